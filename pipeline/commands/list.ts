import { openStore } from '../../output/store/open-store.js'
import { exitCodes } from '../errors.js'
import { printable, type Console } from './console.js'

const states = { read: { vi: 'đã đọc', en: 'read' }, failed: { vi: 'LỖI', en: 'FAILED' } }

/** `doichieu list`: what is in the database, a line each. */
export async function list({ json }: { json?: boolean }, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const documents = await store.list()
    if (json) console.out(JSON.stringify(documents, null, 1))
    else if (documents.length === 0)
      console.say({ vi: 'Cơ sở dữ liệu chưa có tài liệu nào.', en: 'The database holds no documents yet.' })
    else
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
            ]
              .join('\t')
              .replaceAll('\n', ' '),
          ),
        )
    return exitCodes.ok
  } finally {
    await store.close()
  }
}
