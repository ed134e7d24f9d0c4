import { expect, it } from 'vitest'
import { otherCitations } from '../../extractors/other-citations.js'
import { head } from './made-up-letter.js'
import { quotesOf, valuesOf } from './tree-of.js'

const body =
  'I. NỘI DUNG\n\n1. Quán triệt Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị và Luật Thi đua, Khen thưởng.\n\n2. Tiếp tục thực hiện Luật Thi đua, khen thưởng và các văn bản hướng dẫn; Chỉ thị số 34-CT/TW của Bộ Chính trị.'

it('finds each document cited in the body once', () => {
  expect(valuesOf(otherCitations, head({ body })).map((one) => one.number)).toEqual(['34-CT/TW', null])
  expect(quotesOf(otherCitations, head({ body }))).toEqual([
    'Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị',
    'Luật Thi đua, Khen thưởng',
  ])
})

it('leaves the preamble to the legal basis', () => {
  expect(valuesOf(otherCitations, head({}))).toEqual([])
})
