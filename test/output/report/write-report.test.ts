import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../../output/report/compare.js'
import { renderXlsx } from '../../../output/report/render-xlsx.js'
import { writeReport } from '../../../output/report/write-report.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { goldRecords } from '../gold-records.js'
import { readZip } from '../read-zip.js'

let folder: string
let files: string[]
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-report-'))
  files = await writeReport(compare(goldRecords()), folder, 'vi')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A formula where a document has words. */
const evil = `=HYPERLINK("http://x","bấm")`
const evilPlan = () => {
  const { record } = madeUpPlan({ number: 1 })
  const unit = { ...record.responsible_units[0]!, unit: evil, tasks: ['|a|<script>', '\u0007'] }
  return { ...record, responsible_units: [unit], locality: { ...record.locality!, name: evil } }
}

describe('writeReport', () => {
  it('writes every format and says which files', () => {
    expect(files.map((path) => relative(folder, path))).toEqual(
      expect.arrayContaining(['report.html', 'report.xlsx', 'report.md', 'report.json', join('csv', 'deadlines.csv')]),
    )
  })

  it('writes CSV that spreadsheets read: BOM, days as ISO, the sentence beside each figure', () => {
    const events = read(join('csv', 'events.csv'))
    expect(events.charCodeAt(0)).toBe(0xfeff)
    expect(events).toMatch(/thị xã Bỉm Sơn.*2020-03-31.*150/)
  })

  it('writes JSON that reads back, with the same statements', () => {
    const { tables, plans } = JSON.parse(read('report.json')) as { tables: Record<string, unknown[]>; plans: unknown[] }
    expect(plans).toHaveLength(5)
    expect(tables['agenda']).toHaveLength(33)
    expect(tables['events']![0]).toMatchObject({ locality: 'thành phố Hải Phòng', from: '2020-01-01' })
  })

  it('writes Markdown whose every note is there', () => {
    const markdown = read('report.md')
    const used = new Set([...markdown.matchAll(/\[\^([\d.]+)\](?!:)/g)].map(([, n]) => n))
    const given = new Set([...markdown.matchAll(/^\[\^([\d.]+)\]:/gm)].map(([, n]) => n))
    expect(used.size).toBeGreaterThan(50)
    expect([...used].filter((n) => !given.has(n))).toEqual([])
  })

  it('writes a workbook with typed days and numbers, frozen heads and filters', async () => {
    const workbook = readZip(readFileSync(join(folder, 'report.xlsx')))
    const [sheet, events] = [2, 3].map((n) => workbook.get(`xl/worksheets/sheet${n}.xml`)!)
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:K6"\/>/)
    // 24 July 2019 as Excel counts days.
    expect(sheet).toContain('<v>43670</v>')
    expect(events).toMatch(/<c [^>]*><v>150<\/v><\/c>/)
  })

  it('lets no document run a formula', async () => {
    const out = join(folder, 'evil')
    await writeReport(compare([evilPlan()]), out, 'vi')
    for (const name of ['plans', 'units']) {
      const cells = readFileSync(join(out, 'csv', `${name}.csv`), 'utf8')
        .slice(1)
        .split(/[,\n]/)
      expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
    }
    const workbook = [...readZip(readFileSync(join(out, 'report.xlsx')))]
    const sheets = workbook.filter(([name]) => name.startsWith('xl/worksheets/'))
    expect(sheets.length).toBeGreaterThan(3)
    expect(sheets.filter(([, xml]) => /<f[ >]/.test(xml))).toEqual([])
    expect(readFileSync(join(out, 'report.md'), 'utf8')).not.toContain('<script>')
    expect((await renderXlsx(compare([evilPlan()]), 'en')).length).toBeGreaterThan(1000)
  })
})
