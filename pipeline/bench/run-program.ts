import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shipped } from '../../corpus/place.js'

/** What a process of the program took, its children with it; without /usr/bin/time its CPU seconds are not known (NaN). */
export interface Taken {
  readonly wall: number
  readonly cpu: number
}

const timed = spawnSync('/usr/bin/time', ['-f', '%U', 'true']).status === 0

function commandLine(args: readonly string[]): string[] {
  const source = import.meta.url.endsWith('.ts')
  const cli = fileURLToPath(new URL(`../cli.${source ? 'ts' : 'js'}`, import.meta.url))
  return [process.execPath, ...(source ? ['--import', 'tsx'] : []), cli, ...args]
}

/** Run the program itself to its end; gives the seconds it took. Rejects where it fails. */
export function runProgram(...args: string[]): Promise<Taken> {
  const [program, ...rest] = timed ? ['/usr/bin/time', '-f', '%U %S', ...commandLine(args)] : commandLine(args)
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

/** Run the program, and end it with kill -9 after so many seconds; gives what it and its children had taken by then. */
export async function cutProgram(seconds: number, ...args: string[]): Promise<Taken & { readonly finished: boolean }> {
  const [program, ...rest] = commandLine(args)
  const began = performance.now()
  const child = spawn(program!, rest, { stdio: 'ignore' })
  const ended = new Promise<boolean>((resolve) => child.on('exit', () => resolve(true)))
  const early = await Promise.race([ended, new Promise<boolean>((late) => setTimeout(late, seconds * 1000, false))])
  const cpu = early ? NaN : cpuOfTree(child)
  child.kill('SIGKILL')
  await ended
  return { wall: (performance.now() - began) / 1000, cpu, finished: early }
}

/** CPU seconds that a process and all below it took so far, those that ended with them; told by Linux alone. */
function cpuOfTree({ pid }: ChildProcess): number {
  const ticks = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100
  const parents = new Map<number, { parent: number; ticks: number }>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // The name of the program may hold blanks and brackets: the numbers follow the last bracket.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const cells = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      parents.set(Number(name), { parent: cells[1]!, ticks: cells[11]! + cells[12]! + cells[13]! + cells[14]! })
    } catch {
      continue // it ended meanwhile
    }
  }
  const isBelow = (one: number | undefined): boolean =>
    one !== undefined && (one === pid || isBelow(parents.get(one)?.parent))
  return [...parents].reduce((sum, [one, about]) => sum + (isBelow(one) ? about.ticks : 0), 0) / ticks
}

/** Write the sample scans into a folder, so many times over; what follows the end of a PDF makes each another document, and is not read. */
export function copyScans(folder: string, rounds: number): void {
  mkdirSync(folder)
  const plans = readdirSync(shipped('corpus', 'plans')).filter((name) => /^\d{3}_[0-9a-f]+\.pdf$/.test(name))
  for (let round = 1; round <= rounds; round++)
    for (const name of plans) {
      const bytes = Buffer.concat([readFileSync(shipped('corpus', 'plans', name)), Buffer.from(`\n% ${round}\n`)])
      writeFileSync(join(folder, `${round}-${name}`), bytes)
    }
}
