import type { Span, Tree } from '../corpus/document.js'
import { sectionsOf } from '../corpus/tree.js'
import { docType } from './doc-type.js'
import { numbered } from './doc-symbol.js'
import type { Extractor, Genre } from './fields.js'
import { letterhead } from './letterhead.js'

const byType: { readonly [type: string]: Genre } = {
  'Kế hoạch': 'plan',
  'Kế hoạch liên tịch': 'plan',
  'Kế hoạch phối hợp': 'plan',
  'Kế hoạch hành động': 'plan',
  'Hướng dẫn': 'guidance',
  'Hướng dẫn liên tịch': 'guidance',
  'Quyết định': 'decision',
  'Công văn': 'letter',
  'Thông báo': 'notice',
  'Thông báo kết luận': 'notice',
}

/** Count what makes a text an administrative document: number, date line, national title, recipients, signature. */
function signs(tree: Tree): Span[] {
  const head = letterhead(tree)
  const found: Span[] = []
  const number = numbered(tree)
  if (number) found.push(number.span)
  if (head.dated) found.push(head.dated)
  if (head.kind) found.push(head.kind.span)
  const parts = sectionsOf(tree, 'recipients', 'signature').filter(
    (part) => part.kind === 'recipients' || part.children.length > 1,
  )
  return [
    ...found,
    ...parts.map((part) => ({ start: part.span.start, end: Math.min(part.span.end, part.span.start + 60) })),
  ]
}

/** Find what kind of document this is; a text without the marks of an administrative document is `none`. */
export const genre: Extractor<Genre> = (tree) => {
  const found = signs(tree)
  const type = docType(tree)[0]
  const weight = found.length + (letterhead(tree).nation ? 1 : 0)
  const start: Span = { start: 0, end: Math.min(tree.text.length, 120) }
  if (weight === 0 || (weight === 1 && (!type || type.confidence < 0.95)) || (!type && weight < 2))
    return [{ value: 'none', spans: [start], confidence: weight === 0 ? 0.9 : 0.6 }]
  const value = type ? (byType[type.value] ?? 'other') : 'other'
  return [
    {
      value,
      spans: [type?.spans[0] ?? found[0] ?? start],
      confidence: type ? Math.min(type.confidence, 0.5 + 0.15 * weight) : 0.6,
    },
  ]
}
