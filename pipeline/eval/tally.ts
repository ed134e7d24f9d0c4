import { sameKey } from '../../corpus/vietnamese.js'
import { likeness } from './align.js'

interface Counts {
  tp: number
  fp: number
  fn: number
}

/** A fact that was given with some confidence (0…1), and whether it was right. */
export interface Bet {
  readonly confidence: number
  readonly right: boolean
}

/** The counts of one field, strict and soft, and what its confidences were worth. */
export class Tally {
  readonly strict: Counts = { tp: 0, fp: 0, fn: 0 }
  readonly soft: Counts = { tp: 0, fp: 0, fn: 0 }
  readonly bets: Bet[] = []

  /** Count one value against another; null on both sides counts nothing. */
  one(
    gold: string | null,
    got: string | null,
    same?: (a: string, b: string) => boolean,
    confidence?: number | null,
  ): void {
    const ways: [Counts, (a: string, b: string) => boolean][] = [
      [this.strict, same ?? ((a, b) => sameKey(a) === sameKey(b))],
      [this.soft, same ?? ((a, b) => likeness(a, b) >= 0.8)],
    ]
    for (const [counts, equal] of ways) {
      if (gold !== null && got !== null && equal(gold, got)) counts.tp++
      else {
        if (gold !== null) counts.fn++
        if (got !== null) counts.fp++
      }
    }
    const strictly = ways[0]![1]
    if (got !== null && typeof confidence === 'number')
      this.bets.push({ confidence, right: gold !== null && strictly(gold, got) })
  }

  /** Pair two lists greedily, the likest first; a likeness of 0 is no pair. A null measure leaves that side uncounted. */
  many<T>(
    gold: readonly T[],
    got: readonly T[],
    strict: ((a: T, b: T) => number) | null,
    soft: (a: T, b: T) => number,
  ): void {
    const ways: [Counts, ((a: T, b: T) => number) | null][] = [
      [this.strict, strict],
      [this.soft, soft],
    ]
    for (const [counts, measure] of ways) {
      if (!measure) continue
      const pairs = gold
        .flatMap((g, i) => got.map((p, j) => ({ i, j, score: measure(g, p) })))
        .filter((pair) => pair.score > 0)
      const usedGold = new Set<number>()
      const usedGot = new Set<number>()
      for (const { i, j } of pairs.toSorted((a, b) => b.score - a.score)) {
        if (usedGold.has(i) || usedGot.has(j)) continue
        usedGold.add(i)
        usedGot.add(j)
      }
      counts.tp += usedGold.size
      counts.fn += gold.length - usedGold.size
      counts.fp += got.length - usedGot.size
      if (counts === this.strict)
        got.forEach((p, j) => {
          const confidence = (p as { confidence?: unknown }).confidence
          if (typeof confidence === 'number') this.bets.push({ confidence, right: usedGot.has(j) })
        })
    }
  }

  /** Count two sequences strictly, by their longest common subsequence. */
  sequence(gold: readonly string[], got: readonly string[]): void {
    const table = Array.from({ length: gold.length + 1 }, () => new Uint16Array(got.length + 1))
    for (let i = 1; i <= gold.length; i++)
      for (let j = 1; j <= got.length; j++)
        table[i]![j] =
          gold[i - 1] === got[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
    const kept = table[gold.length]![got.length]!
    this.strict.tp += kept
    this.strict.fn += gold.length - kept
    this.strict.fp += got.length - kept
  }
}

export type Tallies = Map<string, Tally>

/** Precision, recall and F1 of some counts, each 0…1. */
export function rates({ tp, fp, fn }: Counts): { p: number; r: number; f1: number } {
  return { p: tp / (tp + fp || 1), r: tp / (tp + fn || 1), f1: (2 * tp) / (2 * tp + fp + fn || 1) }
}

/** Add up all fields: the micro average. */
export function sum(tallies: Tallies): Tally {
  const all = new Tally()
  for (const tally of tallies.values())
    for (const side of ['strict', 'soft'] as const)
      for (const count of ['tp', 'fp', 'fn'] as const) all[side][count] += tally[side][count]
  return all
}
