import { distance as levenshtein } from 'fastest-levenshtein'
import { fold } from '../../corpus/vietnamese.js'
import { align, settle } from './align.js'
import { edits } from './edits.js'
import type { Bet } from './tally.js'

/** What a restored or recognised text is worth. Shares are 0…1; `cer` and `wer` are edits by letters and words of the truth. */
export interface TextScore {
  readonly tokens: number
  readonly exact: number
  readonly exactNoCase: number
  readonly digitTokens: number
  readonly digitsKept: number
  /** Letters and words of the truth, and the edits that they need. */
  readonly letters: number
  readonly letterEdits: number
  readonly words: number
  readonly wordEdits: number
  readonly cer: number
  readonly wer: number
  readonly sentences: number
  readonly sentencesExact: number
  readonly errors: readonly (readonly [truth: string, got: string])[]
  /** What was claimed of each word, and whether it was right; empty where nothing was claimed. */
  readonly bets: readonly Bet[]
}

const bare = (token: string) => token.replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, '')

/**
 * Score a text against its truth, aligned as wholes so that line breaks may differ. Tokens marked ⟨?⟩ in the truth are left out; `sure` says
 * how sure each token of `got` is.
 */
export function scoreText(truth: string, got: string, sure: readonly number[] = []): TextScore {
  const want = settle(truth).split(/\s+/).filter(Boolean)
  const have = settle(got).split(/\s+/).filter(Boolean)
  const score = { tokens: 0, exact: 0, exactNoCase: 0, digitTokens: 0, digitsKept: 0, sentences: 0, sentencesExact: 0 }
  const errors: [string, string][] = []
  const bets: Bet[] = []
  let isExact = true
  for (const [i, j] of align(want, have)) {
    if (i < 0 || want[i]!.includes('⟨?⟩')) continue
    const [x, y] = [bare(want[i]!), j < 0 ? '' : bare(have[j]!)]
    if (!x) continue
    const loose = x.toLowerCase() === y.toLowerCase()
    score.tokens++
    isExact &&= x === y
    if (/[.;:?!]["')]*$/.test(want[i]!) && !/^[\p{L}\d]{1,4}[.]$/u.test(want[i]!)) {
      score.sentences++
      if (isExact) score.sentencesExact++
      isExact = true
    }
    if (j >= 0 && sure[j] !== undefined) bets.push({ confidence: sure[j], right: loose })
    if (x === y) score.exact++
    if (loose) score.exactNoCase++
    else errors.push([x, y])
    if (/\d/.test(x)) {
      score.digitTokens++
      if (loose) score.digitsKept++
    }
  }
  const plain = want.map((token) => token.replace('⟨?⟩', ''))
  const needed = {
    letters: plain.join(' ').length,
    letterEdits: levenshtein(plain.join(' '), have.join(' ')),
    words: plain.length,
    wordEdits: edits(plain, have),
  }
  return { ...score, errors, bets, ...needed, ...shares(needed) }
}

type Edits = Pick<TextScore, 'letters' | 'letterEdits' | 'words' | 'wordEdits'>

const shares = ({ letters, letterEdits, words, wordEdits }: Edits) => ({
  cer: letterEdits / letters,
  wer: wordEdits / words,
})

/** The score of several texts together. Each is aligned by itself: aligning costs the square of a text's length. */
export function pool(scores: readonly TextScore[]): TextScore {
  const total = (count: (one: TextScore) => number) => scores.reduce((sum, one) => sum + count(one), 0)
  const needed = {
    letters: total((one) => one.letters),
    letterEdits: total((one) => one.letterEdits),
    words: total((one) => one.words),
    wordEdits: total((one) => one.wordEdits),
  }
  return {
    tokens: total((one) => one.tokens),
    exact: total((one) => one.exact),
    exactNoCase: total((one) => one.exactNoCase),
    digitTokens: total((one) => one.digitTokens),
    digitsKept: total((one) => one.digitsKept),
    sentences: total((one) => one.sentences),
    sentencesExact: total((one) => one.sentencesExact),
    errors: scores.flatMap((one) => one.errors),
    bets: scores.flatMap((one) => one.bets),
    ...needed,
    ...shares(needed),
  }
}

/** Sort errors by what went wrong: the word is missing; a number, symbol or numeral; only marks; a name or a heading; letters; two words run together. */
export function errorKinds(errors: TextScore['errors']): Record<string, number> {
  const kinds = { lost: 0, joined: 0, number: 0, marks: 0, capitalised: 0, letters: 0 }
  for (const [want, got] of errors) {
    if (!got) kinds.lost++
    else if (fold(got).includes(fold(want)) && got.length > want.length + 1) kinds.joined++
    else if (/\d|[/]|^[IVX]+$/.test(want)) kinds.number++
    else if (fold(want) === fold(got)) kinds.marks++
    else if (/^\p{Lu}/u.test(want)) kinds.capitalised++
    else kinds.letters++
  }
  return kinds
}
