import type { Passage, Span } from '../corpus/document.js'
import { sameKey } from '../corpus/vietnamese.js'
import type { Finding, ResponsibleUnit, Role, Some } from './fields.js'
import { folded, part, wordsOf } from './points.js'
import type { Duty } from './readers/duty.js'
import { readPartners } from './readers/duty.js'

/** One body while its tasks are being gathered. */
export interface Entry {
  readonly unit: Passage
  readonly ask: Duty['ask']
  /** A heading of its own names it, and what it shall do stands below. */
  readonly headed: boolean
  readonly tasks: Passage[]
  readonly spans: Span[]
  /** The role that a table's column gives. */
  readonly role?: Role
}

// "chủ trì" as the verb of a task, not in "cơ quan chủ trì", "phối hợp với đơn vị được giao chủ trì"
const leads =
  /(?:^|[,;:.]\s*|(?:^|\s)(?:va|la|lam|phai|chi dao|nhiem vu|trach nhiem|truc tiep|dong thoi|chiu trach nhiem|cho|luc|nham)\s+)(?:la\s+)?(?:(?:co quan|don vi|bo phan)\s+(?:thuong truc,?\s+)?)?(?:chu tri|dau moi)(?![a-z])/u
const notOwn =
  /(?:duoc giao|duoc phan cong|voi|giup|cua|do|qua|theo)\s+(?:co quan|don vi|cac co quan|cac don vi)?\s*(?:duoc giao\s+)?(?:chu tri|dau moi)/gu

function roleOf(entry: Entry): Role {
  if (entry.role) return entry.role
  // "Theo chức năng, nhiệm vụ của đơn vị phối hợp …": how, before what
  const first = (entry.tasks[0] ? folded(entry.tasks[0]).trim() : '').replace(
    /^(?:theo|can cu|tren co so|trong pham vi)(?![a-z])[^;.]*?(?=(?:chu dong|tich cuc)|phoi\s*hop|chu tri|tham muu|xay dung|to chuc|trien khai|huong dan|chi dao|thuc hien)/u,
    '',
  )
  if (entry.tasks.some((task) => leads.test(folded(task).trim().replace(notOwn, ' ')))) return 'lead'
  if (entry.ask === 'de nghi') return 'requested'
  return /^(?:(?:chu dong|tich cuc|thuong xuyen),?\s+)*(?:phoi(?:\s|-)+(?:ket\s+)?hop|ket hop (?:voi|cung))(?![a-z])/u.test(
    first,
  )
    ? 'support'
    : 'assigned'
}

const issuerItself = /^(?:ubnd|uy ban nhan dan)\s+(?:tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|dac khu|thi tran)$/u
const nameless =
  /^(?:va\s+)?(?:cac|nhung)?\s*(?:co quan|don vi|so,? (?:ban|nganh)|bo,? (?:ban,? )?nganh|ban,? nganh|nganh|to chuc|dia phuong|bo phan|luc luong|phong,? ban|chinh quyen|cap uy|doan the|thanh vien|ca nhan|ben)/u

// "phối hợp với Báo A, Đài B tuyên truyền …": what A shall do stands after B
function endOfList(text: string, from: Span, partners: readonly Span[]): number {
  let { end } = from
  for (const next of partners)
    if (next.start >= end && /^\s*(?:,|;|và|cùng)\s*(?:với\s+)?$/u.test(text.slice(end, next.start))) end = next.end
  return end
}

/** Merge the entries of one body, and add partners that have no entry of their own as support. */
export function settle(entries: readonly Entry[]): Finding<ResponsibleUnit>[] {
  const byUnit = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = sameKey(entry.unit.text)
    byUnit.set(key, [...(byUnit.get(key) ?? []), entry])
  }
  const findings: Finding<ResponsibleUnit>[] = [...byUnit.values()].map((same) => {
    const roles = same.map(roleOf)
    const tasks = same.flatMap((entry) => entry.tasks.map(wordsOf)).filter(Boolean)
    const role = roles.includes('lead') ? 'lead' : roles[0]!
    const value = { unit: wordsOf(same[0]!.unit), role, tasks }
    const spans = [same[0]!.unit.span, ...same.flatMap((entry) => entry.spans)]
    return { value, spans: spans as unknown as Some<Span>, confidence: 0.9 }
  })
  const names = [...byUnit.keys()]
  for (const entry of entries) {
    for (const task of entry.tasks) {
      const partners = readPartners(task.text)
      for (const span of partners) {
        const unit = part(task, span.start, span.end)
        const key = sameKey(unit.text)
        if (
          nameless.test(folded(unit)) ||
          issuerItself.test(folded(unit)) ||
          key.length < 5 ||
          names.some((name) => name.startsWith(key) || key.startsWith(name))
        )
          continue
        names.push(key)
        findings.push({
          value: {
            unit: wordsOf(unit),
            role: 'support',
            tasks: [wordsOf(part(task, endOfList(task.text, span, partners)))].filter(Boolean),
          },
          spans: [unit.span, task.span],
          confidence: 0.75,
        })
      }
    }
  }
  return findings
}
