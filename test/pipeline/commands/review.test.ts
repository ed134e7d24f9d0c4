import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-review-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = (...args: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', shipped('pipeline', 'cli.ts'), 'review', '--work', folder, ...args], {
    cwd: shipped(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('doichieu review', () => {
  it('prints an address that lets in once, audits what none has looked at, and ends in good order', async () => {
    const db = join(folder, 'x.db')
    const store = await openStore(db)
    await store.put(madeUpPlan({ number: 1 }), 'r')
    await store.close()
    const running = start('--db', db, '--port', '0')
    const [address] = (await once(createInterface({ input: running.stdout }), 'line')) as [string]
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\?token=\w{64}$/)
    const entered = await fetch(address, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    const queue = async () => (await fetch(new URL('/', address), { headers: { cookie } })).text()
    expect(await queue()).toContain(madeUpPlan({ number: 1 }).record.source.sha256)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(401)
    await expect.poll(queue, { timeout: 20_000, interval: 200 }).toContain('điểm kiểm tra')
    running.kill('SIGINT')
    expect((await once(running, 'exit'))[0]).toBe(0)
  })

  it('makes no database where there is none', async () => {
    const running = start('--db', join(folder, 'nowhere.db'), '--port', '0')
    const said: string[] = []
    running.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    expect((await once(running, 'close'))[0]).toBe(3)
    expect(said.join('')).toContain('Không có cơ sở dữ liệu')
  })
})
