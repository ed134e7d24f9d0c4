/** What the second reading adds to a record: running sentences, tables, duties, programmes. */
import { expect, test } from 'vitest'
import { fractionIn, readFractions } from '../../../../output/audit/second-reading/fractions.js'
import { papersIn } from '../../../../output/audit/second-reading/papers.js'
import { complete } from '../../../../output/audit/second-reading/complete.js'
import { readDocument } from '../read-document.js'

const head = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 186/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hà Giang, ngày 20 tháng 10 năm 2014

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp, tiến tới Đại hội Thi đua yêu nước tỉnh Hà Giang lần thứ IV

Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:

`
const read = (body: string) => {
  const { record, text } = readDocument(`${head}${body}\n\nNơi nhận:\n- Lưu: VT.\n`)
  return complete(record, text)
}

test('a row of a table of levels sets time, length and number of its own level alone', () => {
  const { events } = read(`I. TIẾN ĐỘ

| STT | Cấp tổ chức | Hoàn thành | Thời gian | Đại biểu |
|---|---|---|---|---|
| 1 | Xã, phường, thị trấn | Trước 31/3/2015 | 1/2 ngày | Tối đa 80 |
| 2 | Huyện, thành phố | Trước 30/6/2015 | 01 ngày | Tối đa 180 |`)
  const of = (level: string) => events.find((event) => event.level === level)
  expect(of('CO_SO')).toMatchObject({ deadline: '2015-03-31', deadline_inclusive: false, quota: { max: 80 } })
  expect(of('TREN_CO_SO')).toMatchObject({ deadline: '2015-06-30', duration: { value: 1, unit: 'ngày' } })
  expect(of('CO_SO')!.evidence_of!['quota']![0]!.quote).toContain('Xã, phường, thị trấn')
})

test('a rule replaced in brackets is not the rule', () => {
  const { events } = read(
    'Số lượng: cấp cơ sở không quá 60 đại biểu (trước đây: 100 đại biểu); cấp huyện không quá 150 đại biểu (trước đây: 250 đại biểu).',
  )
  expect(events.filter(({ quota }) => quota).map(({ level, quota }) => [level, quota!.max])).toEqual(
    expect.arrayContaining([
      ['CO_SO', 60],
      ['TREN_CO_SO', 150],
    ]),
  )
})

test('the day of a pilot, or of a plan, is not the day of the conference', () => {
  const { events } = read(
    'Cấp cơ sở tổ chức Hội nghị điểm xong trước ngày 31/01/2015. Cấp cơ sở xây dựng kế hoạch, hoàn thành trước ngày 15/12/2014.',
  )
  expect(events.filter(({ deadline }) => deadline !== null)).toEqual([])
})

test('a programme in a running sentence is read line by line; dated duties are no programme', () => {
  const told = read(
    'Chương trình Hội nghị gồm các phần: chào cờ; báo cáo tổng kết phong trào thi đua; tham luận của điển hình tiên tiến; phát động thi đua; bế mạc.',
  )
  expect(told.agenda.map(({ text }) => text)).toHaveLength(5)
  const duties = read(`Nội dung Hội nghị điều chỉnh như sau:
1. Báo cáo tổng kết phong trào thi đua trước ngày 30/6/2015.
2. Tham luận của điển hình tiên tiến trước ngày 30/6/2015.
3. Phát động thi đua trước ngày 30/6/2015.`)
  expect(duties.agenda).toEqual([])
})

test('fractions are shares, halves of days are not', () => {
  expect(fractionIn('từ hai phần ba trở lên')).toBe(66.67)
  expect(fractionIn('1/2 ngày')).toBeNull()
  expect(readFractions('điển hình tiên tiến phải chiếm từ hai phần ba trở lên')[0]!.value).toEqual({
    group: 'điển hình tiên tiến',
    percent: 66.67,
    approx: false,
  })
})

test('the papers of a report are those its sentence lists', () => {
  const sentence =
    'gửi về Sở Nội vụ trước ngày 12/9/2025, kèm danh sách đại biểu và tóm tắt thành tích của từng đại biểu'
  expect(papersIn(sentence).map(({ value }) => value)).toEqual([
    'danh sách đại biểu',
    'tóm tắt thành tích của từng đại biểu',
  ])
  expect(papersIn('báo cáo kết quả về Sở Nội vụ')).toEqual([])
})
