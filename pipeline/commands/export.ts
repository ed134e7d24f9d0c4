import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Page, Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { toAlto } from '../../output/export/alto.js'
import { toHocr } from '../../output/export/hocr.js'
import { toSearchablePdf } from '../../output/export/pdf.js'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes, UsageError } from '../errors.js'
import { openSource } from '../open-source.js'
import type { Settings } from '../settings.js'
import { printable, type Console } from './console.js'
import { readOne } from './read-one.js'
import { notThere } from './show.js'

/** The formats a document can be handed over in, and how their files end. */
const endings = { pdf: '.pdf', alto: '.alto.xml', hocr: '.hocr.html', json: '.json' } as const

export type ExportFormat = keyof typeof endings

interface Exportable {
  readonly record: PlanRecord
  readonly pages: readonly Page[]
  readonly text: Text
}

/** `doichieu export ID --format …`: writes one document, of the database or a file, as a searchable PDF or in an archives' format. */
export async function exportDocument(
  name: string,
  { format, out }: { format: ExportFormat; out?: string },
  console: Console,
): Promise<number> {
  const found = existsSync(name) ? await readOne(name, console.settings) : await fromStore(name, console.settings)
  const made = await make(found, format)
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

async function make({ record, pages, text }: Exportable, format: ExportFormat): Promise<string | Uint8Array> {
  if (format === 'json') return JSON.stringify({ record, pages, text: text.value }, null, 1) + '\n'
  const { path, sha256 } = record.source
  if (format !== 'pdf') {
    const source = { path, sha256, bytes: 0, kind: 'pdf' } as const
    return format === 'alto' ? toAlto(source, pages, text) : toHocr(source, pages, text)
  }
  const { source, bytes } = await openSource(path)
  if (source.sha256 !== sha256) throw changed(path)
  if (source.kind !== 'pdf' && source.kind !== 'image') throw noImage(path)
  return toSearchablePdf(source, bytes, pages, text)
}

const changed = (path: string) =>
  new UsageError({
    vi: `Tệp "${printable(path)}" đã khác với khi đọc; hãy đọc lại (ingest) rồi xuất.`,
    en: `The file "${printable(path)}" has changed since it was read; ingest it again, then export.`,
  })

const noImage = (path: string) =>
  new UsageError({
    vi: `"${printable(path)}" không phải bản quét; không có ảnh trang để làm PDF. Hãy dùng --format json.`,
    en: `"${printable(path)}" is no scan: there is no page image to make a PDF of. Use --format json.`,
  })
