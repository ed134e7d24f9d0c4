import type { SectionKind } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { inCapitals } from './lines.js'

/** The enumeration at the head of a line (typewriters wrote `A/-`, `1/-`): `II.` → roman, `1.1.` → number of depth 2, `a)` → letter, then `-` and `+`. */
export interface Label {
  readonly kind: SectionKind
  /** As printed, without marks of markdown. */
  readonly label: string
  /** Where the words begin after the label, counted from the line's start. */
  readonly skip: number
  /** How deep it lies; outer is less. */
  readonly rank: number
  /** The count it stands for, where it is one: `III.` → 3, `1.2.` → 2, `đ)` → 5. */
  readonly count: number | null
}

const alphabet = 'abcdđeghiklmnopqrstuvxy'
// no letters of the alphabet, yet typed in lists
const foreign: { readonly [letter: string]: number } = { f: 6, j: 10, w: 23 }
const marks = '[*_]{0,3}'
const after = `(?:${marks}\\s+${marks}|${marks}(?=[\\p{Lu}“"«(])|${marks}$)`
const patterns = {
  chapter: new RegExp(
    `^((?:phần|phan|chương|chuong|mục|muc|tiểu mục)\\s+(?:thứ\\s+)?(?:[ivxlcd\\d]+|nhất|hai|ba|bốn|tư|năm))(?![\\p{L}\\d])[.:]?\\s*${marks}\\s*`,
    'iu',
  ),
  article: new RegExp(`^((?:điều|dieu|Ðiều)\\s+\\d{1,3}[a-z]?)\\s*[.:]\\s*${marks}\\s*`, 'iu'),
  upper: new RegExp(`^([A-HK-UĐ])\\s?(?:[.)]|/-?(?!\\p{L})|\\s?[-–](?=\\s))${after}`, 'u'),
  roman: new RegExp(`^([IVX]{1,6})\\s?(?:[.,):]|/-?(?!\\p{L})|\\s?[-–](?=\\s))[.]?${after}`, 'u'),
  // a Roman label as a scanner sees it; only before capitals
  worn: new RegExp(`^([IVXLl1|!Tiïí]{1,6})\\s?[.,)]{1,2}${after}`, 'u'),
  number: new RegExp(
    `^(\\(?\\d{1,2}(?:\\.\\d{1,2}){0,4})\\s?(\\\\?[.):]|/-?(?!\\p{L})|\\s?[-–](?=\\s\\p{Lu}))(?!\\d)\\.?${after}`,
    'u',
  ),
  // "1.1 Mục tiêu": a depth of two needs no closing dot
  bare: new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,4})${after}(?=\\p{Lu})`, 'u'),
  letter: new RegExp(`^(\\(?[a-zđ]\\d?)\\s?[)]\\s?\\.?${marks}\\s*`, 'u'),
  // "a. Thời gian", "a- Thời gian", "a/ Thời gian"
  letterDot: new RegExp(`^([a-eđghik])\\s?(?:\\.|/-?(?!\\p{L})|[-–](?=\\s))${after}(?=[\\p{Lu}\\d“"])`, 'u'),
  plus: /^((?:[-–—]\s*)?\+)\s*[*_]{0,3}(?=\S)/u,
  // a point before a capital letter is a bullet too
  dash: /^([-–—•●▪◦‣⁃*·]|\.(?=\s+\p{Lu}))(?:\s+[*_]{0,3}|(?=[\p{L}“"]))(?=\S)/u,
}

const ranks: { readonly [kind in SectionKind]?: number } = {
  chapter: 10,
  article: 20,
  roman: 30,
  letter: 60,
  dash: 70,
  plus: 80,
}

function romanCount(label: string): number | null {
  const values: { readonly [c: string]: number } = { I: 1, V: 5, X: 10 }
  let sum = 0
  for (let i = 0; i < label.length; i++) {
    const one = values[label[i]!] ?? 0
    sum += one < (values[label[i + 1] ?? ''] ?? 0) ? -one : one
  }
  return sum || null
}

/** Read the enumeration a line begins with, null where it has none. */
export function labelOf(line: string): Label | null {
  const make = (kind: SectionKind, found: RegExpExecArray, count: number | null, depth = 0): Label => ({
    kind,
    label: found[0].replace(/[*_\\]/gu, '').trim(),
    skip: found[0].length,
    rank: (kind === 'number' ? 40 : ranks[kind]!) + depth,
    count,
  })
  let found: RegExpExecArray | null
  if ((found = patterns.chapter.exec(line)) && chapterLike(line, found)) return make('chapter', found, null)
  if ((found = patterns.article.exec(line))) return make('article', found, Number(/\d+/u.exec(found[1]!)![0]))
  if ((found = patterns.roman.exec(line))) return make('roman', found, romanCount(found[1]!))
  if (
    (found = patterns.worn.exec(line)) &&
    capitalHeading(line.slice(found[0].length)) &&
    !/^\d\d?$/u.test(found[1]!.replace(/^1+$/u, ''))
  )
    return make('roman', found, romanCount(found[1]!.replace(/[l1|!Tiïí]/gu, 'I').replace(/L$/u, 'I')))
  if ((found = patterns.upper.exec(line)) && upperHeading(found[1]!, line.slice(found[0].length)))
    return make('chapter', found, null, 5)
  if ((found = patterns.number.exec(line) ?? patterns.bare.exec(line))) {
    const parts = found[1]!.replace('(', '').split('.')
    return make('number', found, Number(parts.at(-1)), Math.min(parts.length - 1, 4))
  }
  if ((found = patterns.letter.exec(line) ?? patterns.letterDot.exec(line))) {
    const place = alphabet.indexOf(found[1]!.replace('(', '')[0]!)
    if (place >= 0) return make('letter', found, place + 1)
    const count = foreign[found[1]!.replace('(', '')[0]!]
    if (count && found[0].includes(')')) return make('letter', found, count)
  }
  if ((found = patterns.plus.exec(line))) return make('plus', found, null)
  if ((found = patterns.dash.exec(line))) return make('dash', found, null)
  return null
}

// "Mục tiêu", "Phần mềm" and "mục 3 của Kế hoạch" are no headings of a chapter
function chapterLike(line: string, found: RegExpExecArray): boolean {
  const rest = line.slice(found[0].length)
  if (!/^[\p{Lu}]/u.test(line)) return false
  return rest === '' || inCapitals(rest) || (/[.:]/u.test(found[0]) && /^[\p{Lu}“"]/u.test(rest))
}

// "C. Đơn vị làm trước": a title in small letters, of few words and no sentence; "P. Phú Thọ", "H. Châu Thành" are places
function upperHeading(letter: string, words: string): boolean {
  return capitalHeading(words) || (/^[A-EĐ]$/u.test(letter) && /^\p{Lu}[^.;:|]{5,60}$/u.test(words))
}

/** Tell whether the words after a label open in capitals: `MỤC ĐÍCH, YÊU CẦU:`. */
export function capitalHeading(words: string): boolean {
  const first = words.split(/[:(]/u)[0]!.slice(0, 80)
  return inCapitals(first) && /\p{L}{2}/u.test(first) && fold(first).replace(/[^a-z]/gu, '').length >= 4
}
