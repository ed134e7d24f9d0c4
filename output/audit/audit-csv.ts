import { toCsv } from '../paper/csv.js'
import type { CsvCell } from '../paper/csv.js'
import type { AuditedDocument } from './audit.js'
import { documentLine } from './citation-line.js'
import type { AuditTable } from './tabulate.js'
import { labels, severityNames, verdictNames } from './words.js'
import type { Lang } from './words.js'

/** The heads of the table of findings, one finding a row. */
export function findingHeads(lang: Lang): string[] {
  const { locality, plan, file, rule, id, verdict, severity, planSays, page, guidanceSays, law, why, advice } = labels
  return [locality, plan, file, id, rule, verdict, severity, planSays, page, guidanceSays, page, law, why, advice].map(
    (label) => label[lang],
  )
}

/** The table of findings: what an auditor sorts and filters. */
export function findingRows(table: AuditTable, lang: Lang): CsvCell[][] {
  return table.rows.flatMap(({ locality, audit }) => {
    const named = documentLine(audit.plan satisfies AuditedDocument)
    return audit.findings
      .filter(({ verdict }) => verdict !== 'not_applicable')
      .map((finding) => {
        const [ours, theirs] = [finding.plan_evidence[0], finding.guidance_evidence[0]]
        return [
          locality,
          named,
          audit.plan.path,
          finding.id,
          finding.rule[lang],
          verdictNames[finding.verdict][lang],
          severityNames[finding.severity][lang],
          ours?.quote.replace(/\s+/g, ' ') ?? null,
          ours?.page ?? null,
          theirs?.quote.replace(/\s+/g, ' ') ?? null,
          theirs?.page ?? null,
          finding.citation,
          finding.why[lang],
          finding.advice[lang],
        ]
      })
  })
}

/** The table of localities by requirements, verdicts as words. */
export function verdictRows(table: AuditTable, lang: Lang): CsvCell[][] {
  const heads = [
    labels.locality[lang],
    labels.number[lang],
    labels.date[lang],
    ...table.columns.map(({ rule }) => rule[lang]),
  ]
  const rows = table.rows.map(({ locality, audit, cells }) => [
    locality,
    audit.plan.number,
    audit.plan.date,
    ...table.columns.map(({ id }) => {
      const verdict = cells.get(id)
      return verdict ? verdictNames[verdict][lang] : null
    }),
  ])
  return [heads, ...rows]
}

/** Write the findings of many audits as CSV. */
export function auditCsv(table: AuditTable, lang: Lang): string {
  return toCsv([findingHeads(lang), ...findingRows(table, lang)])
}
