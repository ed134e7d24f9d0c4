import { fold } from '../../corpus/vietnamese.js'
import { isNation } from '../../extractors/readers/nation.js'
import type { PrintedLine } from './lines.js'
import { inCapitals } from './lines.js'
import { labelOf } from './numbering.js'
import { isEnded } from './paragraphs.js'

const types =
  'ke hoach(?: lien tich| phoi hop)?|quyet dinh|huong dan(?: lien tich)?|thong bao(?: ket luan)?|nghi quyet|to trinh|bao cao|chuong trinh(?: hanh dong| cong tac| phoi hop)?|chi thi|cong dien|thong tu(?: lien tich)?|nghi dinh|de an|quy che|quy dinh|phuong an|ket luan|giay moi|bien ban|cong van|thong cao|thong tri|du an|the le|dieu le|quy trinh|ke hoach lien nganh|phieu trinh'
const typeLine = new RegExp(`^(?:du thao\\s+)?(?:${types})\\s*[:.]?$`, 'u')
const typeStart = new RegExp(`^(?:${types})(?=\\s)`, 'u')
const preambleCue =
  /^(?:can cu|thuc hien|trien khai|theo (?:de nghi|tinh than|chi dao|ke hoach|noi dung|quy dinh|huong dan)|nham |de (?!nghi|an|xuat)|tiep tuc|kinh gui|xet |phat huy|quan triet|sau khi|duoc su|tiep theo|ngay \d|trong (?:thoi gian|nhung|nam|cac)|hoa chung|huong toi|kinh thua|cong van|chap hanh|nhan duoc|tren co so|chinh phu|quoc hoi|uy ban nhan dan .{0,80}(?:xay dung|ban hanh)|ubnd .{0,80}(?:xay dung|ban hanh))/u
const authority =
  /^(?:uy ban nhan dan|ubnd|chu tich|hoi dong|bo truong|giam doc|thu tuong|chinh phu|tong giam doc|cuc truong|chanh |truong ban|ban (?:chap hanh|thuong vu)|quoc hoi|uy ban thuong vu|thong doc|vien truong|hieu truong|khoa [xvi]|ky hop)/u
/** Tell whether folded words name a kind of document and nothing else: `quyet dinh`. */
export function isKind(plain: string): boolean {
  return typeLine.test(plain.trim())
}

/** Find the line of a document's kind (`KẾ HOẠCH`) among the first lines; -1 where there is none. */
export function findType(lines: readonly PrintedLine[], from = 0, reach = 45): number {
  for (let i = from; i < Math.min(lines.length, from + reach); i++) {
    const { text, bold, hashes } = lines[i]!
    const plain = fold(text).trim()
    const stands = inCapitals(text) || bold || hashes > 0
    if (stands && (typeLine.test(plain) || typeLine.test(plain.replace(/(?<=^|\s)(\w) (?=\w(?:\s|$))/gu, '$1'))))
      return i
    if (inCapitals(text) && typeStart.test(plain) && plain.length > 14 && !authority.test(plain)) return i
    const label = labelOf(text)
    if (label && (label.kind === 'roman' || label.kind === 'article')) break
    if (/^(?:can cu|thuc hien|kinh gui)/u.test(plain) && text.length > 60) break
  }
  return -1
}

