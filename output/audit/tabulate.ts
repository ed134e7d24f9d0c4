import type { Audit, Finding } from './audit.js'
import { localityLine } from './citation-line.js'
import { verdicts } from './judgement.js'
import type { Verdict } from './judgement.js'
import type { Said, Severity } from './requirement.js'

/** One requirement as a column of the table. */
export interface Column {
  readonly id: string
  readonly rule: Said
  readonly severity: Severity
  readonly counts: Readonly<Record<Verdict, number>>
}

/** One plan as a row of the table. */
export interface Row {
  readonly locality: string
  readonly audit: Audit
  readonly cells: ReadonlyMap<string, Verdict>
}

/** Localities by requirements: the worst plans first, columns as they were first met. */
export interface AuditTable {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly counts: Readonly<Record<Verdict, number>>
}

const WEIGHT: Readonly<Record<Severity, number>> = { serious: 100, minor: 10, hint: 1 }

/** Say how bad an audit is: serious departures outweigh minor ones, doubts count little. */
export function badness(audit: Audit): number {
  return audit.findings.reduce(
    (sum, { verdict, severity }) =>
      sum + (verdict === 'departs' || verdict === 'missing' ? WEIGHT[severity] : verdict === 'cannot_tell' ? 0.01 : 0),
    0,
  )
}

const columnOf = (finding: Finding, itself: boolean) => {
  const id = finding.id.replace(/#.*$/, '')
  return itself ? id.replace(/-\d+$/, '') : id
}
const none = () => Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>

/** Lay many audits out as a table; of several findings in one cell the gravest shows. */
export function tabulate(audits: readonly Audit[]): AuditTable {
  const columns = new Map<string, { id: string; rule: Said; severity: Severity; counts: Record<Verdict, number> }>()
  const total = none()
  const rows = audits.map((audit) => {
    const cells = new Map<string, Verdict>()
    for (const finding of audit.findings) {
      const id = columnOf(finding, audit.against.kind === 'itself')
      if (!columns.has(id)) columns.set(id, { id, rule: finding.rule, severity: finding.severity, counts: none() })
      const before = cells.get(id)
      if (!before || verdicts.indexOf(finding.verdict) < verdicts.indexOf(before)) cells.set(id, finding.verdict)
    }
    for (const [id, verdict] of cells) {
      columns.get(id)!.counts[verdict]++
      total[verdict]++
    }
    return { locality: localityLine(audit.plan), audit, cells }
  })
  const bad = new Map(rows.map((row) => [row, badness(row.audit)]))
  rows.sort((a, b) => bad.get(b)! - bad.get(a)! || a.locality.localeCompare(b.locality, 'vi'))
  return { columns: [...columns.values()], rows, counts: total }
}
