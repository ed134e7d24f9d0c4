import { remember, rememberWords } from '../remember.js'
import type { Measure } from './amounts.js'
import { featuresOf } from './concepts.js'

/** What is told alike: the words of a value's own phrase, and those around it. */
export interface Worded {
  readonly measure: Measure
  readonly near: string
  /** What is counted. */
  readonly noun: string
  readonly wide: string
  /** The whole number of delegates, or the length of the meeting: it needs no words of its own. */
  readonly total: boolean
}

/** How much each feature tells: one that stands everywhere tells nothing. */
export type Weights = (feature: string) => number

/** Weigh features by how many of these clauses hold them. */
export function weightsOf(clauses: readonly string[]): Weights {
  const held = new Map<string, number>()
  for (const clause of clauses) for (const one of featuresOf(clause)) held.set(one, (held.get(one) ?? 0) + 1)
  const all = Math.log(clauses.length + 2)
  return (feature) => Math.max(0.15, 1 - Math.log((held.get(feature) ?? 0) + 1) / all)
}

/** Features of some words with what they weigh, each and together. */
interface Bag {
  readonly weights: ReadonlyMap<string, number>
  readonly whole: number
}

const bagsWith = remember((weigh: Weights) =>
  rememberWords((words): Bag => {
    const weights = new Map(featuresOf(words).map((feature) => [feature, weigh(feature)]))
    let whole = 0
    for (const weight of weights.values()) whole += weight
    return { weights, whole }
  }),
)

/** How much two bags of words share (0…1), by what is shared of the shorter and of both. */
export function shared(one: string, other: string, weigh: Weights): number {
  const [a, b] = [bagsWith(weigh)(one), bagsWith(weigh)(other)]
  let both = 0
  for (const [feature, weight] of a.weights) if (b.weights.has(feature)) both += weight
  return both === 0 ? 0 : both / Math.sqrt(a.whole * b.whole)
}

const PERSONS = /^(?:đại biểu|người|đồng chí)(?!\p{L})/iu
const HOUSES =
  /^(?:xã|phường|thị trấn|huyện|tỉnh|đơn vị|trung tâm|trường|phòng|ban|sở|cơ quan|công đoàn|chi hội|hội cơ sở|thôn|khu phố|ấp|trạm|khoa|cảng vụ|doanh nghiệp)(?!\p{L})/iu

/** How surely two values are of the same thing (0…1): by the words of their phrases, and a little by those around. */
export function alike(asked: Worded, said: Worded, weigh: Weights): number {
  if (asked.measure !== said.measure) return 0
  const around = shared(`${asked.near} ${asked.wide}`, `${said.near} ${said.wide}`, weigh)
  if (asked.measure === 'cái' || asked.measure === 'buổi' || asked.measure === 'phút') {
    if (PERSONS.test(asked.noun) && HOUSES.test(said.noun)) return 0
    if (asked.total && said.total) return 0.55 + 0.45 * around
    if (asked.total !== said.total) return 0.3 * around
  }
  const near = shared(asked.near, said.near, weigh)
  const crossed = Math.max(
    shared(asked.near, `${said.near} ${said.wide}`, weigh),
    shared(`${asked.near} ${asked.wide}`, said.near, weigh),
  )
  return Math.max(near, 0.8 * crossed) * 0.65 + around * 0.35
}
