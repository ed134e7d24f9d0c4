import type { Span, Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { addresseesIn } from '../addressed/addressees.js'
import { remember } from '../remember.js'
import { tablesIn } from '../second-reading/tables.js'
import { amountsIn } from './amounts.js'
import { isTotal, statementsIn } from './statements.js'
import type { Statement } from './statements.js'

/** A number that guidance sets, with the case it is set for (`"có từ 15 xã trở lên"`) and the others set beside it for other cases. */
export interface AskedAmount extends Statement {
  readonly case: string | null
  /** The same for all that stand beside one another for different cases; null where it stands alone. */
  readonly family: number | null
}

const ELSE = /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/iu
const FOR = /^[^;.:]*?(?:đối với|với|ở|tại)\s+([^;.:]*?)(?=,|;|\.|$|không quá|tối đa)/iu
const OPEN =
  /(?<!\p{L})(?:khuyến khích|có thể|dự kiến|nếu|phấn đấu|đề nghị|ước|năm trước|đã có|đạt trên|tăng|giảm|đã)(?!\p{L})/iu

const DEMANDED = /cử|chọn|bầu|giới thiệu|phân bổ|được|chỉ|mỗi|gửi|tặng|thưởng|tối đa|số lượng/iu

/** Where the words before a number name the houses it is set for: at their beginning, or after "đối với", "riêng". */
const HOUSE =
  /^[\s\-–+•*]*(?:\d+[.)]\s*|[a-zđ]\)\s*)?(?:[^:]*:\s*)?(?:,\s*)?(?:(?:và|đối với|với|của|riêng|riêng đối với|ở|tại|mỗi|các|những|từng|một|nơi|loại)\s+)*(?:huyện|quận|thị xã|thành phố|tỉnh|xã|phường|thị trấn|đặc khu|đơn vị|nơi|sở|cục|tổng cục|chi cục|tổng công ty|cơ quan|trường|bệnh viện|hội|công đoàn|chi bộ|đảng bộ|doanh nghiệp|công ty|cấp)(?!\p{L})/iu
const APART = /(?<!\p{L})(?:đối với|riêng|nơi|những nơi|vùng)(?!\p{L})/iu

/** Whom or what a number is set for: houses of a size or kind named between the number before it and itself. */
function caseOf(statement: Statement, before: Statement[], words: string, at: number, from: number): string | null {
  const whole = words.slice(from, at)
  const label = whole.replace(/:[^:]{0,18}$/u, ' ').lastIndexOf(':')
  const zone = whole.slice(label + 1).replace(/^[\s\-–+•*]*(?:\d+[.)]\s*|[a-zđ]\)\s*)?/u, '')
  const named = oneLine(zone.replace(/(?:không|tối đa|nhiều nhất|ít nhất|từ)[^,;:]*$/iu, ''))
  const open = statement.measure === '%' ? APART : HOUSE
  if (before.some(({ threshold }) => threshold)) return oneLine(zone)
  if ((open.test(zone) || APART.test(zone)) && (addresseesIn(zone) !== null || ELSE.test(zone)))
    return named || oneLine(zone)
  const after = FOR.exec(statement.behind)?.[1]
  return after && addresseesIn(after) !== null ? oneLine(after) : null
}

