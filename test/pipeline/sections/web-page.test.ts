import { expect, it } from 'vitest'
import { pageLead } from '../../../pipeline/sections/web-page.js'
import { linesOf } from '../../../pipeline/sections/lines.js'
import { textOf } from '../../../pipeline/text/plain-text.js'

const leadOf = (value: string) => pageLead(linesOf(textOf(value)))
const table =
  'Đang tải văn bản...\nSố hiệu:\n12/KH-UBND\nLoại văn bản:\nKế hoạch\nNgười ký:\nTrần Văn A\nTình trạng:\nĐã biết'
const plan = 'ỦY BAN NHÂN DÂN\nXÃ AN LÃO\nSố: 12/KH-UBND'

it.each([
  ['skips what a portal printed above a document', `${table}\n${plan}`, 9],
  ['leaves a document without such a table alone', plan, 0],
  ['leaves the same labels under a document alone', `${plan}\n${'Nội dung.\n'.repeat(8)}Người ký: Trần Văn A`, 0],
])('%s', (_, value, lines) => expect(leadOf(value)).toBe(lines))
