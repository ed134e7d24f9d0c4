import type { Terms } from './terms.js'

/** A value as either database takes and gives it. */
export type Value = string | number | Buffer | null
export type Row = { readonly [column: string]: Value }

/** How a database is brought to a newer version. */
export interface Migrating {
  /** The folder of its migrations. */
  readonly folder: string
  /** Which version it has (0: empty), and whether another program made it. */
  state(db: Session): Promise<{ version: number; foreign: boolean }>
  /** Make ready for writing a database that is known to be ours or empty. */
  prepare(db: Database): Promise<void>
  /** What is said before and after a step, within its transaction. */
  readonly before: string
  after(version: number): string
}

/** What SQLite and PostgreSQL say differently; all other statements are shared. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** Write letters so that the database can hold them, as many as they were. */
  holdable(text: string): string
  /** `column` is one of the values of a JSON array, which is given as one parameter: `among('d.id', 'number')`. */
  among(column: string, kind: 'number' | 'text'): string
  /** Names and types of a table's columns, in order; the table's name is the parameter. */
  readonly columnsOf: string
  /** A statement that inserts rows given as one parameter, a JSON array of arrays. */
  insert(table: string, columns: readonly { readonly name: string; readonly type: string }[]): string
  /** The beginning of a statement that puts documents into the search index: id, and what `indexed` makes of its words. */
  readonly insertIndexed: string
  indexed(terms: Terms): string
  /** A statement that takes documents out of the search index; their ids are a JSON array. */
  readonly deleteIndexed: string
  /** The end of a SELECT that holds its rows until the transaction ends; empty where a transaction holds the whole file. */
  readonly hold: string
  /** Write a query of the index: each group's words side by side, `near`: all groups near each other; each of `words` anywhere. */
  match(groups: readonly (readonly string[])[], near: boolean, words: readonly string[]): string
  /** Statements that give the ids of documents that a query finds, the newest first: query, least id, how many. */
  readonly found: { readonly among: string; readonly newest: string }
  readonly migrating: Migrating
}

/** Statements with `?` for each value. May be asked at once from many. */
export interface Session {
  readonly dialect: Dialect
  /** The database's name for people; never holds a password. */
  readonly place: string
  all(sql: string, ...values: Value[]): Promise<Row[]>
  get(sql: string, ...values: Value[]): Promise<Row | null>
  /** Give how many rows were changed. */
  run(sql: string, ...values: Value[]): Promise<number>
  /** Run statements parted by `;` as they stand. */
  exec(sql: string): Promise<void>
}

/** An open database. Transactions queue up; what belongs to one asks the session that it is given. */
export interface Database extends Session {
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}
