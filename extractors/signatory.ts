import type { Passage, Span } from '../corpus/document.js'
import { nameWords } from '../corpus/name-words.js'
import { passagesOf, sectionsOf } from '../corpus/tree.js'
import { fold } from '../corpus/vietnamese.js'
import type { Extractor, Signatory, Some } from './fields.js'
import { withoutRank } from './readers/rank.js'
import { wording } from './readers/read.js'

/** Formulas of signing (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7): thay mặt, ký thay, thừa lệnh, thừa ủy quyền. `Q.` is part of the office. */
const formula = /^(?:t\s?\/?\s?m|k\s?\/?\s?t|t\s?\/?\s?l|t\s?\.?\s?u\s?\.?\s?q|t\s?uq)\s?[.,]?\s*(?=\p{L})/u
const starts = /^(?:tm|kt|tl|tuq)\s?[.,]|^[tk]\/[mtl]\s/u
const office =
  /^(?:q\.\s*)?(?:pho\s+)?(?:chu tich|giam doc|bi thu|truong|chanh|hieu truong|cuc truong|vu truong|bo truong|thu truong|tong|thu tuong|chu nhiem|vien truong|chi huy|to truong|chi cuc|thong doc|doi truong|thuong truc|uy vien|quyen)(?![a-z])/u

