import { describe, expect, it } from 'vitest'
import { cleanDocument, shareOf } from '../../../../corpus/build/pairs/sources.js'

describe('shareOf', () => {
  it('holds about three documents in sixteen apart, by name alone', () => {
    const shares = Array.from({ length: 1600 }, (_, at) => shareOf(`${at}.txt`))
    const count = (share: string) => shares.filter((each) => each === share).length
    expect(count('test')).toBeGreaterThan(150)
    expect(count('test')).toBeLessThan(250)
    expect(count('dev')).toBeGreaterThan(65)
    expect(shareOf('c8549ab2b220c20d.txt')).toBe('train')
    expect(shareOf('0326977b5d611b9a.txt')).toBe('test')
  })
})

describe('cleanDocument', () => {
  it('begins at the head, joins broken sentences and ends before the web page goes on', () => {
    const text = [
      'Đang tải văn bản...',
      'Số hiệu:',
      'ỦY BAN NHÂN DÂN',
      'Tại khoản 1, khoản 2 của Điều này, Ủy ban',
      'nhân dân phường tổ chức Hội nghị.',
      '12,5',
      'Lưu trữ',
      'Tài khoản của bạn',
    ].join('\n')
    expect(cleanDocument(text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'Tại khoản 1, khoản 2 của Điều này, Ủy ban nhân dân phường tổ chức Hội nghị.',
    ])
  })
})
