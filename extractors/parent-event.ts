import type { Passage } from '../corpus/document.js'
import { passageAt, passagesOf, sectionsOf, spanIn } from '../corpus/tree.js'
import { fold, foldLines } from '../corpus/vietnamese.js'
import type { Extractor, Finding, Level, ParentEvent } from './fields.js'
import { letterhead } from './letterhead.js'
import { readOrdinals } from './readers/ordinal.js'
import { readPeriods } from './readers/period.js'
import { readPlaceNames } from './readers/place-name.js'
import { wording } from './readers/read.js'

const lead = /(?:tien toi|huong toi|chao mung|de tien toi)\s+(?=(?:dai hoi|hoi nghi))/gu
const over =
  /\s+(?:như sau|như|nhằm|theo|trên địa bàn|do|được|của\s+\p{Lu}|với|;|cụ thể|để|và\s+(?:Đại hội|Hội nghị|đề|các|thực))|[;:]|\.(?:\s|$)|,(?!\s*(?:năm|giai đoạn|nhiệm kỳ|lần)(?![\p{L}]))|\n\s*\n/u

const byUnit: { readonly [level: string]: Level } = { cap_tinh: 'CAP_TINH', cap_huyen: 'TREN_CO_SO', cap_xa: 'CO_SO' }

function levelOf(name: string): Level | null {
  const plain = fold(name)
  if (/toan quoc/u.test(plain)) return 'TOAN_QUOC'
  const place = readPlaceNames(name)[0]
  if (place) return byUnit[place.value.level]!
  if (/(?<![a-z])tinh(?![a-z])/u.test(plain)) return 'CAP_TINH'
  if (/(?<![a-z])(?:huyen|quan|thi xa)(?![a-z])/u.test(plain)) return 'TREN_CO_SO'
  return /(?<![a-z])thanh pho(?![a-z])/u.test(plain) ? 'CAP_TINH' : null
}

function eventsIn(passage: Passage, confidence: number): Finding<ParentEvent>[] {
  const plain = foldLines(passage.text)
  return [...plain.matchAll(lead)].flatMap((found): Finding<ParentEvent>[] => {
    const start = found.index + found[0].length
    const rest = passage.text.slice(start)
    const stop = over.exec(rest)
    const raw = rest.slice(0, stop ? stop.index : rest.length).replace(/[\s*,]+$/u, '')
    const name = wording(raw)
    if (name.length < 10 || name.length > 200 || /^(?:dai hoi dang|dai hoi dai bieu dang)/u.test(fold(name))) return []
    const ordinal = readOrdinals(name)[0]?.value.roman ?? null
    const year = /(?<![\d-])(?:năm|,)\s*((?:19|20)\d\d)(?!\s*[-–]\s*\d)/u.exec(name)?.[1]
    const value = { name, ordinal, year: year ? Number(year) : null, level: levelOf(name) }
    const sure = ordinal || readPeriods(name).length ? confidence : confidence - 0.25
    return [{ value, spans: [spanIn(passage, start, raw.length)], confidence: sure }]
  })
}

/** Find the greater event this one leads to (`tiến tới Đại hội …`), by its fullest naming in title and preamble. */
export const parentEvent: Extractor<ParentEvent> = (tree) => {
  const { title } = letterhead(tree)
  const inTitle = title ? eventsIn(passageAt(tree, title), 0.93) : []
  const later = sectionsOf(tree, 'preamble')
    .flatMap(passagesOf)
    .flatMap((passage) => eventsIn(passage, 0.8))
  const named = inTitle.at(-1)
  if (!named) return later.slice(-1)
  // the title may say "tỉnh lần thứ V" where the preamble says "tỉnh Trà Vinh lần thứ V"
  const fuller = later.find(
    (one) =>
      one.value.ordinal === named.value.ordinal &&
      one.value.ordinal !== null &&
      one.value.level === named.value.level &&
      readPlaceNames(one.value.name).length > readPlaceNames(named.value.name).length,
  )
  return [fuller ? { ...fuller, confidence: 0.92 } : named]
}
