import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a child of the campaign is told. */
export interface ChildTask {
  /** The folder of made-up files. */
  readonly files: string
  readonly db: string
  /** Where pages are kept; for workers the shared folder. */
  readonly folder: string
  /** Each page that is really read is written down here. */
  readonly journal: string
  readonly pageMs: number
  readonly jobs: number
  /** The queue's address, for workers. */
  readonly queue?: string
  readonly expire?: number
}

/** A child that is running, and how it will end. */
export interface RunningChild {
  readonly process: ChildProcess
  /** The exit code, or the signal that ended it; with what it said on standard error. */
  readonly ended: Promise<{ readonly how: number | NodeJS.Signals; readonly said: string }>
}

/** Start a process of the campaign that does real work on made-up files: `ingest` or `work`. */
export function startChild(name: 'ingest' | 'work', task: ChildTask, shell?: string): RunningChild {
  const source = import.meta.url.endsWith('.ts')
  const module = fileURLToPath(new URL(`./${name}-child.${source ? 'ts' : 'js'}`, import.meta.url))
  const args = [...(source ? ['--import', 'tsx'] : []), module, JSON.stringify(task)]
  const stdio = ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe']
  // With `shell` the child is started by a shell that sets limits first, and then becomes it.
  const child = shell
    ? spawn('bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...args], { stdio })
    : spawn(process.execPath, args, { stdio })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-4000)))
  const ended = new Promise<{ how: number | NodeJS.Signals; said: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ how: code ?? signal ?? 1, said })),
  )
  return { process: child, ended }
}
