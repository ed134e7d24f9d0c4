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
  ['task', /noi dung|nhiem vu|cong viec|hoat dong/u],
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

/** Read who does what from a table with columns for who leads and who helps: `"Khánh tiết | Phòng Văn hóa | Nhà Văn hóa | …"`. */
export function tableUnits(table: Section, text: string): Tabled[] {
  const rows = rowsOf(table, text)
  const heads = rows[0]?.map((cell) => columns.find(([, sign]) => sign.test(folded(cell)))?.[0] ?? null) ?? []
  if (!heads.some((head) => head === 'lead' || head === 'support' || head === 'assigned')) return []
  return rows.slice(1).flatMap((cells) => {
    const task = cells[heads.indexOf('task')] ?? null
    return cells.flatMap((cell, i): Tabled[] => {
      const role = heads[i]
      if (!role || role === 'task' || !beginsWithBody(cell.text)) return []
      return splitBodies(cell.text, 0, cell.text.length).map((span) => ({
        unit: part(cell, span.start, span.end),
        role:
          role === 'assigned' && task && /^\W*(?:chu tri|lam dau moi|la dau moi|dau moi)(?![a-z])/u.test(folded(task))
            ? 'lead'
            : role,
        task,
      }))
    })
  })
}
