import { fold } from '../../corpus/vietnamese.js'
import type { PrintedLine } from './lines.js'
import { inCapitals } from './lines.js'
import { labelOf } from './numbering.js'
import { isEnded } from './paragraphs.js'

/** Where the parts of a document lie, as half-open ranges of its lines. `title` lies within `head`. */
export interface Zones {
  readonly head: readonly [number, number]
  readonly title: readonly [number, number]
  readonly body: readonly [number, number]
  /** In reading order; either may be empty. */
  readonly foot: readonly { readonly kind: 'recipients' | 'signature'; readonly from: number; readonly to: number }[]
  readonly after: number
}

const types =
  'ke hoach(?: lien tich| phoi hop)?|quyet dinh|huong dan(?: lien tich)?|thong bao(?: ket luan)?|nghi quyet|to trinh|bao cao|chuong trinh(?: hanh dong| cong tac| phoi hop)?|chi thi|cong dien|thong tu(?: lien tich)?|nghi dinh|de an|quy che|quy dinh|phuong an|ket luan|giay moi|bien ban|cong van|thong cao|thong tri|du an|the le|dieu le|quy trinh|ke hoach lien nganh|phieu trinh'
const typeLine = new RegExp(`^(?:du thao\\s+)?(?:${types})\\s*[:.]?$`, 'u')
const typeStart = new RegExp(`^(?:${types})(?=\\s)`, 'u')
const preambleCue =
  /^(?:can cu|thuc hien|trien khai|theo (?:de nghi|tinh than|chi dao|ke hoach|noi dung|quy dinh|huong dan)|nham |de (?!nghi|an|xuat)|tiep tuc|kinh gui|xet |phat huy|quan triet|sau khi|duoc su|tiep theo|ngay \d|trong (?:thoi gian|nhung|nam|cac)|hoa chung|huong toi|kinh thua|cong van|chap hanh|nhan duoc|tren co so|chinh phu|quoc hoi|uy ban nhan dan .{0,80}(?:xay dung|ban hanh)|ubnd .{0,80}(?:xay dung|ban hanh))/u
const authority =
  /^(?:uy ban nhan dan|ubnd|chu tich|hoi dong|bo truong|giam doc|thu tuong|chinh phu|tong giam doc|cuc truong|chanh |truong ban|ban (?:chap hanh|thuong vu)|quoc hoi|uy ban thuong vu|thong doc|vien truong|hieu truong|khoa [xvi]|ky hop)/u
const formula = /^(?:(?:t\s?\/?\s?m|k\s?\/?\s?t|t\s?\/?\s?l|tuq|t\.u\.q|q)\s?[./,]\s*|[tk]\/[mtl]\s+)\p{L}/u
const titles =
  /^(?:q\. )?(?:pho )?(?:tm|kt|tl)?(?:chu tich|giam doc|bi thu|truong phong|truong ban|chanh van phong|hieu truong|cuc truong|vu truong|bo truong|thu truong|tong giam doc|thu tuong|chu nhiem|vien truong|chi huy truong|chanh thanh tra|chanh an|thu truong don vi|truong doan|to truong|tong bien tap|chi cuc truong|tong cuc truong|tong bi thu|truong khoa|pho truong phong|pho truong ban|pho thuong truc|thong doc|tong thanh tra|tong kiem toan|doi truong|tram truong)(?![a-z])/u

/** Tell whether a line is a signing formula or a signer's office in capitals: `TM. ỦY BAN NHÂN DÂN`, `PHÓ CHỦ TỊCH`. */
export function isOffice(words: string): boolean {
  const plain = fold(words).trim()
  const bare = words.replace(/\*[^*]*\*?/gu, '')
  return inCapitals(bare) && (formula.test(plain) || titles.test(plain) || /^(?:tm|kt|tl|tuq)\s?[.]/u.test(plain))
}

