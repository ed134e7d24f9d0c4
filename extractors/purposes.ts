import type { Passage, Section } from '../corpus/document.js'
import { sectionsOf } from '../corpus/tree.js'
import { fold } from '../corpus/vietnamese.js'
import type { Extractor } from './fields.js'
import { wording } from './readers/read.js'

const purpose = /^(?:muc dich|yeu cau|muc tieu)/u

/** An item of the list: a labelled section's words, or, where they only head a list (`1. Mục đích`), the items of that list. */
function items(section: Section): Passage[] {
  const heads = (one: Section) =>
    one.heading !== null &&
    one.children.length > 0 &&
    (purpose.test(fold(wording(one.heading.text))) || /:$/u.test(wording(one.heading.text)))
  return section.children.flatMap((child): Passage[] => {
    if (child.kind === 'passage') return /:$/u.test(wording(child.text)) ? [] : [child]
    if (heads(child)) return items(child)
    return child.heading ? [child.heading] : items(child)
  })
}

/** Find what the plan is for: the items of MỤC ĐÍCH, YÊU CẦU, whole. */
export const purposes: Extractor<string> = (tree) => {
  const outer = sectionsOf(tree, 'body').flatMap((body) => sectionsOf(body, 'roman', 'number', 'chapter'))
  const heading = outer.filter(
    (section) =>
      section.heading && purpose.test(fold(wording(section.heading.text))) && section.heading.text.length < 90,
  )
  const top = heading.filter(
    (one) =>
      !heading.some((other) => other !== one && other.span.start <= one.span.start && one.span.end <= other.span.end),
  )
  return top
    .flatMap(items)
    .filter((item) => /\p{L}{2}/u.test(item.text))
    .map((item) => ({ value: wording(item.text), spans: [item.span] as const, confidence: 0.93 }))
}
