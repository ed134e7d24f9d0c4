import { fold, oneLine } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'
import { addresseesIn, speaksTo } from './addressed/addressees.js'
import { TWO_TIERS_FROM } from './ladder.js'
import type { Reading, Value } from './judgement.js'
import { reading } from './reading.js'
import { readReportLine, sameBody } from './report-line.js'
import type { ReportLine } from './report-line.js'
import type { AuditField } from './requirement.js'
import { lastDay } from './window.js'

type Limit = PlanRecord['deadlines'][number]
type Fact = Parameters<typeof reading>[2]

const text = (written: string): Value => ({ kind: 'text', text: written })

/** A sentence about reporting, with the fact it belongs to. */
interface Sent {
  readonly line: ReportLine
  readonly fact: Fact
  readonly limit: Limit | null
}

const sentenceOf = (fact: Fact) => fact.evidence.map((at) => at.quote).join(' ')

/** To whom a report goes; one that another only works with ("phối hợp với Văn phòng …") is nobody's addressee. */
function addressee(report: NonNullable<PlanRecord['report_package']>): string | null {
  const sentence = oneLine(sentenceOf(report))
  const at = report.to ? sentence.indexOf(oneLine(report.to)) : -1
  const beside = at > 0 && /(?:phối hợp|cùng) (?:với )?$/u.test(sentence.slice(0, at))
  return beside ? readReportLine(sentence.slice(at + report.to!.length), null).to : report.to
}

/** List what a document says of reporting: each dated duty, and the report it describes at length where that is another. */
export function reportLines(record: PlanRecord): Sent[] {
  const dated = record.deadlines
    .filter((limit) => limit.kind === 'submit_report')
    .map((limit) => ({
      line: readReportLine(`${limit.what} ${sentenceOf(limit)}`, limit.who),
      fact: limit as Fact,
      limit,
    }))
  const report = record.report_package
  // Where the duty has a date of its own its sentence is the better witness: a long paragraph holds other addressees too.
  if (!report || dated.some(({ line }) => line.to)) return dated
  const line = { to: addressee(report), via: report.via, fromBelow: false }
  return [...dated, { line, fact: report as Fact, limit: null }]
}

const LEVELS: readonly (readonly [level: string, own: RegExp])[] = [
  ['cap_xa', /(?<!\p{L})(xa|phuong|thi tran|dac khu|dang uy)(?!\p{L})/u],
  ['cap_huyen', /(?<!\p{L})(huyen|quan|thi xa|thanh pho|thi uy|thanh uy)(?!\p{L})/u],
  ['cap_tinh', /(?<!\p{L})(tinh|tinh uy)(?!\p{L})/u],
]
/** A quarter of a city under the centre is not that city. */
const IN_CITY = /(?<!\p{L})(huyen|quan|thi xa|thi uy|quan uy|huyen uy)(?!\p{L})/u

const HOUSE =
  /^$|^(uy ban|hoi dong|dang uy|dang bo|ban (thuong vu|chap hanh|thuong truc|tuyen giao|to chuc|chi dao)|(huyen|tinh|thi|thanh|quan) uy|chu tich|thuong truc|hoi|doan|lien doan|cong doan|(huyen|tinh|thi|thanh|quan) doan|phong|so)(?!\p{L})/u

/** The offices named "Phòng" of a district are its own, a commune's since there are no districts. */
function ownOffice(words: string, record: PlanRecord): boolean {
  // A body with no other house in its name is an office of a department, a union, a firm.
  const house = fold(oneLine(record.issuer?.value ?? ''))
  if (
    house !== '' &&
    !/^(uy ban|hoi dong)/u.test(house) &&
    /^(phong|to|bo phan|khoa|van phong|ban)(?!\p{L})(?!.*(?<!\p{L})(so|tinh|bo|huyen|trung uong|quan khu|tong|cuc|lien doan)(?!\p{L}))/u.test(
      words,
    )
  )
    return true
  if (!/^phong (?!.*(?<!\p{L})(so|tinh|bo|ban) )/u.test(words)) return false
  const level = record.issuer_level?.value
  const date = record.issue_date?.value ?? ''
  return level === 'cap_huyen' || (level === 'cap_xa' && date >= TWO_TIERS_FROM)
}

