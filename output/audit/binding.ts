import type { Text } from '../../corpus/document.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'
import { citationFit } from './conditions/cites.js'
import { governments, isDepartment, roundOf } from './ladder.js'
import { coverage } from './likeness.js'
import { measureOf } from './measure-of.js'
import { remember } from './remember.js'
import type { Requirement, Said } from './requirement.js'

const key = (name: string) => oneLine(fold(name)).replace(/^uy ban nhan dan /, '')
const bare = (name: string) =>
  key(name).replace(/^(tinh|thanh pho|tp\.?|thi xa|tx\.?|quan|huyen|xa|phuong|thi tran|dac khu)\s+/, '')
const PLACE = /^(tinh|thanh pho|tp|thi xa|tx|quan|huyen|xa|phuong|thi tran|dac khu)(?!\p{L})/u
const DISTRICT = /(?<!\p{L})(huyen|quan|thi xa|thanh pho)(?!\p{L})/u
const PROVINCE = /(?<!\p{L})(tinh|thanh pho)(?!\p{L})/u

/** The names of places a plan speaks of as its own or as above it. */
const chainOf = remember((record: PlanRecord): string[] => {
  const words = [
    record.locality?.name,
    record.locality?.province_at_issue,
    record.issuer?.value,
    record.place?.value,
    record.title?.value,
    record.parent_event?.name,
    ...record.legal_basis.map((cited) => cited.issuer),
  ]
  return words.filter((word) => word != null).map(key)
})

function provinceOf(record: PlanRecord): string | null {
  return (
    record.locality?.province_at_issue ??
    (record.issuer_level?.value === 'cap_tinh' ? (record.locality?.name ?? null) : null)
  )
}

/** A place below the province: its own plan, a plan that names it, or a commune that answers to another district. */
function liesWithin(name: string, record: PlanRecord): boolean | null {
  const own = record.locality?.name
  if (own && key(own) === key(name)) return true
  // Not a place but a body (a department, a union, a university): it binds those that belong to it.
  if (!PLACE.test(key(name))) return chainOf(record).some((word) => word.includes(key(name)))
  if (own && record.issuer_level?.value !== 'cap_xa') return false
  if (chainOf(record).some((word) => word.includes(bare(name)))) return true
  const province = key(provinceOf(record) ?? '')
  const elsewhere = record.legal_basis.some((cited) => {
    const issuer = key(cited.issuer ?? '')
    return DISTRICT.test(issuer) && !(province && issuer.endsWith(province))
  })
  return elsewhere ? false : null
}

/**
 * Tell whether a plan lies in a place, given from the narrowest out (`thị xã Duyên Hải, tỉnh Trà Vinh`); null where the plan does not
 * say enough. A city that is a province is told apart by its country: `thành phố Hải Phòng, Việt Nam`.
 */
export function liesIn(path: string, record: PlanRecord): boolean | null {
  const known = placed(record)
  if (!known.has(path)) known.set(path, place(path, record))
  return known.get(path)!
}

const placed = remember((_record: PlanRecord) => new Map<string, boolean | null>())

function place(path: string, record: PlanRecord): boolean | null {
  const parts = path.split(',').map((part) => part.trim())
  const whole = key(parts.at(-1)!) === 'viet nam'
  if (whole) parts.pop()
  const last = parts.at(-1) ?? ''
  const province = provinceOf(record)
  const same = province !== null && bare(province) === bare(last)
  if (whole || parts.length > 1 || key(last).startsWith('tinh ')) {
    // Boundaries moved: a plan that names the province in what it follows lies in it, whatever the register says.
    const follows = record.legal_basis.some(({ issuer }) => issuer !== null && key(issuer).endsWith(key(last)))
    if (province !== null && !same && !follows) return false
    // A plan whose place could not be read may still name the province, in its head or in what it follows.
    if (province === null && parts.length === 1)
      return chainOf(record).some((word) => word.includes(bare(last))) ? true : null
    return parts.length > 1 ? liesWithin(parts[0]!, record) : true
  }
  return same && key(province) === key(last) ? true : liesWithin(last, record)
}

/** A level between: a district for a commune under a province, any local body for a plan under the centre. */
function throughAnother(requirement: Requirement, record: PlanRecord): boolean {
  const province = key(provinceOf(record) ?? '')
  const central = requirement.binds.localities.length === 0
  return record.legal_basis.some((cited) => {
    const fit = citationFit({ kind: 'cites', ...known(requirement.citation) }, { kind: 'citation', ...cited })
    if (!cited.issuer || fit !== 'other') return false
    const issuer = key(cited.issuer)
    const provincial =
      PROVINCE.test(issuer) &&
      (issuer.includes('tinh') ||
        (province !== '' && issuer.endsWith(province)) ||
        // "UBND thành phố" without a name, in a city under the centre.
        (province.startsWith('thanh pho ') && issuer.endsWith(' thanh pho')))
    return central
      ? provincial || DISTRICT.test(issuer)
      : DISTRICT.test(issuer) && !provincial && record.issuer_level?.value === 'cap_xa'
  })
}

function known(citation: Requirement['citation']): { type?: string; number?: string; date?: string; issuer?: string } {
  return Object.fromEntries(Object.entries(citation).filter(([, value]) => value !== null))
}

