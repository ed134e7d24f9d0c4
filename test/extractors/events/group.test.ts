import { expect, it } from 'vitest'
import type { Passage } from '../../../corpus/document.js'
import { bestName } from '../../../extractors/events/group.js'

const said = (text: string): Passage => ({ kind: 'passage', span: { start: 0, end: text.length }, text })
const form = (text: string) => ({ facets: new Set(['form' as const]), subject: null, passage: said(text), label: null })

it.each([
  [
    'Đối với cấp cơ sở (xã, phường)',
    '“Hội nghị biểu dương người tốt, việc tốt”',
    'Hội nghị biểu dương người tốt, việc tốt (cấp cơ sở)',
  ],
  ['HỘI NGHỊ Ở CƠ SỞ (xã, thị trấn)', '“Hội nghị điển hình tiên tiến”', 'Hội nghị điển hình tiên tiến ở cơ sở'],
  [
    'Cấp huyện',
    '“Hội nghị điển hình tiên tiến huyện Nho Quan lần thứ IV”',
    'Hội nghị điển hình tiên tiến huyện Nho Quan lần thứ IV',
  ],
  // another name than the heading's is the name that is given
  [
    'Hội nghị điển hình tiên tiến cấp cơ sở',
    'lấy tên là “Hội nghị biểu dương người tốt, việc tốt”',
    'Hội nghị biểu dương người tốt, việc tốt',
  ],
  [
    'Cấp xã',
    'Lồng ghép với hội nghị nhân dân, lấy tên “Hội nghị biểu dương người tốt, việc tốt”',
    'Hội nghị biểu dương người tốt, việc tốt (cấp xã)',
  ],
  [
    'Cấp xã, thị trấn và các đơn vị trực thuộc huyện',
    '“Hội nghị điển hình tiên tiến”',
    'Hội nghị điển hình tiên tiến (cấp xã)',
  ],
] as const)('%s', (subject, words, name) => {
  const level = /huyện/iu.test(subject) ? 'TREN_CO_SO' : 'CO_SO'
  expect(bestName({ level, subject: said(subject), said: [form(words)] }, 'TREN_CO_SO', [], false, true)?.name).toBe(
    name,
  )
})
