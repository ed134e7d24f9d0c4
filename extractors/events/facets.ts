import type { Passage, Section, Tree } from '../../corpus/document.js'
import { isAbout } from '../chapters.js'
import { fold } from '../../corpus/vietnamese.js'
import { clausesOf, folded, part, sentencesOf } from '../points.js'
import { beginsWithBody } from '../readers/duty.js'
import { readEventNames } from '../readers/event-name.js'
import { isOfPilot } from '../readers/pilot.js'
import type { Facet, Label } from './labels.js'
import { facetsOf, labelledParts, labelOf } from './labels.js'
import { levelOf } from './ladder.js'
import { cellsOfLevels } from './level-table.js'

/** A stretch of text with what it tells and of which meeting: the words of the nearest heading that names one, null where none does. */
export interface Said {
  readonly facets: ReadonlySet<Facet>
  readonly subject: Passage | null
  readonly passage: Passage
  /** The label the line carries itself (`Đại biểu mời`), if any. */
  readonly label: string | null
}

// what may stand before a meeting's name in a heading that is about it
const before =
  /^(?:[-+]|\d[.\d]*|[a-z]\))?\s*(?:(?:doi voi|ve|to chuc|noi dung|chuong trinh|thoi gian|thoi diem|hinh thuc|thanh phan|so luong|dai bieu|dia diem|co cau|kinh phi|ten goi|quy mo|va|cac|cua|tai|du|tham du|rieng|cap|cho|buoi|,|“|")\s*)*$/u
// a heading over the meetings of every level is about none of them
const ofAllLevels = /(?<![a-z])cac cap\s*$/u
const anyMeeting = /^(?:hoi nghi|dai hoi|buoi le|cuoc hop|le hoi|hoi nghi, dai hoi)$/u
const subjectCue =
  /^(?:-|\+)?\s*(?:\d[.\d]*\s*)?(?:doi voi|rieng)\s|(?:^|[^a-z])(?:cap (?:tren (?:truc tiep )?)?co so|cap (?:xa|huyen|tinh|thanh pho|thi xa|quan|phuong|khoa|truong|phong|don vi|nganh|bo|to(?! chuc)|khoi|cum|cong ty|tong cong ty|chi hoi|chi bo|thon|ban)|o co so|o cac don vi)(?![a-z])|^\W*(?:cac )?co so\s*$|^\W*o (?:cap )?(?:xa|huyen|tinh|thi xa|thanh pho|quan|phuong|nganh|don vi|truong|cong ty|lien doan|cum|khoi)(?![a-z])/u

const ordersAt = /\s(?:to chuc|tien hanh|se|hoan thanh|thong nhat|lay ten)(?![a-z])/u
const opening = /^(?:-|\+)?\s*(?:doi voi|o|cap|tai)\s/u

/** Find whose meeting a plain sentence declares from how it opens: `"Đối với cấp cơ sở (…) tổ chức …"`. */
function openingSubject(passage: Passage): Passage | null {
  const text = folded(passage)
  const verb = ordersAt.exec(text)
  // "Phòng Tổ chức cán bộ" orders nothing
  if (!verb || verb.index < 2 || /^\p{Lu}/u.test(passage.text.slice(verb.index + 1))) return null
  // "Đại hội Thi đua yêu nước tỉnh … được tổ chức trong tháng 8"
  const named = readEventNames(passage.text)[0]
  const own =
    named !== undefined && named.start < 4 && named.end <= verb.index && !anyMeeting.test(fold(named.value.name))
  return own || opening.test(text) || beginsWithBody(passage.text.slice(0, verb.index))
    ? part(passage, 0, verb.index)
    : null
}

const dated = /^\W*(?:tu |trong |den |truoc |cuoi |dau |giua )?(?:ngay|thang|quy|nam)(?![a-z])[^;.]{0,60}$/u

/** The meeting that a line begins with, its place on the ladder told: `"Hội nghị cấp cơ sở, xong trước …"`; null where it begins otherwise. */
function meetingAhead(passage: Passage): Passage | null {
  const named = readEventNames(passage.text)[0]
  const whose = named && named.start < 40 ? part(passage, named.start, named.end) : null
  return whose && levelOf(whose.text, null) ? whose : null
}

const at = /^\W*(?:ở|tại)\s+(?=\S)/iu

/** Find the words that say whose meeting a label tells of; null where it says nothing. */
function subjectIn(passage: Passage, label: Label): Passage | null {
  const words = part(passage, 0, Math.min(label.words.length, passage.text.length))
  if (subjectCue.test(label.words)) return words
  // "1. Ở Công an các đơn vị, địa phương"
  const held = at.exec(words.text)
  if (held && beginsWithBody(words.text.slice(held[0].length)) && levelOf(words.text, null)) return words
  const about = readEventNames(words.text).some(
    (read) =>
      !anyMeeting.test(fold(read.value.name)) &&
      !/^\s*chao mung/u.test(folded(words).slice(read.end)) &&
      before.test(folded(words).slice(0, read.start)),
  )
  return about || (label.from < passage.text.length && beginsWithBody(words.text)) ? words : null
}

/** Cut a paragraph whose sentences speak of one level after another: `"Các xã tổ chức một buổi, xong trước ngày 31/3. Cấp huyện tổ chức 01 ngày …"`; none where it does not. */
function levelsTold(passage: Passage): { whose: Passage; words: Passage }[] {
  const begin = sentencesOf(passage).flatMap((sentence) => {
    const whose = openingSubject(sentence)
    return whose && levelOf(whose.text, null) ? [{ whose, at: sentence.span.start - passage.span.start }] : []
  })
  if (new Set(begin.map(({ whose }) => levelOf(whose.text, null))).size < 2) return []
  return begin.map(({ whose, at }, i) => ({ whose, words: part(passage, at, begin[i + 1]?.at) }))
}

const skipped = ['purposes', 'organising', 'pilot', 'reporting', 'basis'] as const
const zones = new Set(['head', 'preamble', 'recipients', 'signature', 'closing', 'trailer'])

/** A meeting that a heading only calls `TỔ CHỨC ĐẠI HỘI` is the one its line `Tên gọi:` names; null where it has none. */
function namedWithin(section: Section): Passage | null {
  if (!section.heading || !/hoi nghi|dai hoi|^\W*(?:o|cap) /u.test(folded(section.heading).slice(0, 60))) return null
  for (const child of section.children) {
    const line = child.kind === 'passage' ? child : child.heading
    const label = line ? labelOf(line, false) : null
    if (!line || !label || !/^\W*(?:ve )?ten goi/u.test(label.words)) continue
    const name = part(line, label.from)
    return readEventNames(name.text).some((read) => !anyMeeting.test(fold(read.value.name))) ? name : null
  }
  return null
}

/** Gather what a plan's labelled lines and declaring sentences tell of its meetings. */
export function saidOfMeetings(tree: Tree): Said[] {
  const said: Said[] = []
  const none: ReadonlySet<Facet> = new Set()

  const take = (passage: Passage, opens: boolean, facets: ReadonlySet<Facet>, subject: Passage | null) => {
    const label = labelOf(passage, opens)
    const own = label ? facetsOf(label) : new Set<Facet>()
    // under one meeting's number, "Đối với các xã: …" shares that number out and names no other meeting
    const shares = subject !== null && facets.size > 0 && !opens && !ofAllLevels.test(folded(subject))
    const named = label && !shares ? subjectIn(passage, label) : null
    // a heading of its own that tells nothing of a meeting ends what the heading above it told
    const next = own.size ? own : opens && !named ? none : facets
    const about = named ?? subject
    const value = label ? part(passage, label.from) : passage
    const words = label && !own.size && !named ? label.words.trim() : null
    // "Số lượng 250 người: đại biểu chính thức 200 người, …", "Thành phần (dự kiến 220 đại biểu):": the label itself tells it
    const counts =
      label !== null &&
      own.size > 0 &&
      /\d{2,}\s*(?:nguoi|dai bieu|dong chi)/u.test(label.words) &&
      (own.has('quota') || own.has('composition'))
    if (counts) own.add('quota')
    const sums = own.has('quota') && label !== null && /tong cong/u.test(label.words)
    const rest = label && (own.size || named) && !counts && !sums ? value : passage
    // "1. Ở các xã tiến hành Hội nghị … trước ngày …" says it all of one level, under whatever heading
    const opened = subject === null && !label && !opens && next.size && next === facets ? openingSubject(passage) : null
    if (opened && /\d/u.test(passage.text) && readEventNames(passage.text).length) {
      said.push({ facets: new Set<Facet>([...next, 'form', 'time', 'quota']), subject: opened, passage, label: null })
      return { facets: next, subject: about }
    }
    // "- Từ tháng 01 đến tháng 3/2025: Hội nghị cấp cơ sở, xong trước …": the label is its time
    const timed = label && !own.size && !named && dated.test(label.words) ? meetingAhead(value) : null
    if (timed) {
      said.push({ facets: new Set<Facet>(['form', 'time', 'quota']), subject: timed, passage, label: null })
      return { facets: next, subject: about }
    }
    // "2. Hội nghị cấp thị xã: “…”, 01 buổi …" tells all of it on one line
    const told = named && !own.size ? new Set<Facet>([...next, 'form', 'time', 'quota']) : next
    if ((next.size || (told.size && opens)) && (value.text || counts))
      said.push({ facets: told, subject: about, passage: rest, label: words })
    else if (!next.size && !opens)
      said.push({
        facets: new Set(['whole']),
        subject: named ?? openingSubject(passage) ?? subject,
        passage,
        label: null,
      })
    else if (!next.size && opens && value.text.length > 40)
      said.push({ facets: new Set(['whole']), subject: about, passage: label ? value : passage, label: null })
    return { facets: next, subject: about }
  }

  // "- Thời gian: 01 buổi. Số lượng: 200 đại biểu.": each sentence with a label of its own by itself
  const takeAll = (passage: Passage, opens: boolean, facets: ReadonlySet<Facet>, subject: Passage | null) => {
    // "Trước khi làm đại trà, huyện chọn xã Tùng Ảnh làm điểm, hoàn tất trong tháng 01": told of the pilots alone
    const timed = opens || labelOf(passage, false) ? [] : clausesOf(passage).filter((one) => /\d/u.test(one.text))
    if (timed.length && timed.every((one) => isOfPilot(folded(one))) && !readEventNames(passage.text).length)
      return { facets, subject }
    const levels = opens || subject ? [] : levelsTold(passage)
    if (levels.length) {
      for (const { whose, words } of levels)
        said.push({
          facets: new Set<Facet>([...facets, 'form', 'time', 'quota']),
          subject: whose,
          passage: words,
          label: null,
        })
      return { facets, subject }
    }
    const [first, ...rest] = opens ? [passage] : labelledParts(passage)
    const here = take(first!, opens, facets, subject)
    for (const one of rest) take(one, false, none, here.subject)
    return here
  }

  const visit = (section: Section, facets: ReadonlySet<Facet>, subject: Passage | null) => {
    // a label on a plain line speaks for the lines below it that have none of their own
    let held = facets
    let heldSubject = subject
    for (const child of section.children) {
      if (child.kind === 'passage') {
        // "Hội nghị 1: gồm các tỉnh …" speaks for the lines up to "Hội nghị 2"
        const numbered =
          /^\s*(?:hoi nghi|dai hoi|hoi thao|phien|dot)\s+(?:thu\s+)?(?:\d{1,2}|[ivx]{1,4}|nhat|hai|ba)\s*:/u.exec(
            folded(child),
          )
        if (numbered) heldSubject = part(child, 0, numbered[0].length - 1)
        const label = labelOf(child, false)
        const own = label ? facetsOf(label) : none
        const here = takeAll(child, false, held === facets ? facets : held, heldSubject)
        if (own.size && label && label.from >= child.text.trimEnd().length) held = here.facets
        continue
      }
      const cells = child.kind === 'table' ? cellsOfLevels(child, tree.text) : []
      for (const { tells, subject: whose, passage, head } of cells)
        said.push({ facets: new Set([tells]), subject: whose, passage, label: head })
      if (cells.length) continue
      if (zones.has(child.kind) || skipped.some((topic) => isAbout(child, topic))) continue
      const opens = child.children.length > 0
      const here = child.heading ? takeAll(child.heading, opens, facets, subject) : { facets, subject }
      visit(child, here.facets, here.subject === subject ? (namedWithin(child) ?? subject) : here.subject)
    }
  }
  visit(tree, none, null)
  return said
}
