import sharp from 'sharp'
import type { Random } from '../../corpus/build/random.js'
import type { Page } from '../../corpus/document.js'
import { poolOcr } from '../engines/ocr-pool.js'
import type { PageImageAnswer } from '../engines/page-source.js'
import { readPage, type PageFile } from '../engines/read-page.js'
import { openTesseractJs } from '../engines/tesseract-js.js'
import type { Ocr } from '../tools.js'
import type { Findings } from './findings.js'

// Long enough for a busy machine to start an engine anew, short enough to wait for those that hang.
const pageSeconds = 5
const module = new URL(`./naughty-child.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/** Let an engine crash, hang, end, refuse and answer garbage at random; each page must end in time, sound ones must be read. */
export async function faultyEngine(pages: number, random: Random): Promise<Findings> {
  const engine = poolOcr([openTesseractJs(pageSeconds, module), openTesseractJs(pageSeconds, module)])
  const sheet = await blankSheet()
  let [next, hung, wrong, slowest] = [0, 0, 0, 0]
  let strange = ''
  const reader = async () => {
    while (next < pages) {
      const number = ++next
      // Hanging costs a second each: seldom.
      const mood = random.chance(0.5) ? 0 : random.chance(0.06) ? random.pick([2, 3]) : random.pick([1, 4, 5, 6, 6, 6])
      const began = performance.now()
      const page = await readPage(sheet, number, () => Promise.resolve(inMood(engine, mood, number)))
      const seconds = (performance.now() - began) / 1000
      slowest = Math.max(slowest, seconds)
      if (seconds > 3 * pageSeconds + 2) hung++
      if (!isHonest(page, mood)) {
        wrong++
        strange = `; mood ${mood} ended ${page.state} ${page.reason ?? JSON.stringify(page.lines).slice(0, 80)}`
      }
    }
  }
  await Promise.all([reader(), reader(), reader()])
  await engine.close()
  const note = `slowest page ${slowest.toFixed(1)} s at a limit of ${pageSeconds} s${strange}`
  return { fault: 'engine crashes, hangs, lies', trials: pages, lost: 0, doubled: 0, hung, deaths: 0, wrong, note }
}

/** A sound page is read; one whose engine failed says so; garbage is never taken for text. */
function isHonest(page: Page, mood: number): boolean {
  const words = page.lines.flatMap((line) => line.words)
  if (mood === 0) return page.state === 'read' && words[0]?.text === 'sống'
  if (mood === 6)
    return words.every(({ text, box }) => typeof text === 'string' && (box === null || box.every(Number.isFinite)))
  return page.state === 'failed' && !!page.reason && page.lines.length === 0
}

/** The engine as it is asked about one page: the page's mood stands in the first byte of whatever it is shown. */
function inMood(engine: Ocr, mood: number, more: number): Ocr {
  return { ...engine, read: (image) => engine.read({ ...image, bytes: Uint8Array.of(mood, more & 255) }) }
}

/** A white sheet: what looks at its pixels finds an image, and nothing on it. */
async function blankSheet(): Promise<PageFile> {
  const [width, height] = [800, 1100]
  const white = sharp({ create: { width, height, channels: 3, background: 'white' } })
  const image: PageImageAnswer = {
    bytes: await white.png().toBuffer(),
    width,
    height,
    dpi: 100,
    skew: 0,
    rules: { level: [], upright: [] },
    stamps: null,
    pageWidth: 576,
    pageHeight: 792,
    turned: 0,
    upCertain: true,
  }
  return { content: () => Promise.resolve(null), image: () => Promise.resolve(image) }
}
