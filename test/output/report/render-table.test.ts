import { describe, expect, it } from 'vitest'
import { compare } from '../../../output/report/compare.js'
import { renderTable } from '../../../output/report/render-table.js'
import { textWidth } from '../../../output/report/text-width.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { goldRecords } from '../gold-records.js'

describe('renderTable', () => {
  it.each([80, 120, 150, 200])('keeps all columns in line at width %i', (width) => {
    const blocks = renderTable(compare(goldRecords()), 'vi', width).trimEnd().split('\n\n')
    for (const block of blocks) {
      const widths = new Set(block.split('\n').map(textWidth))
      expect(widths.size).toBe(1)
      expect([...widths][0]).toBeLessThanOrEqual(width)
    }
  })

  it('sets five localities side by side and says what was not found', () => {
    const table = renderTable(compare(goldRecords()), 'vi')
    const head = table.split('\n')[1]!
    for (const name of ['Hải Phòng', 'Duyên Hải', 'Bỉm Sơn', 'Bạch Long Vĩ', 'Phùng Chí Kiên'])
      expect(head).toContain(name)
    expect(table).toMatch(/Số, ký hiệu +│ 237\/KH-UBND +│ – /)
  })

  it('lets no control character of a document reach the console', () => {
    const { record } = madeUpPlan({ number: 1 })
    const evil = { ...record, doc_symbol: { ...record.doc_symbol!, value: 'KH\u001b[2J\u202eUBND' } }
    expect(renderTable(compare([evil]), 'vi')).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u)
  })
})
