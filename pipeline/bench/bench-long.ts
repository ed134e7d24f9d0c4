import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { randomFrom } from '../../corpus/build/random.js'
import { writePdf, type PdfPage } from '../../corpus/build/scans/write-pdf.js'
import { shipped } from '../../corpus/place.js'
import { openPdf } from '../engines/pdf.js'
import type { Raster } from '../pages/raster.js'

/** Ink and paper of a page in one bit, each time with other specks, so that nothing remembered of one copy answers for the next. */
function speckled(page: Raster, seed: string): PdfPage {
  const { data, width, height, channels, dpi } = page
  const random = randomFrom(seed)
  const stride = (width + 7) >> 3
  const bits = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[(y * width + x) * channels]! > 140) bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  for (let speck = 0; speck < 200; speck++) bits[Math.floor(random.next() * bits.length)]! ^= 0x18
  const image = { width, height, colours: 1, bits: 1, filter: 'FlateDecode', data: deflateSync(bits) } as const
  return { width: (width * 72) / dpi, height: (height * 72) / dpi, image }
}

/** Make a scan of so many pages out of the sample scans, one after another and again from the first. */
async function longScan(pages: number): Promise<Buffer> {
  const folder = shipped('corpus', 'plans')
  const names = readdirSync(folder).filter((name) => /^\d{3}_[0-9a-f]+\.pdf$/u.test(name))
  const made: PdfPage[] = []
  for (let at = 0; made.length < pages; at++) {
    const file = await openPdf(readFileSync(join(folder, names[at % names.length]!)), names[at % names.length]!)
    for (let number = 1; number <= file.pages && made.length < pages; number++)
      made.push(speckled(await file.raster(number), `${at} ${number}`))
    await file.close()
  }
  return writePdf(made, 'doichieu pipeline/bench/bench-long.ts')
}

/** The resident memory of a process and all it started, in MiB. */
function residentOf(root: number): number {
  const rows = spawnSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).stdout.trim().split('\n')
  const all = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number, number])
  const family = new Set([root])
  for (let before = 0; before < family.size;) {
    before = family.size
    for (const [pid, parent] of all) if (family.has(parent)) family.add(pid)
  }
  return all.reduce((sum, [pid, , kib]) => sum + (family.has(pid) ? kib : 0), 0) / 1024
}

/** Read one long scan with two readers and print how its memory, of all processes together, goes over the run: `npm run bench -- --long 300`. */
export async function benchLong(say: (line: string) => void, pages: number, engine: string): Promise<void> {
  say(`\n# one scan of ${pages} pages, two readers, engine ${engine}: memory of all processes together, MiB`)
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
  const scan = join(folder, 'long.pdf')
  writeFileSync(scan, await longScan(pages))
  const cli = shipped('dist', 'pipeline', 'cli.js')
  const [db, report] = [join(folder, 'long.db'), join(folder, 'report.json')]
  const began = performance.now()
  const args = [cli, 'ingest', scan, '--db', db, '--jobs', '2', '--engine', engine, '--report', report]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const samples: number[] = []
  const clock = setInterval(() => child.pid && samples.push(residentOf(child.pid)), 1000)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(clock)
  const seconds = (performance.now() - began) / 1000
  const most = (from: number, to: number) =>
    Math.round(Math.max(0, ...samples.slice(Math.floor(from * samples.length), Math.ceil(to * samples.length))))
  say(`exit code ${code}, ${((60 * pages) / seconds).toFixed(1)} pages/min, most ${most(0, 1)} MiB`)
  say(`most in each fifth of the run: ${[0, 0.2, 0.4, 0.6, 0.8].map((from) => most(from, from + 0.2)).join(', ')}`)
  say(readFileSync(report, 'utf8').replace(/\s+/gu, ' ').slice(0, 400))
  rmSync(folder, { recursive: true })
}
