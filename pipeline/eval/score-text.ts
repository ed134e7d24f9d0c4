import { distance as levenshtein } from 'fastest-levenshtein'
import { align, settle } from './align.js'

/** What a restored or recognised text is worth. Shares are 0…1; `cer` and `wer` are edits by letters and words of the truth. */
export interface TextScore {
  readonly tokens: number
  readonly exact: number
  readonly exactNoCase: number
  readonly digitTokens: number
  readonly digitsKept: number
  readonly cer: number
  readonly wer: number
  readonly errors: readonly (readonly [truth: string, got: string])[]
}

const bare = (token: string) => token.replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, '')

/** Score a text against its truth, aligned as wholes so that line breaks may differ. Tokens marked ⟨?⟩ in the truth are left out. */
export function scoreText(truth: string, got: string): TextScore {
  const want = settle(truth).split(/\s+/).filter(Boolean)
  const have = settle(got).split(/\s+/).filter(Boolean)
  const score = { tokens: 0, exact: 0, exactNoCase: 0, digitTokens: 0, digitsKept: 0 }
  const errors: [string, string][] = []
  for (const [i, j] of align(want, have)) {
    if (i < 0 || want[i]!.includes('⟨?⟩')) continue
    const [x, y] = [bare(want[i]!), j < 0 ? '' : bare(have[j]!)]
    if (!x) continue
    const loose = x.toLowerCase() === y.toLowerCase()
    score.tokens++
    if (x === y) score.exact++
    if (loose) score.exactNoCase++
    else errors.push([x, y])
    if (/\d/.test(x)) {
      score.digitTokens++
      if (loose) score.digitsKept++
    }
  }
  const plain = want.map((token) => token.replace('⟨?⟩', ''))
  return {
    ...score,
    errors,
    cer: levenshtein(plain.join(' '), have.join(' ')) / plain.join(' ').length,
    wer: wordDistance(plain, have) / plain.length,
  }
}

function wordDistance(a: readonly string[], b: readonly string[]): number {
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint32Array(b.length + 1)
    current[0] = i
    for (let j = 1; j <= b.length; j++)
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    previous = current
  }
  return previous[b.length]!
}
