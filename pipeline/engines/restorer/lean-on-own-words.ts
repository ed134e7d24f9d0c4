import { classes } from '../../../corpus/word-key.js'
import type { LanguageModel } from './language-model.js'
import type { Proposal } from './propose.js'

/** What a document's own words weigh against the language model. */
const OWN_SHARE = 0.5
/** Odds under which a reading is no ground to expect the word again. */
const SURE = 0.6

/** What a first reading expects at each place: words with their odds. */
export type Expected = readonly ReadonlyMap<number, number>[]

/** Gather what a first reading made of each place, by words. */
export function expectedWords(proposals: readonly (readonly Proposal[])[], odds: readonly Float64Array[]): Expected {
  return proposals.map((choices, i) => {
    const found = new Map<number, number>()
    choices.forEach(({ word }, c) => {
      if (odds[i]![c]! > SURE && word >= classes.length) found.set(word, odds[i]![c]!)
    })
    return found
  })
}

/**
 * Raise proposals that the rest of the document makes likely: a name that stands there ten times is expected an eleventh time,
 * though the language model hardly knows it.
 */
export function leanOnOwnWords(
  model: LanguageModel,
  proposals: readonly (readonly Proposal[])[],
  expected: Expected,
): readonly (readonly Proposal[])[] {
  const counts = new Map<number, number>()
  for (const place of expected) for (const [word, odds] of place) counts.set(word, (counts.get(word) ?? 0) + odds)
  const total = Math.max(proposals.length, 500)
  return proposals.map((choices, i) => {
    if (choices.length < 2) return choices
    return choices.map((choice) => {
      const own = (counts.get(choice.word) ?? 0) - (expected[i]!.get(choice.word) ?? 0)
      if (own < 0.5) return choice
      const usual = Math.exp(model.unigram[choice.word]!)
      return { ...choice, log: choice.log + Math.log(1 - OWN_SHARE + (OWN_SHARE * own) / total / usual) }
    })
  })
}
