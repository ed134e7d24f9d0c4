import { readFileSync, readdirSync } from 'node:fs'
import { shipped } from '../corpus/place.js'
import { stripMarks } from '../corpus/vietnamese.js'
import { extract } from '../extractors/extract.js'
import { openRestorer } from './engines/restorer.js'
import { benchFolder } from './bench/bench-folder.js'
import { benchLong } from './bench/bench-long.js'
import { benchQueue } from './bench/bench-queue.js'
import { benchResume } from './bench/bench-resume.js'
import { benchStore } from './bench/bench-store.js'
import { benchWorkers } from './bench/bench-workers.js'
import { benchReading } from './eval/bench-reading.js'
import { scorePages } from './eval/score-pages.js'
import { endWithReader } from './quiet-pipe.js'
import { outline } from './sections/outline.js'
import { textOf } from './text/plain-text.js'

const plans = readdirSync(shipped('corpus', 'plans')).filter((name) => /^\d{3}_[0-9a-f]+\.txt$/.test(name))
const texts = plans.map((name) => readFileSync(shipped('corpus', 'plans', name), 'utf8'))
const sound = texts.filter((_, i) => !plans[i]!.startsWith('004'))
const damaged = texts.filter((_, i) => plans[i]!.startsWith('004'))
const count = (all: readonly string[]) => all.reduce((sum, text) => sum + text.split(/\s+/).length, 0)

/** Give the median seconds of some runs of a task, after one to warm up. */
function median(task: () => void, runs = 5): number {
  task()
  const seconds = Array.from({ length: runs }, () => {
    const began = performance.now()
    task()
    return (performance.now() - began) / 1000
  })
  return seconds.toSorted((a, b) => a - b)[runs >> 1]!
}

const say = (line: string) => void process.stdout.write(line + '\n')

function benchRestoring(): void {
  say('# restoring (one core)')
  const began = performance.now()
  const restorer = openRestorer()
  const opened = performance.now()
  restorer.restore('Uy ban nhan dan')
  say(`load ${Math.round(performance.now() - began)} ms, of which ${Math.round(opened - began)} for a sound text`)
  const stripped = sound.map(stripMarks)
  for (const [name, all] of [
    ['stripped', stripped],
    ['OCR damage', damaged],
    ['sound', sound],
  ] as const) {
    // A restorer remembers what it worked out for a word; each run has its own, opened before the clock starts, so that it meets a new text.
    const fresh = Array.from({ length: 4 }, openRestorer)
    const seconds = median(() => {
      const one = fresh.pop()!
      for (const text of all) one.restore(text)
    }, 3)
    say(`${name.padEnd(12)} ${Math.round(count(all) / seconds)} tokens/s`)
  }
  say(`resident memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`)
}

/** What others publish of restoring marks to sound letters, each on a test set of its own: not to be laid side by side, only to know the range. */
const published: readonly (readonly [who: string, figure: string, test: string])[] = [
  ['Pham, Pham, Le-Hong 2017, phrases', '97.32 %', 'their own set (arXiv 1709.07104)'],
  ['Pham, Pham, Le-Hong 2017, neural', '96.15 %', 'the same'],
  ['duongntbk, transformer', '94.05 %', 'its split of "old newspapers" (README of the repository)'],
  ['HKAB, transformer', '0.742', '1,000 sentences, trained on 100,000 (README of the repository)'],
  ['underthesea, bigrams', '—', 'VNTC news and a dictionary are what it learns from (pull request 1076)'],
]

function benchOthers(): void {
  say('\npublished by others, marks only; none reads OCR damage')
  for (const [who, figure, test] of published) say(`${who.padEnd(36)} ${figure.padEnd(9)} ${test}`)
}

function benchExtracting(): void {
  say('\n# from text to facts (one core)')
  for (const [i, text] of texts.entries()) {
    const seconds = median(() => {
      const whole = textOf(text)
      extract(outline(whole), whole)
    })
    say(`${plans[i]!.slice(0, 3)}  ${(1000 * seconds).toFixed(0)} ms`)
  }
}

const given = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}

async function bench(): Promise<void> {
  // The queue's size, nothing else: npm run bench -- --queue 1000000
  const queued = given('queue')
  if (queued !== null) return benchQueue(say, Number(queued))
  // How much faster so many workers read than one: npm run bench -- --workers 2 [--rounds 4] [--engine auto]
  const [rounds, engine] = [Number(given('rounds') ?? 2), given('engine') ?? 'tesseract-js']
  const workers = given('workers')
  if (workers !== null) return benchWorkers(say, Number(workers), rounds, engine)
  // What it costs to be cut off and to go on: npm run bench -- --resume 3 [--rounds 4] [--engine auto]
  const cuts = given('resume')
  if (cuts !== null) return benchResume(say, Number(cuts), rounds, engine)
  // Letters and facts right on a folder of tough pages: npm run bench -- --pages FOLDER --way plain|tesseract-js|tesseract [--only NAME] [--work FOLDER] [--keep FOLDER]
  const pages = given('pages')
  if (pages !== null) {
    const more = {
      work: given('work'),
      keep: given('keep'),
      only: given('only') ?? '',
      raw: process.argv.includes('--raw'),
    }
    return scorePages(say, pages, given('way') ?? 'tesseract-js', more)
  }
  // Memory over one long scan: npm run bench -- --long 300 [--engine auto]
  const long = given('long')
  if (long !== null) return benchLong(say, Number(long), engine)
  // A folder of scans beside OCRmyPDF: npm run bench -- --folder [--rounds 2]
  if (process.argv.includes('--folder')) return benchFolder(say, rounds)
  // The reading of scans alone: npm run bench -- --reading
  // The archive alone, of any size, in a database that stays: npm run bench -- --store --plans 100000 --db bench.db
  if (process.argv.includes('--reading')) return benchReading(say)
  if (!process.argv.includes('--store')) {
    benchRestoring()
    benchOthers()
    benchExtracting()
    benchReading(say)
  }
  await benchStore(say, Number(given('plans') ?? 2000), given('db'))
}

endWithReader()
await bench()
