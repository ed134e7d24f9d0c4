import { expect, test } from 'vitest'
import { shareBound, withBound } from '../../../output/audit/share-bound.js'
import { textOf } from '../../../pipeline/text/plain-text.js'
import { evidenceAt } from '../../../extractors/extract.js'

test.each([
  ['đại biểu nữ từ 30% trở lên', 'đại biểu nữ từ 30%', 30, 'at-least'],
  ['đại biểu trẻ dưới 35 tuổi đạt từ 20% trở lên', 'đại biểu trẻ dưới 35 tuổi đạt từ 20%', 20, 'at-least'],
  ['điển hình tiên tiến chiếm ít nhất 70%', 'điển hình tiên tiến chiếm ít nhất 70%', 70, 'at-least'],
  ['khách mời không quá 30%', 'khách mời không quá 30%', 30, 'at-most'],
  ['khách mời chiếm dưới 30%', 'khách mời chiếm dưới 30%', 30, 'at-most'],
  ['đại biểu dưới 35 tuổi chiếm 20%', 'đại biểu dưới 35 tuổi chiếm 20%', 20, 'equals'],
  ['điển hình tiên tiến khoảng 70%', 'điển hình tiên tiến khoảng 70%', 70, 'equals'],
] as const)('%s', (said, quote, percent, bound) => {
  const text = textOf(`Cơ cấu: ${said}; khách mời ít nhất 10%.`)
  const start = text.value.indexOf(quote)
  const at = evidenceAt(text, { start, end: start + quote.length })
  expect(shareBound(percent, at, text)).toBe(bound)
  expect(said).toContain(withBound(at, text).quote)
  if (said.includes('trở lên')) expect(withBound(at, text).quote).toMatch(/trở lên$/u)
})
