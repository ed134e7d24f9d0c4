import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { shipped } from '../../corpus/place.js'
import { scoreText } from './score-text.js'

/** A way to read a scan: the shell words that leave its text at `{out}`, from `{pdf}`. */
interface Way {
  readonly name: string
  readonly needs: readonly string[]
  readonly shell: string
}

const cli = JSON.stringify(shipped('dist', 'pipeline', 'cli.js'))

const ways: readonly Way[] = [
  { name: 'doichieu', needs: [], shell: `${JSON.stringify(process.execPath)} ${cli} read "{pdf}" --jobs 2 > "{out}"` },
  {
    name: 'doichieu --engine auto',
    needs: ['tesseract'],
    shell: `${JSON.stringify(process.execPath)} ${cli} read "{pdf}" --jobs 2 --engine auto > "{out}"`,
  },
  {
    name: 'tesseract (native)',
    needs: ['tesseract', 'pdftoppm'],
    shell: `pdftoppm -r 200 -gray -png "{pdf}" "{dir}/p" && for f in "{dir}"/p*.png; do OMP_THREAD_LIMIT=1 tesseract "$f" - -l vie 2>/dev/null; done > "{out}"`,
  },
  {
    name: 'OCRmyPDF --jobs 2',
    needs: ['ocrmypdf'],
    shell: `ocrmypdf -q --jobs 2 -l vie --force-ocr --output-type pdf --sidecar "{out}" "{pdf}" "{dir}/out.pdf"`,
  },
]

/** The scans that are read: the sample plans as an office scans them, and pages that had a harder life. */
const SETS = [
  {
    title: 'scans of the sample plans',
    folder: shipped('corpus', 'plans'),
    kind: /^\d{3}_[0-9a-f]+\.pdf$/u,
    truth: '.scan.txt',
  },
  {
    title: 'degraded: 150 dpi, 1-bit, 2° skew, seal, specks, JPEG 40',
    folder: shipped('test', 'pages'),
    kind: /\.degraded\.pdf$/u,
    truth: '.txt',
  },
  {
    title: 'stamped, photographed, upside down, two on a sheet',
    folder: shipped('test', 'pages'),
    kind: /\.(archive|photo|upside-down|spread)\.pdf$/u,
    truth: '.txt',
  },
] as const

/** Read scans in each way that is installed, in turn, and print pages a minute, CPU seconds a page, peak memory, CER, WER; `only` names sets. */
export function benchReading(say: (line: string) => void, only = ''): void {
  const timed = spawnSync('/usr/bin/time', ['-f', '%U', 'true']).status === 0
  for (const set of SETS.filter(({ title }) => title.includes(only))) {
    const scans = existsSync(set.folder) ? readdirSync(set.folder).filter((name) => set.kind.test(name)) : []
    const pairs = scans.map((name) => ({
      pdf: join(set.folder, name),
      truth: join(set.folder, name.replace(/\.pdf$/u, set.truth)),
    }))
    if (pairs.length === 0) continue
    say(`\n# reading ${set.title} (two at a time)`)
    say('way                       pages/min   CPU s/page   peak MiB     CER     WER')
    for (const way of ways) {
      const missing = way.needs.filter((program) => spawnSync('which', [program]).status !== 0)
      if (missing.length) say(`${way.name.padEnd(26)}${missing.join(', ')} is not installed: left out`)
      else say(measure(way, pairs, timed))
    }
  }
  if (!timed) say('CPU and memory need /usr/bin/time.')
}

function measure(way: Way, pairs: readonly { pdf: string; truth: string }[], timed: boolean): string {
  const sum = { pages: 0, wall: 0, cpu: 0, peak: 0, cer: 0, wer: 0 }
  for (const { pdf, truth: truthFile } of pairs) {
    const dir = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
    const out = join(dir, 'out.txt')
    const shell = way.shell.replaceAll('{pdf}', pdf).replaceAll('{out}', out).replaceAll('{dir}', dir)
    writeFileSync(join(dir, 'run.sh'), shell)
    const began = performance.now()
    const run = timed
      ? spawnSync('/usr/bin/time', ['-f', '%U %S %M', 'sh', join(dir, 'run.sh')], { encoding: 'utf8' })
      : spawnSync('sh', [join(dir, 'run.sh')], { encoding: 'utf8' })
    // Time and score of a reading that did not take place are no figures.
    if (!existsSync(out) || readFileSync(out).length === 0) {
      rmSync(dir, { recursive: true, force: true })
      return `${way.name.padEnd(26)}did not read ${basename(pdf)}: ${run.stderr.trim().split('\n')[0] ?? ''}`
    }
    sum.wall += (performance.now() - began) / 1000
    const [user = 0, system = 0, peak = 0] = timed ? run.stderr.trim().split('\n').at(-1)!.split(' ').map(Number) : []
    sum.cpu += user + system
    sum.peak = Math.max(sum.peak, peak / 1024)
    const truth = readFileSync(truthFile, 'utf8')
    const score = scoreText(truth, existsSync(out) ? readFileSync(out, 'utf8') : '')
    sum.cer += score.cer / pairs.length
    sum.wer += score.wer / pairs.length
    sum.pages += truth.split('\f').length
    rmSync(dir, { recursive: true, force: true })
  }
  const cells = [(60 * sum.pages) / sum.wall, sum.cpu / sum.pages, sum.peak].map((x) => x.toFixed(1).padStart(10))
  const percent = (share: number) => `${(100 * share).toFixed(2).padStart(6)}%`
  return `${way.name.padEnd(26)}${cells.join('  ')}  ${percent(sum.cer)} ${percent(sum.wer)}`
}
