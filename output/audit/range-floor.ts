import { fold } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'

type Event = PlanRecord['events'][number]

const RANGE = /tu\s+(\d[\d.]*)\s*(?:den|-|–)\s*(\d[\d.]*)/u
const figure = (digits: string) => Number(digits.replace(/\./gu, ''))

/** The least number of delegates that a rule sets beside its greatest; undefined where it sets no range: `từ 80 đến 120 đại biểu` → 80. */
export function floorOf({ max, rule }: Event['quota_rules'][number]): number | undefined {
  const found = RANGE.exec(fold(rule))
  return found && figure(found[2]!) === max ? figure(found[1]!) : undefined
}

/** The least number of delegates of a range whose greatest is the quota: the record keeps the range as a rule beside it, in its words. */
export function rangeFloor({ quota, quota_rules: rules }: Event): number | undefined {
  const own = rules.find((rule) => rule.max === quota?.max && floorOf(rule) !== undefined)
  return own && floorOf(own)
}
