import type { Finding } from './audit.js'
import type { Said } from './requirement.js'

/** Fields of which a plan names several things. */
const LISTS = ['agenda', 'report_package.items', 'recipients', 'responsible_units', 'events.composition', 'movements']
const unread: Said = {
  vi: 'Nhiều mục của danh sách này không thấy trong kế hoạch; có thể kế hoạch ghi theo cách khác.',
  en: 'Many things of this list are not found in the plan, which may say them otherwise.',
}

/** Where a good part of a list seems to be missing the plan's own list was not read: a person looks. */
export function withoutLists(findings: readonly Finding[]): Finding[] {
  const doubtful = LISTS.filter((field) => {
    const asked = findings.filter((one) => one.field === field && one.verdict !== 'not_applicable')
    const missing = asked.filter(({ verdict }) => verdict === 'missing').length
    return missing > 1 && missing * 3 > asked.length
  })
  return findings.map((one) =>
    one.verdict === 'missing' && doubtful.includes(one.field)
      ? { ...one, verdict: 'cannot_tell', why: { vi: `${one.why.vi} ${unread.vi}`, en: `${one.why.en} ${unread.en}` } }
      : one,
  )
}
