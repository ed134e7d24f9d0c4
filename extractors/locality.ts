import type { Tree } from '../corpus/document.js'
import { resolveLocality } from '../corpus/register.js'
import type { Resolution } from '../corpus/register.js'
import { passagesOf, sectionsOf } from '../corpus/tree.js'
import { digitalSignature } from './digital-signature.js'
import type { Extractor, Locality } from './fields.js'
import { issueDate } from './issue-date.js'
import { issuer } from './issuer.js'
import { letterhead } from './letterhead.js'
import { place } from './place.js'
import { readDays } from './readers/date.js'
import { readPlaceNames } from './readers/place-name.js'
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

/** Find which unit of government issued the document, as the register has it on the document's day. */
export const locality: Extractor<Locality> = (tree) =>
  issuer(tree).flatMap((found) => {
    const named = readPlaceNames(found.value).at(-1)
    if (!named) return []
    const name = `${named.value.kind} ${named.value.name}`
    const { one } = resolvedIn(tree, name)
    const small = (said: string) => said.slice(0, 1).toLowerCase() + said.slice(1)
    const value: Locality = {
      name: one ? small(one.name) : name,
      level: one?.level ?? named.value.level,
      province_at_issue: one ? small(one.province) : null,
      register_id: one?.id ?? null,
    }
    return [{ value, spans: found.spans, confidence: one ? found.confidence - 0.02 : 0.6 }]
  })
