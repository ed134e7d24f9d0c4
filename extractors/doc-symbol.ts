import type { Span, Tree } from '../corpus/document.js'
import type { Extractor } from './fields.js'
import { letterhead } from './letterhead.js'

// "54/KH-UBND", " /KH-UBND", "128/2025/QĐ-UBND", "12-KH/ĐU", "…/KH - UBND"
const written =
  /S[ốôoóồ60]\s*[:.]?\s*([\d.…_\s]*?[a-z]?)\s*(?:([/-])\s*(?:((?:19|20)\d\d)\s*\/\s*)?)(\p{L}[\p{L}\d]*(?:\s?[-/&.]\s?\p{L}[\p{L}\d&]*)*)/iu
const worn =
  /^[\s*]*[S$5]\S{1,2}\s*[:.]?\s+?(\d*[a-z]?)\s*([/-])\s*(?:((?:19|20)\d\d)\s*\/\s*)?(\p{L}[\p{L}\d]*(?:\s?[-/&.]\s?\p{L}[\p{L}\d&]*)*)/iu
const bare =
  /^[\s*]*()(\d{1,6}[a-z]?)\s*[/-]\s*(?:((?:19|20)\d\d)\s*\/\s*)?(\p{Lu}[\p{L}\d]*(?:\s?[-/&.]\s?\p{Lu}[\p{L}\d&]*)*)/u

/** Read the number line of a head: its figures (null where blank), its symbol and where it stands. */
export function numbered(tree: Tree): { number: string | null; symbol: string; span: Span } | null {
  const { number } = letterhead(tree)
  if (!number) return null
  const found = written.exec(number.text) ?? bare.exec(number.text) ?? worn.exec(number.text)
  if (!found) return null
  const figures = /\d+[a-z]?$/iu.exec((found[1] || (found[2] ?? '')).replace(/[.…_\s]+/gu, ''))?.[0] ?? null
  const start = number.span.start + found.index + (/^[\s*]*/u.exec(found[0])?.[0].length ?? 0)
  const symbol = found[4]!.replace(/\s+/gu, '').replace(/[.\-/]+$/u, '')
  const span = { start, end: number.span.start + found.index + found[0].length }
  return { number: figures, symbol, span }
}

/** Find a document's ký hiệu: `Số: 54/KH-UBND` → `KH-UBND`. */
export const docSymbol: Extractor<string> = (tree) => {
  const found = numbered(tree)
  return found ? [{ value: found.symbol, spans: [found.span], confidence: 0.97 }] : []
}
