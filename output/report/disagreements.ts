import { fold } from '../../corpus/vietnamese.js'
import type { ComparedPlan, Disagreement } from './comparison.js'

const ordinal = /lần thứ\s+([IVXLC]+|\d+)/iu

/** The congress a name speaks of, without its number: `Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ V` → `dai hoi thi dua yeu nuoc tinh tra vinh`. */
function congressKey(name: string): string {
  return fold(name.replace(ordinal, '').replace(/[,(].*$/u, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Find congresses of one round that plans number differently; a name that could mean several places (`… tỉnh`) is left alone. */
export function disagreements(plans: readonly ComparedPlan[]): Disagreement[] {
  const groups = new Map<
    string,
    {
      congress: string
      readings: Map<string, { sha256: string; ink: ComparedPlan['events'][number]['ink'][number] }[]>
    }
  >()
  for (const plan of plans) {
    const { parent } = plan
    const said = parent && (parent.value.ordinal ?? ordinal.exec(parent.value.name)?.[1])
    if (!parent || !said || parent.ink[0] === undefined) continue
    const place = parent.value.level === 'TOAN_QUOC' ? '' : (plan.province ?? '')
    const key = `${plan.round} ${fold(place)} ${congressKey(parent.value.name)}`
    const congress = parent.value.name.replace(ordinal, '').replace(/\s+/g, ' ').replace(/,.*$/u, '').trim()
    const group = groups.get(key) ?? { congress, readings: new Map() }
    groups.set(key, group)
    const same = group.readings.get(said.toUpperCase()) ?? []
    same.push({ sha256: plan.sha256, ink: parent.ink[0] })
    group.readings.set(said.toUpperCase(), same)
  }
  return [...groups.values()]
    .filter(({ readings }) => readings.size > 1)
    .map(({ congress, readings }) => ({
      congress,
      readings: [...readings].map(([said, list]) => ({ said, plans: list })),
    }))
}
