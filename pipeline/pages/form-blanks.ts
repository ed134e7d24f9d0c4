import { distance } from 'fastest-levenshtein'
import type { Line, Word } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { lineOf } from './layer.js'
import type { Piece } from './pieces.js'

/** The blanks of a head that clerks fill in by hand or stamp (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 3 và 4). */
export type Blank = 'number' | 'date'

const NUMBER = /^s[oô0]{1,2}\s?[:.;]?\s?\d/u
const DATE = /^\p{L}.{1,40}\sng.{0,2}y\s?.{0,4}t.{0,2}ng\s?.{0,4}n.m\s?\d{0,4}.?$/u

/** Tell whether a piece in a head is its number or its date, however badly read; null for all else. */
export function blankOf(piece: Piece, page: { width: number; height: number }): Blank | null {
  if (piece.box[1] > page.height * 0.4 || piece.text.length > 60) return null
  if (NUMBER.test(piece.folded) && piece.box[0] < page.width * 0.45) return 'number'
  return DATE.test(piece.folded) && /^\p{Lu}/u.test(piece.text) && piece.box[2] > page.width * 0.5 ? 'date' : null
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

const near = (text: string, wanted: string) =>
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

function unglueDate(word: Word): Word[] {
  const glued = /^([\dOÔoôlI]{0,2})([\p{L}]{3,5}?)(\d{0,4})([.,]?)$/u.exec(word.text)
  if (!glued || !/\d/.test(word.text)) return [word]
  const [, before = '', name = '', after = '', end = ''] = glued
  return ['ngay', 'thang', 'nam'].some((wanted) => near(name, wanted))
    ? cutWord(word, before, name, after + end)
    : [word]
}

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
    else joined.push(word)
  }
  return joined.map((word, i) => {
    const before = joined[i - 1]?.text ?? ''
    const inBlank = near(before, 'ngay') || near(before, 'thang')
    if (!inBlank || !/^[\dOÔoôlI]{1,2}$/u.test(word.text) || !/\d/.test(word.text)) return word
    return { ...word, text: word.text.replace(/[OÔoô]/gu, '0').replace(/[lI]/gu, '1') }
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