function titleEnd(lines: readonly PrintedLine[], type: number): number {
  const first = lines[type + 1]
  // "Ý⏎KIẾN CHỈ ĐẠO …": a page may break a title after its first word
  const styled = first && (first.bold || first.hashes > 0 || inCapitals(first.text) || /^\p{Lu}$/u.test(first.text))
  let to = type + 1
  for (; to < Math.min(lines.length, type + 9); to++) {
    const line = lines[to]!
    const label = labelOf(line.text)
    // "– Căn cứ …": the bases may be a list
    const plain = fold(label?.kind === 'dash' ? line.text.slice(label.skip) : line.text)
    if (/^(?:kinh gui|\((?:kem theo|ban hanh|du thao))/u.test(plain) || (label && label.kind !== 'dash')) break
    if (to === type + 1) {
      if (/^can cu/u.test(plain) || line.text.length > 420) break
      continue
    }
    const before = lines[to - 1]!
    const hangs = /(?:của|do|thuộc|và|về|cho|với|bởi|tại|,)$/iu.test(before.text)
    const capitals = inCapitals(line.text)
    // "TỔ CHỨC TRIỂN KHAI⏎THỰC HIỆN NGHỊ QUYẾT …": words that open a preamble are a title's too where both are in capitals
    const shouted = capitals && inCapitals(before.text) && !/^can cu/u.test(plain)
    if (line.ruled || (preambleCue.test(plain) && !hangs && !shouted)) break
    if (capitals && authority.test(plain) && !hangs && decides(plain, lines.slice(0, type))) break
    const same = styled && (line.bold || line.hashes > 0 || capitals)
    // a full stop that a scanner saw at a title's line end does not end the title
    const hung = /^(?:Lần thứ|lần thứ|Giai đoạn|Nhiệm kỳ|Năm \d|tiến tới|\(\d)/u.test(line.text)
    if (isEnded(before.text) && !same && !(hung && line.gap === 0)) break
    if (line.gap > 0 && !same && !/^\p{Ll}/u.test(line.text)) break
    if (styled && !same && line.text.length > 60) break
    if (line.text.length > (styled && same ? 1200 : 200)) break
  }
  return to
}

// "ỦY BAN NHÂN DÂN XÃ" under a title decides where the head names that body; "VÀ ĐẠI BIỂU⏎HỘI ĐỒNG NHÂN DÂN CÁC CẤP" goes on with the title
function decides(plain: string, head: readonly PrintedLine[]): boolean {
  const words = (text: string) =>
    text.replace(/(?<![a-z])ubnd(?![a-z])/gu, 'uy ban nhan dan').match(/[a-z]{2,}/gu) ?? []
  const named = head.map((line) => fold(line.text)).filter((text) => !isNation(text))
  const bodies = new Set(words(named.join(' ')))
  const own = words(
    plain.replace(
      /^(?:chu tich|bo truong|(?:tong )?giam doc|cuc truong|hieu truong|truong ban|vien truong|chanh)\s+/u,
      '',
    ),
  )
  if (bodies.size < 2 || own.length === 0) return true
  return own.filter((word) => bodies.has(word)).length >= 0.7 * own.length
}

function headEnd(lines: readonly PrintedLine[], from: number): number {
  let to = from
  // "Kính gửi:" with its list belongs to the head, the ruled-off remark on an attachment too
  for (; to < lines.length; to++) {
    const plain = fold(lines[to]!.text)
    if (/^kinh gui/u.test(plain)) {
      const alone = /:\s*$/u.test(plain)
      to++
      while (
        to < lines.length &&
        (labelOf(lines[to]!.text)?.kind === 'dash' ||
          (!isEnded(lines[to - 1]!.text) &&
            (alone || lines[to]!.gap === 0) &&
            !preambleCue.test(fold(lines[to]!.text))))
      )
        to++
      break
    }
    if (!/^\((?:kem theo|ban hanh|du thao)/u.test(plain)) break
  }
  return to
}

/** Find the head block and the title within it, as half-open ranges of lines. */
export function findHead(lines: readonly PrintedLine[]): {
  readonly head: readonly [number, number]
  readonly title: readonly [number, number]
} {
  const type = findType(lines)
  if (type >= 0) {
    const to = titleEnd(lines, type)
    return { head: [0, headEnd(lines, to)], title: [type, to] }
  }
  let to = 0
  for (let i = 0; i < Math.min(lines.length, 30); i++) {
    const plain = fold(lines[i]!.text)
    if (/^kinh gui/u.test(plain)) return { head: [0, headEnd(lines, i)], title: [i, i] }
    if (labelOf(lines[i]!.text) || (i > 0 && preambleCue.test(plain) && lines[i]!.text.length > 50)) break
    if (
      /^(?:so\s*:|cong hoa|dang cong san|doc lap|v\/v)|ngay.{1,12}thang.{1,12}nam/u.test(plain) &&
      lines[i]!.text.length < 120
    )
      to = i + 1
  }
  while (to > 0 && to < lines.length && /^v\/v/u.test(fold(lines[to - 1]!.text)) && /^\p{Ll}/u.test(lines[to]!.text))
    to++
  return { head: [0, to], title: [to, to] }
}
