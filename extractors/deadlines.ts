import type { Passage, Section, Tree } from '../corpus/document.js'
import { sectionsOf } from '../corpus/tree.js'
import { isAbout } from './chapters.js'
import { dueLabel, limitsOf } from './dated-limits.js'
import { events } from './events.js'
import type { Deadline, DeadlineKind, Extractor, Finding } from './fields.js'
import type { Point } from './points.js'
import { once } from './once.js'
import { folded, part, pointsOf, sentencesOf, wordsOf } from './points.js'
import { readDuty } from './readers/duty.js'
import { readEventNames } from './readers/event-name.js'
import { isOfPilot } from './readers/pilot.js'
import { pilotEvents } from './pilot-events.js'
import { dueRows } from './table-deadlines.js'

// "Kết thúc Hội nghị, chậm nhất ngày …, các đơn vị báo cáo": what is due comes after
const onlyWhen = /^\W*(?:ket thuc|sau|ngay sau|sau khi|trong thoi han|trong vong)(?![a-z])[^,;.]*,?\s*$/u

/** The duty that a line of its own sets a limit to stands in the paragraph before it: `Thời hạn hoàn thành: Trước ngày 31/3/2026.` */
function dutyBefore(point: Point, sentence: Passage): Passage | null {
  if (!dueLabel.test(folded(sentence))) return null
  const siblings = point.chain.at(-1)?.children ?? []
  const before = siblings[siblings.findIndex((child) => child === point.passage) - 1]
  const words =
    sentence.span.start > point.passage.span.start
      ? part(point.passage, 0, sentence.span.start - point.passage.span.start)
      : null
  return words ?? (before?.kind === 'passage' ? before : (before?.heading ?? null))
}

const reports =
  /bao cao|ho so|danh sach|bien ban|thanh tich|to trinh|ket qua|tong hop|de nghi khen|tham luan|tai lieu|bai (?:viet|du thi)/u
const sends = /(?:^|[^a-z])(?:gui|(?<!ten )goi(?! la| ten)|nop|trinh|chuyen|bao cao)(?![a-z])/u

function kindOf(words: string, context: Context): DeadlineKind | null {
  if (/dang ky\s+(?:lich|thoi gian|ngay|to chuc)|gui lich|lich to chuc/u.test(words)) return 'register_schedule'
  const plan = /ke hoach/u.test(
    words.replace(/(?:theo|tai|thuc hien|trien khai|can cu|phong|so|tai chinh -|ban hanh kem) ke hoach/gu, ' '),
  )
  if (plan && (sends.test(words) || /bao cao ve/u.test(words))) return 'submit_plan'
  if (plan && /xay dung|ban hanh|lap |hoan thanh|hoan thien/u.test(words)) return 'build_plan'
  if (sends.test(words) && reports.test(words)) return 'submit_report'
  if (context.pilot) return 'hold_pilot'
  if (context.meeting) return 'hold_event'
  if (
    /(?:to chuc|hoan thanh|tien hanh)/u.test(words) &&
    readEventNames(words).length + (/hoi nghi|dai hoi/u.test(words) ? 1 : 0) > 0 &&
    !/ban to chuc|thanh lap|chuan bi|tuyen truyen|trang tri/u.test(words)
  )
    return /diem(?![a-z])/u.test(words) ? 'hold_pilot' : 'hold_event'
  if (reports.test(words) && /(?:tong hop|lap|xay dung|du thao)/u.test(words) && /trinh|gui|bao cao/u.test(words))
    return 'submit_report'
  return null
}

interface Context {
  readonly pilot: boolean
  readonly meeting: boolean
  readonly who: string | null
}

function whoOf(chain: readonly Section[]): string | null {
  for (const section of [...chain].reverse()) {
    if (!section.heading || section.heading.text.length > 300) continue
    const duty = readDuty(section.heading.text)
    if (duty) return wordsOf(part(section.heading, duty.unit.start, duty.unit.end))
  }
  return null
}

const timeLabel =
  /(?:^|[^a-z])(?:thoi gian|thoi diem)(?! (?:gui|nop|dang ky|hoan thanh xay dung|xay dung|bao cao|trinh))/u

function contextOf(tree: Tree, point: Point, sentence: Passage): Context {
  const organising = point.chain.some((section) => isAbout(section, 'organising'))
  const heads = point.chain.map((section) =>
    section.heading && section.heading !== point.passage ? folded(section.heading).slice(0, 160) : '',
  )
  const text = folded(sentence)
  const pilot = point.chain.some((section) => isAbout(section, 'pilot')) || isOfPilot(text)
  const meeting =
    !organising &&
    events(tree).length > 0 &&
    (timeLabel.test(text.slice(0, 60)) ||
      timeLabel.test(folded(point.passage).slice(0, 60)) ||
      heads.some((head) => timeLabel.test(head)) ||
      /(?:hoi nghi|dai hoi|thoi luong)[^.;]*hoan thanh|hoan thanh/u.test(text))
  return { pilot: pilot && !/xay dung ke hoach|dang ky/u.test(text), meeting, who: whoOf(point.chain) }
}

