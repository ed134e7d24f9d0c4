import type { PieceKind } from './pieces.js'
import { settleTones } from './vietnamese.js'

/** What stands for everything that is not a word of its own in the language model; their numbers are their places in this list. */
export const classes = ['<b>', '<num>', '<sym>', '<rom>', '<unk>'] as const

/** Numbers of the classes, by name. */
export const BOUNDARY = 0
export const NUMBER = 1
export const SYMBOL = 2
export const ROMAN = 3
export const UNKNOWN = 4

/** Give the name under which a piece is counted in the language model: `"Uỷ"` → `ủy`, `"34-CT/TW"` → `<sym>`. */
export function wordKey(text: string, kind: PieceKind): string {
  if (kind === 'number') return '<num>'
  if (kind === 'symbol') return '<sym>'
  if (kind === 'roman') return '<rom>'
  return settleTones(text.toLowerCase())
}
