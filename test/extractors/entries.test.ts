import { expect, it } from 'vitest'
import type { Passage } from '../../corpus/document.js'
import { settle } from '../../extractors/entries.js'

const said = (text: string): Passage => ({ kind: 'passage', span: { start: 0, end: text.length }, text })
const entry = (unit: string, ...tasks: string[]) => ({
  unit: said(unit),
  ask: null,
  headed: true,
  tasks: tasks.map(said),
  spans: [{ start: 0, end: 1 }],
})

it('merges the entries of one body, lead above all, and adds its partners', () => {
  const found = settle([
    entry('phòng Nội vụ', 'theo dõi, tổng hợp'),
    entry('Phòng Nội vụ', 'chủ trì, phối hợp với Phòng Tài chính - Kế hoạch lập dự toán'),
    entry('Công an xã', 'Phối hợp bảo đảm trật tự'),
    entry('Trạm Y tế', 'thực hiện theo hướng dẫn của đơn vị được giao chủ trì'),
  ])
  expect(found.map(({ value }) => [value.unit, value.role])).toEqual([
    ['phòng Nội vụ', 'lead'],
    ['Công an xã', 'support'],
    ['Trạm Y tế', 'assigned'],
    ['Phòng Tài chính - Kế hoạch', 'support'],
  ])
})

it('gives each of several partners what they shall do together', () => {
  const found = settle([
    entry('Văn phòng', 'phối hợp với Báo Hậu Giang, Đài Phát thanh và Truyền hình Hậu Giang tuyên truyền về Hội nghị'),
  ])
  expect(found.slice(1).map(({ value }) => [value.unit, value.tasks])).toEqual([
    ['Báo Hậu Giang', ['tuyên truyền về Hội nghị']],
    ['Đài Phát thanh và Truyền hình Hậu Giang', ['tuyên truyền về Hội nghị']],
  ])
})
