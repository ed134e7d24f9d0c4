import { evidenceAt } from '../../../extractors/extract.js'
import type { Judge, Reading } from '../judgement.js'
import { mentionOf } from '../mentions.js'
import type { ConditionOf } from '../requirement.js'
import { answer } from './answers.js'

const THERE = 0.75
const PERHAPS = 0.5
/** Fewer others than this make no list to go by. */
const SOME = 2

/** The plan must speak of one thing of a list; only a plan that names all the others is told that it lacks this one. */
export const mentions: Judge<ConditionOf<'mentions'>> = (condition, _slot, around) => {
  const { text } = around
  if (!text)
    return answer(
      'cannot_tell',
      [],
      'Cần văn bản của kế hoạch để tìm.',
      'The text of the plan is needed to look it up.',
    )
  const at = (wanted: string): { reading: Reading; like: number } | null => {
    const found = mentionOf(wanted, text)
    const said = found && text.value.slice(found.start, found.end).trim()
    return found && said
      ? {
          reading: { value: { kind: 'text', text: said }, said, confidence: 0.75, evidence: [evidenceAt(text, found)] },
          like: found.like,
        }
      : null
  }
  const own = at(condition.value)
  if (own && own.like >= THERE) return answer('meets', [own.reading], 'Kế hoạch có nêu.', 'The plan names it.')
  if (own && own.like >= PERHAPS)
    return answer(
      'cannot_tell',
      [own.reading],
      `Kế hoạch có chỗ gần giống “${condition.value}”.`,
      `The plan says something like “${condition.value}”.`,
    )
  const others = condition.among.map(at).filter((one) => one !== null && one.like >= THERE)
  const used = others.slice(0, 4).map((one) => one!.reading)
  if (others.length < condition.among.length || others.length < SOME)
    return answer('cannot_tell', used, 'Kế hoạch không nêu theo danh sách này.', 'The plan does not follow this list.')
  return answer(
    'missing',
    used,
    `Kế hoạch không nêu “${condition.value}”.`,
    `The plan does not name “${condition.value}”.`,
  )
}
