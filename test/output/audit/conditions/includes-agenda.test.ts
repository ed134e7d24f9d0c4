import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const wants = (...codes: string[]): Condition => ({
  kind: 'includes-agenda',
  items: codes.map((code) => ({ any_of: [code] })),
  in_order: false,
})
const inOrder: Condition = {
  kind: 'includes-agenda',
  items: ['KHAI_MAC', 'THAM_LUAN', 'TONG_KET_BE_MAC'].map((code) => ({ any_of: [code] })),
  in_order: true,
}
const words: Condition = {
  kind: 'includes-agenda',
  items: [{ any_of: [], text: 'Lễ dâng hương tại Đài tưởng niệm liệt sĩ' }],
  in_order: false,
}
const either: Condition = {
  kind: 'includes-agenda',
  items: [{ any_of: ['TUYEN_BO_LY_DO', 'KHAI_MAC'] }],
  in_order: false,
}
const { item } = value

test.each([
  ['by code', wants('THAM_LUAN'), [item('KHAI_MAC', 'Khai mạc'), item('THAM_LUAN', 'Báo cáo tham luận')], 'meets'],
  ['another code alone', wants('TUYEN_BO_LY_DO'), [item('KHAI_MAC', 'Khai mạc Hội nghị')], 'missing'],
  ['either of two codes', either, [item('KHAI_MAC', 'Khai mạc Hội nghị')], 'meets'],
  ['lacking', wants('PHAT_DONG'), [item('KHAI_MAC', 'Khai mạc'), item('HUONG_UNG', 'Phát biểu hưởng ứng')], 'missing'],
  ['one of two lacking', wants('KHAI_MAC', 'PHAT_DONG'), [item('KHAI_MAC', 'Khai mạc')], 'missing'],
  ['by words', words, [item(null, 'Dâng hương tại Đài tưởng niệm liệt sĩ')], 'meets'],
  ['half the words', words, [item(null, 'Viếng Đài tưởng niệm các anh hùng liệt sĩ')], 'cannot_tell'],
  ['in order', inOrder, [item('KHAI_MAC', ''), item('THAM_LUAN', ''), item('TONG_KET_BE_MAC', '')], 'meets'],
  ['in order with one lacking', inOrder, [item('KHAI_MAC', ''), item('TONG_KET_BE_MAC', '')], 'meets'],
  ['out of order', inOrder, [item('KHAI_MAC', ''), item('TONG_KET_BE_MAC', ''), item('THAM_LUAN', '')], 'departs'],
  ['no programme', wants('KHAI_MAC'), [], 'missing'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
