import { expect, it } from 'vitest'
import { keepReading } from '../../pipeline/keep-reading.js'
import { reextract } from '../../pipeline/reextract.js'
import { textOf } from '../../pipeline/text/plain-text.js'
import { extract } from '../../extractors/extract.js'
import { outline } from '../../pipeline/sections/outline.js'
import { openStore } from '../../output/store/open-store.js'
import type { StoredDocument } from '../../output/store/store.js'

const sha256 = 'c'.repeat(64)
const lines = (limit: string) =>
  `ỦY BAN NHÂN DÂN\nTHỊ XÃ BỈM SƠN\n\nKẾ HOẠCH\nTổ chức Hội nghị\n\n1. Số lượng: không quá 300 đại biểu.\nHội nghị tổ chức trước ngày ${limit}\nHết\n`

/** A document as it was read, with its limit read so. */
function readAs(limit: string): StoredDocument {
  const text = textOf(lines(limit))
  const source = { path: 'x.txt', sha256, pages: null, read_by: ['plain-text' as const], restored: false }
  const page = {
    number: null,
    width: null,
    height: null,
    readBy: 'plain-text',
    state: 'read',
    lines: [],
    furniture: [],
  } as const
  const note = {
    rule: 'doubt',
    reason: 'chữ mờ',
    page: null,
    span: { start: text.value.length - 4, end: text.value.length - 1 },
  }
  return {
    record: { schema: 'doichieu/plan@1', source, ...extract(outline(text), text) },
    pages: [page],
    text,
    notes: [note],
  }
}

it('puts words right again in each new reading, and tells which are gone', async () => {
  const store = await openStore(':memory:')
  try {
    await keepReading(store, readAs('30/6/2O20.'), 'r1')
    const word = {
      id: 'w-1',
      sha256,
      page: null,
      raw: '30/6/2O20.',
      nth: 0,
      box: null,
      before: '30/6/2O20.',
      after: '30/06/2020.',
      confidence: 1,
      who: 'Lan',
    }
    await store.desk.correctWord(word, null, reextract)
    await keepReading(store, readAs('30/6/2O20.'), 'r2')
    const again = (await store.get(sha256))!
    expect(again.text.value).toContain('trước ngày 30/06/2020.')
    expect(JSON.stringify(again.record)).toContain('2020-06-30')
    const { start, end } = again.notes[0]!.span!
    expect(again.text.value.slice(start, end)).toBe('Hết')
    expect(await store.known(sha256, 'r2')).toBe(true)

    await keepReading(store, readAs('31/7/2020.'), 'r3')
    expect(JSON.stringify((await store.get(sha256))!.record)).toContain('2020-07-31')
    expect(await store.desk.words(sha256)).toMatchObject([{ id: 'w-1', lost: true }])
  } finally {
    await store.close()
  }
})
