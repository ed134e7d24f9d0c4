import type { PlanRecord } from '../../../extractors/record.js'
import type { Finding } from '../audit.js'
import { ladder, levelOf } from '../ladder.js'
import { lastDay, dayText, windowOf } from '../window.js'
import type { Window } from '../window.js'
import { remark } from './check.js'
import type { Check } from './check.js'

interface Dated {
  readonly name: string
  readonly window: Window & { readonly to: string }
  readonly fact: { readonly confidence: number; readonly evidence: PlanRecord['budget'][number]['evidence'] }
  readonly rung: number
  readonly id: string
}

function datedEvents(record: PlanRecord): Dated[] {
  return record.events.flatMap((event): Dated[] => {
    const window = windowOf(event)
    const level = levelOf(event, record)
    return window?.to
      ? [
          {
            name: event.name,
            window: { ...window, to: window.to },
            fact: event,
            rung: level ? ladder.indexOf(level) : -1,
            id: event.id,
          },
        ]
      : []
  })
}

/** Whether the first is surely after the second: wholly after, or a later limit where both are days. */
function after(one: Window & { to: string }, other: Window & { to: string }): boolean {
  return (one.from !== null && one.from > other.to) || (!one.rough && !other.rough && one.to > other.to)
}

function pair(id: string, wrong: boolean, rule: { vi: string; en: string }, one: Dated, other: Dated): Finding {
  return remark({
    id,
    verdict: wrong ? 'departs' : 'meets',
    severity: 'serious',
    field: 'events.time',
    rule,
    said: `${dayText(one.window.to)} · ${dayText(other.window.to)}`,
    event: one.id,
    facts: [one.fact, other.fact],
    why: {
      vi: `${one.name}: đến ${dayText(one.window.to)}; ${other.name}: đến ${dayText(other.window.to)}.`,
      en: `${one.name}: by ${one.window.to}; ${other.name}: by ${other.window.to}.`,
    },
  })
}

/** Check that limits do not contradict each other: pilot before conference before report, lower levels before higher, all after the plan's date. */
export const limits: Check = (record) => {
  const events = datedEvents(record)
  const findings: Finding[] = []
  const issued = record.issue_date
  for (const event of events) {
    if (!issued) continue
    const past = event.window.to < issued.value
    findings.push(
      remark({
        id: `limits.after-issue#${event.id}`,
        verdict: past ? 'departs' : 'meets',
        severity: 'serious',
        field: 'events.time',
        event: event.id,
        rule: {
          vi: 'Hạn tổ chức không được trước ngày ban hành kế hoạch.',
          en: 'An event is not due before the plan is issued.',
        },
        said: dayText(event.window.to),
        facts: past ? [event.fact, issued] : [event.fact],
        why: {
          vi: `Hạn ${dayText(event.window.to)}; ban hành ${dayText(issued.value)}.`,
          en: `Due ${event.window.to}; issued ${issued.value}.`,
        },
      }),
    )
  }
  for (const low of events) {
    const high = events.find((event) => low.rung >= 0 && event.rung === low.rung + 1)
    if (high) {
      const rule = { vi: 'Hội nghị cấp dưới xong trước cấp trên.', en: 'Lower levels come before higher ones.' }
      findings.push(pair(`limits.levels#${low.id}`, after(low.window, high.window), rule, low, high))
    }
  }
  const last = events.reduce<Dated | null>((a, b) => (a && a.window.to >= b.window.to ? a : b), null)
  const first = events.reduce<Dated | null>((a, b) => (a && a.window.to <= b.window.to ? a : b), null)
  record.pilot_events.forEach((pilot, i) => {
    const window = windowOf(pilot)
    if (!last || !window?.to) return
    const dated: Dated = {
      name: pilot.name,
      window: { ...window, to: window.to },
      fact: pilot,
      rung: -1,
      id: `P${i + 1}`,
    }
    findings.push(
      pair(
        `limits.pilot-${i + 1}`,
        after(dated.window, last.window),
        { vi: 'Hội nghị điểm tổ chức trước hội nghị chung.', en: 'A pilot comes before the conferences.' },
        dated,
        last,
      ),
    )
  })
  const report = record.report_package
  if (first && report?.deadline) {
    const to = lastDay(report.deadline, report.deadline_inclusive)
    const dated: Dated = {
      name: 'Báo cáo kết quả',
      window: { from: null, to, rough: false },
      fact: report,
      rung: -1,
      id: 'R',
    }
    const early =
      first.window.rough && first.window.from !== null
        ? to < first.window.from
        : to < first.window.to && !first.window.rough
    findings.push(
      pair(
        'limits.report',
        early,
        { vi: 'Báo cáo kết quả sau khi hội nghị kết thúc.', en: 'The report comes after the conference.' },
        dated,
        first,
      ),
    )
  }
  return findings
}
