/** What a stretch of text between blanks is to the language model. */
export type PieceKind = 'word' | 'number' | 'symbol' | 'roman'

/** A stretch of text that is read as one word, number or symbol; half-open `[start, end)` in the text it was cut from. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: PieceKind
  /** A sentence, a clause with `;` or `:`, or a paragraph ends after it. */
  readonly closes: boolean
}

const edge = /[\s.,;:!?…"“”„«»()[\]\-–—−'‘’`/+*•·<>{}|_~=]/u
const inner = /[.,;:!?…"“”()[\]\-–—−/+*•·<>{}_=]/u
const number = /^[\d][\d.,:/\-–]*[%‰]?$/u
const documentSymbol =
  /^(?=.*[/-])[\p{Lu}\d]+(?:\.[\p{Lu}\d]+)*\.?(?:[/\-–&](?:[\p{Lu}\d]+(?:\.[\p{Lu}\d]+)*\.?)?[a-z]{0,2})+$/u
const numbered = /^\d+[a-z]?\/(?:\d{4}\/)?[\p{L}\d\-–]+(?:[/\-–][\p{L}\d]+)*$/u
// What a foreign reader makes of a symbol (`QĐ-TT¢g`, `HD-$NV`), and a symbol or date that lost the blank behind it (`12/QD-UBNDngay`).
const spoilt = /^\d+\/(?:\d{4}\/)?(?:\p{Lu}{1,4}-TT[¢€é]g|(?=.*\$\p{Lu})[\p{Lu}$]{1,6}(?:[-/.][\p{Lu}\d$]{1,12})+)$/u
const glued =
  /^(\d+(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\d&./-]*(?:(?<=TT)g)?|\d{1,2}\/\d{1,2}\/\d{4})(?:\p{Ll}{3,}|(?<=\d)\p{L}{2,}|NGAY)$/u
// A number with dust on it (`2020°`), and a code in capitals with signs within (`NH4+-N`): neither is a word that was spoilt.
const dusty = /^\d{2,}[^\p{L}\d\s]{1,2}$/u
const code = /^(?=.*[A-Z])(?=.*\d)(?=.*[+\-/&.])(?!S[6O0]\D)[A-Z\d]+(?:[+\-/&.][A-Z\d]*)*$/
// Digits that lost the blank before a word or behind one: `01ngay`, `so72`.
const stuck = /^(\d{2,})(?=ng[aà]y)|^(?=\p{Ll}{1,4}\d)\p{Ll}+(?=\d{2,}$)/u
// What is longer is no symbol and no address (a text without blanks), and these patterns would look at every part of it.
const LONGEST_SYMBOL = 300
const address = /^(?:\S+@\S+\.\S+|https?:\/\/\S+|www\.\S+)$/iu
const syllable =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouyà-ỹăâêôơư]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/iu
const romanNumeral = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const label = /^\s*(?:[-–+•*]\s|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+[.)])/u

/**
 * Cut a text into words, numbers and symbols, edge punctuation off: `"(34-CT/TW), kinh tế-xã hội"` → `34-CT/TW` `kinh` `tế` `xã` `hội`.
 * In a damaged text a question mark or an apostrophe that touches a letter is part of a letter (`tu'`, `cv?` for `tư`, `cứ`).
 */
export function pieces(text: string, damaged = false): Piece[] {
  const found: { start: number; end: number; kind: PieceKind; closes: boolean }[] = []
  const chunk = /\S+/gu
  for (let match = chunk.exec(text); match; match = chunk.exec(text)) {
    let start = match.index
    let end = start + match[0].length
    while (start < end && edge.test(text[start]!)) start++
    while (end > start && edge.test(text[end - 1]!) && !(damaged && isMarkLike(text, end - 1))) end--
    if (start === end) continue
    // A stroke of a numeral that was read as a bracket: `[X` for IX.
    if (damaged && text[start - 1] === '[' && text[end] !== ']' && /^[VX]I{0,3}$/.test(text.slice(start, end))) {
      found.push({ start: start - 1, end, kind: 'word', closes: false })
      continue
    }
    const core = text.slice(start, end)
    const head = damaged && core.length <= LONGEST_SYMBOL ? glued.exec(core)?.[1] : undefined
    if (head && kindOf(head)) {
      found.push({ start, end: start + head.length, kind: kindOf(head)!, closes: false })
      start += head.length
    }
    const whole =
      damaged && core.length <= LONGEST_SYMBOL && spoilt.test(core)
        ? 'symbol'
        : head
          ? undefined
          : (kindOf(core) ?? (damaged ? spoiltKind(core) : undefined))
    if (whole) found.push({ start, end, kind: whole, closes: false })
    else cutInside(text, start, end, found, damaged)
  }
  for (let i = 0; i < found.length; i++) {
    const next = found[i + 1]
    found[i]!.closes = !next || closing(text, found[i]!.end, next.start)
  }
  return found
}

function kindOf(core: string): PieceKind | undefined {
  if (number.test(core)) return 'number'
  if (romanNumeral.test(core)) return 'roman'
  if (core.length < 3 || core.length > LONGEST_SYMBOL) return undefined
  if (address.test(core) || numbered.test(core)) return 'symbol'
  // Headings in capitals join words by a stroke too: TỔ CHỨC/CÁ NHÂN.
  if (documentSymbol.test(core) && !core.split(/[/\-–]/u).every((part) => syllable.test(part))) return 'symbol'
  return undefined
}

function spoiltKind(core: string): PieceKind | undefined {
  if (dusty.test(core)) return 'number'
  return code.test(core) && core.length > 3 ? 'symbol' : undefined
}

function cutInside(
  text: string,
  start: number,
  end: number,
  found: { start: number; end: number; kind: PieceKind; closes: boolean }[],
  damaged: boolean,
): void {
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && (!inner.test(text[at]!) || (damaged && isMarkLike(text, at)))) continue
    if (at > from) {
      const cut = damaged ? stuck.exec(text.slice(from, at))?.[0].length : undefined
      for (const [start, end] of cut
        ? [[from, from + cut] as const, [from + cut, at] as const]
        : [[from, at] as const]) {
        const part = text.slice(start, end)
        const kind =
          number.test(part) || (damaged && dusty.test(part)) ? 'number' : romanNumeral.test(part) ? 'roman' : 'word'
        found.push({ start, end, kind, closes: false })
      }
    }
    from = at + 1
  }
}

function isMarkLike(text: string, at: number): boolean {
  return /[?'‘’`]/.test(text[at]!) && /[\p{L}\d]/u.test(text[at - 1] ?? '')
}

function closing(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to)
  if (/[.;:?!…](?=[\s"”’)])|\n\s*\n|\f/u.test(gap)) return true
  const line = gap.lastIndexOf('\n')
  return line >= 0 && label.test(text.slice(from + line + 1, to + 12))
}
