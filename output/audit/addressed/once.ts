import { oneLine, sameKey } from '../../../corpus/vietnamese.js'
import type { Finding } from '../audit.js'

const accuses = ({ verdict }: Finding) => verdict === 'departs' || verdict === 'missing'
const isSaid = ({ id }: Finding) => id.startsWith('said.')

function sameSentence(one: Finding, other: Finding): boolean {
  return one.guidance_evidence.some((a) =>
    other.guidance_evidence.some((b) => {
      const [x, y] = [oneLine(sameKey(a.quote)), oneLine(sameKey(b.quote))]
      return x.includes(y) || y.includes(x)
    }),
  )
}

/** Tell each thing once: what a sentence of the guidance asks by its addressees is left out where the rule drawn for its rung says as much of the plan. */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (one) =>
      !isSaid(one) ||
      !findings.some(
        (other) =>
          !isSaid(other) && other.field === one.field && (accuses(other) || !accuses(one)) && sameSentence(one, other),
      ),
  )
}
