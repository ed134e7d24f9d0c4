import { readTable } from '../corpus/lookup.js'
import type { Fields } from './fields.js'

/** Fields whose confidences are worth alike, settled together. */
export const families = {
  head: [
    'doc_number',
    'doc_symbol',
    'doc_type',
    'issuer',
    'issuer_level',
    'locality',
    'place',
    'issue_date',
    'title',
    'signatory',
    'digital_signature',
    'genre',
  ],
  cited: ['legal_basis', 'other_citations'],
  meetings: ['events', 'pilot_events', 'agenda', 'parent_event'],
  limits: ['deadlines', 'report_package'],
  units: ['responsible_units'],
  lists: ['recipients', 'purposes', 'movements', 'budget'],
} as const satisfies { readonly [family: string]: readonly (keyof Fields)[] }

export type Family = keyof typeof families

/** How said confidence turns into a share of right facts: its log-odds, stretched by `slope` and moved by `shift`. */
export interface Curve {
  readonly shift: number
  readonly slope: number
}

const least = 0.02
const most = 0.99
const logit = (p: number) => Math.log(p / (1 - p))

/** Turn a said confidence into the share of such facts that are right. */
export function settled(said: number, { shift, slope }: Curve): number {
  const held = Math.min(0.999, Math.max(0.001, said))
  return Math.min(most, Math.max(least, 1 / (1 + Math.exp(-(shift + slope * logit(held))))))
}

const familyOf = new Map<string, Family>(
  Object.entries(families).flatMap(([family, fields]) => fields.map((field) => [field, family as Family] as const)),
)
let curves: Map<string, Curve> | undefined

/** Calibrate a field's confidence by the curves that `pipeline/eval/fit-confidence.ts` fits; a field without one keeps what was said. */
export function calibrated(field: keyof Fields, said: number): number {
  curves ??= new Map(
    readTable('models/confidence.tsv').map((row) => [
      row['family']!,
      { shift: Number(row['shift']), slope: Number(row['slope']) },
    ]),
  )
  const curve = curves.get(familyOf.get(field) ?? '')
  return curve ? settled(said, curve) : said
}
