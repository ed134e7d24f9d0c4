import { isPostgres } from '../../output/store/postgres-place.js'
import { UsageError } from '../errors.js'

/** Refuse what many machines cannot share. */
export function mustBePostgres(db: string): void {
  if (isPostgres(db)) return
  throw new UsageError({
    vi: 'Nhiều máy chỉ làm chung được trên PostgreSQL. Hãy nêu địa chỉ, thí dụ: --db postgres://máy/doichieu',
    en: 'Many machines can only share PostgreSQL. Give its address, such as: --db postgres://host/doichieu',
  })
}
