import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { unbound } from './binding.js'
import type { Requirement } from './requirement.js'

/** Whether what is set for the plan's own kind of commune, or its size, stands in place of what is set for all. */
export function isSuperseded(rule: Requirement, all: readonly Requirement[], record: PlanRecord, text?: Text): boolean {
  const isSpecial = ({ binds }: Requirement) => binds.kinds !== undefined || binds.size !== undefined
  if (isSpecial(rule)) return false
  const alike = (other: Requirement) =>
    other.field === rule.field &&
    (other.condition.kind === rule.condition.kind || other.binds.size !== undefined) &&
    other.citation.number === rule.citation.number &&
    (other.binds.levels.length === 0 || other.binds.levels.join() === rule.binds.levels.join())
  return all.some((other) => isSpecial(other) && alike(other) && !unbound(other, record, text))
}
