import { describe, expect, it } from 'vitest'
import { compare } from '../../../output/report/compare.js'
import { planCells } from '../../../output/report/plan-cells.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { goldRecords } from '../gold-records.js'

const gold = compare(goldRecords())
const cell = (locality: string, key: Parameters<typeof planCells>[2] & {}, lang: 'vi' | 'en' = 'vi') => {
  const plan = gold.plans.find((each) => each.locality === locality)!
  return planCells([plan], lang, key)[0]!.cells[0]!.map(({ text }) => text)
}

describe('compare', () => {
  it('orders by round, level and name', () => {
    expect(gold.plans.map(({ locality, round }) => `${round} ${locality}`)).toEqual([
      '2020 thành phố Hải Phòng',
      '2020 thị xã Bỉm Sơn',
      '2020 thị xã Duyên Hải',
      '2025 đặc khu Bạch Long Vĩ',
      '2025 phường Phùng Chí Kiên',
    ])
  })

  it.each([
    ['thị xã Duyên Hải', 'number', ['54/KH-UBND']],
    ['phường Phùng Chí Kiên', 'number', ['(để trống)/KH-UBND']],
    ['thị xã Bỉm Sơn', 'number', []],
    ['thị xã Duyên Hải', 'date', ['26/8/2019']],
    ['phường Phùng Chí Kiên', 'limits', ['Quý I/2025']],
    ['thị xã Bỉm Sơn', 'limits', ['Cấp cơ sở: trước 31/3/2020', 'Cấp trên cơ sở: trước 20/6/2020']],
    ['phường Phùng Chí Kiên', 'quota', ['không quá 200 người']],
    ['phường Phùng Chí Kiên', 'ratios', ['đại biểu điển hình tiên tiến 70%; đại biểu khách mời khoảng 30%']],
    ['thị xã Bỉm Sơn', 'report_due', ['trước 15/4/2020']],
    ['thành phố Hải Phòng', 'agenda', []],
  ] as const)('says of %s under %s: %j', (locality, key, said) => {
    expect(cell(locality, [key])).toEqual(said)
  })

  it('says the same in English', () => {
    expect(cell('thị xã Bỉm Sơn', ['limits'], 'en')).toEqual([
      'Grass-roots: before 31 Mar 2020',
      'Above grass-roots: before 20 Jun 2020',
    ])
  })

  it('gives every statement its ink, the part that says it where there is one', () => {
    const rows = planCells(gold.plans, 'vi')
    const lines = rows.flatMap(({ cells }) => cells.flat())
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter(({ ink }) => ink.length === 0)).toEqual([])
    const [quota] = planCells(gold.plans.slice(4), 'vi', ['quota'])[0]!.cells[0]!
    expect(quota!.ink[0]!.quote).toBe('Số lượng đại biểu không quá 200 người')
  })

  it('measures a plan against peers of its level and round alone', () => {
    const order = { level: 'cap_xa', year: 2024 } as const
    const records = [1, 2, 3].map((number) => madeUpPlan({ number, ...order }).record)
    const bare = { ...records[2]!, events: [], agenda: [] }
    const other = madeUpPlan({ number: 4, level: 'cap_tinh', year: 2024 }).record
    const { peers } = compare([records[0]!, records[1]!, bare, other])
    expect(peers).toHaveLength(3)
    const found = peers.find(({ sha256 }) => sha256 === bare.source.sha256)!
    expect(found.peers).toBe(2)
    expect(found.leavesOut.map(({ what }) => what)).toEqual(expect.arrayContaining(['limits', 'quota', 'ratios']))
    expect(found.adds).toEqual([])
  })

  it('finds a congress that two plans number differently, and only then', () => {
    const [one, two] = [1, 2].map((number) => madeUpPlan({ number, year: 2019 }).record)
    expect(compare([one!, two!]).disagreements).toEqual([])
    const parent = { ...two!.parent_event!, name: 'Đại hội Thi đua yêu nước toàn quốc lần thứ IX', ordinal: 'IX' }
    const [found] = compare([one!, { ...two!, parent_event: parent }]).disagreements
    expect(found).toMatchObject({ congress: 'Đại hội Thi đua yêu nước toàn quốc' })
    expect(found!.readings.map(({ said, plans }) => [said, plans.length])).toEqual(
      expect.arrayContaining([
        ['IX', 1],
        ['X', 1],
      ]),
    )
  })
})