/** Find the limits that a plan sets, one duty with a full date each: who shall do what by when, and of what kind it is. */
export const deadlines: Extractor<Deadline> = once((tree) => {
  const found: Finding<Deadline>[] = []
  const seen = new Set<string>()
  for (const point of pointsOf(tree)) {
    if (
      point.chain.some(
        (section) =>
          ['head', 'preamble', 'recipients', 'signature', 'trailer'].includes(section.kind) ||
          isAbout(section, 'purposes'),
      )
    )
      continue
    if (!/\d/u.test(point.passage.text)) continue
    for (const sentence of sentencesOf(point.passage)) {
      let from = 0
      for (const limit of limitsOf(sentence)) {
        // what is due stands before the date, after the clause of the limit before it
        const text = folded(sentence)
        let semicolon = text.lastIndexOf(';', limit.start)
        // "…; đồng thời gửi … trước ngày": one duty in two clauses
        if (semicolon > 0 && /^;\s*dong thoi/u.test(text.slice(semicolon)))
          semicolon = text.lastIndexOf(';', semicolon - 1)
        const begin = Math.max(from, semicolon + 1)
        const before = part(sentence, begin, limit.start)
        const above = dutyBefore(point, sentence)
        const said =
          above ??
          (folded(before).trim().length > 12 &&
          !(onlyWhen.test(folded(before)) && /^\s*,\s/u.test(sentence.text.slice(limit.end)))
            ? before
            : part(sentence, begin, Math.min(text.length, limit.end + 160)))
        from = limit.end
        // "Huyện cũ đã tổ chức Hội nghị trước ngày …": told of what is past
        if (
          /(?<![a-z])da (?:duoc )?(?:to chuc|hoan thanh|ban hanh|gui|nop|tien hanh|co|dang ky)(?![a-z])/u.test(
            text.slice(begin, limit.start),
          )
        )
          continue
        const duty = readDuty(said.text)
        const told = contextOf(tree, point, part(sentence, begin, limit.end))
        const context = above ? { ...told, meeting: false, pilot: false } : told
        const kind = kindOf(folded(said).replace(/\s+/gu, ' '), context)
        const key = `${limit.date} ${kind}`
        if (seen.has(key) && kind !== null && kind !== 'submit_report') continue
        seen.add(key)
        const what = wordsOf(duty ? part(said, duty.task.start) : said).replace(/[\s,]+$/u, '') || wordsOf(sentence)
        const who = duty ? wordsOf(part(said, duty.unit.start, duty.unit.end)) : context.who
        const span = { start: sentence.span.start + begin, end: sentence.span.start + limit.end }
        found.push({
          value: { date: limit.date, kind, inclusive: limit.inclusive, precision: limit.precision, what, who },
          spans: [span],
          confidence: kind ? 0.9 : 0.65,
          parts: { date: [{ start: sentence.span.start + limit.start, end: sentence.span.start + limit.end }] },
        })
      }
    }
  }
  for (const due of sectionsOf(tree, 'table').flatMap((table) => dueRows(table, tree.text))) {
    const words = folded(due.what).replace(/\s+/gu, ' ')
    const kind = kindOf(words, {
      pilot: /(?:hoi nghi|lam) diem/u.test(words),
      meeting: /^\s*(?:to chuc )?(?:hoi nghi|dai hoi)/u.test(words),
      who: null,
    })
    // what was read as a sentence or said before is no second duty; a task of the day itself is none
    const said = found.some(
      ({ value, spans }) =>
        value.date === due.date &&
        (kind === null ||
          value.kind === kind ||
          (spans[0].start < due.at.span.end && due.at.span.start < spans[0].end)),
    )
    if (said || events(tree).some((event) => event.value.date_start === due.date)) continue
    const who = due.who && /\p{L}/u.test(due.who.text) ? wordsOf(due.who) : null
    const value: Deadline = { date: due.date, kind, inclusive: true, precision: 'day', what: wordsOf(due.what), who }
    found.push({ value, spans: [due.at.span, due.what.span], confidence: 0.7, parts: { date: [due.at.span] } })
  }
  const held = heldBy(tree, found)
  // a limit of no known kind on the day by which a meeting must be held is that meeting's
  // "từ chiều 14/8 đến hết ngày 15/8/2019": the last day of a meeting is no limit for holding it
  const lastDays = events(tree).flatMap(({ value }) =>
    value.date_start && value.date_end !== value.date_start && value.deadline !== value.date_end ? value.date_end : [],
  )
  const known = found
    .filter((one) => one.value.kind !== null || !held.some((other) => other.value.date === one.value.date))
    .filter((one) => one.value.kind !== 'hold_event' || !lastDays.includes(one.value.date))
  return [...known, ...held].sort((a, b) => a.spans[0].start - b.spans[0].start)
})

/** The limits for holding a meeting or pilot that stand as a window of days, not behind a word of limit: `"từ 16/3 đến 27/3/2020"`. */
function heldBy(tree: Tree, known: readonly Finding<Deadline>[]): Finding<Deadline>[] {
  const meetings = events(tree).map((one) => ({ ...one, kind: 'hold_event' as const }))
  const pilots = pilotEvents(tree).map((one) => ({ ...one, kind: 'hold_pilot' as const }))
  return [...meetings, ...pilots].flatMap(({ value, parts, confidence, kind }) => {
    const at = parts?.['deadline']
    if (!value.deadline || !at || known.some((one) => one.value.date === value.deadline && one.value.kind === kind))
      return []
    const inclusive = value.deadline_inclusive ?? true
    const deadline: Deadline = {
      date: value.deadline,
      kind,
      inclusive,
      precision: 'day',
      what: `tổ chức ${value.name}`,
      who: null,
    }
    return [{ value: deadline, spans: at, confidence: confidence - 0.1 }]
  })
}
