import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { shipped } from '../../corpus/place.js'
import { planRecord } from '../../extractors/record.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'

// A gold file is JSON written by hand; its shape is proved by the schema at the end.
type Gold = Record<string, any>

function finder(text: string) {
  return (quote: string | null | undefined): Evidence[] => {
    const words = (quote ?? '')
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const found = quote ? new RegExp(words.join('\\s+')).exec(text) : null
    const shown = found?.[0] ?? quote ?? ''
    const start = found?.index ?? null
    // Seeds have no pages: about 2,600 letters make one.
    const page = start === null ? 1 : 1 + Math.floor(start / 2600)
    return [{ page, start, end: start === null ? null : start + shown.length, quote: shown, raw: shown, boxes: [] }]
  }
}

const keep = (object: Gold, ...keys: string[]) => Object.fromEntries(keys.map((key) => [key, object[key] ?? null]))

/** Turn one gold annotation into the record that a perfect reading would give, quotes found in `text` where it is given. */
export function goldRecord(gold: Gold, text = ''): PlanRecord {
  const find = finder(text)
  const fact = (value: object, quote: string | null) => ({ ...value, confidence: 1, evidence: find(quote ?? '') })
  const scalar = (value: unknown, quote?: string | null) =>
    value === null || value === undefined ? null : fact({ value }, quote ?? String(value))
  const list = (key: string): Gold[] => gold[key] ?? []
  const reference = gold['doc_ref_quote'] ?? null
  const cited = (one: Gold) =>
    fact(
      {
        ...keep(one, 'type', 'number', 'date', 'issuer'),
        ...(one['number_normalized'] ? { number_normalized: one['number_normalized'] } : {}),
      },
      one['quote'],
    )
  const parts = (event: Gold) => {
    const quotes: [string, string | undefined][] = [
      ['duration', event['duration']?.quote],
      ['deadline', event['time_expr']],
      ['quarter', event['time_expr']],
      ['quota', event['quota']?.quote],
      ['ratios', event['ratios']?.[0]?.quote],
    ]
    return Object.fromEntries(quotes.flatMap(([part, quote]) => (quote ? [[part, find(quote)]] : [])))
  }
  return planRecord.parse({
    schema: 'doichieu/plan@1',
    source: {
      path: gold['file'],
      sha256: createHash('sha256').update(gold['file']).digest('hex'),
      pages: null,
      read_by: ['plain-text'],
      restored: false,
    },
    genre: scalar('plan', gold['doc_type']),
    doc_number: scalar(gold['doc_number'], reference),
    doc_symbol: scalar(gold['doc_symbol'], reference),
    doc_type: scalar(gold['doc_type']),
    issuer: scalar(gold['issuer'], gold['issuer_quote']),
    issuer_level: scalar(gold['issuer_level'], gold['issuer_quote']),
    locality: fact(
      {
        name: String(gold['issuer']).replace('Ủy ban nhân dân ', ''),
        province_at_issue: gold['province_at_issue'],
        register_id: null,
      },
      gold['issuer_quote'],
    ),
    place: scalar(gold['place'], gold['issue_date_quote']),
    issue_date: scalar(gold['issue_date'], gold['issue_date_quote']),
    title: scalar(gold['title']),
    parent_event: fact(keep(gold['parent_event'], 'name', 'ordinal', 'year', 'level'), gold['parent_event'].quote),
    legal_basis: list('legal_basis').map(cited),
    other_citations: list('other_citations').map(cited),
    purposes: (gold['purposes'] as string[]).map((text) => scalar(text)),
    movements: (gold['movements'] ?? []).map((text: string) => scalar(text)),
    events: list('events').map((event) => ({
      ...keep(event, 'id', 'name', 'level', 'form', 'time_expr', 'date_start', 'date_end', 'place', 'deadline'),
      ...keep(event, 'deadline_inclusive', 'quarter'),
      duration: event['duration'] && keep(event['duration'], 'value', 'unit'),
      quota: event['quota'] && { ...event['quota'], quote: undefined },
      quota_rules: (event['quota_rules'] ?? []).map((rule: Gold) => keep(rule, 'applies_to', 'max', 'unit', 'rule')),
      ratios: (event['ratios'] ?? []).map((ratio: Gold) => keep(ratio, 'group', 'percent', 'approx')),
      composition: event['composition_quote'] ?? null,
      budget: event['budget_quote'] ?? null,
      ...fact({}, event['form_quote'] ?? event['name']),
      evidence_of: parts(event),
    })),
    pilot_events: list('pilot_events').map((pilot) =>
      fact(keep(pilot, 'name', 'units', 'deadline', 'deadline_inclusive', 'quarter', 'duration'), pilot['quote']),
    ),
    agenda: list('agenda').map((item) =>
      fact(
        {
          ...keep(item, 'order', 'text', 'canonical', 'canonical_all'),
          event_ids: String(item['event_id']).split('+'),
        },
        item['text'],
      ),
    ),
    deadlines: list('deadlines').map((limit) =>
      fact(
        { ...keep(limit, 'date', 'kind', 'inclusive', 'what', 'who'), precision: limit['precision'] ?? 'day' },
        limit['quote'],
      ),
    ),
    responsible_units: list('responsible_units').map((unit) =>
      fact(keep(unit, 'unit', 'role', 'tasks'), unit['quote']),
    ),
    report_package: gold['report_package'] && {
      ...fact(
        keep(gold['report_package'], 'to', 'via', 'deadline', 'deadline_inclusive'),
        gold['report_package'].quote,
      ),
      items: gold['report_package'].items ?? [],
    },
    budget: list('budget').flatMap((one) => (one['source'] ? [fact(keep(one, 'source'), one['quote'])] : [])),
    recipients: (gold['recipients'] as string[]).map((text) => scalar(text)),
    signatory: fact(keep(gold['signatory'], 'name', 'title', 'capacity'), gold['signatory'].name),
    digital_signature:
      gold['digital_signature'] && fact(keep(gold['digital_signature'], 'signed_at', 'signer', 'email'), null),
    anomalies: list('anomalies').map((one) =>
      fact({ ...keep(one, 'kind', 'note'), certain: one['certain'] ?? true }, one['quote']),
    ),
  })
}

/** Read the gold that the project ships as records; `textOf` may give each plan's text by its file name. */
export function goldRecords(textOf: (file: string) => string = () => ''): PlanRecord[] {
  const folder = shipped('corpus', 'plans', 'gold')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Gold)
    .map((gold) => goldRecord(gold, textOf(gold['file'])))
}
