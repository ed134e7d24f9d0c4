import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of one's own, for a test or a campaign; it ends with it. */
export interface PostgresServer {
  /** Make a new empty database; gives its address. */
  database(name: string): Promise<string>
  readonly port: number
  /** Stop the server at once, as a power cut would, and start it again after so many milliseconds. */
  crash(awayMs?: number): Promise<void>
  stop(): Promise<void>
}

const homes = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt', '/usr']

function binaries(): string | null {
  for (const home of homes.filter(existsSync))
    for (const version of ['', ...readdirSync(home).sort().reverse()])
      if (existsSync(join(home, version, 'bin', 'initdb'))) return join(home, version, 'bin')
  return null
}

const bin = binaries()

/** Why no server can be started here; null where one can. */
export const noPostgres = bin ? null : 'PostgreSQL is not installed here (initdb was not found)'

// The server refuses to run as root; the system's own user for it is there where it was installed.
function servant(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Start a server in a folder of its own, on a free port, reached over 127.0.0.1 with the password `bí mật`. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-postgres-'))
  const as = servant()
  const own = as ?? {}
  writeFileSync(join(folder, 'password'), 'bí mật')
  if (as) for (const path of [folder, join(folder, 'password')]) chownSync(path, as.uid, as.gid)
  const data = join(folder, 'data')
  const making = ['-D', data, '-U', 'lan', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', '--no-sync']
  execFileSync(join(bin!, 'initdb'), [...making, `--pwfile=${join(folder, 'password')}`], {
    stdio: 'ignore',
    cwd: folder,
    ...own,
  })
  const port = await freePort()
  const address = (name: string) => `postgres://lan:${encodeURIComponent('bí mật')}@127.0.0.1:${port}/${name}`
  const serving = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'shared_buffers=64MB',
  ]

  let child: ChildProcess
  async function start(): Promise<void> {
    child = spawn(join(bin!, 'postgres'), serving, { stdio: 'ignore', cwd: folder, ...own })
    for (let tries = 0; ; tries++) {
      try {
        return await ask(address('postgres'), 'SELECT 1')
      } catch (error) {
        if (tries > 200) throw error
        await sleep(50)
      }
    }
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  await start()
  return {
    port,
    async database(name) {
      await ask(address('postgres'), `CREATE DATABASE "${name}"`)
      return address(name)
    },
    async crash(awayMs = 0) {
      // SIGQUIT: every connection is cut, nothing is written down; the next start recovers from the log.
      await end('SIGQUIT')
      await sleep(awayMs)
      await start()
    },
    async stop() {
      // Its folder goes with it: nothing need be written down first.
      await end('SIGQUIT')
      rmSync(folder, { recursive: true })
    },
  }
}
