import type { Span, Tree } from '../../corpus/document.js'
import { passagesOf, sectionsOf } from '../../corpus/tree.js'
import { fold, sameKey } from '../../corpus/vietnamese.js'
import type { Level } from '../fields.js'
import { issuer } from '../issuer.js'
import { pointsOf } from '../points.js'
import { readEventNames } from '../readers/event-name.js'
import { readPlaceNames } from '../readers/place-name.js'
import { levelOf } from './ladder.js'
import { titleOfDocument } from './named.js'

const ordinal = /lần (?:thứ|[ivx]+(?!\p{L}))/iu

/**
 * Find the full name of the issuer's own meeting, with place and ordinal, where head, preamble or a heading gives it: `Đại hội Thi đua yêu nước
 * tỉnh` → `Đại hội Thi đua yêu nước tỉnh Ninh Thuận lần thứ VIII`; null where none does.
 */
export function fullName(
  tree: Tree,
  name: string,
  level: Level | null,
  own: Level | null,
): { name: string; span: Span } | null {
  if (level === null || level !== own || ordinal.test(name)) return null
  const begin = sameKey(name)
  const home = fold(issuer(tree)[0]?.value ?? '')
  const headings = pointsOf(tree).flatMap(({ passage, heads }) => (heads && heads.children.length > 0 ? [passage] : []))
  const found = [titleOfDocument(tree), ...sectionsOf(tree, 'preamble').flatMap(passagesOf), ...headings].flatMap(
    (passage) =>
      readEventNames(passage?.text ?? '').flatMap((read) => {
        const said = read.value.name
        const places = readPlaceNames(said)
        const fits =
          sameKey(said).startsWith(begin) &&
          sameKey(said) !== begin &&
          said.length < 140 &&
          !/các cấp|hội nghị, đại hội/iu.test(said) &&
          (ordinal.test(said) || places.length > 0) &&
          places.every((place) => home.includes(fold(place.value.name))) &&
          levelOf(said, own) === level
        const from = passage?.span.start ?? 0
        const span = { start: from + read.start, end: from + read.end }
        return fits ? [{ name: said, span, weight: (ordinal.test(said) ? 2 : 0) + (places.length > 0 ? 1 : 0) }] : []
      }),
  )
  return found.reduce<(typeof found)[number] | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
}
