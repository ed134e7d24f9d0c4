import { expect, it } from 'vitest'
import { docNumber } from '../../extractors/doc-number.js'
import { head } from './made-up-letter.js'
import { quotesOf, valuesOf } from './tree-of.js'

it.each([
  ['Số: 54/KH-UBND', ['54'], ['Số: 54/KH-UBND']],
  ['Số: 06/KH-UBND', ['06'], ['Số: 06/KH-UBND']],
  ['**Số: 19 /KH - HĐTĐKT**', ['19'], ['Số: 19 /KH - HĐTĐKT']],
  ['Số 34-KH/ĐU', ['34'], ['Số 34-KH/ĐU']],
  ['Số: 84/2025/QĐ-UBND', ['84'], ['Số: 84/2025/QĐ-UBND']],
  ['Số: /KH-UBND', [], []],
  ['Số:       /KH-UBND', [], []],
  ['Số: …../KH-UBND', [], []],
])('reads the figures of %s', (number, values, quotes) => {
  const text = head({ number })
  expect(valuesOf(docNumber, text)).toEqual(values)
  expect(quotesOf(docNumber, text)).toEqual(quotes)
})

it('passes over the number in the stamp of a registry', () => {
  const text = `Ngày 5 tháng 12\nSố: 1á5 Ký hiệu: 2\n${head({ number: 'Số: 54/KH-UBND' })}`
  expect(valuesOf(docNumber, text)).toEqual(['54'])
})

it('takes no date in the first line of a letter without a head for its number', () => {
  const text =
    'Kính gửi: Ủy ban nhân dân các xã theo Nghị định số 94/2022/NĐ-CP ngày\n07/11/2022 của Chính phủ.\n\nXin gửi báo cáo./.'
  expect(valuesOf(docNumber, text)).toEqual([])
})
