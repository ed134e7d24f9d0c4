import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { watchFiles } from '../../pipeline/watch-files.js'

it('lists what is there and what comes, each when it is whole, and ends when told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-watch-'))
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  put('there.txt', 'a')
  put('notes.md', 'a')
  const stop = new AbortController()
  const come: [string, number][] = []
  const began = Date.now()
  const listing = (async () => {
    for await (const file of watchFiles([folder], stop.signal, 0.5))
      if ('path' in file) come.push([basename(file.path), Date.now() - began])
  })()
  await wait(1200)
  mkdirSync(join(folder, 'sau'))
  put('sau/đến sau.PDF', 'x')
  for (let n = 0; n < 8; n++) {
    appendFileSync(join(folder, 'slow.pdf'), 'x'.repeat(1000))
    await wait(200)
  }
  await wait(1500)
  stop.abort()
  await listing
  expect(come.map(([name]) => name)).toEqual(['there.txt', 'đến sau.PDF', 'slow.pdf'])
  expect(come[2]![1]).toBeGreaterThan(1200 + 7 * 200)
})
