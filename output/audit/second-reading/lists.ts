import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
import { paragraphsOf } from './clauses.js'
import { levelsIn } from './levels-in.js'

/** A list under a lead that ends in a colon: in the same sentence, or point by point below it. */
export interface SaidList {
  readonly lead: Span
  /** The lead's own sentence, folded, with the head it stands under. */
  readonly words: string
  /** That sentence alone. */
  readonly own: string
  readonly items: readonly (Span & { readonly said: string })[]
  /** The rungs that the lead or the heads above it name. */
  readonly levels: readonly LadderLevel[]
}

const MARK = /^[\s#*_]*(?:[-–•*+]|\(?\d{1,2}[.)]|[a-zđ][.)])\s*/u
const NUMBER = /^[\s#*_]*(?:[IVX]{1,5}|[A-D]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s*/u
const plain = (words: string) => oneLine(fold(words))

function parted(text: string, from: number, to: number): (Span & { said: string })[] {
  const whole = text.slice(from, to)
  const stop = /[.](?=\s+\p{Lu}|\s*$)/u.exec(whole)
  const sentence = stop ? whole.slice(0, stop.index) : whole
  const by = sentence.includes(';') ? /;/gu : /,|\s+và\s+/gu
  const items: (Span & { said: string })[] = []
  let at = 0
  for (const sign of [...sentence.matchAll(by), null]) {
    const end = sign ? sign.index : sentence.length
    const piece = sentence.slice(at, end)
    const start = from + at + piece.length - piece.trimStart().length
    const said = oneLine(piece).replace(/^(?:và|các)\s+/u, '')
    if (/\p{L}{2}/u.test(said)) items.push({ start, end: from + at + piece.trimEnd().length, said })
    at = sign ? end + sign[0].length : end
  }
  return items
}

/** Read the lists of a document's body, each with its lead. */
export function listsIn(record: PlanRecord, text: Text): SaidList[] {
  const all = paragraphsOf(record, text)
  const heads: { depth: number; words: string }[] = []
  return all.flatMap((paragraph, i): SaidList[] => {
    const whole = text.value.slice(paragraph.start, paragraph.end)
    while (heads.length && heads.at(-1)!.depth >= paragraph.depth) heads.pop()
    const above = heads.map(({ words }) => words)
    const first = whole.replace(NUMBER, '').split(/[:.;](?=\s|$)/u)[0]!
    if (first.length <= 140 && paragraph.depth < 7) heads.push({ depth: paragraph.depth, words: first })
    const colon = [...whole.matchAll(/:(?=\s|$)/gu)].at(-1)
    if (!colon || whole.includes('|')) return []
    const lead = { start: paragraph.start, end: paragraph.start + colon.index }
    const sentence = whole
      .slice(0, colon.index)
      .split(/[.;](?=\s)/u)
      .at(-1)!
    const depth = all[i + 1]?.depth ?? 7
    const below: (Span & { said: string })[] = []
    if (!whole.slice(colon.index + 1).trim() && depth > paragraph.depth && depth < 7)
      for (const next of all.slice(i + 1)) {
        if (next.depth < depth) break
        if (next.depth > depth) continue
        const line = text.value.slice(next.start, next.end)
        const start = next.start + (MARK.exec(line)?.[0].length ?? 0)
        const end = next.start + line.replace(/[\s.;,]+$/u, '').length
        if (end > start) below.push({ start, end, said: oneLine(text.value.slice(start, end)) })
      }
    const items = below.length ? below : parted(text.value, lead.end + 1, paragraph.end)
    if (items.length === 0) return []
    const own = levelsIn(sentence, record)
    const inherited = above.map((one) => levelsIn(one, record)).findLast((levels) => levels.length) ?? []
    return [
      {
        lead,
        words: plain(`${above.at(-1) ?? ''} ${sentence}`),
        own: plain(sentence),
        items,
        levels: own.length ? own : inherited,
      },
    ]
  })
}
