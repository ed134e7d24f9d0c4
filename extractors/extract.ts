import type { Span, Text, Tree } from '../corpus/document.js'
import { joinBoxes, rawAt, tokensAt } from '../corpus/span.js'
import { calibrated } from './confidence.js'
import type { Extractors, Fields, Finding } from './fields.js'
import { singleFields } from './fields.js'
import { extractors } from './index.js'
import type { Evidence, PlanRecord } from './record.js'

export type Facts = Omit<PlanRecord, 'schema' | 'source'>

const round = (x: number) => Math.round(x * 10) / 10

/** Point from a span of the text to the ink: the quote cut from the text, what was read there, the boxes by page of its first token. */
export function evidenceAt(text: Text, span: Span): Evidence {
  const tokens = tokensAt(text.tokens, span)
  const page = tokens[0]?.page ?? null
  const boxes = joinBoxes(tokens.flatMap((token) => (token.page === page && token.box ? [token.box] : [])))
  return {
    page,
    start: span.start,
    end: span.end,
    quote: text.value.slice(span.start, span.end),
    raw: rawAt(text, span),
    boxes: boxes.map(([x0, y0, x1, y1]) => [round(x0), round(y0), round(x1), round(y1)]),
  }
}

/** How sure the letters under some spans are, 0…1: the mean of their tokens pulled down by the worst one. */
function letters(text: Text, spans: readonly Span[]): number {
  const sure = spans.flatMap((span) => tokensAt(text.tokens, span).map((token) => token.confidence))
  if (sure.length === 0) return 1
  const mean = sure.reduce((sum, x) => sum + x, 0) / sure.length
  return 0.5 * mean + 0.5 * Math.min(...sure)
}

function evidenceOf(finding: Finding<unknown>, tree: Tree, text: Text): Evidence[] {
  const furniture = finding.furniture === undefined ? undefined : tree.furniture[finding.furniture]
  if (furniture) {
    const boxes = furniture.box ? [[...furniture.box] as [number, number, number, number]] : []
    return [{ page: furniture.page, start: null, end: null, quote: furniture.text, raw: furniture.text, boxes }]
  }
  return finding.spans.map((span) => evidenceAt(text, span))
}

/** Turns the confidence an extractor and the reading of its letters claim into one that counts. */
export type Settle = (field: keyof Fields, said: number) => number

function present(finding: Finding<unknown>, tree: Tree, text: Text, settle: (said: number) => number): object {
  const value = finding.value
  const said = finding.confidence * letters(text, finding.furniture === undefined ? finding.spans : [])
  const confidence = Math.round(1000 * settle(said)) / 1000
  const parts = Object.entries(finding.parts ?? {}).map(([key, spans]) => [
    key,
    spans.map((span) => evidenceAt(text, span)),
  ])
  const proof = {
    confidence,
    evidence: evidenceOf(finding, tree, text),
    ...(parts.length ? { evidence_of: Object.fromEntries(parts) } : {}),
  }
  return value !== null && typeof value === 'object' ? { ...value, ...proof } : { value, ...proof }
}

/** Run the catalogue over a tree: each field's findings with their evidence; of a field that holds one value, the surest. */
export function extract(
  tree: Tree,
  text: Text,
  catalogue: Extractors = extractors,
  settle: Settle = calibrated,
): Facts {
  const facts: Record<string, unknown> = {}
  const none = catalogue.genre?.(tree)[0]?.value === 'none'
  for (const field of fieldNames) {
    const extractor = catalogue[field] as ((tree: Tree) => readonly Finding<unknown>[]) | undefined
    // a text that is no administrative document states nothing of one: "12 đại biểu" in a news item is no quota
    const found = none && field !== 'genre' ? [] : (extractor?.(tree) ?? [])
    if ((singleFields as readonly string[]).includes(field)) {
      const best = found.reduce<Finding<unknown> | undefined>(
        (a, b) => (a && a.confidence >= b.confidence ? a : b),
        undefined,
      )
      facts[field] = best ? present(best, tree, text, (said) => settle(field, said)) : null
    } else facts[field] = found.map((finding) => present(finding, tree, text, (said) => settle(field, said)))
  }
  return facts as Facts
}

/** Every field of the record, in the record's order. */
export const fieldNames: readonly (keyof Fields)[] = [
  'genre',
  'doc_number',
  'doc_symbol',
  'doc_type',
  'issuer',
  'issuer_level',
  'locality',
  'place',
  'issue_date',
  'title',
  'parent_event',
  'legal_basis',
  'other_citations',
  'purposes',
  'movements',
  'events',
  'pilot_events',
  'agenda',
  'deadlines',
  'responsible_units',
  'report_package',
  'budget',
  'recipients',
  'signatory',
  'digital_signature',
  'anomalies',
]
