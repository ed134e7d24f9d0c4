import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { openSource } from '../open-source.js'
import { openWorkshop } from '../open-tools.js'
import { run, withNotes } from '../run.js'
import { settingsShape } from '../settings.js'
import { settle } from './align.js'
import { edits as editsOf } from './edits.js'
import { readText } from './read-text.js'

/** What corpus/build/tough-pages.ts writes beside a scan. */
interface Truth {
  readonly number: string
  readonly date: string
  readonly signer: string
  readonly body: readonly string[]
}

/** What one way made of one document. */
interface Reading {
  readonly pages: readonly string[]
  readonly number: string | null
  readonly date: string | null
  readonly signer: string | null
}

const pagesOf = (text: string): string[] => text.split('\f')

/** Read with the native program alone, as anybody would: pages at 200 dpi, facts by our own rules from its text. */
function plainTesseract(pdf: string): Reading {
  const dir = mkdtempSync(join(tmpdir(), 'doichieu-pages-'))
  try {
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    spawnSync('pdftoppm', ['-r', '200', '-png', pdf, join(dir, 'p')])
    const images = readdirSync(dir).sort()
    const pages = images.map(
      (image) => spawnSync('tesseract', [join(dir, image), '-', '-l', 'vie'], { encoding: 'utf8', env }).stdout,
    )
    return { pages, ...factsOf(readText(pages.join('\n\f')).record as unknown as Found) }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

type Found = Readonly<Record<string, { readonly value: unknown } | null>>

function factsOf(record: Found): Omit<Reading, 'pages'> {
  const said = (field: string) => (record[field]?.value ?? null) as string | null
  const signer = record['signatory'] as { readonly name?: string | null } | null
  const [number, symbol] = [said('doc_number'), said('doc_symbol')]
  return {
    number: number && symbol ? `${number}/${symbol}` : number,
    date: said('issue_date'),
    signer: signer?.name ?? null,
  }
}

type Reader = { read(pdf: string): Promise<Reading>; close(): Promise<void> }

/** Open a way to read: the native program by itself, or this one with either engine; `work` keeps what engines answered. */
async function openReader(way: string, work: string | null, raw: boolean): Promise<Reader> {
  if (way === 'plain') return { read: (pdf) => Promise.resolve(plainTesseract(pdf)), close: () => Promise.resolve() }
  const workshop = await openWorkshop(settingsShape.parse({ engine: way, work }))
  return {
    async read(pdf) {
      const { source, bytes } = await openSource(pdf)
      const { tools } = withNotes({ ...workshop, bytes: () => Promise.resolve(bytes) })
      const plan = await run(source, tools)
      return { pages: pagesOf(raw ? plan.text.raw : plan.text.value), ...factsOf(plan.record as unknown as Found) }
    },
    close: () => workshop.close(),
  }
}

const FIELDS = ['number', 'date', 'signer'] as const
/** Laws count their numbers by years, which a record keeps with the date: `36/2025/TT-BXD` and `36/TT-BXD` are one number. */
const plain = (value: string) =>
  settle(value)
    .toLowerCase()
    .replace(/\/(?:19|20)\d\d(?=\/)/u, '')
const same = (a: string | null, b: string) => a !== null && plain(a) === plain(b)

/**
 * Score made-up scans that imitate real ones (corpus/build/tough-pages.ts) by shared rules: letters wrong of the whole page and within its body,
 * and number, date and signer right, wrong, missing. `keep` is a folder for what was read.
 */
export async function scorePages(
  say: (line: string) => void,
  folder: string,
  way: string,
  {
    work = null,
    keep = null,
    only = '',
    raw = false,
  }: { work?: string | null; keep?: string | null; only?: string; raw?: boolean },
): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf') && name.includes(only))
    .map((name) => basename(name, '.pdf'))
  const reader = await openReader(way, work, raw)
  const sum = { edits: 0, letters: 0, bodyEdits: 0, bodyLetters: 0, pages: 0 }
  const tally = { number: [0, 0, 0], date: [0, 0, 0], signer: [0, 0, 0] }
  for (const name of names) {
    const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Truth
    const texts = pagesOf(readFileSync(join(folder, `${name}.txt`), 'utf8'))
    const reading = await reader.read(join(folder, `${name}.pdf`))
    if (keep !== null) writeFileSync(join(keep, `${name}.${way}.txt`), reading.pages.join('\f'))
    const cells: string[] = []
    for (const [at, text] of texts.entries()) {
      const [want, got, body] = [settle(text), settle(reading.pages[at] ?? ''), settle(truth.body[at] ?? '')]
      const [edits, bodyEdits] = [distance(want, got), editsOf([...body], [...got], true)]
      cells.push(
        `${((100 * edits) / want.length).toFixed(1)}/${((100 * bodyEdits) / Math.max(1, body.length)).toFixed(1)}`,
      )
      sum.edits += edits
      sum.letters += want.length
      sum.bodyEdits += bodyEdits
      sum.bodyLetters += body.length
      sum.pages++
    }
    for (const field of FIELDS) {
      const verdict = reading[field] === null ? 2 : same(reading[field], truth[field]) ? 0 : 1
      tally[field][verdict]!++
      if (verdict > 0) cells.push(`${field} ${truth[field]} → ${reading[field] ?? '—'}`)
    }
    say(`${name.padEnd(28)}${cells.join('  ')}`)
  }
  await reader.close()
  const percent = (edits: number, letters: number) => `${((100 * edits) / letters).toFixed(2)} %`
  say(
    `${way}: ${names.length} documents, ${sum.pages} pages; letters wrong ${percent(sum.edits, sum.letters)} of the page, ${percent(sum.bodyEdits, sum.bodyLetters)} of the body; ` +
      FIELDS.map((field) => `${field} ${tally[field].join('-')}`).join(', ') +
      ' (right-wrong-missing)',
  )
}
