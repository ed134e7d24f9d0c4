import type { Passage, Section, Span, Tree } from './document.js'

/** Visit a section and everything under it, parents before children, in reading order. */
export function* walk(section: Section): Generator<Section | Passage> {
  yield section
  for (const child of section.children) {
    if (child.kind === 'passage') yield child
    else yield* walk(child)
  }
}

/** List the sections of the tree of the given kinds, in reading order. */
export function sectionsOf(tree: Section, ...kinds: Section['kind'][]): Section[] {
  const found: Section[] = []
  for (const node of walk(tree)) if (node.kind !== 'passage' && kinds.includes(node.kind)) found.push(node)
  return found
}

/** List the passages (headings of sections too) under a section, in reading order. */
export function passagesOf(section: Section): Passage[] {
  const found: Passage[] = []
  for (const node of walk(section)) {
    if (node.kind === 'passage') found.push(node)
    else if (node.heading) found.push(node.heading)
  }
  return found
}

/** Make the passage at a span of the tree's text. */
export function passageAt(tree: Tree, span: Span): Passage {
  return { kind: 'passage', span, text: tree.text.slice(span.start, span.end) }
}

/** Turn a match at `index` of a passage into a span in the document's text. */
export function spanIn(passage: Passage, index: number, length: number): Span {
  return { start: passage.span.start + index, end: passage.span.start + index + length }
}
