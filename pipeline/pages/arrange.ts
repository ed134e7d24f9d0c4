import type { Furniture, Line } from '../../corpus/document.js'
import { partFoot } from './foot.js'
import { sift } from './furniture.js'
import { partHead } from './head.js'
import { joinRows, piecesOf, toLine } from './pieces.js'

/** What of a page is its text, in reading order, and what is furniture. */
export interface Arranged {
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
}

/** Put a page's lines in reading order (two-column head and foot as columns) and set its furniture aside. */
export function arrange(lines: readonly Line[], page: { number: number; width: number; height: number }): Arranged {
  const { text, furniture } = sift(piecesOf(lines), page)
  const head = partHead(text, page.height)
  const foot = partFoot(head.rest, page.width)
  const body = joinRows(foot.rest)
  return { lines: [...head.columns, ...body, ...foot.columns].map(toLine), furniture }
}
