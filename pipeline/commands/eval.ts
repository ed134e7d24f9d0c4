import { cases, type Case } from '../eval/cases.js'
import { calibrated } from '../../extractors/confidence.js'
import { readAgain } from '../eval/read-again.js'
import { reliability } from '../eval/reliability.js'
import { scorePlan, type Loose } from '../eval/score-plan.js'
import { scoreText } from '../eval/score-text.js'
import { rates, sum, type Tallies } from '../eval/tally.js'
import { exitCodes } from '../errors.js'
import { openSource } from '../open-source.js'
import { openWorkshop, type Workshop } from '../open-tools.js'
import { run, withNotes } from '../run.js'
import type { Console } from './console.js'
import { auditing, printAudits } from './eval-audits.js'
import { percent, printRestoring, printTexts, restoring, type Texts } from './eval-restoring.js'

/** `doichieu eval`: score restoration, reading and extraction on the gold that is shipped; `--quick` leaves the scans out. */
export async function evaluate(
  { json, quick }: { json?: boolean; quick?: boolean },
  console: Console,
): Promise<number> {
  const workshop = await openWorkshop({ ...console.settings, work: console.settings.work ?? '.work' })
  try {
    const all = cases()
    const titled = (vi: string, en: string) => console.pick({ vi, en })
    const begin = (vi: string, en: string) => console.say({ vi: `Đang chấm ${vi}…`, en: `Scoring ${en}…` })
    const show = (print: () => void) => (json ? undefined : print())

    begin('phục hồi tiếng Việt', 'the restoring of text')
    const restoration = restoring(workshop.restorer, all)
    show(() => {
      printTexts(titled('PHỤC HỒI TIẾNG VIỆT', 'RESTORING'), restoration, console)
      printRestoring(restoration, console)
    })
    begin('rút dữ kiện', 'extraction')
    const extraction = await extracting(workshop, all)
    show(() => printFields(titled('RÚT DỮ KIỆN TỪ VĂN BẢN', 'EXTRACTION FROM TEXT'), extraction, console))
    const damaged = damaging(workshop, all)
    const ofDamaged = titled('RÚT DỮ KIỆN TỪ LỚP CHỮ HỎNG ĐÃ PHỤC HỒI', 'EXTRACTION FROM BAD LAYERS, RESTORED')
    show(() => printFields(ofDamaged, damaged, console))
    begin('kiểm tra so với hướng dẫn', 'audits')
    const audits = auditing()
    show(() => printAudits(audits, console))
    const scans = quick ? null : await scanning(workshop, all, console)
    if (scans)
      show(() => {
        printTexts(titled('ĐỌC BẢN QUÉT', 'READING SCANS'), scans.texts, console)
        printFields(titled('RÚT DỮ KIỆN TỪ BẢN QUÉT', 'EXTRACTION FROM SCANS'), scans.tallies, console)
      })
    if (json) {
      const ofScans = scans && { texts: scans.texts, ...plain(scans.tallies) }
      const whole = { restoration, extraction: plain(extraction), damaged: plain(damaged), audits, scans: ofScans }
      console.out(JSON.stringify(whole, null, 1))
    }
    return exitCodes.ok
  } finally {
    await workshop.close()
  }
}

type BySet = Map<string, Tallies>

async function extracting(workshop: Workshop, all: readonly Case[]): Promise<BySet> {
  const bySet: BySet = new Map()
  for (const one of all) {
    const tallies = bySet.get(one.set) ?? new Map()
    bySet.set(
      one.set,
      scorePlan(one.gold, (await readCase(workshop, one.textFile)).record as unknown as Loose, tallies),
    )
  }
  return bySet
}

/** The made-up documents as a foreign engine would have read them, restored, then extracted from. */
function damaging(workshop: Workshop, all: readonly Case[]): BySet {
  const bySet: BySet = new Map()
  for (const one of all.filter((each) => each.set !== 'sample')) {
    const [again] = readAgain(one, workshop.restorer, ['damaged'], calibrated)
    bySet.set(one.set, scorePlan(one.gold, again!.record, bySet.get(one.set) ?? new Map()))
  }
  return bySet
}

async function scanning(
  workshop: Workshop,
  all: readonly Case[],
  console: Console,
): Promise<{ texts: Texts; tallies: BySet }> {
  const texts: Texts = {}
  const tallies: BySet = new Map()
  for (const one of all) {
    if (!one.scan) continue
    console.say({ vi: `Đang đọc ${one.slug}…`, en: `Reading ${one.slug}…` })
    const { text, record } = await readCase(workshop, one.scan.file)
    texts[one.slug] = { raw: scoreText(one.scan.truth, text.raw), got: scoreText(one.scan.truth, text.value) }
    tallies.set(one.set, scorePlan(one.gold, record as unknown as Loose, tallies.get(one.set) ?? new Map()))
  }
  return { texts, tallies }
}

async function readCase(workshop: Workshop, path: string) {
  const { source, bytes } = await openSource(path)
  return run(source, withNotes({ ...workshop, bytes: () => Promise.resolve(bytes) }).tools)
}

function printFields(title: string, bySet: BySet, console: Console): void {
  for (const [set, tallies] of bySet) {
    console.out(`\n${title} – ${set}`)
    console.out('field'.padEnd(30) + ' strict P      R     F1    soft F1   gold')
    for (const [field, tally] of [...tallies, ['ALL (micro)', sum(tallies)] as const]) {
      const [s, t] = [rates(tally.strict), rates(tally.soft)]
      console.out(
        `${field.padEnd(30)}${percent(s.p)} ${percent(s.r)} ${percent(s.f1)}   ${percent(t.f1)}  ${String(tally.strict.tp + tally.strict.fn).padStart(5)}`,
      )
    }
    printReliability(tallies, console)
  }
}

function printReliability(tallies: Tallies, console: Console): void {
  console.out(console.pick({ vi: 'độ tin cậy: nêu → đúng (số dữ kiện)', en: 'confidence: claimed → right (facts)' }))
  for (const { claimed, right, facts } of reliability(tallies))
    console.out(`  ${percent(claimed)} → ${percent(right)}  (${facts})`)
}

function plain(bySet: BySet): object {
  return Object.fromEntries(
    [...bySet].map(([set, tallies]) => [
      set,
      Object.fromEntries(
        [...tallies, ['ALL', sum(tallies)] as const].map(([field, tally]) => [
          field,
          { strict: rates(tally.strict), soft: rates(tally.soft) },
        ]),
      ),
    ]),
  )
}
