import { fold } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { scan } from './read.js'

export interface Ordinal {
  /** As Roman figures, whatever was written: `nhất` → `I`. */
  readonly roman: string
  readonly value: number
}

const figures: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]
const words: { readonly [word: string]: number } = {
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

/** Write a number in Roman figures: 14 → `XIV`. */
export function toRoman(value: number): string {
  let rest = value
  let out = ''
  for (const [figure, worth] of figures) for (; rest >= worth; rest -= worth) out += figure
  return out
}

/** Read Roman figures, also as a scanner sees them (`1I`, `lV`, `XIL`): null where they make no number. */
export function fromRoman(written: string): number | null {
  const clean = written
    .replace(/[1l|!i]/gu, 'I')
    .replace(/v/gu, 'V')
    .replace(/x/gu, 'X')
    .replace(/(?<=[IVX])L$/u, 'I')
  if (!/^[IVX]+$/u.test(clean)) return null
  for (let value = 1; value < 50; value++) if (toRoman(value) === clean) return value
  return null
}

const pattern =
  /(?<![a-z])lan\s+(?:thu\s+)?(\d{1,2}(?!\d|\s*\/)|[ivxl1|]{1,6}(?![a-z])|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?![a-z])/gu

/** Read ordinals of congresses and terms: `"lần thứ IX"`, `"lần thứ nhất"`, `"lần I"` → IX, I, I. */
export function readOrdinals(text: string): Read<Ordinal>[] {
  return scan(fold(text), pattern, (found) => {
    const said = found[1]!
    const bare = !/thu/u.test(found[0])
    // without "thứ" only Roman figures count: "lần 2", "lần hai" tell how often, not which
    if (bare && !/^[ivxl]+$/u.test(said)) return undefined
    const value = words[said] ?? (/^\d+$/u.test(said) && !/^1{2,}$/u.test(said) ? Number(said) : fromRoman(said))
    return value ? { roman: toRoman(value), value } : undefined
  })
}
