import { randomFrom, type Random } from '../../corpus/build/random.js'
import { type Channel, loadChannel } from '../engines/restorer/channel.js'

type Odds = readonly (readonly [string, number])[]

/** Turn the channel round: what a printed word, or else a printed letter, is read as, with weights. */
function readings(channel: Channel): {
  words: Map<string, [string, number][]>
  letters: Map<string, [string, number][]>
} {
  const words = new Map<string, [string, number][]>()
  for (const [read, printed] of channel.words)
    for (const [word, count] of printed) words.set(word, [...(words.get(word) ?? []), [read, count]])
  const names = [...channel.letters.keys()]
  const letters = new Map<string, [string, number][]>()
  for (const [out, source] of channel.sources)
    source.letters.forEach((at, i) => {
      const letter = names[at]!
      letters.set(letter, [...(letters.get(letter) ?? []), [out, source.odds[i]!]])
    })
  return { words, letters }
}

function draw(odds: Odds, random: Random): string {
  let left = random.next() * odds.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [out, weight] of odds) if ((left -= weight) <= 0) return out
  return odds.at(-1)![0]
}

/** Make a reader that misreads a text as an engine without Vietnamese does, by the counts of the shipped channel; one seed, one reading. */
export function foreignReader(seed: string): (text: string) => string {
  const { words, letters } = readings(loadChannel('foreign', []))
  const random = randomFrom(seed)
  return (text) =>
    text.replace(/[\p{L}]+/gu, (word) => {
      const known = words.get(word)
      const count = known?.reduce((sum, [, weight]) => sum + weight, 0) ?? 0
      if (known && count >= 3) return draw(known, random)
      // a word read as nothing at all would be no word to restore
      const read = [...word]
        .map((letter) => (letters.has(letter) ? draw(letters.get(letter)!, random) : letter))
        .join('')
      return read || word
    })
}
