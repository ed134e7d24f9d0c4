import { distance } from 'fastest-levenshtein'
import type { Line, Word } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { around, lineOf } from './layer.js'
import type { Piece } from './pieces.js'

/** The blanks of a head that clerks fill in by hand or stamp (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 3 và 4). */
export type Blank = 'number' | 'date'

/** `Số:` with digits behind it, or with whatever was read of a pen before the stroke and the symbol. */
const NUMBER = /^s[oô0]{1,2}\s?[:.;]?\s?(?:\d|.{0,7}\/)/u
const DATE = /^.{0,4}\p{L}.{1,40}\sng.{0,2}y\s?.{0,5}?t?.{0,2}ng\s?.{0,5}n.m\s?\d{0,4}.?$/u

/** Tell whether a piece in a head is its number or its date, however badly read; null for all else. */
export function blankOf(piece: Piece, page: { width: number; height: number }): Blank | null {
  if (piece.box[1] > page.height * 0.4 || piece.text.length > 60) return null
  if (NUMBER.test(piece.folded) && piece.box[0] < page.width * 0.45) return 'number'
  const onTheRight = piece.box[0] > page.width * 0.33 && piece.box[2] > page.width * 0.5
  return DATE.test(piece.folded) && onTheRight ? 'date' : null
}

const FILLED: Readonly<Record<Blank, RegExp>> = {
  number: /^Số\s?:\s?(\d{1,5}\s?\/\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d.&]*(?:\s?-\s?\p{Lu}[\p{L}\d.&]*)*)$/u,
  date: /ngày\s(0?[1-9]|[12]\d|3[01])\stháng\s(0?[1-9]|1[0-2])\snăm\s((?:19|20)\d\d)\.?$/u,
}

/** What is filled into a blank, where the line has the form it must have; null where it has not. */
export function filledIn(blank: Blank, text: string): string | null {
  const found = FILLED[blank].exec(text)
  return found ? found.slice(1).join(' ') : null
}

/** Tell whether a word is nearly a wanted one, folded, all but letters aside. */
export const near = (text: string, wanted: string) =>
  distance(fold(text).replace(/[^a-z]/g, ''), wanted) <= (wanted.length > 3 ? 1 : 0)

/** Cut a word after so many letters; both parts keep their share of its box. */
function cutWord(word: Word, ...parts: readonly string[]): Word[] {
  const whole = parts.join('').length
  let done = 0
  return parts
    .filter((text) => text !== '')
    .map((text) => {
      const [from, to] = [done / whole, (done += text.length) / whole]
      const box =
        word.box &&
        ([
          word.box[0] + from * (word.box[2] - word.box[0]),
          word.box[1],
          word.box[0] + to * (word.box[2] - word.box[0]),
          word.box[3],
        ] as const)
      return { text, box, confidence: word.confidence }
    })
}

/**
 * Mend a line in which a blank was filled in: what the pen glued to its neighbours is cut off, `21tháng` → `21 tháng`; a zero read as a letter is a
 * zero, `Ô5` → `05`; between number and symbol stands a stroke, `714QĐ-TTg` → `714/QĐ-TTg`.
 */
export function mendBlank(line: Line, blank: Blank): Line {
  const words = line.words.flatMap((word) => (blank === 'date' ? unglueDate(word) : unglueNumber(word)))
  return lineOf(blank === 'date' ? mendDate(words) : mendNumber(words))
}

const NAMED = /(ng[a-z]y|t?h[a-z]ng|n[a-z]m)/u
/** What pens leave between printed words: digits, and letters and strokes that digits are taken for. */
const PENNED = /^[\doiljt|!()[\]\\/_.,:;*' -]{0,6}$/u

/** Cut `ngày18tháng11năm` into its words and what was written between them. */
function unglueDate(word: Word): Word[] {
  const folded = fold(word.text)
  const parts = folded.split(NAMED)
  const between = parts.filter((_, at) => at % 2 === 0)
  if (parts.length < 2 || !/[\d|]/u.test(folded) || !between.every((part) => PENNED.test(part))) return [word]
  let at = 0
  return cutWord(word, ...parts.map((part) => word.text.slice(at, (at += part.length))))
}

/** Read what stands in a blank as digits: strokes are ones, rounds are zeros, `lỊ` → `11`; null where anything else is in it. */
export function digitsIn(text: string): string | null {
  const digits = fold(text)
    .replace(/[_.,:;*' -]/gu, '')
    .replace(/tt/gu, '11')
    .replace(/[ilj|!\]]/gu, '1')
    .replace(/o/gu, '0')
  return /^\d+$/u.test(digits) ? digits : null
}

const isPenned = (word: Word) => digitsIn(word.text) !== null && word.text.length < 3

/** Words of a date by their places: day after `ngày`, month after `tháng`; torn words are joined. */
function mendDate(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (
      last?.box &&
      word.box &&
      /^\p{L}{1,3}$/u.test(word.text) &&
      near(last.text + word.text, 'thang') &&
      !near(last.text, 'thang')
    )
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        box: [last.box[0], last.box[1], word.box[2], word.box[3]],
      }
    else if (last?.box && word.box && isPenned(last) && isPenned(word))
      joined[joined.length - 1] = {
        text: last.text + word.text,
        box: around([last.box, word.box]),
        confidence: Math.min(last.confidence ?? 1, word.confidence ?? 1),
      }
    else joined.push(word)
  }
  return joined.map((word, i) => {
    const before = joined[i - 1]?.text ?? ''
    const digits = near(before, 'ngay') || near(before, 'thang') ? digitsIn(word.text) : null
    return digits === null ? word : { ...word, text: digits }
  })
}

function unglueNumber(word: Word): Word[] {
  const glued = /^(S\p{L}{1,2}\s?[:.;])(\d.*)$/u.exec(word.text)
  return glued ? cutWord(word, glued[1]!, glued[2]!) : [word]
}

function mendNumber(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
    if (i === 0 && /^S[ốôồổoó]{1,2}[:.;]$/iu.test(word.text)) return { ...word, text: 'Số:' }
    const bare = i === 1 && /^(\d{1,5})(\p{Lu}{2,}(?:-\p{Lu}.*)?)$/u.exec(word.text)
    return bare ? { ...word, text: `${bare[1]}/${bare[2]}` } : word
  })
}

/** Put digits into a slot of a mended line, or leave it empty where nobody can tell them. */
export function fillSlot(line: Line, name: 'number' | 'day' | 'month', digits: string | null): Line {
  const { words } = line
  if (name === 'number')
    return lineOf(
      words.map((word, at) => (at === 1 ? { ...word, text: word.text.replace(/^[^/]*/u, digits ?? '') } : word)),
    )
  const from = words.findIndex((word) => near(word.text, name === 'day' ? 'ngay' : 'thang'))
  const to = words.findIndex((word) => near(word.text, name === 'day' ? 'thang' : 'nam'))
  const inside = words.slice(from + 1, to)
  const [before, after] = [words[from]?.box, words[to]?.box]
  if (from < 0 || to < 0 || !before || !after) return line
  const box =
    inside.length > 0
      ? around(inside.flatMap((word) => (word.box ? [word.box] : [])))
      : ([before[2] + 1, before[1], after[0] - 1, before[3]] as const)
  const filled: Word[] =
    digits === null
      ? []
      : [{ text: digits, box, confidence: Math.max(0.6, ...inside.map((word) => word.confidence ?? 0)) }]
  return lineOf([...words.slice(0, from + 1), ...filled, ...words.slice(to)])
}
