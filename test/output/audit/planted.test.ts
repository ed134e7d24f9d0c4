/** Departures planted in plans that keep to their guidance, found through the real reading of both texts; and nothing else accused. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import type { Finding } from '../../../output/audit/audit.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { readDocument } from './read-document.js'

function load(name: string): string {
  const places = [
    ['test', 'output', 'audit', 'planted'],
    ['corpus', 'plans', 'made'],
    ['corpus', 'plans'],
  ]
  return readFileSync(places.map((place) => shipped(...place, `${name}.txt`)).find(existsSync)!, 'utf8')
}

const guidances = new Map<string, ReturnType<typeof readDocument>>()
function accusations(plan: string, guidance: string): Finding[] {
  if (!guidances.has(guidance)) guidances.set(guidance, readDocument(load(guidance)))
  const above = guidances.get(guidance)!
  const { record, text } = readDocument(plan)
  const { findings } = auditPlan(record, requirementsFrom(above.record, above.text), { text, guidance: above.record })
  return findings.filter(({ verdict }) => verdict === 'departs' || verdict === 'missing')
}

type Planted = readonly [what: string, find: string | RegExp, put: string, id: string]

const pairs: readonly {
  plan: string
  guidance: string
  mend?: readonly [string, string]
  planted: readonly Planted[]
}[] = [
  {
    plan: 'chain-ham-thuan-nam-2019',
    guidance: 'chain-binh-thuan-2019',
    planted: [
      ['a later day', 'hoàn thành trước ngày 15/6/2020', 'hoàn thành trước ngày 15/7/2020', 'tren-co-so.time'],
      [
        'a day too late by the word alone',
        'hoàn thành trước ngày 15/6/2020',
        'chậm nhất ngày 30/6/2020',
        'tren-co-so.time',
      ],
      ['a later quarter', 'hoàn thành trước ngày 15/6/2020', 'tổ chức trong Quý III năm 2020', 'tren-co-so.time'],
      ['a later day below', 'hoàn thành trước ngày 20/3/2020', 'chậm nhất ngày 15/4/2020', 'co-so.time'],
      ['more delegates', 'tối đa 180 đại biểu', 'không quá 350 đại biểu', 'tren-co-so.quota'],
      ['more delegates below', 'tối đa 120 đại biểu', 'tối đa 200 đại biểu', 'co-so.quota'],
      [
        'another share',
        'chiếm 70%, đại biểu khách mời chiếm 30%',
        'chiếm 50%, đại biểu khách mời chiếm 50%',
        'tren-co-so.ratio-dien-hinh',
      ],
      [
        'a longer meeting',
        '01 buổi, hoàn thành trước ngày 15/6/2020',
        '01 ngày, hoàn thành trước ngày 15/6/2020',
        'tren-co-so.duration',
      ],
      ['an item dropped', '- Phát động phong trào thi đua giai đoạn 2020 - 2025;\n', '', 'agenda.06-phat-dong'],
      ['the first item dropped', '- Tuyên bố lý do, giới thiệu đại biểu;\n', '', 'agenda.01-tuyen-bo-ly-do'],
      ['the last item dropped', ';\n- Tổng kết và bế mạc.', '.', 'agenda.08-tong-ket-be-mac'],
      ['the citation dropped', /Thực hiện Kế hoạch số 3190.*?lần thứ V, Ủy ban/su, 'Ủy ban', 'cites.guidance'],
      ['a wrong number cited', 'số 3190/KH-UBND', 'số 3109/KH-UBND', 'cites.guidance'],
      ['a wrong day cited', '3190/KH-UBND ngày 26/8/2019', '3190/KH-UBND ngày 26/9/2019', 'cites.guidance'],
      ['a wrong congress number', /lần thứ V(?=\n)/u, 'lần thứ VI', 'congress.tinh-binh-thuan'],
      ['a late report', 'trước ngày 30/6/2020, gồm', 'trước ngày 30/7/2020, gồm', 'report.deadline'],
      ['a plan sent too late', 'ngày 16 tháng 10 năm 2019', 'ngày 16 tháng 12 năm 2019', 'plan.submit'],
      ['no money named', /\n4\. Kinh phí: do ngân sách[^\n]*/gu, '', 'budget'],
    ],
  },
  {
    plan: 'plan-dai-tu',
    guidance: 'huong-dan-thai-nguyen-2024',
    planted: [
      ['a later day', 'chậm nhất ngày 31/5/2025', 'chậm nhất ngày 15/7/2025', 'tren-co-so.time'],
      ['a later day below', 'xong trước ngày 15/3/2025', 'xong trước ngày 15/4/2025', 'co-so.time'],
      ['more delegates', 'không quá 180 đại biểu', 'không quá 250 đại biểu', 'tren-co-so.quota'],
      [
        'too small a share',
        'chiếm 75%, đại biểu khách mời chiếm 25%',
        'chiếm 60%, đại biểu khách mời chiếm 40%',
        'tren-co-so.ratio-dien-hinh',
      ],
      ['a longer meeting', '01 buổi, chậm nhất', '1,5 ngày, chậm nhất', 'tren-co-so.duration'],
      ['an item dropped', '- Phát biểu hưởng ứng phong trào thi đua;\n', '', 'agenda.07-huong-ung'],
      ['another item dropped', '- Tham luận của các điển hình tiên tiến;\n', '', 'agenda.04-tham-luan'],
      ['a wrong congress number', 'lần thứ VI, năm 2025', 'lần thứ VII, năm 2025', 'congress.tinh-thai-nguyen'],
      ['a late report', 'trước ngày 05/7/2025', 'trước ngày 25/7/2025', 'report.deadline'],
      [
        'a paper of the report dropped',
        '\n+ Danh sách đại biểu dự Đại hội kèm tóm tắt thành tích.',
        '',
        'report.item-3',
      ],
      ['a plan sent too late', 'ngày 14 tháng 10 năm 2024', 'ngày 31 tháng 10 năm 2024', 'plan.submit'],
      ['no money named', /IV\. KINH PHÍ\n[^\n]*\n\nV\./u, 'IV.', 'budget'],
      ['the citation dropped', /Thực hiện Hướng dẫn[^,]*các cấp, Ủy ban/u, 'Ủy ban', 'cites.guidance'],
    ],
  },
  {
    plan: 'plan-bac-quang',
    guidance: 'tinh-ha-giang-2024',
    planted: [
      ['a later day', 'hoàn thành trước ngày 25/5/2025', 'hoàn thành trước ngày 25/6/2025', 'tren-co-so.time'],
      ['a later quarter below', 'hoàn thành trong quý I năm 2025', 'hoàn thành trong quý II năm 2025', 'co-so.time'],
      ['more delegates', 'tối đa 150 đại biểu', 'tối đa 220 đại biểu', 'tren-co-so.quota'],
      ['more delegates below', 'không quá 80 đại biểu', 'không quá 130 đại biểu', 'co-so.quota'],
      [
        'another share',
        'tiên tiến khoảng 75%, khách mời khoảng 25%',
        'tiên tiến khoảng 55%, khách mời khoảng 45%',
        'tren-co-so.ratio-dien-hinh',
      ],
      ['a longer meeting below', 'thời gian 1/2 ngày', 'thời gian 01 ngày', 'co-so.duration'],
      [
        'an item dropped',
        '8. Thông qua danh sách đại biểu dự Đại hội Thi đua yêu nước tỉnh.\n9. Bế mạc.',
        '8. Bế mạc.',
        'agenda.09-thong-qua-danh-sach-db',
      ],
      ['a wrong national congress', 'toàn quốc lần thứ XI', 'toàn quốc lần thứ X', 'congress.toan-quoc'],
      ['a late report', 'chậm nhất ngày 05/6/2025', 'chậm nhất ngày 10/6/2025', 'report.deadline'],
      ['no money named', /IV\. KINH PHÍ THỰC HIỆN\n[^\n]*\n\nV\./u, 'IV.', 'budget'],
    ],
  },
  {
    plan: '000_cf972ccb895fab3c',
    guidance: 'guidance-bac-kan',
    planted: [
      ['a later quarter', 'tổ chức vào Quý I năm 2025', 'tổ chức vào Quý II năm 2025', 'co-so.time'],
      ['more delegates', 'không quá 200 người', 'không quá 300 người', 'co-so.quota'],
      ['another share', 'tiên tiến chiếm 70%', 'tiên tiến chiếm 60%', 'co-so.ratio-dien-hinh'],
      ['a longer meeting', '- Thời gian: 01 buổi', '- Thời gian: 01 ngày', 'co-so.duration'],
      ['an item dropped', '- Báo cáo tham luận của các điển hình tiên tiến.\n', '', 'agenda.03-tham-luan'],
      ['a wrong number cited', 'số 171/KH-UBND', 'số 117/KH-UBND', 'cites.guidance'],
      [
        'a wrong congress number',
        /(?<=phường Phùng Chí Kiên, tiến tới Đại hội Thi đua yêu nước thành phố Bắc Kạn lần thứ )I(?=,)/u,
        'II',
        'congress.thanh-pho-bac-kan',
      ],
    ],
  },
  {
    plan: '001_24a910de1b357b2c',
    guidance: 'guidance-tra-vinh',
    planted: [
      ['a later quarter', 'Một buổi, trong quý II năm 2020', 'Một buổi, trong quý III năm 2020', 'tren-co-so.time'],
      ['a later quarter below', 'Một buổi vào Quý I năm 2020', 'Một buổi vào Quý II năm 2020', 'co-so.time'],
      ['a longer meeting', 'Một buổi, trong quý II năm 2020', 'Hai ngày, trong quý II năm 2020', 'tren-co-so.duration'],
      ['a wrong number cited', 'số 65/KH-UBND', 'số 56/KH-UBND', 'cites.guidance'],
      ['a wrong national congress', /toàn quốc lần thứ X(?![IV])/gu, 'toàn quốc lần thứ IX', 'congress.toan-quoc'],
    ],
  },
  {
    plan: '002_c8fe2ed84e64de37',
    guidance: 'guidance-hai-phong',
    planted: [
      ['a later day', 'hoàn thành trước ngày 25/8/2025', 'hoàn thành trước ngày 30/8/2025', 'co-so.time'],
      [
        'a day too late by the word alone',
        'hoàn thành trước ngày 25/8/2025',
        'hoàn thành chậm nhất ngày 25/8/2025',
        'co-so.time',
      ],
      ['more delegates', 'Tối đa 150 đại biểu', 'Tối đa 250 đại biểu', 'co-so.quota'],
      ['another share', 'tiên tiến khoảng 70%', 'tiên tiến khoảng 50%', 'co-so.ratio-dien-hinh'],
      ['a longer meeting', 'Tổ chức trong 01 buổi', 'Tổ chức trong 01 ngày', 'co-so.duration'],
      [
        'an item dropped',
        '- Thông qua danh sách đại biểu đi dự Đại hội thi đua cấp trên.\n',
        '',
        'agenda.06-thong-qua-danh-sach-db',
      ],
      ['a wrong congress number', /(?<=thành phố Hải Phòng lần thứ )I(?= )/gu, 'IX', 'congress.thanh-pho-hai-phong'],
      ['a plan sent too late', 'ngày 14 tháng 8 năm 2025', 'ngày 18 tháng 8 năm 2025', 'plan.submit'],
      ['a wrong day cited', 'ngày 08/8/2025', 'ngày 18/8/2025', 'cites.guidance'],
    ],
  },
  {
    plan: 'quan-le-chan-2019',
    guidance: '003_e58006d243a02151',
    mend: ['yêu nước thành phố lần thứ X', 'yêu nước thành phố lần thứ IX'],
    planted: [
      ['a later quarter below', 'trong Quý I/2020', 'trong Quý II/2020', 'co-so.time'],
      ['a later quarter', 'trong Quý II/2020', 'trong Quý III/2020', 'tren-co-so.time'],
    ],
  },
]

describe.each(pairs)('$plan against $guidance', ({ plan, guidance, mend, planted }) => {
  const whole = mend ? load(plan).replaceAll(...mend) : load(plan)

  test('as it is, it is not accused', () => {
    expect(accusations(whole, guidance).map(({ id, why }) => `${id}: ${why.vi}`)).toEqual([])
  })

  test.each(planted)('%s is found, and nothing else', (_what, find, put, id) => {
    const changed = whole.replace(find, put)
    expect(changed).not.toBe(whole)
    const found = accusations(changed, guidance)
    expect(found.map((one) => one.id.replace(/#.*$/, ''))).toContain(id)
    // One change may break a rule in two places (both shares, both days of one sentence), never another field.
    const fields = new Set(found.map((one) => one.field))
    expect([...fields]).toHaveLength(1)
    for (const one of found) {
      expect(one.plan_evidence.length).toBeGreaterThan(0)
      expect(one.guidance_evidence[0]!.quote).not.toBe('')
    }
  })
})
