import type { Span, Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { Addressees } from '../addressed/addressees.js'
import { subjectOf } from '../addressed/spoken.js'
import { isPilot, spokenIn } from '../addressed/spoken.js'
import { remember } from '../remember.js'
import { amountsIn } from './amounts.js'
import type { Amount } from './amounts.js'
import { featuresOf } from './concepts.js'

/** A number that a document sets, with the words that tell what it is a number of. */
export interface Statement extends Omit<Amount, 'start' | 'end'> {
  /** The value itself, in the text. */
  readonly at: Span
  /** The clause it stands in. */
  readonly clause: Span
  /** The words of its own phrase: `"nữ chiếm"`. */
  readonly near: string
  /** What is counted: `"đại biểu"`. */
  readonly noun: string
  /** The whole number of delegates, or the length of the meeting. */
  readonly total: boolean
  readonly pilot: boolean
  /** The rest of its clause before it, and its heads. */
  readonly wide: string
  /** Behind it to the end of the clause. */
  readonly behind: string
  readonly of: Addressees | null
}

/** Words that tell nothing of what a number counts. */
const PLAIN =
  /(?<!\p{L})(?:chiếm|bằng|đạt|là|có|khoảng|tỷ lệ|người|đại biểu|đồng chí|ít nhất|tối thiểu|từ|trở lên|không|được|quá|vượt|dưới|tối đa|nhiều nhất|trong|đó|số|và|với|gồm|cho|phải|cần|tổng số)(?!\p{L})/giu
const saysSomething = (words: string) => /\p{L}{2}/u.test(words.replace(PLAIN, ''))

/** What a bracket adds to a name: "dân tộc thiểu số (Mông, Tày) 72 người". */
const unbracketed = (words: string) => words.replace(/\([^()\d]*\)/gu, (found) => ' '.repeat(found.length))

/** The phrase of a value, from the stop or value before it; what goes with the value before is not its own. */
function phraseStart(words: string, from: number, at: number): number {
  const open = unbracketed(words.slice(from, at))
  const stop = Math.max(...[';', ':', '(', '|', ')'].map((sign) => open.lastIndexOf(sign)), open.search(/\.\s[^.]*$/u))
  const start = stop >= 0 ? from + stop + 1 : from
  if (stop >= 0 || from === 0) return start
  // "trong số cá nhân được khen, công nhân": the second goes with the first.
  const within = /trong (?:tổng )?số [^,;]{4,60},[^,;]*$/iu.exec(open)
  if (within) return from + within.index
  // "02 nữ và 03 người dân tộc": what follows the last joint is this one's own.
  const joint = [...open.matchAll(/,|\s(?:và|trong đó|với)(?=\s)/gu)].at(-1)
  return joint ? from + joint.index + joint[0].length : start
}

const tailOf = (words: string, from: number, to: number) =>
  unbracketed(words.slice(from, to)).split(/[;:.,()|]|\s(?:và|trong đó|đối với)(?=\s)/u)[0]!

function inClause(words: string): { one: Amount; near: string; lead: string; noun: string }[] {
  const amounts = amountsIn(words)
  const starts: number[] = []
  const bounds: Amount['bound'][] = []
  return amounts.map((found, i) => {
    const last = amounts[i - 1]
    const from = last?.end ?? 0
    const to = amounts[i + 1]?.start ?? words.length
    let start = phraseStart(words, from, found.start)
    const tail = tailOf(words, found.end, to)
    let before = words.slice(start, found.start)
    // "nữ 42 người (35%)", "nữ 46 người, bằng 32,9%": the phrase of the number before.
    const between = words.slice(last?.end ?? 0, found.start)
    const silent = !saysSomething(`${before} ${tail}`)
    if (
      silent &&
      last &&
      found.measure !== last.measure &&
      between.length < 90 &&
      /^[^;:.]*[(,][^\p{L}]*(?:bằng|chiếm|đạt|tỷ lệ|khoảng|tương đương|\s)*$/iu.test(between)
    ) {
      start = starts[i - 1]!
      before = `${words.slice(start, last.start)} ${between}`
    } else if (silent && /[:(]/u.test(words[start - 1] ?? '')) {
      // "Số lượng: không quá 200": the label before the colon.
      const label = words
        .slice(from, start - 1)
        .split(/[;.|]/u)
        .at(-1)!
      before = `${label} ${before}`
    }
    starts.push(start)
    // "nhiều nhất 15 tập thể, 30 cá nhân"
    const bound =
      found.bound === 'exact' &&
      last &&
      bounds[i - 1] !== 'range' &&
      !last.threshold &&
      last.measure === found.measure &&
      /^[^:;.()]{1,25}$/u.test(between) &&
      !/trở|từ|dưới|trên/u.test(between)
        ? bounds[i - 1]!
        : found.bound === 'exact' && /(?:tối đa|không quá|nhiều nhất)[^;.:]*:/iu.test(words.slice(0, found.start))
          ? 'max'
          : found.bound
    bounds.push(bound)
    const one = { ...found, bound, ...(bound === 'max' ? { low: null } : bound === 'min' ? { high: null } : {}) }
    const parts = before.split(',')
    const near = parts.length > 4 || before.length > 110 ? parts.slice(-1).join(',') : before
    return {
      one,
      noun: oneLine(tail),
      near: oneLine(`${near} ${tail}`),
      lead: oneLine(words.slice(0, start) + (near === before ? '' : before)),
    }
  })
}

const HOUSES = new Set(
  'cấp tỉnh huyện quận thị xã thành phố phường trấn đặc khu sở ban ngành đoàn thể đơn vị cơ quan doanh nghiệp địa phương nơi cơ sở hội nghị đại hội triệutập sốlượng tham dự gồm tổng họp thờilượng dựkiến vào trong mở buổi sáng chiều số lượng cục tổng công ty trường bộ ấn định bố trí điểm nhóm loại hạng'.split(
    ' ',
  ),
)
const COUNTED = /^(?:đại biểu(?: chính thức| dự.*| tham dự.*)?|người(?: dự.*| tham dự.*)?|đồng chí)?$/iu
const SIZE = /số lượng|quy mô|đại biểu|triệu tập|mời|người dự|tham dự|số người|thành phần/iu
const MEETS = /thời gian|thời lượng|họp|tổ chức|hội nghị|đại hội|tiến hành|diễn ra/iu
const PART =
  /(?<!\p{L})(?:cử|bầu|chọn|giới thiệu|phân bổ|tham luận|ban tổ chức|dự khuyết|đoàn chủ tịch|thư ký|báo cáo|gửi|hồ sơ|danh sách|phát biểu|quà|tiền|ngoài|khách|tuần|tin|phát thanh|tập huấn|phóng sự|phim|clip|nghỉ|trù bị)(?!\p{L})/iu

/** Whether a number is the whole of the delegates, or of the meeting's length, told from that of a group or a speech. */
export function isTotal(one: Pick<Amount, 'measure'>, near: string, noun: string, around: string): boolean {
  const own = near.replace(noun, ' ')
  const bare = featuresOf(own).every((word) => word.includes(' ') || HOUSES.has(word))
  if (one.measure === 'buổi' || one.measure === 'phút')
    return MEETS.test(`${near} ${around}`) && !PART.test(`${near} ${around.slice(-60)}`)
  return (
    bare &&
    COUNTED.test(noun) &&
    !PART.test(`${near} ${around}`) &&
    !/trong (?:đó|số)/iu.test(near) &&
    SIZE.test(`${near} ${around}`)
  )
}

const statementsWith = remember((record: PlanRecord) =>
  remember((text: Text): readonly Statement[] => {
    let paragraph = -1
    let opened: Addressees | null = null
    return spokenIn(record, text).flatMap(({ clause, own }): Statement[] => {
      const words = clause.words.replace(/\s/gu, ' ')
      // Those whom the first clause of a paragraph speaks of are meant to its end.
      if (clause.paragraph.start !== paragraph) [paragraph, opened] = [clause.paragraph.start, own]
      const told = inClause(words)
      if (told.length === 0) return []
      const head =
        clause.heads
          .toReversed()
          .map((one) => subjectOf(one))
          .find((one) => one !== null) ?? null
      return told.map(({ one, near, lead, noun }) => {
        const { start, end, ...amount } = one
        const zone = subjectOf(near)
        return {
          ...amount,
          at: { start: clause.start + start, end: clause.start + end },
          clause: { start: clause.start, end: clause.end },
          near,
          noun,
          total: isTotal(one, near, noun, `${clause.heads.at(-1) ?? ''} ${lead}`),
          pilot: isPilot(clause, start),
          wide: `${clause.heads.slice(-2).join(' ; ')} ; ${lead}`,
          behind: words.slice(end),
          of: zone ?? own ?? opened ?? head,
        }
      })
    })
  }),
)

/** Read the numbers that a document sets, clause by clause, guidance and plan alike. */
export const statementsIn = (record: PlanRecord, text: Text): readonly Statement[] => statementsWith(record)(text)
