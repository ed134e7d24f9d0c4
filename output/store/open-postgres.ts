import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Database, Row, Session, Value } from './database.js'
import { postgresDialect, schema } from './postgres-dialect.js'
import { isPassing, postgresError } from './postgres-error.js'
import { isAddress, postgresPlace } from './postgres-place.js'
import { StoreError } from './store-error.js'

const int8 = 20
const numeric = 1700

const translated = new Map<string, string>()

/** Number the values as PostgreSQL wants them: `?` → `$1`. */
function numbered(sql: string): string {
  const known = translated.get(sql)
  if (known) return known
  let n = 0
  const made = sql.replace(/'[^']*'|\?/g, (found) => (found === '?' ? `$${++n}` : found))
  translated.set(sql, made)
  return made
}

const clean = (value: Value) => (typeof value === 'string' ? postgresDialect.holdable(value) : value)

function sessionOn(client: pg.Pool | pg.PoolClient, place: string): Session {
  const ask = async (sql: string, values?: readonly Value[]) => {
    try {
      return await client.query<Row>(sql, values?.map(clean))
    } catch (error) {
      throw postgresError(error, place)
    }
  }
  const all = async (sql: string, ...values: Value[]) => (await ask(numbered(sql), values)).rows
  return {
    dialect: postgresDialect,
    place,
    all,
    get: async (sql, ...values) => (await all(sql, ...values))[0] ?? null,
    run: async (sql, ...values) => (await ask(numbered(sql), values)).rowCount ?? 0,
    exec: async (sql) => void (await ask(sql)),
  }
}

/** Try again what failed for a moment's reason (the server restarts, two writers met): the work is undone whole, so it may be done again. */
async function patiently<T>(work: () => Promise<T>, wait = 100): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (wait > 8000 || !isPassing(error)) throw error
    await sleep(wait * (0.5 + Math.random()))
    return patiently(work, wait * 2)
  }
}

async function transactionOn<T>(pool: pg.Pool, place: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw postgresError(error, place)
  })
  // A connection that is lost while nothing is asked of it tells so here, and ends the process where nobody listens.
  const lost = () => undefined
  client.on('error', lost)
  const session = sessionOn(client, place)
  try {
    await session.exec('BEGIN')
    const result = await work(session)
    await session.exec('COMMIT')
    client.off('error', lost)
    client.release()
    return result
  } catch (error) {
    const undone = await session.exec('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.off('error', lost)
    client.release(!undone)
    throw error
  }
}

// A machine that is cut off must not hold its documents against the others: the server notices within a minute.
const noticing = [
  'idle_in_transaction_session_timeout=60000',
  'tcp_keepalives_idle=30',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
]

const settings = (readonly: boolean) =>
  [`search_path=${schema}`, ...noticing, ...(readonly ? ['default_transaction_read_only=on'] : [])]
    .map((setting) => `-c ${setting}`)
    .join(' ')

/** Open a PostgreSQL database by its address, `postgres://user@host/name`; its password may stand there, in PGPASSWORD or in ~/.pgpass. */
export async function openPostgres(address: string, readonly: boolean): Promise<Database> {
  const place = postgresPlace(address)
  // What cannot be taken apart must not reach an error's words: a password may stand in it.
  if (!isAddress(address)) throw new StoreError('unreachable', place)
  const pool = new pg.Pool({
    connectionString: address,
    application_name: 'doichieu',
    connectionTimeoutMillis: 10_000,
    max: 4,
    keepAlive: true,
    options: settings(readonly),
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8 || oid === numeric
          ? Number
          : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  pool.on('error', () => undefined)
  const session = sessionOn(pool, place)
  try {
    await session.get('SELECT 1 AS here')
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    ...session,
    all: (sql, ...values) => patiently(() => session.all(sql, ...values)),
    get: (sql, ...values) => patiently(() => session.get(sql, ...values)),
    transaction: (work) => patiently(() => transactionOn(pool, place, work)),
    close: () => pool.end(),
  }
}
