import { expect, it } from 'vitest'
import { isPostgres, postgresPlace } from '../../../output/store/postgres-place.js'

it.each([
  ['postgres://lan:sesame@may-chu:5433/luu-tru', 'postgres://lan@may-chu:5433/luu-tru'],
  ['postgresql://may-chu/luu?password=sesame', 'postgresql://may-chu/luu'],
  ['postgres://lan:sesame@[x/y z', 'postgres://…'],
  ['postgres:1//lan:sesame@may-chu/luu', 'postgres://…'],
])('writes %s without its password', (address, place) => {
  expect(isPostgres(address)).toBe(true)
  expect(postgresPlace(address)).toBe(place)
})

it.each(['plans.db', ':memory:', './postgres.db'])('takes %s for a file', (name) => {
  expect(isPostgres(name)).toBe(false)
})
