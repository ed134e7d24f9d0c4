import { assert, asyncProperty, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../../output/store/store.js'
import type { Store } from '../../../output/store/store.js'
import { openStore } from '../../../output/store/open-store.js'
import { eachDatabase } from '../../contracts/each-database.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

const withText = (number: number, value: string): StoredDocument => {
  const doc = madeUpPlan({ number })
  return {
    ...doc,
    pages: doc.pages.slice(0, value.split('\f').length),
    text: { ...doc.text, value, raw: value, tokens: [] },
  }
}

eachDatabase(({ fresh }) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(await fresh())
    const texts = [
      'KẾ HOẠCH\nTổ chức Đại hội Thi đua yêu nước\nthị xã Bỉm Sơn lần thứ V.\fBáo cáo của huyện Đồng Hỷ. Số: 54/KH-UBND.',
      'Hội nghị bán hàng của hội; sơn cửa. Đại diện bím tóc.',
      'Các bàn ghế cho hội nghị.',
      'Ủy ban nhân dân phường Hòa Bình. Toàn bộ = 100% <b>đậm</b>.',
    ]
    for (const [number, text] of texts.entries()) await store.put(withText(number, text), 'r1')
  })
  afterAll(() => store.close())

  describe('search', () => {
    it.each([
      ['dai hoi bim son', 'Tổ chức Đại hội Thi đua yêu nước thị xã Bỉm Sơn lần thứ V.', 1],
      ['dong hy', 'Báo cáo của huyện Đồng Hỷ.', 2],
      ['ĐỒNG HỶ', 'Báo cáo của huyện Đồng Hỷ.', 2],
      ['54/kh-ubnd', 'Số: 54/KH-UBND.', 2],
      ['Uỷ ban hoà bình', 'Ủy ban nhân dân phường Hòa Bình.', 1],
      ['Ho\u0300a Bi\u0300nh', 'Ủy ban nhân dân phường Hòa Bình.', 1],
    ])('finds %j in its sentence, with page', async (words, sentence, page) => {
      expect((await store.search(words))[0]).toMatchObject({ sentence, page })
    })

    it('puts the very marks first', async () => {
      expect((await store.search('bàn')).map(({ sentence, exact }) => [sentence, exact])).toEqual([
        ['Các bàn ghế cho hội nghị.', true],
        ['Ủy ban nhân dân phường Hòa Bình.', false],
        ['Hội nghị bán hàng của hội;', false],
      ])
    })

    it('marks the words within the sentence', async () => {
      const [hit] = await store.search('dong hy')
      expect(hit!.marks.map(([start, end]) => hit!.sentence.slice(start, end))).toEqual(['Đồng', 'Hỷ'])
    })

    it('takes words in double quotes side by side', async () => {
      expect(await store.search('"hội bán"')).toEqual([])
      expect(await store.search('"nghị bán hàng"')).toHaveLength(1)
    })

    it('searches one field, and says which fields there are', async () => {
      const hits = await store.search('hoi nghi dien hinh', { field: 'title' })
      expect(hits).toHaveLength(4)
      expect(hits[0]).toMatchObject({ field: 'title', page: 1 })
      expect(await store.search('chủ trì', { field: 'agenda' })).toEqual([])
      await expect(store.search('x', { field: 'nothing' })).rejects.toMatchObject({ problem: 'unknown-field' })
    })

    it.each([
      '"',
      '*',
      'OR',
      'AND NOT',
      'a"b',
      'exact:bán',
      "'; DROP TABLE documents; --",
      'NEAR(',
      '(',
      '%',
      '',
      ' ',
      '^',
      '{a b}:c',
      '\0',
    ])('is not broken by %j', async (words) => {
      await expect(store.search(words)).resolves.toBeInstanceOf(Array)
      await expect(store.search(words, { field: 'title' })).resolves.toBeInstanceOf(Array)
    })

    it('is not broken by any string', async () => {
      await assert(
        asyncProperty(string({ unit: 'binary', maxLength: 40 }), async (words) => {
          expect(await store.search(words)).toBeInstanceOf(Array)
        }),
        { numRuns: 200 },
      )
      expect(await store.list()).toHaveLength(4)
    })
  })
})
