import { openStore } from '../../output/store/open-store.js'
import { exitCodes } from '../errors.js'
import { printable, type Console } from './console.js'

/** `doichieu search WORDS`: hits in their sentence with page, with or without marks, exact marks first. */
export async function search(
  words: string,
  { json, limit = 20 }: { json?: boolean; limit?: number },
  console: Console,
): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const hits = await store.search(words, { limit })
    if (json) console.out(JSON.stringify(hits, null, 1))
    else if (hits.length === 0)
      console.say({ vi: `Không tìm thấy “${printable(words)}”.`, en: `Nothing found for “${printable(words)}”.` })
    else
      for (const hit of hits) {
        const page = hit.page === null ? '' : console.pick({ vi: `, trang ${hit.page}`, en: `, page ${hit.page}` })
        console.out(
          printable(
            `${hit.document.sha256.slice(0, 12)}  ${hit.document.number ?? '—'}  ${hit.document.issuer ?? hit.document.path}${page}\n    ${hit.sentence.replace(/\s+/g, ' ')}`,
          ),
        )
      }
    return exitCodes.ok
  } finally {
    await store.close()
  }
}
