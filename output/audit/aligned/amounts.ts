import type { Span } from '../../../corpus/document.js'

/** What kind of thing a number counts: shares, money, minutes, half days, months, days before or after something, or people and things. */
export type Measure = '%' | 'đồng' | 'phút' | 'buổi' | 'tháng' | 'hạn' | 'cái'

/** A number that some words set, with its bound: `"không quá 20 phút"` → up to 20 minutes. */
export interface Amount extends Span {
  readonly measure: Measure
  readonly low: number | null
  readonly high: number | null
  /** How it was said: as a bound, a range, or the bare number. */
  readonly bound: 'max' | 'min' | 'range' | 'exact'
  /** `"khoảng 200"` */
  readonly about: boolean
  /** It tells houses of a size apart: `"có từ 15 xã trở lên: …"`. */
  readonly threshold: boolean
}

/** Numbers that count nothing: days of the calendar, citations, names of places, hours of the clock, marks of lists. */
const NO_AMOUNT = new RegExp(
  [
    String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}`,
    String.raw`(?<![\d.,])\d{1,2}/(?:\d{4}|\d{1,2})(?![\d/])`,
    String.raw`(?:ngày|mùng|mồng)(?:\s(?:và|đến))?\s\d{1,2}(?:(?:,| và| đến)\s\d{1,2}(?=\s?/|\stháng|\s?$))*(?!\d|\s?[-/.]\s?\d)`,
    String.raw`tháng(?:\s\d{1,2}(?:\s?(?:,|-|và|đến)\s\d{1,2})*)(?:\snăm\s\d{4})?`,
    String.raw`(?<!\d)(?:năm\s)?(?:19|20)\d\d(?!\d|\sngười|\sđại biểu|\sđồng)`,
    String.raw`(?<![\p{L}\d])(?:số\s)?\d+\s?[-/]\s?(?:\d{4}/)?\p{Lu}[\p{Lu}\p{L}/&-]*`,
    String.raw`(?<!\p{L})số\s\d+(?!\d|\s?%)`,
    String.raw`lần\sthứ\s\S+|(?:đợt|kỳ|khóa|lần)\s\d+`,
    String.raw`(?<!\p{L})(?:khoản|điều|điểm|mục|phần|phụ lục|biểu|mẫu|chương|quốc lộ|thôn|tổ dân phố|khu phố|khóm|ấp|khối|phường|quận|trạm|tổ|đội|cụm|tiểu đoàn|trung đoàn|sư đoàn|lữ đoàn|đại đội)(?:\ssố)?\s\d+`,
    String.raw`(?:lúc|từ|sau|trước|vào|đến|hồi)\s\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{2})?|\d{1,2}\s?(?:giờ|h|g)\s?\d{2}`,
    String.raw`\d+\s(?:\(\p{L}+\)\s)?năm(?!\p{L})|\d+\stuổi|(?:một|hai|ba|bốn|năm|mười)\snăm(?!\s\p{L}+\sluận)`,
    String.raw`^\s*\(\d{1,2}\)`,
    String.raw`^[\s#*_]*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)/-]+\s?(?=\s|\p{L})`,
  ].join('|'),
  'giu',
)

const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}
const ONES = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười'
const NUMBER = new RegExp(
  String.raw`(?<![\d.,/\p{L}])(?<figure>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?![\d/])|(?<!\p{L})(?<ten>mười)\s(?<one>${ONES})(?=\s\p{L})|(?<!\p{L})(?<tens>${ONES})\smươi(?:\s(?<ones>${ONES}|mốt|lăm|tư))?(?!\p{L})|(?<!\p{L})(?<half>một nửa|quá nửa)(?!\p{L})|(?<!\p{L})(?<top>một|hai|ba)\sphần\s(?<under>ba|tư|bốn|năm)(?!\p{L})|(?<!\p{L})(?<word>${ONES})(?=\s\p{L})(?!\s(?:số|trong|phần|là|cách|cấp|lòng|bộ phận|thời|thành|vạn|bước|đợt|mặt|giỏi|tốt|sạch|trọng|hướng))`,
  'giu',
)

