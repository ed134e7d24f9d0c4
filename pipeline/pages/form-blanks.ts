import { distance } from 'fastest-levenshtein'
import type { Line, Word } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { around, lineOf } from './layer.js'
import { pieceOf, type Piece } from './pieces.js'
import { mendSymbol, symbolStart } from './symbols.js'

/** The blanks of a head that clerks fill in by hand or stamp (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 3 và 4). */
export type Blank = 'number' | 'date'

/** `Số:` with digits behind it, or with whatever was read of a pen before the stroke and the symbol, or before the dash within it. */
const NUMBER =
  /^[^a-z\d]{0,3}s(?:[oô06]{1,2}\s?[:.;]?\s?(?:\d|.{0,7}\/)|[a-z06]{1,2}\s?[:.;]\s?.{1,12}[/-]\s?[a-zđ]{2})/u
/** Number and symbol whose label was lost under a stamp, or year and symbol alone. */
const BARE = /^\p{L}{0,2}\W{0,3}(?:\d{1,5}\/(?:(?:19|20)\d\d\/)?|\/(?:19|20)\d\d\/)\p{Lu}{2,}(?:-\p{Lu}{2,})*$/u
const DATE =
  /^.{0,4}\p{L}.{1,40}\sng(?:.{0,2}y|a)\s?.{0,5}?t?.{0,2}ng\s?.{0,5}(?:n.m\W?\s?\d{0,4}|n.{1,2}\s(?:19|20)\d\d).?$/u

/** Tell whether a piece in a head is its number or its date, however badly read; null for all else. */
export function blankOf(piece: Piece, page: { width: number; height: number }): Blank | null {
  if (piece.box[1] > page.height * 0.4 || piece.text.length > 60) return null
  const onTheLeft = piece.box[0] < page.width * 0.45
  if (onTheLeft && (NUMBER.test(piece.folded) || BARE.test(piece.text))) return 'number'
  const onTheRight = piece.box[0] > page.width * 0.33 && piece.box[2] > page.width * 0.5
  return DATE.test(piece.folded) && onTheRight ? 'date' : null
}

