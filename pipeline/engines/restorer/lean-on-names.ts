import { nameWords, type NamePlace } from '../../../corpus/name-words.js'
import type { Piece } from '../../../corpus/pieces.js'
import { fold } from '../../../corpus/vietnamese.js'
import type { LanguageModel } from './language-model.js'
import type { Proposal } from './propose.js'

/** How far the counts of persons' names are believed against the language model, where a name is due. */
const SHARE = 0.9

/** So many lines above a signer's name may be void or noise of the signature. */
const REACH = 3

/**
 * Find the words of signers' names: two to five words, each begun with a capital, alone in their line (or in its right column), under an
 * office in capitals or a `(đã ký)`; ranks before it (`PGS.TS`) are none of it. Gives for each such piece its place in the name.
 */
export function signersNames(raw: string, found: readonly Piece[]): ReadonlyMap<number, NamePlace> {
  const places = new Map<number, NamePlace>()
  const above: { right: string[]; whole: string[] } = { right: [], whole: [] }
  let at = 0
  let next = 0
  for (const line of raw.split('\n')) {
    const column = lastColumn(line)
    const [from, end] = [at + column, at + line.length]
    while (next < found.length && found[next]!.start < from) next++
    const words: number[] = []
    for (let i = next; i < found.length && found[i]!.end <= end; i++) words.push(i)
    const ranked = words.findIndex(
      (i) => found[i]!.kind === 'word' && !/^(?:\p{Lu}\p{Ll}?)+S$/u.test(wordAt(raw, found[i]!)),
    )
    const own = words.slice(ranked)
    if (
      ranked >= 0 &&
      (column > 0 ? above.right : above.whole).slice(-REACH).some(isOffice) &&
      isName(
        raw,
        own.map((i) => found[i]!),
        end,
      )
    )
      own.forEach((i, k) => places.set(i, k === 0 ? 'family' : k === own.length - 1 ? 'given' : 'middle'))
    if (line.trim()) above.whole.push(line.slice(column))
    if (line.trim() && column > 0) above.right.push(line.slice(column))
    at += line.length + 1
  }
  return places
}

const wordAt = (raw: string, piece: Piece) => raw.slice(piece.start, piece.end)

/** Where the last column of a line begins: behind three blanks or more. */
function lastColumn(line: string): number {
  const gap = line.trimEnd().match(/^.*\s{3,}/u)
  return gap ? gap[0].length : 0
}

/** An office in capitals, however misread, or the remark that somebody signed. */
function isOffice(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? []
  const capitals = line.match(/\p{Lu}/gu) ?? []
  return (letters.length > 5 && capitals.length > 0.7 * letters.length) || /\(?\s*d\S k[yv]/u.test(fold(line))
}

function isName(raw: string, words: readonly Piece[], end: number): boolean {
  if (words.length < 2 || words.length > 5 || /[.,:;/(]/.test(raw.slice(words[0]!.start, end))) return false
  return words.every((piece) => {
    const word = wordAt(raw, piece)
    return piece.kind === 'word' && /^\p{Lu}/u.test(word) && (word.length === 1 || /\p{Ll}/u.test(word))
  })
}

/**
 * Choose the marks of a signer's name by what persons are called at that place of a name. Among words of the same letters the likelier marks
 * rise and the others fall; how likely the letters are stays as it was: rare names are names too.
 */
export function leanOnNames(
  model: LanguageModel,
  proposals: readonly (readonly Proposal[])[],
  places: ReadonlyMap<number, NamePlace>,
): readonly (readonly Proposal[])[] {
  if (places.size === 0) return proposals
  return proposals.map((choices, i) => {
    const place = places.get(i)
    return place && choices.length > 1 ? marked(model, choices, nameWords()[place]) : choices
  })
}

function marked(model: LanguageModel, choices: readonly Proposal[], counts: ReadonlyMap<string, number>): Proposal[] {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const odds = choices.map((choice) => {
    const usual = Math.exp(model.unigram[choice.word]!)
    const called = (counts.get(choice.text.slice(0, 1).toUpperCase() + choice.text.slice(1).toLowerCase()) ?? 0) / total
    const weight = Math.exp(choice.log) * usual
    return { letters: fold(choice.text), weight, lift: 1 - SHARE + (SHARE * called) / usual }
  })
  const groups = new Map<string, { weight: number; lifted: number }>()
  for (const { letters, weight, lift } of odds) {
    const group = groups.get(letters) ?? { weight: 0, lifted: 0 }
    groups.set(letters, { weight: group.weight + weight, lifted: group.lifted + weight * lift })
  }
  return choices.map((choice, c) => {
    const { weight, lifted } = groups.get(odds[c]!.letters)!
    return { ...choice, log: choice.log + Math.log((odds[c]!.lift * weight) / lifted) }
  })
}
