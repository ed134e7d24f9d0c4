import { resolveLocality } from '../../corpus/register.js'
import { fold } from '../../corpus/vietnamese.js'
import { wording } from './read.js'

const isPlace = (name: string) => resolveLocality(name, { date: null }).matches.some((match) => match.by === 'name')

/** Tell whether the place of a date line began on the line before it: `Tây⏎Ninh, ngày 01 …` did, `Chính sách thuế⏎Hà Nội, ngày 19 …` did not. */
export function beginsPlace(before: string, dated: string): boolean {
  const first = wording(before)
  const at = /(?<!\p{L})ng\p{L}y(?!\p{L})/iu.exec(dated)
  if (!at || first.length > 30 || !/^\p{Lu}/u.test(first) || /[.;:,/]$/u.test(first)) return false
  const rest = wording(dated.slice(0, at.index)).replace(/[\s,.;]+$/u, '')
  if (!rest) return !/\d/u.test(first) && first.split(' ').length <= 5
  if (isPlace(`${first} ${rest}`)) return true
  const words = rest.split(' ').length
  // the lists do not know every ward of former days: a lone syllable is no name, and "Phùng⏎Chí Kiên" no known one
  if (words === 1) return fold(rest) !== 'hue' && first.split(' ').length <= 4
  return words === 2 && first.split(' ').length <= 3 && /^[\p{L}\s.]+$/u.test(first) && !isPlace(rest)
}
