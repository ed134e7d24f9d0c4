import type { Tree } from '../corpus/document.js'
import { resolveLocality } from '../corpus/register.js'
import type { Resolution } from '../corpus/register.js'
import { passagesOf, sectionsOf } from '../corpus/tree.js'
import { digitalSignature } from './digital-signature.js'
import { issueDate } from './issue-date.js'
import { letterhead } from './letterhead.js'
import { place } from './place.js'
import { readDays } from './readers/date.js'
import { wording } from './readers/read.js'

/** Tell the day a document is to be read by: its date of issue, else when it was signed, else the last day its preamble names. */
export function dayOf(tree: Tree): string | null {
  const issued = issueDate(tree)[0]?.value ?? digitalSignature(tree)[0]?.value.signed_at?.slice(0, 10)
  if (issued) return issued
  const cited = sectionsOf(tree, 'preamble')
    .flatMap(passagesOf)
    .flatMap((passage) => readDays(passage.text).flatMap((day) => day.value.date ?? []))
  return cited.toSorted().at(-1) ?? null
}

const asked = new WeakMap<Tree, Map<string, Resolution>>()

/** Look a unit's name up in the register as it stood on the document's day, with the head and the preamble to tell namesakes apart. */
export function resolvedIn(tree: Tree, name: string): Resolution {
  const known = asked.get(tree) ?? new Map<string, Resolution>()
  asked.set(tree, known)
  const before = known.get(name)
  if (before) return before
  const head = letterhead(tree)
  const context = [
    ...head.bodies.map((line) => line.text),
    ...(head.title ? [tree.text.slice(head.title.start, head.title.end)] : []),
    ...sectionsOf(tree, 'preamble', 'closing', 'recipients')
      .flatMap(passagesOf)
      .map((passage) => passage.text),
    ...place(tree).map((found) => found.value),
  ].map(wording)
  const found = resolveLocality(name, { date: dayOf(tree), context })
  known.set(name, found)
  return found
}
