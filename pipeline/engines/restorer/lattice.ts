import { BOUNDARY } from '../../../corpus/word-key.js'
import type { LanguageModel } from './language-model.js'

/** One way to read a slot: the model's word and the log weight of everything but the language model. */
export interface Choice {
  readonly word: number
  /** A second word, where two were read as one. */
  readonly next?: number
  readonly log: number
}

/** A place in the text with its choices; `closes` when a sentence or paragraph ends after it. */
export interface Slot {
  readonly choices: readonly Choice[]
  readonly closes: boolean
}

interface Column {
  readonly choice: Uint16Array
  readonly ahead: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly log: Float64Array
}

/** How wide the beam is, and how far below the best a state may lie. */
export interface Beam {
  readonly states: number
  readonly margin: number
}

/** So many slots are weighed at once, up to the next end of a sentence: memory stays bounded whatever the length of the text. */
const BLOCK = 1500

/** Give for each slot the odds of each of its choices, over all paths that the beam keeps. */
export function posteriors(model: LanguageModel, slots: readonly Slot[], beam: Beam): Float64Array[] {
  const found: Float64Array[] = []
  for (let from = 0; from < slots.length;) {
    let to = Math.min(from + BLOCK, slots.length)
    while (to < slots.length && !slots[to - 1]!.closes && to < from + 2 * BLOCK) to++
    for (const odds of weighed(model, slots.slice(from, to), beam)) found.push(odds)
    from = to
  }
  return found
}

function weighed(model: LanguageModel, slots: readonly Slot[], beam: Beam): Float64Array[] {
  let last = Int32Array.of(BOUNDARY)
  let pair = Int32Array.of(-1)
  let triple = Int32Array.of(-1)
  let ahead = Float64Array.of(0)
  const columns: Column[] = []
  const counts = slots.map((slot) => slot.choices.length)
  for (const slot of slots) {
    const states = new Map<number, number>()
    const lasts: number[] = []
    const pairs: number[] = []
    const triples: number[] = []
    const sums: number[] = []
    const choices: number[] = []
    const froms: number[] = []
    const tos: number[] = []
    const logs: number[] = []
    let best = -Infinity
    for (let i = 0; i < last.length; i++)
      for (let c = 0; c < slot.choices.length; c++) {
        const { word, next, log } = slot.choices[c]!
        if (ahead[i]! + log < best - beam.margin) continue
        model.step(last[i]!, pair[i]!, triple[i]!, word)
        let step = model.log + log
        let l = word
        let p = model.bigram
        let t = model.trigram
        if (next !== undefined) {
          model.step(l, p, t, next)
          step += model.log
          l = next
          p = model.bigram
          t = model.trigram
        }
        if (slot.closes) {
          model.step(l, p, t, BOUNDARY)
          step += model.log
          l = BOUNDARY
          p = model.bigram
          t = model.trigram
        }
        const sum = ahead[i]! + step
        if (sum < best - beam.margin) continue
        if (sum > best) best = sum
        // Choices of one word under different cases stay apart: they are different answers.
        const key = (t >= 0 ? t + 33_554_432 : p >= 0 ? p + 8192 : l) * 64 + (c & 63)
        let at = states.get(key)
        if (at === undefined) {
          states.set(key, (at = lasts.length))
          lasts.push(l)
          pairs.push(p)
          triples.push(t)
          sums.push(sum)
          choices.push(c)
        } else sums[at] = logAdd(sums[at]!, sum)
        froms.push(i)
        tos.push(at)
        logs.push(step)
      }
    const order = sums
      .map((_, i) => i)
      .filter((i) => sums[i]! >= best - beam.margin)
      .sort((a, b) => sums[b]! - sums[a]!)
      .slice(0, beam.states)
    const place = new Int32Array(sums.length).fill(-1)
    order.forEach((old, i) => (place[old] = i))
    last = Int32Array.from(order, (i) => lasts[i]!)
    pair = Int32Array.from(order, (i) => pairs[i]!)
    triple = Int32Array.from(order, (i) => triples[i]!)
    ahead = Float64Array.from(order, (i) => sums[i]!)
    const kept = tos.map((_, i) => i).filter((i) => place[tos[i]!]! >= 0)
    columns.push({
      choice: Uint16Array.from(order, (i) => choices[i]!),
      ahead,
      from: Int32Array.from(kept, (i) => froms[i]!),
      to: Int32Array.from(kept, (i) => place[tos[i]!]!),
      log: Float64Array.from(kept, (i) => logs[i]!),
    })
  }
  return back(columns, counts)
}

function back(columns: readonly Column[], counts: readonly number[]): Float64Array[] {
  const found: Float64Array[] = new Array(columns.length)
  let behind = new Float64Array(columns.at(-1)?.ahead.length ?? 0)
  for (let at = columns.length - 1; at >= 0; at--) {
    const { choice, ahead, from, to, log } = columns[at]!
    let total = -Infinity
    for (let i = 0; i < ahead.length; i++) total = logAdd(total, ahead[i]! + behind[i]!)
    const odds = new Float64Array(counts[at]!)
    for (let i = 0; i < ahead.length; i++) odds[choice[i]!]! += Math.exp(Math.min(0, ahead[i]! + behind[i]! - total))
    found[at] = odds
    if (at === 0) break
    const before = new Float64Array(columns[at - 1]!.ahead.length).fill(-Infinity)
    for (let i = 0; i < from.length; i++) before[from[i]!] = logAdd(before[from[i]!]!, log[i]! + behind[to[i]!]!)
    behind = before
  }
  return found
}

function logAdd(a: number, b: number): number {
  if (b === -Infinity) return a
  if (a < b) return a < b - 30 ? b : b + Math.log1p(Math.exp(a - b))
  return b < a - 30 ? a : a + Math.log1p(Math.exp(b - a))
}
