import type { Span, Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { remember, rememberWords } from '../remember.js'
import { clausesOf } from '../second-reading/clauses.js'
import type { Clause } from '../second-reading/clauses.js'
import { addresseesIn } from './addressees.js'
import type { Addressees } from './addressees.js'

/** A clause of a document with those it speaks of: by its own words, else by the clauses before it in its paragraph, else by its heads. */
export interface Spoken {
  readonly clause: Clause
  readonly own: Addressees | null
  /** Those of the words before it. */
  readonly inherited: Addressees | null
  /** Those are of a clause before it in its paragraph, not of its heads. */
  readonly carried: boolean
  /** It tells of those who go ahead ("làm điểm", "làm thử"). */
  readonly pilot: boolean
}

/** Those above whom delegates are sent on to, and whose a body is: not they are spoken of. */
const AWAY =
  /(?:(?<!tổ chức |xong |thành )trước(?: khi| ngày)?(?: khai mạc| tổ chức| mở)?\s+(?:đại hội|hội nghị)[^,;.:()]*)|(?:dự|tham dự|tiến tới|chuẩn bị cho|bầu đại biểu|cử đại biểu|lên|khai mạc)\s+(?:đại biểu\s+)?(?:hội nghị|đại hội)[^,;.:()]*|(?:trực thuộc|thuộc|do|(?<!(?:hội nghị|đại hội|lễ)\s)của|về|gửi|báo cáo|đề nghị|trình)\s+(?:các\s+)?[^,;.:()]*/giu
/** Whence delegates come is not who meets: "đại biểu cơ sở không dưới 60%". */
const OF_DELEGATES = /(?:đại biểu|người|nữ|cán bộ)\s+(?:là\s|ở\s|thuộc\s|công tác\s|làm việc\s|cơ sở)[^,;.:()]*/giu

/** Where it is held is not who holds it. */
const VENUE = /,\s*(?:địa điểm:?\s*)?tại\s+[^.;]*/gu
const PILOT =
  /(?<!\p{L})(?:(?<!(?:thời|địa|đặc|quan|trọng|ưu|nhược|khuyết|cao)\s)điểm(?=\s*[:,(])|(?:làm|chỉ đạo|tổ chức|chọn|hội nghị|đại hội|đơn vị|huyện|xã) (?:chỉ đạo )?điểm(?! hình)|làm thử|thí điểm|(?:làm|đi|tổ chức) trước(?!\s+(?:ngày|khi|tháng|quý|tết|mùng|\d|đại hội|hội nghị))|các đơn vị điểm)(?!\p{L})/iu

/** Tell whom some words speak of, what stands in brackets and whose they are left aside; `apart` are places told of before, of whom the rest are not. */
export const subjectOf = (words: string, apart: readonly string[] = []): Addressees | null =>
  apart.length ? subjectIn(words, apart) : subjectAlone(words)

const subjectAlone = rememberWords((words) => subjectIn(words, []))

function subjectIn(words: string, apart: readonly string[]): Addressees | null {
  const open = words
    .replace(/^([\s\d.)\-–]*)(?:(?:Số |số )?[Đđ]ại biểu )?[Dd]ự\s/u, '$1 ')
    .replace(/\([^()]*\)/gu, ' ')
    .replace(OF_DELEGATES, ' ')
    .replace(AWAY, ' ')
    .replace(VENUE, ' ')
  // "Các tỉnh chỉ đạo cấp huyện hoàn thành": those who are told to are spoken of.
  const told = open.split(/(?<!\p{L})(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|giao cho|giao|phân công)(?!\p{L})/iu)
  const last = told.length > 1 ? addresseesIn(told.at(-1)!, apart) : null
  return last ?? addresseesIn(open, apart)
}

const spokenWith = remember((record: PlanRecord) =>
  remember((text: Text): readonly Spoken[] => {
    let paragraph: Span | null = null
    let before: Addressees | null = null
    let apart: string[] = []
    return clausesOf(record, text)
      .filter(({ words }) => !words.includes('|'))
      .map((clause): Spoken => {
        if (paragraph?.start !== clause.paragraph.start) [before, apart] = [null, []]
        paragraph = clause.paragraph
        const own = subjectOf(clause.words, apart)
        const heads = clause.heads.toReversed()
        const head =
          heads
            .map((one) => subjectOf(one) ?? (one.length < 80 ? addresseesIn(one.replace(/\([^()]*\)/gu, ' ')) : null))
            .find((one) => one !== null) ?? null
        // What the head says already is not carried over from the clause before.
        const same =
          before !== null &&
          head !== null &&
          before.places.length === 0 &&
          before.kinds.some((kind) => head.kinds.includes(kind))
        const inherited = same ? head : (before ?? head)
        const carried = before !== null && !same
        apart = [...apart, ...(own?.places ?? [])]
        before = own ?? before
        return { clause, own, inherited, carried, pilot: isPilot(clause, 60) }
      })
  }),
)

/** Whether the words of a clause up to some place, or its nearest heads, tell of those who go ahead. */
export function isPilot(clause: Clause, upTo: number): boolean {
  const words = clause.words.slice(0, upTo).replace(/\([^()]*(?:\)|$)|(?<!\p{L})trừ\s[^,;.]*/giu, ' ')
  return PILOT.test(oneLine(`${clause.heads.slice(-2).join(' ; ')} ; ${words}`))
}

/** Read a document clause by clause with those each speaks of. */
export const spokenIn = (record: PlanRecord, text: Text): readonly Spoken[] => spokenWith(record)(text)

const BEHIND = /^\s*(?:\(\s*(?:đối với|với|cho|ở|tại)?|đối với|với|cho|dành cho|ở|tại|(?=cấp\s))\s*([^,;.()]*)/iu

/** Of the values of one clause those whom each is for: named before it, or behind it by "đối với …"; undefined where it is not told. */
export function spokenOf(
  spans: readonly Span[],
  { clause, own: whole, inherited }: Spoken,
): (Addressees | null | undefined)[] {
  const { words } = clause
  const named = spans.map(({ start, end }, i) => {
    const zone = words.slice(i ? spans[i - 1]!.end : 0, start)
    const behind = BEHIND.exec(words.slice(end, spans[i + 1]?.start ?? words.length))?.[1]
    // What follows "đối với" behind the value before is not of this one.
    return (i && BEHIND.test(zone) ? null : subjectOf(zone)) ?? (behind ? subjectOf(behind) : null)
  })
  if (spans.length === 1) {
    const [one] = named
    return [one ? (whole?.except.length ? whole : one) : inherited && whole ? undefined : (inherited ?? whole)]
  }
  // Where others have names of their own the first without one is not told.
  return named.map((one, i) => one ?? (i === 0 && named.every((other) => other === null) ? inherited : undefined))
}
