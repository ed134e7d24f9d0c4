import type { Passage, Section } from '../corpus/document.js'
import { folded } from './points.js'
import { readDates } from './readers/date.js'
import { rowsOf } from './table-units.js'

/** A task of a table with the day it is due. */
export interface DueRow {
  readonly what: Passage
  readonly who: Passage | null
  readonly date: string
  readonly at: Passage
}

const due =
  /thoi han|(?<![a-z])xong(?![a-z])|han (?:chot|hoan thanh|cuoi)|hoan thanh|thoi gian (?:hoan thanh|ket thuc)|^\s*han\s*$/u
const task = /noi dung|nhiem vu|cong viec|hoat dong|^\W*(?:dau )?viec(?: can lam)?\W*$/u
const body = /don vi|co quan|phu trach|chu tri|thuc hien|bo phan|nguoi/u

/** Read a table of tasks with a column for the day each is due: `"Trang trí hội trường | Văn phòng | 24/4/2025"`. */
export function dueRows(table: Section, text: string): DueRow[] {
  const rows = rowsOf(table, text)
  const heads = rows[0]?.map((cell) => folded(cell)) ?? []
  const [when, what, who] = [due, task, body].map((sign) => heads.findIndex((head) => sign.test(head)))
  if (when === undefined || what === undefined || when < 0 || what < 0) return []
  return rows.slice(1).flatMap((cells): DueRow[] => {
    const [cell, said] = [cells[when], cells[what]]
    const day = cell
      ? readDates(cell.text).find((read) => read.value.precision === 'day' && read.value.date)
      : undefined
    // "từ 10/4 đến 15/4/2025" and "trước ngày …" are read like any sentence
    if (!cell || !said || !day || cell.text.length > day.end - day.start + 6 || !/\p{L}/u.test(said.text)) return []
    return [
      { what: said, who: who !== undefined && who >= 0 ? (cells[who] ?? null) : null, date: day.value.date!, at: cell },
    ]
  })
}
