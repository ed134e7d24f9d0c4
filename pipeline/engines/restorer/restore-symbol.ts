import { readFileSync } from 'node:fs'
import { shipped } from '../../../corpus/place.js'

// Groups within longer, unlisted ones (SGDDT, BCHDND): bodies and kinds of documents named in Nghị định 30/2020/NĐ-CP, phụ lục III, and by emulation law.
const inside: readonly [RegExp, string][] = [
  [/HDND/, 'HĐND'],
  [/HDTDKT/, 'HĐTĐKT'],
  [/TDKT/, 'TĐKT'],
  [/GDDT/, 'GDĐT'],
  [/LDTB/, 'LĐTB'],
  [/DBQH/, 'ĐBQH'],
  [/LDLD/, 'LĐLĐ'],
  [/(?<=^[TB])LD/, 'LĐ'],
  [/VCLD$/, 'VCLĐ'],
  [/BCD$/, 'BCĐ'],
]

let listed: ReadonlyMap<string, number> | undefined

function parts(): ReadonlyMap<string, number> {
  return (listed ??= new Map(
    readFileSync(shipped('corpus', 'lexicon', 'symbol-parts.tsv'), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split('\t'))
      .map(([part, times]) => [part!, Number(times)]),
  ))
}

// What a foreign reader makes of Decision, Decree, the Prime Minister's office and the National Assembly, where only these can stand (Nghị định 30/2020/NĐ-CP, phụ lục III).
const misread: readonly [RegExp, string][] = [
  [/^(\d+\/(?:\d{4}\/)?)Q(?:[PB]|DB|DP)(?=-\p{Lu})/u, '$1QĐ'],
  [/^(\d+\/(?:\d{4}\/)?)N[PB](?=-CP$)/u, '$1NĐ'],
  [/(?<=-)TT[¢€ée]g$/u, 'TTg'],
  [/(?<=^B?)TD-KT$/u, 'TĐ-KT'],
  [/(?<=^\d+\/\d{4}\/)QH[Il](?=\d$)/u, 'QH1'],
  [/(?<=^\d+\/\d{4}\/)QH[1Il]S$/u, 'QH15'],
]

/** Put the lost bars of Đ back into a document symbol where the group of letters is known: `"15/2025/QD-TTg"` → `15/2025/QĐ-TTg`. Nothing else changes but what no symbol can be. */
export function restoreSymbol(symbol: string): string {
  if (symbol.includes('@') || /^(?:https?:|www)/i.test(symbol)) return symbol
  const sound = misread.reduce((text, [from, to]) => text.replace(from, to), symbol)
  return sound.replace(/\p{Lu}{2,}g?/gu, (part) => bestPart(part))
}

/** Put the lost bars of Đ back into an abbreviation that stands alone: `"BCDTW"` → `BCĐTW`. */
export function restoreAbbreviation(read: string): string {
  return read.replace(/\p{Lu}{2,}/gu, bestPart)
}

function bestPart(part: string): string {
  // A foreign reader also makes P or B of Đ; that is undone only where no such group is known.
  const own = parts().get(part) ?? 0
  if (!/[DPB]/.test(part) || part.length > 12) return part
  let best = part
  let most = own
  const places = [...part].flatMap((letter, i) => (letter === 'D' || (own === 0 && 'PB'.includes(letter)) ? [i] : []))
  for (let choice = 1; choice < 1 << places.length; choice++) {
    const letters = [...part]
    places.forEach((at, i) => {
      if (choice & (1 << i)) letters[at] = 'Đ'
    })
    const times = parts().get(letters.join('')) ?? 0
    const isBold = letters.some((letter, i) => letter === 'Đ' && part[i] !== 'D')
    if (times > most && (times >= 20 || !isBold)) [best, most] = [letters.join(''), times]
  }
  if (most > 0) return best
  return inside.reduce((text, [from, to]) => text.replace(from, to), part)
}
