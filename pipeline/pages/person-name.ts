import type { Line, Word } from '../../corpus/document.js'
import { readTable } from '../../corpus/lookup.js'
import { fold, nfc } from '../../corpus/vietnamese.js'
import { lineOf } from './layer.js'
import { overlap } from './pieces.js'

interface Names {
  /** How often persons have this family name, and this word after it. */
  readonly family: ReadonlyMap<string, number>
  readonly later: ReadonlyMap<string, number>
}

let known: Names | null = null

function nameWords(): Names {
  if (!known) {
    const rows = readTable('lexicon/name-words.tsv')
    const words = (family: boolean) => {
      const counts = new Map<string, number>()
      for (const { place, word, count } of rows as readonly { place: string; word: string; count: string }[])
        if ((place === 'family') === family) counts.set(word, (counts.get(word) ?? 0) + Number(count))
      return counts
    }
    known = { family: words(true), later: words(false) }
  }
  return known
}

/** Tell whether a line is a person's name as it stands under a signature: a family name and one to four words after it. */
export function isPersonName(line: Line): boolean {
  const words = line.words.map((word) => word.text)
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) &&
    nameWords().family.has(words[0]!)
  )
}

interface Read {
  readonly word: Word
  readonly worth: number
}

const sure = (word: Word) => word.confidence ?? 0.5

/** How far a word is to be believed as part of a name: the engine's confidence, and whether persons are called so. */
function judge(word: Word, first: boolean): Read {
  const text = nfc(word.text).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const names = nameWords()
  const counts = first ? names.family : names.later
  if (counts.has(text) || names.family.has(text))
    return { word: { ...word, text }, worth: sure(word) < 0.55 ? 0 : sure(word) + 0.5 }
  // Of a rare name its marks, clearly read, are believed; `Ván` is `Văn` however clear.
  const likely = markedAs(text, counts, sure(word) > 0.9 ? 200 : 20)
  if (likely && sure(word) > 0.7)
    return { word: { ...word, text: likely, confidence: sure(word) * 0.85 }, worth: sure(word) }
  return { word: { ...word, text }, worth: /^\p{Lu}\p{Ll}*$/u.test(text) && sure(word) > 0.9 ? sure(word) : 0 }
}

/** The name that has the same letters with other marks, where one is far more usual than the rest: `"Ván"` → `"Văn"`. */
function markedAs(text: string, counts: ReadonlyMap<string, number>, least: number): string | null {
  if (!/^\p{L}{2,}$/u.test(text)) return null
  const same = [...counts].filter(([word]) => fold(word) === fold(text)).sort((a, b) => b[1] - a[1])
  const [best, next] = same
  return best && best[1] >= least && best[1] > 5 * (next?.[1] ?? 0) ? best[0] : null
}

/**
 * Put a name together from several readings of one strip: at each place the word that is best believed. Null where what comes out is no
 * name that can be vouched for: every word must be one that persons are called, or be read without doubt, and a name stands centred
 * under its office (`axis`), which one that lost a word does not.
 */
export function voteName(readings: readonly (readonly Word[])[], axis: number): Line | null {
  const placed = readings.map((words) => words.filter((word) => word.box && /\p{L}/u.test(word.text)))
  let best: { words: Read[]; worth: number } | null = null
  for (const base of placed) {
    for (let from = 0; from < base.length; from++) {
      for (let to = from + 2; to <= Math.min(base.length, from + 6); to++) {
        const words = base.slice(from, to).map((word, at) => {
          const same = placed
            .flat()
            .filter((one) => overlap(one.box![0], one.box![2], word.box![0], word.box![2]) > 0.6)
          // One reading alone must be sure of a word; of what several say each may doubt a little.
          const judged = same
            .map((one) => judge(one, at === 0))
            .map((one, _, all) => ({
              ...one,
              worth:
                sure(one.word) > 0.75 || all.filter((other) => other.word.text === one.word.text).length > 1
                  ? one.worth
                  : 0,
            }))
          return judged.reduce((most, one) => (one.worth > most.worth ? one : most))
        })
        // What is left out may be strokes, but not words.
        if (base.some((word, at) => (at < from || at >= to) && /\p{L}{3}/u.test(word.text) && sure(word) > 0.2))
          continue
        const [first, last] = [words[0]!.word.box!, words.at(-1)!.word.box!]
        const off = Math.abs((first[0] + last[2]) / 2 - axis)
        if (words.some((word) => word.worth === 0) || !nameWords().family.has(words[0]!.word.text) || off > 9) continue
        const worth = Math.min(...words.map((word) => word.worth)) + 0.05 * words.length
        if (worth > (best?.worth ?? 0)) best = { words, worth }
      }
    }
  }
  return best && lineOf(best.words.map(({ word }) => word))
}
