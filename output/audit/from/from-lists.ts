import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { governments } from '../ladder.js'
import { listsIn } from '../second-reading/lists.js'
import { paragraphsOf } from '../second-reading/clauses.js'
import type { Draft } from './draft.js'

const SURE = 0.75
const DUTY =
  /(?<!\p{L})(phai|bat buoc|nhat thiet|yeu cau|can (co|moi|bao dam|neu|the hien)|bao dam co|dam bao co)(?!\p{L})/u
const WHO =
  /(thanh phan|phai co mat|(?:phai co|bo tri|co)(?: du)?(?: dai bieu| nguoi)?(?: la)?(?: tham du| dai dien)|dai dien(?: cua| cho)?$|bo tri(?: moi)?(?: tham)? du|tham du(?: gom| la)?$|(?<!\p{L})moi(?!\p{L})(?! (huyen|xa|don vi|tinh|nguoi|cap|dia phuong|co quan))|dai bieu (tham )?du)[^:]*$/u
/** Lists of other things: papers, numbers, duties. */
const OTHER =
  /ho so|bao cao|chuong trinh|noi dung|kinh phi|so luong|co cau|tieu chuan|tieu chi|dieu kien|ban to chuc|tieu ban|to giup viec|(?<!\p{L})ky luat|giay|dang ky|nhiem vu/u

const ADDED = /(?:mời thêm|phải mời|phải có)\s+(?<who>\p{L}?[^.;:\n]{6,90})/u

/** Who is asked for in the sentence behind a list: "Đảng bộ doanh nghiệp mời thêm 02 đại diện người lao động". */
function addedAfter(end: number, text: Text): (Span & { said: string }) | null {
  const rest = text.value.slice(end, end + 240).split(/\n\s*\n|\n\s*(?:\d{1,2}[.)]|[-+•])/u)[0]!
  const found = ADDED.exec(rest)
  if (!found) return null
  return { start: end + found.index, end: end + found.index + found[0].length, said: oneLine(found.groups!['who']!) }
}

/** Draw who is to be there, one requirement for each group of delegates or guests that the guidance lists. */
function fromComposition(record: PlanRecord, text: Text): Draft[] {
  return listsIn(record, text).flatMap(({ lead, words, own, items, levels }, i): Draft[] => {
    if (!WHO.test(words) || OTHER.test(WHO.test(own) ? own : words)) return []
    const named = items.filter(({ said }) => said.split(' ').length <= 14 && !/%|\d\s*(?:đại biểu|người)/u.test(said))
    const more = named.length ? addedAfter(named.at(-1)!.end, text) : null
    if (more) named.push(more)
    if (named.length < (DUTY.test(words) ? 2 : 3) || named.length < items.length / 2) return []
    return named.map(({ said, ...span }, j): Draft => ({
      id: `composition.${i + 1}-${j + 1}`,
      field: 'events.composition',
      condition: { kind: 'mentions', value: said, among: named.filter((_, k) => k !== j).map((one) => one.said) },
      fact: { confidence: SURE, evidence: [evidenceAt(text, { start: lead.start, end: span.end })] },
      sentence: [evidenceAt(text, span), evidenceAt(text, { start: lead.start, end: named.at(-1)!.end })],
      levels: levels.length === 1 ? levels : [],
      severity: 'minor',
      // A list of no rung, in a plan of the house's own, may be for its own meeting.
      certain:
        (DUTY.test(words) || levels.length === 1 || record.genre?.value !== 'plan') &&
        !/(?<!\p{L})(neu co|co the|tuy|khuyen khich|hoac|uu tien)(?!\p{L})/u.test(`${words} ${fold(said)}`),
    }))
  })
}

const inside = (at: { start: number | null; end: number | null }, span: Span) =>
  at.start !== null && at.end !== null && span.start <= at.start && at.end <= span.end

// With their marks: "cán bộ" and "căn cứ" ask for nothing.
const TO_BE_NAMED =
  /(?<!\p{L})(phải|bắt buộc|cần|yêu cầu (?:các|mỗi|từng))(?!\p{L})[^.]{0,120}(kế hoạch|phong trào)|(nói rõ|nêu(?: rõ)?|thể hiện|đưa|ghi(?: rõ)?)[^.;]{0,40}(vào|trong) kế hoạch|kế hoạch[^.;]{0,80}(?<!\p{L})(phải|cần|nói rõ|nêu rõ)(?!\p{L})/iu
