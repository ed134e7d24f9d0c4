import type { Text } from '../../corpus/document.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import { evidenceAt } from '../../extractors/extract.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { placeOf } from './place-of.js'
import { remember } from './remember.js'
import { readOrdinals } from '../../extractors/readers/ordinal.js'

/** A place where a document names an emulation congress with its number. */
export interface CongressMention {
  /** Whose congress, folded: `toan quoc`, `tinh tra vinh`, `thanh pho hai phong`. */
  readonly congress: string
  /** The same with its marks. */
  readonly name: string
  readonly ordinal: number
  /** The year said with it ("lần thứ VI, năm 2025"); null where none is. */
  readonly year: number | null
  /** The document looks ahead to it ("tiến tới …"), not back at one that was held. */
  readonly forward: boolean
  readonly said: string
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

const NAMED =
  /(?<ahead>(?:tien toi|chao mung|huong toi)[\s*]+)?dai hoi thi dua(?:\s+yeu nuoc)?[\s*]+(?<whose>(?:(?!dai hoi|hoi nghi)[^.,;:()"“”]){2,60}?)[,\s*#]+lan thu\s+(?<number>nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|[ivxl1|]+|\d{1,2})(?![\p{L}\p{N}])(?:[,\s*]+nam (?<year>20\d\d)(?!\d|\s*[-–]))?/dgu
const AHEAD = /(tien toi|chao mung|huong toi|chuan bi|di du|tham du)[^.;]{0,60}$/u
const BACK = /(tu sau|ke tu|sau khi ket thuc|ket qua)[^.;,]{0,40}$/u

/** Name a congress in full: "Đại hội … thành phố" of a plan of Hải Phòng is that of thành phố Hải Phòng. */
function whose(middle: string, record: PlanRecord): string {
  const name = oneLine(middle.replace(/[*#]/g, ' ')).replace(/^(cấp|của)\s+/iu, '')
  if (!/^(thanh pho|thi xa|quan|huyen|xa|phuong|thi tran|dac khu|tinh)$/.test(fold(name))) return name
  const places = [record.locality?.name, record.locality?.province_at_issue, placeOf(record.issuer?.value ?? '')]
  return places.find((place) => place && fold(oneLine(place)).startsWith(fold(name) + ' ')) ?? name
}

type Found = Omit<CongressMention, 'said' | 'confidence' | 'evidence'> & {
  readonly start: number
  readonly end: number
}

function mentionsIn(text: string, record: PlanRecord): Found[] {
  const folded = fold(text)
  if (!/dai\s+hoi/u.test(folded)) return []
  return [...folded.matchAll(NAMED)].flatMap((found) => {
    const ordinal = readOrdinals(`lan thu ${found.groups!['number']}`)[0]?.value.value
    const at = found.indices!.groups!['whose']
    if (!ordinal || !at) return []
    const before = oneLine(folded.slice(Math.max(0, found.index - 80), found.index)) + ' '
    const forward = found.groups!['ahead'] !== undefined || (AHEAD.test(before) && !BACK.test(before))
    const name = whose(text.slice(...at), record)
    const year = found.groups!['year'] ? Number(found.groups!['year']) : null
    return [
      {
        start: found.index,
        end: found.index + found[0].length,
        congress: fold(oneLine(name)),
        name,
        ordinal,
        year,
        forward,
      },
    ]
  })
}

function quoted(record: PlanRecord): { quote: string; confidence: number; evidence: Evidence; ahead: boolean }[] {
  const facts = [
    ...(record.title ? [{ ...record.title, ahead: true }] : []),
    ...(record.parent_event ? [{ ...record.parent_event, ahead: true }] : []),
    ...record.events.map((event) => ({ ...event, ahead: false })),
    ...[...record.purposes, ...record.legal_basis, ...record.agenda].map((fact) => ({ ...fact, ahead: false })),
  ]
  return facts.flatMap((fact) =>
    fact.evidence.map((evidence) => ({
      quote: evidence.quote,
      confidence: fact.confidence,
      evidence,
      ahead: fact.ahead,
    })),
  )
}

/** Find every numbered emulation congress that a plan names: in its text where that is at hand, else in the quotes of its facts. */
export function congressMentions(record: PlanRecord, text?: Text): readonly CongressMention[] {
  return text ? withText(record)(text) : fromQuotes(record)
}

const withText = remember((record: PlanRecord) => remember((text: Text) => findMentions(record, text)))
const fromQuotes = remember((record: PlanRecord) => findMentions(record))

function findMentions(record: PlanRecord, text?: Text): CongressMention[] {
  const ahead = [record.title, record.parent_event].flatMap((fact) => fact?.evidence ?? [])
  const titled = (start: number) =>
    ahead.some((at) => at.start !== null && at.end !== null && at.start <= start && start < at.end)
  if (text) {
    return mentionsIn(text.value, record).map(({ start, end, ...found }) => ({
      ...found,
      forward: found.forward || titled(start),
      said: oneLine(text.value.slice(start, end)),
      confidence: 1,
      evidence: [evidenceAt(text, { start, end })],
    }))
  }
  return quoted(record).flatMap(({ quote, confidence, evidence, ahead: known }) =>
    mentionsIn(quote, record).map(({ start, end, ...found }) => ({
      ...found,
      forward: found.forward || known,
      said: oneLine(quote.slice(start, end)),
      confidence,
      evidence: [evidence],
    })),
  )
}

/** Tell whether two folded congress names mean the same one: `thanh pho hai phong` and `thanh pho` do, two provinces do not. */
export function sameCongress(one: string, other: string): boolean {
  return one === other || one.startsWith(other + ' ') || other.startsWith(one + ' ')
}
