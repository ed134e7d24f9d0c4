import type { Text, Token } from '../../corpus/document.js'
import { nfc } from '../../corpus/vietnamese.js'

/** Make a text of a plain string: one token per chunk between blanks, read without doubt, nothing restored. */
export function textOf(value: string): Text {
  const whole = nfc(value)
  const tokens: Token[] = []
  for (const found of whole.matchAll(/\S+/gu)) {
    const span = { start: found.index, end: found.index + found[0].length }
    tokens.push({ span, raw: found[0], page: null, box: null, confidence: 1 })
  }
  return {
    value: whole,
    raw: whole,
    tokens,
    restored: false,
    damage: { kind: 'sound', share: 0 },
    furniture: [],
  }
}
