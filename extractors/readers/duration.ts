import { fold } from '../../corpus/vietnamese.js'
import type { Duration } from '../fields.js'
import type { Read } from './read.js'
import { scan } from './read.js'

const words: { readonly [word: string]: number } = {
  '½': 0.5,
  nua: 0.5,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
}
const pattern =
  /(?<![a-z\d/⁄.,])(?:(\d{1,3})\s*[/⁄]\s*(\d)|(\d{1,3}(?:[.,]5)?)|(½|nua|mot|hai|ba|bon|nam|sau|bay))(?:\s*\(\s*[a-z\d/,]+\s*\))?\s*(ngay(?:\s+ruoi)?|buoi)(?![a-z])(?!\s*(?:\d|thang|ky niem|le|tet|sinh|thanh lap|cong|lam viec|sau|truoc|ke tu))/gu

/** Read how long something lasts: `"01 buổi"`, `"nửa ngày"`, `"½ ngày"`, `"1/2 ngày"` (no date), `"1,5 ngày"`. */
export function readDurations(text: string): Read<Duration>[] {
  return scan(fold(text), pattern, ([, upper, lower, figure, word, unit]) => {
    const amount = upper ? Number(upper) / Number(lower) : figure ? Number(figure.replace(',', '.')) : words[word!]!
    if (!Number.isFinite(amount) || amount <= 0 || amount > 60) return undefined
    const half = unit!.includes('ruoi') ? 0.5 : 0
    return { value: amount + half, unit: unit!.startsWith('ngay') ? ('ngày' as const) : ('buổi' as const) }
  })
}
