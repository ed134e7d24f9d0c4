import type { PlanRecord } from '../../extractors/record.js'
import { compare } from '../../output/report/compare.js'
import { renderHtml } from '../../output/report/render-html.js'
import { openStore } from '../../output/store/open-store.js'
import type { ListFilter } from '../../output/store/store.js'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exitCodes, UsageError } from '../errors.js'
import type { Lang } from '../settings.js'
import type { Console } from './console.js'

/** `doichieu report --out DIR`: all plans that pass the filter, as HTML with charts, XLSX, CSV, JSON, Markdown. */
export async function report(out: string, filter: ListFilter, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const records: PlanRecord[] = []
    for await (const record of store.records({ state: 'read', ...filter })) records.push(record)
    if (records.length === 0)
      throw new UsageError({
        vi: 'Không có kế hoạch nào khớp bộ lọc; chưa ghi gì.',
        en: 'No plan passes the filter; nothing was written.',
      })
    console.out(await writeHtml(records, out, console.settings.lang))
    return exitCodes.ok
  } finally {
    await store.close()
  }
}

/** Write the comparison as one self-contained page `report.html` into a folder, made if need be; gives its path. */
export async function writeHtml(records: readonly PlanRecord[], out: string, lang: Lang): Promise<string> {
  await mkdir(out, { recursive: true })
  const file = join(out, 'report.html')
  await writeFile(file, renderHtml(compare(records), lang))
  return file
}
