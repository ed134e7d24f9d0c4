import type { Passage, Tree } from '../../corpus/document.js'
import { passageAt } from '../../corpus/tree.js'
import type { Level } from '../fields.js'
import { letterhead } from '../letterhead.js'
import { folded, part } from '../points.js'
import { readEventNames } from '../readers/event-name.js'
import { levelOf } from './ladder.js'

/** A meeting as a title or heading names it. */
export interface Named {
  readonly name: string
  readonly kind: string
  readonly level: Level | null
  readonly passage: Passage
}

/** Find the title (trích yếu) of a document, or what a letter is about. */
export function titleOfDocument(tree: Tree): Passage | null {
  const head = letterhead(tree)
  const span = head.title ?? head.subject
  return span ? passageAt(tree, span) : null
}

/** Read the meetings a title announces; those it only leads to ("tiến tới Đại hội …", "chào mừng …") are not its own. */
export function namedIn(passage: Passage, own: Level | null): Named[] {
  const text = folded(passage)
  // "tuyên truyền Hội nghị …": what is told about is held by others
  if (
    /^\s*(?:(?:ve|v\/v|ve viec|cong tac|ke hoach|huong dan|trien khai|day manh)\s+)*(?:thong tin,? )?(?:tuyen truyen|truyen thong|co dong)(?![a-z])/u.test(
      text,
    )
  )
    return []
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
