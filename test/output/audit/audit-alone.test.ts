import { expect, test } from 'vitest'
import type { PlanRecord } from '../../../extractors/record.js'
import { audit as auditShape } from '../../../output/audit/audit.js'
import { auditAlone } from '../../../output/audit/audit-alone.js'
import { at, cited, event, item, plan, scalar } from './plan.js'

const proof = (quote: string, confidence = 0.95) => ({ confidence, evidence: [at(quote)] })
const sound = plan({
  legal_basis: [
    cited('Luật', null, null, null),
    cited('Nghị định', '98/2023/NĐ-CP', '2023-12-31', 'Chính phủ'),
    cited('Kế hoạch', '65/KH-UBND', '2024-08-20', 'UBND tỉnh'),
  ],
  parent_event: {
    name: 'x',
    ordinal: 'VI',
    year: 2025,
    level: 'CAP_TINH',
    ...proof(
      'tiến tới Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ VI, Đại hội Thi đua yêu nước toàn quốc lần thứ XI',
    ),
  },
  events: [
    event({
      id: 'E1',
      level: 'CO_SO',
      quarter: { q: 1, year: 2025 },
      ratios: [
        { group: 'điển hình', percent: 70, approx: false },
        { group: 'khách mời', percent: 30, approx: false },
      ],
    }),
    event({ id: 'E2', level: 'TREN_CO_SO', deadline: '2025-06-20', deadline_inclusive: false }),
  ],
  report_package: {
    to: 'tỉnh',
    via: null,
    deadline: '2025-07-15',
    deadline_inclusive: true,
    items: [],
    ...proof('chậm nhất 15/7/2025'),
  },
  pilot_events: [
    {
      name: 'điểm',
      units: ['xã A'],
      deadline: '2025-03-01',
      deadline_inclusive: false,
      quarter: null,
      duration: null,
      ...proof('trước 01/3/2025'),
    },
  ],
  recipients: [scalar('Phòng Nội vụ'), scalar('Lưu: VT, VHXH.')],
})

const wrong = (record: PlanRecord) =>
  auditAlone(record)
    .findings.filter(({ verdict }) => verdict === 'departs' || verdict === 'missing')
    .map(({ id }) => id)

test('a sound plan is not accused', () => {
  const audit = auditAlone(sound)
  expect(wrong(sound)).toEqual([])
  expect(audit.counts.meets).toBeGreaterThan(8)
  expect(audit.against).toMatchObject({ kind: 'itself', title: 'Nghị định 30/2020/NĐ-CP' })
  expect(auditShape.parse(audit)).toEqual(audit)
})

test('before 05/3/2020 the form is that of Thông tư 01/2011/TT-BNV', () => {
  expect(auditAlone(plan({ issue_date: scalar('2020-03-04') })).against.title).toBe('Thông tư 01/2011/TT-BNV')
  expect(auditAlone(plan({ issue_date: scalar('2020-03-05') })).against.title).toBe('Nghị định 30/2020/NĐ-CP')
})

const withEvent = (i: number, over: Partial<PlanRecord['events'][number]>): Partial<PlanRecord> => ({
  events: sound.events.map((one, j) => (i === j ? { ...one, ...over } : one)),
})
const signed = (title: string, capacity: string, name = 'Lê An'): Partial<PlanRecord> => ({
  signatory: { name, title, capacity, ...proof(title) },
})

