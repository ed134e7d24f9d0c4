import type { LayerVerdict, Page } from '../../corpus/document.js'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes, UsageError } from '../errors.js'
import { printable, type Console, type Said } from './console.js'
import { describe } from './describe.js'
import { explainReason } from './explain-pages.js'

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
        const words = [page.readBy, page.state].map((code) => console.pick(said[code] ?? { vi: code, en: code }))
        console.out(printable(`  ${[page.number ?? '—', ...words, why(page, console)].join('\t')}`))
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

type Reading = Pick<Page, 'number' | 'readBy' | 'state' | 'reason' | 'layer' | 'engine'>

function reading(page: Reading) {
  const why = [page.engine, page.reason, page.layer && `${page.layer.verdict}: ${page.layer.reason}`]
  const { number, readBy: read_by, state, layer = null } = page
  return { number, read_by, state, why: why.filter(Boolean).join('; '), layer }
}

/** Say why a page was read so: by what, what went wrong, and how its text layer was judged, with the figures of the verdict. */
function why({ engine, reason, layer }: Reading, console: Console): string {
  const told = [engine, reason && console.pick(explainReason(reason)), layer && judged(layer, console)]
  return told.filter(Boolean).join('; ')
}

function judged(layer: LayerVerdict, console: Console): string {
  const { validShare, markedShare, junkShare } = layer
  if (layer.verdict === 'none') return console.pick({ vi: layer.reason, en: 'it has no text layer to speak of' })
  const [valid, marked, junk] = [validShare, markedShare, junkShare].map((share) => percent(share, console))
  return console.pick({
    vi: `${layer.reason} (âm tiết đúng ${valid}, có dấu ${marked}, không giải mã được ${junk})`,
    en: `${verdicts[layer.verdict]} (valid syllables ${valid}, with marks ${marked}, undecodable ${junk})`,
  })
}

const percent = (share: number, { settings }: Console) =>
  new Intl.NumberFormat(settings.lang, { style: 'percent', maximumFractionDigits: 1 }).format(share)

const verdicts = {
  good: 'its text layer is good Vietnamese',
  witness: 'its text layer lost marks or letters: read anew, the old layer kept as a witness',
  bad: 'its text layer cannot be decoded',
} as const
