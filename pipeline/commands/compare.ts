import type { PlanRecord } from '../../extractors/record.js'
import { compare } from '../../output/report/compare.js'
import { renderTable } from '../../output/report/render-table.js'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes } from '../errors.js'
import type { Console } from './console.js'
import { isDocument } from './report.js'
import { notThere } from './show.js'

/** `doichieu compare ID…`: localities side by side in the terminal (`--json` for the comparison itself). */
export async function compareSome(
  ids: readonly string[],
  { json }: { json?: boolean },
  console: Console,
): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const records: PlanRecord[] = []
    for (const id of ids) {
      const found = await store.get(id)
      if (!found) throw notThere(id)
      records.push(found.record)
    }
    if (ids.length === 0) for await (const record of store.records()) if (isDocument(record)) records.push(record)
    const comparison = compare(records)
    console.out(json ? JSON.stringify(comparison, null, 1) : renderTable(comparison, console.settings.lang))
    return exitCodes.ok
  } finally {
    await store.close()
  }
}
