import { alignWords, unlike } from '../../../corpus/build/channel/align-words.js'
import { nfc, settleTones } from '../../../corpus/vietnamese.js'
import type { RestoreHints, Restoration, Restorer } from '../../tools.js'

/** A line as printed and as read; `words` with the reader's confidence (0…100) where it gave one. */
export interface ScoredLine {
  readonly true: string
  readonly read: string
  readonly words?: readonly { readonly text: string; readonly conf: number }[]
}

/** A document line by line: what is printed and what was read. */
export interface ScoredText {
  readonly name: string
  readonly lines: readonly ScoredLine[]
}

/** How well texts were restored: words by count, and for each step of confidence (four from 0.9 to 0.99) how many words had it and how many were right. */
export interface Score {
  words: number
  exact: number
  exactNoCase: number
  rawExact: number
  digits: number
  digitsKept: number
  rawDigits: number
  /** Words, and words with digits among them, that were read right and came out wrong. */
  broken: number
  digitsAltered: number
  milliseconds: number
  readonly reliability: { said: number; right: number; words: number }[]
  readonly errors: Map<string, number>
}

/** Start a score at nothing. */
export function emptyScore(): Score {
  return {
    words: 0,
    exact: 0,
    exactNoCase: 0,
    rawExact: 0,
    digits: 0,
    digitsKept: 0,
    rawDigits: 0,
    broken: 0,
    digitsAltered: 0,
    milliseconds: 0,
    reliability: Array.from({ length: 24 }, () => ({ said: 0, right: 0, words: 0 })),
    errors: new Map(),
  }
}

/** Write the restored text: the raw text with each token's span replaced. */
export function applied(raw: string, restoration: Restoration): string {
  let out = ''
  let at = 0
  for (const token of restoration.tokens) {
    out += raw.slice(at, token.start) + token.text
    at = token.end
  }
  return out + raw.slice(at)
}

const tokens = (line: string) =>
  settleTones(nfc(line))
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−]/g, '-')
    .split(/\s+/)
    .filter(Boolean)
const trim = (token: string) => token.replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, '')

/** Restore a text as a whole and count, line by line, which printed words came out as printed. */
export function scoreText(restorer: Restorer, text: ScoredText, into: Score): void {
  const raw = nfc(text.lines.map((line) => line.read).join('\n'))
  const began = process.cpuUsage().user / 1000
  const restoration = restorer.restore(raw, hintsOf(text, raw))
  into.milliseconds += process.cpuUsage().user / 1000 - began
  const restored = applied(raw, restoration).split('\n')
  const sure = new Map<string, number>()
  for (const token of restoration.tokens) sure.set(token.text, token.confidence)
  let from = 0
  let next = 0
  text.lines.forEach((line, i) => {
    const want = tokens(line.true)
    const got = tokens(restored[i] ?? '')
    const read = tokens(line.read)
    const to = from + nfc(line.read).length
    const here: { text: string; confidence: number; changed: boolean }[] = []
    for (; next < restoration.tokens.length && restoration.tokens[next]!.start < to; next++) {
      const token = restoration.tokens[next]!
      here.push({
        text: settleTones(token.text),
        confidence: token.confidence,
        changed: token.text !== raw.slice(token.start, token.end),
      })
    }
    from = to + 1
    const before = pairsOf(want, read)
    pairsOf(want, got).forEach(([a, b], at) => {
      count(into, a, b, here)
      if (!trim(a) || !same(a, before[at]![1])) return
      into.rawExact++
      if (/\d/.test(a)) into.rawDigits++
      if (same(a, b)) return
      into.broken++
      if (/\d/.test(a)) into.digitsAltered++
    })
  })
}

function hintsOf(text: ScoredText, raw: string): RestoreHints {
  if (!text.lines.some((line) => line.words)) return {}
  const sure = new Float32Array(raw.length).fill(-1)
  let at = 0
  for (const word of text.lines.flatMap((line) => line.words ?? [])) {
    const start = raw.indexOf(nfc(word.text), at)
    if (start < 0 || start > at + 60) continue
    at = start + nfc(word.text).length
    sure.fill(word.conf / 100, start, at)
  }
  return { confidence: (start) => (sure[start]! < 0 ? null : sure[start]!) }
}

const same = (a: string, b: string) => trim(a).toLowerCase() === trim(b).toLowerCase()

function pairsOf(want: readonly string[], got: readonly string[]): [string, string][] {
  if (want.length === got.length && want.every((word, i) => unlike(word, got[i]!) < 0.7))
    return want.map((word, i) => [word, got[i]!])
  const found: [string, string][] = []
  for (const step of alignWords(want, got)) {
    const words = want.slice(...step.printed)
    const others = got.slice(...step.read)
    if (words.length === 1 && others.length === 1) found.push([words[0]!, others[0]!])
    else
      for (const word of words)
        found.push([word, others.find((other) => trim(other) === trim(word)) ?? others.join('+')])
  }
  return found
}

function count(
  into: Score,
  wanted: string,
  gotten: string,
  here: { text: string; confidence: number; changed: boolean }[],
): void {
  const want = trim(wanted)
  const got = trim(gotten)
  if (!want) return
  into.words++
  const loose = want.toLowerCase() === got.toLowerCase()
  if (want === got) into.exact++
  if (loose) into.exactNoCase++
  else into.errors.set(`${want}→${got}`, (into.errors.get(`${want}→${got}`) ?? 0) + 1)
  if (/\d/.test(want)) {
    into.digits++
    if (loose) into.digitsKept++
  }
  const at = here.findIndex((each) => each.text === got)
  if (at < 0) return
  const [token] = here.splice(at, 1)
  const c = token!.confidence
  const row = into.reliability[Math.min(23, Math.floor(-4 * Math.log10(1 - c + 1e-6)))]!
  row.words++
  row.said += c
  if (loose) row.right++
}