const TO_BE_HELD = /(?<!\p{L})(tiep tuc|day manh|tap trung|trong tam|gan (hoi nghi |dai hoi )?voi|huong ung)(?!\p{L})/u

/** Draw the movements that a plan must take up; where the guidance only speaks of them a person decides. */
function fromMovements(record: PlanRecord, text: Text): Draft[] {
  return paragraphsOf(record, text).flatMap((paragraph): Draft[] => {
    const named = record.movements.filter((fact) => fact.evidence.some((at) => inside(at, paragraph)))
    const said = oneLine(text.value.slice(paragraph.start, paragraph.end))
    const words = fold(said)
    const must = TO_BE_NAMED.test(said)
    if (named.length === 0 || (!must && (named.length < 2 || !TO_BE_HELD.test(words)))) return []
    return named.map((fact, j): Draft => ({
      id: `movement.${fold(fact.value)
        .replace(/[^a-z0-9]+/gu, '-')
        .slice(0, 40)}`,
      field: 'movements',
      condition: {
        kind: 'mentions',
        value: fact.value,
        among: named.filter((_, k) => k !== j).map(({ value }) => value),
      },
      fact,
      sentence: [...fact.evidence, evidenceAt(text, paragraph)],
      severity: 'minor',
      certain: must,
    }))
  })
}

const SHARED_OUT = /phan cong|giao nhiem vu|phan giao|giao viec/u
const WORK =
  /\s+(?:chuẩn bị|lo|phụ trách|chủ trì|phối hợp|bảo đảm|đảm bảo|thẩm định|điều phối|tuyên truyền|vận động|tham mưu|bố trí|hướng dẫn|theo dõi|làm|giám sát|thực hiện|tổ chức|mở|là)(?!\p{L}).*$/su
const OFFICE =
  /^(?:văn phòng|phòng|ban|công đoàn|đoàn|hội|công an|bộ phận|trung tâm|ủy ban mặt trận|mặt trận|đài|tổ|kế toán|ban chỉ huy)(?!\p{L})/iu

/** Draw which bodies below are to be given work, where the guidance shares it out among them itself. */
function fromWork(record: PlanRecord, text: Text): Draft[] {
  return listsIn(record, text).flatMap(({ words, items }, i): Draft[] => {
    if (!SHARED_OUT.test(words)) return []
    const units = items.flatMap(({ said, ...span }) => {
      const name = oneLine(
        said
          .replace(/^Đề nghị\s+/u, '')
          .split(':')[0]!
          .replace(/\([^)]*\)/gu, '')
          .replace(WORK, ''),
      ).replace(/\s+(?:cấp (?:xã|huyện|tỉnh|ủy)|cùng cấp)$/u, '')
      const work = oneLine(
        said.slice(said.toLowerCase().indexOf(name.toLowerCase()) + name.length).replace(/^[^\p{L}]*|^.*?:/u, ''),
      )
      return OFFICE.test(name) && name.split(' ').length <= 8 ? [{ ...span, name, work }] : []
    })
    if (units.length < 3) return []
    return units.map(({ name, work, ...span }, j): Draft => ({
      id: `work.${i + 1}-${j + 1}`,
      field: 'responsible_units',
      condition: {
        kind: 'names-unit',
        unit: name,
        among: units.filter((_, k) => k !== j).map((one) => one.name),
        ...(work ? { work } : {}),
      },
      fact: { confidence: SURE, evidence: [evidenceAt(text, span)] },
      severity: 'minor',
    }))
  })
}

/** Draw the lists that a plan must name in full: the movements it takes up, those who are to be there. */
export function fromLists(record: PlanRecord, text?: Text): Draft[] {
  const own = record.issuer_level?.value
  if (!text || own === 'cap_xa') return []
  // What the guidance's own house does for itself is no list for those below.
  const below = own ? governments.slice(0, governments.indexOf(own)) : []
  return [...fromMovements(record, text), ...fromComposition(record, text), ...fromWork(record, text)].map((draft) => ({
    ...draft,
    binds: { issuer_levels: below, departments: true },
  }))
}
