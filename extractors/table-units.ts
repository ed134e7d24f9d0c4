import type { Passage, Section } from '../corpus/document.js'
import type { Role } from './fields.js'
import { folded, part } from './points.js'
import { beginsWithBody, splitBodies } from './readers/duty.js'

/** A body that a table of tasks names: in which column's role, and for which task. */
export interface Tabled {
  readonly unit: Passage
  readonly role: Role
  readonly task: Passage | null
}

const columns: readonly (readonly [Role | 'task', RegExp])[] = [
  ['support', /phoi hop/u],
  ['lead', /chu tri|dau moi/u],
  ['task', /noi dung|nhiem vu|cong viec|hoat dong|^\W*viec\W*$/u],
  ['assigned', /thuc hien|don vi|bo phan|phu trach|phan cong/u],
]

function cellsOf(row: Section, text: string, framed: boolean): Passage[] {
  const whole: Passage = { kind: 'passage', span: row.span, text: text.slice(row.span.start, row.span.end) }
  const cells: Passage[] = []
  let at = framed ? (/^\s*\|/u.exec(whole.text)?.[0].length ?? 0) : 0
  for (const cell of whole.text.slice(at).split('|')) {
    cells.push(part(whole, at, at + cell.length))
    at += cell.length + 1
  }
  return cells
}

/** Give a table's rows as cells, an empty cell keeping its place; a stroke before the first cell counts only where the first row has none. */
export function rowsOf(table: Section, text: string): Passage[][] {
  const rows = table.children.filter((child): child is Section => child.kind === 'row')
  const framed = rows.length > 0 && /^\s*\|/u.test(text.slice(rows[0]!.span.start, rows[0]!.span.end))
  return rows.map((row) => cellsOf(row, text, framed))
}

const dueHead = /(?<![a-z])xong(?![a-z])|thoi han|thoi gian|hoan thanh|^\W*(?:ngay|han)(?![a-z])/u

/** Tell whether a table is a timetable of works, each with who answers for it and its day: it gives nobody a duty that the lines beside it do not. */
export function isTimetable(table: Section, text: string): boolean {
  const heads = rowsOf(table, text)[0]?.map((cell) => folded(cell)) ?? []
  const at = (sign: RegExp) => heads.findIndex((head) => sign.test(head))
  const [task, unit, due] = [
    at(/noi dung|nhiem vu|cong viec|hoat dong|^\W*viec\W*$/u),
    at(/don vi|co quan|bo phan|phu trach|chiu trach nhiem/u),
    at(dueHead),
  ]
  return task! >= 0 && task! < unit! && unit! < due!
}

/** Read who does what from a table with columns for who leads and who helps: `"Khánh tiết | Phòng Văn hóa | Nhà Văn hóa | …"`. */
export function tableUnits(table: Section, text: string): Tabled[] {
  const rows = rowsOf(table, text)
  const heads = rows[0]?.map((cell) => columns.find(([, sign]) => sign.test(folded(cell)))?.[0] ?? null) ?? []
  if (!heads.some((head) => head === 'lead' || head === 'support' || head === 'assigned')) return []
  const byUnit = heads.indexOf('assigned') >= 0 && heads.indexOf('assigned') < heads.indexOf('task')
  let above: Passage | undefined
  return rows.slice(1).flatMap((cells) => {
    const task = cells[heads.indexOf('task')] ?? null
    // "1 | Sở Nội vụ | Chủ trì …" over " | | Hướng dẫn …": an empty cell goes on with the body above
    const own = byUnit ? cells[heads.indexOf('assigned')] : undefined
    if (own?.text) above = own
    const goesOn = own && !own.text && above && task?.text ? above : undefined
    return cells.flatMap((cell, i): Tabled[] => {
      const role = heads[i]
      const said = goesOn && role === 'assigned' ? goesOn : cell
      if (!role || role === 'task' || !beginsWithBody(said.text)) return []
      if (role !== 'assigned')
        return splitBodies(said.text, 0, said.text.length).map((span) => ({
          unit: part(said, span.start, span.end),
          role,
          task,
        }))
      // the bodies of one cell do it together: they are named as the cell names them
      return [{ unit: said, role: byTask(task), task }]
    })
  })
}

function byTask(task: Passage | null): Role {
  const text = task ? folded(task) : ''
  if (/^\W*(?:chu tri|lam dau moi|la dau moi|dau moi)(?![a-z])/u.test(text)) return 'lead'
  return /^\W*(?:chu dong )?phoi hop(?![a-z])/u.test(text) ? 'support' : 'assigned'
}
