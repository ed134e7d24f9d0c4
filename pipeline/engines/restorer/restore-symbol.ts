import { readFileSync } from 'node:fs'
import { shipped } from '../../../corpus/place.js'

// Groups within longer, unlisted ones (SGDDT, BCHDND): bodies and kinds of documents named in Nghị định 30/2020/NĐ-CP, phụ lục III, and by emulation law.
const inside: readonly [RegExp, string][] = [
  [/^DCT$/, 'ĐCT'],
  [/^DH(?=\p{Lu}{2,5}$)/u, 'ĐH'],
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

/** How often a group of letters was met in symbols and by itself. */
type Times = readonly [there: number, alone: number]

let listed: ReadonlyMap<string, Times> | undefined

function parts(): ReadonlyMap<string, Times> {
  return (listed ??= new Map(
    readFileSync(shipped('corpus', 'lexicon', 'symbol-parts.tsv'), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split('\t'))
      .map(([part, there, alone]) => [part!, [Number(there), Number(alone)]]),
  ))
}

// What a foreign reader makes of Decision, Decree, the Prime Minister's office and the National Assembly, where only these can stand (Nghị định 30/2020/NĐ-CP, phụ lục III).
const misread: readonly [RegExp, string][] = [
  [/\$(?=\p{Lu})/gu, 'S'],
  // the councils and boards of emulation, whatever became of their Đ; no other body is written so
  [/(?<=[-/])[HU][ĐDBP]T[ĐDBP]KT(?!\p{Lu})/u, 'HĐTĐKT'],
  [/(?<=[-/])BT[ĐDBP]KT(?!\p{Lu})/u, 'BTĐKT'],
  [/(?<=-)T[BP]KT$/u, 'TĐKT'],
  [/(?<=[-/])([SB])GD[DĐ][TVI1](?!\p{Lu})/u, '$1GDĐT'],
  // a Party committee after its slash: "12-KL/ĐU"
  [/(?<=^\d+-\p{Lu}{2}\/)[PBD]U(?=K?$)/u, 'ĐU'],
  [/(?<=^\d+\/\d{4}\/)[DBPN]-CP$/u, 'NĐ-CP'],
  [/(?<=^\d+\/)RH(?=-\p{Lu})/u, 'KH'],
  [/^(\d+\/(?:\d{4}\/)?)Q(?:[PB]|DB|DP)(?=-\p{Lu})/u, '$1QĐ'],
  [/^(\d+\/(?:\d{4}\/)?)N(?:[PB]|D[BP])(?=-CP$)/u, '$1NĐ'],
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

/** Read signs of money as the c that they were, of báo cáo and đồng chí; the length stays: `"(để b/¢)"` → `"(để b/c)"`. */
export function withoutCents(text: string): string {
  return text.replace(/(?<=(?:^|[\s(])[bđ]\/)[¢©](?=$|[\s),;.])/gu, 'c')
}

/** Tell whether a group of letters is known to stand in symbols. */
export function isListed(part: string): boolean {
  return (parts().get(part)?.[0] ?? 0) > 0
}

// Abbreviations that are one thing in a symbol and another by themselves: hướng dẫn and hội đồng.
const aloneOnly: ReadonlyMap<string, string> = new Map([
  ['HD', 'HĐ'],
  ['HDT', 'HĐT'],
])

/** Put the lost bars of Đ back into an abbreviation that stands alone: `"BCDTW"` → `BCĐTW`. */
export function restoreAbbreviation(read: string): string {
  return read.replace(/\p{Lu}{2,}/gu, (part) => {
    const known = aloneOnly.get(part) ?? bestPart(part, 1)
    return known === part ? bestPart(part) : known
  })
}

function bestPart(part: string, where: 0 | 1 = 0): string {
  // A foreign reader also makes P or B of Đ; that is undone only where no such group is known.
  const own = parts().get(part)?.[where] ?? 0
  if (!/[DPB]/.test(part) || part.length > 12) return part
  // By itself a group is changed only where the other is far commoner.
  const least = where === 1 ? 3 * own : own
  let best = part
  let most = own
  const places = [...part].flatMap((letter, i) =>
    letter === 'D' || (own === 0 && where === 0 && 'PB'.includes(letter)) ? [i] : [],
  )
  for (let choice = 1; choice < 1 << places.length; choice++) {
    const letters = [...part]
    places.forEach((at, i) => {
      if (choice & (1 << i)) letters[at] = 'Đ'
    })
    const times = parts().get(letters.join(''))?.[where] ?? 0
    const isBold = letters.some((letter, i) => letter === 'Đ' && part[i] !== 'D')
    if (times > most && times > least && (times >= 20 || !isBold)) [best, most] = [letters.join(''), times]
  }
  if (most > 0 || where === 1) return best
  return inside.reduce((text, [from, to]) => text.replace(from, to), part)
}
