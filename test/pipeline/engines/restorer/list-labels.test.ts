import { expect, it } from 'vitest'
import { pieces } from '../../../../corpus/pieces.js'
import { listLabels } from '../../../../pipeline/engines/restorer/list-labels.js'

it.each([
  ['c) mot\nd) hai\nd) ba\ne) bon', 'dđ'],
  ['c) mot\nd) hai\na) ba\nd) bon', 'dd'],
  ['a) mot d hai', ''],
])('numbers the points of a list: %j', (raw, want) =>
  expect([...listLabels(raw, pieces(raw)).values()].join('')).toBe(want),
)
