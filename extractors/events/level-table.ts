import type { Passage, Section } from '../../corpus/document.js'
import { rowsOf } from '../table-units.js'
import { folded } from '../points.js'
import { readEventNames } from '../readers/event-name.js'
import { levelOf } from './ladder.js'

/** A cell of such a table: what its column tells, and of whose meeting. */
export interface Cell {
  readonly tells: 'form' | 'time' | 'place' | 'quota' | 'composition'
  readonly subject: Passage
  readonly passage: Passage
  /** The words of the column's head. */
  readonly head: string
}

const columns: readonly (readonly [Cell['tells'] | 'subject', RegExp])[] = [
  ['form', /hinh thuc|ten goi/u],
  ['time', /thoi gian|thoi diem|thoi luong|thoi han|hoan thanh|^\W*(?:phai )?xong|^\W*(?:ngay|han)(?![a-z])/u],
  ['place', /dia diem/u],
  ['quota', /so luong|so dai bieu|quy mo|so nguoi|^\W*dai bieu\W*$/u],
  ['composition', /thanh phan|doi tuong/u],
  ['subject', /^\s*(?:cac )?(?:cap|don vi|co quan|hoi nghi|dai hoi|noi dung)(?![a-z])/u],
]
const level =
  /(?:^|[^a-z])cap (?:tren )?(?:co so|xa|huyen|tinh|so|nganh|thanh pho|bo|cong ty)|(?:tren )?co so(?![a-z])|^\W*(?:xa|huyen|tinh|thanh pho|thi xa|quan|phuong|nganh)\s*$/u

const kind =
  '(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|so|ban|nganh|doan the|hoi|co quan|don vi(?: truc thuoc| su nghiep)?|doanh nghiep|cong ty|hop tac xa|truong hoc|truong)'
// "Xã, phường, thị trấn", "Huyện, thành phố (hoặc tương đương)": kinds of unit and no unit by its name
const kinds = new RegExp(
  `^\\W*(?:cac )?${kind}(?:(?:\\s*[,;/-]\\s*|\\s+va\\s+)(?:cac )?${kind})*(?: (?:cap )?(?:tinh|huyen))?\\s*(?:\\([^)]*\\))?\\W*$`,
  'u',
)

/** Read a table that lays meetings out level by level: a row each, columns for form, time and number of delegates; empty where it is none. */
export function cellsOfLevels(table: Section, text: string): Cell[] {
  const rows = rowsOf(table, text)
  const heads = rows[0]?.map((cell) => columns.find(([, sign]) => sign.test(folded(cell)))?.[0] ?? null) ?? []
  const who = heads.indexOf('subject')
  if (who < 0 || heads.filter((head) => head && head !== 'subject').length < 2) return []
  // "Quận, huyện | Đại hội Thi đua yêu nước quận, huyện": whose it is and what it is called, each in a column
  const called = heads.indexOf('form')
  const names = (cell: Passage | undefined) => cell !== undefined && readEventNames(cell.text).length > 0
  const holds = (own: Passage, cells: readonly Passage[]) =>
    level.test(folded(own)) ||
    kinds.test(folded(own).replace(/\s+/gu, ' ')) ||
    names(own) ||
    (names(cells[called]) && levelOf(own.text, null) !== null)
  let held: Passage | undefined
  return rows.slice(1).flatMap((cells): Cell[] => {
    const own: Passage | undefined = cells[who]
    const told = own && /\p{L}/u.test(own.text)
    if (told) held = holds(own, cells) ? own : undefined
    // a row whose first cells are empty goes on with the row above
    const subject = told || cells.slice(0, who).every((cell) => !cell.text) ? held : undefined
    if (!subject) return []
    return cells.flatMap((cell, i): Cell[] => {
      const head = heads[i]
      if (!head || head === 'subject' || !/[\p{L}\d]/u.test(cell.text)) return []
      return [{ tells: head, subject, passage: cell, head: rows[0]![i]!.text }]
    })
  })
}
