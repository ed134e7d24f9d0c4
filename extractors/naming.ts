import type { Tree } from '../corpus/document.js'
import { fold, settleTones } from '../corpus/vietnamese.js'
import { unitKinds } from './readers/lexicon.js'
import { spelledOut } from './readers/organisation.js'

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
const units = Object.values(unitKinds)
  .map((unit) => unit.name)
  .sort((a, b) => b.length - a.length)
// a Party committee or a youth union is named after its place too: "Huyện ủy Tiên Yên"
const unitIn = new RegExp(
  `(?<![\\p{L}])((?:huyện|tỉnh|thành|thị|quận) (?:ủy|uỷ|đoàn)|${units.join('|')})\\s+(?=[\\p{L}\\d])(?!(?:ủy|uỷ|đoàn)(?!\\p{L}))`,
  'u',
)

// "THÀNH PHỔ": a kind of two words is known without its marks
const foldedUnit = /(?<![a-z])(thanh pho|thi xa|thi tran|dac khu)\s+(?=[a-z\d])/u

// a school's own name stands behind its kind
const schoolIn = /(?<!\p{L})(?:thpt|thcs|th và thcs|tiểu học|mầm non|mẫu giáo)\s+(?=\p{L})/u

/** Bodies as their names are written outside of headings in capitals. */
const written = [
  'Ủy ban nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Hội đồng nhân dân',
  'Hội đồng Thi đua - Khen thưởng',
  'Ban Thi đua - Khen thưởng',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Chỉ đạo',
  'Ban Tuyên giáo và Dân vận',
  'Ban Tuyên giáo',
  'Ban Tổ chức',
  'Bộ Chính trị',
  'Thủ tướng Chính phủ',
  'Chính phủ',
  'Quốc hội',
  'Trung ương',
  'Bộ đội Biên phòng',
  'Bộ Chỉ huy',
  'Bộ Tư lệnh',
  'Chữ thập đỏ',
  'Liên đoàn Lao động',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Liên hiệp Phụ nữ',
  'Hợp tác xã',
  'Ban Thường trực',
  'Ban Đại diện',
  'Bộ đội Biên phòng',
  'Bộ Chỉ huy Quân sự',
  'Ban Chỉ huy Quân sự',
  'Công đoàn Viên chức',
  'Việt Nam',
  'Văn hóa',
  'Thể thao',
  'Du lịch',
  'Xã hội',
  'Giáo dục',
  'Đào tạo',
  'Khoa học',
  'Công nghệ',
  'Nông nghiệp',
  'Môi trường',
  'Công Thương',
  'Tài chính',
  'Tư pháp',
  'Y tế',
  'Nội vụ',
  'Xây dựng',
  'Lao động',
  'Thương binh',
  'Thông tin',
  'Truyền thông',
  'Kế hoạch',
  'Đầu tư',
  'Quân sự',
  'Đa khoa',
  'THPT',
  'THCS',
  'TNHH',
  'MTV',
].map((name) => [name.toLowerCase(), name] as const)

/** Write a body's name that stood in capitals as it is written in a sentence: `ỦY BAN NHÂN DÂN XÃ AN LÃO` → `Ủy ban nhân dân xã An Lão`. */
export function lowered(name: string): string {
  let said = settleTones(name).toLowerCase()
  const unit = unitIn.exec(said) ?? foldedUnit.exec(fold(said)) ?? schoolIn.exec(said)
  if (unit) {
    const from = unit.index + unit[0].length
    said =
      said.slice(0, from) +
      said.slice(from).replace(/(?<![\p{L}])\p{L}+/gu, (word) => (/^(?:và|tại)$/u.test(word) ? word : capital(word)))
  }
  said = said.replace(
    /^((?:bộ|sở|cục|chi cục|tổng cục|phòng|ban|vụ|viện|trường|công an) )(\p{L})/u,
    (_, kind: string, letter: string) => kind + letter.toUpperCase(),
  )
  for (const [low, right] of written) {
    const at = said.toLowerCase().indexOf(low)
    if (at >= 0) said = said.slice(0, at) + right + said.slice(at + low.length)
  }
  return capital(said)
}

/** Give a body's full name as the document itself writes it in a sentence, else as it would be written. */
export function properName(tree: Tree, name: string): string {
  // "Ủy ban nhân đoàn": a misread name of a body that has one name only
  const full = spelledOut(name.replace(/\s+/gu, ' ').trim()).replace(
    /^(?:Ủy|Uỷ|Uy) ban nh[aâă]n \p{Ll}{2,5}(?=\s|$)/u,
    'Ủy ban nhân dân',
  )
  const shouts = (name.match(/\p{Lu}/gu) ?? []).length > 0.6 * (name.match(/\p{L}/gu) ?? []).length
  if (!shouts) return settleTones(full)
  const wanted = settleTones(full).toLowerCase()
  const text = settleTones(tree.text).replace(/\s/gu, ' ')
  const low = text.toLowerCase()
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    const said = text.slice(at, at + wanted.length)
    if (/\p{Ll}{2}/u.test(said.slice(1)) && said !== said.toLowerCase() && /^\p{Lu}/u.test(said)) return said
  }
  return lowered(full)
}

/** Tell whether a body's name still lacks the place it governs: `Ủy ban nhân dân thành phố`. */
export function lacksPlace(name: string): boolean {
  const plain = fold(name)
  if (
    /^(?:uy ban nhan dan|hoi dong nhan dan|hoi dong thi dua - khen thuong|dang uy|dang uy khoi (?:cac )?co quan|ban chi dao.*)$/u.test(
      plain,
    )
  )
    return true
  // with its marks: "Nho Quan" is a name, "quận" a kind
  return /(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/u.test(name.toLowerCase())
}
