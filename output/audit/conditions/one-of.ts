import { fold } from '../../../corpus/vietnamese.js'
import { formClass } from '../conference-form.js'
import { likeness } from '../likeness.js'
import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import type { Text } from '../../../corpus/document.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { clausesOf } from '../second-reading/clauses.js'
import { bodyKey, sameBody } from '../report-line.js'
import { answer, eachOf } from './answers.js'

/** The plan's words must be one of several: a form of conference that the guidance allows. */
export const oneOf: Judge<ConditionOf<'one-of'>> = (condition, slot, around) => {
  if (isBody(around.requirement.field)) {
    const named = slot.readings.find(
      ({ value }) => value.kind === 'text' && condition.values.some((allowed) => sameBody(allowed, value.text)),
    )
    if (named) return answer('meets', [named], `Kế hoạch ghi “${named.said}”.`, `The plan says “${named.said}”.`)
    const elsewhere = around.text ? sentTo(condition.values[0]!, around.record, around.text) : null
    // What another paper is sent for is no report of results.
    const results = slot.readings.every(
      ({ evidence }) =>
        /(bao cao|ho so|ket qua)/u.test(fold(evidence.map(({ quote }) => quote).join(' '))) &&
        /(ket qua|tong ket|tong hop|hoi nghi|dai hoi)/u.test(fold(evidence.map(({ quote }) => quote).join(' '))),
    )
    if (!results)
      return answer('cannot_tell', slot.readings, 'Không rõ đây có phải báo cáo kết quả.', 'It may be another report.')
    if (elsewhere)
      return answer(
        'cannot_tell',
        slot.readings,
        `Kế hoạch có gửi “${elsewhere}”.`,
        `The plan sends to “${elsewhere}”.`,
      )
  }
  return eachOf(slot, 'text', (value, reading) => {
    const isAllowed = (allowed: string) =>
      likeness(allowed, value.text) >= 0.8 ||
      // The army's and the police's congresses have names of their own.
      (around.requirement.field === 'events.form' && formClass(value.text) === formClass(allowed))
    if (condition.values.some(isAllowed)) {
      return answer('meets', [reading], `Kế hoạch ghi “${value.text}”.`, `The plan says “${value.text}”.`)
    }
    const near = condition.values.some((allowed) => likeness(fold(allowed), fold(value.text)) >= 0.8)
    return answer(
      near ? 'cannot_tell' : 'departs',
      [reading],
      `Kế hoạch ghi “${value.text}”.`,
      `The plan says “${value.text}”.`,
    )
  })
}

/** The body itself where some sentence of the plan sends things to it, be it no report: who gets one paper may get the report. */
function sentTo(body: string, record: PlanRecord, text: Text): string | null {
  const sends = clausesOf(record, text).some(
    ({ words }) =>
      /(?<!\p{L})(gửi|báo cáo|nộp|trình)(?!\p{L})/iu.test(words) &&
      ` ${bodyKey(words)} `.includes(` ${bodyKey(body)} `),
  )
  return sends ? body : null
}

const isBody = (field: string) => field === 'report_package.to' || field === 'report_package.via'
