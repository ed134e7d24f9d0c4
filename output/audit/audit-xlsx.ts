import writeExcelFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import type { CsvCell } from '../paper/csv.js'
import { findingHeads, findingRows, verdictRows } from './audit-csv.js'
import type { AuditTable } from './tabulate.js'
import { labels, verdictNames } from './words.js'
import type { Lang } from './words.js'

const COLOURS: Readonly<Record<string, string>> = {
  departs: '#F8D3CF',
  missing: '#FBE3C0',
  cannot_tell: '#F5F0BD',
  meets: '#DCEFD8',
}

function sheet(heads: readonly string[], rows: readonly CsvCell[][], lang: Lang): SheetData {
  const colours = new Map(Object.entries(verdictNames).map(([verdict, name]) => [name[lang], COLOURS[verdict]]))
  const bold = heads.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true, backgroundColor: '#EEEEEE' }))
  const body = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === undefined) return null
      if (typeof cell === 'number') return { value: cell, type: Number }
      const colour = colours.get(String(cell))
      return {
        value: String(cell).slice(0, 32_000),
        type: String,
        wrap: true,
        ...(colour ? { backgroundColor: colour } : {}),
      }
    }),
  )
  return [bold, ...body]
}

/** Write many audits as a workbook: localities by requirements, and one row a finding. Cells are text, so no formula can hide in one. */
export async function auditXlsx(table: AuditTable, lang: Lang): Promise<Uint8Array> {
  const [heads, ...rows] = verdictRows(table, lang)
  const wide = { width: 40 }
  return writeExcelFile([
    {
      data: sheet(heads!.map(String), rows, lang),
      sheet: lang === 'vi' ? 'Bảng' : 'Table',
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: [{ width: 30 }, ...heads!.slice(1).map(() => ({ width: 16 }))],
    },
    {
      data: sheet(findingHeads(lang), findingRows(table, lang), lang),
      sheet: labels.findings[lang],
      stickyRowsCount: 1,
      columns: findingHeads(lang).map(() => wide),
    },
  ]).toBuffer()
}
