import { describe, expect, it } from 'vitest'
import { readEventNames } from '../../../extractors/readers/event-name.js'

const kindsOf = (text: string) => readEventNames(text).map((read) => read.value.kind)

it.each([
  [
    'Hội nghị biểu dương lao động giỏi, lao động sáng tạo Công ty Cổ phần Cấp nước',
    'Hội nghị biểu dương lao động giỏi, lao động sáng tạo',
  ],
  ['Đại hội Thanh niên tiên tiến làm theo lời Bác tỉnh Tuyên Quang', 'Đại hội Thanh niên tiên tiến làm theo lời Bác'],
  ['Hội nghị biểu dương người tốt, việc tốt ở cơ sở', 'Hội nghị biểu dương người tốt, việc tốt'],
])('keeps a kind whole: %s', (text, kind) => expect(kindsOf(text)).toEqual([kind]))

describe('readEventNames', () => {
  it.each([
    [
      'tổ chức “Hội nghị biểu dương người tốt, việc tốt” trong Quý I',
      'Hội nghị biểu dương người tốt, việc tốt',
      'Hội nghị biểu dương người tốt, việc tốt',
    ],
    [
      'Đại hội Thi đua yêu nước tỉnh lần thứ V tổ chức trong Quý III',
      'Đại hội Thi đua yêu nước tỉnh lần thứ V',
      'Đại hội Thi đua yêu nước',
    ],
    ['Tổ chức Lễ khai giảng năm học 2024 - 2025 tại các trường', 'Lễ khai giảng năm học 2024 - 2025', 'Lễ khai giảng'],
    [
      'Hội nghị điển hình tiên tiến huyện Nho Quan, tiến tới Đại hội',
      'Hội nghị điển hình tiên tiến huyện Nho Quan',
      'Hội nghị điển hình tiên tiến',
    ],
  ] as const)('%s', (text, name, kind) => {
    const [first] = readEventNames(text)
    expect([first?.value.name, first?.value.kind]).toEqual([name, kind])
  })
  it('finds none where none is named', () => expect(readEventNames('Sở Nội vụ tham mưu tổ chức thực hiện')).toEqual([]))

  it('keeps a theme in quotes within the name it stands in', () =>
    expect(
      readEventNames(
        'Đại hội thi đua yêu nước "Cựu chiến binh gương mẫu" tỉnh Hòa Bình lần thứ VI tổ chức một ngày',
      )[0]!.value,
    ).toMatchObject({
      name: 'Đại hội thi đua yêu nước "Cựu chiến binh gương mẫu" tỉnh Hòa Bình lần thứ VI',
      kind: 'Đại hội thi đua yêu nước "Cựu chiến binh gương mẫu"',
    }))
})
