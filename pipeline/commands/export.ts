import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes, UsageError } from '../errors.js'
import type { Settings } from '../settings.js'
import { printable, type Console } from './console.js'
import { exportEvery } from './export-every.js'
import { endings, inFormat } from './export-formats.js'
import type { Exportable, ExportFormat } from './export-formats.js'
import { readOne } from './read-one.js'
import { notThere } from './show.js'

/** What the person asked of an export. */
export interface ExportWishes {
  readonly format?: ExportFormat
  readonly out?: string
  readonly all?: boolean
}

/**
 * `doichieu export ID --format …`: writes one document, of the database or a file, as a searchable PDF or in an archives' format.
 * `--all --out DIR`: every document of the database, with a manifest.
 */
export async function exportDocument(
  name: string | undefined,
  { format, out, all }: ExportWishes,
  console: Console,
): Promise<number> {
  if (all) {
    if (out === undefined) throw new UsageError({ vi: '--all cần --out THƯ_MỤC.', en: '--all needs --out DIR.' })
    return exportEvery(out, format, console)
  }
  if (name === undefined)
    throw new UsageError({
      vi: 'Hãy nêu tài liệu cần xuất (tệp hoặc mã), hoặc dùng --all.',
      en: 'Name the document to export (a file or an ID), or use --all.',
    })
  if (format === undefined)
    throw new UsageError({
      vi: `Hãy chọn dạng: --format ${Object.keys(endings).join('|')}.`,
      en: `Choose a format: --format ${Object.keys(endings).join('|')}.`,
    })
  const found = existsSync(name) ? await readOne(name, console.settings) : await fromStore(name, console.settings)
  const made = await inFormat(found, format)
  if (out === undefined && format !== 'pdf') console.out(String(made))
  else {
    const path = found.record.source.path
    const file = out ?? `${basename(path, extname(path))}.doichieu${endings[format]}`
    await writeFile(file, made)
    console.out(printable(file))
  }
  return exitCodes.ok
}

async function fromStore(id: string, { db }: Settings): Promise<Exportable> {
  const store = await openStore(db, { readonly: true })
  try {
    const found = await store.get(id)
    if (!found) throw notThere(id)
    return found
  } finally {
    await store.close()
  }
}
