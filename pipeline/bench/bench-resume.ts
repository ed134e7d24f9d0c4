import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../../corpus/build/random.js'
import { openStore } from '../../output/store/open-store.js'
import { copyScans, cutProgram, runProgram } from './run-program.js'

/**
 * Read scans in one run, then anew in a run that is ended by kill -9 at random moments and begun again by the same command: tell what the cuts
 * cost in CPU seconds (starting anew, finding what is known, reading the pages that were in hand), and from which length of a run a cut is under 2 % of it.
 */
export async function benchResume(
  say: (line: string) => void,
  cuts: number,
  rounds: number,
  engine: string,
): Promise<void> {
  say(`\n# a run cut off ${cuts} times and resumed: five scans ${rounds} times over, engine ${engine}`)
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-resume-'))
  const random = randomFrom(`resume ${cuts} ${rounds}`)
  try {
    const scans = join(folder, 'scans')
    copyScans(scans, rounds)
    const command = (name: string) => ['ingest', scans, '--engine', engine, '--db', join(folder, name)]
    const whole = await runProgram(...command('whole.db'))
    let cpu = 0
    let done = 0
    for (; done < cuts; done++) {
      const piece = await cutProgram(random.between(0.2, 1.8) * (whole.wall / (cuts + 1)), ...command('cut.db'))
      if (piece.finished) break
      cpu += piece.cpu
    }
    cpu += (await runProgram(...command('cut.db'))).cpu
    const [pages, again] = [await pagesIn(join(folder, 'whole.db')), await pagesIn(join(folder, 'cut.db'))]
    const [each, page] = [(cpu - whole.cpu) / done, whole.cpu / pages]
    say(
      `${pages} pages in one run: ${whole.cpu.toFixed(1)} CPU s; cut ${done} times: ${again} pages, ${cpu.toFixed(1)} CPU s`,
    )
    say(
      `a cut costs ${each.toFixed(1)} CPU s, as much as ${(each / page).toFixed(1)} pages: ` +
        `${((100 * each) / whole.cpu).toFixed(1)} % of this run, under 2 % of a run of ${Math.ceil(each / page / 0.02)} pages and more`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function pagesIn(db: string): Promise<number> {
  const store = await openStore(db)
  const { read = 0 } = (await store.tally()).pages
  await store.close()
  return read
}
