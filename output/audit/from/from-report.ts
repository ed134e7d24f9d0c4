import type { PlanRecord } from '../../../extractors/record.js'
import { reportLines } from '../read-report.js'
import { bodyKey, sameBody } from '../report-line.js'
import type { Binds } from '../requirement.js'
import type { Draft } from './draft.js'

/** Draw to whom those below report, and through whom; a guidance that names several bodies is left to a person. */
export function fromReportLine(record: PlanRecord, binds: Partial<Binds>): Draft[] {
  const lines = reportLines(record).filter(({ line }) => line.to)
  const first = lines[0]
  if (!first?.line.to || lines.some(({ line }) => !sameBody(line.to!, first.line.to!))) return []
  const { to, via } = first.line
  const core = { fact: first.fact, binds, severity: 'minor' as const, when_stated: true }
  const channels = new Set(lines.flatMap(({ line }) => (line.via ? [bodyKey(line.via)] : [])))
  return [
    {
      ...core,
      id: 'report.to',
      field: 'report_package.to',
      condition: { kind: 'one-of', values: via ? [to, via] : [to] },
      ...(via ? { about: via } : {}),
    },
    ...(via && channels.size === 1
      ? [
          {
            ...core,
            id: 'report.via',
            field: 'report_package.via',
            condition: { kind: 'one-of', values: [via] },
            about: to,
          } satisfies Draft,
        ]
      : []),
  ]
}
