import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../corpus/build/random.js'
import { shipped } from '../../corpus/place.js'
import { readRequirements } from '../../output/audit/read-requirements.js'
import { PageSource } from '../engines/page-source.js'
import { readDocx } from '../engines/docx.js'
import { readPlain } from '../engines/plain-file.js'
import { readPage } from '../engines/read-page.js'
import { sniff } from '../engines/sniff.js'
import { PlanError } from '../errors.js'
import type { Ocr } from '../tools.js'
import type { Findings } from './findings.js'
import { mutate } from './mutate.js'
import { seedFiles } from './seed-files.js'

const seconds = 20
const blind: Ocr = { name: 'blind', version: '1', read: () => Promise.resolve([]), close: () => Promise.resolve() }

/** Open a file as the program does, and look at its first pages with an engine that sees nothing. Throws `PlanError` only. */
async function open(bytes: Buffer, name: string): Promise<string> {
  if (name.endsWith('.yaml')) return requirements(bytes)
  const kind = sniff(bytes, name)
  if (kind === 'text') return readPlain(bytes, name).readBy
  if (kind === 'docx') return (await readDocx(bytes, name)).readBy
  const file = new PageSource(bytes, kind, name, seconds)
  try {
    const pages = await file.open()
    const states: string[] = []
    for (let number = 1; number <= Math.min(pages, 2); number++)
      states.push((await readPage(file, number, () => Promise.resolve(blind))).state)
    return states.join(' ')
  } finally {
    file.close()
  }
}

/** A requirements file that a person wrote wrong is refused in words, with its line. */
function requirements(bytes: Buffer): string {
  try {
    return String(readRequirements(bytes.toString('utf8'), 'a.yaml').requirements.length)
  } catch (error) {
    if (error instanceof Error && error.name === 'RequirementsFault') return 'refused'
    throw error
  }
}

/** Harm the sample files in so many ways, kind after kind; each must open, or be refused by name, in time, and nothing may end the process. */
export async function* damagedFiles(each: number, random: Random, only?: string): AsyncGenerator<Findings> {
  const seeds = await seedFiles(shipped('corpus', 'plans'))
  for (const [kind, { files, share }] of Object.entries(seeds)) {
    if (only && only !== kind) continue
    const tally: Record<string, number> = {}
    const strange = new Set<string>()
    let [hung, wrong] = [0, 0]
    const trials = Math.ceil(each * share)
    for (let n = 0; n < trials; n++) {
      const { bytes, how } = mutate(random.pick(files), random.pick(files), random)
      const end = await Promise.race([
        open(bytes, `a.${kind}`).then(
          () => 'opened',
          (error: unknown) => (error instanceof PlanError ? error.problem : `!${how}: ${String(error).slice(0, 120)}`),
        ),
        wait(seconds * 4000, 'hung', { ref: false }),
      ])
      if (end === 'hung') hung++
      else if (end.startsWith('!')) {
        wrong++
        strange.add(end)
      }
      const key = end.startsWith('!') ? 'strange' : end
      tally[key] = (tally[key] ?? 0) + 1
    }
    const note =
      Object.entries(tally)
        .map(([end, n]) => `${end} ${n}`)
        .join(', ') + [...strange].slice(0, 3).join(' | ')
    yield { fault: `damaged ${kind}`, trials, lost: 0, doubled: 0, hung, deaths: 0, wrong, note }
  }
}
