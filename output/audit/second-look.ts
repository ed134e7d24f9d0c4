import type { Span, Text } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { evidenceAt } from '../../extractors/extract.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { coverage } from './likeness.js'
import type { Slot } from './judgement.js'
import { slotsOf } from './readings.js'
import { remember } from './remember.js'
import type { Requirement } from './requirement.js'

const foldedOf = remember((text: Text) => fold(text.value))

/** Words that show a plan speaks of a field although no fact was read there; searched in folded text. */
const SIGNS: Partial<Record<Requirement['field'], RegExp>> = loose({
  'events.quota':
    /(so luong|khong (?:vuot )?qua|toi da|khoang|du kien|gom|tong so)[^.;]{0,50}?\d{2,4}\s*(dai bieu|nguoi)|so luong(?: dai bieu)?[\s:]*(?:do|theo|tuy|se|can cu|duoc|phu hop|khong han che)(?!\p{L})/gu,
  'events.ratios': /(dai bieu|dien hinh|khach moi)[^.;]{0,80}?\d{1,3}\s*%/gu,
  'events.duration': /(?<![\p{L}\p{N}/])(\d+\/\d+|\d{1,2}|mot|nua)\s+(buoi|ngay)(?!\s*\d|\p{L})/gu,
  'events.time':
    /(thoi gian|to chuc|hoan thanh|tien hanh)[^.;]{0,80}?(quy\s+[ivx\d]|thang\s+\d|ngay\s+\d|\d{1,2}\/\d{1,2}\/)/gu,
  budget:
    /kinh phi[^.;]{0,120}?(tu nguon|ngan sach|trong du toan|can doi|bao dam|dam bao|nguon)|(ngan sach|nguon)[^.;]{0,80}?kinh phi|(?<!\p{L})(chi|lay|trich|tu) (tu )?(nguon )?(kinh phi|quy (thi dua|khen))|kinh phi[^.;]{0,60}(duoc giao|duoc cap|hoat dong|tu chu|thuong xuyen)/gu,
  report_package: /(bao cao ket qua|tong hop,? bao cao|gui bao cao|bao cao ve|bao cao gui)[^.;]*/gu,
  'report_package.deadline': /bao cao[^.;]{0,160}?(truoc|cham nhat|muon nhat)[^.;]{0,20}?\d/gu,
  signatory: /(tm\.|kt\.)\s*(uy ban|chu tich)/gu,
})

