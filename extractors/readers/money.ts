import { fold } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { scan } from './read.js'

/** A sum of đồng, and what it is for each of (`người`, `ngày`), null where it is a sum of all. */
export interface Money {
  readonly amount: number
  readonly per: string | null
}

const scale: { readonly [word: string]: number } = {
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
  ty: 1e9,
  ti: 1e9,
}
const pattern =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(?:(nghin ty|ngan ty|nghin|ngan|trieu|ty|ti)\s+)?(?:(nghin|ngan|trieu|ty|ti)\s*)?(dong(?!\s+(?:chi|bao|thoi|bo|dai|dan|hanh|long|y|phuc|tam|nai|thap|hoi|van))|vnd|d(?![a-z]))(?:\s*\/\s*(nguoi|ngay|dai bieu|buoi|suat|lop|don vi|hoc sinh|giai|thang)|\s+(?:mot|moi)\s+(nguoi|ngay|dai bieu|buoi|suat))?(?![a-z])/gu

/** Read sums of money: `"1.250,5 triệu đồng"` → 1 250 500 000 đồng; the dot parts thousands, the comma decimals. */
export function readMoney(text: string): Read<Money>[] {
  return scan(fold(text), pattern, ([, whole, decimals, first, second, , per, each]) => {
    const amount = Number(`${whole!.replace(/\./gu, '')}.${decimals ?? 0}`)
    const factors = `${first ?? ''} ${second ?? ''}`.trim().split(/\s+/u)
    const by = factors.reduce((product, word) => product * (scale[word] ?? 1), 1)
    if (!Number.isFinite(amount) || amount === 0) return undefined
    return { amount: Math.round(amount * by), per: per ?? each ?? null }
  })
}
