import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { serialize } from 'node:v8'
import { afterAll, describe, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import { endIdleProcesses, takeProcess } from '../../../pipeline/engines/page-processes.js'
import { PageSource } from '../../../pipeline/engines/page-source.js'
import { pdfOf } from './made-pdf.js'

const scan = readFileSync(shipped('test', 'pages', 'thong-bao-thi-xa-ba-don-2020.archive.pdf'))
const layer = pdfOf('BT /F1 12 Tf 72 700 Td (Ke hoach) Tj ET')
const open = async (bytes: Uint8Array) => {
  const source = new PageSource(bytes, 'pdf', 'a.pdf', 120)
  await source.open()
  return source
}
const rest = () => wait(300)
const look = async (bytes: Uint8Array) => {
  const source = await open(bytes)
  // As one number: laid side by side byte for byte, two images keep the test busy for minutes.
  const seen = createHash('sha256')
    .update(serialize([await source.content(1), await source.image(1)]))
    .digest('hex')
  source.close()
  await rest()
  return seen
}
// How often the process was asked that the next file would get: never, where it would be a new one.
const askedOfNext = async () => {
  await rest()
  const child = takeProcess()
  const { asked } = child
  child.stop()
  return asked
}

afterAll(() => endIdleProcesses())

describe('a page process', { timeout: 300_000 }, () => {
  it('opens the next file where one was closed, and says the same of it as a new one', async () => {
    const first = await look(scan)
    await look(layer)
    expect(await look(scan)).toBe(first)
    expect(await askedOfNext()).toBeGreaterThan(8)
  })

  it('is ended by a file that cannot be opened, and by one that is closed while it works', async () => {
    await endIdleProcesses()
    await expect(open(Buffer.from('%PDF-1.7 nothing'))).rejects.toThrow('Invalid PDF')
    expect(await askedOfNext()).toBe(0)
    const source = await open(scan)
    const cut = source.image(1).catch((error: unknown) => String(error))
    await wait(20)
    source.close()
    expect(await askedOfNext()).toBe(0)
    await expect(source.content(1)).rejects.toThrow('closed')
    void cut
  })
})
