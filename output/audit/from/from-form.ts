import type { Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { readCitations } from '../../../extractors/readers/citation.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { governments } from '../ladder.js'
import { clausesOf } from '../second-reading/clauses.js'
import type { Clause } from '../second-reading/clauses.js'
import type { Draft } from './draft.js'

const CITE =
  /(?:kế hoạch|văn bản)[^.;]{0,60}(?<!\p{L})(?:phải|cần|yêu cầu)(?!\p{L})[^.;]{0,20}(?:viện dẫn|căn cứ(?: vào)?)|(?:phải|cần) viện dẫn/iu
const RECEIVE =
  /nơi nhận(?: của)?(?: kế hoạch| văn bản)?\s+(?:phải|cần)\s+(?:có|gửi|ghi)(?: đủ)?\s*:?\s*(?<who>[^.;\n]{4,120})/iu

/** Draw the papers that a plan must cite by the guidance's own words: "phải viện dẫn Luật …, Quyết định số …". */
function toBeCited(clause: Clause, text: Text, i: number): Draft[] {
  const at = CITE.exec(clause.words.replace(/\s/gu, ' '))
  if (!at) return []
  const from = at.index + at[0].length
  const law = /(?<!\p{L})Luật\s+\p{Lu}/u.exec(clause.words.slice(from))
  const laws: Draft[] = law
    ? [
        {
          id: `cites.law-${i + 1}`,
          field: 'legal_basis',
          condition: { kind: 'cites', type: 'Luật' },
          fact: { confidence: 0.8, evidence: [evidenceAt(text, clause)] },
          severity: 'minor',
        },
      ]
    : []
  const papers = readCitations(clause.words.slice(from)).flatMap(({ value, start, end }, j): Draft[] => {
    const { type, number, date, issuer } = value
    if (!type || !number) return []
    const span = { start: clause.start + from + start, end: clause.start + from + end }
    return [
      {
        id: `cites.paper-${i + 1}-${j + 1}`,
        field: 'legal_basis',
        condition: {
          kind: 'cites',
          type,
          number,
          ...(date ? { date } : {}),
          ...(issuer ? { issuer } : {}),
        },
        fact: { confidence: 0.8, evidence: [evidenceAt(text, clause), evidenceAt(text, span)] },
        severity: 'minor',
      },
    ]
  })
  return [...laws, ...papers]
}

/** Draw who must be among the plan's recipients, where the guidance says so. */
function toReceive(clause: Clause, text: Text, i: number): Draft[] {
  const who = RECEIVE.exec(clause.words)?.groups!['who']
  if (!who) return []
  return who
    .split(/,|\s+và\s+/u)
    .map((name) => oneLine(name))
    .filter((name) => /^\p{Lu}/u.test(name))
    .map((name, j): Draft => ({
      id: `recipient.${i + 1}-${j + 1}`,
      field: 'recipients',
      condition: { kind: 'equals', value: name },
      fact: { confidence: 0.8, evidence: [evidenceAt(text, clause)] },
      severity: 'minor',
    }))
}

/** Draw what the guidance asks of the plan as a paper: what it cites, to whom it goes. */
export function fromForm(record: PlanRecord, text?: Text): Draft[] {
  const own = record.issuer_level?.value
  if (!text || own === 'cap_xa') return []
  const below = own ? governments.slice(0, governments.indexOf(own)) : []
  return clausesOf(record, text)
    .flatMap((clause, i) => [...toBeCited(clause, text, i), ...toReceive(clause, text, i)])
    .map((draft) => ({ ...draft, binds: { issuer_levels: below, departments: true } }))
}
