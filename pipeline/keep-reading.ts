import { amendDocument } from '../output/store/amend-document.js'
import type { Store, StoredDocument } from '../output/store/store.js'
import { reextract } from './reextract.js'

/** Store what was read of a document; words that people put right in an earlier reading are put right in this one too. */
export async function keepReading(store: Store, read: StoredDocument, readerVersion: string): Promise<void> {
  const { sha256 } = read.record.source
  const words = await store.desk.words(sha256)
  if (words.length === 0) return store.put(read, readerVersion)
  const { document, lost } = amendDocument(read, words, reextract)
  await store.put(document, readerVersion)
  await store.desk.loseWords(sha256, lost)
}
