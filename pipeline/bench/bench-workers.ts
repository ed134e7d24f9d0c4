import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shipped } from '../../corpus/place.js'
import { noPostgres, startPostgres } from '../campaign/postgres-server.js'

const plans = ['000_cf972ccb895fab3c.pdf', '003_e58006d243a02151.pdf', '002_c8fe2ed84e64de37.pdf']

/** Run the program itself; gives the seconds it took. */
function run(...args: string[]): Promise<number> {
  const source = import.meta.url.endsWith('.ts')
  const cli = fileURLToPath(new URL(`../cli.${source ? 'ts' : 'js'}`, import.meta.url))
  const began = performance.now()
  const child = spawn(process.execPath, [...(source ? ['--import', 'tsx'] : []), cli, ...args], { stdio: 'ignore' })
  return new Promise((resolve, reject) =>
    child.on('exit', (code) =>
      code === 0 ? resolve((performance.now() - began) / 1000) : reject(new Error(`${args[0]} ended with ${code}`)),
    ),
  )
}

/** Let one worker read scans from the queue, then so many; a worker reads one page at a time. */
export async function benchWorkers(say: (line: string) => void, most: number): Promise<void> {
  say(`\n# ${most} workers beside one, on PostgreSQL: ${plans.length} scans, embedded engine`)
  if (noPostgres) return say(noPostgres)
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
  const seconds: number[] = []
  for (const workers of [1, most]) {
    const db = await server.database(`with_${workers}_${seconds.length}`)
    const place = ['--db', db, '--originals', join(folder, String(seconds.length))]
    await run('ingest', '--enqueue', ...plans.map((name) => shipped('corpus', 'plans', name)), ...place)
    const each = Array.from({ length: workers }, () => run('work', '--drain', '--jobs', '1', ...place))
    seconds.push(Math.max(...(await Promise.all(each))))
    say(`${workers} worker${workers > 1 ? 's' : ''}: ${seconds.at(-1)!.toFixed(1)} s`)
  }
  say(`${(seconds[0]! / seconds[1]!).toFixed(2)} times as fast`)
  await server.stop()
  rmSync(folder, { recursive: true })
}
