import { expect, it } from 'vitest'
import { agenda } from '../../extractors/agenda.js'
import { planOf } from '../fakes/tree-of.js'

const idsIn = (body: string) => [...new Set(agenda(planOf(body)).map(({ value }) => value.event_ids.join('+')))]
const levels = `I. THỜI GIAN
1. Cấp cơ sở (xã, phường; doanh nghiệp): 01 buổi, chậm nhất ngày 31/3/2025.
2. Cấp trên cơ sở (huyện, thành phố): 01 ngày, trong quý II năm 2025.`
const lines = '- Khai mạc;\n- Báo cáo tổng kết phong trào thi đua;\n- Bế mạc.'

it.each([
  [
    'of the only meeting',
    `I. NỘI DUNG\n1. Thời gian: 01 buổi, ngày 12/3/2025.\nII. CHƯƠNG TRÌNH HỘI NGHỊ\n${lines}`,
    ['E1'],
  ],
  ['of the level its heading names', `${levels}\nII. CHƯƠNG TRÌNH HỘI NGHỊ CẤP CƠ SỞ\n${lines}`, ['E1']],
  [
    'of both levels its heading names',
    `${levels}\nII. CHƯƠNG TRÌNH HỘI NGHỊ (cấp cơ sở và cấp trên cơ sở)\n${lines}`,
    ['E1+E2'],
  ],
  ['of every meeting where no heading tells', `${levels}\nII. CHƯƠNG TRÌNH HỘI NGHỊ\n${lines}`, ['E1+E2']],
])('lays a programme to the meeting: %s', (_, body, ids) => expect(idsIn(body)).toEqual(ids))
