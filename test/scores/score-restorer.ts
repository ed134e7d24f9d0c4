/**
 * Prints how well the restorer does on pairs that were held apart:
 *   npx tsx test/scores/score-restorer.ts pairs FILE.jsonl…     lines as printed and as read
 *   npx tsx test/scores/score-restorer.ts stripped FOLDER…      texts, marks stripped
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readLinePairs } from '../../corpus/build/channel/read-pairs.js'
import { nfc, stripMarks } from '../../corpus/vietnamese.js'
import { openRestorer } from '../../pipeline/engines/restorer.js'
import {
  emptyScore,
  scoreText,
  type Score,
  type ScoredLine,
  type ScoredText,
} from '../../pipeline/engines/restorer/score.js'

const [kind, ...paths] = process.argv.slice(2)
const began = performance.now()
const restorer = openRestorer()
restorer.restore('Uy ban nhan dan')
console.log(`loaded in ${(performance.now() - began).toFixed(0)} ms`)

const groups = new Map<string, ScoredText[]>()
if (kind === 'stripped') {
  const files = paths.flatMap((path) =>
    path.endsWith('.txt') ? [path] : readdirSync(path).map((name) => join(path, name)),
  )
  groups.set(
    'stripped',
    files.map((name) => ({
      name,
      lines: nfc(readFileSync(name, 'utf8'))
        .split('\n')
        .map((line) => ({ true: line, read: stripMarks(line) })),
    })),
  )
} else {
  const texts = new Map<string, Map<string, ScoredLine[]>>()
  for (const pair of readLinePairs(paths)) {
    const group = texts.get(pair.engine) ?? new Map<string, ScoredLine[]>()
    texts.set(pair.engine, group)
    const key = `${pair.doc} ${pair.noise}`
    group.set(key, [...(group.get(key) ?? []), pair])
  }
  for (const [engine, group] of texts)
    groups.set(
      engine,
      [...group].map(([name, lines]) => ({ name, lines })),
    )
}
const pct = (part: number, all: number) => ((100 * part) / Math.max(all, 1)).toFixed(2)
for (const [name, texts] of groups) {
  const score = emptyScore()
  const docs: string[] = []
  for (const text of texts) {
    const one = process.env['DOCS'] ? emptyScore() : score
    scoreText(restorer, text, one)
    if (one !== score)
      docs.push(`${pct(one.exactNoCase, one.words)} raw ${pct(one.rawExact, one.words)} ${one.words} ${text.name}`)
  }
  if (docs.length) console.log(docs.sort().join('\n'))
  else show(name, score)
}

function show(name: string, score: Score): void {
  console.log(
    `${name}: ${score.words} words; raw ${pct(score.rawExact, score.words)}; exact without case ${pct(score.exactNoCase, score.words)}, with case ${pct(score.exact, score.words)}; digits kept ${score.digitsKept} of ${score.digits} (raw ${score.rawDigits}, altered ${score.digitsAltered}); broken ${pct(score.broken, score.rawExact)}; ${((1000 * score.words) / score.milliseconds).toFixed(0)} words/s; memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  )
  console.log(
    score.reliability
      .filter((row) => row.words)
      .map((row) => `${(row.said / row.words).toFixed(5)}: ${(row.right / row.words).toFixed(3)} (${row.words})`)
      .join('  '),
  )
  const errors = [...score.errors].sort((a, b) => b[1] - a[1]).slice(0, Number(process.env['ERRORS'] ?? 60))
  console.log(errors.map(([error, n]) => `${error}${n > 1 ? `×${n}` : ''}`).join('  '))
}
