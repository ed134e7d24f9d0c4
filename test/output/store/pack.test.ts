import { deflateRawSync } from 'node:zlib'
import { array, assert, asyncProperty, constant, constantFrom, double, integer, oneof } from 'fast-check'
import { expect, it } from 'vitest'
import { pack, unpack } from '../../../output/store/pack.js'

const number = oneof(
  constant(null),
  integer({ min: -100_000, max: 100_000 }),
  integer(),
  double({ noNaN: true, noDefaultInfinity: true }),
  constantFrom(0.1, 12.34, -0.001, 0.9999, 1e9, 2 ** 28, -(2 ** 28), 2 ** 29),
)

it('gives back every column to the digit', async () => {
  await assert(
    asyncProperty(array(array(number), { maxLength: 4 }), constantFrom(0, 1, 4), async (columns, stride) => {
      const packed = await pack(
        { đại: 'hội' },
        columns.map((column) => ({ column, stride })),
      )
      const back = unpack(packed)
      expect(back.value).toEqual({ đại: 'hội' })
      expect(back.columns).toEqual(columns)
    }),
    { numRuns: 2000 },
  )
})

it('reads what older versions packed, which was JSON alone', () => {
  expect(unpack(deflateRawSync('{"a":[1,2]}'))).toEqual({ value: { a: [1, 2] }, columns: [] })
})
