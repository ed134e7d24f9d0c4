import type { LayerVerdict } from '../../corpus/document.js'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes, UsageError } from '../errors.js'
import { printable, type Console, type Said } from './console.js'
import { describe } from './describe.js'

/** `doichieu show ID`: one plan with the sentence behind each fact, and how each of its pages was read. */
export async function show(id: string, { json }: { json?: boolean }, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const found = await store.get(id)
    if (!found) throw notThere(id)
    if (json)
      console.out(JSON.stringify({ ...found.record, notes: found.notes, reading: found.pages.map(reading) }, null, 1))
    else {
      console.out(describe(found.record, console.settings.lang))
      console.out('\n' + console.pick({ vi: 'CÁC TRANG', en: 'PAGES' }))
      for (const page of found.pages) {
        const { number, read_by, state, why } = reading(page)
        const words = [read_by, state].map((code) => console.pick(said[code] ?? { vi: code, en: code }))
        console.out(printable(`  ${[number ?? '—', ...words, why].join('\t')}`))
      }
      for (const note of found.notes) console.out(printable(`  ! ${note.page ?? ''} ${note.rule}: ${note.reason}`))
    }
    return exitCodes.ok
  } finally {
    await store.close()
  }
}

/** How a page was read and what came of it, in words. */
const said: Readonly<Record<string, Said>> = {
  'text-layer': { vi: 'lớp văn bản có sẵn', en: 'text layer' },
  ocr: { vi: 'nhận dạng chữ', en: 'OCR' },
  'plain-text': { vi: 'tệp văn bản', en: 'plain text' },
  read: { vi: 'đã đọc', en: 'read' },
  failed: { vi: 'KHÔNG đọc được', en: 'NOT read' },
  empty: { vi: 'trang trắng', en: 'blank' },
}

/** No document answers to this name. */
export function notThere(id: string): UsageError {
  return new UsageError({
    vi: `Không có tài liệu "${printable(id)}" trong cơ sở dữ liệu (hoặc tên chưa đủ rõ). Xem "doichieu list".`,
    en: `There is no document "${printable(id)}" in the database (or the name is ambiguous). See "doichieu list".`,
  })
}

function reading(page: {
  number: number | null
  readBy: string
  state: string
  reason?: string
  layer?: LayerVerdict
  engine?: string
}) {
  const why = [page.engine, page.reason, page.layer && `${page.layer.verdict}: ${page.layer.reason}`]
    .filter(Boolean)
    .join('; ')
  return { number: page.number, read_by: page.readBy, state: page.state, why, layer: page.layer ?? null }
}
