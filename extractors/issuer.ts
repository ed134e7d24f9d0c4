import type { Span, Tree } from '../corpus/document.js'
import { cover } from '../corpus/span.js'
import { passagesOf, sectionsOf } from '../corpus/tree.js'
import { fold } from '../corpus/vietnamese.js'
import { digitalSignature } from './digital-signature.js'
import type { Extractor } from './fields.js'
import { letterhead } from './letterhead.js'
import { lacksPlace, lowered, properName } from './naming.js'
import { bodyHeads, unitKinds } from './readers/lexicon.js'
import { actingBoard, ownBranch } from './standing-board.js'
import { readOrganisationAt } from './readers/organisation.js'
import { place as placeOf } from './place.js'
import { readPlaceNames } from './readers/place-name.js'
import { wording } from './readers/read.js'
import { resolvedIn } from './register-lookup.js'

const begins = new RegExp(
  `^(?:${[...bodyHeads, 'tong', 'chu tich', 'tieu ban', 'tinh doan', 'mat tran', 'quan khu', 'quan doan', 'binh chung', 'thue tinh', 'thue thanh pho', 'kho bac', 'bao hiem xa hoi'].join('|')})(?![a-z])`,
  'u',
)
const units = Object.keys(unitKinds).join('|')
const unitFirst = new RegExp(`^(?!(?:tinh|huyen) hoi(?![a-z]))(?:${units})(?! (?:uy|doan)(?![a-z]))(?![a-z])`, 'u')
// who acts in a preamble: "…, Ủy ban nhân dân X xây dựng Kế hoạch"
const acts =
  /^\s*(?:\([^)]{1,20}\)\s*)?(?:tỉnh\s+|thành phố\s+|xã\s+|phường\s+)?(?:xây dựng|ban hành|triển khai|tổ chức|lập|hướng dẫn|thông báo|đề ra|báo cáo|trình|đề nghị|yêu cầu|phát động|có ý kiến|quyết định|kính|xin)(?![\p{L}])/u

// names that are not over yet: "VĂN⏎PHÒNG CHÍNH PHỦ", "BAN CHẤP HÀNH⏎TRUNG ƯƠNG"
const partial =
  /^(?:[a-z]+|van phong|ban chap hanh|ban thuong vu|thuong truc|ban can su dang|dang uy|dang bo|lien doan lao dong|hoi dong|trung tam|bo chi huy|ban chi dao|uy ban nhan|uy ban)$/u

/** The bodies a head block names, in order; a body's name may run over several lines. */
function names(tree: Tree): { said: string; spans: [Span, ...Span[]] }[] {
  const found: { said: string; spans: [Span, ...Span[]] }[] = []
  for (const line of letterhead(tree).bodies) {
    const said = wording(line.text)
    const plain = fold(said)
    const last = found.at(-1)
    const hangs =
      last && (/(?:[-–,]|\s(?:và|VÀ|CỦA|ỦY|BAN|HỘI|NHÂN))$/u.test(last.said) || partial.test(fold(last.said)))
    // "UBND HUYỆN HOẰNG HÓA⏎XÃ HOẰNG THẮNG": the committee of the lower unit
    const committee = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân)(?=\s)/iu.exec(last?.said ?? '')?.[0]
    if (last && committee && !hangs && unitFirst.test(plain) && isBelow(said, last.said)) {
      found.push({ said: `${committee} ${said}`, spans: [line.span] })
    } else if (last && (hangs || !begins.test(plain) || unitFirst.test(plain))) {
      last.said += ` ${said}`
      last.spans.push(line.span)
    } else found.push({ said, spans: [line.span] })
  }
  return found
}

const ladder = ['cap_xa', 'cap_huyen', 'cap_tinh']

function isBelow(unit: string, body: string): boolean {
  const [own] = readPlaceNames(unit)
  const above = readPlaceNames(body).at(-1)
  return own !== undefined && above !== undefined && ladder.indexOf(own.value.level) < ladder.indexOf(above.value.level)
}

// "HỘI LHPN TỈNH HẬU GIANG⏎BAN THƯỜNG VỤ": whose board it is stands above
const boardAlone =
  /^(?:Ban (?:Thường vụ|Chấp hành|Thường trực|Thư ký)|Đoàn Chủ tịch|Thường trực|Hội đồng (?:quản trị|thành viên))$/iu

