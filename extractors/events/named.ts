import type { Passage, Tree } from '../../corpus/document.js'
import type { Level } from '../fields.js'
import { folded, part, pointsOf } from '../points.js'
import { readEventNames } from '../readers/event-name.js'
import { levelOf } from './ladder.js'

/** A meeting as a title or heading names it. */
export interface Named {
  readonly name: string
  readonly kind: string
  readonly level: Level | null
  readonly passage: Passage
}

const type =
  /^\s*(?:ke hoach|huong dan|quyet dinh|thong bao|cong van|phuong an|de an|chuong trinh|to trinh|thong tri|chi thi)\s*$/u

/** Find the title (trích yếu) of a document: what stands under its type, or after `V/v`. */
export function titleOfDocument(tree: Tree): Passage | null {
  const head = tree.children.find((child) => child.kind === 'head')
  if (!head || head.kind === 'passage') return null
  const lines = pointsOf(head).map((point) => point.passage)
  const at = lines.findIndex((line) => type.test(folded(line).replace(/[#*]/gu, ' ')))
  if (at >= 0 && lines[at + 1]) {
    const last = lines.at(-1)!
    return part(
      {
        kind: 'passage',
        span: { start: lines[at + 1]!.span.start, end: last.span.end },
        text: tree.text.slice(lines[at + 1]!.span.start, last.span.end),
      },
      0,
    )
  }
  const about = lines.find((line) => /^\s*v\/v\s/u.test(folded(line)))
  return about ? part(about, folded(about).indexOf('v/v') + 3) : null
}

/** Read the meetings a title announces; those it only leads to ("tiến tới Đại hội …", "chào mừng …") are not its own. */
export function namedIn(passage: Passage, own: Level | null): Named[] {
  const text = folded(passage)
  const towards = text.search(
    /(?:tien|huong)\s+toi\s+(?=dai hoi|hoi nghi|ky niem|chao mung|le )|chao mung\s+(?!hoi nghi$)/u,
  )
  const until = towards > 0 ? towards : text.length
  return readEventNames(passage.text)
    .filter((read) => read.start < until && !/(?:tham gia|tham du|du|huong ung)\s+$/u.test(text.slice(0, read.start)))
    .map((read) => {
      const words = part(passage, read.start, read.end)
      return { name: read.value.name, kind: read.value.kind, level: levelOf(read.value.name, own), passage: words }
    })
}
