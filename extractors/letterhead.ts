import type { Passage, Span, Tree } from '../corpus/document.js'
import { sectionsOf } from '../corpus/tree.js'
import { fold } from '../corpus/vietnamese.js'
import { documentKinds } from './readers/lexicon.js'
import { beginsPlace } from './readers/place-line.js'
import { isNation } from './readers/nation.js'
import { wording } from './readers/read.js'

/** The parts of a head block, each where it stands; what is missing is null or empty. */
export interface Letterhead {
  /** Lines of the left block above the number, in order: the superior body, then the issuer. */
  readonly bodies: readonly Passage[]
  readonly number: Passage | null
  readonly dated: Span | null
  /** The line of the kind (`KẾ HOẠCH`) and the kind it names. */
  readonly kind: { readonly name: string; readonly span: Span } | null
  readonly title: Span | null
  /** What follows `V/v` in a letter. */
  readonly subject: Span | null
  readonly addressed: Passage | null
  readonly nation: boolean
}

const kinds = Object.keys(documentKinds).sort((a, b) => b.length - a.length)
const kindLine = new RegExp(`^(?:du thao\\s+)?(${kinds.join('|')})(?![a-z])\\s*[:.]?\\s*`, 'u')
// a worn "Số:" before what can only be a number and symbol: "56: 77/TB-UBND", "S86: /KH-UBND"
const numberLine =
  /^(?:s[o0ố6]\s*[:.]?\s*)(?=[\d/_.…\s-]*(?:\/|-)?\s*[\p{L}\d])(?!\s*(?:den(?![a-z])|đến(?!\p{L})))|^\d{1,6}[a-z]?\s*\/\s*(?:(?:19|20)\d\d\s*\/\s*)?\p{L}|^(?:[s$]\S{1,2}|5[6o0])(?:\s*[:.]\s*(?=\d{0,6}[a-z]?\s*[/-]\s*\p{L}{1,5}\d{0,2}\s?[-/]\s?\p{L}{2})|\s+(?=\d{1,6}\s?-\s?\p{L}{2,4}\/\p{L}{2}))/iu
