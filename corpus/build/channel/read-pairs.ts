import { readFileSync } from 'node:fs'
import { pieces } from '../../pieces.js'
import { nfc, settleTones } from '../../vietnamese.js'
import { alignWords } from './align-words.js'

/** A printed line and what was read in its place. */
export interface LinePair {
  readonly true: string
  readonly read: string
  readonly engine: string
  readonly style?: string
  readonly noise?: string
  readonly doc?: string
  readonly words?: readonly { readonly text: string; readonly conf: number }[]
}

/** Read line pairs from files of JSON lines. */
export function readLinePairs(files: readonly string[]): LinePair[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((row) => row.endsWith('}'))
      .map((row) => {
        const pair = JSON.parse(row) as LinePair
        return { ...pair, true: settleTones(nfc(pair.true)), read: nfc(pair.read) }
      }),
  )
}

/** Count the words that stand against each other in line pairs: `printed TAB read` → times. Numbers and symbols that were read right are left out. */
export function countWordPairs(lines: Iterable<LinePair>): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of lines) {
    const printed = pieces(line.true)
    const printedWords = printed.map((piece) => line.true.slice(piece.start, piece.end))
    const read = pieces(line.read, true).map((piece) => line.read.slice(piece.start, piece.end))
    for (const step of alignWords(printedWords, read)) {
      if (step.printed[1] - step.printed[0] !== 1 || step.read[1] - step.read[0] !== 1) continue
      if (printed[step.printed[0]]!.kind !== 'word') continue
      const key = `${printedWords[step.printed[0]]}\t${read[step.read[0]]}`
      found.set(key, (found.get(key) ?? 0) + 1)
    }
  }
  return found
}
