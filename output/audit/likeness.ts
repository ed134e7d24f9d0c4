import { fold, sameKey } from '../../corpus/vietnamese.js'

const EMPTY = new Set('và của các cho về tại trong theo với là được do từ đến có một số những ở để'.split(' '))

/** The words of a text that carry its meaning, for comparison: lower case, marks kept. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    sameKey(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !EMPTY.has(word)),
  )
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

/** Read a roman or small Vietnamese number: `IX` → 9, `nhất` → 1; null where it is none. */
export function ordinalOf(written: string): number | null {
  const text = fold(written.trim())
  const named: Record<string, number> = {
    nhat: 1,
    hai: 2,
    ba: 3,
    tu: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
  }
  if (named[text]) return named[text]
  if (/^\d{1,2}$/.test(text)) return Number(text)
  if (!/^(x{0,3})(ix|iv|v?i{0,3})$/.test(text) || text === '') return null
  const worth: Record<string, number> = { i: 1, v: 5, x: 10 }
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const here = worth[text[i]!]!
    total += here < (worth[text[i + 1] ?? ''] ?? 0) ? -here : here
  }
  return total
}

/** Write a number as documents number congresses: 9 → `IX`. */
export function roman(number: number): string {
  const signs: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let out = ''
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) out += sign
  return out
}
