import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
import { remember } from '../remember.js'
import { levelsIn } from './levels-in.js'

/** A clause of a document's body, with the heads it stands under. */
export interface Clause extends Span {
  /** Its words; what a bracket says of former rules ("thay cho …") is blanked, so that places stay. */
  readonly words: string
  /** The heads above it, the nearest last: "Số lượng đại biểu". */
  readonly heads: readonly string[]
  /** The rung it speaks of by itself or by its heads; null where it names none or several. */
  readonly level: LadderLevel | null
  /** Rungs that the clause or its heads name. */
  readonly named: readonly LadderLevel[]
  readonly paragraph: Span
}

const MARK =
  /^[\s#*_]*(?:(?<part>[A-D]|Phần \p{L}+)[.)/]\s|(?<roman>[IVX]{1,5})[.)/\-–]\s|(?<many>\d{1,2}(?:\.\d{1,2})+)[.\-–]?\s|(?<one>\d{1,2})[.)\-–]\s(?!\d)|(?<nth>(?:Thứ|Một là|Hai là|Ba là|Bốn là|Năm là)(?:\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))?(?=[,:\s]))|(?<letter>[a-zđ])[.)\-–]\s|(?<dash>[-–•*])\s|(?<plus>\+)\s)/u
const DEPTH = { part: 0, roman: 1, nth: 2, one: 2, many: 3, letter: 4, dash: 5, plus: 6 } as const
const FORMER = /\((?:[^()]*)(?:thay cho|thay vì|trước đây|trước kia|theo quy định cũ)[^()]*\)/giu
const LAST = 7

/** A paragraph and how deep its mark stands: `I.` 1, `1.` 2, `-` 5; 7 without a mark. */
export interface Paragraph extends Span {
  readonly depth: number
}

function depthOf(line: string): number | null {
  const groups = MARK.exec(line)?.groups
  const kind = groups && (Object.keys(DEPTH) as (keyof typeof DEPTH)[]).find((name) => groups[name] !== undefined)
  return kind ? DEPTH[kind] : null
}

/** The body: from the end of the title to the list of recipients. */
function bodyOf(record: PlanRecord, text: Text): Span {
  const titled = record.title?.evidence.at(-1)?.end ?? record.doc_type?.evidence.at(-1)?.end ?? 0
  const tail = /\n[\s*#_]*Nơi\s+nhận/iu.exec(text.value)?.index ?? text.value.length
  return titled < tail ? { start: titled, end: tail } : { start: 0, end: tail }
}

/** Join wrapped lines: a paragraph ends before a mark, a blank line, or where a line ends in a stop. */
function paragraphs(text: string, body: Span): Paragraph[] {
  const found: { start: number; end: number; depth: number }[] = []
  let at = body.start
  let open = false
  for (const line of text.slice(body.start, body.end).split(/[\n\f]/u)) {
    const span = { start: at, end: at + line.length }
    at = span.end + 1
    const depth = depthOf(line)
    const last = found.at(-1)
    if (!line.trim()) open = false
    else if (depth !== null || !open || !last) found.push({ ...span, depth: depth ?? LAST })
    else last.end = span.end
    open = line.trim() !== '' && !/[.;:|*]\s*$/u.test(line) && !/^[\s#*]*\p{Lu}[\p{Lu}\s,.]+$/u.test(line)
  }
  return found
}

/** What a paragraph is about, before its colon or as a line by itself. */
function headOf(words: string): string | null {
  const line = oneLine(words.replace(/[*#_]/gu, ' '))
  const colon = line.indexOf(':')
  if (colon > 0 && colon <= 140) return line.slice(0, colon)
  return line.length <= 140 && !/[.;]$/u.test(line) ? line : null
}

function pieces(words: string, from: number): Span[] {
  const spans: Span[] = []
  let start = 0
  const cut = (end: number) => {
    if (words.slice(start, end).trim()) spans.push({ start: from + start, end: from + end })
    start = end + 1
  }
  for (const { index } of words.matchAll(/[.;](?=\s+\S)/gu)) {
    // "TP. Lạng Sơn", "1. Thời gian"
    const last = words.slice(Math.max(start, index - 5), index)
    if (!/(?:^|[\s(*#])(?:\p{Lu}{1,3}|\d{1,2}|[a-zđ])$/u.test(last)) cut(index)
  }
  cut(words.length)
  return spans
}

const paragraphsWith = remember((record: PlanRecord) =>
  remember((text: Text) => paragraphs(text.value, bodyOf(record, text))),
)

/** List the paragraphs of a document's body. */
export const paragraphsOf = (record: PlanRecord, text: Text): readonly Paragraph[] => paragraphsWith(record)(text)

/** Read a document's body clause by clause, each with the rung of the ladder that it or its heads speak of. */
export const clausesOf = (record: PlanRecord, text: Text): readonly Clause[] => clausesWith(record)(text)

const clausesWith = remember((record: PlanRecord) => remember((text: Text) => readClauses(record, text)))

function readClauses(record: PlanRecord, text: Text): Clause[] {
  const heads: { depth: number; words: string }[] = []
  return paragraphsOf(record, text).flatMap((paragraph): Clause[] => {
    const whole = text.value.slice(paragraph.start, paragraph.end)
    while (heads.length && heads.at(-1)!.depth >= paragraph.depth) heads.pop()
    const head = headOf(whole)
    const above = heads.map(({ words }) => words)
    if (head && (paragraph.depth < LAST || /:\s*$/u.test(whole))) heads.push({ depth: paragraph.depth, words: head })
    const clean = whole.replace(FORMER, (found) => ' '.repeat(found.length))
    const around = head ? [...above, head] : above
    let before: readonly LadderLevel[] = []
    const inherited = around.map((one) => levelsIn(one, record)).findLast((levels) => levels.length) ?? []
    return pieces(clean, paragraph.start).map((span) => {
      const words = clean.slice(span.start - paragraph.start, span.end - paragraph.start)
      const own = levelsIn(words, record)
      const named = own.length ? own : before.length ? before : inherited
      if (own.length) before = own
      return { ...span, words, heads: around, named, level: named.length === 1 ? named[0]! : null, paragraph }
    })
  })
}

/** Fold a clause with its nearest head, to look signs up in. */
export const folded = remember((clause: Clause): string =>
  fold(oneLine(`${clause.heads.at(-1) ?? ''} ${clause.words}`)),
)
