import { createHash } from 'node:crypto'
import { auditPairs } from './audit-pairs.js'
import { rewordings } from './rewordings.js'
import { guidanceOf, noScore, scoreTrial, textsOf } from './score-audit.js'
import type { AuditFault, AuditScore } from './score-audit.js'

/** How a campaign is run. */
export interface Campaign {
  /** Which pairs: those the rules were tuned on, or those kept apart. */
  readonly held: boolean
  /** How many times each text is reworded at random on either side; 0 leaves the texts as written, from the document and through YAML. */
  readonly rounds: number
  /** The rewordings drawn depend on this alone. */
  readonly seed: string
  readonly only?: string
}

const same = (text: string) => text

/** Draw up to three rewordings; the same words draw the same ones. */
function drawn(key: string): { name: string; reword: (text: string) => string } {
  const bytes = createHash('sha256').update(key).digest()
  const some = Array.from({ length: 1 + (bytes[0]! % 3) }, (_, i) => rewordings[bytes[i + 1]! % rewordings.length]!)
  return {
    name: some.map(({ name }) => name).join(' + '),
    reword: (text) => some.reduce((whole, { reword }) => reword(whole), text),
  }
}

/** Lay every plan of the pairs beside its guidance, with departures planted and without, and count what is found and what is wrongly held against it. */
export function auditCampaign({ held, rounds, seed, only = '' }: Campaign): {
  score: AuditScore
  faults: AuditFault[]
} {
  const score = noScore()
  const faults: AuditFault[] = []
  for (const pair of auditPairs()) {
    if (pair.held !== held || !pair.name.includes(only)) continue
    const direct = [guidanceOf(pair.guidance, false), guidanceOf(pair.guidance, true)]
    for (const { what, plan, planted } of textsOf(pair)) {
      const name = `${pair.name}: ${what}`
      const trial = { planted, rewordPlan: same, rewordRule: same }
      if (rounds === 0)
        for (const above of direct) faults.push(...scoreTrial(pair, plan, { ...trial, what: name, above }, score))
      for (let round = 0; round < rounds; round++) {
        const ours = drawn(`${seed} plan ${name} ${round}`)
        const theirs = drawn(`${seed} guidance ${name} ${round}`)
        const told = `${name} [${ours.name} | ${theirs.name}]`
        const above = guidanceOf(theirs.reword(pair.guidance), round % 2 === 1)
        const reworded = { what: told, planted, above, rewordPlan: ours.reword, rewordRule: theirs.reword }
        faults.push(...scoreTrial(pair, plan, reworded, score))
      }
    }
  }
  return { score, faults }
}
