import type { PlanRecord } from '../../extractors/record.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import { remember } from './remember.js'

/** The emulation ladder, lowest first. */
export const ladder = ['CO_SO', 'TREN_CO_SO', 'CAP_TINH', 'TOAN_QUOC'] as const
/** Levels of government, lowest first. */
export const governments = ['cap_xa', 'cap_huyen', 'cap_tinh', 'trung_uong'] as const

export type LadderLevel = (typeof ladder)[number]
export type Government = (typeof governments)[number]

const OWN: Record<Government, LadderLevel> = {
  cap_xa: 'CO_SO',
  cap_huyen: 'TREN_CO_SO',
  cap_tinh: 'CAP_TINH',
  trung_uong: 'TOAN_QUOC',
}

/** The first day on which there is no district level (Nghị quyết 203/2025/QH15). */
export const TWO_TIERS_FROM = '2025-07-01'

const DEPARTMENT =
  /^(so|cuc|chi cuc|ban (?!chi dao|thi dua|thuong vu|chap hanh|bi thu|tuyen giao|to chuc)|cong an|thanh tra|van phong|lien doan|hoi (?!dong)|doan|truong|benh vien|trung tam|phong|cong ty|tong cong ty|bo chi huy|dai|bao|vien|kho bac|ngan hang|cong doan)(?!\p{L})/u

/** Tell whether a document comes from a department, union, school or firm of its level, not from those who govern it. */
export function isDepartment(record: PlanRecord): boolean {
  return DEPARTMENT.test(fold(oneLine(record.issuer?.value ?? '')))
}

/** Give the rung of a document's level of government, whatever it is about; null where the level is not known. */
export function rungOf(record: PlanRecord): LadderLevel | null {
  const issuer = record.issuer_level?.value
  return issuer ? OWN[issuer] : null
}

/** Give the rung on which a plan's issuer itself stands (a province's department with the districts); null off the ladder. */
export function ownLevel(record: PlanRecord): LadderLevel | null {
  const issuer = record.issuer_level?.value
  if (!issuer || !aboutEmulation(record)) return null
  const rung = ladder.indexOf(OWN[issuer])
  return isDepartment(record) && rung > 0 ? ladder[rung - 1]! : OWN[issuer]
}

/** Tell on which level of the ladder an event stands: as read, but never above its issuer; its issuer's own where the plan holds only one event. */
export function levelOf(event: PlanRecord['events'][number], record: PlanRecord): LadderLevel | null {
  const issuer = record.issuer_level?.value
  const own = issuer ? OWN[issuer] : null
  if (event.level)
    return own && ladder.indexOf(event.level) > ladder.indexOf(own) && record.events.length === 1 ? own : event.level
  return own && record.events.length === 1 && aboutEmulation(record) ? own : null
}

/** Tell whether a document is about emulation congresses and conferences, which alone have the ladder and the five-year rounds. */
export const aboutEmulation = remember((record: PlanRecord): boolean => {
  const words = [record.title?.value, record.parent_event?.name, ...record.events.map((event) => event.name)]
  return /thi dua|dien hinh tien tien|nguoi tot,? viec tot/.test(fold(oneLine(words.filter(Boolean).join(' '))))
})

/** Tell the five-year round of a document from its date: plans of 2018–2021 belong to 2020; null where it has none. */
export function roundOf(record: PlanRecord): number | null {
  const date = record.issue_date?.value
  if (!date || !aboutEmulation(record)) return null
  const year = Number(date.slice(0, 4))
  const round = Math.round(year / 5) * 5
  return Math.abs(year - round) <= 2 ? round : null
}
