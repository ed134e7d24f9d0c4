import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'
import { auditAllWithText } from '../../output/audit/audit-all.js'
import { auditAlone } from '../../output/audit/audit-alone.js'
import { auditCsv } from '../../output/audit/audit-csv.js'
import { auditTableHtml } from '../../output/audit/audit-html.js'
import { auditLetter } from '../../output/audit/audit-letter.js'
import { auditPlan } from '../../output/audit/audit-plan.js'
import type { Audit } from '../../output/audit/audit.js'
import { auditXlsx } from '../../output/audit/audit-xlsx.js'
import { letterDocx } from '../../output/audit/letter-docx.js'
import { renderAudit } from '../../output/audit/render-audit.js'
import type { AuditTable } from '../../output/audit/tabulate.js'
import { accuses } from '../../output/audit/words.js'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes, UsageError } from '../errors.js'
import { printable, type Console } from './console.js'
import { openDocument } from './open-document.js'
import { openGuidance } from './open-guidance.js'

/** What the person asked of an audit. */
export interface AuditWishes {
  readonly against?: string
  readonly all?: boolean
  readonly out?: string
  readonly json?: boolean
  readonly exitCode?: boolean
}

/**
 * `doichieu audit PLAN [--against GUIDANCE]`: one plan beside the guidance, or alone beside itself and the law of form; each finding cites both
 * sides. `--all --out DIR`: every plan of the database. With `--exit-code` the code tells whether anything departs or is missing.
 */
export async function audit(plan: string | undefined, wishes: AuditWishes, console: Console): Promise<number> {
  if (wishes.all) return auditEvery(wishes, console)
  if (plan === undefined)
    throw new UsageError({
      vi: 'Hãy nêu kế hoạch cần kiểm tra (tệp hoặc mã), hoặc dùng --all.',
      en: 'Name the plan to audit (a file or an ID), or use --all.',
    })
  const { record, text } = await openDocument(plan, console.settings)
  if (record.genre?.value === 'none')
    console.say({
      vi: 'Lưu ý: tài liệu này không giống một văn bản hành chính; kết quả kiểm tra ít ý nghĩa.',
      en: 'Note: this does not look like an administrative document; an audit of it means little.',
    })
  const guidance = wishes.against === undefined ? null : await openGuidance(wishes.against, console.settings)
  const found = guidance
    ? auditPlan(record, guidance.requirements, { ...guidance.options, text })
    : auditAlone(record, { text })
  console.out(wishes.json ? JSON.stringify(found, null, 1) : printable(renderAudit(found, console.settings.lang)))
  return wishes.exitCode && found.findings.some(accuses) ? exitCodes.departs : exitCodes.ok
}

async function auditEvery({ against, out, json, exitCode }: AuditWishes, console: Console): Promise<number> {
  if (out === undefined && !json)
    throw new UsageError({ vi: '--all cần --out THƯ_MỤC (hoặc --json).', en: '--all needs --out DIR (or --json).' })
  const guidance = against === undefined ? null : await openGuidance(against, console.settings)
  const itself = guidance?.options.guidance?.source.sha256
  const store = await openStore(console.settings.db, { readonly: true })
  let table: AuditTable
  try {
    const textsOf = (ids: readonly string[]) => store.readTexts({ ids: [...ids] })
    const records = others(store.records({ state: 'read' }), itself)
    table = await auditAllWithText(records, guidance?.requirements ?? null, textsOf, guidance?.options)
  } finally {
    await store.close()
  }
  if (json)
    console.out(
      JSON.stringify(
        table.rows.map((row) => row.audit),
        null,
        1,
      ),
    )
  if (out !== undefined) for (const file of await write(table, out, console)) console.out(file)
  const departs = table.rows.some((row) => row.audit.findings.some(accuses))
  return exitCode && departs ? exitCodes.departs : exitCodes.ok
}

/** Every plan but the guidance itself. */
async function* others(records: AsyncIterable<PlanRecord>, itself: string | undefined): AsyncIterable<PlanRecord> {
  for await (const record of records) if (record.source.sha256 !== itself) yield record
}

/** Name a plan's letter by its locality, so that a clerk finds it, and by its file, so that no two are one: `xa-long-huu-0a1b2c3d`. */
function letterName({ plan }: Audit, i: number): string {
  const place = fold(oneLine(plan.locality ?? plan.issuer ?? ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return [place.slice(0, 60), plan.sha256?.slice(0, 8) ?? String(i + 1)].filter(Boolean).join('-')
}

async function write(table: AuditTable, out: string, console: Console): Promise<string[]> {
  const { lang } = console.settings
  await mkdir(join(out, 'letters'), { recursive: true })
  const audits = table.rows.map((row) => row.audit)
  const written: string[] = []
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(out, name), content)
    written.push(join(out, name))
  }
  await put('audit.html', auditTableHtml(table, lang))
  await put('audit.xlsx', await auditXlsx(table, lang))
  await put('audit.csv', auditCsv(table, lang))
  await put('audit.json', JSON.stringify(audits, null, 1))
  for (const [i, one] of audits.entries()) {
    const name = join('letters', letterName(one, i))
    await put(`${name}.md`, auditLetter(one, lang))
    await put(`${name}.docx`, await letterDocx(one, lang))
  }
  return written
}
