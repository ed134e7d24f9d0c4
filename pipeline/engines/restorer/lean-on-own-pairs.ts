import { NUMBER, classes } from '../../../corpus/word-key.js'
import type { Proposal } from './propose.js'

/** Odds under which a word is looked at again. */
const DOUBTED = 0.98
/** Odds from which on two neighbours are ground to expect them together again. */
const SURE = 0.9
/** How much each other place of the document where two words surely stand together adds to their odds here, as a factor. */
const EACH = 3
/** What the second look weighs against the first; by itself it is surer than it is right. */
const BELIEF = 2 / 3

const key = (before: number, word: number) => before * 8192 + word

/**
 * Look again at the words that a reading left in doubt: what stands beside the same neighbour elsewhere in the document, read surely there, is
 * likelier here too. Takes and gives the odds of each place's proposals; weights chosen on dev documents, marks stripped and misread.
 */
export function leanOnOwnPairs(
  closes: (at: number) => boolean,
  proposals: readonly (readonly Proposal[])[],
  odds: readonly Float64Array[],
): readonly Float64Array[] {
  const best = odds.map(likeliest)
  const top = best.map((c, i) => odds[i]![c]!)
  const doubted = top.flatMap((share, i) => (share < DOUBTED && proposals[i]!.length > 1 ? [i] : []))
  if (doubted.length === 0) return odds
  const wordAt = (i: number) => proposals[i]![best[i]!]!.word
  const endAt = (i: number) => proposals[i]![best[i]!]!.next ?? wordAt(i)
  const pairs = new Map<number, number>()
  for (let i = 1; i < odds.length; i++) {
    if (top[i]! < SURE || top[i - 1]! < SURE || closes(i - 1)) continue
    const word = wordAt(i)
    if ((word < classes.length && word !== NUMBER) || proposals[i]!.length + proposals[i - 1]!.length < 3) continue
    pairs.set(key(endAt(i - 1), word), (pairs.get(key(endAt(i - 1), word)) ?? 0) + 1)
  }
  const found = [...odds]
  for (const i of doubted) {
    const before = i > 0 && !closes(i - 1) ? endAt(i - 1) : null
    const after = i + 1 < odds.length && !closes(i) ? wordAt(i + 1) : null
    const weighed = odds[i]!.map((share, c) => {
      const { word, next } = proposals[i]![c]!
      if (next !== undefined || word < classes.length) return share
      const behind = before === null ? 0 : (pairs.get(key(before, word)) ?? 0)
      const ahead = after === null ? 0 : (pairs.get(key(word, after)) ?? 0)
      return share * (1 + EACH * behind) * (1 + EACH * ahead)
    })
    const all = weighed.reduce((sum, share) => sum + share, 0)
    found[i] = weighed.map((share, c) => (BELIEF * share) / all + (1 - BELIEF) * odds[i]![c]!)
  }
  return found
}

function likeliest(odds: Float64Array): number {
  let best = 0
  for (let c = 1; c < odds.length; c++) if (odds[c]! > odds[best]!) best = c
  return best
}
