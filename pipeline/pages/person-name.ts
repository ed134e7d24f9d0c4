import { distance } from 'fastest-levenshtein'
import type { Line, Word } from '../../corpus/document.js'
import { nameWords } from '../../corpus/name-words.js'
import { fold, nfc } from '../../corpus/vietnamese.js'
import { widthOf } from './bold-widths.js'
import { lineOf } from './layer.js'
import { overlap } from './pieces.js'

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

/** How wide the blank between two words of a name is at the most, in points. */
const BLANK = 9

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

/** How unlike two words are, of their letters; a wrong mark is a third of a wrong letter. */
function unlike(said: string, name: string): number {
  const [a, b] = [said.toLowerCase(), name.toLowerCase()]
  return (0.67 * distance(fold(a), fold(b)) + 0.33 * distance(a, b)) / Math.max(3, name.length)
}

const bare = (text: string) => nfc(text).replace(/[^\p{L}]+/gu, '')

/** Tell whether a word takes more room than its letters in print, by the other words' size: another word lies under it, unread. */
function swallows(words: readonly Word[]): boolean {
  const sizes = words.map(({ text, box }) => (box![2] - box![0]) / widthOf(text)).sort((a, b) => a - b)
  return sizes.at(-1)! > 1.5 * sizes[(sizes.length - 1) >> 1]!
}

/** The name's word that several readings of one place are like, and no other nearly so: `>Nguyến`, `#iguyển` → `Nguyễn`. */
function guess(same: readonly Word[], first: boolean): Read | null {
  const counts = first ? nameWords().family : nameWords().later
  const said = same.map((word) => ({ text: bare(word.text), sure: sure(word) }))
  const ranked = [...counts]
    .map(([name, count]) => ({
      name,
      worth: said.reduce(
        (sum, { text, sure: by }) => sum + Math.max(0, 1 - 1.6 * unlike(text, name)) * (0.4 + 0.6 * by),
        0,
      ),
      near: said.filter(({ text }) => unlike(text, name) <= 0.25).length,
      count,
    }))
    .sort((a, b) => weigh(b) - weigh(a))
  const [best, next] = ranked
  if (!best || best.near < 2 || best.count < 3) return null
  if (next && weigh(next) > 0.85 * weigh(best)) return null
  // What was read most nearly so lies most exactly, too.
  const word = same.toSorted((a, b) => unlike(bare(a.text), best.name) - unlike(bare(b.text), best.name))[0]!
  return { word: { ...word, text: best.name, confidence: 0.6 }, worth: 0.55 }
}

/** Of what readings say of one place: the word that they speak for together, each by how sure it is, and that is usual. */
function likeliest(judged: readonly Read[], first: boolean): Read {
  const counts = first ? nameWords().family : nameWords().later
  const speaksFor = ({ word: { text } }: Read) =>
    judged
      .filter((one) => one.word.text === text)
      .reduce((sum, one) => sum + Math.log((sure(one.word) + 0.05) / (0.25 * (1.05 - sure(one.word)))), 0) +
    0.7 * Math.log((counts.get(text) ?? 0) + 0.5)
  const most = (one: Read) => (one.worth > 0 ? speaksFor(one) : -Infinity)
  return judged.toSorted((a, b) => most(b) - most(a) || b.worth - a.worth)[0]!
}

/** Part what was read as one word where a second begins with a capital: `Cù,Ngọc`, `ThịNguyên`; each part keeps its share of the box. */
function apart(word: Word): Word[] {
  const text = nfc(word.text)
  const [x0, y0, x1, y1] = word.box!
  // Strokes before and behind its letters are none of it.
  const [begin, end] = [/^[^\p{L}]*/u.exec(text)![0].length, text.length - /[^\p{L}]*$/u.exec(text)![0].length]
  const at = [
    ...text.matchAll(/(?<=\p{L}\p{Ll}\P{L}?)(?=\p{Lu}\p{L})|(?<=\p{L}{2}\P{L}{0,2})(?=\p{Lu}\p{Ll}{2})/gu),
  ].map((found) => found.index)
  return [begin, ...at].map((from, nth) => {
    const to = at[nth] ?? end
    // Dirt is narrow, however it was read.
    const share = (part: number) => x0 + ((x1 - x0) * part) / text.length
    const place = (part: number) =>
      part === begin
        ? Math.min(share(part), x0 + 4 * begin)
        : part === end
          ? Math.max(share(part), x1 - 4 * (text.length - end))
          : share(part)
    return { ...word, text: text.slice(from, to), box: [place(from), y0, place(to), y1] as const }
  })
}

