import { fold } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
import { remember } from '../remember.js'

const BASE =
  '(?:cap|o|tai) co so|(?:dang bo|chi bo|dang uy|cap uy|cong doan|chi doan|hoi|doan) co so|(?<!tren )co so \\(|cap (?:xa|phuong|thi tran)|(?:cac|moi|doi voi|moi don vi) (?:xa|phuong|thi tran|dac khu)|xa, (?:phuong|thi tran)|phuong, (?:xa|thi tran|dac khu)'
const ABOVE =
  'cap tren co so|tren co so \\(|cap (?:huyen|quan|thi xa|so)|(?:cac|moi|doi voi|moi don vi) (?:huyen|quan|thi xa)|huyen, (?:quan|thi xa|thanh pho)|quan, (?:huyen|thi xa)|so, (?:ban|nganh)'
const TOP = 'cap tinh|dai hoi thi dua yeu nuoc (?:tinh|thanh pho)|dai hoi (?:tinh|cap tinh)'
const ONWARD =
  /(?<!\p{L})(?<!(?:so nguoi|so luong nguoi|thanh phan|quy mo) )(?:di du|du|tham du|tien toi|chuan bi cho|kip|bau dai bieu|cu dai bieu|len)\s+(?:dai bieu\s+)?(?:chuan bi cho\s+)?(?:hoi nghi|dai hoi)[^,;.:()]*/gu

const word = (signs: string) => new RegExp(`(?<!\\p{L})(?:${signs})(?!\\p{L})`, 'u')
const SIGNS: readonly (readonly [LadderLevel, RegExp])[] = [
  ['CO_SO', word(BASE)],
  ['TREN_CO_SO', word(ABOVE)],
  ['CAP_TINH', word(TOP)],
]

/** Tell which rungs of the ladder some words name as those who hold a meeting; the meeting that delegates are sent on to is not meant. */
export function levelsIn(words: string, record: PlanRecord): readonly LadderLevel[] {
  const known = met(record)
  const before = known.get(words)
  if (before) return before
  const levels = named(words, record)
  known.set(words, levels)
  return levels
}

/** Heads stand above many clauses: what they name is read once. */
const met = remember((_record: PlanRecord) => new Map<string, readonly LadderLevel[]>())

function named(words: string, record: PlanRecord): LadderLevel[] {
  // "Đối với cấp cơ sở (xã, phường, đơn vị trực thuộc sở, ban, ngành)": the bracket explains, it names no other rung.
  const open = read(words.replace(/\([^()]*\)/gu, ' '), record)
  return open.length ? open : read(words, record)
}

function read(words: string, record: PlanRecord): LadderLevel[] {
  const plain = fold(words).replace(/\s/gu, ' ').replace(ONWARD, ' ')
  const found = SIGNS.filter(([, signs]) => signs.test(plain)).map(([level]) => level)
  // "Cấp thành phố" is a province's where the document is a city's under the centre, a district's elsewhere.
  if (/(?<!\p{L})cap thanh pho(?!\p{L})/u.test(plain)) {
    const city = /^thanh pho/.test(fold(record.locality?.name ?? '')) && record.issuer_level?.value === 'cap_tinh'
    found.push(city ? 'CAP_TINH' : 'TREN_CO_SO')
  }
  return [...new Set(found)]
}