/** Cut a head's line behind its number, where a stamp or the line beside it was read into it. */
export function cutBehindNumber(piece: Piece): Piece[] {
  const { words } = piece
  const end = words.findIndex((word) => /\/\p{Lu}[\p{L}\d.&]*(?:-\p{Lu}[\p{L}\d.&]+)*$/u.test(word.text))
  if (!LABEL.test(words[0]?.text ?? '') || end < 1 || end > 3 || end + 1 === words.length) return [piece]
  return [pieceOf(words.slice(0, end + 1)), pieceOf(words.slice(end + 1))]
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

/** Where `ngày`, `tháng` and `năm` stand among the words of a date, however they were read; -1 for what is not there. */
export function placesOf(words: readonly Word[]): readonly [day: number, month: number, year: number] {
  const at = (wanted: string, from = 0) => words.findIndex((word, place) => place >= from && near(word.text, wanted))
  const day = at('ngay')
  const printed = words.findIndex((word) => /^(?:19|20)\d\d\W?$/u.test(word.text))
  const year = at('nam') >= 0 ? at('nam') : printed > 0 && !/\d/u.test(words[printed - 1]!.text) ? printed - 1 : -1
  // `Thành phố …` is nearly a month.
  return [day, at('thang', Math.max(0, day)), year]
}

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
    .replace(/[_.,:;*'`´‘’ -]/gu, '')
    .replace(/tt/gu, '11')
    .replace(/[ilj|!\]†]/gu, '1')
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
  const printed = placesOf(joined)
  return joined.map((word, i) => {
    // Dirt and a pen's stroke beside a printed word.
    if (printed.includes(i)) return { ...word, text: word.text.replace(/^\P{L}+|\P{L}+$/gu, '') }
    const before = joined[i - 1]?.text ?? ''
    const digits = near(before, 'ngay') || near(before, 'thang') ? digitsIn(word.text) : null
    return digits === null ? word : { ...word, text: digits }
  })
}

function unglueNumber(word: Word): Word[] {
  const glued = /^(S[\p{L}6]{1,2}\s?[:.;])(.+)$/u.exec(word.text)
  return glued ? cutWord(word, glued[1]!, glued[2]!) : [word]
}

/** `Số:`, however its letter was read. */
const LABEL = /^\W?S(?:[ốôồổoóỗõòọỏơ6]{1,2}[:.;]?|\p{L}{1,2}[:.;])$/iu

/** Tell whether a word is the label of a number, however its letter was read. */
export const isLabel = (text: string) => LABEL.test(text)

/** What stands before `Số:` on its line is dust; what stands behind it is one word, as far as it belongs together. */
function mendNumber(words: readonly Word[]): Word[] {
  const at = words.findIndex((word) => LABEL.test(word.text))
  const dusty = at > 0 && words.slice(0, at).every((word) => !/[\p{L}\d]{2}/u.test(word.text))
  const [label, ...rest] = at === 0 || dusty ? words.slice(at) : words
  if (!label) return [...words]
  const isBare = label.text.length < 3 && rest.length === 1 && BARE.test(rest[0]!.text)
  const isNumber = isBare || LABEL.test(label.text)
  const value: Word[] = []
  let open = true
  for (const word of rest.flatMap(withoutDots)) {
    const last = value.at(-1)
    if (last?.box && word.box && open && word.box[0] - last.box[2] < 14)
      value[value.length - 1] = {
        text: last.text + word.text,
        box: around([last.box, word.box]),
        confidence: Math.min(last.confidence ?? 1, word.confidence ?? 1),
      }
    else value.push(word)
    // A symbol ends the number; a dash that stands apart belongs to it.
    open = !/\p{Lu}{2}/u.test(value.at(-1)!.text) || /[-/]$/u.test(value.at(-1)!.text)
  }
  const [number, ...others] = value
  return [
    isNumber ? { ...label, text: 'Số:' } : label,
    ...(number ? [{ ...number, text: isNumber ? strokesOf(number.text) : number.text }] : []),
    ...others,
  ]
}

/** A row of dots or dirt behind a symbol is no part of it. */
function withoutDots(word: Word): Word[] {
  const [, symbol, dots] = /^(.*\p{Lu})((?:[.…·'’]\s?){2,}\P{L}*)$/u.exec(word.text) ?? []
  return symbol && dots ? cutWord(word, symbol, dots).slice(0, 1) : [word]
}

/** Give a number its strokes: before its year, before its symbol; between the parts of a symbol stands a dash. */
function strokesOf(text: string): string {
  const plain = text
    .replaceAll('Ð', 'Đ')
    .replace(/^(\d{2,5})((?:19|20)\d\d\/\p{Lu})/u, '$1/$2')
    // Circulars, decrees and resolutions that are law count their numbers by years, and none counts to ten thousand (Nghị định 78/2025/NĐ-CP).
    .replace(/^([^/\s]{1,5}?)[^\p{L}\d/]?((?:199|20[0-3])\d\/(?:NĐ|TTLT|TT|NQ)-\p{Lu})/u, '$1/$2')
    .replace(/^([^/\s]{2,5}?)((?:199|20[0-3])\d\/QĐ-\p{Lu})/u, '$1/$2')
    .replace(/^(\d{1,5})(\p{Lu}{2,}(?:-\p{Lu}.*)?)$/u, '$1/$2')
    .replace(/(?<=\/\p{Lu}+)[:;](?=\p{Lu})/u, '-')
  const stroke = /\/(?=[^/]*$)/u.exec(plain)?.index ?? -1
  const begins = symbolStart(plain)
  if (begins === null || begins <= stroke) return plain
  const before = begins === stroke + 1 ? plain.slice(0, stroke) : plain.slice(0, begins)
  return `${before}/${mendSymbol(plain.slice(begins))}`
}

/** Where in a number's text the stroke before its year or symbol stands (a pen's seven is read as a stroke too); -1 where none does. */
export const strokeOf = (text: string) => text.search(/\/(?=\d{4}\/|\p{Lu}(?!\/))/u)

/** Put digits into a slot of a mended line, or leave it empty where nobody can tell them. */
export function fillSlot(line: Line, name: 'number' | 'day' | 'month', digits: string | null): Line {
  const { words } = line
  if (name === 'number')
    return lineOf(
      words.map((word, at) =>
        at === 1 ? { ...word, text: (digits ?? '') + word.text.slice(strokeOf(word.text)) } : word,
      ),
    )
  const [day, month, year] = placesOf(words)
  const [from, to] = name === 'day' ? [day, month] : [month, year]
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
