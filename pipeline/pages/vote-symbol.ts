import type { Line } from '../../corpus/document.js'
import { lineOf } from './layer.js'
import { knownShare, mendSymbol } from './symbols.js'

const SYMBOL = /\p{Lu}[\p{L}\d.&]*(?:-\p{Lu}[\p{L}\d.&]*)*$/u

const symbolOf = ({ words }: Line) => SYMBOL.exec(words[1]?.text ?? '')?.[0] ?? null

/** Give a number's line the symbol that its readings agree upon, one whose parts are known before one whose are not: `4001/QĐ-BKHGN` → `4001/QĐ-BKHCN`. */
export function voteSymbol(base: Line, readings: readonly Line[]): Line {
  const own = symbolOf(base)
  const said = readings.flatMap((line) => mendSymbol(symbolOf(line) ?? '') || [])
  if (own === null || said.every((symbol) => symbol === own)) return base
  const worth = (symbol: string) => said.filter((one) => one === symbol).length + 1.5 * knownShare(symbol)
  const best = [...new Set([own, ...said])].reduce((most, symbol) => (worth(symbol) > worth(most) ? symbol : most))
  return lineOf(base.words.map((word, at) => (at === 1 ? { ...word, text: word.text.replace(SYMBOL, best) } : word)))
}
