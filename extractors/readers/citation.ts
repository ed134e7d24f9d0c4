import { fold } from '../../corpus/vietnamese.js'
import type { Citation } from '../fields.js'
import { readDays } from './date.js'
import { documentKinds, kindsByAbbreviation } from './lexicon.js'
import { readOrganisationAt } from './organisation.js'
import type { Read } from './read.js'
import { wording } from './read.js'
import { normalSymbol } from './symbol.js'

/** Where the single values of a citation stand in the text that was read. */
export interface CitationRead extends Read<Citation> {
  readonly parts: {
    readonly [key in 'type' | 'number' | 'date' | 'issuer']?: { readonly start: number; readonly end: number }
  }
}

const kinds = Object.keys(documentKinds)
  .sort((a, b) => b.length - a.length)
  .map((kind) => kind.replace(/ /gu, '\\s+'))
  .join('|')
const kindAt = new RegExp(`(?<![a-z])(${kinds})(?![a-z])`, 'gu')
const group = '(?:(?:19|20)\\d\\d|[A-ZĐÐ][\\p{L}\\d&.]*(?:(?<=&)\\s\\p{Lu}[\\p{L}\\d]*)?)'
const symbol = `\\d{1,6}(?:\\.\\d{1,2})?[a-zA-Z]?(?:\\s?[/-]\\s?${group}){1,5}`
const numbered = new RegExp(`^(?:\\s*\\p{L}[\\p{L}\\s,\\-–]{0,140}?)?\\s*(?:[Ss][ốôoóồ6]\\s*:?\\s*)(${symbol})`, 'u')
const direct = new RegExp(`^\\s*(?:[Ss][ốôoóồ6]\\s*:?\\s*)?(${symbol})`, 'u')
const orphan = new RegExp(`(?<![\\p{L}])[Ss]ố\\s*:?\\s*(${symbol})`, 'gu')
// between a name and its number nothing may end the name: a verb, another document, a clause
const breaks =
  /(?<![a-z])(?:cua|ve viec|ve|va|ngay|nam|theo|tai|quy dinh|huong dan thi hanh|ban hanh|nham|duoc|nay|tren|co|la|cho|voi)(?![a-z])/u

function tidy(number: string): string {
  return wording(number).replace(/[.,;]+$/u, '')
}

function rest(text: string, from: number): { date?: Read<string>; issuer?: Read<string> } {
  const after = text.slice(from, from + 260)
  const dated = /^[\s,;()]*(?:(?:được\s+)?(?:ban hành|thông qua|ký|đề)\s+)?(?=ngày|\d)/iu.exec(after)
  const day =
    dated && readDays(after).find((one) => one.start >= dated[0].length - 1 && one.start <= dated[0].length + 1)
  const date = day?.value.date ? { value: day.value.date, start: from + day.start, end: from + day.end } : undefined
  const at = date ? date.end - from : 0
  const by = /^[\s,;*]*(?:\([^)]{0,40}\)\s*)?(?:của|do)\s+/iu.exec(after.slice(at))
  const body = by && readOrganisationAt(after, at + by[0].length)
  const issuer = body ? { value: wording(body.value), start: from + body.start, end: from + body.end } : undefined
  return { ...(date ? { date } : {}), ...(issuer ? { issuer } : {}) }
}

/**
 * Read documents cited with their numbers: `"Kế hoạch số 171/KH-UBND ngày 13/8/2024 của UBND thành phố Bắc Kạn"`. Where a Party symbol is
 * turned round or `Đ` was lost, the number stands as written and beside it as it should be.
 */