function valueOf(groups: Record<string, string | undefined>, next: string): number | null {
  const { figure, ten, one, tens, ones, half, top, under, word } = groups
  if (figure) return Number(figure.replace(/\./gu, '').replace(',', '.'))
  if (ten) return 10 + DIGITS[one!.toLowerCase()]!
  if (tens) return DIGITS[tens.toLowerCase()]! * 10 + (ones ? (DIGITS[ones.toLowerCase()] ?? 5) : 0)
  if (half) return 50
  if (top) return Math.round((10000 * DIGITS[top.toLowerCase()]!) / (DIGITS[under!.toLowerCase()] ?? 4)) / 100
  // "năm" is a year more often than five.
  if (
    word!.toLowerCase() === 'năm' &&
    !/^\s(?:tham luận|báo cáo|điển hình|người|đại biểu|đơn vị|xã|phường|huyện|tập thể|cá nhân)/iu.test(next)
  )
    return null
  return DIGITS[word!.toLowerCase()]!
}

const SCALE: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, vạn: 1e4, nghìn: 1e3, ngàn: 1e3 }
const UNIT =
  /^\s?(?:\([\p{L}\s]{2,30}\)\s?)?(?:(?<scale>tỷ|triệu|vạn|nghìn|ngàn)\s?)?(?<unit>%|phần trăm|đồng(?!\schí|\sbào|\sbằng)|đ(?!\p{L})|phút|giờ|tiếng|buổi|ngày|tháng)?(?!\p{L})/iu
const MEASURES: Readonly<Record<string, readonly [Measure, number]>> = {
  '%': ['%', 1],
  'phần trăm': ['%', 1],
  đồng: ['đồng', 1],
  đ: ['đồng', 1],
  phút: ['phút', 1],
  giờ: ['phút', 60],
  tiếng: ['phút', 60],
  buổi: ['buổi', 1],
  ngày: ['buổi', 2],
  tháng: ['tháng', 1],
}

const MAX =
  /(?:không (?:\p{L}+ ){0,2}?quá|không vượt|không (?:nhiều |lớn |cao |dài |lâu )?hơn|tối đa|nhiều nhất|cao nhất|(?:trần|hạn) mức|(?<!không )dưới|(?<!không |không được )ít hơn)(?:\s(?:là|chỉ|đến|tới|số|mức|bằng|cho))*\s*$/iu
const MIN =
  /(?:ít nhất|tối thiểu|không (?:được )?dưới|không (?:được )?(?:ít|thấp|ngắn|nhỏ|kém) hơn|thấp nhất|từ đủ|(?<!không )trên|(?:phải|chiếm|đạt) trên|lớn hơn|phải có|phải đủ|có đủ|gồm đủ)(?:\s(?:là|phải|có|đạt|được|số|bằng|từ|cũng))*\s*$/iu
const ABOUT = /(?:khoảng|dự kiến|tầm|xấp xỉ|gần|trên dưới|độ)(?:\s(?:là|có))?\s*$/iu
const FROM = /(?<!\p{L})từ\s*$/iu
const UP = /^\s?(?:\p{L}+\s){0,4}?(?:trở lên|là ít nhất|là tối thiểu)/iu
const DOWN = /^\s?(?:\p{L}+\s){0,4}?(?:trở xuống|trở lại|là nhiều nhất|là tối đa|đổ lại)/iu
const JOINT = /^\s?(?:-|–|đến|tới|hoặc)\s?$/u

/** Days that part one thing from another are no length. */
const LAG = /(?:trước|sau|trong (?:thời hạn|vòng)|(?:^|[-;.]\s*)trong|chậm nhất|cách|muộn nhất|thời hạn)[^,;.]*$/iu
const LAG_AFTER = /^\s(?:làm việc|trước|sau|kể từ|tính từ)/iu

