import { readTable } from '../../corpus/lookup.js'
import { likeness } from './syllables.js'

/** The encodings Vietnamese offices wrote in before Unicode; each is a way to read Latin-1 letters. */
export type OldEncoding = 'tcvn3' | 'vni'

const tables = new Map<OldEncoding, { map: ReadonlyMap<string, string>; find: RegExp }>()

function table(encoding: OldEncoding) {
  let found = tables.get(encoding)
  if (!found) {
    const rows = readTable('lexicon/old-encodings.tsv').filter((row) => row['encoding'] === encoding)
    const map = new Map(rows.map((row) => [row['from']!, row['to']!]))
    const longestFirst = [...map.keys()].sort((a, b) => b.length - a.length)
    found = { map, find: new RegExp(longestFirst.join('|'), 'gu') }
    tables.set(encoding, found)
  }
  return found
}

/** Read the letters of an old font as Unicode: `"Céng hßa X· héi"` (tcvn3) → `"Cộng hòa Xã hội"`. */
export function fromOldEncoding(text: string, encoding: OldEncoding): string {
  const { map, find } = table(encoding)
  const read = text.replace(find, (letters) => map.get(letters)!)
  return encoding === 'tcvn3' ? raiseCapitals(read) : read
}

/** The capital font (.VnTimeH) has marked capitals at the places of the small letters: `Xã CHIềNG` → `XÃ CHIỀNG`. */
function raiseCapitals(text: string): string {
  return text.replace(/[^\n\r]+/g, (line) => {
    if (!/[A-Z]/.test(line)) return line
    const heading = !/[a-z0-9]/.test(line) && /[A-Z]\p{L}?[A-Z]/u.test(line)
    return line.replace(/\p{L}+/gu, (word) => {
      const capitals = word.match(/[A-Z]/g)?.length ?? 0
      return !/[a-z]/.test(word) && (capitals > 1 || heading) ? word.toUpperCase() : word
    })
  })
}

/** Find out by trying whether a text is in an old encoding: it is when so read it is clearly more Vietnamese; null where it is not. */
export function detectOldEncoding(text: string): { encoding: OldEncoding; text: string } | null {
  const sample = text.slice(0, 20_000)
  if (!/[\u00a1-\u00ff]/.test(sample)) return null
  const asItIs = likeness(sample).validShare
  let best: { encoding: OldEncoding; share: number } | null = null
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const share = likeness(fromOldEncoding(sample, encoding)).validShare
    if (share > (best?.share ?? asItIs + 0.1)) best = { encoding, share }
  }
  return best && best.share > 0.6 ? { encoding: best.encoding, text: fromOldEncoding(text, best.encoding) } : null
}