export function readCitations(text: string): CitationRead[] {
  const plain = fold(text)
  const reads: CitationRead[] = []
  const found = [...plain.matchAll(kindAt)]
  found.forEach((hit, i) => {
    const next = found[i + 1]?.index ?? text.length
    const end = hit.index + hit[0].length
    const window = text.slice(end, Math.min(end + 220, text.length))
    const law = /^(?:luat|bo luat|phap lenh|nghi dinh|hien phap)/u.test(hit[1]!)
    const plainNumber = direct.exec(window)
    const match = plainNumber ?? numbered.exec(window)
    if (!match) return
    const at = end + match[0].length - match[1]!.length
    const between = plain.slice(end, at)
    if (
      !plainNumber &&
      (at > next || (breaks.test(between) && !law) || /[.;:]/u.test(between) || (!law && between.length > 40))
    )
      return
    const raw = match[1]!
    reads.push(
      build(text, hit.index, documentKinds[hit[1]!.replace(/\s+/gu, ' ')]!, at, raw, { start: hit.index, end }),
    )
  })
  for (const hit of text.matchAll(orphan)) {
    const at = hit.index + hit[0].length - hit[1]!.length
    if (reads.some((one) => one.start <= at && at < one.end)) continue
    // "Luật X, số 12/…" and lists "số 1/KH-A, số 2/KH-B" take the kind of the citation before
    const before = reads.filter((one) => one.end <= hit.index).at(-1)
    const follows = before && /^[\s,;]*(?:và\s+)?$/iu.test(text.slice(before.end, hit.index))
    reads.push(build(text, hit.index, follows ? before.value.type : null, at, hit[1]!, undefined))
  }
  const ordered = reads.sort((a, b) => a.start - b.start)
  return ordered.filter(
    (one, i) => !ordered.some((other, j) => j < i && other.parts.number!.start === one.parts.number!.start),
  )
}

// "Ngày 10/4/2020, Ủy ban nhân dân thị xã đã ban hành Kế hoạch số 61/KH-UBND"
function ahead(text: string, start: number): { date?: Read<string>; issuer?: Read<string> } {
  const from = Math.max(0, start - 160)
  const before = text.slice(from, start)
  const day = readDays(before).at(-1)
  const said = day && /^,?\s+(.{3,100}?)\s+(?:đã\s+)?(?:ban hành|có|ký ban hành|ký)\s*$/su.exec(before.slice(day.end))
  if (!day?.value.date || !said) return {}
  const at = day.end + said[0].indexOf(said[1]!)
  const body = readOrganisationAt(before, at)
  return {
    date: { value: day.value.date, start: from + day.start, end: from + day.end },
    ...(body ? { issuer: { value: wording(body.value), start: from + body.start, end: from + body.end } } : {}),
  }
}

function build(
  text: string,
  start: number,
  type: string | null,
  at: number,
  raw: string,
  typeSpan: { start: number; end: number } | undefined,
): CitationRead {
  const number = tidy(raw)
  const normal = normalSymbol(number)
  const numberEnd = at + raw.replace(/[.,;\s]+$/u, '').length
  const after = rest(text, numberEnd)
  const before = after.date ? {} : ahead(text, start)
  const { date, issuer } = { ...before, ...after }
  // "các Công điện số 217/CĐ-TTg, số 218/CĐ-TTg": what has no kind before it has one in its symbol
  const short = /^\d[\d.]*[a-z]?[/-](?:\d{4}\/)?(\p{L}+)/u.exec((normal ?? number).replace(/\s/gu, ''))?.[1]
  const value: Citation = {
    type: type ?? (short ? (kindsByAbbreviation[short] ?? null) : null),
    number,
    ...(normal ? { number_normalized: normal } : {}),
    date: date?.value ?? null,
    issuer: issuer?.value ?? null,
  }
  return {
    value,
    start: Math.min(start, date?.start ?? start, issuer?.start ?? start),
    end: Math.max(numberEnd, date?.end ?? 0, issuer?.end ?? 0),
    parts: {
      ...(typeSpan ? { type: typeSpan } : {}),
      number: { start: at, end: numberEnd },
      ...(date ? { date: { start: date.start, end: date.end } } : {}),
      ...(issuer ? { issuer: { start: issuer.start, end: issuer.end } } : {}),
    },
  }
}
