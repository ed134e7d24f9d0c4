import type { Page, Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { toAlto } from '../../output/export/alto.js'
import { toHocr } from '../../output/export/hocr.js'
import { toSearchablePdf } from '../../output/export/pdf.js'
import { UsageError } from '../errors.js'
import { openSource } from '../open-source.js'
import { printable } from './console.js'

/** The formats a document can be handed over in, and how their files end. */
export const endings = { pdf: '.pdf', alto: '.alto.xml', hocr: '.hocr.html', json: '.json' } as const

export type ExportFormat = keyof typeof endings

/** What is needed of a document to hand it over. */
export interface Exportable {
  readonly record: PlanRecord
  readonly pages: readonly Page[]
  readonly text: Text
}

/** Put a document into a format; a searchable PDF needs the file it was read from, unchanged. */
export async function inFormat(
  { record, pages, text }: Exportable,
  format: ExportFormat,
): Promise<string | Uint8Array> {
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
