import type { PlanRecord } from '../../extractors/record.js'
import { compare, mostTexts } from '../../output/report/compare.js'
import { writeReport } from '../../output/report/write-report.js'
import { openStore } from '../../output/store/open-store.js'
import type { ListFilter } from '../../output/store/store.js'
import { exitCodes, UsageError } from '../errors.js'
import type { Console } from './console.js'

/** `doichieu report --out DIR`: all plans that pass the filter, as HTML with charts, XLSX, CSV, JSON, Markdown. */
export async function report(out: string, filter: ListFilter, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const records: PlanRecord[] = []
    for await (const record of store.records({ state: 'read', ...filter })) if (isDocument(record)) records.push(record)
    if (records.length === 0)
      throw new UsageError({
        vi: 'Không có kế hoạch nào khớp bộ lọc; chưa ghi gì.',
        en: 'No plan passes the filter; nothing was written.',
      })
    // The texts of many plans would fill the memory, and nobody lays a hundred texts side by side.
    const texts = records.length <= mostTexts ? await store.texts(filter) : undefined
    const comparison = compare(records, texts)
    for (const file of await writeReport(comparison, out, console.settings.lang)) console.out(file)
    return exitCodes.ok
  } finally {
    await store.close()
  }
}

/** Tell whether a record is of an administrative document: a news item lies in the archive, but is laid beside no plan. */
export function isDocument(record: PlanRecord): boolean {
  return record.genre?.value !== 'none'
}
