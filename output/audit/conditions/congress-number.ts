import type { Judge, Judgement, Reading } from '../judgement.js'
import { sameCongress } from '../congress-mentions.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { toRoman } from '../../../extractors/readers/ordinal.js'
import type { ConditionOf } from '../requirement.js'
import { answer } from './answers.js'

/** Wherever the plan looks ahead to a congress, its number must be the right one; looking back at an earlier one is no fault. */
export const congressNumber: Judge<ConditionOf<'congress-number'>> = (condition, slot) => {
  const wanted = oneLine(fold(condition.congress))
  const named = slot.readings.filter(
    (reading) => reading.value.kind === 'congress' && sameCongress(reading.value.congress, wanted),
  )
  const wrong = named.filter((reading) => isWrong(reading, condition.ordinal))
  if (wrong.length) return fault(wrong, condition.ordinal)
  const { year } = condition
  const dated = named.filter(
    ({ value }) =>
      value.kind === 'congress' &&
      value.forward &&
      value.ordinal === condition.ordinal &&
      year &&
      value.year &&
      value.year !== year,
  )
  if (dated.length)
    return answer(
      'departs',
      dated,
      `Kế hoạch ghi “${dated[0]!.said}”; đúng là năm ${year}.`,
      `The plan says “${dated[0]!.said}”; it is in ${year}.`,
    )
  const right = named.filter(
    (reading) => reading.value.kind === 'congress' && reading.value.ordinal === condition.ordinal,
  )
  if (right.length)
    return answer('meets', [right[0]!], `Kế hoạch ghi “${right[0]!.said}”.`, `The plan says “${right[0]!.said}”.`)
  return answer(
    'not_applicable',
    [],
    'Kế hoạch không nêu số của đại hội này.',
    'The plan does not number this congress.',
  )
}

function isWrong(reading: Reading, ordinal: number): boolean {
  return (
    reading.value.kind === 'congress' &&
    (reading.value.ordinal > ordinal || (reading.value.forward && reading.value.ordinal < ordinal))
  )
}

function fault(wrong: readonly Reading[], ordinal: number): Judgement {
  const said = wrong[0]!.said
  return answer(
    'departs',
    wrong,
    `Kế hoạch ghi “${said}”; đúng là lần thứ ${toRoman(ordinal)}.`,
    `The plan says “${said}”; it is number ${toRoman(ordinal)}.`,
  )
}
