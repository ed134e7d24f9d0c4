import type { Section, Tree } from '../../corpus/document.js'
import type { Anomaly, Finding } from '../fields.js'
import { fromRoman } from '../readers/ordinal.js'
import { defect } from './form.js'

// the Vietnamese alphabet as lists are lettered: no f, j, w, z
const alphabet = 'abcdđeghiklmnopqrstuvxy'

/** The place of a label in its list: `III.` → 3, `1.2.` → 2, `đ)` → 5; null where it cannot be told. */
function placeOf(section: Section): { at: number; stem: string } | null {
  const label = section.label?.trim() ?? ''
  if (section.kind === 'roman') {
    const value = fromRoman(label.replace(/[.)\s]/gu, ''))
    return value === null ? null : { at: value, stem: '' }
  }
  if (section.kind === 'number') {
    const parts = label.replace(/[.)\s]+$/u, '').split('.')
    const at = Number(parts.at(-1))
    return Number.isInteger(at) && at > 0 ? { at, stem: parts.slice(0, -1).join('.') } : null
  }
  if (section.kind === 'letter') {
    const at = alphabet.indexOf(label.replace(/[.)\s]/gu, '').toLowerCase())
    return at < 0 ? null : { at: at + 1, stem: '' }
  }
  return null
}

const headed = ({ text }: Tree, { heading }: Section) =>
  heading ? text.slice(heading.span.start, heading.span.end) : 'x'

/** Find gaps in numbering: `1, 2, 4, 5` lacks a 3; a list that begins with `c)` lacks its beginning; two chapters `IV.` one after the other. */
export function numberingGaps(tree: Tree): Finding<Anomaly>[] {
  const found: Finding<Anomaly>[] = []
  const visit = (section: Section) => {
    const last = new Map<string, number>()
    for (const child of section.children) {
      if (child.kind === 'passage') continue
      visit(child)
      const place = placeOf(child)
      if (!place || !child.heading) continue
      const key = `${child.kind} ${place.stem}`
      const before = last.get(key)
      last.set(key, place.at)
      const span = { start: child.span.start, end: Math.min(child.heading.span.end, child.span.start + 80) }
      // A chapter, by its capitals; small letters behind a numeral may be an item whose numeral was misread.
      const isChapter =
        child.kind === 'roman' && /^[IVX]+\.$/u.test(child.label!.trim()) && /^\P{Ll}+$/u.test(headed(tree, child))
      if (isChapter && before === place.at) {
        found.push(defect('numbering_gap', `Hai mục liền nhau cùng mang số “${child.label}”.`, span, false))
        continue
      }
      const missing =
        before === undefined ? place.at > 1 && place.at <= 4 : place.at > before + 1 && place.at <= before + 3
      // many letter their lists a, b, c, d, e: without đ
      if (child.kind === 'letter' && before === alphabet.indexOf('d') + 1 && place.at === before + 2) continue
      if (!missing || (before === undefined && child.kind !== 'letter')) continue
      const note =
        before === undefined
          ? `Danh sách bắt đầu bằng “${child.label}”.`
          : `Sau mục thứ ${before} là mục thứ ${place.at}.`
      found.push(defect('numbering_gap', note, span, before !== undefined))
    }
  }
  visit(tree)
  return found
}
