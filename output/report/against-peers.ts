import type { AgainstPeers, ComparedPlan } from './comparison.js'

const said: { readonly [what: string]: (plan: ComparedPlan) => boolean } = {
  limits: (plan) => plan.events.some(({ timing }) => timing !== null),
  duration: (plan) => plan.events.some(({ duration }) => duration !== null),
  quota: (plan) => plan.events.some(({ quota, quotaRules }) => quota !== null || quotaRules.length > 0),
  ratios: (plan) => plan.events.some(({ ratios }) => ratios.length > 0),
  pilot: (plan) => plan.events.some(({ pilot }) => pilot),
  plan_due: (plan) => plan.deadlines.some(({ value }) => value.kind === 'build_plan' || value.kind === 'submit_plan'),
  report_due: (plan) => plan.deadlines.some(({ value }) => value.kind === 'submit_report'),
  lead: (plan) => plan.units.some(({ value }) => value.role === 'lead'),
  budget: (plan) => plan.budget.length > 0,
}

const contents = (plan: ComparedPlan) =>
  new Set([
    ...Object.keys(said).filter((what) => said[what]!(plan)),
    ...plan.agenda.flatMap(({ value }) => value.codes),
  ])

/** Say of each plan what it leaves out and alone has, against the other plans of its level and round; a plan without peers says nothing. */
export function againstPeers(plans: readonly ComparedPlan[]): AgainstPeers[] {
  const all = plans.map((plan) => ({ plan, has: contents(plan) }))
  return all.flatMap(({ plan, has }): AgainstPeers[] => {
    const peers = all.filter(
      ({ plan: other }) =>
        other !== plan && other.round === plan.round && other.level !== null && other.level.value === plan.level?.value,
    )
    if (peers.length === 0) return []
    const counts = new Map<string, number>()
    for (const peer of peers) for (const what of peer.has) counts.set(what, (counts.get(what) ?? 0) + 1)
    const leavesOut = [...counts]
      .map(([what, count]) => ({ what, share: count / peers.length }))
      .filter(({ what, share }) => share >= 0.5 && !has.has(what))
    const adds = [...has].filter((what) => !counts.has(what))
    return [{ sha256: plan.sha256, peers: peers.length, leavesOut: leavesOut.sort((a, b) => b.share - a.share), adds }]
  })
}
