import type { Judge, Reading } from '../judgement.js'
import { likeness, sameness } from '../likeness.js'
import type { ConditionOf } from '../requirement.js'
import { answer, gravest, silent } from './answers.js'

type Item = ConditionOf<'includes-agenda'>['items'][number]

function fits(item: Item, reading: Reading): 'yes' | 'perhaps' | 'no' {
  if (reading.value.kind !== 'agenda') return 'no'
  const { codes, text } = reading.value
  if (item.any_of.some((code) => codes.includes(code))) return 'yes'
  if (!item.text) return 'no'
  // Two lines of known and different work may share most words; only near the same wording casts a doubt on their codes.
  if (item.any_of.length && codes.length) return sameness(item.text, text) >= 0.7 ? 'perhaps' : 'no'
  const like = likeness(item.text, text)
  return like >= 0.75 ? 'yes' : like >= 0.5 ? 'perhaps' : 'no'
}

const nameOf = (item: Item) => item.text ?? item.any_of.join(' / ')

/** The programme must hold these items, and in this order where the guidance sets one. */
export const includesAgenda: Judge<ConditionOf<'includes-agenda'>> = (condition, slot) => {
  if (slot.readings.length === 0) return silent()
  const places = condition.items.map((item) => ({
    item,
    at: slot.readings.findIndex((reading) => fits(item, reading) === 'yes'),
    perhaps: slot.readings.findIndex((reading) => fits(item, reading) === 'perhaps'),
  }))
  const answers = places.map(({ item, at, perhaps }) => {
    if (at >= 0) return answer('meets', [slot.readings[at]!], 'Chương trình có nội dung này.', 'The programme has it.')
    if (perhaps >= 0) {
      return answer(
        'cannot_tell',
        [slot.readings[perhaps]!],
        `Có nội dung gần giống “${nameOf(item)}”.`,
        `A similar item to “${nameOf(item)}” is there.`,
      )
    }
    return answer('missing', [], `Chương trình không có “${nameOf(item)}”.`, `The programme lacks “${nameOf(item)}”.`)
  })
  if (!condition.in_order) return gravest(answers)
  const found = places.filter(({ at }) => at >= 0)
  const swapped = found.findIndex(({ at }, i) => i > 0 && at < found[i - 1]!.at)
  if (swapped < 0)
    return answer(
      'meets',
      found.map(({ at }) => slot.readings[at]!),
      'Đúng thứ tự.',
      'In order.',
    )
  const pair = [found[swapped]!, found[swapped - 1]!]
  return answer(
    'departs',
    pair.map(({ at }) => slot.readings[at]!),
    `“${nameOf(pair[0]!.item)}” đứng trước “${nameOf(pair[1]!.item)}”.`,
    `“${nameOf(pair[0]!.item)}” comes before “${nameOf(pair[1]!.item)}”.`,
  )
}
