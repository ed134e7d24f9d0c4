/** What one cell of a table may hold. */
export type CsvCell = string | number | boolean | null | undefined

function cellText(value: CsvCell): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  // Spreadsheets run a cell that begins with one of these as a formula; a leading apostrophe makes it text.
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value
  return /[",\r\n;]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe
}

/** Write rows as CSV that spreadsheets open rightly: UTF-8 with BOM, CRLF, quoted where needed, formulas defused. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cellText).join(',') + '\r\n').join('')
}
