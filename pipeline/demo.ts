import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { shipped } from '../corpus/place.js'
import { compare } from '../output/report/compare.js'
import { renderTable } from '../output/report/render-table.js'
import { writeReport } from '../output/report/write-report.js'
import { openStore } from '../output/store/open-store.js'
import { openConsole } from './commands/console.js'
import { ingest } from './commands/ingest.js'
import type { PlanRecord } from '../extractors/record.js'
import { langOf, settingsShape } from './settings.js'

/** Plan 004 is there twice: bare, and with the bad text layer with which it reached its archive; the demo reads the latter. */
const twin = (name: string) => name.startsWith('004') && !name.endsWith('.layer.pdf')

/** Read the five sample plans from their scans, lay them side by side, and write the report: the main job, start to end. */
async function demo(): Promise<void> {
  const out = join(process.cwd(), 'demo-out')
  await mkdir(out, { recursive: true })
  const db = join(out, 'demo.db')
  for (const ending of ['', '-wal', '-shm']) await rm(db + ending, { force: true })
  const settings = Object.freeze(
    settingsShape.parse({
      lang: langOf(process.argv),
      db,
      work: process.argv.includes('--remember') ? join(out, 'work') : null,
    }),
  )
  const console = openConsole(settings)
  const plans = shipped('corpus', 'plans')
  const scans = (await readdir(plans))
    .filter((name) => name.endsWith('.pdf') && !twin(name))
    .toSorted()
    .map((name) => join(plans, name))

  console.say({
    vi: `Đang đọc ${scans.length} bản quét (khoảng một, hai phút)…`,
    en: `Reading ${scans.length} scans (a minute or two)…`,
  })
  process.exitCode = await ingest(scans, {}, console)

  const store = await openStore(db, { readonly: true })
  const records: PlanRecord[] = []
  for await (const record of store.records()) records.push(record)
  const comparison = compare(records, await store.texts())
  await store.close()
  console.out('\n' + renderTable(comparison, settings.lang))
  const written = await writeReport(comparison, out, settings.lang)
  const page = relative(process.cwd(), written.find((file) => file.endsWith('.html')) ?? out)
  console.out(
    console.pick({
      vi: `\nBáo cáo, mỗi ô có câu gốc: mở ${page} bằng trình duyệt.`,
      en: `\nThe report, with the sentence behind each cell: open ${page} in a browser.`,
    }),
  )
}

await demo()
