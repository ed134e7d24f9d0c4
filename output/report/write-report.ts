import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCsv } from '../paper/csv.js'
import type { Comparison } from './comparison.js'
import { renderHtml } from './render-html.js'
import { renderMarkdown } from './render-markdown.js'
import { renderXlsx } from './render-xlsx.js'
import type { ReportTable } from './report-tables.js'
import { reportTables } from './report-tables.js'
import type { Lang } from './words.js'

const bare = (value: ReportTable['rows'][number][number]) =>
  typeof value === 'object' && value !== null ? value.day : value

function json(comparison: Comparison, tables: readonly ReportTable[]): string {
  const flat = tables.map(({ name, columns, rows }) => {
    const objects = rows.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, bare(row[i]!)])))
    return [name, objects] as const
  })
  return JSON.stringify({ schema: 'doichieu/report@1', ...comparison, tables: Object.fromEntries(flat) }, null, 1)
}

/** Write the report into a folder, made if need be: HTML, XLSX, Markdown, JSON, and a CSV for each table; gives the files' paths. */
export async function writeReport(comparison: Comparison, folder: string, lang: Lang): Promise<string[]> {
  const tables = reportTables(comparison, lang)
  await mkdir(join(folder, 'csv'), { recursive: true })
  const files: [name: string, content: string | Buffer][] = [
    ['report.html', renderHtml(comparison, lang)],
    ['report.xlsx', await renderXlsx(comparison, lang)],
    ['report.md', renderMarkdown(comparison, lang)],
    ['report.json', json(comparison, tables)],
    ...tables.map(({ name, columns, rows }): [string, string] => [
      join('csv', `${name}.csv`),
      toCsv([columns.map(({ label }) => label), ...rows.map((row) => row.map(bare))]),
    ]),
  ]
  const written: string[] = []
  for (const [name, content] of files) {
    const path = join(folder, name)
    // A reader never finds half a report: the file takes its name when it is whole.
    await writeFile(`${path}.part`, content)
    await rename(`${path}.part`, path)
    written.push(path)
  }
  return written
}
