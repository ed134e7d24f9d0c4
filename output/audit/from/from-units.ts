import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { governments } from '../ladder.js'
import type { Government } from '../ladder.js'
import type { Draft } from './draft.js'

/** Offices that a level of government has of its own (Nghị định 150/2025/NĐ-CP for communes); named by a level above, they are those below. */
const OFFICES: readonly (readonly [Government, RegExp])[] = [
  [
    'cap_xa',
    /^(phong van hoa - xa hoi|phong kinh te(, ha tang va do thi)?|cong chuc |van phong hdnd va ubnd (cap )?xa|trung tam phuc vu hanh chinh cong (cap )?xa)/,
  ],
  ['cap_huyen', /^(phong noi vu|phong tai chinh - ke hoach|phong van hoa va thong tin|phong giao duc va dao tao)/],
]
const BELOW =
  /\s*(?:(?:cấp|thuộc|của|tại)\s+)?(?:(?:các|cấp)\s+(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)).*$/u

function levelOf(unit: string, issuer: Government): Government | null {
  const words = fold(oneLine(unit)).replace(/\s*[-–]\s*/g, ' - ')
  const below = governments.slice(0, governments.indexOf(issuer))
  const named: Government | null = /(cac|cap) (xa|phuong|thi tran|dac khu)/.test(words)
    ? 'cap_xa'
    : /(cac|cap) (huyen|quan|thi xa|thanh pho|thanh uy)/.test(words)
      ? 'cap_huyen'
      : null
  // A government as a whole is the plan's own issuer, not one of its offices.
  if (/^(ubnd|uy ban nhan dan|cac|huyen uy|thanh uy|hoi dong)/.test(words)) return null
  // A body of the centre has Vụ and Cục: "phòng" are those of its branches in the provinces.
  if (issuer === 'trung_uong' && /^(phong |van phong (cuc|chi nhanh|bhxh|so|kho bac))/.test(words)) return 'cap_tinh'
  const level = named ?? OFFICES.find(([, signs]) => signs.test(words))?.[0] ?? null
  return level && below.includes(level) ? level : null
}

/** Draw which office of those below takes the lead, where the guidance itself names one ("Phòng Văn hóa - Xã hội chủ trì tham mưu …"). */
export function fromUnits(record: PlanRecord): Draft[] {
  const issuer = record.issuer_level?.value
  if (!issuer || issuer === 'cap_xa') return []
  return record.responsible_units.flatMap((fact, i): Draft[] => {
    const level = fact.role === 'lead' ? levelOf(fact.unit, issuer) : null
    const unit = oneLine(fact.unit.replace(BELOW, ''))
    if (!level || unit.split(' ').length < 3) return []
    return [
      {
        id: `unit.lead-${i + 1}`,
        field: 'responsible_units',
        condition: { kind: 'names-unit', unit, role: 'lead' },
        fact,
        binds: { issuer_levels: [level] },
        severity: 'minor',
      },
    ]
  })
}
