import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shipped } from '../../corpus/place.js'

it('ends without a word when nobody reads what the bench prints', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'doichieu-pipe-'))
  const args = [shipped('dist', 'pipeline', 'bench.js'), '--pages', empty, '--way', 'plain']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += String(part)))
  const code = await new Promise((resolve) => child.on('close', resolve))
  rmSync(empty, { recursive: true })
  expect([code, said]).toEqual([0, ''])
})
