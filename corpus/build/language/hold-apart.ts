import { settleTones } from '../../vietnamese.js'

const width = 8

function words(line: string): string[] {
  return settleTones(line.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Make a test of whether a line is also in the held documents: half of its runs of eight words stand there, or all of a shorter line of four and more. */
export function isHeldLine(held: Iterable<string>): (line: string) => boolean {
  const runs = new Set<string>()
  const short = new Set<string>()
  for (const text of held) {
    for (const line of text.split('\n')) {
      const found = words(line)
      if (found.length >= 4 && found.length < width) short.add(found.join(' '))
    }
    const all = words(text)
    for (let i = 0; i + width <= all.length; i++) runs.add(all.slice(i, i + width).join(' '))
  }
  return (line) => {
    const found = words(line)
    if (found.length < width) return short.has(found.join(' '))
    let hits = 0
    for (let i = 0; i + width <= found.length; i++) if (runs.has(found.slice(i, i + width).join(' '))) hits++
    return hits * 2 > found.length - width
  }
}
