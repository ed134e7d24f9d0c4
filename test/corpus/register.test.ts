import { describe, expect, it } from 'vitest'
import { resolveLocality } from '../../corpus/register.js'

type Given = Parameters<typeof resolveLocality>[1]

describe('resolveLocality', () => {
  it.each([
    ['thị xã Duyên Hải', { date: '2019-08-26' }, 'Thị xã Duyên Hải', 'Tỉnh Trà Vinh', 'Tỉnh Vĩnh Long'],
    ['thị xã Bỉm Sơn', { date: '2019-10-01' }, 'Thị xã Bỉm Sơn', 'Tỉnh Thanh Hóa', 'Tỉnh Thanh Hóa'],
    ['TX. Bỉm Sơn', { date: '2019-10-01' }, 'Thị xã Bỉm Sơn', 'Tỉnh Thanh Hóa', 'Tỉnh Thanh Hóa'],
    ['THI XA BIM SON', { date: '2019-10-01' }, 'Thị xã Bỉm Sơn', 'Tỉnh Thanh Hóa', 'Tỉnh Thanh Hóa'],
    ['thị xã Bĩm Sơn', { date: '2019-10-01' }, 'Thị xã Bỉm Sơn', 'Tỉnh Thanh Hóa', 'Tỉnh Thanh Hóa'],
    ['thị xã Bỉm Son g', { date: '2019-10-01' }, 'Thị xã Bỉm Sơn', 'Tỉnh Thanh Hóa', 'Tỉnh Thanh Hóa'],
    [
      'UBND thành phố Hải Phòng',
      { date: '2019-07-24' },
      'Thành phố Hải Phòng',
      'Thành phố Hải Phòng',
      'Thành phố Hải Phòng',
    ],
    [
      'đặc khu Bạch Long Vĩ',
      { date: '2025-08-14' },
      'Đặc khu Bạch Long Vĩ',
      'Thành phố Hải Phòng',
      'Thành phố Hải Phòng',
    ],
    ['huyện Đồng Hỷ', { date: '2020-01-01' }, 'Huyện Đồng Hỷ', 'Tỉnh Thái Nguyên', 'Tỉnh Thái Nguyên'],
    [
      'phường Phùng Chí Kiên, thành phố Bắc Kạn',
      { date: '2024-09-04' },
      'Phường Phùng Chí Kiên',
      'Tỉnh Bắc Kạn',
      'Tỉnh Thái Nguyên',
    ],
    [
      'phường Phùng Chí Kiên',
      { date: '2024-09-04', context: ['Thực hiện Kế hoạch của UBND thành phố Bắc Kạn'] },
      'Phường Phùng Chí Kiên',
      'Tỉnh Bắc Kạn',
      'Tỉnh Thái Nguyên',
    ],
    [
      'Uỷ ban nhân dân tỉnh Thanh Hoá',
      { date: null, level: 'cap_tinh' },
      'Tỉnh Thanh Hóa',
      'Tỉnh Thanh Hóa',
      'Tỉnh Thanh Hóa',
    ],
    [
      'xã Long Hữu',
      { date: '2020-01-01', context: ['tỉnh Trà Vinh'] },
      'Xã Long Hữu',
      'Tỉnh Trà Vinh',
      'Tỉnh Vĩnh Long',
    ],
    ['thành phố Đồng Nai', { date: '2026-08-01' }, 'Tỉnh Đồng Nai', 'Tỉnh Đồng Nai', 'Tỉnh Đồng Nai'],
  ] satisfies [string, Given, string, string, string][])('knows %s', (name, options, unit, province, now) => {
    expect(resolveLocality(name, options).one).toMatchObject({ name: unit, province, provinceToday: now })
  })

  it('tells Hải Phòng before 1 July 2025 from Hải Phòng after', () => {
    const at = (date: string) => resolveLocality('thành phố Hải Phòng', { date }).one?.id
    expect([at('2025-06-30'), at('2025-07-01')]).toEqual(['P31', 'P31-2025'])
  })

  it.each([
    ['phường Phùng Chí Kiên', { date: '2024-09-04' }],
    ['xã Long Hữu', { date: '2020-01-01' }],
    ['xã Long Hữu', { date: '2020-01-01', context: ['tỉnh Thanh Hóa'] }],
    ['xã Tân Lập', { date: '2020-01-01' }],
    ['Duyên Hải', { date: '2019-08-26', level: 'cap_huyen' }],
  ] satisfies [string, Given][])('leaves %s open, with its candidates', (name, options) => {
    const { one, matches } = resolveLocality(name, options)
    expect(one).toBeNull()
    expect(matches.length).toBeGreaterThan(0)
  })

  it.each(['', 'Công ty Cổ phần Xi măng', '(', 'UBND'])('makes nothing of %j', (name) => {
    expect(resolveLocality(name, { date: '2020-01-01' })).toEqual({ one: null, matches: [] })
  })

  it('says what the land is called today', () => {
    const { one } = resolveLocality('thị xã Duyên Hải', { date: '2019-08-26' })
    expect(one?.today.map(({ name }) => name)).toEqual(['Phường Duyên Hải', 'Phường Trường Long Hòa', 'Xã Long Hữu'])
  })
})
