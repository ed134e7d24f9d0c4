/**
 * Makes corpus/lexicon/symbol-parts.tsv, the letter groups of document symbols (QĐ, TTg, UBND …) with how often each was met, there and, for
 * those with a D or Đ, as abbreviations by themselves:
 *   npx tsx corpus/build/make-symbol-parts.ts DATA
 */
import { writeFileSync } from 'node:fs'
import { pieces } from '../pieces.js'
import { shipped } from '../place.js'
import { dataFolder, heldDocuments, readDocuments, readText } from './language/read-texts.js'
import { isHeldLine } from './language/hold-apart.js'

const folder = dataFolder()
const held = heldDocuments()
const isHeld = isHeldLine([...readDocuments(folder)].filter(([id]) => held.has(id)).map(([, text]) => text))
const counts = new Map<string, number>()
const alone = new Map<string, number>()
for (const name of [
  'tvpl_nghidinh',
  'thidua_khenthuong_laws',
  'nd30_van_ban_plus',
  'thiduakhenthuong_app',
  'nq_ubtvqh_2025_merge',
  'phapdien',
  'viwiki_politics',
])
  for (const line of readText(folder, name)) {
    if (name === 'tvpl_nghidinh' && isHeld(line)) continue
    for (const piece of pieces(line)) {
      const text = line.slice(piece.start, piece.end)
      if (piece.kind === 'symbol') {
        for (const part of text.match(/\p{Lu}[\p{Lu}]*g?/gu) ?? [])
          if (part.length > 1) counts.set(part, (counts.get(part) ?? 0) + 1)
      } else if (/^(?=.*[DĐ])[A-ZĐ]{2,9}$/.test(text) && !/^[^AEIOUY]{0,3}[AEIOUY]{1,3}[^AEIOUY]{0,2}$/.test(text))
        alone.set(text, (alone.get(text) ?? 0) + 1)
    }
  }
const rows = [...new Set([...counts.keys(), ...alone.keys()])]
  .map((part) => [part, counts.get(part) ?? 0, alone.get(part) ?? 0] as const)
  .filter(([, there, here]) => there >= 4 || here >= 2)
  .sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  shipped('corpus', 'lexicon', 'symbol-parts.tsv'),
  ['part\ttimes\talone', ...rows.map(([part, there, here]) => `${part}\t${there < 4 ? 0 : there}\t${here}`), ''].join(
    '\n',
  ),
)
