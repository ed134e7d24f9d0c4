import { describe, expect, it } from 'vitest'
import { yearlessLimits } from '../../../extractors/anomalies/yearless.js'
import { planOf, treeOf } from '../../fakes/tree-of.js'

const tasks = (words: string) => planOf(`I. TỔ CHỨC THỰC HIỆN\n1. Các thôn: ${words}`)

describe('yearlessLimits', () => {
  it.each([
    ['đăng ký mô hình trước ngày 10/9; mỗi thôn 01 mô hình.', 'trước ngày 10/9'],
    ['gửi báo cáo chậm nhất ngày 15 tháng 4.', 'chậm nhất ngày 15 tháng 4'],
    ['gửi danh sách trước ngày 10/9; gửi báo cáo trước ngày 30/9/2025.', 'trước ngày 10/9'],
  ])('finds %s', (words, at) => {
    const tree = tasks(words)
    const found = yearlessLimits(tree)
    expect(
      found.map(({ value, spans: [span] }) => [value.kind, value.certain, tree.text.slice(span.start, span.end)]),
    ).toEqual([['date_without_year', false, at]])
  })

  it.each([
    'gửi báo cáo trước ngày 10/9/2025.',
    'gửi báo cáo trước ngày 10 tháng 9 năm 2025.',
    'từ ngày 01/3 đến hết ngày 30/4/2025 tổ chức Hội nghị.',
    'trong năm 2025, trước ngày 10/9 hoàn thành việc bình chọn.',
    'gửi báo cáo trước ngày 15/11 hằng năm.',
    'tổ chức mít tinh chào mừng ngày 20/11.',
    'đợt cao điểm từ ngày 19/5.',
    'hoàn thành trong 1/2 ngày.',
    'gửi báo cáo trước tháng 9.',
  ])('takes none from %s', (words) => expect(yearlessLimits(tasks(words))).toEqual([]))

  it('leaves attached forms alone', () => {
    const text = tasks('tuyên truyền.').text
    expect(yearlessLimits(treeOf(`${text}\n\nPHỤ LỤC\nMẪU ĐĂNG KÝ\nGửi về xã trước ngày 10/9\n`))).toEqual([])
  })
})
