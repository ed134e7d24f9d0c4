import { expect, it } from 'vitest'
import { readOrganisationAt, readOrganisations, spelledOut } from '../../../extractors/readers/organisation.js'

it.each([
  ['UBND thành phố Bắc Kạn về việc tổ chức', 'UBND thành phố Bắc Kạn'],
  ['Hội đồng Thi đua - Khen thưởng Trung ương về tổ chức', 'Hội đồng Thi đua - Khen thưởng Trung ương'],
  ['Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh về tổ chức', 'Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh'],
  ['Sở Văn hóa, Thể thao và Du lịch, UBND huyện', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Bộ Chính trị khoá IX\nVề tiếp tục', 'Bộ Chính trị khoá IX'],
  ['UBND tỉnh Thanh Hoá Tổ chức Đại hội', 'UBND tỉnh Thanh Hoá'],
  ['Ban Tổ chức Tỉnh ủy hướng dẫn', 'Ban Tổ chức Tỉnh ủy'],
  ['Sở Y tế và quận Hồng Bàng', 'Sở Y tế'],
])('%s', (text, expected) => {
  expect(readOrganisationAt(text, 0)?.value).toBe(expected)
})

it('finds bodies in a sentence, meetings not among them', () => {
  const text = 'Hội nghị giao Phòng Nội vụ chủ trì, phối hợp với Hội Nông dân huyện tổ chức.'
  expect(readOrganisations(text).map(({ value }) => value)).toEqual(['Phòng Nội vụ', 'Hội Nông dân huyện'])
})

it('spells abbreviations out', () => {
  expect(spelledOut('UBND phường X; HĐTĐKT tỉnh')).toBe('Ủy ban nhân dân phường X; Hội đồng Thi đua - Khen thưởng tỉnh')
})
