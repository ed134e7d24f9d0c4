import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shipped } from '../../corpus/place.js'

interface Spent {
  readonly wall: number
  readonly cpu: number
}

/** Run shell words in a folder; seconds of the clock and of all processors, the programs' children with them. */
function spend(words: string, folder: string): Spent {
  const began = performance.now()
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S', 'sh', '-c', words], { cwd: folder, encoding: 'utf8' })
  const said = run.stderr.trim().split('\n')
  if (run.status !== 0) throw new Error(`${words}: ${said.join(' ').slice(0, 300)}`)
  const [user, system] = said.at(-1)!.split(' ').map(Number) as [number, number]
  return { wall: (performance.now() - began) / 1000, cpu: user + system }
}

/**
 * Read the folder of sample scans as an archive reads it, into a database with facts and all, and as OCRmyPDF reads it, file by file, two at
 * a time each, in turn: `npm run bench -- --folder [--rounds 2]`. Nothing is remembered from round to round.
 */
export function benchFolder(say: (line: string) => void, rounds: number): void {
  if (spawnSync('which', ['tesseract']).status !== 0 || spawnSync('which', ['ocrmypdf']).status !== 0)
    return say('tesseract and ocrmypdf are needed, and one of them is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
  const plans = shipped('corpus', 'plans')
  const scans = readdirSync(plans).filter((name) => /^\d{3}_[0-9a-f]+\.pdf$/u.test(name))
  mkdirSync(join(folder, 'scans'))
  for (const name of scans) copyFileSync(join(plans, name), join(folder, 'scans', name))
  const program = `${JSON.stringify(process.execPath)} ${JSON.stringify(shipped('dist', 'pipeline', 'cli.js'))}`
  const ours = `${program} ingest scans --db a.db --work w --jobs 2 --engine auto`
  const theirs = `for f in scans/*.pdf; do ocrmypdf -q --jobs 2 -l vie --force-ocr --output-type pdf --sidecar o.txt "$f" o.pdf; done`
  say(`\n# a folder of ${scans.length} scans, two at a time, in turn: seconds, seconds of processor`)
  const sum = { ours: { wall: 0, cpu: 0 }, theirs: { wall: 0, cpu: 0 } }
  try {
    for (let round = 1; round <= rounds; round++)
      for (const [who, words] of [
        ['ours', ours],
        ['theirs', theirs],
      ] as const) {
        const spent = spend(`rm -rf a.db* w o.*; ${words}`, folder)
        sum[who].wall += spent.wall
        sum[who].cpu += spent.cpu
        const name = who === 'ours' ? 'doichieu ingest --engine auto' : 'OCRmyPDF'
        say(`${name.padEnd(30)} ${spent.wall.toFixed(1).padStart(6)} ${spent.cpu.toFixed(1).padStart(6)}`)
      }
    const ratio = (of: keyof Spent) => (sum.ours[of] / sum.theirs[of]).toFixed(2)
    say(`doichieu takes ${ratio('wall')} of its time, ${ratio('cpu')} of its processor`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
