import { expect, it } from 'vitest'
import { once } from '../../extractors/once.js'
import { planOf } from '../fakes/tree-of.js'

it('asks once for each tree', () => {
  let asked = 0
  const extractor = once((tree) => [{ value: ++asked, spans: [tree.span], confidence: 1 }])
  const [one, other] = [planOf('I. A'), planOf('I. B')]
  expect([extractor(one), extractor(one), extractor(other)].map((found) => found[0]!.value)).toEqual([1, 1, 2])
})
