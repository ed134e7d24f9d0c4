import { fold } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'

/** The year of the national emulation congress a plan of `year` leads to; rounds end in 0 and 5: 2019 → 2020. */
export function roundOf(year: number | null): number | null {
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
    number_key: number && symbol ? numberKey(`${number}/${symbol}`) : null,
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
    round: roundOf(year) ?? roundOf(parent?.year ?? null),
    title: record.title?.value ?? null,
    parent_name: parent?.name ?? null,
    parent_ordinal: parent?.ordinal ?? null,
    parent_year: parent?.year ?? null,
    parent_level: parent?.level ?? null,
    signatory: record.signatory?.name ?? null,
    signatory_title: record.signatory?.title ?? null,
  }
}
