import { amendDocument } from './amend-document.js'
import { factOf } from './apply-corrections.js'
import type { Desk, Reextract } from './desk.js'
import { isSingle } from './facts-of.js'
import type { StoredFact } from './facts-of.js'
import { keepCorrection, readCorrections } from './keep-corrections.js'
import { keepFindings, unauditedOf } from './keep-need.js'
import { keepWord, loseWords, readWords, withdrawWord } from './keep-words.js'
import { listQueue, listShelves } from './list-queue.js'
import type { Database, Session } from './database.js'
import { compareAnew, holdDocument, putAgain } from './put-document.js'
import { findDocument, readDocument, readFacts } from './read-document.js'
import type { Correction, StoredCorrection } from './store.js'

/** Find what stands where a correction is to stand: on the same fact, or added to the same field that holds one value. */
function earlierOf(said: Correction, standing: readonly StoredCorrection[], facts: readonly StoredFact[]) {
  if (said.verdict === 'add')
    return isSingle(said.field)
      ? standing.findLast(({ verdict, field }) => verdict === 'add' && field === said.field)
      : undefined
  const fact = factOf({ ...said, page: said.page ?? null }, facts)
  return fact ? standing.findLast((one) => one.fact === fact.id) : undefined
}

/** Read a document's words as people put them right, and take its facts out again. Runs inside a transaction. */
async function rework(db: Session, sha256: string, reextract: Reextract): Promise<void> {
  const row = await findDocument(db, sha256)
  const found = row && (await readDocument(db, row))
  if (!found) return
  const { document, lost } = amendDocument(found, await readWords(db, sha256), reextract)
  await loseWords(db, sha256, lost)
  await putAgain(db, document)
}

/** Open the reviewer's side of a database. */
export function openDesk(db: Database): Desk {
  return {
    queue: (filter = {}) => listQueue(db, filter),
    shelves: () => listShelves(db),
    async document(id) {
      const row = await findDocument(db, id)
      const found = row && (await readDocument(db, row))
      if (!found) return null
      const { sha256 } = found.record.source
      const [facts, said, words] = await Promise.all([
        readFacts(db, Number(row['id'])),
        readCorrections(db, sha256),
        readWords(db, sha256),
      ])
      return { ...found, facts, said, words }
    },
    correct: (correction, seen) =>
      db.transaction(async (session) => {
        await holdDocument(session, correction.sha256)
        const said = await readCorrections(session, correction.sha256)
        if (said.some(({ id }) => id === correction.id)) return { kept: correction.id }
        const row = await findDocument(session, correction.sha256)
        const facts = row ? await readFacts(session, Number(row['id'])) : []
        const earlier = earlierOf(
          correction,
          said.filter(({ withdrawnAt }) => withdrawnAt === null),
          facts,
        )
        if (earlier && earlier.id !== seen) return { earlier }
        const kept = await keepCorrection(session, correction)
        await compareAnew(session, correction.sha256)
        return { kept }
      }),
    correctWord: (word, seen, reextract) =>
      db.transaction(async (session) => {
        await holdDocument(session, word.sha256)
        const said = await readWords(session, word.sha256)
        if (said.some(({ id }) => id === word.id)) return { kept: word.id }
        const earlier = said.findLast(
          (one) => !one.withdrawn && one.page === word.page && one.raw === word.raw && one.nth === word.nth,
        )
        if (earlier && earlier.id !== seen) return { earlier }
        await keepWord(session, word)
        await rework(session, word.sha256, reextract)
        return { kept: word.id }
      }),
    withdrawWord: (id, reextract) =>
      db.transaction(async (session) => {
        const sha256 = await withdrawWord(session, id)
        if (sha256) await rework(session, sha256, reextract)
      }),
    words: (sha256) => readWords(db, sha256),
    loseWords: (sha256, ids) => db.transaction((session) => loseWords(session, sha256, ids)),
    findings: (sha256, count) => db.transaction((session) => keepFindings(session, sha256, count)),
    unaudited: (limit) => unauditedOf(db, limit),
  }
}
