import type { IssuerLevel } from '../../extractors/fields.js'
import type { QueueFilter } from '../store/desk.js'
import { perPage } from './queue-page.js'

const levels: readonly string[] = ['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa'] satisfies IssuerLevel[]
const states: readonly string[] = ['waiting', 'begun', 'done', 'failed'] satisfies QueueFilter['state'][]

/** Read a filter from an address; what makes no sense does not narrow. */
export function filterOf(query: Readonly<Record<string, string>>): QueueFilter {
  const { level = '', round = '', province = '', state = '', offset = '' } = query
  return {
    ...(levels.includes(level) ? { level: level as IssuerLevel } : {}),
    ...(/^\d{4}$/.test(round) ? { round: Number(round) } : {}),
    ...(province ? { province } : {}),
    ...(states.includes(state) ? { state: state as NonNullable<QueueFilter['state']> } : {}),
    ...(/^\d{1,7}$/.test(offset) ? { offset: Number(offset) } : {}),
    limit: perPage,
  }
}
