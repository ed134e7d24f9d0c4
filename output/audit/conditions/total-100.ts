import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { groupOf } from '../delegate-group.js'
import { answer, silent } from './answers.js'

const INSIDE = ['nữ', 'dân tộc', 'trẻ', 'trực tiếp']

/** The shares of one event must make 100 %; shares of women, minorities and the like lie inside the others and are left out. */
export const total100: Judge<ConditionOf<'total-100'>> = (_condition, slot) => {
  if (slot.readings.length === 0) return silent()
  const shares = slot.readings.flatMap((reading) =>
    reading.value.kind === 'amount' &&
    reading.value.unit === '%' &&
    !INSIDE.includes(groupOf(reading.value.group ?? ''))
      ? [{ reading, percent: reading.value.high ?? 0, group: groupOf(reading.value.group ?? '') }]
      : [],
  )
  const used = shares.map((share) => share.reading)
  const total = shares.reduce((sum, share) => sum + share.percent, 0)
  const en = `Together ${total}%.`
  if (shares.length < 2) return answer('cannot_tell', used, 'Chỉ nêu một tỷ lệ.', 'Only one share is stated.')
  if (Math.abs(total - 100) < 0.5) return answer('meets', used, `Tổng ${total}%.`, en)
  // Under 100 there may be a group without a figure; two of one group are stated about different things.
  const clear =
    total > 100
      ? new Set(shares.map((share) => share.group)).size === shares.length
      : shares.length === 2 && complements(shares)
  return answer(clear ? 'departs' : 'cannot_tell', used, `Tổng ${total}%.`, en)
}

function complements(shares: readonly { group: string }[]): boolean {
  const groups = shares.map((share) => share.group)
  return groups.includes('điển hình') && groups.includes('khách mời')
}
