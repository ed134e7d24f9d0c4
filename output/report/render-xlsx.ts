import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import writeExcelFile from 'write-excel-file/node'
import type { Feature, Row, Sheet } from 'write-excel-file/node'
import type { Comparison } from './comparison.js'
import type { TableValue } from './report-tables.js'
import { comparisonTable, reportTables } from './report-tables.js'
import type { Lang } from './words.js'
import { say } from './words.js'

type Content = Stream | Buffer | Blob
// Excel holds no more letters in a cell, and no control characters at all.
const longest = 32_000
const clean = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, ' ').slice(0, longest)

const head = (label: string) => ({
  value: clean(label),
  fontWeight: 'bold' as const,
  backgroundColor: '#DDEEEC',
  wrap: true,
  alignVertical: 'center' as const,
  bottomBorderStyle: 'medium' as const,
  bottomBorderColor: '#0B6B64',
})

// A text is written as a text cell whatever it begins with, so a formula in a document stays words.
function cell(value: TableValue): Row[number] {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'object')
    return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' }
  return { value: clean(value), type: String, wrap: true, alignVertical: 'top' }
}

const columnName = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : columnName(Math.floor(n / 26) - 1) + columnName(n % 26)

/** The library knows no filters; the format wants them right after the rows. */
const filters = (sizes: readonly (readonly [columns: number, rows: number])[]): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const [columns, rows] = sizes[sheetIndex] ?? [0, 0]
          const filter = `<autoFilter ref="A1:${columnName(columns - 1)}${rows}"/>`
          return columns > 0 ? xml.replace('</sheetData>', `</sheetData>${filter}`) : xml
        },
      },
    },
  },
})

const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** Write the comparison as a workbook: one sheet a table, days and numbers as such, heads frozen, filters set. */
export async function renderXlsx(comparison: Comparison, lang: Lang): Promise<Buffer> {
  const side = comparisonTable(comparison, lang)
  const tables = reportTables(comparison, lang)
  const sheets: Sheet<Content>[] = [
    {
      sheet: sheetName(say(lang, 'compared')),
      columns: side.head.map((_, i) => ({ width: i === 0 ? 22 : 34 })),
      data: [side.head.map(head), ...side.rows.map((row) => row.map((text) => cell(text || null)))],
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    ...tables.map(({ title, columns, rows }): Sheet<Content> => ({
      sheet: sheetName(title),
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map(({ label }) => head(label)), ...rows.map((row) => row.map(cell))],
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    })),
  ]
  const sizes = sheets.map(({ data }, i) => (i === 0 ? [0, 0] : [data[0]!.length, data.length]) as [number, number])
  return writeExcelFile(sheets, { features: [filters(sizes)] }).toBuffer()
}
