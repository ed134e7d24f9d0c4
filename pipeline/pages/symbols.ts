import { readTable } from '../../corpus/lookup.js'

/** Abbreviations of the kinds of documents with which symbols begin (Nghị định 30/2020/NĐ-CP, phụ lục III, mục I; laws beside them). */
const KINDS = new Set(
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT'.split(' '),
)
/** Parts that were met in symbols so often are taken for granted where one letter of them was misread. */
const COMMON = 200
/** What a reader takes one letter for: each way has the part as it was read and as it is. */
const ALIKE: readonly (readonly [read: RegExp, meant: string])[] = [
  [/ĐĐ/u, 'Đ'],
  [/^[)(}0O]/u, 'Q'],
  [/^[<kX]/u, 'K'],
  [/^[1I|fƒ]/u, 'T'],
  [/D/u, 'Đ'],
  [/Đ[I1|]/u, 'Đ'],
  [/O$/u, 'D'],
  [/G/u, 'C'],
  [/^Đ$/u, 'QĐ'],
  [/^TT[E8sq9]$/u, 'TTg'],
]

let parts: ReadonlyMap<string, number> | null = null

/** How often a letter group was met in symbols and by itself; 0 for one never met. */
function times(part: string): number {
  parts ??= new Map(
    readTable('lexicon/symbol-parts.tsv').map((row) => [row['part']!, Number(row['times']) + Number(row['alone'])]),
  )
  return parts.get(part) ?? 0
}

const isCommon = (part: string) => KINDS.has(part) || times(part) >= COMMON

/** How many of a symbol's parts are ones that symbols have (0–1): `QĐ-BKHCN` has two such, `QĐ-BKHGN` one. */
export function knownShare(symbol: string): number {
  const all = symbol.split('-')
  return all.filter((part) => KINDS.has(part) || times(part) > 0).length / all.length
}

/** Mend a symbol whose parts are nearly common ones, a letter doubled, torn or taken for its like: `QĐĐ-UBND` → `QĐ-UBND`; all else stays. */
export function mendSymbol(symbol: string): string {
  const mended = symbol.split('-').map((part, at) => {
    if (times(part) > 0 || KINDS.has(part)) return part
    const like = ALIKE.flatMap(([read, meant]) => (read.test(part) ? [part.replace(read, meant)] : []))
    // No name of an office begins with I: behind its abbreviation that is the number of a department.
    return (
      like.find((one) => (at === 0 ? KINDS.has(one) : isCommon(one))) ??
      part.replace(/(?<=[B-DF-HK-NP-TVXĐ]{4})I$/u, '1')
    )
  })
  return mended.join('-')
}

/**
 * Where in a number's text its symbol begins though no stroke stands before it, covered by a pen or read as a digit: `2#73QĐ-UBND` at 4; only a symbol of
 * parts that symbols have is found. Null where none is.
 */
export function symbolStart(text: string): number | null {
  for (let at = 1; at < text.length - 3; at++) {
    const rest = mendSymbol(text.slice(at))
    if (!/^\p{Lu}[\p{L}]+(?:-\p{Lu}[\p{L}\d&.]*)+$/u.test(rest)) continue
    const [kind = '', ...others] = rest.split('-')
    const known = KINDS.has(kind) ? others.some((part) => times(part) > 0) : kind.length > 1 && knownShare(rest) === 1
    if (known) return at
  }
  return null
}
