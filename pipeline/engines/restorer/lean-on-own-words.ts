import { classes } from '../../../corpus/word-key.js'
import type { LanguageModel } from './language-model.js'
import type { Proposal } from './propose.js'

/** What a document's own words weigh against the language model. */
const OWN_SHARE = 0.35
/** Odds under which a reading is no ground to expect the word again. */
const SURE = 0.6

/**
 * Raise proposals that the rest of the document makes likely: a name that stands there ten times is expected an eleventh time,
 * though the language model hardly knows it.
 */
export function leanOnOwnWords(
  model: LanguageModel,
  proposals: readonly (readonly Proposal[])[],
  odds: readonly Float64Array[],
): readonly (readonly Proposal[])[] {
  const counts = new Map<number, number>()
  proposals.forEach((choices, i) =>
    choices.forEach(({ word }, c) => {
      if (odds[i]![c]! > SURE && word >= classes.length) counts.set(word, (counts.get(word) ?? 0) + odds[i]![c]!)
    }),
  )
  const total = Math.max(proposals.length, 500)
  return proposals.map((choices, i) => {
    if (choices.length < 2) return choices
    return choices.map((choice, c) => {
      const own = (counts.get(choice.word) ?? 0) - (odds[i]![c]! > SURE ? odds[i]![c]! : 0)
      if (own < 0.5) return choice
      const expected = Math.exp(model.unigram[choice.word]!)
      return { ...choice, log: choice.log + Math.log(1 - OWN_SHARE + (OWN_SHARE * own) / total / expected) }
    })
  })
}
