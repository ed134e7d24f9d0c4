import { expect, test } from 'vitest'
import { readTable } from '../../../corpus/lookup.js'
import { units } from '../../../corpus/units.js'
import { chartProvinces } from '../../../output/report/chart-provinces.js'
import { compare } from '../../../output/report/compare.js'
import { QuoteRegister } from '../../../output/report/quote-register.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

const tiles = readTable('gazetteer/province-tiles.tsv')

test('each province of today has one tile, no two on one place', () => {
  const standing = [...units().byId.values()].filter(({ level, to }) => level === 'cap_tinh' && to === null)
  expect(tiles.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => id).sort())
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length)
})

const drawn = (provinces: readonly string[]) => {
  const { plans } = compare(provinces.map((province, number) => madeUpPlan({ number, province, year: 2019 }).record))
  return chartProvinces(plans, new QuoteRegister(plans), 'vi')
}

test('older plans count for the province their land lies in today', () => {
  const svg = drawn(['tỉnh Trà Vinh', 'tỉnh Bến Tre', 'thành phố Hải Phòng', 'tỉnh Hải Dương', 'tỉnh Hải Dương'])!
  expect(svg).toMatch(/<title>Vĩnh Long: 2 văn bản/)
  expect(svg).toMatch(/<title>Hải Phòng: 3 văn bản/)
  expect(svg).toMatch(/<title>Cà Mau: 0 văn bản<\/title>/)
  expect(svg).toContain('href="#q1-1"')
})

test('one province makes no scheme', () => {
  expect(drawn(['tỉnh Trà Vinh', 'tỉnh Trà Vinh'])).toBeNull()
})