test.each<[name: string, over: Partial<PlanRecord>, ids: string[]]>([
  ['a blank number', { doc_number: null, doc_symbol: scalar('KH-UBND', 'Số: /KH-UBND') }, ['form.number']],
  ['a number without its zero', { doc_number: scalar('6') }, ['form.number']],
  ['a symbol of another kind', { doc_symbol: scalar('QĐ-UBND') }, ['form.symbol']],
  ['a day without its zero', { issue_date: scalar('2024-09-04', 'ngày 4 tháng 9 năm 2024') }, ['form.date']],
  ['an abbreviated place', { place: scalar('P.Phùng Chí Kiên') }, ['form.place']],
  [
    'a basis younger than the plan',
    { legal_basis: [cited('Kế hoạch', '65/KH-UBND', '2024-09-20', 'UBND tỉnh')] },
    ['basis.date-1'],
  ],
  [
    'a decree before a law',
    { legal_basis: [cited('Nghị định', '98/2023/NĐ-CP', '2023-12-31', 'Chính phủ'), cited('Luật', null, null, null)] },
    ['basis.order'],
  ],
  [
    'a Party symbol reversed',
    {
      other_citations: [
        { ...cited('Chỉ thị', '34/CT-TW', '2014-04-07', 'Bộ Chính trị'), number_normalized: '34-CT/TW' },
      ],
    },
    ['basis.party-symbol-4'],
  ],
  [
    'a national congress of another year',
    { parent_event: { ...sound.parent_event!, ...proof('tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ X') } },
    ['congress.national'],
  ],
  [
    'one congress with two numbers',
    { title: scalar('Hội nghị tiến tới Đại hội Thi đua yêu nước tỉnh Trà Vinh lần thứ VII') },
    ['congress.tinh-tra-vinh'],
  ],
  ['an event before the plan', withEvent(0, { quarter: { q: 1, year: 2024 } }), ['limits.after-issue#E1']],
  ['the higher level first', withEvent(0, { quarter: { q: 3, year: 2025 } }), ['limits.levels#E1']],
  ['the pilot last', { pilot_events: [{ ...sound.pilot_events[0]!, deadline: '2025-07-01' }] }, ['limits.pilot-1']],
  [
    'the report before any conference',
    { report_package: { ...sound.report_package!, deadline: '2024-12-15' } },
    ['limits.report'],
  ],
  [
    'shares that make 110 %',
    withEvent(0, {
      ratios: [
        { group: 'điển hình', percent: 70, approx: false },
        { group: 'khách mời', percent: 40, approx: false },
      ],
    }),
    ['shares.total#E1'],
  ],
  ['a deputy without KT.', signed('PHÓ CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN'), ['form.formula']],
  ['a head with KT.', signed('CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH'), ['form.formula']],
  ['a deputy with KT. is right', signed('PHÓ CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH'), []],
  ['a title before the name', signed('CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', 'TS. Lê An'), ['form.name']],
  ['an archive line without VT', { recipients: [scalar('Lưu VP.')] }, ['form.archive']],
  [
    'a defect that the reading noted',
    { anomalies: [{ kind: 'typo', note: '“tuyên đương”', certain: true, ...proof('tuyên đương') }] },
    ['anomaly.typo-1'],
  ],
  [
    'a defect noted with doubt',
    { anomalies: [{ kind: 'typo', note: '“tuyên đương”', certain: false, ...proof('tuyên đương') }] },
    [],
  ],
  [
    'a defect read with doubt',
    { anomalies: [{ kind: 'typo', note: '“tuyên đương”', certain: true, ...proof('tuyên đương', 0.4) }] },
    [],
  ],
  [
    'one found twice is told once',
    {
      recipients: [scalar('Lưu VP.')],
      anomalies: [{ kind: 'format_recipients', note: 'thiếu VT', certain: true, ...proof('Lưu VP.') }],
    },
    ['form.archive'],
  ],
  [
    'a title before the name, noted by the reading alone',
    {
      anomalies: [
        { kind: 'academic_title_before_name', note: 'học vị', certain: true, ...proof('TS. Lê An') },
        { kind: 'date_without_year', note: 'thiếu năm', certain: false, ...proof('trước ngày 10/9') },
      ],
    },
    ['anomaly.academic_title_before_name-1'],
  ],
  [
    'a title before the name, found twice',
    {
      ...signed('CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', 'TS. Lê An'),
      anomalies: [{ kind: 'academic_title_before_name', note: 'học vị', certain: true, ...proof('TS. Lê An') }],
    },
    ['form.name'],
  ],
  [
    'a formula left out, found twice',
    {
      ...signed('PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH', 'Lê An'),
      anomalies: [{ kind: 'missing_signing_formula', note: 'thiếu TM.', certain: true, ...proof('KT. CHỦ TỊCH') }],
    },
    ['form.collective'],
  ],
])('%s', (_name, over, ids) => expect(wrong({ ...sound, ...over })).toEqual(ids))

test('what the text demands must stand in the programme', () => {
  const value = 'Chương trình: khai mạc; bế mạc. Hội nghị thông qua danh sách đại biểu đi dự Đại hội cấp trên.'
  const tokens = [...value.matchAll(/\S+/gu)].map((found) => ({
    span: { start: found.index, end: found.index + found[0].length },
    raw: found[0],
    page: 1,
    box: null,
    confidence: 1,
  }))
  const text = {
    value,
    raw: value,
    tokens,
    restored: false,
    damage: { kind: 'sound' as const, share: 0 },
    furniture: [],
  }
  const record = { ...sound, agenda: [item(1, 'KHAI_MAC', 'khai mạc'), item(2, 'TONG_KET_BE_MAC', 'bế mạc')] }
  const found = auditAlone(record, { text }).findings.find(({ id }) => id === 'agenda.delegates')
  expect(found).toMatchObject({ verdict: 'departs' })
  expect(found!.plan_evidence[0]!.quote).toBe('thông qua danh sách đại biểu')
  const whole = { ...record, agenda: [...record.agenda, item(3, 'THONG_QUA_DANH_SACH_DB', 'thông qua danh sách')] }
  expect(auditAlone(whole, { text }).findings.some(({ id }) => id === 'agenda.delegates')).toBe(false)
})
