import { existsSync } from 'node:fs'
import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { openStore } from '../../output/store/open-store.js'
import { isPostgres } from '../../output/store/postgres-place.js'
import type { Settings } from '../settings.js'
import { readOne } from './read-one.js'
import { notThere } from './show.js'

/** A document with its text, read now or read before. */
export interface OpenDocument {
  readonly record: PlanRecord
  readonly text: Text
}

/** Get a document that the person named: a file is read now, anything else is an ID in the database. */
export async function openDocument(name: string, settings: Settings): Promise<OpenDocument> {
  if (existsSync(name)) return readOne(name, settings)
  if (!isPostgres(settings.db) && !existsSync(settings.db)) return readOne(name, settings)
  const store = await openStore(settings.db, { readonly: true })
  try {
    const found = await store.get(name)
    if (!found) throw notThere(name)
    return found
  } finally {
    await store.close()
  }
}
