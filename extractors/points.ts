import type { Passage, Section } from '../corpus/document.js'
import { fold, oneLine } from '../corpus/vietnamese.js'

/** A paragraph (or heading) of the tree and the sections it stands in, the outermost first. */
export interface Point {
  readonly passage: Passage
  readonly chain: readonly Section[]
  /** The section that this paragraph is the heading of. */
  readonly heads: Section | null
}

/** List the paragraphs and headings under a section in reading order, each with its chain of sections. */
export function pointsOf(section: Section, above: readonly Section[] = []): Point[] {
  const chain = [...above, section]
  const points: Point[] = section.heading ? [{ passage: section.heading, chain, heads: section }] : []
  for (const child of section.children) {
    if (child.kind === 'passage') points.push({ passage: child, chain, heads: null })
    else points.push(...pointsOf(child, chain))
  }
  return points
}

const folds = new WeakMap<Passage, string>()

/** Give a passage's folded text, soft breaks as blanks: same length, so that a match stands where it stood. */
export function folded(passage: Passage): string {
  let text = folds.get(passage)
  if (text === undefined) folds.set(passage, (text = fold(passage.text).replace(/[\n\f\r\t*_]/g, ' ')))
  return text
}

/** Cut a passage: the part from `start` to `end` (in its own units), blanks at the ends left out. */
export function part(passage: Passage, start: number, end: number = passage.text.length): Passage {
  while (start < end && /[\s*_]/u.test(passage.text[start]!)) start++
  while (end > start && /[\s*_]/u.test(passage.text[end - 1]!)) end--
  const at = passage.span.start
  return { kind: 'passage', span: { start: at + start, end: at + end }, text: passage.text.slice(start, end) }
}

/** Put a passage on one line, without markdown marks and the punctuation it ends with. */
export function wordsOf(passage: Passage): string {
  return oneLine(passage.text.replace(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, ''))
    .replace(/\.\/.*$/u, '')
    .replace(/[\s;,.:]+$/u, '')
    .replace(/^[-+•*:;,.\s]+/u, '')
}

/** Cut a paragraph into sentences: at a full stop, semicolon apart, before a capital, a quote or a dash; abbreviations stay whole. */
export function sentencesOf(passage: Passage): Passage[] {
  const sentences: Passage[] = []
  let start = 0
  for (const found of passage.text.matchAll(/[.!?…]+[)”"*]*(?=\s+[\p{Lu}“"(*\d-])/gu)) {
    const before = passage.text.slice(start, found.index)
    // "TT. Thị ủy", "P. Nội vụ", "1. ", "(v.v." go on
    if (/(?:^|[\s(])(?:\p{Lu}{1,3}|\d{1,2}|v\.v|Tp|tp|Th|st|tr)$/u.test(before) && found[0] === '.') continue
    const end = found.index + found[0].length
    const sentence = part(passage, start, end)
    if (sentence.text) sentences.push(sentence)
    start = end
  }
  const last = part(passage, start)
  if (last.text) sentences.push(last)
  return sentences
}

/** Cut a paragraph into clauses: its sentences, and these at semicolons outside brackets. */
export function clausesOf(passage: Passage): Passage[] {
  return sentencesOf(passage).flatMap((sentence) => {
    const clauses: Passage[] = []
    let start = 0
    let depth = 0
    for (let i = 0; i <= sentence.text.length; i++) {
      const sign = sentence.text[i]
      if (sign === '(') depth++
      else if (sign === ')') depth--
      else if (i === sentence.text.length || (sign === ';' && depth <= 0)) {
        const clause = part(sentence, start, i)
        if (clause.text) clauses.push(clause)
        start = i + 1
      }
    }
    return clauses
  })
}
