import { expect, test } from 'vitest'
import { auditAll } from '../../../output/audit/audit-all.js'
import { auditCsv } from '../../../output/audit/audit-csv.js'
import { auditHtml, auditTableHtml } from '../../../output/audit/audit-html.js'
import { auditLetter } from '../../../output/audit/audit-letter.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { auditXlsx } from '../../../output/audit/audit-xlsx.js'
import { letterDocx } from '../../../output/audit/letter-docx.js'
import { renderAudit } from '../../../output/audit/render-audit.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { readZip } from '../read-zip.js'
import { at, event, guidance, plan, scalar } from './plan.js'

const province = guidance({
  events: [event({ id: 'E1', quota: { max: 150, unit: 'đại biểu' } }, 'tối đa 150 đại biểu')],
})
const requirements = requirementsFrom(province).filter(({ id }) => id === 'co-so.quota')
const commune = (max: number, quote: string, name: string) =>
  plan({
    events: [event({ id: 'E1', quota: { max, unit: 'người' } }, quote)],
    issuer: scalar(`Ủy ban nhân dân ${name}`),
    locality: { name, province_at_issue: 'tỉnh Trà Vinh', register_id: null, confidence: 1, evidence: [at(name)] },
  })
const bad = commune(300, '=cmd() không quá <b>300</b> người *đậm*', 'xã <Long> Hữu')
const good = commune(100, 'không quá 100 người', 'xã An Bình')
const silent = plan({ events: [event({ id: 'E1' }, 'Hội nghị')] })
const audit = auditPlan(bad, requirements, { guidance: province })
const table = auditAll([good, bad, silent], requirements, { guidance: province })

test('the console shows the departure with both quotes and what to do', () => {
  const shown = renderAudit(audit, 'vi')
  for (const words of [
    'SAI KHÁC (nghiêm trọng)',
    'không quá <b>300</b> người',
    '“tối đa 150 đại biểu” (tr. 1)',
    'Cách sửa: Sửa lại cho đúng.',
    'Kế hoạch số 65/KH-UBND ngày 20/8/2024',
  ])
    expect(shown).toContain(words)
  expect(renderAudit(audit, 'en')).toContain('DEPARTS (serious)')
  expect(renderAudit(auditPlan(good, requirements), 'vi')).toContain('Không có sai khác, thiếu sót nào.')
})

test('HTML escapes the documents’ words and needs nothing from outside', () => {
  for (const html of [auditHtml(audit, 'vi'), auditTableHtml(table, 'vi')]) {
    expect(html).toContain('&lt;b&gt;300&lt;/b&gt;')
    expect(html).toContain('xã &lt;Long&gt; Hữu')
    expect(html).not.toMatch(/<b>300|src=|href="http|<script/)
  }
})

test('a page says how grave a matter is only where something is wrong, and shows nobody the ids of rules', () => {
  const right = auditHtml(auditPlan(good, requirements, { guidance: province }), 'vi')
  expect(right).toContain('Đạt')
  expect(right).not.toContain('nghiêm trọng')
  expect(auditHtml(audit, 'vi')).toContain('nghiêm trọng')
  for (const html of [right, auditHtml(audit, 'vi'), auditTableHtml(table, 'vi')])
    expect(html).not.toContain('co-so.quota')
})

test('the table puts the worst first and counts each column', () => {
  expect(table.rows.map(({ cells }) => cells.get('co-so.quota'))).toEqual(['departs', 'missing', 'meets'])
  expect(table.columns[0]!.counts).toMatchObject({ departs: 1, missing: 1, meets: 1 })
  expect(table.counts).toMatchObject({ departs: 1, missing: 1, meets: 1, cannot_tell: 0 })
})

test('CSV defuses formulas', () => {
  const csv = auditCsv(table, 'vi')
  expect(csv.startsWith('\uFEFFĐịa phương,Kế hoạch')).toBe(true)
  expect(csv).toContain(",'=cmd() không quá <b>300</b> người *đậm*,")
  expect(csv.trim().split('\r\n')).toHaveLength(4)
})

test('the letter quotes both sides and keeps the documents’ signs from being Markdown', () => {
  const letter = auditLetter(audit, 'vi')
  expect(letter).toContain('Kính gửi: Ủy ban nhân dân xã \\<Long\\> Hữu')
  expect(letter).toContain('\\*đậm\\*')
  expect(letter).toContain('“tối đa 150 đại biểu” (tr. 1)')
  expect(auditLetter(auditPlan(good, requirements), 'vi')).toContain('chưa phát hiện sai khác')
})

test('the workbook is a zip with both sheets', async () => {
  const bytes = await auditXlsx(table, 'vi')
  expect(Buffer.from(bytes.slice(0, 2)).toString('latin1')).toBe('PK')
  expect(bytes.length).toBeGreaterThan(3000)
})

test('the Word letter holds both sides’ words, and no control character of a scan', async () => {
  const scanned = {
    ...bad,
    events: [event({ id: 'E1', quota: { max: 300, unit: 'người' } }, 'không quá \u000c300 người')],
  }
  const bytes = await letterDocx(auditPlan(scanned, requirements, { guidance: province }), 'vi')
  const document = readZip(Buffer.from(bytes)).get('word/document.xml')!
  expect(document).toContain('Kính gửi: Ủy ban nhân dân xã &lt;Long&gt; Hữu')
  expect(document).toContain('“tối đa 150 đại biểu” (tr. 1)')
  expect(document).toContain('<w:pgSz w:w="11905" w:h="16837"')
  expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c]/u)
})

test('plans that come under two laws name both', () => {
  const early = { ...commune(100, 'không quá 100 người', 'xã An Bình'), issue_date: scalar('2019-09-04') }
  const html = auditTableHtml(auditAll([bad, early], null), 'vi')
  expect(html).toContain('30/2020/NĐ-CP')
  expect(html).toContain('01/2011/TT-BNV')
})
