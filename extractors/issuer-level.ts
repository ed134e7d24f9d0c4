import { fold } from '../corpus/vietnamese.js'
import type { Extractor, IssuerLevel } from './fields.js'
import { issuer } from './issuer.js'
import { letterhead } from './letterhead.js'
import { readPlaceNames } from './readers/place-name.js'
import { dayOf } from './register-lookup.js'

/** Tell the level of government of a body from its name: `Ủy ban nhân dân thị xã Duyên Hải` → `cap_huyen`. */
export function levelOf(name: string): IssuerLevel | null {
  const plain = fold(name)
  const place = readPlaceNames(name).at(-1)
  if (place) return place.value.level
  if (
    /trung uong|viet nam|^(?:bo|chinh phu|quoc hoi|thu tuong|tong cuc|cuc|ban bi thu)(?![a-z])|uy ban thuong vu quoc hoi/u.test(
      plain,
    )
  )
    return 'trung_uong'
  if (/(?<![a-z])(?:tinh uy|thanh uy|tinh doan|thanh doan|tinh|so)(?![a-z])/u.test(plain)) return 'cap_tinh'
  if (/(?<![a-z])(?:huyen uy|thi uy|quan uy|huyen|quan|thi xa)(?![a-z])/u.test(plain)) return 'cap_huyen'
  if (/(?<![a-z])(?:xa|phuong|thi tran|dac khu)(?![a-z])/u.test(plain)) return 'cap_xa'
  return null
}

/** Find at which level of government the issuer stands. */
export const issuerLevel: Extractor<IssuerLevel> = (tree) =>
  issuer(tree).flatMap((found) => {
    const above = letterhead(tree)
      .bodies.map((line) => line.text)
      .join(' ')
    const city = readPlaceNames(found.value).at(-1)
    // Huế was a city of its province until Nghị quyết 175/2024/QH15 made it one under the central government
    const ofProvince = city?.value.name === 'Huế' && (dayOf(tree) ?? '') < '2025-01-01'
    const known = ofProvince ? ('cap_huyen' as const) : undefined
    const level = known ?? levelOf(found.value) ?? (above ? levelOf(above) : null)
    return level ? [{ value: level, spans: found.spans, confidence: found.confidence }] : []
  })