/** Whether a body is of the document's own level: reporting to it is the house's own affair, not the duty to those above. */
function ownLevel(body: string, record: PlanRecord): boolean {
  const issuer = record.issuer?.value
  if (issuer && sameBody(body, issuer)) return true
  const level = record.issuer_level?.value
  const city = level === 'cap_huyen' && /^thanh pho/.test(fold(record.locality?.province_at_issue ?? ''))
  const own = city ? IN_CITY : LEVELS.find(([name]) => name === level)?.[1]
  const words = fold(oneLine(body))
  if (/^(ban to chuc|ban chi dao|hoi dong thi dua)(?! .*(tinh|huyen|trung uong))/.test(words)) return true
  if (ownOffice(words, record)) return true
  // Of a branch of the centre (thuế, bảo hiểm xã hội) the government of its place is another house.
  if (!HOUSE.test(fold(oneLine(issuer ?? '')))) return false
  return own ? own.test(words) : false
}

/** Whether a duty is laid on bodies below the plan's own: "Trạm y tế xã: báo cáo về …". */
function isOfOthers(who: string | null | undefined, record: PlanRecord): boolean {
  const below =
    /^(?:các|mỗi|từng|trạm|trường|chi|đơn vị|tổ|thôn|(?:UBND |Ủy ban nhân dân )?(?:các )?(?:xã|phường))(?!\p{L})/iu
  const to = who && below.test(who) ? addresseesIn(who) : null
  return to !== null && speaksTo(to, record) === false
}

/** Read a field of a plan's report; `about` is the body that the guidance names, for its channel. */
export function readReport(record: PlanRecord, field: AuditField, about?: string): Reading[] {
  const report = record.report_package
  const limits = record.deadlines.filter((limit) => limit.kind === 'submit_report')
  switch (field) {
    case 'report_package':
      return [
        ...(report ? [reading({ kind: 'unstated' }, report.evidence[0]!.quote, report)] : []),
        ...limits.map((limit) => reading({ kind: 'unstated' }, limit.what, limit)),
      ]
    case 'report_package.deadline':
      return readDeadlines(record, limits, about)
    case 'report_package.to':
      return reportLines(record).flatMap(({ line, fact, limit }) => {
        if (!line.to || line.fromBelow || isOfOthers(limit?.who, record)) return []
        const other = ownLevel(line.to, record) && !(about && line.via && sameBody(line.via, about))
        return [reading(other ? { kind: 'unstated' } : text(line.to), line.to, fact)]
      })
    case 'report_package.via':
      return reportLines(record).flatMap(({ line, fact }) =>
        line.via && line.to && !line.fromBelow && (!about || sameBody(line.to, about))
          ? [reading(text(line.via), line.via, fact)]
          : [],
      )
    default:
      // What those below send to the house is not what the house sends on.
      if (report?.to && ownLevel(report.to, record)) return []
      return report?.items.length ? report.items.map((item) => reading(text(item), item, report, 'items')) : []
  }
}

function readDeadlines(record: PlanRecord, limits: readonly Limit[], about?: string): Reading[] {
  const report = record.report_package
  const alike = limits.some((limit) => limit.date === report?.deadline)
  const upward = reportLines(record).filter(({ line, limit }) => limit && !line.fromBelow)
  // Where one of them goes to the body that asks, the others are of the house.
  const asked = upward.filter(({ line }) => about && line.to && sameBody(line.to, about))
  const outward = upward.filter(({ line }) => !line.to || !ownLevel(line.to, record))
  const those = asked.length ? asked : outward
  // Only the house's own reporting is dated: what goes to those above is not told.
  if (limits.length && those.length === 0)
    return limits.map((limit) => reading({ kind: 'unstated' }, limit.what, limit))
  const dated = those.flatMap(({ limit }) => (limit ? [readLimit(limit)] : []))
  if (!report?.deadline || alike || dated.length) return dated
  const window = { from: null, to: lastDay(report.deadline, report.deadline_inclusive), rough: false }
  return [reading({ kind: 'window', window }, report.deadline, report, 'deadline')]
}

/** Read a limit of a duty as the days up to it. */
export function readLimit(limit: Limit): Reading {
  const window = { from: null, to: lastDay(limit.date, limit.inclusive), rough: limit.precision !== 'day' }
  return reading({ kind: 'window', window }, limit.what, limit)
}