// a registry's stamp has a number and symbol of its own: "Số: …… Ký hiệu: ……"
const stampLine = /k[yý]\s?hi[eệ]u/iu
const dateLine = /ng\p{L}y[\s.…_\d]*th\p{L}{1,2}ng[\s.…_\d]*n\p{L}m/iu
const edge =
  /^(?:du thao|mat$|toi mat|tuyet mat|hoa toc|khan|thuong khan|\(|signature|nguoi ky|email|thoi gian ky|ky boi|page \d|\*)/u

const heads = new WeakMap<Tree, Letterhead>()

/** Tell the parts of a document's head apart. */
export function letterhead(tree: Tree): Letterhead {
  const known = heads.get(tree)
  if (known) return known
  const made = read(tree)
  heads.set(tree, made)
  return made
}

function read(tree: Tree): Letterhead {
  const head = sectionsOf(tree, 'head')[0]
  const passages = (head?.children ?? []).filter((child): child is Passage => child.kind === 'passage')
  const said = passages.map((passage) => wording(passage.text))
  const plain = said.map(fold)
  const kindAt = plain.findIndex((words, i) => kindLine.test(words) && standsAsKind(passages[i]!, said[i]!, plain, i))
  // where the kind was not read, what the document rests on ends its head
  const based = plain.findIndex((words) => /^can cu(?![a-z])/u.test(words))
  const limit = kindAt >= 0 ? kindAt : based > 0 ? based : passages.length
  const found: { -readonly [key in keyof Letterhead]: Letterhead[key] } = {
    bodies: [],
    number: null,
    dated: null,
    kind: null,
    title: null,
    subject: null,
    addressed: null,
    nation: plain.some(isNation),
  }
  const bodies: Passage[] = []
  for (let i = 0; i < limit; i++) {
    const passage = passages[i]!
    const days = found.dated ? 0 : dateLines(said, i)
    if (days) {
      const first = wraps(said, plain, i) ? passages[i - 1]! : passage
      if (bodies.at(-1) === first) bodies.pop()
      found.dated = { start: first.span.start, end: passages[i + days - 1]!.span.end }
    } else if (/^v\s?\/\s?v/u.test(plain[i]!)) {
      found.subject = {
        start: passage.span.start + /^[\s*_]*v\s?\/\s?v\s*[:.]?\s*/iu.exec(passage.text)![0].length,
        end: passage.span.end,
      }
    } else if (/^kinh gui/u.test(plain[i]!)) found.addressed = passage
    else if (kindAt < 0 && found.number && !found.subject && /^ve (?:viec )?[a-z]/u.test(plain[i]!))
      found.subject = passage.span
    else if (
      !found.number &&
      !found.addressed &&
      numberLine.test(said[i]!) &&
      !stampLine.test(said[i]!) &&
      said[i]!.length < 120
    )
      found.number = spanning(tree, passage, passages[i + 1])
    else if (!found.number && !isNation(lone(plain, i)) && !edge.test(plain[i]!) && !found.dated && shouted(said[i]!))
      bodies.push(passage)
    if (numberLine.test(said[i]!) && dateLine.test(said[i]!)) found.number ??= passage
    const inline = numberLine.test(said[i]!) ? /\sv\s?\/\s?v\s*[:.]?\s*(?=\p{L})/iu.exec(passage.text) : null
    if (inline) found.subject ??= { start: passage.span.start + inline.index + inline[0].length, end: passage.span.end }
  }
  found.bodies = bodies
  if (kindAt >= 0) {
    const line = passages[kindAt]!
    const match = kindLine.exec(plain[kindAt]!)!
    const rest = said[kindAt]!.slice(match[0].length).trim()
    const next = passages[kindAt + 1]
    const follows = next && !/^(?:kinh gui|\((?:kem|ban hanh|du thao))/u.test(plain[kindAt + 1]!) ? next : undefined
    found.kind = { name: documentKinds[match[1]!]!, span: line.span }
    const begin = rest
      ? line.span.start + line.text.indexOf(rest.split(/\s/u)[0]!, Math.max(0, match[1]!.length))
      : undefined
    if (begin !== undefined && rest) found.title = { start: begin, end: follows?.span.end ?? line.span.end }
    else if (follows) found.title = follows.span
    found.addressed ??= passages.slice(kindAt).find((_, i) => /^kinh gui/u.test(plain[kindAt + i]!)) ?? null
  } else found.addressed ??= passages.find((_, i) => /^kinh gui/u.test(plain[i]!)) ?? null
  return found
}

// the kind's own line, not a body or title that begins with the same word
function standsAsKind(passage: Passage, said: string, plain: readonly string[], at: number): boolean {
  const rest = plain[at]!.replace(kindLine, '')
  if (rest === '')
    return said === said.toUpperCase() || /^[\s*#]*[*#]/u.test(passage.text) || at > 0 || plain.length <= 4
  return said === said.toUpperCase() && !numberLine.test(said) && rest.length > 4
}

function shouted(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? []
  return letters.length >= 2 && (words.match(/\p{Lu}/gu) ?? []).length >= 0.75 * letters.length
}

// "ĐẢNG⏎CỘNG SẢN VIỆT NAM"
const lone = (plain: readonly string[], i: number) =>
  plain[i] === 'dang' && /^cong san/u.test(plain[i + 1] ?? '') ? 'dang cong san viet nam' : plain[i]!

// "Thành phố Hồ⏎Chí Minh, ngày …": the place began on the line before
function wraps(said: readonly string[], plain: readonly string[], i: number): boolean {
  const before = said[i - 1]
  if (!before || shouted(before) || isNation(plain[i - 1]!) || numberLine.test(before)) return false
  return !/^v\/v/u.test(plain[i - 1]!) && beginsPlace(before, said[i]!)
}

/** Over how many lines the date that begins here runs (`Hà Tĩnh, ngày⏎02 tháng 12 năm 2025`); 0 where none begins. */
function dateLines(said: readonly string[], i: number): number {
  if (!/(?<!\p{L})ng\p{L}y/iu.test(said[i]!)) return 0
  for (let count = 1; count <= 3 && i + count <= said.length; count++) {
    const joined = said.slice(i, i + count).join(' ')
    if (joined.length > 140) return 0
    if (count === 1 && dateLine.test(joined) && /n\p{L}m[\s.…_]*\d*$/iu.test(joined))
      return /n\p{L}m$/iu.test(joined) && /^(?:19|20)\d\d$/u.test(said[i + 1] ?? '') ? 2 : 1
    if (dateLine.test(joined)) return count
  }
  return 0
}

// "Số:⏎2820/QĐ-UBND"
function spanning(tree: Tree, passage: Passage, next: Passage | undefined): Passage {
  if (/\d\s*[/-]\s*\p{L}|\/\s*\p{L}/u.test(passage.text) || !next || !/^[\s*]*\d*\s*[/-]/u.test(next.text))
    return passage
  const span = { start: passage.span.start, end: next.span.end }
  return { kind: 'passage', span, text: tree.text.slice(span.start, span.end) }
}