const weigh = ({ worth, count }: { worth: number; count: number }) => worth * (1 + 0.06 * Math.log(count))

/**
 * Put a name together from several readings of one strip: at each place the word that is best believed. Null where what comes out is no
 * name that can be vouched for: every word must be one that persons are called, or be read without doubt, and a name stands centred
 * under its office (`axis`), which one that lost a word does not.
 */
export function voteName(readings: readonly (readonly Word[])[], axis: number): Line | null {
  const placed = readings.map((words) =>
    words.flatMap((word) => (word.box && /\p{L}/u.test(word.text) ? apart(word) : [])),
  )
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
          const best = likeliest(judged, at === 0)
          return best.worth > 0 ? best : (guess(same, at === 0) ?? best)
        })
        // What is left out may be strokes, but not words.
        const isWord = (word: Word) =>
          (/\p{L}{3}/u.test(word.text) && sure(word) > 0.2) || (/^\p{Lu}\p{L}$/u.test(word.text) && sure(word) > 0.6)
        if (base.some((word, at) => (at < from || at >= to) && isWord(word))) continue
        const [first, last] = [words[0]!.word.box!, words.at(-1)!.word.box!]
        // A photographed sheet is not quite flat: what is clear in every word may stand a little aside.
        const slack =
          words.length === base.length && words.every(({ word, worth }) => worth > 1.4 && sure(word) > 0.9) ? 13 : 9
        const off = Math.abs((first[0] + last[2]) / 2 - axis)
        // A word whose neighbour stands further off than a blank is wide has lost one between.
        if (words.some(({ word }, at) => at > 0 && word.box![0] - words[at - 1]!.word.box![2] > BLANK)) continue
        if (swallows(words.map(({ word }) => word))) continue
        if (words.some((word) => word.worth === 0) || !nameWords().family.has(words[0]!.word.text) || off > slack)
          continue
        const worth = Math.min(...words.map((word) => word.worth)) + 0.05 * words.length
        if (worth > (best?.worth ?? 0)) best = { words, worth }
      }
    }
  }
  return best && lineOf(best.words.map(({ word }) => word))
}

/**
 * Mark a line that looks like a name and cannot be whole: it stands beside the axis of its office, or a word's room is blank in it. `…` says where something
 * is missing, so that nobody takes what is left for a name.
 */
export function markCut(line: Line, axis: number): Line {
  const { words, box } = line
  if (
    !box ||
    words.length < 2 ||
    words.length > 5 ||
    !words.every((word) => word.box && /^\p{Lu}\p{Ll}+$/u.test(word.text))
  )
    return line
  const height = Math.max(...words.map((word) => word.box![3] - word.box![1]))
  const gap = words.findIndex((word, at) => at > 0 && word.box![0] - words[at - 1]!.box![2] > 0.9 * height)
  const off = (box[0] + box[2]) / 2 - axis
  const mark = (from: number, to: number): Word => ({
    text: '…',
    confidence: 0.5,
    box: [from, box[1], Math.max(from + 1, to), box[3]],
  })
  if (gap > 0)
    return lineOf([...words.slice(0, gap), mark(words[gap - 1]!.box![2], words[gap]!.box![0]), ...words.slice(gap)])
  return off > 10 ? lineOf([mark(2 * axis - box[2], box[0] - 2), ...words]) : line
}
