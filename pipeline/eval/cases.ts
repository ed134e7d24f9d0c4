import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shipped } from '../../corpus/place.js'
import type { Loose } from './score-plan.js'

/** One document with what is known to be true of it. */
export interface Case {
  readonly slug: string
  /** `sample`: the five real plans; `made`: made-up plans the rules were tuned on; `held`: made-up plans kept apart. */
  readonly set: 'sample' | 'made' | 'held'
  readonly textFile: string
  readonly gold: Loose
  /** The scan and the truth of its reading, where there are any. */
  readonly scan: { readonly file: string; readonly truth: string } | null
}

const plans = shipped('corpus', 'plans')

/** List the annotated documents that the project ships. */
export function cases(): Case[] {
  return [...inFolder(plans, () => 'sample'), ...madeUp()]
}

function madeUp(): Case[] {
  const folder = join(plans, 'made')
  if (!existsSync(folder)) return []
  const held = new Set(readFileSync(join(folder, 'held.txt'), 'utf8').split(/\s+/))
  return inFolder(folder, (slug) => (held.has(slug) ? 'held' : 'made'))
}

function inFolder(folder: string, setOf: (slug: string) => Case['set']): Case[] {
  const goldFiles = readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  return goldFiles.map((name) => {
    const slug = basename(name, '.json')
    const [pdf, truth] = [join(folder, `${slug}.pdf`), join(folder, `${slug}.scan.txt`)]
    return {
      slug,
      set: setOf(slug),
      textFile: join(folder, `${slug}.txt`),
      gold: JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as Loose,
      scan: existsSync(pdf) && existsSync(truth) ? { file: pdf, truth: readFileSync(truth, 'utf8') } : null,
    }
  })
}

/** The examination of the restorer: the bad text layer of plan 004, and what stands on its pages. */
export function examination(): { raw: string; truth: string } {
  const at = (name: string) => readFileSync(join(plans, name), 'utf8')
  return { raw: at('004_4afe6550c3edb910.txt'), truth: at('004_4afe6550c3edb910.truth.txt') }
}

/** The scans of the other four plans as Tesseract 5 reads them with its English model, whole pages; heads and seals are lost in part, and count. */
export function foreignReadings(): { name: string; raw: string; truth: string }[] {
  const at = (name: string) => readFileSync(join(plans, name), 'utf8')
  return readdirSync(plans)
    .filter((name) => name.endsWith('.eng.txt'))
    .toSorted()
    .map((name) => ({ name: name.slice(0, 3), raw: at(name), truth: at(name.replace('.eng.txt', '.scan.txt')) }))
}
