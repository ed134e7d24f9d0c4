import type { PlacedLine, SetPage } from '../typeset/block.js'
import type { ReadWord } from './read-words.js'

/** A printed line and what was read where it stands. */
export interface LinePair {
  readonly line: PlacedLine
  readonly at: number
  readonly words: readonly ReadWord[]
}

/** Find for each line that was read the printed line it lies on; what lies on none is dust. */
export function alignLines(page: SetPage, words: readonly ReadWord[], dpi: number, turn: number): LinePair[] {
  const scale = dpi / 72
  const sine = Math.sin((turn * Math.PI) / 180)
  const byLine = new Map<string, ReadWord[]>()
  for (const word of words) byLine.set(word.line, [...(byLine.get(word.line) ?? []), word])
  const found = page.lines.map((line, at) => ({ line, at, words: [] as ReadWord[] }))
  for (const read of byLine.values()) {
    const votes = read.map((word) => {
      const x = (word.left + word.width / 2) / scale - page.width / 2
      // Turning back moves a point by its distance from the middle; small angles only.
      const y = (word.top + word.height / 2) / scale - x * sine
      const nearest = found.reduce((best, each) =>
        Math.abs(each.line.y - each.line.size * 0.3 - y) < Math.abs(best.line.y - best.line.size * 0.3 - y)
          ? each
          : best,
      )
      return Math.abs(nearest.line.y - nearest.line.size * 0.3 - y) < nearest.line.pitch * 0.6 ? nearest.at : -1
    })
    const middle = [...votes].sort((one, other) => one - other)[votes.length >> 1] ?? -1
    found[middle]?.words.push(...read)
  }
  for (const each of found) each.words.sort((one, other) => one.left - other.left)
  return found
}
