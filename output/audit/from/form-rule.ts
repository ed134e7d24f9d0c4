import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'
import { formClass } from '../conference-form.js'
import type { LadderLevel } from '../ladder.js'
import { clausesOf, folded } from '../second-reading/clauses.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { Condition } from '../requirement.js'

type PlanEvent = PlanRecord['events'][number]

/** The forms a guidance allows for a rung, and whether it says so in so many words. */
export interface FormRule {
  readonly condition: Condition
  readonly certain: boolean
  readonly sentence?: readonly Evidence[]
}

const NAMES =
  /[“"”]|(?<!\p{L})(ten goi|ten cua|hinh thuc(?: to chuc)?\s*:|duoi hinh thuc|thong nhat (?:lay )?ten|lay ten)/u
const CHOICE =
  /(?<!\p{L})(hoac|hay|tuy|co the|khuyen khich|phu hop|linh hoat|long ghep|neu)(?!\p{L})|\/\s*(?:dai hoi|hoi nghi)/u

const formsIn = (words: readonly string[]): string[] => [
  ...new Set(
    words
      .flatMap((said) => said.replace(/tốt,\s+việc/gu, 'tốt việc').split(/[;:,]|(?<!\p{L})hoặc(?!\p{L})/u))
      .map(formClass)
      .filter((form) => form !== null),
  ),
]

/**
 * Draw by what name a rung is to hold its meeting. It is certain only where the guidance names it as a name ("Tên gọi: …", “…”) and leaves
 * no choice; else a person confirms it.
 */
export function formRule(
  record: PlanRecord,
  text: Text | undefined,
  levels: readonly LadderLevel[],
  events: readonly PlanEvent[],
): FormRule | null {
  const [level] = levels
  const clauses = text && level ? clausesOf(record, text) : []
  const only = new Set(record.events.map((event) => event.level)).size === 1
  const naming = clauses.filter(
    (clause) =>
      formClass(clause.words.replace(/\s+/gu, ' ')) !== null &&
      NAMES.test(`${folded(clause)} ${clause.words}`) &&
      (clause.level === level || (only && clause.named.length === 0)),
  )
  // A column of a table is for names alone.
  const column = events.flatMap((event) => event.evidence_of?.['form'] ?? []).filter(({ quote }) => quote.includes('|'))
  const said = column.length
    ? formsIn(events.map(({ form }) => form ?? ''))
    : formsIn(naming.map(({ words }) => oneLine(words).replace(/[*#_]/gu, '')))
  const open = !column.length && naming.some((clause) => CHOICE.test(fold(clause.words)))
  if (said.length === 1 && !open)
    return {
      condition: { kind: 'one-of', values: said },
      certain: true,
      sentence: column.length ? column : naming.slice(0, 2).map((clause) => evidenceAt(text!, clause)),
    }
  const words = events.flatMap((event) => [
    event.form,
    ...event.evidence.map((at) => at.quote),
    ...(event.evidence_of?.['form'] ?? []).map((at) => at.quote),
  ])
  const forms = formsIn(words.map((word) => word ?? ''))
  const stated = events.every((event) => event.form && formClass(event.form))
  return stated && forms.length ? { condition: { kind: 'one-of', values: forms }, certain: false } : null
}
