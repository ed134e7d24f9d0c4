import { BOUNDARY } from '../../../corpus/word-key.js'
import type { LanguageModel } from './language-model.js'
import { States, Steps } from './lattice-room.js'

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

/** How wide the beam is, and how far below the best a state may lie. */
export interface Beam {
  readonly states: number
  readonly margin: number
}

/** So many slots are weighed at once, up to the next end of a sentence: memory stays bounded whatever the length of the text. */
const BLOCK = 1500

/** Give for each slot the odds of each of its choices, over all paths that the beam keeps. */
export function posteriors(model: LanguageModel, slots: readonly Slot[], beam: Beam): Float64Array[] {
  const found: Float64Array[] = new Array(slots.length)
  for (let from = 0; from < slots.length;) {
    let to = Math.min(from + BLOCK, slots.length)
    while (to < slots.length && !slots[to - 1]!.closes && to < from + 2 * BLOCK) to++
    weigh(model, slots, from, to, beam)
    lookBack(slots, from, to, found)
    from = to
  }
  return found
}

// What a block of slots keeps (its states and the steps between them, and where each slot's begin), and what one slot tries.
const kept = new States()
const steps = new Steps()
const stateStart = new Int32Array(2 * BLOCK + 2)
const stepStart = new Int32Array(2 * BLOCK + 2)
const tried = new States()
const tries = new Steps()
let heads = new Int32Array(64)
let places = new Int32Array(64)

// The states before a block's slots are kept as those of a slot −1; so slot `n` of the block has those from `stateStart[n + 1]` on.
function weigh(model: LanguageModel, slots: readonly Slot[], first: number, end: number, beam: Beam): void {
  kept.last[0] = BOUNDARY
  kept.pair[0] = kept.triple[0] = -1
  kept.sum[0] = 0
  stateStart[1] = 1
  for (let n = 0; n < end - first; n++) {
    const slot = slots[first + n]!
    const from = stateStart[n]!
    const to = stateStart[n + 1]!
    const { best, states, count } = tryAll(model, slot, from, to, beam)
    const until = keepBest(to, states, best - beam.margin, beam.states)
    stateStart[n + 2] = until
    let at = stepStart[n]!
    steps.grow(at + count)
    for (let i = 0; i < count; i++) {
      const place = places[tries.to[i]!]!
      if (place < 0) continue
      steps.from[at] = tries.from[i]!
      steps.to[at] = place
      steps.log[at++] = tries.log[i]!
    }
    stepStart[n + 1] = at
  }
}

function tryAll(
  model: LanguageModel,
  { choices, closes }: Slot,
  from: number,
  to: number,
  { margin }: Beam,
): { best: number; states: number; count: number } {
  const most = (to - from) * choices.length
  tried.grow(most)
  tries.grow(most)
  if (heads.length < choices.length) heads = new Int32Array(2 * choices.length)
  heads.fill(-1, 0, choices.length)
  let best = -Infinity
  let states = 0
  let count = 0
  for (let i = from; i < to; i++) {
    const ahead = kept.sum[i]!
    for (let c = 0; c < choices.length; c++) {
      const { word, next, log } = choices[c]!
      if (ahead + log < best - margin) continue
      model.step(kept.last[i]!, kept.pair[i]!, kept.triple[i]!, word)
      let step = model.log + log
      let last = word
      if (next !== undefined) {
        model.step(last, model.bigram, model.trigram, next)
        step += model.log
        last = next
      }
      if (closes) {
        model.step(last, model.bigram, model.trigram, BOUNDARY)
        step += model.log
        last = BOUNDARY
      }
      const sum = ahead + step
      if (sum < best - margin) continue
      if (sum > best) best = sum
      // Choices of one word under different cases stay apart: they are different answers.
      let state = tried.find(heads[c]!, last, model.bigram, model.trigram)
      if (state < 0) {
        state = states++
        tried.last[state] = last
        tried.pair[state] = model.bigram
        tried.triple[state] = model.trigram
        tried.choice[state] = c
        tried.sum[state] = sum
        tried.chain[state] = heads[c]!
        heads[c] = state
      } else tried.sum[state] = logAdd(tried.sum[state]!, sum)
      tries.from[count] = i
      tries.to[count] = state
      tries.log[count++] = step
    }
  }
  return { best, states, count }
}

/** Keep the likeliest of the states tried, from `at` on, in falling order; `places` then says where each lies, −1 for those let go. Returns the end. */
function keepBest(at: number, states: number, least: number, most: number): number {
  kept.grow(at + most + 1)
  if (places.length < states) places = new Int32Array(2 * states)
  places.fill(-1, 0, states)
  let until = at
  for (let i = 0; i < states; i++) {
    const sum = tried.sum[i]!
    if (sum < least) continue
    let to = until
    while (to > at && tried.sum[kept.chain[to - 1]!]! < sum) to--
    if (to - at >= most) continue
    if (until - at < most) until++
    for (let j = until - 1; j > to; j--) kept.chain[j] = kept.chain[j - 1]!
    kept.chain[to] = i
  }
  for (let j = at; j < until; j++) {
    kept.take(j, tried, kept.chain[j]!)
    places[kept.chain[j]!] = j
  }
  return until
}

let behind = new Float64Array(64)

function lookBack(slots: readonly Slot[], first: number, end: number, found: Float64Array[]): void {
  const size = end - first
  const all = stateStart[size + 1]!
  if (behind.length < all) behind = new Float64Array(2 * all)
  behind.fill(-Infinity, 0, stateStart[size]!)
  behind.fill(0, stateStart[size]!, all)
  for (let n = size - 1; n >= 0; n--) {
    const from = stateStart[n + 1]!
    const to = stateStart[n + 2]!
    let total = -Infinity
    for (let i = from; i < to; i++) total = logAdd(total, kept.sum[i]! + behind[i]!)
    const odds = new Float64Array(slots[first + n]!.choices.length)
    for (let i = from; i < to; i++) odds[kept.choice[i]!]! += Math.exp(Math.min(0, kept.sum[i]! + behind[i]! - total))
    found[first + n] = odds
    for (let i = stepStart[n]!, until = stepStart[n + 1]!; i < until; i++)
      behind[steps.from[i]!] = logAdd(behind[steps.from[i]!]!, steps.log[i]! + behind[steps.to[i]!]!)
  }
}

function logAdd(a: number, b: number): number {
  if (b === -Infinity) return a
  if (a < b) return a < b - 30 ? b : b + Math.log1p(Math.exp(a - b))
  return b < a - 30 ? a : a + Math.log1p(Math.exp(b - a))
}
