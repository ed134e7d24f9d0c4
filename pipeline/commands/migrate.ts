import { existsSync } from 'node:fs'
import type { Moved, Verified } from '../../output/store/move-archive.js'
import { moveArchive, verifyMove } from '../../output/store/move-archive.js'
import { openDatabase } from '../../output/store/open-database.js'
import { isPostgres } from '../../output/store/postgres-place.js'
import { exitCodes, UsageError } from '../errors.js'
import type { Console } from './console.js'
import { count } from './duration.js'

const directions: Readonly<Record<string, (from: string, to: string) => boolean>> = {
  'sqlite-to-postgres': (from, to) => !isPostgres(from) && isPostgres(to),
  'postgres-to-sqlite': (from, to) => isPostgres(from) && !isPostgres(to),
}

function check(direction: string, from: string, to: string): void {
  if (!directions[direction]?.(from, to))
    throw new UsageError({
      vi: 'Hãy viết: doichieu migrate sqlite-to-postgres TỆP.db postgres://máy/tên (hoặc postgres-to-sqlite, theo chiều ngược lại).',
      en: 'Write: doichieu migrate sqlite-to-postgres FILE.db postgres://host/name (or postgres-to-sqlite, the other way).',
    })
  if (!isPostgres(from) && !existsSync(from))
    throw new UsageError({ vi: `Không có tệp ${from}.`, en: `There is no file ${from}.` })
}

/** `doichieu migrate`: move an archive into another kind of database, and count on both sides that nothing was lost. */
export async function migrate(
  [direction, source, target]: readonly string[],
  { json }: { json?: boolean },
  console: Console,
): Promise<number> {
  check(direction!, source!, target!)
  const from = await openDatabase(source!, true)
  try {
    const to = await openDatabase(target!, false)
    try {
      let last: Moved = { documents: 0, of: 0, already: 0 }
      for await (const moved of moveArchive(from, to)) {
        if (Math.floor(moved.documents / 5000) > Math.floor(last.documents / 5000)) tell(moved, console)
        last = moved
      }
      tell(last, console)
      const verified = await verifyMove(from, to)
      if (json) console.out(JSON.stringify({ ...last, verified }, null, 1))
      return answer(verified, json === true, console)
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

function tell({ documents, of, already }: Moved, console: Console): void {
  const [done, all, there] = [documents, of, already].map(count)
  console.say({
    vi: `Đã chuyển ${done!.vi}/${all!.vi} tài liệu (${there!.vi} đã có sẵn ở nơi đến).`,
    en: `Moved ${done!.en} of ${all!.en} documents (${there!.en} were there already).`,
  })
}

function answer(verified: readonly Verified[], json: boolean, console: Console): number {
  if (!json) for (const { table, from, to } of verified) console.out(`${table}\t${from}\t${to}`)
  const wrong = verified.filter(({ from, to }) => from !== to)
  if (wrong.length === 0) console.say({ vi: 'Đã đếm cả hai bên: đủ.', en: 'Counted on both sides: all is there.' })
  else
    console.say({
      vi: `Hai bên không khớp ở: ${wrong.map(({ table }) => table).join(', ')}. Hãy chạy lại lệnh này; nơi đi được giữ nguyên.`,
      en: `The two sides differ in: ${wrong.map(({ table }) => table).join(', ')}. Run this command again; the source was left as it is.`,
    })
  return wrong.length === 0 ? exitCodes.ok : exitCodes.database
}