/** A blank of a pattern is any white space: words part at the ends of lines too. */
function loose<Patterns extends Readonly<Record<string, RegExp>>>(patterns: Patterns): Patterns {
  const each = Object.entries(patterns).map(([name, { source, flags }]) => [
    name,
    new RegExp(source.replace(/ (?!\{)/g, '\\s+'), flags),
  ])
  return Object.fromEntries(each) as Patterns
}

const UNLESS: Partial<Record<Requirement['field'], RegExp>> = { report_package: /vuong mac|kho khan/ }

function taken(slots: readonly Slot[]): Span[] {
  return slots.flatMap((slot) =>
    slot.readings.flatMap((reading) =>
      reading.evidence.flatMap((at) =>
        at.start === null || at.end === null ? [] : [{ start: at.start, end: at.end }],
      ),
    ),
  )
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function programme(record: PlanRecord, text: Text, wanted: string): Span | null {
  const at = record.agenda
    .flatMap((item) => item.evidence)
    .flatMap((place) => (place.start === null || place.end === null ? [] : [place]))
  if (at.length === 0) return null
  const from = Math.min(...at.map((place) => place.start!))
  const last = Math.max(...at.map((place) => place.end!))
  // The programme ends where the next section begins.
  const next = /\n\s*\n|\f|\n[#*\s]*[IVX]+[.,]\s/u.exec(text.value.slice(last, last + 240))
  const to = last + (next?.index ?? 240)
  let start = from
  for (const line of text.value.slice(from, to).split(/[;\n\f]/u)) {
    const span = { start, end: start + line.length }
    start = span.end + 1
    if (
      line.trim() &&
      !at.some((place) => overlaps(span, { start: place.start!, end: place.end! })) &&
      coverage(wanted, line) >= 0.75
    )
      return span
  }
  return null
}

/** A line of the text that says nearly the same and is not read as something else: a line of the programme is no paper of the report. */
function lineLike(wanted: string, record: PlanRecord, text: Text): Span | null {
  const known = [...record.agenda, ...record.purposes, ...record.legal_basis, ...(record.title ? [record.title] : [])]
  const others = known
    .flatMap((fact) => fact.evidence)
    .flatMap((at) => (at.start === null || at.end === null ? [] : [{ start: at.start, end: at.end }]))
  let start = 0
  for (const line of text.value.split(/[;\n\f]/u)) {
    const span = { start, end: start + line.length }
    if (coverage(wanted, line) >= 0.75 && !others.some((other) => overlaps(span, other))) return span
    start += line.length + 1
  }
  return null
}

/** Of a plan whose programme was not read: the line that may hold what is wanted, or the place where a programme is spoken of. */
function unlisted(record: PlanRecord, text: Text, wanted: string): Span | null {
  const line = lineLike(wanted, record, text)
  const spoken = /(?<!\p{L})(chuong trinh|kich ban|noi dung)\s+(cu the|chi tiet|hoi nghi|dai hoi|to chuc|cua)/u.exec(
    foldedOf(text),
  )
  return line ?? (spoken ? { start: spoken.index, end: spoken.index + spoken[0].length } : null)
}

/** The number with any symbol behind it: a symbol that was misread is still that citation. */
function citedAnyway(requirement: Requirement, text: Text): Span | null {
  const number = requirement.condition.kind === 'cites' ? requirement.condition.number : undefined
  const digits = /^\s*0*(\d+)/u.exec(number ?? '')?.[1]
  if (!digits) return null
  const found = new RegExp(`(?<!\\d)0*${digits}\\s*[/-]\\s*\\p{L}[\\p{L}\\p{N}/-]*`, 'u').exec(foldedOf(text))
  return found ? { start: found.index, end: found.index + found[0].length } : null
}

/** Where a unit is named but gets no work: things are sent to it or through it, others work with it, it gets a copy. */
const IDLE = /(?:(?<!\p{L})(?:qua|ve|gui|cho|voi|toi|den|cua)|\n\s*[-–+*])\s+$/u

/** It is one of those that another works with. */
const ALONGSIDE = /(?:phoi hop|cung)\s+(?:voi\s+)?[^;.:\n]*$/u

/** Where a unit is named in a way that may give it work, or -1. */
function workOf(unit: string, plain: string): number {
  const name = fold(unit)
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1))
    if (!IDLE.test(plain.slice(Math.max(0, at - 12), at)) && !ALONGSIDE.test(plain.slice(Math.max(0, at - 120), at)))
      return at
  return -1
}

/** Before something is called missing, look in the text itself for words that speak of it: what the reading overlooked is not the plan's fault. */
export function secondLook(requirement: Requirement, record: PlanRecord, text: Text): Evidence[] {
  const { condition, field } = requirement
  if (condition.kind === 'cites') {
    const span = citedAnyway(requirement, text)
    return span ? [evidenceAt(text, span)] : []
  }
  if (condition.kind === 'includes-agenda') {
    const wanted = condition.items.map((item) => item.text ?? '').find(Boolean)
    const listed = record.agenda.length > 0
    const span = !wanted ? null : listed ? programme(record, text, wanted) : unlisted(record, text, wanted)
    return span ? [evidenceAt(text, span)] : []
  }
  // Of recipients the list at the end is the whole.
  if (field === 'recipients' && record.recipients.length) return []
  if (condition.kind === 'equals' && typeof condition.value === 'string') {
    const span = lineLike(condition.value, record, text)
    return span ? [evidenceAt(text, span)] : []
  }
  if (condition.kind === 'names-unit') {
    const at = workOf(condition.unit, foldedOf(text))
    return at < 0 ? [] : [evidenceAt(text, { start: at, end: at + condition.unit.length })]
  }
  const signs = SIGNS[field]
  if (!signs) return []
  const used = taken(slotsOf(record, field))
  for (const found of foldedOf(text).matchAll(signs)) {
    const span = { start: found.index, end: found.index + found[0].length }
    if (UNLESS[field]?.test(found[0]) || used.some((other) => overlaps(span, other))) continue
    return [evidenceAt(text, span)]
  }
  return []
}
