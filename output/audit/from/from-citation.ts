import type { Text } from '../../../corpus/document.js'
import { fold } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { readCitations } from '../../../extractors/readers/citation.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { governments, isDepartment, TWO_TIERS_FROM } from '../ladder.js'
import { congressMentions } from '../congress-mentions.js'
import type { CongressMention } from '../congress-mentions.js'
import { citationOf } from './draft.js'
import type { Requirement } from '../requirement.js'
import type { Draft } from './draft.js'

const CARRIED = /\(?\s*ban hanh kem theo\s/u

/** The decision that a plan or guidance was issued with ("Ban hành kèm theo Quyết định số …"): those below cite that. */
export function carrierOf(
  record: PlanRecord,
  text?: Text,
): { citation: Requirement['citation']; fact: Draft['fact'] } | null {
  if (record.doc_number) return null
  const head = text?.value.slice(0, 3000) ?? ''
  const at = CARRIED.exec(fold(head))
  if (!text || !at) return null
  const [found] = readCitations(head.slice(at.index, at.index + 300))
  if (!found?.value.number) return null
  const span = { start: at.index + found.start, end: at.index + found.end }
  const { type, number, date, issuer } = found.value
  return {
    citation: { type, number, date, issuer: issuer ?? record.issuer?.value ?? null },
    fact: { confidence: 0.9, evidence: [evidenceAt(text, span)] },
  }
}

/** Draw that a plan must cite the guidance it follows. */
export function fromCitation(record: PlanRecord, text?: Text): Draft[] {
  const carrier = carrierOf(record, text)
  const { type, number, date, issuer } = carrier?.citation ?? citationOf(record)
  const fact = carrier?.fact ?? record.doc_number ?? record.doc_symbol ?? record.title
  const own = record.issuer_level?.value
  // A commune has no government below it to bind.
  if (!fact || !number || own === 'cap_xa') return []
  const two = date !== null && date >= TWO_TIERS_FROM
  const below = own
    ? governments.slice(0, governments.indexOf(own)).filter((level) => !(two && level === 'cap_huyen'))
    : []
  // The sentence that tells those below to plan "căn cứ Kế hoạch này" is what makes the citation a duty.
  const duties = record.deadlines.filter(({ kind }) => kind === 'build_plan' || kind === 'submit_plan').slice(0, 2)
  const condition = {
    kind: 'cites' as const,
    ...(type ? { type } : {}),
    number,
    ...(date ? { date } : {}),
    ...(issuer ? { issuer } : {}),
  }
  return [
    {
      id: 'cites.guidance',
      field: 'legal_basis',
      condition,
      fact,
      more: [...(record.issue_date ? [record.issue_date] : []), ...duties],
      binds: { issuer_levels: below, direct: true, ...(isDepartment(record) ? {} : { departments: true }) },
    },
  ]
}

/** Draw the numbers of the congresses that a guidance document leads up to; one that it numbers in two ways is left out. */
export function fromCongresses(record: PlanRecord, text?: Text): Draft[] {
  const byCongress = new Map<string, CongressMention[]>()
  for (const mention of congressMentions(record, text)) {
    if (mention.forward) byCongress.set(mention.congress, [...(byCongress.get(mention.congress) ?? []), mention])
  }
  return [...byCongress].flatMap(([congress, mentions]): Draft[] => {
    const numbers = new Set(mentions.map((mention) => mention.ordinal))
    if (numbers.size !== 1) return []
    const [first] = mentions
    const years = new Set(mentions.flatMap(({ year }) => year ?? []))
    const longest = mentions.reduce((a, b) => (b.name.length > a.name.length ? b : a))
    return [
      {
        id: `congress.${congress.replace(/[^a-z0-9]+/g, '-')}`,
        field: 'congress',
        condition: {
          kind: 'congress-number',
          congress: longest.name,
          ordinal: first!.ordinal,
          ...(years.size === 1 ? { year: [...years][0]! } : {}),
        },
        fact: first!,
        more: mentions.slice(1, 6),
      },
    ]
  })
}
