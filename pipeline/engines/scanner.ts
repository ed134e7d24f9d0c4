import { availableParallelism } from 'node:os'
import type { Page, Source } from '../../corpus/document.js'
import { PlanError } from '../errors.js'
import type { Ocr, OpenScan, Scanner } from '../tools.js'
import { readDocx } from './docx.js'
import { poolOcr } from './ocr-pool.js'
import { endIdleProcesses, startProcess } from './page-processes.js'
import { PageSource } from './page-source.js'
import { readPlain } from './plain-file.js'
import { readPage } from './read-page.js'
import { remember } from './remember.js'
import { scanAll } from './scan-all.js'
import { findTesseract, openTesseractCli } from './tesseract-cli.js'
import { openTesseractJs } from './tesseract-js.js'

/** How a scanner works: readers at once, engine, folder of remembered answers (null: none), seconds a page may take. */
export interface ScannerSettings {
  readonly jobs: number
  readonly engine: 'auto' | 'tesseract-js' | 'tesseract'
  readonly work: string | null
  readonly pageSeconds: number
  /** A page will be asked for at once: start the first process while the caller still loads what it needs. */
  readonly ahead?: boolean
}

/** Pages of the longest document that is read: a plan has ten, a whole year's file some hundred. */
const MOST_PAGES = 3000

/** Open what turns files into pages. Engines start with the first page that needs one. */
export function openScanner(settings: ScannerSettings): Scanner {
  const jobs = Math.max(1, settings.jobs || availableParallelism())
  let engine: Promise<Ocr> | null = null
  const openOcr = () => (engine ??= openEngine(settings, jobs))
  if (settings.ahead) startProcess()
  const open = (source: Source, bytes: Uint8Array) => openScan(source, bytes, openOcr, settings.pageSeconds)
  return {
    open,
    async pages(source, bytes, watch = {}) {
      const scan = await open(source, bytes)
      try {
        return await scanAll(scan, source.sha256, jobs, watch)
      } finally {
        scan.close()
      }
    },
    close: async () => {
      await endIdleProcesses()
      await (await engine)?.close()
    },
  }
}

async function openEngine(settings: ScannerSettings, jobs: number): Promise<Ocr> {
  const native = settings.engine === 'tesseract-js' ? null : await findTesseract()
  const one = () => (native ? openTesseractCli(native, settings.pageSeconds) : openTesseractJs(settings.pageSeconds))
  return remember(poolOcr(Array.from({ length: jobs }, one)), settings.work)
}

async function openScan(
  source: Source,
  bytes: Uint8Array,
  openOcr: () => Promise<Ocr>,
  seconds: number,
): Promise<OpenScan> {
  if (source.kind === 'text') return plainScan(readPlain(bytes, source.path))
  if (source.kind === 'docx') return plainScan(await readDocx(bytes, source.path))
  const file = new PageSource(bytes, source.kind, source.path, seconds)
  try {
    const pages = await file.open()
    if (pages < 1) throw new PlanError('no-pages', source.path)
    if (pages > MOST_PAGES) throw new PlanError('too-large', source.path, `${pages} pages`)
    return { pages, page: (number) => readPage(file, number, openOcr), close: () => file.close() }
  } catch (error) {
    file.close()
    throw error
  }
}

const plainScan = (page: Page): OpenScan => ({ pages: 1, page: () => Promise.resolve(page), close: () => {} })
