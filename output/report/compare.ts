import type { PlanRecord } from '../../extractors/record.js'
import { againstPeers } from './against-peers.js'
import { comparedPlan } from './compared-plan.js'
import type { ComparedPlan, Comparison } from './comparison.js'
import { disagreements } from './disagreements.js'
import { sharedPassages } from './shared-passages.js'

const ladder = ['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa']
const rank = (plan: ComparedPlan) => (plan.level ? ladder.indexOf(plan.level.value) : ladder.length)
const byName = new Intl.Collator('vi')

/** Beyond this many plans texts are not laid beside each other. */
export const mostTexts = 40

/**
 * Lay plans side by side: oldest round first, within it from province to commune, then by name. Where the plans' texts are given (by sha256)
 * and they are not too many, passages that they have in common are found too.
 */
export function compare(records: readonly PlanRecord[], texts: ReadonlyMap<string, string> = new Map()): Comparison {
  const plans = records
    .map(comparedPlan)
    .sort(
      (a, b) =>
        (a.round ?? 9999) - (b.round ?? 9999) ||
        rank(a) - rank(b) ||
        byName.compare(a.locality, b.locality) ||
        a.sha256.localeCompare(b.sha256),
    )
  const own = new Map(plans.flatMap(({ sha256 }) => (texts.has(sha256) ? [[sha256, texts.get(sha256)!] as const] : [])))
  return {
    plans,
    peers: againstPeers(plans),
    disagreements: disagreements(plans),
    ...(own.size > 1 && own.size <= mostTexts ? { shared: sharedPassages(own) } : {}),
  }
}
