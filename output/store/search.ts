import { bestSentence } from './best-sentence.js'
import type { Sentence } from './best-sentence.js'
import { summaryOf } from './list-documents.js'
import type { Row, Session } from './database.js'
import type { QueryWords } from './query-words.js'
import { queryWords } from './query-words.js'
import { StoreError } from './store-error.js'
import type { Hit } from './store.js'
import { fieldTerm, searchFields } from './terms.js'

// Ranking by statistics would visit every plan that says "hội nghị"; a few dozen of the newest are looked into instead.
const lookInto = 24
// Of how many of the newest plans with all the words it is asked whether they stand near each other there.
const lookNear = 3000

async function candidates(db: Session, query: QueryWords): Promise<number[]> {
  const { match, found } = db.dialect
  const seen = new Set<number>()
  const seek = async (matching: string, floor: number, sql: string = found.among) => {
    if (seen.size >= lookInto) return
    for (const row of await db.all(sql, matching, floor, lookInto)) seen.add(Number(row['id']))
  }
  const words = query.folded.flat()
  const probe = await db.get(
    `SELECT count(*) AS n, min(id) AS floor FROM (${found.newest}) AS newest`,
    match([], false, words),
    0,
    lookNear,
  )
  if (!probe?.['n']) return []
  const floor = Number(probe['n']) < lookNear ? 0 : Number(probe['floor'])
  const marked = query.exact.flat().filter((word, i) => word !== words[i])
  if (query.marked) await seek(match(query.folded, true, marked), floor)
  await seek(match(query.folded, true, []), floor)
  if (query.marked) await seek(match(query.folded, false, marked), floor)
  await seek(match(query.folded, false, []), 0, found.newest)
  return [...seen].slice(0, lookInto)
}

async function documents(db: Session, ids: readonly number[]): Promise<Map<number, Row>> {
  const rows = await db.all(
    `SELECT d.*, r.text, 0 AS corrections, (SELECT count(*) FROM notes n WHERE n.document = d.id) AS notes
     FROM documents d JOIN readings r ON r.document = d.id WHERE ${db.dialect.among('d.id', 'number')}`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [Number(row['id']), row]))
}

/** Find the page on which each place stands: one question for all of them. */
async function pagesAt(db: Session, places: readonly { id: number; start: number }[]): Promise<(number | null)[]> {
  const sql = `SELECT document, number, start FROM pages
    WHERE ${db.dialect.among('document', 'number')} AND start IS NOT NULL ORDER BY document, start`
  const rows = await db.all(sql, JSON.stringify(places.map(({ id }) => id)))
  return places.map(({ id, start }) => {
    const page = rows.findLast((row) => Number(row['document']) === id && Number(row['start']) <= start)
    return page?.['number'] == null ? null : Number(page['number'])
  })
}

async function searchText(db: Session, query: QueryWords, limit: number): Promise<Hit[]> {
  const rows = await documents(db, await candidates(db, query))
  const found = [...rows].flatMap(([id, row]) => {
    const sentence = bestSentence(String(row['text']), query)
    return sentence ? [{ id, row, sentence }] : []
  })
  const best = found.sort((a, b) => b.sentence.score - a.sentence.score || b.id - a.id).slice(0, limit)
  const pages = await pagesAt(
    db,
    best.map(({ id, sentence }) => ({ id, start: sentence.start })),
  )
  return best.map(({ row, sentence }, i) => hitOf(row, null, pages[i]!, sentence))
}

const hitOf = (row: Row, field: string | null, page: number | null, { text, marks, exact }: Sentence): Hit => ({
  document: summaryOf(row),
  field,
  page,
  sentence: text,
  marks,
  exact,
})

async function searchField(db: Session, query: QueryWords, field: string, limit: number): Promise<Hit[]> {
  const column = Object.keys(searchFields).find((name) => name === field || searchFields[name]!.includes(field))
  if (!column) throw new StoreError('unknown-field', field, { candidates: Object.keys(searchFields) })
  const fields = field === column ? searchFields[column]! : [field]
  const terms = query.folded.flat().map((word) => fieldTerm(column, word))
  const { match, found: statements } = db.dialect
  const newest = await db.all(statements.newest, match([], false, terms), 0, lookInto)
  const ids = newest.map((row) => Number(row['id']))
  const rows = await documents(db, ids)
  const facts = await db.all(
    `SELECT f.document, f.field, f.words, e.quote, e.page FROM facts f
     LEFT JOIN evidence e ON e.document = f.document AND e.fact = f.id AND e.part = '' AND e.ord = 0
     WHERE ${db.dialect.among('f.document', 'number')} AND ${db.dialect.among('f.field', 'text')}`,
    JSON.stringify(ids),
    JSON.stringify(fields),
  )
  const found = facts.flatMap((fact) => {
    const row = rows.get(Number(fact['document']))
    const quote = String(fact['quote'] ?? fact['words'])
    const sentence = row && (bestSentence(quote, query) ?? bestSentence(String(fact['words']), query))
    const page = fact['page'] === null ? null : Number(fact['page'])
    return sentence ? [{ hit: hitOf(row, String(fact['field']), page, sentence), score: sentence.score }] : []
  })
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit }) => hit)
}

/** Search the texts, or one field of the records, with or without marks; the very marks rank first. Any string is a harmless query. */
export async function search(
  db: Session,
  words: string,
  options: { limit?: number; field?: string } = {},
): Promise<Hit[]> {
  const query = queryWords(words)
  const limit = options.limit ?? 20
  if (query.folded.length === 0) return []
  return options.field === undefined ? searchText(db, query, limit) : searchField(db, query, options.field, limit)
}
