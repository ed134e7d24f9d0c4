import { openStore } from '../../output/store/open-store.js'
import type { DocumentSummary } from '../../output/store/store.js'
import { exitCodes } from '../errors.js'
import { printable, type Console } from './console.js'

const states = { read: { vi: 'đã đọc', en: 'read' }, failed: { vi: 'LỖI', en: 'FAILED' } }

const heads = {
  vi: ['Mã', 'Trạng thái', 'Số, ký hiệu', 'Ngày', 'Cơ quan ban hành', 'Trích yếu'].join('\t'),
  en: ['ID', 'State', 'Number', 'Date', 'Issuer', 'Title'].join('\t'),
}

/** Count the files that are one plan by its number, date and issuer: a scan and its Word file, a second scan. */
function counted(documents: readonly DocumentSummary[]): (one: DocumentSummary) => number {
  const key = ({ number, date, issuer }: DocumentSummary) =>
    number && date && issuer ? `${number} ${date} ${issuer}` : null
  const counts = new Map<string | null, number>()
  for (const one of documents) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return (one) => (key(one) === null ? 1 : counts.get(key(one))!)
}

/** `doichieu list`: what is in the database, a line each. */
export async function list({ json }: { json?: boolean }, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const documents = await store.list()
    if (json) console.out(JSON.stringify(documents, null, 1))
    else if (documents.length === 0)
      console.say({ vi: 'Cơ sở dữ liệu chưa có tài liệu nào.', en: 'The database holds no documents yet.' })
    else {
      console.out(console.pick(heads))
      const copies = counted(documents)
      for (const one of documents)
        console.out(
          printable(
            [
              one.sha256.slice(0, 12),
              console.pick(states[one.state]),
              one.number ?? '—',
              one.date ?? '—',
              one.issuer ?? '—',
              one.title ?? one.path,
              copies(one) > 1 ? console.pick({ vi: `(${copies(one)} tệp)`, en: `(${copies(one)} files)` }) : '',
            ]
              .filter(Boolean)
              .join('\t')
              .replaceAll('\n', ' '),
          ),
        )
    }
    return exitCodes.ok
  } finally {
    await store.close()
  }
}
