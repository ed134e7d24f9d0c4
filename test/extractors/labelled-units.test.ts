import { expect, it } from 'vitest'
import { labelledUnits } from '../../extractors/labelled-units.js'
import { planOf } from '../fakes/tree-of.js'

it('reads who leads and who helps from labels', () => {
  const tree = planOf(
    'II. NHIỆM VỤ\n1. Rà soát văn bản\nĐơn vị chủ trì: Sở Tư pháp.\nĐơn vị phối hợp: Sở Nội vụ, Sở Tài chính; các cơ quan liên quan.',
  )
  expect(labelledUnits(tree).map(({ value }) => [value.unit, value.role])).toEqual([
    ['Sở Tư pháp', 'lead'],
    ['Sở Nội vụ', 'support'],
    ['Sở Tài chính', 'support'],
  ])
})
