import { sameKey } from '../../corpus/vietnamese.js'
import { likeness } from './align.js'
import { Tally, type Tallies } from './tally.js'

/** A record or gold annotation, scalars bare or wrapped: the scorer reads both. */
export type Loose = Record<string, unknown>

const soft = 0.8
const bare = (x: unknown): unknown =>
  x !== null && typeof x === 'object' && 'value' in x && !('unit' in x) ? (x as { value: unknown }).value : (x ?? null)
const list = (x: unknown): Loose[] =>
  Array.isArray(x) ? (x as Loose[]) : x === null || x === undefined ? [] : [x as Loose]
const str = (x: unknown): string => String(bare(x) ?? '')
type Like = (gold: Loose, got: Loose) => number
const textual = (read: (x: Loose) => string): [Like, Like] => [
  (g, p) => (sameKey(read(g)) === sameKey(read(p)) ? 1 : 0),
  (g, p) => (likeness(read(g), read(p)) >= soft ? likeness(read(g), read(p)) : 0),
]
const exact =
  (read: (x: Loose) => string): Like =>
  (g, p) =>
    read(g) === read(p) ? 1 : 0
const number = (x: Loose) => sameKey(str(x['number_normalized'] ?? x['number'])).replace(/\s/g, '')
const halfDays = (x: unknown) => {
  const d = x as { value: number; unit: string } | null | undefined
  return d ? String(/bu/i.test(d.unit) ? d.value : d.value * 2) : null
}
const quarter = (x: unknown) => (x ? `${(bare(x) as Loose)['q']}/${(bare(x) as Loose)['year']}` : null)
const quota = (x: unknown) =>
  x
    ? ['max', 'min', 'exact'].map((k) => ((x as Loose)[k] == null ? '' : k + String((x as Loose)[k]))).join('') || null
    : null
const percents = (x: unknown) =>
  list(x)
    .map((r) => Number(r['percent']))
    .toSorted((a, b) => b - a)
    .join('/') || null
const day = (x: unknown) => (bare(x) === null ? null : String(bare(x)))

/** The values of one event that are scored one by one. */
const eventParts: [string, (e: Loose) => string | null][] = [
  ['level', (e) => day(e['level'])],
  ['form', (e) => day(e['form'])],
  ['duration', (e) => halfDays(e['duration'])],
  ['date_start', (e) => day(e['date_start'])],
  ['deadline', (e) => day(e['deadline'])],
  ['quarter', (e) => quarter(e['quarter'])],
  ['quota', (e) => quota(e['quota'])],
  ['ratios', (e) => percents(e['ratios'])],
]

/** Count, field by field, what of a gold annotation a record found; a key that the gold lacks was not annotated and is not scored. */
export function scorePlan(gold: Loose, record: Loose, tallies: Tallies = new Map()): Tallies {
  const tally = (field: string) => tallies.get(field) ?? (tallies.set(field, new Tally()), tallies.get(field)!)
  const one = (field: string, g: unknown, p: unknown, same?: (a: string, b: string) => boolean) => {
    if (g !== undefined)
      tally(field).one(day(g), day(p), same, (p as Loose | null)?.['confidence'] as number | undefined)
  }
  const many = (field: string, likes: [Like, Like], read: (x: unknown) => Loose[] = list, key = field) => {
    if (gold[key] !== undefined) tally(field).many(read(gold[key]), read(record[key]), ...likes)
  }
  for (const field of ['doc_number', 'doc_symbol', 'doc_type', 'issuer', 'place', 'title', 'issue_date'])
    one(field, gold[field], record[field])
  const [signed, signs] = [gold['signatory'], record['signatory']] as (Loose | null | undefined)[]
  if (signed)
    for (const part of ['name', 'title', 'capacity'])
      one(`signatory.${part}`, signed[part], signs && { value: signs[part], confidence: signs['confidence'] })
  const stamp = (x: unknown) =>
    (x as Loose | null)?.['signed_at'] ? String(Date.parse(str((x as Loose)['signed_at']))) : null
  if ((gold['digital_signature'] as Loose | null)?.['signed_at'])
    one('digital_signature.signed_at', stamp(gold['digital_signature']), stamp(record['digital_signature']))
  many('legal_basis', [exact((x) => `${number(x) || sameKey(str(x['type']))}|${str(x['date'])}`), exact(number)])
  if (gold['events']) scoreEvents(list(gold['events']), list(record['events']), tally)
  scoreAgenda(gold['agenda'], list(record['agenda']), tally)
  const kinds = list(gold['deadlines']).every((x) => x['kind'])
  many('deadlines', [exact((x) => str(x['date']) + (kinds ? `|${str(x['kind'])}` : '')), exact((x) => str(x['date']))])
  scoreUnits(gold['responsible_units'], list(record['responsible_units']), tally)
  const texts = (x: unknown) =>
    list(x).map((text) => ({ text, ...(text['confidence'] === undefined ? {} : { confidence: text['confidence'] }) }))
  many(
    'pilot_events',
    textual((x) => str(x['text'])),
    (x) => texts(list(x).flatMap((pilot) => list(pilot['units']))),
  )
  many(
    'report_package',
    textual((x) => str(x['text'])),
    (x) => texts((bare(x) as Loose | null)?.['items']),
  )
  many(
    'recipients',
    textual((x) => str(x['text'])),
    texts,
  )
  const source = (x: Loose) =>
    sameKey(str((list(x['evidence'])[0] as Loose | undefined)?.['quote'] ?? x['quote'] ?? x['source']))
  const overlap: Like = (g, p) =>
    source(g).includes(source(p)) || source(p).includes(source(g)) ? 1 : likeness(source(g), source(p)) >= 0.5 ? 0.5 : 0
  many('budget', [overlap, overlap])
  return tallies
}

