import { fold } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'
import { writtenNumber } from '../../extractors/readers/written-number.js'

function yearOf({ issue_date: date, parent_event: parent, events, deadlines }: PlanRecord): number | null {
  if (date) return Number(date.value.slice(0, 4))
  const limits = [
    ...events.map(({ deadline, quarter }) => deadline ?? (quarter?.year ? String(quarter.year) : '')),
    ...deadlines.map(({ date: day }) => day),
  ]
  const years = limits.map((day) => Number(day.slice(0, 4))).filter((year) => year > 0)
  return parent?.year ?? (years.length > 0 ? Math.max(...years) : null)
}

/**
 * Tell which round of emulation congresses a plan belongs to: they are held in years that end in 0 and 5, so a plan of 2019 leads to 2020.
 * Where it bears no date, its own time limits say the year.
 */
export function roundOf(record: PlanRecord): number | null {
  const year = yearOf(record)
  return year === null ? null : Math.ceil(year / 5) * 5
}

/** The key under which two spellings of a document number meet: `"54 /KH-UBND"` → `"54/kh-ubnd"`. */
export function numberKey(number: string): string {
  return fold(number)
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
    .replace(/^0+(?=\d)/, '')
}

/** The key under which two spellings of a province meet: `"Tỉnh Trà Vinh"`, `"TRA VINH"` → `"tra vinh"`. */
export function provinceKey(name: string): string {
  return fold(name.trim())
    .replace(/\s+/g, ' ')
    .replace(/^(tinh|thanh pho|tp\.?)\s*/, '')
}

/** Spread the record's single facts into the columns of `documents`. */
export function documentRow(record: PlanRecord, provinceNow: string | null) {
  const number = record.doc_number?.value ?? null
  const symbol = record.doc_symbol?.value ?? null
  const date = record.issue_date?.value ?? null
  const year = date ? Number(date.slice(0, 4)) : null
  const parent = record.parent_event
  const province = record.locality?.province_at_issue ?? null
  return {
    genre: record.genre?.value ?? null,
    doc_number: number,
    doc_symbol: symbol,
    doc_type: record.doc_type?.value ?? null,
    number_key: number && symbol ? numberKey(writtenNumber(number, symbol)!) : null,
    issuer: record.issuer?.value ?? null,
    issuer_level: record.issuer_level?.value ?? null,
    locality: record.locality?.name ?? null,
    locality_id: record.locality?.register_id ?? null,
    province,
    province_key: province && provinceKey(province),
    province_now: provinceNow,
    province_now_key: provinceNow && provinceKey(provinceNow),
    place: record.place?.value ?? null,
    issue_date: date,
    year,
    round: roundOf(record),
    title: record.title?.value ?? null,
    parent_name: parent?.name ?? null,
    parent_ordinal: parent?.ordinal ?? null,
    parent_year: parent?.year ?? null,
    parent_level: parent?.level ?? null,
    signatory: record.signatory?.name ?? null,
    signatory_title: record.signatory?.title ?? null,
  }
}
