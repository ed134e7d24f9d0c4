import { expect, it } from 'vitest'
import { scanAll } from '../../../pipeline/engines/scan-all.js'
import { Stopped } from '../../../pipeline/errors.js'
import { fakePage } from '../../fakes/tools.js'

const scan = { pages: 7, page: (number: number) => Promise.resolve(fakePage(number, ['a'])), close: () => {} }

it('gives all pages in order, whether or not anybody watches', async () => {
  const order = [1, 2, 3, 4, 5, 6, 7]
  expect((await scanAll(scan, 'a', 2, {})).map((page) => page.number)).toEqual(order)
  const seen: number[] = []
  await scanAll(scan, 'a', 2, { progress: (done, of) => seen.push(done * 100 + of) })
  expect(seen).toEqual(order.map((n) => n * 100 + 7))
})

it('throws Stopped when it was told to stop before the last page', async () => {
  const stop = new AbortController()
  stop.abort()
  await expect(scanAll(scan, 'a', 2, { signal: stop.signal })).rejects.toThrow(Stopped)
})
