import type { Passage } from '../../corpus/document.js'
import { sameKey } from '../../corpus/vietnamese.js'
import { clausesOf, folded, part } from '../points.js'
import { beginsWithBody } from '../readers/duty.js'
import { readEventNames } from '../readers/event-name.js'
import type { Said } from './facets.js'
import type { Group } from './group.js'

interface Form {
  readonly subject: Passage
  /** Words by which a clause speaks of this meeting: those who hold it, and what it is called. */
  readonly signs: ReadonlySet<string>
}

const holders =
  /(?<![a-z])(?:huyen|thi xa|thanh pho|quan|xa|phuong|thi tran|so|ban|nganh|doan the|mat tran|doanh nghiep|truong|benh vien|cong ty|chi bo|dang bo|co quan|don vi)(?![a-z])/gu
const orders = /(?:\s(?:tổ\s+chức|tiến\s+hành|mở)|:)\s+[“"]?$/iu

/** Read from a clause who holds which kind of meeting: `"các huyện, thành phố tổ chức Đại hội Thi đua yêu nước"`. */
function formIn(clause: Passage): (Form & { readonly kind: string }) | null {
  const named = readEventNames(clause.text)[0]
  const ordered = named && orders.exec(clause.text.slice(0, named.start))
  if (!named || !ordered || !beginsWithBody(clause.text.slice(0, ordered.index).trim())) return null
  const subject = part(clause, 0, ordered.index)
  const kind = sameKey(named.value.kind).slice(0, 7)
  return { subject, kind, signs: new Set([...(folded(subject).match(holders) ?? []), kind]) }
}

/** Cut a clause at its commas: `"không quá 01 ngày đối với Đại hội, 01 buổi đối với Hội nghị"` → two. */
function piecesOf(clause: Passage): Passage[] {
  const cuts = [...clause.text.matchAll(/,\s+/gu)].map((cut) => cut.index + cut[0].length)
  return [0, ...cuts].map((from, i, all) => part(clause, from, all[i + 1]))
}

/**
 * Part a level whose form is told by turns: `"Các huyện tổ chức Đại hội …; các sở, ngành tổ chức Hội nghị …"` are two meetings. A clause
 * that speaks of those who hold one, or calls it by its kind, is that one's; what speaks of none or of both is said of both.
 */
export function partedByForm(group: Group): Group[] {
  const forms = new Map<string, Form>()
  for (const one of group.said.filter(({ facets }) => facets.has('form')))
    for (const form of clausesOf(one.passage).map(formIn)) if (form && !forms.has(form.kind)) forms.set(form.kind, form)
  if (forms.size !== 2) return [group]
  const [a, b] = [...forms.values()] as [Form, Form]
  const about = (clause: Passage, one: Form, other: Form) =>
    [...one.signs].some(
      (sign) => !other.signs.has(sign) && new RegExp(`(?<![a-z])${sign}(?![a-z])`, 'u').test(folded(clause)),
    )
  const share = (one: Form, other: Form): Said[] =>
    group.said.flatMap((said) =>
      clausesOf(said.passage)
        .flatMap((clause) => (about(clause, one, other) && about(clause, other, one) ? piecesOf(clause) : [clause]))
        .filter((clause) => about(clause, one, other) || !about(clause, other, one))
        .map((passage) => ({ ...said, passage })),
    )
  return [a, b].map((form, i) => ({ level: group.level, subject: form.subject, said: share(form, i === 0 ? b : a) }))
}
