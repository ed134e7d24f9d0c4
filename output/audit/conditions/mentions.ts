import { evidenceAt } from '../../../extractors/extract.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { Span, Text } from '../../../corpus/document.js'
import type { Judge, Reading } from '../judgement.js'
import { wordsOf } from '../likeness.js'
import { mentionOf } from '../mentions.js'
import type { Mention } from '../mentions.js'
import type { ConditionOf } from '../requirement.js'
import { answer } from './answers.js'

const THERE = 0.75
const NEARLY = 0.6
const PERHAPS = 0.5
/** Fewer others than this make no list to go by. */
const SOME = 2
/** How many of the others a plan must name before it is told which one it lacks. */
const MOST = 0.75

const EMPTY = new Set(
  'đại diện lãnh đạo đơn vị tiêu biểu nếu thành viên đại biểu người ban cơ quan mời dự tham cán bộ tỉnh huyện xã thị thành phố'.split(
    ' ',
  ),
)
/** Where delegates are spoken of. */
const GUESTS = /(?<!\p{L})(moi|thanh phan|dai bieu|tham du|co cau|du hoi nghi|du dai hoi|khach)(?!\p{L})/u

/** The words that tell this one of a list from the others. */
function ownWords(value: string, among: readonly string[]): string[] {
  const others = new Set(among.flatMap((one) => [...wordsOf(one)]))
  return [...wordsOf(value)].filter((word) => !others.has(word) && !EMPTY.has(word))
}

/** The stretch of a text where the others of a list stand: their lines and the ones beside. */
function around(found: readonly Mention[], text: Text): Span {
  const from = Math.min(...found.map(({ start }) => start))
  const to = Math.max(...found.map(({ end }) => end))
  const back = text.value.lastIndexOf('\n', text.value.lastIndexOf('\n', from) - 1) + 1
  const line = text.value.indexOf('\n', to)
  const next = line < 0 ? -1 : text.value.indexOf('\n', line + 1)
  return { start: Math.max(0, back), end: next < 0 ? text.value.length : next }
}

/** Whether a line that speaks of delegates says it somewhere else. */
function isGuest({ start, end }: Span, text: Text): boolean {
  const from = text.value.lastIndexOf('\n', start) + 1
  const to = text.value.indexOf('\n', end)
  return GUESTS.test(fold(oneLine(text.value.slice(from, to < 0 ? undefined : to))))
}

/** The plan must speak of one thing of a list; only a plan that names nearly all the others, and nothing like this one beside them, is told that it lacks it. */
export const mentions: Judge<ConditionOf<'mentions'>> = (condition, _slot, { text, requirement }) => {
  if (!text)
    return answer(
      'cannot_tell',
      [],
      'Cần văn bản của kế hoạch để tìm.',
      'The text of the plan is needed to look it up.',
    )
  const { value, among } = condition
  const read = (found: Mention): Reading => {
    const said = text.value.slice(found.start, found.end).trim()
    return { value: { kind: 'text', text: said }, said, confidence: 0.75, evidence: [evidenceAt(text, found)] }
  }
  const own = mentionOf(value, text)
  const others = among.flatMap((one) => {
    const found = mentionOf(one, text)
    return found && found.like >= NEARLY ? [found] : []
  })
  const listed = others.length >= Math.max(SOME, MOST * among.length)
  const region = listed ? around(others, text) : null
  const inRegion = region ? new Set(wordsOf(text.value.slice(region.start, region.end))) : null
  const words = ownWords(value, among)
  const people = requirement.field === 'events.composition'
  const here = (one: Mention) => region !== null && region.start <= one.start && one.end <= region.end
  // Said of other work elsewhere it is no guest; a guest in a line of guests is one.
  const counts = own !== null && (!people || !region || words.length === 0 || here(own) || isGuest(own, text))
  if (own && counts && own.like >= THERE) return answer('meets', [read(own)], 'Kế hoạch có nêu.', 'The plan names it.')
  const like = own?.like ?? 0
  const perhaps =
    people && inRegion
      ? words.length === 0 || words.some((word) => inRegion.has(word))
      : like >= (listed && !people ? NEARLY : PERHAPS)
  if (own && perhaps && like >= 0.2)
    return answer(
      'cannot_tell',
      [read(own)],
      `Kế hoạch có chỗ gần giống “${value}”.`,
      `The plan says something like “${value}”.`,
    )
  const used = others.slice(0, 4).map(read)
  if (among.length ? !listed : people)
    return answer('cannot_tell', used, 'Kế hoạch không nêu theo danh sách này.', 'The plan does not follow this list.')
  return answer('missing', used, `Kế hoạch không nêu “${value}”.`, `The plan does not name “${value}”.`)
}
