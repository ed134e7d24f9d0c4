import { sameKey } from '../../corpus/vietnamese.js'

const EMPTY = new Set('và của các cho về tại trong theo với là được do từ đến có một số những ở để'.split(' '))

/** The same requirement meets the same wordings again and again. */
const met = new Map<string, ReadonlySet<string>>()

/** The words of a text that carry its meaning, for comparison: lower case, marks kept. */
export function wordsOf(text: string): ReadonlySet<string> {
  const known = met.get(text)
  if (known) return known
  const words = new Set(
    sameKey(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !EMPTY.has(word)),
  )
  if (met.size > 5000) met.clear()
  met.set(text, words)
  return words
}

/** How much of the shorter text stands in the longer one, 0…1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const small = Math.min(a.size, b.size)
  if (small === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / small
}

/** How much of the first text stands in the second, 0…1. */
export function coverage(wanted: string, text: string): number {
  const [a, b] = [wordsOf(wanted), wordsOf(text)]
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return a.size === 0 ? 0 : shared / a.size
}

/** How much two texts share of all their words, 0…1: high only where they say the same. */
export function sameness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}
