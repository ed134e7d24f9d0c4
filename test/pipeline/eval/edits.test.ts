import { describe, expect, it } from 'vitest'
import { edits } from '../../../pipeline/eval/edits.js'

describe('edits', () => {
  it.each([
    ['nội dung', 'ĐẦU TRANG nội dung cuối trang', 0],
    ['nội dung', 'ĐẦU nôi dung cuối', 1],
    ['nội dung', 'ĐẦU nội con dấu dung cuối', 3],
    ['nội dung', '', 8],
    ['', 'gì cũng được', 0],
  ])('%s within %s', (wanted, text, many) => {
    expect(edits([...wanted], [...text], true)).toBe(many)
  })
  it('counts words of a whole text', () => {
    expect(edits('một hai ba'.split(' '), 'một ba bốn năm'.split(' '))).toBe(3)
    expect(edits([], ['một'])).toBe(1)
  })
})
