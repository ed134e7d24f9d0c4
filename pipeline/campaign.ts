import { randomFrom } from '../corpus/build/random.js'
import { damagedFiles } from './campaign/damaged-files.js'
import { disturbWorkers } from './campaign/disturb-workers.js'
import { faultyEngine } from './campaign/engine-faults.js'
import { isClean, type Findings } from './campaign/findings.js'
import { killIngest } from './campaign/kill-ingest.js'
import { oddNames } from './campaign/odd-names.js'
import { noPostgres, startPostgres } from './campaign/postgres-server.js'
import { sqliteFaults } from './campaign/sqlite-faults.js'

// npm run campaign -- [--seed TEXT] [--scale 0.1] [--only FAULT]: every fault, tried and counted. The same seed tries the same.
const given = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1]
const said = (name: string, otherwise: string) => (process.argv.includes(`--${name}`) ? given(name)! : otherwise)
const seed = said('seed', 'doichieu')
const scale = Number(said('scale', '1'))
const only = said('only', '')
const times = (n: number) => Math.max(1, Math.round(n * scale))
const random = (name: string) => randomFrom(`${seed} ${name}`)

async function* withServer(how: 'kill' | 'hang' | 'cut', n: number): AsyncGenerator<Findings> {
  if (noPostgres) return void process.stdout.write(`${how}: ${noPostgres}\n`)
  const server = await startPostgres()
  try {
    yield await disturbWorkers(how, n, random(how), server)
  } finally {
    await server.stop()
  }
}

// Each tells what it found as soon as it is found: the whole takes an hour or more.
const faults: Readonly<Record<string, () => AsyncIterable<Findings> | Iterable<Promise<Findings>>>> = {
  names: () => [oddNames()],
  engine: () => [faultyEngine(times(400), random('engine'))],
  ingest: () => [killIngest(times(100), random('ingest'))],
  database: () => sqliteFaults(random('database'), times(3)),
  workers: () => withServer('kill', times(200)),
  hang: () => withServer('hang', times(20)),
  server: () => withServer('cut', times(20)),
  files: () => damagedFiles(times(1000), random('files')),
}

const columns = ['trials', 'lost', 'doubled', 'hung', 'deaths', 'wrong'] as const
process.stdout.write(`seed ${seed}\n${'fault'.padEnd(28)}${columns.map((name) => name.padStart(8)).join('')}\n`)
let clean = true
for (const [name, attempt] of Object.entries(faults)) {
  if (only && !only.split(',').includes(name)) continue
  for await (const found of attempt()) {
    clean &&= isClean(found)
    const figures = columns.map((column) => String(found[column]).padStart(8)).join('')
    process.stdout.write(`${found.fault.padEnd(28)}${figures}  ${found.note}\n`)
  }
}
process.exitCode = clean ? 0 : 1
