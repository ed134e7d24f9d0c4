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
  /** The texts, written here or named among `corpus/plans`. */
  guidance: z.string().optional(),
  guidance_file: z.string().optional(),
  plan: z.string().optional(),
  plan_file: z.string().optional(),
  /** Departures: each is to be found, with the guidance's words `rule`, and nothing else. */
  planted: z.array(
    z.strictObject({ ...change, field: z.string(), rule: z.string(), also: z.array(z.string()).default([]) }),
  ),
  /** Other words that keep to the guidance: nothing is to be found. */
  kept: z.array(z.strictObject(change)),
})

/** A plan and the guidance above it, with departures to plant and rewordings that are none. */
export interface AuditPair {
  readonly name: string
  readonly held: boolean
  readonly guidance: string
  readonly plan: string
  readonly planted: readonly Planted[]
  readonly kept: readonly Change[]
}
export type Planted = z.infer<typeof pair>['planted'][number]
export type Change = z.infer<typeof pair>['kept'][number]

function textOf(written: string | undefined, file: string | undefined): string {
  if (written !== undefined) return written
  if (file === undefined) throw new Error('a pair needs both texts')
  return readFileSync(shipped('corpus', 'plans', file), 'utf8')
}

/** Read the pairs of plan and guidance that the project ships. */
export function auditPairs(): AuditPair[] {
  const folder = shipped('corpus', 'plans', 'pairs')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const { held, planted, kept, ...texts } = pair.parse(parse(readFileSync(join(folder, name), 'utf8')))
      const guidance = textOf(texts.guidance, texts.guidance_file)
      return { name: basename(name, '.yaml'), held, planted, kept, guidance, plan: textOf(texts.plan, texts.plan_file) }
    })
}

/** Make a change in a text; one that changes nothing is a fault of the pair. */
export function changed(text: string, { what, find, put, and }: Change): string {
  return [[find, put] as const, ...and].reduce((whole, [from, to]) => {
    const at = whole.indexOf(from)
    if (at < 0) throw new Error(`${what}: "${from}"`)
    return whole.slice(0, at) + to + whole.slice(at + from.length)
  }, text)
}