/** Tell whether a line may be a signer's name, ranks before it allowed: `Lê Đăng Hùng`, `Thượng tá Nguyễn Văn A`. */
export function isName(words: string): boolean {
  const bare = words.replace(
    /^(?:(?:PGS|GS|TS|ThS|BS|CKI{0,2}|KS|LS|CN|TSKH|Thượng tá|Trung tá|Đại tá|Thiếu tá|Đại úy|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Chuẩn đô đốc|Phó Đô đốc|Đại đức|Thượng tọa|Hòa thượng|Linh mục)[.,]?\s*)+/u,
    '',
  )
  const parts = bare.trim().split(/\s+/u)
  return (
    parts.length >= 2 &&
    parts.length <= 6 &&
    parts.every((part) => /^\p{Lu}[\p{L}.’']*$/u.test(part)) &&
    !isOffice(words)
  )
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
  const styled = first && (first.bold || first.hashes > 0 || inCapitals(first.text))
  let to = type + 1
  for (; to < Math.min(lines.length, type + 9); to++) {
    const line = lines[to]!
    const plain = fold(line.text)
    const label = labelOf(line.text)
    if (/^(?:kinh gui|\((?:kem theo|ban hanh|du thao))/u.test(plain) || (label && label.kind !== 'dash')) break
    if (to === type + 1) {
      if (/^can cu/u.test(plain) || line.text.length > 420) break
      continue
    }
    const before = lines[to - 1]!
    const hangs = /(?:của|do|thuộc|và|về|,)$/iu.test(before.text)
    if (line.ruled || (preambleCue.test(plain) && !hangs)) break
    if (inCapitals(line.text) && authority.test(plain) && !hangs) break
    const same = styled && (line.bold || line.hashes > 0 || inCapitals(line.text))
    if (isEnded(before.text) && !same) break
    if (line.gap > 0 && !same && !/^\p{Ll}/u.test(line.text)) break
    if (styled && !same && line.text.length > 60) break
    if (line.text.length > (styled && same ? 420 : 200)) break
  }
  return to
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

function findHead(lines: readonly PrintedLine[]): Pick<Zones, 'head' | 'title'> {
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

const appended = /^(?:phu luc|phu bieu|bieu |mau |danh sach|page \d)/u
const partOfBody = /(?:nhan dan|uy ban|hoi dong|quoc te|chinh phu|viet nam|tong hop|hanh chinh)$/u

function signatureEnd(lines: readonly PrintedLine[], from: number): number {
  let to = from
  for (; to < Math.min(lines.length, from + 14); to++) {
    const { text } = lines[to]!
    if (isName(text) && !inCapitals(text)) return to + 1
    if (/^(?:noi nhan|phu luc)/u.test(fold(text))) return to
    if (
      to > from &&
      !inCapitals(text.replace(/\*[^*]*\*?/gu, '')) &&
      !/^\(?(?:da ky|ky|[^\p{L}]*$)|^\W{0,3}\p{L}{1,6}\W{0,3}$/u.test(fold(text))
    )
      return to
    const next = lines[to + 1]
    // a name in capitals stands last, right under an office
    const last = !next || !(inCapitals(next.text) || (isName(next.text) && next.gap < 3))
    if (
      to > from &&
      last &&
      isName(text) &&
      isOffice(lines[to - 1]!.text) &&
      !isOffice(text) &&
      !partOfBody.test(fold(text))
    )
      return to + 1
  }
  return to
}

/** Find head, title, body and foot among the lines of a document. */
export function zonesOf(lines: readonly PrintedLine[]): Zones {
  const { head, title } = findHead(lines)
  const noted = lines.findIndex(
    (line, i) => i >= head[1] && /^noi nhan\s*(?::|$)|^noi nhan\s*\S{0,2}$/u.test(fold(line.text)),
  )
  const offices = (from: number, to: number) => {
    for (let i = Math.max(from, head[1]); i < Math.min(to, lines.length); i++) if (isOffice(lines[i]!.text)) return i
    return -1
  }
  if (noted < 0) {
    const close = lines.findIndex((line, i) => i >= head[1] && /\.\/\.?(?:\s|\*|$)/u.test(line.text.slice(-12)))
    const at = close >= 0 ? offices(close + 1, close + 12) : lastOffice(lines, head[1])
    if (at < 0) return { head, title, body: [head[1], lines.length], foot: [], after: lines.length }
    const to = signatureEnd(lines, at)
    return { head, title, body: [head[1], at], foot: [{ kind: 'signature', from: at, to }], after: to }
  }
  const early = offices(noted - 10, noted)
  if (early >= 0 && signatureEnd(lines, early) >= noted) {
    const to = recipientsEnd(lines, noted)
    const foot = [
      { kind: 'signature', from: early, to: noted },
      { kind: 'recipients', from: noted, to },
    ] as const
    return { head, title, body: [head[1], early], foot, after: to }
  }
  const columns = columnsAt(lines, noted)
  if (columns.length) return { head, title, body: [head[1], noted], foot: columns, after: columns.at(-1)!.to }
  const listed = recipientsEnd(lines, noted)
  // a typist's mark or file name may stand between the list and the signing block
  const near = lines.slice(listed, listed + 5).findIndex((line) => isOffice(line.text))
  const begins = near >= 0 ? listed + near : listed < lines.length && isName(lines[listed]!.text) ? listed : -1
  const signed = begins >= 0 ? signatureEnd(lines, begins) : listed
  const foot = [
    { kind: 'recipients', from: noted, to: listed },
    { kind: 'signature', from: begins >= 0 ? begins : listed, to: signed },
  ] as const
  return { head, title, body: [head[1], noted], foot, after: signed }
}

/** Read a foot whose two columns share their lines: pieces left of the gap are the list's, those right of it the signing block's. */
function columnsAt(lines: readonly PrintedLine[], noted: number): Zones['foot'] {
  if (!lines.slice(noted, noted + 3).some((line) => line.column === 'right')) return []
  const foot: { kind: 'recipients' | 'signature'; from: number; to: number }[] = []
  for (let i = noted; i < Math.min(lines.length, noted + 70); i++) {
    const line = lines[i]!
    const kind = line.column === 'right' ? 'signature' : 'recipients'
    const signed = foot.some(
      (part) =>
        part.kind === 'signature' &&
        lines.slice(part.from, part.to).some((one) => isName(one.text) && !isOffice(one.text) && !inCapitals(one.text)),
    )
    if (line.column === null && (signed || line.gap > 2 || appended.test(fold(line.text)))) break
    const last = foot.at(-1)
    if (last?.kind === kind) last.to = i + 1
    else foot.push({ kind, from: i, to: i + 1 })
  }
  return foot
}

function lastOffice(lines: readonly PrintedLine[], from: number): number {
  for (let i = lines.length - 1; i >= from; i--) {
    if (!isOffice(lines[i]!.text)) continue
    while (i > from && isOffice(lines[i - 1]!.text)) i--
    return i
  }
  return -1
}

function recipientsEnd(lines: readonly PrintedLine[], noted: number): number {
  let to = noted + 1
  let kept = false
  for (; to < Math.min(lines.length, noted + 60); to++) {
    const { text, gap } = lines[to]!
    const plain = fold(text)
    if (isOffice(text) || /^(?:phu luc|page \d|\d{4}-\d\d-\d\d)/u.test(plain)) break
    if (kept && isName(text) && (gap > 0 || /\.$/u.test(lines[to - 1]!.text))) break
    if (inCapitals(text) && text.length > 12 && (gap > 0 || kept)) break
    if (/^[-–+•*\s]*luu\s*[:;.]?/u.test(plain)) kept = true
    else if (kept && labelOf(text)?.kind !== 'dash' && (gap > 0 || isEnded(lines[to - 1]!.text))) break
  }
  return to
}