/** The numbers in the columns of a table, each row a case. */
function fromTables(text: Text, free: number): AskedAmount[] {
  let family = free
  return tablesIn(text.value).flatMap(([head, ...rows]): AskedAmount[] => {
    const first = family
    family += head!.cells.length + rows.length
    // "| | Đơn vị trực thuộc | Sở |": the houses stand over the columns, what is set for them before the rows.
    const turned = head!.cells.slice(1).every(({ words }) => HOUSE.test(words) || addresseesIn(words) !== null)
    return rows.flatMap((row, line) =>
      row.cells.flatMap((cell, column): AskedAmount[] => {
        const over = head!.cells[column]?.words ?? ''
        const title = turned ? row.cells[0]!.words : over
        if (column === 0 || !title) return []
        const label = turned
          ? over
          : (row.cells.slice(0, column).find(({ words }) => /\p{L}{2}/u.test(words))?.words ?? '')
        const inCell = amountsIn(`${title}: ${cell.words}`)
        // A cell that tells cases apart itself is no one number.
        if (inCell.length !== 1) return []
        return inCell.flatMap((found): AskedAmount[] => {
          const { start: _start, end: _end, ...amount } = found
          if (amountsIn(`${title}: x`).length) return []
          const bound = amount.bound === 'exact' && amount.measure !== '%' ? 'max' : amount.bound
          const span: Span = { start: row.start, end: row.end }
          return [
            {
              ...amount,
              bound,
              low: bound === 'max' ? null : amount.low,
              at: span,
              clause: span,
              near: title,
              noun: 'đại biểu',
              total: isTotal(amount, title, 'đại biểu', ''),
              pilot: false,
              wide: '',
              behind: '',
              of: addresseesIn(label),
              threshold: false,
              case: label,
              family: first + (turned ? line : column),
            },
          ]
        })
      }),
    )
  })
}

function fromClauses(record: PlanRecord, text: Text): AskedAmount[] {
  const all = statementsIn(record, text)
  const asked: (AskedAmount & { readonly key: string })[] = []
  let open: Statement[] = []
  let last: Statement | null = null
  let clause = -1
  for (const statement of all) {
    if (clause !== statement.clause.start) [clause, open, last] = [statement.clause.start, [], null]
    if (statement.threshold) {
      open.push(statement)
      continue
    }
    const words = text.value.slice(statement.clause.start, statement.clause.end).replace(/\s/gu, ' ')
    const from = last ? last.at.end - statement.clause.start : 0
    const found = caseOf(statement, open, words, statement.at.start - statement.clause.start, from)
    const sized = open.length > 0
    const label = sized
      ? words
          .slice(0, open[0]!.at.start - statement.clause.start)
          .split(':')
          .slice(0, -1)
          .join(' ')
      : ''
    // The words of the case are no words of what is counted.
    const near = sized
      ? `${statement.noun} ${/số (?:lượng )?đại biểu|quy mô/iu.test(statement.wide) ? 'số lượng' : ''}`
      : statement.near
    const total = sized ? isTotal(statement, `${near} ${label}`, statement.noun, 'đại biểu') : statement.total
    const key = `${statement.measure} ${statement.bound === 'min'} ${total ? 'total' : statement.noun.split(' ').slice(0, 2).join(' ')} ${statement.pilot}`
    asked.push({ ...statement, near, total, case: found, family: null, key })
    last = statement
    open = []
  }
  return asked.map(({ key, ...one }, i): AskedAmount => {
    const mates = asked.filter(
      (other, j) =>
        other.key === key &&
        other.case !== null &&
        one.case !== null &&
        Math.abs(i - j) < 6 &&
        other.at.start - one.at.start < 700 &&
        one.at.start - other.at.start < 700,
    )
    return { ...one, family: mates.length > 1 ? asked.indexOf(mates[0]!) : null }
  })
}

const askedWith = remember((record: PlanRecord) =>
  remember((text: Text): readonly AskedAmount[] => {
    const inClauses = fromClauses(record, text).filter((one) => {
      const words = text.value.slice(one.clause.start, one.clause.end)
      return (
        !one.about &&
        /\p{L}{3}/u.test(words) &&
        (one.bound !== 'exact' ||
          one.total ||
          one.measure !== 'cái' ||
          DEMANDED.test(`${one.near} ${words.slice(0, 120)}`)) &&
        !OPEN.test(words.slice(0, one.at.start - one.clause.start).slice(-60)) &&
        one.measure !== 'hạn'
      )
    })
    return [...inClauses, ...fromTables(text, 1000)]
  }),
)

/** Read the numbers that guidance sets for those below it. */
export const askedIn = (record: PlanRecord, text: Text): readonly AskedAmount[] => askedWith(record)(text)