function fromHead(tree: Tree): { value: string; spans: [Span, ...Span[]] } | undefined {
  const bodies = names(tree)
  const own = bodies.at(-1)
  if (!own || !begins.test(fold(own.said))) return undefined
  const above = bodies.at(-2)
  const value = ownBranch(properName(tree, own.said), above ? properName(tree, above.said) : null)
  if (above && boardAlone.test(value))
    return { value: `${value} ${properName(tree, above.said)}`, spans: [...above.spans, ...own.spans] }
  const area =
    above &&
    /(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn)\s.+$|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy.*$/u.exec(
      properName(tree, above.said),
    )?.[0]
  const local = /^(?:sở|phòng|ban|hội đồng|văn phòng|trung tâm|chi cục|thanh tra|đài|công an)(?![\p{L}])/iu
  const named =
    readPlaceNames(value).length > 0 ||
    /Trung ương|Việt Nam/u.test(value) ||
    /(?<!\p{L})(?:tỉnh|thành|huyện|thị|quận) (?:đoàn|ủy|uỷ)\s+\p{Lu}/iu.test(value)
  if (area && local.test(value) && !named) return { value: `${value} ${area}`, spans: [...above.spans, ...own.spans] }
  if (above && !named && /^(?:Ban|Văn phòng|Ủy ban)(?![\p{L}])/u.test(value) && /trung ương/iu.test(above.said))
    return { value: `${value} Trung ương`, spans: [...above.spans, ...own.spans] }
  return { value, spans: own.spans }
}

function fromPreamble(tree: Tree): { value: string; spans: [Span, ...Span[]] } | undefined {
  for (const passage of sectionsOf(tree, 'preamble', 'closing').flatMap(passagesOf)) {
    const plain = fold(passage.text)
    for (const head of plain.matchAll(
      /(?<![a-z])(?:uy ban nhan [a-z]{2,5}|ubnd|hoi dong|ban |so |phong |dang uy|truong |trung tam|hoi |cong doan|doan |bo |cuc )/gu,
    )) {
      if (!/^\p{Lu}/u.test(passage.text.slice(head.index)) || /^hoi (?:nghi|thao|thi)/u.test(plain.slice(head.index)))
        continue
      // "Thông tư số 05 … của Bộ trưởng Bộ Nội vụ hướng dẫn …": who is cited did not issue this
      if (
        /(?<![a-z])(?:cua|do|voi|tai|va|cho|cung)\s+$|(?:bo truong|chu tich|giam doc|cuc truong)\s+$/u.test(
          plain.slice(0, head.index),
        )
      )
        continue
      const body = readOrganisationAt(passage.text, head.index)
      if (!body || !acts.test(passage.text.slice(body.end))) {
        const wide =
          /^(?:Ủy ban nhân dân|UBND)\s*\([^)]{1,12}\)\s*(\p{Ll}+(?:\s\p{Ll}+)?(?:\s\p{Lu}\p{Ll}*){1,4})/u.exec(
            passage.text.slice(head.index),
          )
        if (!wide || !acts.test(passage.text.slice(head.index + wide[0].length))) continue
        const span = { start: passage.span.start + head.index, end: passage.span.start + head.index + wide[0].length }
        return { value: properName(tree, `Ủy ban nhân dân ${wide[1]}`), spans: [span] }
      }
      const span = { start: passage.span.start + body.start, end: passage.span.start + body.end }
      return { value: properName(tree, wording(body.value)), spans: [span] }
    }
  }
  return undefined
}

function fromSignature(tree: Tree): { value: string; spans: [Span, ...Span[]] } | undefined {
  const lines = sectionsOf(tree, 'signature').flatMap(passagesOf)
  const line = lines.find((one) => /^\W*TM\s?\./iu.test(one.text))
  if (!line) return undefined
  const value = properName(tree, wording(line.text).replace(/^\W*TM\s?\.\s*/iu, ''))
  return { value, spans: [line.span] }
}

// the seal of a digital signature names whose it is
function fromSeal(tree: Tree): { value: string; spans: [Span, ...Span[]] } | undefined {
  const [found] = digitalSignature(tree)
  const signer = found?.value.signer
  if (
    !found ||
    found.furniture !== undefined ||
    !signer ||
    !/^(?:uy ban|hoi dong|so |ubnd|phong |dang uy)/u.test(fold(signer))
  )
    return undefined
  return { value: lowered(properName(tree, signer)), spans: [found.spans[0]] }
}

