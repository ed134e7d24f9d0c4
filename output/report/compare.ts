import type { PlanRecord } from '../../extractors/record.js'
import { againstPeers } from './against-peers.js'
import { comparedPlan } from './compared-plan.js'
import type { ComparedPlan, Comparison } from './comparison.js'
import { disagreements } from './disagreements.js'

const ladder = ['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa']
const rank = (plan: ComparedPlan) => (plan.level ? ladder.indexOf(plan.level.value) : ladder.length)
const byName = new Intl.Collator('vi')

/** Lay plans side by side: oldest round first, within it from province to commune, then by name. */
export function compare(records: readonly PlanRecord[]): Comparison {
  const plans = records
    .map(comparedPlan)
    .sort(
      (a, b) =>
        (a.round ?? 9999) - (b.round ?? 9999) ||
        rank(a) - rank(b) ||
        byName.compare(a.locality, b.locality) ||
        a.sha256.localeCompare(b.sha256),
    )
  return { plans, peers: againstPeers(plans), disagreements: disagreements(plans) }
}