const name = /^(?:\p{Lu}[\p{L}.’']*\s*){2,6}$/u

const isWord = (words: string) => /^\p{Lu}\p{Ll}+$/u.test(words)

// quotes and strokes a scanner saw in a signature beside the name
const said = (line: Passage) =>
  wording(line.text.replace(/\*[^*\p{Lu}]*\*?/gu, '')).replace(/^[^\p{L}(]+|[^\p{L}.,)–-]+$/gu, '')

function spansOf(lines: readonly Passage[]): Some<Span> | undefined {
  return lines.length ? [{ start: lines[0]!.span.start, end: lines.at(-1)!.span.end }] : undefined
}

/** Find who signed: the name, the signer's own office, and the formula lines as printed, joined by a blank. */
export const signatory: Extractor<Signatory> = (tree) => {
  const lines = sectionsOf(tree, 'signature')
    .flatMap(passagesOf)
    .filter((line) => /\p{L}{2}/u.test(said(line)))
  let at = lines.length - 1
  // "Bùi⏎Xuân Cường": a family name may stand on the line above
  const isNamed = (line: Passage, above: Passage | undefined) =>
    // "… Hồng Hà": the reader saw ink there that it could not read
    !/^\s*…/u.test(line.text) &&
    (isName(said(line)) || (above !== undefined && isWord(said(above)) && isName(`${said(above)} ${said(line)}`)))
  while (at >= 0 && !isNamed(lines[at]!, lines[at - 1])) at--
  if (at < 0 && lines.slice(-2).filter((line) => isWord(said(line))).length === 2) at = lines.length - 1
  // "Nguyễn Quỳnh⏎Thiện": the given name fell to the next line
  const hung = at >= 0 && at + 2 === lines.length && isWord(said(lines[at + 1]!)) ? 1 : 0
  const split = at > 0 && isWord(said(lines[at - 1]!)) && at > 1
  const named = at >= 0 ? lines.slice(split ? at - 1 : at, at + 1 + hung) : []
  const above = at >= 0 ? lines.slice(0, split ? at - 1 : at) : lines
  const formulas: Passage[] = []
  const offices: Passage[] = []
  for (const line of above) {
    const plain = fold(said(line))
    if (/^\W*(?:da ky|ky ten|ky, ghi|chu ky)|^\(/u.test(plain) || scrawl(line.text)) continue
    // "PHÓ CHỦ N niệu": what is left of an office under a seal is none
    if (/^\p{Lu}{2,}\s.*\s\p{Ll}{2,}$/u.test(said(line))) continue
    const deputy = deputyIn(line)
    if (deputy) {
      formulas.push(...offices.splice(0), deputy[0])
      offices.push(deputy[1])
    } else if (starts.test(plain) || (formula.test(plain) && /^\p{Lu}{1,3}\s?[./]/u.test(said(line)))) {
      // "TM. BAN TỔ CHỨC⏎TRƯỞNG BAN⏎KT. …": what was taken for an office stood under another formula
      formulas.push(...offices.splice(0), line)
    }
    // "KT. BỘ TRƯỞNG,⏎CHỦ NHIỆM": the formula goes on
    else if (!offices.length && /[,–-]$/u.test(formulas.length ? said(formulas.at(-1)!) : '')) formulas.push(line)
    // a deputy signs for the head: "KT. TRƯỞNG BAN⏎PHÓ BAN"
    else if (!offices.length && formulas.length && /^pho [a-z]/u.test(plain)) offices.push(line)
    // a second office is what the signer is besides: "PHÓ CHỦ TỊCH⏎GIÁM ĐỐC SỞ NỘI VỤ"
    else if (
      offices.length &&
      fold(said(offices.at(-1)!)) !== 'pho' &&
      /^(?:pho )?(?:chu tich|giam doc|truong|bi thu|chanh|hieu truong|cuc truong|thu tuong|bo truong|thu truong)(?![a-z])/u.test(
        plain,
      )
    )
      break
    else if (offices.length || office.test(plain) || plain === 'pho' || formulas.length === 0) offices.push(line)
    else formulas.push(line)
  }
  const person = named.length ? withoutRank(named.map(said).join(' ')) : null
  const title = offices.map(said).join(' ').trim() || null
  const capacity = formulas.map(said).join(' ').trim() || null
  if (!person && !title) return []
  const parts = {
    ...(named.length ? { name: spansOf(named)! } : {}),
    ...(spansOf(offices) ? { title: spansOf(offices)! } : {}),
    ...(spansOf(formulas) ? { capacity: spansOf(formulas)! } : {}),
  }
  const whole = spansOf(at >= 0 ? lines.slice(0, at + 1 + hung) : lines)!
  return [{ value: { name: person, title, capacity }, spans: whole, parts, confidence: person ? 0.95 : 0.7 }]
}

// "KT. CỤC TRƯỞNG CỤC QUẢN LÝ THỊ TRƯỜNG PHÓ CỤC TRƯỞNG": two lines run into one
function deputyIn(line: Passage): [Passage, Passage] | undefined {
  const found = /^\W*K\s?[./]?\s?T\s?[.,]?\s*(\p{Lu}+ \p{Lu}+)(?:\s.*)?\s(?=PHÓ\s+\1(?!\p{L}))/u.exec(line.text)
  if (!found) return undefined
  const at = line.span.start + found[0].length
  const first = line.text.slice(0, found[0].length).trimEnd()
  return [
    { kind: 'passage', span: { start: line.span.start, end: line.span.start + first.length }, text: first },
    { kind: 'passage', span: { start: at, end: line.span.end }, text: line.text.slice(found[0].length) },
  ]
}

const officeWords =
  /^(?:phó\s+)?(?:chủ\s|giám đốc|bí thư|trưởng|chánh|hiệu trưởng|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|tổng|thủ tướng|viện trưởng|chỉ huy|tổ trưởng|thường trực|quyền\s|đội trưởng|kế toán|người)/u

/** Tell whether a line is what a scanner made of a signature or seal: strokes, or too few letters to be an office. */
function scrawl(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? []
  const capitals = line.match(/\p{Lu}/gu) ?? []
  return (
    (/[⁄\\§|<>=~^_{}]/u.test(line) && letters.length < 10) ||
    (letters.length < 5 && !/^\s*(?:TM|KT|TL|TUQ|DÂN|PHÓ)/u.test(line)) ||
    capitals.length < 0.3 * letters.length
  )
}

/** "Thanh Trà", "Minh Hiền": what is left of a name whose family name lies under a seal begins with a word that only follows family names. */
function isCutOff(words: string): boolean {
  const [first = '', second = ''] = words.split(/\s/u)
  // "Mạnh Thị Tuyết Mai": before `Thị` and `Văn` stands a family name, be it a rare one
  if (/^(?:Thị|Văn)$/iu.test(second) && !/^Thị$/iu.test(first)) return false
  const usual = first.slice(0, 1) + first.slice(1).toLowerCase()
  // "Văn Thạch": few families are called what so many men are called between
  if (usual === 'Văn' && words.split(/\s+/u).length === 2) return true
  return nameWords().later.has(usual) && !nameWords().family.has(usual)
}

function isName(words: string): boolean {
  const bare = withoutRank(words)
  const plain = fold(bare)
  // "Trương" and "Tống" are families, "Trưởng" and "Tổng" offices: here the marks decide
  if (!name.test(`${bare} `) || isCutOff(bare)) return false
  // "LÝ VỀ HQ": letters without a vowel abbreviate an office
  if (/(?:^|\s)[bcdghklmnpqrstvx]{2,}(?:\s|$)/u.test(plain)) return false
  if (starts.test(plain) || officeWords.test(bare.toLowerCase())) return false
  return (
    /\p{Ll}/u.test(bare) ||
    !/(?:uy ban|hoi dong|nhan dan|hu tich|iam doc|ruong |hu nhiem|ban |so |phong |dan$|quoc te|thue|cuc |vu |^pho )/u.test(
      plain,
    )
  )
}
