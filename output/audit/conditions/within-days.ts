import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { Text } from '../../../corpus/document.js'
import { addDays } from '../add-days.js'
import { daysAfter } from '../days-after.js'
import type { Judge, Judgement, Reading } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { dayText } from '../window.js'
import { answer, eachOf, gravest } from './answers.js'

/** How many days after the meeting the plan itself gives for its report, where it says so in days. */
function ownDays(text: Text | undefined): { days: number; reading: Reading } | null {
  const found = text ? daysAfter(text.value).find(({ about }) => /bao cao|ho so/.test(fold(oneLine(about)))) : undefined
  if (!text || !found) return null
  const said = text.value.slice(found.start, found.end)
  return {
    days: found.days,
    reading: { value: { kind: 'unstated' }, said, confidence: 0.8, evidence: [evidenceAt(text, found)] },
  }
}

/** The report must follow the meeting within so many days. */
export const withinDays: Judge<ConditionOf<'within-days'>> = (condition, slot, around) => {
  const own = ownDays(around.text)
  if (own) {
    const fits = own.days <= condition.days
    const said = `Kế hoạch: ${own.days} ngày; hạn: ${condition.days} ngày sau hội nghị.`
    const en = `Plan: ${own.days} days; limit: ${condition.days} days after the meeting.`
    return answer(fits ? 'meets' : 'departs', [own.reading], said, en)
  }
  const held = around
    .slotsOf('events.time')
    .flatMap(({ readings }) => readings)
    .filter(({ value }) => value.kind === 'window' && value.window.to !== null)
  return eachOf(slot, 'window', ({ window }, reading) => {
    const limits = held.flatMap((event): Judgement[] => {
      const to = event.value.kind === 'window' ? event.value.window.to : null
      if (!to || !window.to) return []
      const limit = addDays(to, condition.days)
      const vi = `Kế hoạch: báo cáo ${dayText(window.to)}; họp ${dayText(to)}, hạn ${dayText(limit)}.`
      const en = `Plan: report ${window.to}; meeting ${to}, limit ${limit}.`
      return [answer(window.to <= limit ? 'meets' : window.rough ? 'cannot_tell' : 'departs', [reading, event], vi, en)]
    })
    if (limits.length === 0)
      return answer('cannot_tell', [reading], 'Không rõ ngày họp để tính hạn.', 'The day of the meeting is not known.')
    // Which of several meetings the report follows is not said: one that it keeps to is enough.
    return limits.find(({ verdict }) => verdict === 'meets') ?? gravest(limits)
  })
}
