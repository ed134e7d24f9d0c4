import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../output/store/open-store.js'
import { noPostgres, startPostgres } from '../campaign/postgres-server.js'
import { copyScans, runProgram } from './run-program.js'

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
      await runProgram('ingest', '--enqueue', join(folder, 'scans'), ...place)
      const began = performance.now()
      const each = await Promise.all(
        Array.from({ length: workers }, () => runProgram('work', '--drain', '--engine', engine, ...place)),
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
