import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shipped } from '../../corpus/place.js'
import type { PostgresServer } from '../../pipeline/campaign/postgres-server.js'
import { noPostgres, startPostgres } from '../../pipeline/campaign/postgres-server.js'

const cli = shipped('dist', 'pipeline', 'cli.js')
const plan001 = shipped('corpus', 'plans', '001_24a910de1b357b2c.txt')

describe.skipIf(noPostgres)(`every command on a server${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: PostgresServer
  let folder: string
  let db: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doichieu-cli-'))
    server = await startPostgres()
    db = await server.database('plans')
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })
  const doichieu = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args, '--db', db], { cwd: folder, encoding: 'utf8', timeout: 60_000 })

  it.each([
    ['Đã đọc 1 tài liệu', 'ingest', plan001],
    ['đã có sẵn', 'ingest', plan001],
    ['54/KH-UBND', 'list'],
    ['Duyên Hải', 'show', '54/KH-UBND'],
    ['Duyên Hải', 'search', 'duyen hai'],
    ['Duyên Hải', 'compare'],
    ['"findings"', 'audit', '--all', '--json'],
    ['report.html', 'report', '--out', 'report'],
    ['', 'export', '54/KH-UBND', '--format', 'json', '--out', 'plan.json'],
    ['Đã rút lại', 'reread', '--stage', 'extract'],
    ['1 đã đọc', 'status'],
  ])('says %j to %s %s', (words, ...args) => {
    const { status, stdout, stderr } = doichieu(...args)
    expect([status, stderr]).toEqual([0, expect.any(String)])
    expect(stdout + stderr).toContain(words)
  })

  it('wrote files beside no database file', () => {
    expect(existsSync(join(folder, 'plan.json'))).toBe(true)
    expect(existsSync(join(folder, 'report', 'report.html'))).toBe(true)
    expect(existsSync(join(folder, 'postgres:'))).toBe(false)
  })
})
