import { oneLine, sameKey } from '../../../corpus/vietnamese.js'
import type { Finding } from '../audit.js'

const accuses = ({ verdict }: Finding) => verdict === 'departs' || verdict === 'missing'
const isSaid = ({ id }: Finding) => /^(?:said|amount)\./u.test(id)
const isAligned = ({ id }: Finding) => id.startsWith('amount.')

function sameSentence(one: Finding, other: Finding): boolean {
  return one.guidance_evidence.some((a) =>
    other.guidance_evidence.some((b) => {
      const [x, y] = [oneLine(sameKey(a.quote)), oneLine(sameKey(b.quote))]
      return x.includes(y) || y.includes(x)
    }),
  )
}

/** Whether two findings point at the same words of the plan. */
const samePlace = (one: Finding, other: Finding) =>
  one.plan_evidence.some((a) =>
    other.plan_evidence.some((b) => a.start !== null && b.start !== null && a.start < b.end! && b.start < a.end!),
  )

/** Tell each thing once: what a sentence of the guidance asks by its addressees is left out where the rule drawn for its rung says as much of the plan. */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (one) =>
      !isSaid(one) ||
      !findings.some(
        (other) =>
          !isSaid(other) &&
          other.field === one.field &&
          (accuses(other) || !accuses(one)) &&
          (sameSentence(one, other) || (isAligned(one) && accuses(one) && samePlace(one, other))),
      ),
  )
}
