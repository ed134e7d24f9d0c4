import { expect, it } from 'vitest'
import { extract } from '../../extractors/extract.js'
import { genre } from '../../extractors/genre.js'
import { outline } from '../../pipeline/sections/outline.js'
import { textOf } from '../../pipeline/text/plain-text.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

const news =
  'Huyện A biểu dương 65 điển hình\n\n(Cổng TTĐT) - Sáng 12/6, huyện long trọng tổ chức Hội nghị theo Chỉ thị số 34-CT/TW.\n\nTin, ảnh: Thu Hằng\n'

it.each([
  [head({}), 'plan'],
  [head({ kind: 'HƯỚNG DẪN', number: 'Số: 1/HD-BTĐKT' }), 'guidance'],
  [head({ kind: 'QUYẾT ĐỊNH', number: 'Số: 1/QĐ-UBND' }), 'decision'],
  [head({ kind: 'THÔNG BÁO', number: 'Số: 1/TB-UBND' }), 'notice'],
  [head({ kind: '-', number: 'Số: 12/UBND-VX\nV/v thi đua', title: 'Kính gửi: Các đơn vị.' }), 'letter'],
  [head({ kind: 'TỜ TRÌNH', number: 'Số: 1/TTr-UBND' }), 'other'],
  [news, 'none'],
  ['', 'none'],
])('%s', (text, value) => {
  expect(valuesOf(genre, text)).toEqual([value])
})

it('keeps facts out of a text that is no document', () => {
  const text = textOf(news)
  const facts = extract(outline(text), text)
  expect(facts.other_citations).toEqual([])
  expect(facts.issuer).toBeNull()
})