/** Complete a name that says only the unit's kind, by the title, the place line, or any fuller naming in the document. */
function completed(tree: Tree, name: string): { value: string; span?: Span } {
  if (!lacksPlace(name)) return { value: name }
  const kind = /(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/u.exec(name)?.[0]
  const printed = placeOf(tree)[0]
  const bare = printed?.value.replace(
    /^(?:P|TP|TX|TT|X|H|Q)\.\s*|^(?:phường|xã|thị xã|thị trấn|thành phố|tỉnh|huyện|quận|đặc khu)\s+/iu,
    '',
  )
  const all = readPlaceNames(tree.text)
  // "SỞ Y TẾ BÌNH PHƯỚC" over "BỆNH VIỆN ĐA KHOA TỈNH", issued in Đồng Xoài: the body above knows the province
  if (kind === 'tỉnh' && bare && resolvedIn(tree, `tỉnh ${bare}`).one?.level !== 'cap_tinh') {
    const above = letterhead(tree).bodies.at(-2)
    const words = above ? properName(tree, wording(above.text)).split(' ') : []
    for (const count of [2, 3]) {
      const found = words.length > count ? resolvedIn(tree, `tỉnh ${words.slice(-count).join(' ')}`).one : undefined
      if (found?.level === 'cap_tinh' && above)
        return { value: `${name} ${found.name.split(' ').slice(1).join(' ')}`, span: above.span }
    }
    return { value: name }
  }
  if (bare) {
    const match = all.find((one) => fold(one.value.name) === fold(bare) && (!kind || one.value.kind === kind))
    if (match)
      return {
        value: `${kind ? name : `${name} ${match.value.kind}`} ${match.value.name}`,
        span: { start: match.start, end: match.end },
      }
    if (kind) return { value: `${name} ${bare}`, span: printed!.spans[0] }
  }
  const { title } = letterhead(tree)
  const inTitle =
    title && all.find((one) => one.start >= title.start && one.end <= title.end && (!kind || one.value.kind === kind))
  const other = inTitle ?? (kind ? all.find((one) => one.value.kind === kind) : undefined)
  if (!other) return { value: name }
  return {
    value: kind ? `${name} ${other.value.name}` : `${name} ${other.value.kind} ${other.value.name}`,
    span: { start: other.start, end: other.end },
  }
}

/** Settle the spelling of the place in a name by how the document writes it elsewhere: `PHÙNG CHÍ KIỂN` above, `Phùng Chí Kiên` in the title. */
function settled(tree: Tree, name: string): string {
  const own = readPlaceNames(name).at(-1)
  if (!own) return name
  const bare = placeOf(tree)[0]?.value.replace(/^\p{Lu}{1,2}\.\s*/u, '')
  const written = [...readPlaceNames(tree.text).map((one) => one.value.name), ...(bare ? [bare] : [])]
  const same = written.filter((one) => fold(one) === fold(own.value.name) && /\p{Ll}/u.test(one))
  const counts = new Map<string, number>()
  // a name that the register has is not a misreading: "Bỉm Sơn" once goes before "Bim Sơn" twice
  const listed = (one: string) => Number(resolvedIn(tree, `${own.value.kind} ${one}`).one?.name.endsWith(one) ?? false)
  for (const one of same) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => listed(b[0]) - listed(a[0]) || b[1] - a[1])
  const known = most ? undefined : resolvedIn(tree, `${own.value.kind} ${own.value.name}`).one
  const right =
    most?.[0] ??
    (known?.by === 'unmarked'
      ? known.name.split(' ').slice(own.value.kind.split(' ').length).join(' ')
      : own.value.name)
  return `${name.slice(0, own.start)}${own.value.kind} ${right}${name.slice(own.end)}`
}

/** Find who issued the document, by its full name: from the head block, else from who acts in the preamble, else from whom the signer stands for. */
export const issuer: Extractor<string> = (tree) => {
  const sources = [fromHead(tree), fromPreamble(tree), fromSeal(tree), fromSignature(tree)]
  const at = sources.findIndex((one) => one !== undefined)
  const found = sources[at]
  if (!found) return []
  const full = completed(tree, found.value)
  const own = cover(found.spans)
  const whole = at === 0 && readPlaceNames(found.value).length > 0 && full.span === undefined
  const value = actingBoard(tree, settled(tree, full.value), whole)
  const spans: [Span, ...Span[]] = full.span ? [own, full.span] : [own]
  return [{ value, spans, confidence: [0.97, 0.92, 0.8, 0.75][at]! - (full.span ? 0.05 : 0) }]
}
