import { describe, expect, it } from 'vitest'
import { WORDS } from '../../../../corpus/build/language/choose-words.js'
import { packFile, packOrder } from '../../../../corpus/build/language/pack.js'
import type { Packable } from '../../../../corpus/build/language/prune.js'
import { classes } from '../../../../corpus/word-key.js'
import { LanguageModel, openPacked } from '../../../../pipeline/engines/restorer/language-model.js'

const words = [...classes, 'thi', 'đua']
const [thi, dua] = [5, 6] as const
const order = (grams: readonly (readonly [key: readonly number[], log: number, back: number])[]): Packable => ({
  keys: Float64Array.from(grams, ([key]) => key.reduce((sum, word) => sum * WORDS + word, 0)),
  logs: Float32Array.from(grams, ([, log]) => log),
  backs: Float32Array.from(grams, ([, , back]) => back),
})
const one = order(words.map((_, i) => [[i], -4 - i / 8, -0.5]))
const two = order([
  [[0, thi], -1.125, -0.125],
  [[thi, dua], -0.375, -0.25],
])
const three = order([
  [[0, thi, dua], -0.25, -1],
  [[thi, dua, 0], -2, -0.5],
])
const four = order([[[0, thi, dua, 0], -1.25, 0]])
const cases = new Uint8Array(words.length)
const first = packFile([
  Buffer.from(words.join('\n'), 'utf8'),
  cases,
  cases,
  ...packOrder(undefined, one, 1),
  ...packOrder(one, two, 2),
  ...packOrder(two, three, 3),
])
const open = () => new LanguageModel(first, () => packFile(packOrder(three, four, 4)))

describe('the language model', () => {
  it('gives back what was packed: long n-grams where they are known, shorter ones at their price where not', () => {
    const model = open()
    const say = (...text: number[]) => {
      let at: [number, number, number] = [0, -1, -1]
      return text.map((word) => {
        model.step(...at, word)
        at = [word, model.bigram, model.trigram]
        return model.log
      })
    }
    // <b> thi · <b> thi đua · <b> thi đua <b>
    expect(say(thi, dua, 0)).toEqual([-1.125, -0.25, -1.25])
    // After <b> thi đua: no fourgram with thi, no trigram, no pair.
    expect(say(thi, dua, thi)).toEqual([-1.125, -0.25, -1 - 0.25 - 0.5 - 4.625])
    // The same again, from what is remembered.
    expect(say(thi, dua, thi)).toEqual([-1.125, -0.25, -1 - 0.25 - 0.5 - 4.625])
    expect(say(dua)).toEqual([-0.5 - 4.75])
  })

  it('opens each part by itself', () => {
    const parts = [Uint8Array.of(1, 2, 3), new Uint8Array(0), new Uint8Array(100_000).fill(7)]
    const part = openPacked(packFile(parts))
    expect([2, 0, 1].map((at) => [...part(at)])).toEqual([2, 0, 1].map((at) => [...parts[at]!]))
  })
})
