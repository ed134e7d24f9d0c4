import { expect, test } from 'vitest'
import type { PlanRecord } from '../../../extractors/record.js'
import { audit as auditShape } from '../../../output/audit/audit.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { cited, event, guidance, item, limit, plan, scalar, at } from './plan.js'

const proof = (quote: string, confidence = 0.95) => ({ confidence, evidence: [at(quote)] })
const programme = ['KHAI_MAC', 'BAO_CAO_TONG_KET', 'THAM_LUAN', 'PHAT_DONG', 'TONG_KET_BE_MAC']
const agenda = (codes: readonly string[], ids: string[]) =>
  codes.map((code, i) => item(i + 1, code, code.toLowerCase(), ids))
const parent = cited('Kế hoạch', '65/KH-UBND', '2024-08-20', 'Ủy ban nhân dân tỉnh Trà Vinh')

const grass = event(
  {
    id: 'E1',
    level: 'CO_SO',
    quota: { max: 150, unit: 'đại biểu' },
    duration: { value: 1, unit: 'buổi' },
    quarter: { q: 1, year: 2025 },
    ratios: [
      { group: 'đại biểu điển hình tiên tiến', percent: 70, approx: true },
      { group: 'khách mời', percent: 30, approx: true },
    ],
  },
  'cấp cơ sở: 01 buổi trong Quý I năm 2025, tối đa 150 đại biểu (điển hình tiên tiến khoảng 70%, khách mời khoảng 30%)',
)
const above = event(
  {
    id: 'E2',
    level: 'TREN_CO_SO',
    name: 'Hội nghị cấp huyện',
    quota: { max: 300, unit: 'đại biểu' },
    deadline: '2025-06-30',
    deadline_inclusive: true,
  },
  'cấp huyện: tối đa 300 đại biểu, chậm nhất ngày 30/6/2025',
)
const province = guidance({
  events: [grass, above],
  agenda: agenda(programme, ['E1', 'E2']),
  report_package: {
    to: 'Ủy ban nhân dân tỉnh',
    via: 'Sở Nội vụ',
    deadline: '2025-07-15',
    deadline_inclusive: true,
    items: [],
    ...proof('báo cáo kết quả chậm nhất ngày 15/7/2025'),
  },
  deadlines: [limit('submit_plan', '2024-10-31', 'gửi kế hoạch về tỉnh chậm nhất ngày 31/10/2024')],
  budget: [{ source: 'ngân sách các cấp', ...proof('kinh phí do ngân sách các cấp bảo đảm') }],
})
const requirements = requirementsFrom(province)

const own = event(
  {
    id: 'E1',
    level: 'CO_SO',
    quota: { max: 120, unit: 'đại biểu' },
    duration: { value: 0.5, unit: 'ngày' },
    deadline: '2025-03-20',
    deadline_inclusive: false,
    ratios: grass.ratios,
  },
  'tối đa 120 đại biểu, 1/2 ngày, trước ngày 20/3/2025; điển hình tiên tiến 70%, khách mời 30%',
)
const commune = plan({
  legal_basis: [parent],
  parent_event: {
    name: 'Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ VI',
    ordinal: 'VI',
    year: 2025,
    level: 'CAP_TINH',
    ...proof('tiến tới Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ VI'),
  },
  events: [own],
  agenda: agenda(programme, ['E1']),
  report_package: {
    to: 'Ủy ban nhân dân tỉnh',
    via: null,
    deadline: '2025-06-30',
    deadline_inclusive: true,
    items: [],
    ...proof('báo cáo về tỉnh chậm nhất ngày 30/6/2025'),
  },
  budget: [{ source: 'ngân sách xã', ...proof('kinh phí từ ngân sách xã') }],
})

const accused = (record: PlanRecord) =>
  auditPlan(record, requirements).findings.filter(({ verdict }) => verdict === 'departs' || verdict === 'missing')

test('a compliant plan is not accused', () => {
  const audit = auditPlan(commune, requirements, { guidance: province })
  expect(accused(commune).map(({ id, why }) => [id, why.vi])).toEqual([])
  expect(audit.counts.cannot_tell).toBe(0)
  expect(audit.counts.meets).toBeGreaterThan(10)
  expect(auditShape.parse(audit)).toEqual(audit)
})

const changed = (over: Partial<PlanRecord['events'][number]>, quote: string): PlanRecord => ({
  ...commune,
  events: [{ ...own, ...over, ...proof(quote) }],
})

