import type { Span, Tree } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import type { Anomaly, Finding } from '../fields.js'
import { issuer } from '../issuer.js'
import { letterhead } from '../letterhead.js'
import { folded, pointsOf } from '../points.js'
import { recipients } from '../recipients.js'

/** Make a finding of a defect and the words that show it. */
export function defect(kind: string, note: string, span: Span, certain = true): Finding<Anomaly> {
  return { value: { kind, note, certain }, spans: [span], confidence: certain ? 0.85 : 0.6 }
}

/** Find what the form lacks: its number, its date (Nghị định 30/2020/NĐ-CP Phụ lục I, mục II khoản 3, 4). */
export function blanks(tree: Tree): Finding<Anomaly>[] {
  const found: Finding<Anomaly>[] = []
  const head = letterhead(tree)
  if (head.number && /^\s*so\s*:?[\s.…_]*\/\s*[a-z]/u.test(folded(head.number)))
    found.push(defect('missing_number', 'Số văn bản để trống trước dấu gạch chéo.', head.number.span))
  const dated = head.dated
  if (
    dated &&
    /ngay(?:[\s.…_]*\d{0,2}[\s.…_]*thang[\s.…_]+nam|[\s.…_]+thang[\s.…_]*\d{0,2}[\s.…_]*nam)/u.test(
      fold(tree.text.slice(dated.start, dated.end)),
    )
  )
    found.push(defect('blank_date', 'Ngày, tháng ban hành để trống.', dated))
  for (const { passage, chain } of pointsOf(tree)) {
    // a form attached to be filled in has its blanks by right
    if (chain.some((section) => ['appendix', 'trailer', 'table'].includes(section.kind))) continue
    if (dated && passage.span.start <= dated.start && dated.end <= passage.span.end) continue
    const blank = /ngay\s*[.…_]{2,}\s*thang\s*[.…_]{2,}\s*nam[\s.…_]*(?:20\d\d)?/u.exec(
      folded(passage).replace(/\s/gu, ' '),
    )
    if (!blank) continue
    const start = passage.span.start + blank.index
    found.push(
      defect(
        'blank_date',
        'Ngày, tháng để trống (có thể là dòng trên phông chữ của hội nghị).',
        { start, end: start + blank[0].length },
        false,
      ),
    )
  }
  return found
}

/** Find a place shortened on the line of place and date: units named after persons are written in full (Nghị định 30, Phụ lục I, mục II khoản 4a). */
export function shortPlace(tree: Tree): Finding<Anomaly>[] {
  const { dated } = letterhead(tree)
  if (!dated) return []
  const short = /^\s*[*_]*(?:TP|TX|TT|P|X|H|Q|T)\s?\.\s?\p{Lu}\p{L}+/u.exec(tree.text.slice(dated.start, dated.end))
  return short
    ? [
        defect(
          'format_place',
          `Địa danh viết tắt (“${short[0].trim()}”); phải ghi đầy đủ tên đơn vị hành chính.`,
          dated,
        ),
      ]
    : []
}

/** Find a last line of Nơi nhận that is not "Lưu: VT, <đơn vị soạn thảo>." (Nghị định 30, Phụ lục I, mục II khoản 9). */
export function filing(tree: Tree): Finding<Anomaly>[] {
  const lines = recipients(tree)
  const last = lines.findLast((line) => /^luu(?![a-z])/u.test(fold(line.value)))
  if (!last) return []
  // Party and youth union file by rules of their own (số 45-KH/ĐTN)
  const number = letterhead(tree).number
  if (number && /\d\s*-\s*\p{L}/u.test(number.text)) return []
  // unions, the Front, firms and schools follow it as far as they like
  const by = fold(issuer(tree)[0]?.value ?? 'ubnd')
  if (!/^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|so |bo |phong |cuc |chi cuc |ban thi dua|chu tich)/u.test(by))
    return []
  const said = fold(last.value)
  if (/^luu\s*:\s*vt[.;]?$/u.test(said)) return []
  if (/^luu\s*:\s*(?:vt|hs|vp|hc)\s*[,;(]\s*\S/u.test(said) || /^luu\s*:\s*vt\s*-\s*[a-z]/u.test(said)) return []
  const lacks = !/^luu\s*:/u.test(said) ? 'dấu hai chấm' : !/vt/u.test(said) ? '“VT”' : 'chữ viết tắt đơn vị soạn thảo'
  return [defect('format_recipients', `Dòng “Lưu” thiếu ${lacks}; mẫu là “Lưu: VT, …”.`, last.spans[0])]
}

const sisters = ['xã', 'phường', 'thị trấn', 'đặc khu']
const districts = ['huyện', 'quận', 'thị xã']

/** Find a commune's plan that speaks of another kind of commune: `"trên địa bàn xã"` in a ward's plan, left from a copied text. */
export function foreignUnit(tree: Tree): Finding<Anomaly>[] {
  const own = /(?:^|\s)(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s+\p{Lu}/u.exec(issuer(tree)[0]?.value ?? '')?.[1]
  if (!own) return []
  const found: Finding<Anomaly>[] = []
  const small = sisters.includes(own)
  for (const other of (small ? sisters : districts).filter((unit) => unit !== own)) {
    // a ward may well report to a district, a district never to one of another kind
    const place = small ? 'địa bàn' : '(?<!các )(?:địa bàn|Ủy ban nhân dân|Uỷ ban nhân dân|UBND)'
    const wrong = new RegExp(
      `${place} (?:toàn )?${other}(?!\\p{L}|\\s*,|\\s+(?:\\p{Lu}|và|hoặc|trước đây|cũ)|\\s*[-–])`,
      'gu',
    )
    for (const match of tree.text.matchAll(wrong)) {
      const span = { start: match.index, end: match.index + match[0].length }
      found.push(defect('wrong_admin_unit', `Văn bản của ${own} nhưng ghi “${match[0]}”.`, span))
    }
  }
  return found
}