function scoreAgenda(gold: unknown, got: Loose[], tally: (field: string) => Tally): void {
  if (gold === undefined) return
  const want = list(gold)
  const [strict, loose] = textual((x) => str(x['text']))
  if (want.length > 0 && !want.every((item) => item['canonical'])) return tally('agenda').many(want, got, strict, loose)
  tally('agenda').sequence(
    want.map((x) => str(x['canonical'])),
    got.map((x) => str(x['canonical'])),
  )
  tally('agenda').many(want, got, null, loose)
}

function scoreUnits(gold: unknown, got: Loose[], tally: (field: string) => Tally): void {
  if (gold === undefined) return
  const nameless = (x: Loose) =>
    /^(thủ trưởng )?(các|những)?\s*(cơ quan|đơn vị|sở, ban|ban, ngành|tổ chức, đoàn thể)/.test(sameKey(str(x['unit'])))
  const [, near] = textual((x) => str(x['unit']))
  const have = got.filter((x) => !nameless(x) || list(gold).some((y) => near(y, x) > 0))
  const want = list(gold).filter((y) => !nameless(y) || have.some((x) => near(y, x) > 0))
  tally('responsible_units').many(
    want,
    have,
    (g, p) => (!g['role'] || str(g['role']) === str(p['role']) ? near(g, p) : 0),
    near,
  )
}

function scoreEvents(gold: Loose[], got: Loose[], tally: (field: string) => Tally): void {
  const alike = (g: Loose, p: Loose) =>
    (str(g['level']) === str(p['level']) ? 1 : 0) +
    likeness(str(g['name']), str(p['name'])) +
    (bare(g['deadline']) && str(g['deadline']) === str(p['deadline']) ? 1 : 0) +
    (g['quarter'] && quarter(g['quarter']) === quarter(p['quarter']) ? 1 : 0)
  const pairs = gold
    .flatMap((g) => got.map((p) => ({ g, p, score: alike(g, p) })))
    .toSorted((a, b) => b.score - a.score)
  const ofGold = new Map<Loose, Loose>()
  const used = new Set<Loose>()
  for (const { g, p } of pairs) {
    if (ofGold.has(g) || used.has(p)) continue
    ofGold.set(g, p)
    used.add(p)
  }
  const both: [Loose | null, Loose | null][] = [
    ...gold.map((g): [Loose, Loose | null] => [g, ofGold.get(g) ?? null]),
    ...got.filter((p) => !used.has(p)).map((p): [null, Loose] => [null, p]),
  ]
  const within = (a: string, b: string) => sameKey(a).includes(sameKey(b)) || sameKey(b).includes(sameKey(a))
  for (const [g, p] of both) {
    tally('event').many(
      g ? [g] : [],
      p ? [p] : [],
      (x, y) => (likeness(str(x['name']), str(y['name'])) >= 0.5 ? 1 : 0),
      () => 1,
    )
    for (const [name, read] of eventParts) {
      if (!g || name in g)
        tally(`event.${name}`).one(g && read(g), p && read(p), name === 'form' ? within : (a, b) => a === b)
    }
  }
}
