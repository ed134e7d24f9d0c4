import type { Tree } from '../../corpus/document.js'
import { readTable } from '../../corpus/lookup.js'
import { fold } from '../../corpus/vietnamese.js'
import { deadlines } from '../deadlines.js'
import { events } from '../events.js'
import type { Anomaly, Finding } from '../fields.js'
import { issueDate } from '../issue-date.js'
import { readOrdinals } from '../readers/ordinal.js'
import { reportPackage } from '../report-package.js'
import { defect } from './form.js'

/** Find congresses whose number contradicts the year: who looks ahead in 2019 looks to the tenth national congress of emulation, not the ninth. */
export function congresses(tree: Tree): Finding<Anomaly>[] {
  const issued = issueDate(tree)[0]?.value
  if (!issued) return []
  const rows = readTable('lexicon/congresses.tsv')
  const text = fold(tree.text).replace(/[\s*]/gu, ' ')
  const found: Finding<Anomaly>[] = []
  const seen = new Set<string>()
  const kinds = [
    {
      kind: 'thi_dua',
      name: 'Đại hội Thi đua yêu nước toàn quốc',
      said: /dai hoi thi dua(?: yeu nuoc)? toan quoc (?=lan thu)/gu,
    },
    {
      kind: 'dang',
      name: 'Đại hội đại biểu toàn quốc của Đảng',
      said: /dai hoi (?:dai bieu |dang )?toan quoc (?=lan thu [ivx]+ cua dang)|dai hoi dang toan quoc (?=lan thu)/gu,
    },
  ]
  for (const { kind, name, said } of kinds) {
    const own = rows.filter((row) => row['kind'] === kind)
    const last = own.at(-1)!
    // after the last congress in the table nobody can say which is next
    if (issued > last['held']!) continue
    const next = own.find((row) => row['held']! >= issued)!
    for (const match of text.matchAll(said)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index)
      const ordinal = readOrdinals(tree.text.slice(match.index, match.index + match[0].length + 24))[0]
      if (!ordinal || !/(?:tien toi|huong toi|chao mung)[a-z, ]*$/u.test(before)) continue
      if (ordinal.value.roman === next['ordinal'] || seen.has(kind + ordinal.value.roman)) continue
      const past = own.find((row) => row['ordinal'] === ordinal.value.roman)
      if (kind === 'dang' && !past) continue
      seen.add(kind + ordinal.value.roman)
      const note = past ? ` (lần ${ordinal.value.roman} tổ chức năm ${past['held']!.slice(0, 4)})` : ''
      const span = { start: match.index, end: match.index + ordinal.end }
      found.push(
        defect('congress_number', `${name} sắp tới tính từ ngày ban hành là lần thứ ${next['ordinal']}${note}.`, span),
      )
    }
  }
  return found
}

const kindsOfHonour = ['tuyên dương', 'biểu dương', 'tôn vinh', 'vinh danh']

/** Find a meeting called now this, now that: `Hội nghị tuyên dương …` in the title, `Hội nghị biểu dương …` at the end. */
export function eventNames(tree: Tree): Finding<Anomaly>[] {
  const forms = [...new Set(events(tree).map((event) => fold(event.value.form ?? '')))]
  const found: Finding<Anomaly>[] = []
  if (forms.length === 1 && /dien hinh tien tien/u.test(forms[0]!)) {
    const own = kindsOfHonour.find((word) => forms[0]!.includes(fold(word))) ?? ''
    const seen = new Set<string>()
    for (const match of tree.text.matchAll(
      /hội\s+nghị\s+(?:(tuyên dương|biểu dương|tôn vinh|vinh danh)\s+)?(?:các\s+)?điển\s+hình\s+tiên\s+tiến/giu,
    )) {
      const word = (match[1] ?? '').toLowerCase()
      if (word === own || word === '' || seen.has(word)) continue
      seen.add(word)
      const span = { start: match.index, end: match.index + match[0].length }
      found.push(
        defect(
          'event_name_inconsistency',
          `Nơi khác gọi là “Hội nghị ${own ? own + ' ' : ''}điển hình tiên tiến”.`,
          span,
        ),
      )
    }
  }
  const congress = forms.some((form) => /^dai hoi thi dua yeu nuoc/u.test(form))
  const wrong = /hội\s+nghị\s+thi\s+đua\s+yêu\s+nước/iu.exec(tree.text)
  if (congress && wrong)
    found.push(
      defect('event_name_inconsistency', 'Nơi khác gọi là “Đại hội thi đua yêu nước”.', {
        start: wrong.index,
        end: wrong.index + wrong[0].length,
      }),
    )
  return found
}

/** Find limits that cannot both hold: two dates for one duty of one body; a report due before its meeting must have been held. */
export function limits(tree: Tree): Finding<Anomaly>[] {
  const found: Finding<Anomaly>[] = []
  const all = deadlines(tree)
  for (const kind of ['submit_plan', 'build_plan', 'register_schedule'] as const) {
    const same = all.filter(
      (one) => one.value.kind === kind || (kind === 'submit_plan' && one.value.kind === 'build_plan'),
    )
    const [first, other] = [same[0], same.find((one) => one.value.date !== same[0]!.value.date)]
    const pilots = /diem(?![a-z])/u.test(
      fold(`${first?.value.what} ${first?.value.who} ${other?.value.what} ${other?.value.who}`),
    )
    if (!first || !other || pilots || fold(first.value.who ?? '') !== fold(other.value.who ?? '')) continue
    if (found.length === 0)
      found.push({
        ...defect(
          'conflicting_limits',
          `Một việc, hai hạn: ${first.value.date} và ${other.value.date}.`,
          other.spans[0],
          false,
        ),
        spans: [first.spans[0], other.spans[0]],
      })
  }
  const report = reportPackage(tree)[0]
  const held = events(tree).flatMap((event) => event.value.deadline ?? event.value.date_start ?? [])
  // lists and files are due before the meeting, an account of it is not
  const after =
    report !== undefined &&
    /ket qua (?:to chuc )?(?:hoi nghi|dai hoi)|sau (?:khi )?(?:ket thuc )?(?:hoi nghi|dai hoi)|ket thuc (?:hoi nghi|dai hoi)/u.test(
      fold(tree.text.slice(report.spans[0].start, report.spans[0].end)).replace(/\s+/gu, ' '),
    )
  if (after && report.value.deadline && held.length && held.every((date) => date > report.value.deadline!))
    found.push(defect('deadline_order', 'Hạn gửi báo cáo sớm hơn hạn tổ chức hội nghị.', report.spans[0], false))
  return found
}
