/**
 * Makes corpus/models/channel-foreign.bin and channel-vie.bin from pairs of printed and read lines (JSON lines, as make-pairs writes them):
 *   npx tsx corpus/build/make-channel-model.ts foreign|vie FILE…
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { shipped } from '../place.js'
import { learnEmissions, type Emissions } from './channel/learn-emissions.js'
import { countWordPairs, readLinePairs } from './channel/read-pairs.js'

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const say = (what: string) => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${what}`)

const [name, ...files] = process.argv.slice(2) as [string, ...string[]]
const lines = readLinePairs(files).filter((line) => (line.engine === 'vie') === (name === 'vie'))
const pairs = countWordPairs(lines)
say(`${lines.length} lines, ${[...pairs.values()].reduce((a, b) => a + b, 0)} words, ${pairs.size} different pairs`)
const learned = learnEmissions(pairs, 6)
say(`${learned.letters.size} letters, ${learned.contexts.size} between neighbours`)

const text = [...tables(learned.letters, 0.5), '', ...tables(learned.contexts, 1.5), '', ...wordRows(pairs)].join('\n')
const packed = brotliCompressSync(Buffer.from(text, 'utf8'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
})
writeFileSync(shipped('corpus', 'models', `channel-${name}.bin`), packed)
say(`${packed.length} bytes`)

// One row a letter or context: itself, then what it was read as and how often (in halves), most often first.
function tables(table: Emissions['letters'], least: number): string[] {
  return [...table]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([key, outs]) => {
      const kept = [...outs].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || order(a[0], b[0]))
      const total = [...outs.values()].reduce((a, b) => a + b, 0)
      return kept.length
        ? [[key, Math.round(2 * total), ...kept.flatMap(([out, count]) => [out, Math.round(2 * count)])].join('\t')]
        : []
    })
}

// One row a read word: itself, then the printed words it stood for, each with how often it did.
function wordRows(counts: ReadonlyMap<string, number>): string[] {
  const byPrinted = new Map<string, [total: number, kinds: number]>()
  const byRead = new Map<string, [string, number][]>()
  for (const [pair, count] of counts) {
    const [printed, read] = pair.split('\t') as [string, string]
    const [total, kinds] = byPrinted.get(printed) ?? [0, 0]
    byPrinted.set(printed, [total + count, kinds + 1])
    if (count >= 2) byRead.set(read, [...(byRead.get(read) ?? []), [printed, count]])
  }
  const totals = [...byPrinted]
    .filter(([, [total]]) => total >= 2)
    .sort(([a], [b]) => order(a, b))
    .map(([word, [total, kinds]]) => `${word}\t${total}\t${kinds}`)
  const rows = [...byRead]
    .sort(([a], [b]) => order(a, b))
    .map(([read, words]) => [read, ...words.sort((a, b) => b[1] - a[1] || order(a[0], b[0])).flat()].join('\t'))
  return [...totals, '', ...rows]
}
