import type { Line, Page, Span, Text, Token, Word } from '../../corpus/document.js'
import { evidenceAt } from '../../extractors/extract.js'
import type { Evidence } from '../../extractors/record.js'

/** Builds a text line by line, remembering where each stretch stands. */
export class MadeUpText {
  private value = ''
  private lines = 0

  /** Write a line; gives the span of the part asked for (the whole line by default). Every 38 lines a new page begins. */
  line(text: string, part: string = text): Span {
    if (this.value !== '') this.value += this.lines % 38 === 0 ? '\f' : '\n'
    this.lines++
    const at = this.value.length + text.indexOf(part)
    this.value += text
    return { start: at, end: at + part.length }
  }

  /** Finish: pages of words with boxes, and the text with a token for each word. */
  finish(): { pages: Page[]; text: Text; at: (span: Span) => Evidence[] } {
    const tokens: Token[] = []
    const pages: Page[] = []
    let offset = 0
    for (const [p, body] of this.value.split('\f').entries()) {
      const lines: Line[] = []
      for (const [l, line] of body.split('\n').entries()) {
        const words: Word[] = []
        for (const { 0: text, index } of line.matchAll(/\S+/g)) {
          const x = 85 + index * 5.4
          const y = 60 + l * 19
          const box = [x, y, Math.round((x + text.length * 5.2) * 10) / 10, y + 13] as const
          const confidence = 0.9 + ((index * 7 + l) % 10) / 100
          words.push({ text, box, confidence })
          const start = offset + index
          tokens.push({ span: { start, end: start + text.length }, raw: text, page: p + 1, box, confidence })
        }
        lines.push({ words, box: null })
        offset += line.length + 1
      }
      const shape = { number: p + 1, width: 595, height: 842, readBy: 'ocr', state: 'read', engine: 'made-up' } as const
      pages.push({ ...shape, lines, furniture: [] })
    }
    const damage = { kind: 'sound', share: 0 } as const
    const text: Text = { value: this.value, raw: this.value, tokens, restored: false, damage, furniture: [] }
    return { pages, text, at: (span) => [evidenceAt(text, span)] }
  }
}
