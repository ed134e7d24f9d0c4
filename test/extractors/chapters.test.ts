import { expect, it } from 'vitest'
import { chaptersAbout } from '../../extractors/chapters.js'
import { planOf } from '../fakes/tree-of.js'

const plan = planOf(`I. THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN
1. Thời gian thực hiện
Năm 2025.
2. Trách nhiệm thực hiện
Sở Nội vụ hướng dẫn.
II. THỰC HIỆN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA
1. Rà soát.
III. KINH PHÍ
1. Ngân sách xã.`)
const labels = (...asked: Parameters<typeof chaptersAbout>) => chaptersAbout(...asked).map((section) => section.label)

it('finds the chapters about a topic, innermost or outermost', () => {
  expect(labels(plan, 'organising')).toEqual(['2.'])
  expect(labels(plan, 'organising', 'outermost')).toEqual(['I.'])
  expect(labels(plan, 'money')).toEqual(['III.'])
  expect(labels(plan, 'programme')).toEqual([])
})

it.each([
  ['PHÂN CÔNG', 'organising'],
  ['GIAO NHIỆM VỤ', 'organising'],
  ['TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ', 'organising'],
  ['TÀI CHÍNH', 'money'],
  ['HỘI NGHỊ MẪU', 'pilot'],
] as const)('knows %s by its few words', (title, topic) => {
  const chapter = planOf(`I. ${title}\n1. Phòng Nội vụ hướng dẫn.\nII. PHÂN CÔNG ĐẠI BIỂU DỰ HỌP\n1. Các xã.`)
  expect(chaptersAbout(chapter, topic).map((section) => section.label)).toEqual(['I.'])
})
