import { availableParallelism } from 'node:os'
import type { Page, Source } from '../../corpus/document.js'
import { PlanError } from '../errors.js'
import type { Ocr, Scanner } from '../tools.js'
import { readDocx } from './docx.js'
import { poolOcr } from './ocr-pool.js'
import { PageSource } from './page-source.js'
import { readPlain } from './plain-file.js'
import { readPage } from './read-page.js'
import { remember } from './remember.js'
import { findTesseract, openTesseractCli } from './tesseract-cli.js'
import { openTesseractJs } from './tesseract-js.js'

/** How a scanner works: readers at once, engine, folder of remembered answers (null: none), seconds a page may take. */
export interface ScannerSettings {
  readonly jobs: number
  readonly engine: 'auto' | 'tesseract-js' | 'tesseract'
  readonly work: string | null
  readonly pageSeconds: number
}

/** Pages of the longest document that is read: a plan has ten, a whole year's file some hundred. */
const MOST_PAGES = 3000

/** Open what turns files into pages. Engines start with the first page that needs one. */
export function openScanner(settings: ScannerSettings): Scanner {
  const jobs = Math.max(1, settings.jobs || availableParallelism())
  let engine: Promise<Ocr> | null = null
  const open = () => (engine ??= openEngine(settings, jobs))
  return {
    pages: (source, bytes, progress) =>
      readFile(source, bytes, { open, jobs, seconds: settings.pageSeconds }, progress),
    close: async () => void (engine && (await (await engine).close())),
  }
}

async function openEngine(settings: ScannerSettings, jobs: number): Promise<Ocr> {
  const native = settings.engine === 'tesseract-js' ? null : await findTesseract()
  const one = () => (native ? openTesseractCli(native, settings.pageSeconds) : openTesseractJs(settings.pageSeconds))
  return remember(poolOcr(Array.from({ length: jobs }, one)), settings.work)
}

interface Means {
  open(): Promise<Ocr>
  readonly jobs: number
  readonly seconds: number
}

async function readFile(
  source: Source,
  bytes: Uint8Array,
  means: Means,
  progress?: (done: number, of: number) => void,
): Promise<Page[]> {
  if (source.kind === 'text') return [readPlain(bytes, source.path)]
  if (source.kind === 'docx') return [await readDocx(bytes, source.path)]
  const file = new PageSource(bytes, source.kind, source.path, means.seconds)
  try {
    const count = await file.open()
    if (count < 1) throw new PlanError('no-pages', source.path)
    if (count > MOST_PAGES) throw new PlanError('too-large', source.path, `${count} pages`)
    return await readAll(file, count, means, progress)
  } finally {
    file.close()
  }
}

/** Read all pages, `jobs` at once and one ahead, so that an engine never waits for an image. */
async function readAll(
  file: PageSource,
  count: number,
  means: Means,
  progress?: (done: number, of: number) => void,
): Promise<Page[]> {
  const pages: Page[] = []
  let next = 1
  let done = 0
  const reader = async () => {
    while (next <= count) {
      const number = next++
      pages[number - 1] = await readPage(file, number, means.open)
      progress?.(++done, count)
    }
  }
  await Promise.all(Array.from({ length: Math.min(count, means.jobs + 1) }, reader))
  return pages
}
