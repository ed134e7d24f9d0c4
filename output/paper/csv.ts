/** What one cell of a table may hold. */
export type CsvCell = string | number | boolean | null | undefined

function cellText(value: CsvCell): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  // A terminal that shows the file would obey its control characters.
  // oxlint-disable-next-line no-control-regex -- the control characters are what this is about
  const plain = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
  // Spreadsheets run a cell that begins with one of these as a formula; a leading apostrophe makes it text.
  const safe = /^[=+\-@\t\r]/.test(plain) ? "'" + plain : plain
  return /[",\r\n;]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe
}

/** Write rows as CSV that spreadsheets open rightly: UTF-8 with BOM, CRLF, quoted where needed, formulas defused. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cellText).join(',') + '\r\n').join('')
}