const THRESHOLD = /(?:^|[^\p{L}])(?:(?<!không |không được )dưới|trên|từ(?: đủ)?|hơn|đến|có|quy mô|với)\s*$/iu
const MERGED = /(?:hợp nhất|sáp nhập|sắp xếp)(?: từ)?\s*$/iu
const DELEGATES = /^\s?(?:đại biểu|tham luận|báo cáo|tập thể|cá nhân|bài|điển hình|gương)/iu
/** What is set for those of the size follows. */
const SET =
  /^[^;.]*?(?:[:|]|(?:không (?:được )?(?:vượt )?quá|tối đa|nhiều nhất|ít nhất|trở lên|thì|họp|được|triệu tập|mời|cử|giới thiệu|bầu)(?=\s))[^;.]*?(?:\d|toàn thể|toàn đơn vị)/iu

interface Found extends Span {
  readonly value: number
  readonly fraction: boolean
}

const numbersIn = (words: string): Found[] =>
  [...words.matchAll(NUMBER)].flatMap((found): Found[] => {
    const end = found.index + found[0].length
    // "Ba Tơ", "xã Ba Động": a word with a capital is a number only where it opens the line.
    const named =
      /^\p{Lu}\p{Ll}/u.test(found[0]) && /\p{L}/u.test(words.slice(0, found.index).replace(/^[a-zđ]\)/u, ''))
    const value = named ? null : valueOf(found.groups!, words.slice(end, end + 12))
    const { half, top } = found.groups!
    return value === null ? [] : [{ start: found.index, end, value, fraction: Boolean(half ?? top) }]
  })

/** Fractions, as shares of the same length. */
const PARTS: Readonly<Record<string, string>> = { '2/3': '67%', '1/3': '33%', '1/2': '50%', '3/4': '75%', '1/4': '25%' }
const PART_OF = /(?<=\s)[123]\/[234](?=\s|[,;.])/gu

/** Blank what counts nothing, places kept. */
export const withoutDates = (words: string) => words.replace(NO_AMOUNT, (found) => ' '.repeat(found.length))

/** Read the amounts of some words in one line, each with its unit and bound. */
export function amountsIn(line: string): Amount[] {
  if (!/\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa)\s/iu.test(line)) return []
  const words = withoutDates(line.replace(/\s/gu, ' ').replace(PART_OF, (part) => PARTS[part] ?? part))
  const amounts: Amount[] = []
  const found = numbersIn(words)
  for (let i = 0; i < found.length; i++) {
    const first = found[i]!
    const next = found[i + 1]
    const between = next ? words.slice(first.end, next.start) : ''
    const unitBetween = UNIT.exec(between)
    const range =
      next !== undefined && JOINT.test(between.slice(unitBetween?.[0].length ?? 0)) && next.value > first.value
    const last = range ? next : first
    if (range) i++
    const unit = UNIT.exec(words.slice(last.end))
    const name = unit?.groups!['unit']?.toLowerCase()
    const scale = SCALE[unit?.groups!['scale']?.toLowerCase() ?? ''] ?? 1
    const [measure, times] = last.fraction ? (['%', 1] as const) : (MEASURES[name ?? ''] ?? (['cái', 1] as const))
    const end = last.end + (name || scale > 1 ? unit![0].length : 0)
    const before = words.slice(Math.max(0, first.start - 40), first.start)
    const after = words.slice(end, end + 40)
    const about = ABOUT.test(before)
    const [a, b] = [first.value * scale * times, last.value * scale * times]
    const lag =
      measure === 'buổi' &&
      (LAG.test(words.slice(Math.max(0, first.start - 120), first.start)) || LAG_AFTER.test(after))
    const sized = THRESHOLD.test(before) && !DELEGATES.test(after) && SET.test(words.slice(end))
    const threshold = measure === 'cái' && (MERGED.test(before) || sized)
    const core = { start: first.start, end, measure: lag ? ('hạn' as const) : measure, about, threshold }
    if (range) amounts.push({ ...core, low: a, high: b, bound: 'range' })
    else if (MAX.test(before) || DOWN.test(after)) amounts.push({ ...core, low: null, high: a, bound: 'max' })
    else if (MIN.test(before) || UP.test(after) || (FROM.test(before) && measure === '%'))
      amounts.push({ ...core, low: a, high: null, bound: 'min' })
    else amounts.push({ ...core, low: a, high: a, bound: 'exact' })
  }
  return amounts
}
