/** Fits `corpus/models/confidence.tsv`: what a said confidence is worth, by family of fields. `npx tsx pipeline/eval/fit-confidence.ts` */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { families, settled, type Curve } from '../../extractors/confidence.js'
import { dataPath } from '../../corpus/lookup.js'
import { openRestorer } from '../engines/restorer.js'
import { cases } from './cases.js'
import { readAgain } from './read-again.js'
import { scorePlan } from './score-plan.js'
import type { Bet, Tallies } from './tally.js'

// rules were tuned on these documents: of what is right on them so many a hundred would be wrong on others
const flattery = 0.03
// how strongly the curve holds to what the extractors said, in facts
const prior = { shift: 4, slope: 40 }

/** The bets of one family's fields, by the names the scorer gives them. */
export function betsOf(family: keyof typeof families, tallies: Tallies): Bet[] {
  const names: readonly string[] = [...families[family], ...(family === 'meetings' ? ['event'] : [])]
  return [...tallies].flatMap(([field, tally]) => (names.includes(field.split('.')[0]!) ? tally.bets : []))
}

/** Fit a curve to bets by Newton's method; without bets it is the identity. */
export function fitCurve(bets: readonly Bet[]): Curve {
  let [shift, slope] = [0, 1]
  for (let step = 0; step < 40; step++) {
    let [g0, g1, h00, h01, h11] = [-prior.shift * shift, -prior.slope * (slope - 1), prior.shift, 0, prior.slope]
    for (const { confidence, right } of bets) {
      const said = Math.min(0.999, Math.max(0.001, confidence))
      const x = Math.log(said / (1 - said))
      const p = 1 / (1 + Math.exp(-(shift + slope * x)))
      const slack = (right ? 1 - flattery : 0) - p
      const weight = p * (1 - p)
      g0 += slack
      g1 += slack * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const det = h00 * h11 - h01 * h01
    shift += (h11 * g0 - h01 * g1) / det
    slope += (h00 * g1 - h01 * g0) / det
  }
  return { shift, slope }
}

/** Measure bets: mean squared error of the confidences (Brier), before and after a curve. */
export function brier(bets: readonly Bet[], curve: Curve = { shift: 0, slope: 1 }): number {
  return bets.reduce((sum, bet) => sum + (settled(bet.confidence, curve) - (bet.right ? 1 : 0)) ** 2, 0) / bets.length
}

function main(): void {
  const restorer = openRestorer()
  const [open, held]: [Tallies, Tallies] = [new Map(), new Map()]
  for (const one of cases()) {
    // 004 is the examination
    if (one.slug.startsWith('004')) continue
    for (const { record } of readAgain(one, restorer, ['clean', 'damaged']))
      scorePlan(one.gold, record, one.set === 'held' ? held : open)
  }
  const names = Object.keys(families) as (keyof typeof families)[]
  const rows = names.flatMap((family) => {
    const curve = fitCurve(betsOf(family, open))
    const kept = betsOf(family, held)
    const [before, after] = [brier(kept), brier(kept, curve)]
    // a curve that does not hold on what was kept apart is none: the field says what its extractor said
    const holds = after < before
    console.log(
      `${family.padEnd(10)} ${betsOf(family, open).length} facts; held apart ${kept.length}: Brier ${before.toFixed(4)} → ${after.toFixed(4)}${holds ? '' : ', left as said'}`,
    )
    return holds ? [`${family}\t${curve.shift.toFixed(3)}\t${curve.slope.toFixed(3)}`] : []
  })
  writeFileSync(dataPath('models/confidence.tsv'), ['family\tshift\tslope', ...rows].join('\n') + '\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
