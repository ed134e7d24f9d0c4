import { describe, expect, it } from 'vitest'
import { BOUNDARY } from '../../../../corpus/word-key.js'
import { posteriors, type Slot } from '../../../../pipeline/engines/restorer/lattice.js'
import { languageModel } from '../../../../pipeline/engines/restorer/tables.js'

const model = languageModel()
const slot = (words: string, closes = false): Slot => ({
  choices: words.split(' ').map((text, i) => ({ word: model.numbers.get(text)!, log: -i / 4 })),
  closes,
})
const wide = { states: 500, margin: 500 }

/** Sum the odds of each choice over every path there is. */
function everyPath(slots: readonly Slot[]): number[][] {
  const sums = slots.map(({ choices }) => choices.map(() => 0))
  const walk = (at: number, log: number, state: [number, number, number], path: readonly number[]): void => {
    if (at === slots.length) return path.forEach((c, i) => void (sums[i]![c]! += Math.exp(log)))
    const { choices, closes } = slots[at]!
    choices.forEach((choice, c) => {
      let here = log + choice.log
      let now = state
      for (const word of [choice.word, choice.next, closes ? BOUNDARY : undefined]) {
        if (word === undefined) continue
        model.step(...now, word)
        here += model.log
        now = [word, model.bigram, model.trigram]
      }
      walk(at + 1, here, now, [...path, c])
    })
  }
  walk(0, 0, [BOUNDARY, -1, -1], [])
  return sums.map((row) => row.map((sum) => sum / row.reduce((a, b) => a + b, 0)))
}

const slots = [
  slot('ủy ủ'),
  slot('ban bàn bán bạn'),
  slot('nhân nhan nhẫn', true),
  slot('dân dan dẫn dần'),
  slot('tỉnh tính tình tinh tĩnh'),
]

describe('the odds of choices', () => {
  it('are the sums over all paths, when none falls out of the beam', () => {
    const double: Slot = {
      choices: [...slots[1]!.choices, { ...slots[1]!.choices[0]!, next: 77, log: -2 }],
      closes: false,
    }
    for (const some of [slots, [...slots, ...slots.slice(0, 2)], [slots[0]!, double, slots[2]!, slots[3]!]])
      posteriors(model, some, wide).forEach((row, i) =>
        row.forEach((odds, c) => expect(odds).toBeCloseTo(everyPath(some)[i]![c]!, 9)),
      )
  })

  it('are those of the likeliest paths in a narrow beam, and still sum to one', () => {
    const narrow = posteriors(model, slots, { states: 2, margin: 4 })
    const all = everyPath(slots)
    narrow.forEach((row, i) => {
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
      expect(row.indexOf(Math.max(...row))).toBe(all[i]!.indexOf(Math.max(...all[i]!)))
    })
  })

  it('are weighed anew from an end of a sentence on in a long text', () => {
    const sentence = [...slots.slice(0, -1), { ...slots.at(-1)!, closes: true }]
    const long = Array.from({ length: 301 }, () => sentence).flat()
    expect(posteriors(model, long, wide).slice(-sentence.length)).toEqual(posteriors(model, sentence, wide))
  })
})
