import { oneLine } from '../../corpus/vietnamese.js'
import type { Evidence } from '../../extractors/record.js'
import type { AuditedDocument } from './audit.js'
import { dayText } from './window.js'
import { labels } from './words.js'
import type { Lang } from './words.js'

/** Quote a piece of evidence with its page: `“không quá 200 người” (tr. 3)`. */
export function quoteLine(evidence: Evidence, lang: Lang, length = 300): string {
  const quote = oneLine(evidence.quote)
  const cut = quote.length > length ? quote.slice(0, length).trimEnd() + '…' : quote
  return `“${cut}”${evidence.page === null ? '' : ` (${labels.page[lang]} ${evidence.page})`}`
}

/** Name a document in a line: `Kế hoạch số 12/KH-UBND ngày 04/9/2024 của Ủy ban nhân dân xã Long Hữu`. */
export function documentLine(document: AuditedDocument): string {
  const parts = [
    document.type ?? 'Văn bản',
    document.number ? `số ${document.number}` : null,
    document.date ? `ngày ${dayText(document.date)}` : null,
    document.issuer ? `của ${document.issuer}` : null,
  ]
  const line = parts.filter(Boolean).join(' ')
  return document.number || document.issuer ? line : `${line} ${document.path ?? ''}`.trim()
}

/** Name the locality of an audited plan, with its province: `xã Long Hữu, tỉnh Trà Vinh`. */
export function localityLine(document: AuditedDocument): string {
  const { locality, province } = document
  return (
    [locality, province && province !== locality ? province : null].filter(Boolean).join(', ') ||
    (document.issuer ?? document.path ?? '')
  )
}
