import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { anomalies } from './alone/anomalies.js'
import { lawOf } from './alone/check.js'
import type { Check } from './alone/check.js'
import { citations } from './alone/citations.js'
import { congresses } from './alone/congresses.js'
import { dateLine } from './alone/date-line.js'
import { limits } from './alone/limits.js'
import { numberAndSymbol } from './alone/number-and-symbol.js'
import { programme } from './alone/programme.js'
import { recipients } from './alone/recipients.js'
import { shares } from './alone/shares.js'
import { signature } from './alone/signature.js'
import { countVerdicts, describe, worstFirst } from './audit.js'
import type { Audit, Finding } from './audit.js'

/** What a plan is checked for without any guidance, in the order of the page. */
const checks: readonly Check[] = [
  numberAndSymbol,
  dateLine,
  citations,
  congresses,
  limits,
  shares,
  programme,
  signature,
  recipients,
  anomalies,
]

/** Kinds of anomaly that a check of ours has already found. */
const SAME: Readonly<Record<string, string>> = {
  missing_number: 'form.number',
  format_place: 'form.place',
  format_recipients: 'form.archive',
  citation_symbol_format: 'basis.party-symbol',
  internal_omission: 'agenda.delegates',
  congress_number: 'congress.',
  missing_signing_formula: 'form.collective',
  academic_title_before_name: 'form.name',
}

function repeats(finding: Finding, others: readonly Finding[]): boolean {
  const kind = /^anomaly\.(.+)-\d+$/.exec(finding.id)?.[1]
  const own = kind ? SAME[kind] : undefined
  return (
    own !== undefined &&
    others.some(({ id, verdict }) => id.startsWith(own) && (verdict === 'departs' || verdict === 'missing'))
  )
}

/** Check a plan against itself and the law of form of its date, without any guidance. */
export function auditAlone(record: PlanRecord, options: { readonly text?: Text } = {}): Audit {
  const all = checks.flatMap((check) => check(record, options.text))
  const findings = worstFirst(all.filter((finding) => !repeats(finding, all)))
  return {
    schema: 'doichieu/audit@1',
    plan: describe(record),
    against: { kind: 'itself', title: lawOf(record), document: null },
    findings,
    counts: countVerdicts(findings),
  }
}
