import { distance } from 'fastest-levenshtein'
import type { Box, Line, Word } from '../../corpus/document.js'
import { fold, nfc } from '../../corpus/vietnamese.js'
import { SPACE, widthOf } from './bold-widths.js'
import { lineOf } from './layer.js'
import { overlap } from './pieces.js'
import { nameWords } from '../../corpus/name-words.js'

/** A word of a name of which several readings are sure, and where it stands. */
interface Anchor {
  readonly text: string
  readonly box: Box
}

/** So likely a completion must be beside all others together. */
const LIKELY = 0.85

/**
 * Complete a name whose first words lie under a seal: the words behind them are read for sure, the name stands centred under its office (`axis`), and what
 * readings made of the covered words (`again`: of these alone), how wide they are and how usual decides between all words of names. Null where more than one is likely.
 */
export function completeName(
  readings: readonly (readonly Word[])[],
  axis: number,
  again: readonly (readonly Word[])[] = [],
): Line | null {
  const anchors = anchorsOf(readings)
  const [first, last] = [anchors[0], anchors.at(-1)]
  if (!first || !last || anchors.length > 3) return null
  const scale = (last.box[2] - first.box[0]) / widthOf(anchors.map(({ text }) => text).join(' '))
  const left = 2 * axis - last.box[2]
  const room = first.box[0] - left - SPACE * scale
  if (room < 12) return null
  const said = [...readings, ...again].map((words) => coveredBy(words, first)).filter((text) => text.length > 1)
  if (said.length < 2) return null
  // What the worst of the readings say is noise, and those of one strip at several sizes are not wholly independent.
  const most = Math.ceil(0.75 * said.length)
  const weight = 4.5 / Math.max(4.5, most)
  const { family, later } = nameWords()
  const ranked: { text: string; log: number; far: number }[] = []
  const consider = (text: string, prior: number) => {
    const off = (widthOf(text) * scale - room) / 2.2
    if (Math.abs(off) > 3) return
    const joined = text.replace(' ', '')
    const [marked, bare] = [joined.toLowerCase(), fold(joined)]
    const fars = said.map((one) => 0.67 * distance(fold(one), bare) + 0.33 * distance(one.toLowerCase(), marked))
    fars.sort((a, b) => a - b)
    const far = fars.slice(0, most).reduce((sum, one) => sum + one, 0)
    ranked.push({ text, log: Math.log(prior) - 1.2 * weight * far - (off * off) / 2, far: fars[1]! / joined.length })
  }
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [families, laters] = [total(family), total(later)]
  for (const [one, count] of family) {
    consider(one, (0.5 * count) / families)
    if (anchors.length < 4)
      for (const [two, often] of later)
        // Of names of four words every other is a woman's with `Thị`.
        consider(
          `${one} ${two}`,
          (0.5 * count * often * (anchors.length === 2 && two === 'Thị' ? 6 : 1)) / families / laters,
        )
  }
  ranked.sort((a, b) => b.log - a.log)
  const [best] = ranked
  if (!best) return null
  const sum = ranked.reduce((all, one) => all + Math.exp(one.log - best.log), 0)
  if (1 / sum < LIKELY || best.far > 0.4) return null
  const words = best.text.split(' ')
  let x = left
  const placed = words.map((text): Word => {
    const box: Box = [x, first.box[1], x + widthOf(text) * scale, first.box[3]]
    x = box[2] + SPACE * scale
    return { text, box, confidence: 0.6 }
  })
  return lineOf([...placed, ...anchors.map(({ text, box }): Word => ({ text, box, confidence: 0.9 }))])
}

/** From where to where the words of a name lie that no reading is sure of, across; null where none are sure, or all. */
export function coveredPart(readings: readonly (readonly Word[])[], axis: number): readonly [number, number] | null {
  const anchors = anchorsOf(readings)
  if (anchors.length === 0 || anchors.length > 3) return null
  const [left, right] = [2 * axis - anchors.at(-1)!.box[2], anchors[0]!.box[0]]
  return right - left > 15 && right - left < 110 ? [left, right] : null
}

/** The words at a name's end that most readings agree upon, from the left. */
function anchorsOf(readings: readonly (readonly Word[])[]): Anchor[] {
  const { later } = nameWords()
  const sure = readings.flatMap((words) =>
    words.flatMap((word): Anchor[] => {
      const text = nfc(word.text).replace(/[^\p{L}]+$/gu, '')
      if (!word.box) return []
      if (later.has(text)) return [{ text, box: word.box }]
      // What is left of a seal may stick to a word.
      const end = /\p{Lu}\p{Ll}+$/u.exec(text)?.[0] ?? ''
      const from = word.box[2] - ((word.box[2] - word.box[0]) * widthOf(end)) / Math.max(1, widthOf(text))
      return end !== text && end.length > 2 && later.has(end)
        ? [{ text: end, box: [from, word.box[1], word.box[2], word.box[3]] }]
        : []
    }),
  )
  const anchors: Anchor[] = []
  let edge = Infinity
  for (let round = 0; round < 4; round++) {
    const before = sure.filter(({ box }) => box[2] < edge + 1 && box[2] > edge - 90)
    const end = Math.max(...(edge === Infinity ? sure : before).map(({ box }) => box[2]))
    const here = (edge === Infinity ? sure : before).filter(({ box }) => box[2] > end - 5)
    const texts = [...new Set(here.map(({ text }) => text))].map((text) => here.filter((one) => one.text === text))
    const [most] = texts.sort((a, b) => b.length - a.length)
    if (!most || most.length < Math.max(2, readings.length / 2)) break
    // Between one word and the next stands a blank and nothing else.
    if (anchors[0] && anchors[0].box[0] - most[0]!.box[2] > 8) break
    const boxes = most.map(({ box }) => box)
    const middle = (side: 0 | 1 | 2 | 3) => boxes.map((box) => box[side]).sort((a, b) => a - b)[boxes.length >> 1]!
    anchors.unshift({ text: most[0]!.text, box: [middle(0), middle(1), middle(2), middle(3)] })
    edge = anchors[0]!.box[0]
  }
  return anchors
}

/** What a reading made of the ink before the first sure word: its letters. */
function coveredBy(words: readonly Word[], first: Anchor): string {
  return words
    .filter((word) => word.box && word.box[0] < first.box[0] - 1)
    .map(({ text, box }) => {
      const whole = nfc(text)
      if (overlap(box![0], box![2], first.box[0], first.box[2]) < 0.5) return whole
      if (whole.endsWith(first.text)) return whole.slice(0, -first.text.length)
      return whole.slice(0, Math.round((whole.length * (first.box[0] - box![0])) / (box![2] - box![0])))
    })
    .join('')
    .replace(/[^\p{L}]+/gu, '')
    .replace(/[ðÐ]/gu, 'đ')
}
