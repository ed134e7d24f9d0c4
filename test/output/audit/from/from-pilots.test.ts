import { expect, test } from 'vitest'
import { auditPlan } from '../../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../../output/audit/requirements-from.js'
import { at, event, guidance, plan, scalar } from '../plan.js'

const province = guidance({
  pilot_events: [
    {
      name: 'Hội nghị điểm',
      units: ['huyện Càng Long', 'thị trấn Vĩnh Bình'],
      deadline: '2025-03-20',
      deadline_inclusive: false,
      quarter: null,
      duration: null,
      confidence: 0.95,
      evidence: [at('huyện Càng Long, thị trấn Vĩnh Bình tổ chức điểm trước ngày 20/3/2025')],
    },
  ],
})

const district = (name: string, date: string, quote: string) =>
  plan({
    issuer: scalar(`Ủy ban nhân dân ${name}`),
    issuer_level: scalar('cap_huyen'),
    locality: { name, province_at_issue: 'tỉnh Trà Vinh', register_id: null, confidence: 1, evidence: [at(name)] },
    events: [event({ id: 'E1', level: 'TREN_CO_SO', deadline: date, deadline_inclusive: true }, quote)],
  })

test.each([
  ['huyện Càng Long', '2025-04-15', 'chậm nhất ngày 15/4/2025', 'departs'],
  ['huyện Càng Long', '2025-03-20', 'chậm nhất ngày 20/3/2025', 'departs'],
  ['huyện Càng Long', '2025-03-15', 'chậm nhất ngày 15/3/2025', 'meets'],
  ['huyện Cầu Kè', '2025-04-15', 'chậm nhất ngày 15/4/2025', 'not_applicable'],
])('%s, %s: %s', (name, date, quote, verdict) => {
  const { findings } = auditPlan(district(name, date, quote), requirementsFrom(province))
  expect(findings.find(({ id }) => id === 'pilot.time-1-tren-co-so')?.verdict).toBe(verdict)
})
