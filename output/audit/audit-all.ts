import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { auditAlone } from './audit-alone.js'
import { auditPlan } from './audit-plan.js'
import type { AuditOptions } from './audit-plan.js'
import type { Audit } from './audit.js'
import type { Requirement } from './requirement.js'
import { tabulate } from './tabulate.js'
import type { AuditTable } from './tabulate.js'

function auditOne(record: PlanRecord, requirements: readonly Requirement[] | null, options: AuditOptions): Audit {
  return requirements ? auditPlan(record, requirements, options) : auditAlone(record, options)
}

/** Audit many plans, against requirements or (with none) each against itself, and lay them side by side, worst first. */
export function auditAll(
  records: Iterable<PlanRecord>,
  requirements: readonly Requirement[] | null,
  options: AuditOptions = {},
): AuditTable {
  return tabulate([...records].map((record) => auditOne(record, requirements, options)))
}

/** How many plans' texts are fetched together. */
const TOGETHER = 100

/**
 * Audit many plans, each from its record and its text, which are fetched some at a time: what is found is what an audit of each plan alone
 * finds, for the text tells things that the record does not.
 */
export async function auditAllWithText(
  records: Iterable<PlanRecord> | AsyncIterable<PlanRecord>,
  requirements: readonly Requirement[] | null,
  textsOf: (sha256s: readonly string[]) => Promise<ReadonlyMap<string, Text>>,
  options: AuditOptions = {},
): Promise<AuditTable> {
  const audits: Audit[] = []
  let some: PlanRecord[] = []
  const settle = async () => {
    const texts = some.length ? await textsOf(some.map(({ source }) => source.sha256)) : new Map<string, Text>()
    for (const record of some) {
      const text = texts.get(record.source.sha256)
      audits.push(auditOne(record, requirements, text ? { ...options, text } : options))
    }
    some = []
  }
  for await (const record of records) {
    some.push(record)
    if (some.length === TOGETHER) await settle()
  }
  await settle()
  return tabulate(audits)
}
