import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bcrypt from 'bcryptjs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'

let work: string
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'doichieu-password-'))
})
afterEach(() => rmSync(work, { recursive: true }))

const review = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', shipped('pipeline', 'cli.ts'), 'review', '--work', work, ...args], {
    input,
    encoding: 'utf8',
    timeout: 60_000,
    cwd: shipped(),
  })

it('keeps a hash alone, for this person alone', () => {
  expect(review(['--set-password'], 'một mật khẩu dài\n').status).toBe(0)
  const file = join(work, 'review-password')
  const hash = readFileSync(file, 'utf8').trim()
  expect(bcrypt.compareSync('một mật khẩu dài', hash)).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it.each([
  ['a short one', 'ngắn\n'],
  ['one of which a part would not count', 'ố'.repeat(40) + '\n'],
])('refuses %s', (_, input) => {
  const { status, stderr } = review(['--set-password'], input)
  expect([status, stderr.includes('72 byte')]).toEqual([2, true])
})

it('serves no other machine without one, and says that TLS is wanted', () => {
  const { status, stderr } = review(['--host', '0.0.0.0', '--port', '0'])
  expect(status).toBe(2)
  expect(stderr).toContain('--set-password')
  expect(stderr).toContain('TLS')
})
