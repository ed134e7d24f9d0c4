import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shipped } from '../../corpus/place.js'
import { openStore } from '../../output/store/open-store.js'
import { noPostgres, startPostgres } from '../campaign/postgres-server.js'

/** What a process of the program took, its children with it; without /usr/bin/time its CPU seconds are not known. */
interface Taken {
  readonly wall: number
  readonly cpu: number
}

const timed = spawnSync('/usr/bin/time', ['-f', '%U', 'true']).status === 0

/** Run the program itself; gives the seconds it took. */
function run(...args: string[]): Promise<Taken> {
  const source = import.meta.url.endsWith('.ts')
  const cli = fileURLToPath(new URL(`../cli.${source ? 'ts' : 'js'}`, import.meta.url))
  const command = [process.execPath, ...(source ? ['--import', 'tsx'] : []), cli, ...args]
  const [program, ...rest] = timed ? ['/usr/bin/time', '-f', '%U %S', ...command] : command
  const began = performance.now()
  const child = spawn(program!, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)))
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${args[0]} ended with ${code}: ${said}`))
      const [user = NaN, system = NaN] = timed ? said.trim().split('\n').at(-1)!.split(' ').map(Number) : []
      resolve({ wall: (performance.now() - began) / 1000, cpu: user + system })
    }),
  )
}

/** The sample scans, so many times over; what follows the end of a PDF makes each another document, and is not read. */
function copyScans(folder: string, rounds: number): void {
  mkdirSync(folder)
  const plans = readdirSync(shipped('corpus', 'plans')).filter((name) => /^\d{3}_[0-9a-f]+\.pdf$/.test(name))
  for (let round = 1; round <= rounds; round++)
    for (const name of plans) {
      const bytes = Buffer.concat([readFileSync(shipped('corpus', 'plans', name)), Buffer.from(`\n% ${round}\n`)])
      writeFileSync(join(folder, `${round}-${name}`), bytes)
    }
}

/** Let one worker read scans from the queue, then so many; a worker reads one page at a time, on one core. */
export async function benchWorkers(
  say: (line: string) => void,
  most: number,
  rounds: number,
  engine: string,
): Promise<void> {
  say(`\n# ${most} workers beside one, on PostgreSQL: five scans ${rounds} times over, engine ${engine}`)
  if (noPostgres) return say(noPostgres)
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
  try {
    copyScans(join(folder, 'scans'), rounds)
    const paces: number[] = []
    for (const workers of [1, most]) {
      const db = await server.database(`with_${workers}_${paces.length}`)
      const place = ['--db', db, '--originals', join(folder, `originals-${paces.length}`)]
      await run('ingest', '--enqueue', join(folder, 'scans'), ...place)
      const began = performance.now()
      const each = await Promise.all(
        Array.from({ length: workers }, () => run('work', '--drain', '--engine', engine, ...place)),
      )
      const wall = (performance.now() - began) / 1000
      const store = await openStore(db)
      const { read = 0, failed = 0 } = (await store.tally()).pages
      await store.close()
      const cpu = each.reduce((sum, one) => sum + one.cpu, 0)
      paces.push(read / wall)
      say(
        `${workers} worker${workers > 1 ? 's' : ''}: ${read} pages read, ${failed} failed, ${wall.toFixed(1)} s, ` +
          `${((60 * read) / wall).toFixed(1)} pages a minute; ${(cpu / read).toFixed(2)} CPU s a page, ` +
          `each worker kept ${(cpu / each.reduce((sum, one) => sum + one.wall, 0)).toFixed(2)} of a core busy`,
      )
    }
    say(`${(paces[1]! / paces[0]!).toFixed(2)} times as fast`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