test.each<[name: string, record: PlanRecord, id: string, verdict: string, quote: string]>([
  [
    'a later deadline',
    changed({ deadline: '2025-04-20' }, 'trước ngày 20/4/2025, 120, 70%, 30%'),
    'co-so.time',
    'departs',
    '20/4/2025',
  ],
  [
    'one day too late',
    changed({ deadline: '2025-04-02' }, 'trước ngày 02/4/2025, 120, 70%, 30%'),
    'co-so.time',
    'departs',
    '02/4/2025',
  ],
  [
    'a larger quota',
    changed({ quota: { max: 250, unit: 'người' } }, 'không quá 250 người; 20/3; 70%, 30%'),
    'co-so.quota',
    'departs',
    '250 người',
  ],
  [
    'another length',
    changed({ duration: { value: 1, unit: 'ngày' } }, '01 ngày, 120, 20/3, 70%, 30%'),
    'co-so.duration',
    'departs',
    '01 ngày',
  ],
  [
    'another share',
    changed({ ratios: [{ group: 'điển hình', percent: 50, approx: false }, grass.ratios[1]!] }, '50% 30% 120 20/3'),
    'co-so.ratio-dien-hinh',
    'departs',
    '50%',
  ],
  [
    'a dropped item',
    {
      ...commune,
      agenda: agenda(
        programme.filter((code) => code !== 'PHAT_DONG'),
        ['E1'],
      ),
    },
    'agenda.04-phat-dong',
    'missing',
    'khai_mac',
  ],
  [
    'a dropped citation',
    { ...commune, legal_basis: [] },
    'cites.guidance',
    'missing',
    'Hội nghị điển hình tiên tiến xã Long Hữu',
  ],
  [
    'a wrong congress number',
    {
      ...commune,
      parent_event: {
        ...commune.parent_event!,
        evidence: [at('tiến tới Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ VII')],
      },
    },
    'congress.tinh-tra-vinh',
    'departs',
    'lần thứ VII',
  ],
  [
    'a late report',
    {
      ...commune,
      report_package: { ...commune.report_package!, deadline: '2025-07-31', ...proof('chậm nhất ngày 31/7/2025') },
    },
    'report.deadline',
    'departs',
    '31/7/2025',
  ],
  ['a dropped report', { ...commune, report_package: null }, 'report.duty', 'missing', 'Hội nghị'],
  ['a dropped budget', { ...commune, budget: [] }, 'budget', 'missing', 'Hội nghị'],
  [
    'a plan sent too late',
    { ...commune, issue_date: scalar('2024-11-15', 'ngày 15 tháng 11 năm 2024') },
    'plan.submit',
    'departs',
    '15 tháng 11',
  ],
])('%s is found, alone and with both quotes', (_name, record, id, verdict, quote) => {
  const found = accused(record)
  const main = found.find((one) => one.id === id)
  expect(main).toMatchObject({ verdict })
  expect(main!.plan_evidence.map(({ quote }) => quote).join(' ')).toContain(quote)
  expect(main!.guidance_evidence[0]!.quote.length).toBeGreaterThan(5)
  expect(
    found
      .filter((one) => one.id !== id && !(id === 'report.duty' && one.id === 'report.deadline'))
      .map((one) => one.id),
  ).toEqual([])
})

test('a doubtful reading of the plan is never an accusation', () => {
  const record = { ...commune, events: [{ ...own, quota: { max: 250, unit: 'người' }, ...proof('250 người', 0.4) }] }
  const found = auditPlan(record, requirements).findings.find(({ id }) => id === 'co-so.quota')!
  expect(found.verdict).toBe('cannot_tell')
  expect(found.why.vi).toContain('Chưa đọc chắc')
})

test('a doubtful reading of the guidance is never an accusation', () => {
  const doubted = requirementsFrom({ ...province, events: [{ ...grass, confidence: 0.4 }] })
  const record = changed({ quota: { max: 250, unit: 'người' } }, '250 người')
  expect(auditPlan(record, doubted).findings.find(({ id }) => id === 'co-so.quota')!.verdict).toBe('cannot_tell')
})

test('a number that is not in its quote is never an accusation', () => {
  const found = auditPlan(changed({ quota: { max: 750, unit: 'người' } }, 'không quá 150 người'), requirements).findings
  expect(found.find(({ id }) => id === 'co-so.quota')!.verdict).toBe('cannot_tell')
})

test('the limit of another level does not bind', () => {
  const found = auditPlan(commune, requirements).findings.filter(({ id }) => id.startsWith('tren-co-so'))
  expect(found.map(({ verdict }) => verdict)).toEqual(found.map(() => 'not_applicable'))
  expect(found.length).toBeGreaterThan(0)
})

test('a commune does not bind its province, nor one province another', () => {
  const lower = requirementsFrom(commune)
  expect(new Set(auditPlan(province, lower).findings.map(({ verdict }) => verdict))).toEqual(
    new Set(['not_applicable']),
  )
  const elsewhere = plan({
    ...commune,
    legal_basis: [],
    locality: { name: 'xã Yên Bình', province_at_issue: 'tỉnh Thanh Hóa', register_id: null, ...proof('xã Yên Bình') },
  })
  expect(new Set(auditPlan(elsewhere, requirements).findings.map(({ verdict }) => verdict))).toEqual(
    new Set(['not_applicable']),
  )
})

test('a plan of another round is not bound', () => {
  const old = { ...commune, issue_date: scalar('2019-09-04') }
  expect(new Set(auditPlan(old, requirements).findings.map(({ verdict }) => verdict))).toEqual(
    new Set(['not_applicable']),
  )
})
