import { expect, it } from 'vitest'
import { parentEvent } from '../../extractors/parent-event.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  [
    'Tổ chức Hội nghị tuyên dương phường A, tiến tới Đại hội Thi đua yêu nước thành phố Bắc Kạn lần thứ I, năm 2025',
    undefined,
    {
      name: 'Đại hội Thi đua yêu nước thành phố Bắc Kạn lần thứ I, năm 2025',
      ordinal: 'I',
      year: 2025,
      level: 'TREN_CO_SO',
    },
  ],
  [
    'Tổ chức Đại hội thị xã, tiến tới Đại hội Thi đua yêu nước tỉnh lần thứ V',
    'Thực hiện Kế hoạch của tỉnh, UBND xã xây dựng kế hoạch tiến tới Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ V như sau:',
    { name: 'Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ V', ordinal: 'V', year: null, level: 'CAP_TINH' },
  ],
])('%s', (title, preamble, value) => {
  expect(valuesOf(parentEvent, head({ title, ...(preamble ? { preamble } : {}) }))).toEqual([value])
})

it('finds none where nothing greater is named', () => {
  expect(valuesOf(parentEvent, head({}))).toEqual([])
})
