import type { Tree } from '../corpus/document.js'
import { passagesOf, sectionsOf } from '../corpus/tree.js'
import { fold, foldLines } from '../corpus/vietnamese.js'

const youth: { readonly [unit: string]: string } = {
  tỉnh: 'Tỉnh đoàn',
  'thành phố': 'Thành đoàn',
  huyện: 'Huyện đoàn',
  'thị xã': 'Thị đoàn',
  quận: 'Quận đoàn',
}

/**
 * Name the branch of an association that its head calls by its board or its place alone, under the whole association's name:
 * `HỘI CỰU CHIẾN BINH VIỆT NAM` over `BAN CHẤP HÀNH TỈNH HÒA BÌNH` → `Ban Chấp hành Hội Cựu chiến binh tỉnh Hòa Bình`; the name itself where it is whole.
 */
export function ownBranch(name: string, above: string | null): string {
  const short =
    /^(?:(Ban Chấp hành|Ban Thường vụ|Ban Đại diện)\s+(?=(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)\s)|(?:Tỉnh|Thành|Huyện|Thị) hội\s+)/iu.exec(
      name,
    )
  // only the whole country's association lends its name: a province's over a district's board is left as it stands
  const whole = above && /^(?:(?:Hội|Liên minh)\s.*Việt Nam|Đoàn (?:Thanh niên|TNCS).*)$/u.test(above) ? above : null
  if (!short || !whole) return name
  const board = short[1] ? `${short[1]} ` : ''
  const rest = name.slice(short[0].length)
  const at = short[1]
    ? rest
    : `${/^\p{L}+/u
        .exec(short[0])![0]
        .toLowerCase()
        .replace(/^thành$/u, 'thành phố')
        .replace(/^thị$/u, 'thị xã')} ${rest}`
  const unit = /^(?:thành phố|thị xã|\p{L}+)/u.exec(at)![0]
  if (/^Đoàn (?:Thanh niên|TNCS)/iu.test(whole))
    return youth[unit] ? `${board}${youth[unit]} ${at.slice(unit.length + 1)}` : name
  return `${board}${whole.replace(/\s+Việt Nam$/u, '')} ${at}`
}

const boards = ['Ban Thường vụ', 'Ban Thường trực', 'Ban Đại diện', 'Đoàn Chủ tịch'] as const
const owner =
  /^(?:(?:tinh|thanh|huyen|quan|thi|dang|khu) (?:uy|doan)|(?:tinh|thanh|huyen|thi) hoi|hoi(?! dong| nghi| thao)|doan|lien doan|cong doan|uy ban (?:mat tran|mttq)|ubmttq|mat tran|ban chap hanh)(?![a-z])/u
const acts = /(?<![a-z])(?:xay dung|ban hanh|lap|huong dan|thong bao|to chuc|trien khai|de ra|dat)(?![a-z])/u

const party = /^(?:Đảng|Tỉnh|Thành|Huyện|Quận|Thị|Khu) (?:ủy|uỷ)(?!\p{L})/u

/**
 * Find whose act it is where the head bears the name of a Party committee, or of an association only in part (`CÔNG ĐOÀN VIÊN CHỨC`, `BAN CHẤP HÀNH
 * TỈNH …`): its standing board that acts in the preamble and in whose stead is signed (`TM. BAN THƯỜNG VỤ`); else the name itself. `whole` tells that
 * the head names all of it, with its place.
 */
export function actingBoard(tree: Tree, name: string, whole: boolean): string {
  if (whole && !party.test(name) && !/^Ban Chấp hành/u.test(name)) return name
  const signed = sectionsOf(tree, 'signature')
    .flatMap(passagesOf)
    .map((line) => fold(line.text).replace(/btv/u, 'ban thuong vu'))
  const preamble = sectionsOf(tree, 'preamble', 'closing')
    .flatMap(passagesOf)
    .map((passage) => foldLines(passage.text).replace(/(?<![a-z])btv(?![a-z])/gu, 'ban thuong vu'))
  for (const board of boards) {
    const said = fold(board)
    if (
      fold(name).startsWith(said) ||
      !signed.some((line) => new RegExp(`^t\\s?/?\\s?m\\s?[.,]?\\s*${said}(?![a-z])`, 'u').test(line))
    )
      continue
    const acting = preamble.some((text) =>
      [...text.matchAll(new RegExp(`(?<!(?:cua|voi|tai) )${said}\\s+([^,;.]{3,110})`, 'gu'))].some(
        ([, rest]) => owner.test(rest!) && acts.test(rest!),
      ),
    )
    const own = name.replace(/^Ban Chấp hành\s+/u, '')
    if (acting && owner.test(fold(own))) return `${board} ${own}`
  }
  return name
}
