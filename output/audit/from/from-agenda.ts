import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { Text } from '../../../corpus/document.js'
import { agendaCodes } from '../../../extractors/readers/agenda-code.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { levelOf } from '../ladder.js'
import type { LadderLevel } from '../ladder.js'
import type { Draft } from './draft.js'

type Item = PlanRecord['agenda'][number]

const OPTIONAL = /^\W*nen |neu co|co the|tuy |tuy theo|khuyen khich|neu co dieu kien/

/** The levels whose meetings a line is for: those it is linked with, else all that the guidance speaks of. */
function levelsOf(item: Item, record: PlanRecord): LadderLevel[] {
  const linked = record.events.filter((event) => item.event_ids.includes(event.id))
  const levels = (linked.length ? linked : record.events).map((event) => levelOf(event, record))
  return [...new Set(levels.filter((level) => level !== null))]
}

/** Wordings that do the same work in a programme, where the guidance asks for only one of them. */
const EQUAL: readonly (readonly string[])[] = [
  ['TUYEN_BO_LY_DO', 'KHAI_MAC'],
  ['BIEU_DUONG_KHEN_THUONG', 'TRAO_KHEN_THUONG'],
]

const EITHER = /(?<!\p{L})(hoac|hay la|co the thay)(?!\p{L})/u
/** A sentence about something else that stands among the lines: it sets a number, or says who may. */
const SENTENCE =
  /(?<!\p{L})(duoc|khong|phai|theo thong bao|cac (?:tinh|huyen|xa|don vi)|moi (?:tinh|huyen|xa|don vi)|trong do|so luong)(?!\p{L})/u

function wanted(item: Item, all: readonly Item[]): { any_of: string[]; text: string } {
  const codes = EITHER.test(fold(item.text))
    ? [...item.canonical_all, ...item.text.split(/\s+(?:hoặc|hay là)\s+/u).flatMap((part) => agendaCodes(part))]
    : item.canonical
      ? [item.canonical]
      : [...item.canonical_all]
  const equal = EQUAL.filter((group) => codes.some((code) => group.includes(code))).flat()
  const free = equal.filter(
    (code) => !all.some((other) => other !== item && (other.canonical === code || other.canonical_all.includes(code))),
  )
  return { any_of: [...new Set([...codes, ...free])], text: item.text }
}

/** Whether the words above the first line say that the order counts; "theo trình tự, thủ tục" elsewhere is of other matters. */
function setsOrder(first: Item, text: Text): boolean {
  const start = first.evidence[0]?.start
  if (start === null || start === undefined) return false
  return /(theo|dung|lan luot)( cac)? (trinh tu|thu tu)/.test(
    oneLine(fold(text.value.slice(Math.max(0, start - 240), start))),
  )
}

/** Acts that stand for themselves where one line tells of several ("Phát động thi đua và ký kết giao ước"); ceremonies are put together freely. */
const WEIGHTY = [
  'KY_GIAO_UOC',
  'THONG_QUA_NGHI_QUYET',
  'THONG_QUA_DANH_SACH_DB',
  'PHAT_DONG',
  'BAO_CAO_TONG_KET',
  'HUONG_UNG',
]

/** The further acts of a line, each asked for by itself. */
function furtherActs(item: Item, all: readonly Item[]): string[] {
  return item.canonical_all.filter(
    (code) =>
      code !== item.canonical &&
      WEIGHTY.includes(code) &&
      !all.some((other) => other !== item && other.canonical_all.includes(code)),
  )
}

/** Draw what a guidance document asks of the programme: each of its lines, and their order. */
export function fromAgenda(record: PlanRecord, text?: Text): Draft[] {
  const items = record.agenda.filter((item) => !OPTIONAL.test(fold(item.text)))
  const drafts = items.map((item): Draft => {
    const slug = (item.canonical ?? `muc-${item.order}`).toLowerCase().replace(/_/g, '-')
    return {
      id: `agenda.${String(item.order).padStart(2, '0')}-${slug}`,
      field: 'agenda',
      condition: { kind: 'includes-agenda', items: [wanted(item, items)], in_order: false },
      fact: item,
      levels: levelsOf(item, record),
      ...(!item.canonical && (SENTENCE.test(fold(oneLine(item.text))) || item.text.length > 120)
        ? { certain: false }
        : {}),
    }
  })
  const further = items.flatMap((item) =>
    (EITHER.test(fold(item.text)) ? [] : furtherActs(item, items)).map((code): Draft => ({
      id: `agenda.${String(item.order).padStart(2, '0')}-${code.toLowerCase().replace(/_/g, '-')}`,
      field: 'agenda',
      condition: { kind: 'includes-agenda', items: [{ any_of: [code], text: item.text }], in_order: false },
      fact: item,
      levels: levelsOf(item, record),
    })),
  )
  drafts.push(...further)
  const coded = items.filter((item) => item.canonical)
  if (coded.length < 3) return drafts
  const order: Draft = {
    id: 'agenda.order',
    field: 'agenda',
    condition: { kind: 'includes-agenda', items: coded.map((item) => wanted(item, items)), in_order: true },
    fact: coded[0]!,
    more: coded.slice(1),
    levels: levelsOf(coded[0]!, record),
    severity: 'hint',
    // Only a guidance that says so sets the order; a list by itself does not.
    certain: text !== undefined && setsOrder(coded[0]!, text),
  }
  return [...drafts, order]
}
