/** Every departure that was planted in the made plans is found with both quotes, and nothing else is held against them. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { shipped } from '../../../corpus/place.js'
import { sameKey } from '../../../corpus/vietnamese.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { readDocument } from './read-document.js'

const shape = z.object({
  plan: z.string(),
  guidance: z.string(),
  field: z.string(),
  quote_plan: z.string().nullable(),
  quote_guidance: z.string(),
})
const planted = z
  .array(shape)
  .parse(JSON.parse(readFileSync(shipped('corpus', 'plans', 'made', 'departures.json'), 'utf8')))

const load = (name: string) =>
  readFileSync(
    [shipped('corpus', 'plans', 'made', `${name}.txt`), shipped('corpus', 'plans', `${name}.txt`)].find(existsSync)!,
    'utf8',
  )

/** The gold's name of a field as an audit has it. */
const fields: Readonly<Record<string, string>> = {
  'events.deadline': 'events.time',
  'parent_event.ordinal': 'congress',
  'ancestor_events.ordinal': 'congress',
}

const meet = (one: string, other: string) => {
  const [a, b] = [sameKey(one), sameKey(other)]
  return a.includes(b) || b.includes(a)
}

const pairs = [...new Set(planted.map(({ plan, guidance }) => `${plan} ${guidance}`))].map((pair) => pair.split(' '))

test.each(pairs)('%s against %s', (plan, guidance) => {
  const above = readDocument(load(guidance!))
  const { record, text } = readDocument(load(plan!))
  const audit = auditPlan(record, requirementsFrom(above.record, above.text), { text, guidance: above.record })
  const found = audit.findings.filter(({ verdict }) => verdict === 'departs' || verdict === 'missing')
  const wanted = planted.filter((one) => one.plan === plan)
  for (const { field, quote_plan: ours, quote_guidance: theirs } of wanted) {
    const same = found.filter(
      (one) =>
        one.field === (fields[field] ?? field) &&
        (ours === null || one.plan_evidence.some(({ quote }) => meet(quote, ours))) &&
        one.guidance_evidence.some(({ quote }) => meet(quote, theirs)),
    )
    expect([field, same.length > 0]).toEqual([field, true])
  }
  expect([...new Set(found.map(({ field }) => field))].sort()).toEqual(
    [...new Set(wanted.map(({ field }) => fields[field] ?? field))].sort(),
  )
})
