import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import type { Ocr, PageImage } from '../tools.js'
import { toLines, type SeenLine } from './tesseract-js.js'
import { ChildFailed } from './child.js'
import { asGreyFile } from './grey-file.js'
import { NoStream, TesseractStream } from './tesseract-stream.js'

const run = promisify(execFile)

/** Find the native program with Vietnamese data on the PATH: its version, or null where it is absent. */
export async function findTesseract(): Promise<string | null> {
  try {
    const { stdout: version } = await run('tesseract', ['--version'], { timeout: 10_000 })
    const { stdout: languages } = await run('tesseract', ['--list-langs'], { timeout: 10_000 })
    return /^vie$/m.test(languages) ? (/tesseract v?([\d.]+)/.exec(version)?.[1] ?? 'unknown') : null
  } catch {
    return null
  }
}

/** How an image is taken apart: lines found by the program, or one column of them, or one line; and whether it shows digits alone. */
const wayOf = (image: PageImage): string[] => [
  ...['--psm', image.oneLine ? '7' : image.oneBlock ? '6' : '3'],
  ...(image.digits ? ['-c', 'tessedit_char_whitelist=0123456789'] : []),
]

const settings = (way: readonly string[]) => [
  ...['-l', 'vie', '--oem', '1', ...way],
  // White on black is seldom, and looking for it costs; what was read must not depend on what was read before.
  ...['-c', 'tessedit_do_invert=0', '-c', 'tessedit_enable_doc_dict=0'],
]

/**
 * Open the native program as an engine, one page at a time, ended when it takes too long. One program for each way of taking images apart
 * lives as long as the engine; where that cannot be, each page is a process of its own.
 */
export function openTesseractCli(version: string, pageSeconds: number): Ocr {
  let streams: Map<string, TesseractStream> | null = new Map()
  const streamOf = (way: readonly string[]) => {
    const stream = streams?.get(way.join(' ')) ?? new TesseractStream(settings(way))
    streams?.set(way.join(' '), stream)
    return stream
  }
  const stop = () => {
    streams?.forEach((stream) => stream.close())
    streams = null
  }
  return {
    name: 'tesseract',
    version: `${version} vie psm3`,
    async read(image) {
      const way = wayOf(image)
      if (streams) {
        const bytes = await asGreyFile(image)
        try {
          return toLines(fromTsv(await streamOf(way).ask(bytes, pageSeconds)), image)
        } catch (error) {
          if (!(error instanceof NoStream)) throw error
          stop()
        }
      }
      const args = ['stdin', 'stdout', ...settings(way), '--dpi', String(Math.round(image.dpi)), 'tsv']
      return toLines(fromTsv(await feed(args, image.bytes, pageSeconds)), image)
    },
    close: async () => stop(),
  }
}

function feed(args: string[], bytes: Uint8Array, seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, {
      detached: true, // Ctrl-C on a terminal is not for it: the page in hand is finished
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const out: Buffer[] = []
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new ChildFailed('timeout', `no answer in ${seconds} s`))
    }, seconds * 1000)
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.on('error', (error) => reject(new ChildFailed('crashed', error.message)))
    child.on('close', (code, signal) => {
      clearTimeout(late)
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'))
      else reject(new ChildFailed('crashed', `ended with ${signal ?? code}`))
    })
    child.stdin.on('error', () => {}) // the program ended before it read everything: `close` tells
    child.stdin.end(bytes)
  })
}

/** Read the program's table: level 4 begins a line, level 5 is a word. */
function fromTsv(tsv: string): SeenLine[] {
  const lines: { box: [number, number, number, number]; words: SeenLine['words'][number][] }[] = []
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    const [left, top, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number]
    const box: [number, number, number, number] = [left, top, left + width, top + height]
    if (cells[0] === '4') lines.push({ box, words: [] })
    else if (cells[0] === '5')
      lines.at(-1)?.words.push({ text: cells[11] ?? '', confidence: Number(cells[10]) / 100, box })
  }
  return lines
}