/** Tell whether a plan itself cites the document that a requirement comes from, be it with a slip in its number or day. */
export function citesSource(requirement: Requirement, record: PlanRecord): boolean {
  if (!requirement.citation.number) return false
  return [...record.legal_basis, ...record.other_citations].some((cited) =>
    ['same', 'slip'].includes(
      citationFit(
        { kind: 'cites', ...known(requirement.citation) },
        {
          kind: 'citation',
          type: cited.type,
          number: cited.number_normalized ?? cited.number,
          date: cited.date,
          issuer: cited.issuer,
        },
      ),
    ),
  )
}

/** Whether it binds the departments of the level above those it names, and the plan is one of theirs. */
function asDepartment(binds: Requirement['binds'], record: PlanRecord): boolean {
  const level = record.issuer_level?.value
  const below = level && governments[governments.indexOf(level) - 1]
  return (
    binds.departments === true && below !== undefined && binds.issuer_levels.includes(below) && isDepartment(record)
  )
}

function isOfSize({ unit, min, max }: NonNullable<Requirement['binds']['size']>, text: Text | undefined): boolean {
  const own = measureOf(unit, text)
  return own !== null && (min === undefined || own >= min) && (max === undefined || own <= max)
}

/** Whether a plan follows guidance of a house off the ladder of governments: it cites it, and comes from another body. */
export function isBeneath(requirement: Requirement, record: PlanRecord): boolean {
  const { citing } = requirement.binds
  const [theirs, ours] = [requirement.citation.issuer, record.issuer?.value]
  return (
    citing === true &&
    theirs !== null &&
    ours !== undefined &&
    key(theirs) !== key(ours) &&
    citesSource(requirement, record)
  )
}

/** Whether nothing but its citing the guidance binds a plan: its level is none of those that are named. */
export function isBoundByCiting(requirement: Requirement, record: PlanRecord): boolean {
  const level = record.issuer_level?.value
  const { issuer_levels: named } = requirement.binds
  return level !== undefined && named.length > 0 && !named.includes(level) && isBeneath(requirement, record)
}

/** Say why a requirement does not bind a plan; null where it does. */
export function unbound(requirement: Requirement, record: PlanRecord, text?: Text): Said | null {
  const { binds } = requirement
  if (record.genre?.value === 'none') {
    return { vi: 'Đây không phải văn bản hành chính.', en: 'This is no administrative document.' }
  }
  const level = record.issuer_level?.value
  if (
    level &&
    binds.issuer_levels.length &&
    !binds.issuer_levels.includes(level) &&
    !asDepartment(binds, record) &&
    !isBeneath(requirement, record)
  ) {
    return {
      vi: 'Yêu cầu không đặt ra cho cấp ban hành kế hoạch này.',
      en: 'The requirement does not bind this level of government.',
    }
  }
  if (binds.kinds && !binds.kinds.some((kind) => key(record.locality?.name ?? '').startsWith(`${fold(kind)} `)))
    return {
      vi: `Yêu cầu chỉ đặt ra cho ${binds.kinds.join(', ')}.`,
      en: `The requirement binds ${binds.kinds.join(', ')} alone.`,
    }
  if (binds.places && !binds.places.some((place) => chainOf(record).some((word) => word.includes(bare(place)))))
    return {
      vi: `Yêu cầu chỉ đặt ra cho ${binds.places.join(', ')}.`,
      en: `The requirement binds ${binds.places.join(', ')} alone.`,
    }
  if (binds.size && !isOfSize(binds.size, text))
    return {
      vi: `Yêu cầu đặt ra theo số ${binds.size.unit}; kế hoạch không thuộc mức này hoặc không nêu.`,
      en: `The requirement goes by the number of ${binds.size.unit}; the plan is of another size or does not say.`,
    }
  const round = roundOf(record)
  if (binds.round && round && round !== binds.round)
    return {
      vi: `Kế hoạch thuộc đợt ${round}, không phải ${binds.round}.`,
      en: `The plan belongs to the round of ${round}, not ${binds.round}.`,
    }
  const date = record.issue_date?.value
  if (date && ((binds.from && date < binds.from) || (binds.until && date > binds.until))) {
    return {
      vi: 'Kế hoạch ban hành ngoài thời gian yêu cầu có hiệu lực.',
      en: 'The plan was issued outside the time in which the requirement holds.',
    }
  }
  if (binds.units.length) {
    const names = [record.issuer?.value, record.locality?.name].filter((name) => name != null)
    if (!binds.units.some((unit) => names.some((name) => coverage(unit, name) >= 0.9))) {
      return { vi: 'Yêu cầu chỉ đặt ra cho các đơn vị được nêu tên.', en: 'The requirement binds named units alone.' }
    }
  }
  if (
    binds.localities.length &&
    !citesSource(requirement, record) &&
    binds.localities.every((place) => liesIn(place, record) === false)
  ) {
    return {
      vi: 'Kế hoạch của địa phương khác, không thuộc nơi ban hành hướng dẫn.',
      en: 'The plan is of another locality than the guidance.',
    }
  }
  if (
    binds.localities.length &&
    !citesSource(requirement, record) &&
    !binds.localities.some((place) => liesIn(place, record) === true) &&
    !record.locality
  ) {
    return {
      vi: 'Không rõ kế hoạch có thuộc nơi ban hành hướng dẫn: không đọc được địa phương, không thấy viện dẫn.',
      en: 'It is not known whether the plan is of the guidance’s locality: no place could be read, nothing is cited.',
    }
  }
  if (binds.direct && throughAnother(requirement, record)) {
    return {
      vi: 'Kế hoạch theo hướng dẫn này qua văn bản của cấp ở giữa mà nó viện dẫn.',
      en: 'The plan follows this guidance through a level between, which it cites.',
    }
  }
  return null
}
