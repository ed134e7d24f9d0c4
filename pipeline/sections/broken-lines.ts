import { fold } from '../../corpus/vietnamese.js'
import { findType, isKind } from './head-zone.js'
import type { PrintedLine } from './lines.js'
import { inCapitals } from './lines.js'

// words of offices and bodies that no line ends within: "TM. ỦY⏎BAN NHÂN DÂN", "THỨ⏎TRƯỞNG"
const pairs: { readonly [first: string]: RegExp } = {
  uy: /^ban(?![a-z])/u,
  nhan: /^dan(?![a-z])/u,
  chu: /^tich(?![a-z])/u,
  bo: /^truong(?![a-z])/u,
  thu: /^(?:truong|tuong)(?![a-z])/u,
  cuc: /^truong(?![a-z])/u,
  vu: /^truong(?![a-z])/u,
  vien: /^truong(?![a-z])/u,
  hieu: /^truong(?![a-z])/u,
  giam: /^doc(?![a-z])/u,
  thong: /^doc(?![a-z])/u,
  chinh: /^(?:phu|tri)(?![a-z])/u,
  hoi: /^dong(?![a-z])/u,
  bi: /^thu(?![a-z])/u,
}
const formulaAlone = /^(?:t\/?m|k\/?t|t\/?l|tuq|t\.u\.q)\s?\.?$/u

/** Put back on one line what a page broke within a word: the kind (`QUYẾT⏎ĐỊNH`) among the first lines, offices and formulas (`KT.⏎CHỦ TỊCH`, `TM. CHÍNH⏎PHỦ`) anywhere. */
export function withWholeWords(value: string, lines: readonly PrintedLine[], reach = 45): PrintedLine[] {
  const made: PrintedLine[] = []
  for (const [i, one] of lines.entries()) {
    const before = made.at(-1)
    if (!before || one.gap > 0 || before.text.length > 40 || !isBroken(before.text, one.text, i <= reach)) {
      made.push(one)
      continue
    }
    const text = value.slice(before.start, one.end).replace(/\s/gu, ' ')
    made[made.length - 1] = { ...before, end: one.end, text, right: one.right }
  }
  return made
}

function isBroken(first: string, second: string, early: boolean): boolean {
  if (!inCapitals(`${first}${second}`)) return false
  const [a, b] = [fold(first).trim(), fold(second).trim()]
  if (early && first.length <= 12 && isKind(`${a} ${b}`)) return true
  if (formulaAlone.test(a)) return /^[a-z]{2}/u.test(b)
  return pairs[/[a-z]+$/u.exec(a)?.[0] ?? '']?.test(b) ?? false
}

/** Part the title from what was run together with it: the first `Căn cứ …` of the preamble, or the authority that decides, where the head names that very body. */
export function withPartedTitle(lines: readonly PrintedLine[]): PrintedLine[] {
  const type = findType(lines)
  if (type < 0) return [...lines]
  const bodies = lines
    .slice(0, type)
    .filter((line) => inCapitals(line.text))
    .map((line) => fold(line.text))
    .join(' ')
  const made = lines.slice(0, type + 1)
  let at = type + 1
  for (; at < Math.min(lines.length, type + 8); at++) {
    const line = lines[at]!
    const cut = preambleAt(line.text)
    const [title, rest] = cut > 0 ? parted(line, cut) : [line]
    const next = rest?.text ?? lines[at + 1]?.text ?? ''
    const deciding = authorityAt(title!.text, next, bodies)
    made.push(...(deciding > 0 ? parted(title!, deciding) : [title!]), ...(rest ? [rest] : []))
    if (rest || !inCapitals(line.text)) break
  }
  return [...made, ...lines.slice(at + 1)]
}

function parted(line: PrintedLine, at: number): [PrintedLine, PrintedLine] {
  const first = line.text.slice(0, at).trimEnd()
  const rest = { ...line, start: line.start + at, text: line.text.slice(at), gap: 0, turned: false, ruled: false }
  return [{ ...line, end: line.start + first.length, text: first }, rest]
}

// "… CẤP XÃ TRÊN ĐỊA BÀN THÀNH PHỐ HÀ NỘI Căn cứ Luật Tổ chức chính quyền …"
function preambleAt(text: string): number {
  for (const found of text.matchAll(/(?<=\S\s+)\p{Lu}\p{Ll}+\s+(?=[\p{L}\d])/gu)) {
    const rest = text.slice(found.index)
    if ((rest.match(/\p{Ll}/gu) ?? []).length < 0.6 * (rest.match(/\p{L}/gu) ?? []).length || rest.length < 15) continue
    return found.index >= 12 && inCapitals(text.slice(0, found.index)) ? found.index : -1
  }
  return -1
}

const deciders =
  /(?<=\s)(?:(?:chu tich|bo truong|giam doc|tong giam doc|cuc truong) )?(?=(?:uy ban nhan|hoi dong nhan|bo |thu tuong|chinh phu|so |cuc |tong cuc ))/gu
// with their marks: "chợ" is no "cho"
const leading =
  /(?:^|\s)(?:của|cho|do|thuộc|và|với|bởi|trình|tại|về|từ|đến|giữa|gửi|văn phòng|trước|dưới|theo|bầu|quyết định|nghị định|kết luận|đại diện|lãnh đạo|thủ tướng|chủ tịch|bộ trưởng|cục trưởng|[,–-])$/u

// "… (ĐỢT 2) THỦ TƯỚNG CHÍNH PHỦ⏎Căn cứ …": who decides stood on a line of its own
function authorityAt(text: string, next: string, bodies: string): number {
  const wired = /\s+điện\s*:?$/u.test(text)
  if (!inCapitals(text) || !(wired || /^(?:can cu|theo |xet )/u.test(fold(next)) || inCapitals(next))) return -1
  const plain = fold(text).replace(/\s+dien\s*:?$/u, '')
  for (const found of plain.matchAll(deciders)) {
    const body = plain.slice(found.index + found[0].length).trim()
    if (body.length < 7 || !bodies.includes(body) || leading.test(text.slice(0, found.index).trimEnd().toLowerCase()))
      continue
    return found.index
  }
  return -1
}
