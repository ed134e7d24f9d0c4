import type { Section, Tree } from '../corpus/document.js'
import { sameKey } from '../corpus/vietnamese.js'
import { isAbout, titleOf } from './chapters.js'
import { events } from './events.js'
import { levelOf, levelsOf, rungOfIssuer } from './events/ladder.js'
import type { Finding, PlanEvent } from './fields.js'

/** The sections that hold a section, the outermost first, itself last. */
function chainTo(tree: Section, section: Section): Section[] {
  for (const child of tree.children) {
    if (child.kind === 'passage') continue
    if (child === section) return [child]
    if (child.span.start <= section.span.start && section.span.end <= child.span.end) {
      const below = chainTo(child, section)
      if (below.length) return [child, ...below]
    }
  }
  return []
}

const particular = (event: Finding<PlanEvent>) =>
  sameKey(event.value.name).replace(/^(?:hội nghị|đại hội|buổi|lễ)\s+/u, '')

/** Choose the meetings that the words of a heading name: by name, by level, by kind (`Chương trình Đại hội`); all of them where it tells none apart. */
function namedBy(title: string, all: readonly Finding<PlanEvent>[], tree: Tree): Finding<PlanEvent>[] | null {
  const own = rungOfIssuer(tree)
  const levels = levelsOf(title.replace(/[()]/gu, ' '), own).filter((level) => level !== null)
  const leveled = all.filter((event) => levels.some((level) => level === event.value.level))
  if (leveled.length) return leveled
  if (levelOf(title, own)) return null
  if (/dai hoi/u.test(title) && /hoi nghi/u.test(title)) return null
  const kind = /dai hoi/u.test(title) ? /^đại hội/iu : /hoi nghi/u.test(title) ? /^hội nghị/iu : null
  const alike = kind ? all.filter((event) => kind.test(event.value.form ?? event.value.name)) : []
  return alike.length && alike.length < all.length ? alike : null
}

/** Find whose programme a chapter is: the meeting it is headed by or stands under; of a programme common to all, every meeting. */
export function eventsOfProgramme(tree: Tree, chapter: Section | null): string[] {
  const all = events(tree)
  const ids = (some: readonly Finding<PlanEvent>[]) => some.map((event) => event.value.id)
  if (all.length < 2 || !chapter) return ids(all)
  const chain = chainTo(tree, chapter).toReversed()
  for (const section of chain) {
    const words = section.heading ? sameKey(section.heading.text) : ''
    const byName = all.filter((event) => words.includes(particular(event)))
    if (byName.length === 1) return ids(byName)
    // conferences and congresses share their names; "Đêm hội Trung thu" is one of a kind
    const byForm = all.filter(
      ({ value: { form } }) => form && !/^(?:hội nghị|đại hội)/iu.test(form) && words.includes(sameKey(form)),
    )
    if (byForm.length === 1) return ids(byForm)
    const byTitle = namedBy(titleOf(section), all, tree)
    if (byTitle) return ids(byTitle)
    // the section that tells of one meeting alone
    const within = all.filter((event) =>
      [...event.spans, ...Object.values(event.parts ?? {}).flat()].some(
        (span) => section.span.start <= span.start && span.end <= section.span.end,
      ),
    )
    if (within.length === 1 && section.kind !== 'body' && !isAbout(section, 'programme')) return ids(within)
  }
  return ids(all)
}
