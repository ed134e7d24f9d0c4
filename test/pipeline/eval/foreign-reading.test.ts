import { expect, it } from 'vitest'
import { foreignReader } from '../../../pipeline/eval/foreign-reading.js'

const line = 'Số: 54/KH-UBND, ngày 24 tháng 7 năm 2019: Hội nghị điển hình tiên tiến.'

it('misreads letters and no figures, the same for one seed', () => {
  const read = foreignReader('1')(line)
  expect(read).not.toBe(line)
  expect(read).toBe(foreignReader('1')(line))
  expect(read).toMatch(/54\/.*24 .* 7 .* 2019/u)
})
