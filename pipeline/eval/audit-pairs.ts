import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { shipped } from '../../corpus/place.js'

const change = {
  what: z.string(),
  find: z.string().min(1),
  put: z.string(),
  /** More changes that belong to the same one. */
  and: z.array(z.tuple([z.string().min(1), z.string()])).default([]),
}

const pair = z.strictObject({
  /** Kept from tuning. */
  held: z.boolean().default(false),
  guidance: z.string(),
  plan: z.string(),
  /** Departures: each is to be found, with the guidance's words `rule`, and nothing else. */
  planted: z.array(
    z.strictObject({ ...change, field: z.string(), rule: z.string(), also: z.array(z.string()).default([]) }),
  ),
  /** Other words that keep to the guidance: nothing is to be found. */
  kept: z.array(z.strictObject(change)),
})

/** A plan and the guidance above it, with departures to plant and rewordings that are none. */
export type AuditPair = z.infer<typeof pair> & { readonly name: string }
export type Planted = AuditPair['planted'][number]
export type Change = AuditPair['kept'][number]

/** Read the pairs of plan and guidance that the project ships. */
export function auditPairs(): AuditPair[] {
  const folder = shipped('corpus', 'plans', 'pairs')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({
      ...pair.parse(parse(readFileSync(join(folder, name), 'utf8'))),
      name: basename(name, '.yaml'),
    }))
}

/** Make a change in a text; one that changes nothing is a fault of the pair. */
export function changed(text: string, { what, find, put, and }: Change): string {
  return [[find, put] as const, ...and].reduce((whole, [from, to]) => {
    const at = whole.indexOf(from)
    if (at < 0) throw new Error(`${what}: "${from}"`)
    return whole.slice(0, at) + to + whole.slice(at + from.length)
  }, text)
}
