import type { Box, Page, Text } from '../../corpus/document.js'

/** A word of the restored text with its place on a page. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
  readonly confidence: number
}

/** A page's restored words, printed line by printed line, in reading order. */
export interface PlacedPage {
  readonly page: Page
  readonly lines: readonly (readonly PlacedWord[])[]
}

/** Give every page its words of the restored text: what stands between blanks, at the place where its tokens were read. */
export function placeWords(pages: readonly Page[], text: Text): PlacedPage[] {
  const lines = new Map<number | null, PlacedWord[][]>()
  let next = 0
  for (const line of text.value.matchAll(/[^\n\f]+/gu)) {
    const words: PlacedWord[] = []
    let where: number | null = null
    for (const word of line[0].matchAll(/\S+/gu)) {
      const start = line.index + word.index
      const end = start + word[0].length
      while (next < text.tokens.length && text.tokens[next]!.span.end <= start) next++
      const under = []
      for (let i = next; i < text.tokens.length && text.tokens[i]!.span.start < end; i++) under.push(text.tokens[i]!)
      const first = under.find((token) => token.box)
      if (first?.box) {
        words.push({ text: word[0], box: first.box, confidence: first.confidence })
        where = first.page
      } else if (words.length) {
        const last = words.at(-1)!
        words[words.length - 1] = { ...last, text: `${last.text} ${word[0]}` }
      }
    }
    if (words.length) lines.set(where, [...(lines.get(where) ?? []), words])
  }
  return pages.map((page) => ({ page, lines: lines.get(page.number) ?? [] }))
}

/** The least box around a line's words. */
export function lineBox(words: readonly PlacedWord[]): Box {
  const side = (at: number, pick: (...values: number[]) => number) => pick(...words.map((word) => word.box[at]!))
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)]
}
