import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import type { PostgresServer } from '../../../pipeline/campaign/postgres-server.js'
import { noPostgres, startPostgres } from '../../../pipeline/campaign/postgres-server.js'

const cli = shipped('dist', 'pipeline', 'cli.js')

/** The processes whose command line holds this text, the one asked for among them. */
const alive = (text: string) =>
  readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text)
    } catch {
      return false
    }
  })

describe.skipIf(noPostgres || process.platform !== 'linux')(`a worker of one lane ${noPostgres ?? ''}`, () => {
  let [server, folder]: [PostgresServer?, string?] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doichieu-lane-'))
    server = await startPostgres()
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder!, { recursive: true })
  })

  async function begin(name: string): Promise<{ child: ChildProcess; db: string; said: () => string }> {
    const db = await server!.database(name)
    const child = spawn(process.execPath, [cli, 'work', '--db', db, '--originals', join(folder!, name)])
    let said = ''
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
    while (!said.includes('Đang chờ việc') && child.exitCode === null) await wait(50)
    return { child, db, said: () => said }
  }

  it('has one thread of work, and ends as asked, once', { timeout: 60_000 }, async () => {
    const { child, db, said } = await begin('asked')
    const command = readFileSync(`/proc/${alive(db).at(-1)}/cmdline`, 'utf8')
    expect([alive(db).length, command.split('\0')]).toEqual([2, expect.arrayContaining(['--single-threaded'])])
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect([code, said().match(/Đang dừng/g)?.length, alive(db)]).toEqual([130, 1, []])
  })

  it('ends when the process that the person started is killed', { timeout: 60_000 }, async () => {
    const { child, db } = await begin('killed')
    child.kill('SIGKILL')
    const by = Date.now() + 30_000
    while (alive(db).length && Date.now() < by) await wait(200)
    expect(alive(db)).toEqual([])
  })
})
