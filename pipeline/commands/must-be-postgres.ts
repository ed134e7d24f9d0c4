import { UsageError } from '../errors.js'

/** Tell whether a database is named by a PostgreSQL address. */
export const isPostgres = (db: string): boolean => /^postgres(ql)?:\/\//.test(db)

/** Refuse what many machines cannot share. */
export function mustBePostgres(db: string): void {
  if (isPostgres(db)) return
  throw new UsageError({
    vi: 'Nhiều máy chỉ làm chung được trên PostgreSQL. Hãy nêu địa chỉ, thí dụ: --db postgres://máy/doichieu',
    en: 'Many machines can only share PostgreSQL. Give its address, such as: --db postgres://host/doichieu',
  })
}
