import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { writeManifest } from '../../output/export/manifest.js'
import { openStore } from '../../output/store/open-store.js'
import type { DocumentSummary, Store } from '../../output/store/store.js'
import { exitCodes, PlanError, UsageError } from '../errors.js'
import { printableName, type Console } from './console.js'
import { endings, inFormat } from './export-formats.js'
import type { ExportFormat } from './export-formats.js'

/** A name that every file system takes; two documents of one name lie in folders of their own. */
function stemOf(path: string): string {
  const name = basename(path, extname(path)).replace(/[^\p{L}\p{N}._-]+/gu, '_')
  return name.slice(0, 80) || 'document'
}

/** Whether a file was written since its document was last read: then a run that was broken off need not write it again. */
async function isFresh(path: string, { addedAt }: DocumentSummary): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs >= Date.parse(addedAt)
  } catch {
    return false
  }
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

interface Written {
  readonly files: readonly string[]
  readonly fresh: number
  readonly failed: readonly { readonly path: string; readonly error: PlanError | UsageError }[]
}

async function writeOne(
  store: Store,
  out: string,
  summary: DocumentSummary,
  formats: readonly ExportFormat[],
): Promise<Written> {
  const folder = summary.sha256.slice(0, 12)
  const stem = stemOf(summary.path)
  const files: string[] = []
  const failed: Written['failed'][number][] = []
  let fresh = 0
  let document: Awaited<ReturnType<Store['get']>> = null
  for (const format of formats) {
    const file = join(folder, `${stem}${endings[format]}`)
    // Corrections change what is told of a document without changing its day; such a one is written again.
    if (summary.corrections === 0 && (await isFresh(join(out, file), summary))) {
      fresh++
      files.push(file)
      continue
    }
    document ??= await store.get(summary.sha256)
    if (!document) break
    try {
      const made = await inFormat(document, format)
      await mkdir(join(out, folder), { recursive: true })
      await put(join(out, file), made)
      files.push(file)
    } catch (error) {
      if (!(error instanceof PlanError) && !(error instanceof UsageError)) throw error
      failed.push({ path: summary.path, error })
    }
  }
  return { files, fresh, failed }
}

/** Which formats a document can be had in: a page without an image has no place for words on it. */
function formatsOf({ readBy }: DocumentSummary, wish: ExportFormat | undefined): readonly ExportFormat[] {
  const scanned = readBy.some((by) => by !== 'plain-text')
  if (wish) return wish === 'json' || scanned ? [wish] : []
  return scanned ? ['json', 'alto', 'pdf'] : ['json']
}

/**
 * Write every document of the database into a folder, with `manifest.json` and `SHA256SUMS` (`doichieu verify DIR` checks them later).
 * Broken off, it goes on where it stopped: what is there and newer than its reading is left.
 */
export async function exportEvery(out: string, format: ExportFormat | undefined, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    await mkdir(out, { recursive: true })
    const documents: { summary: DocumentSummary; files: readonly string[] }[] = []
    let [fresh, failures, wordsOnly] = [0, 0, 0]
    for (const summary of await store.list({ state: 'read' })) {
      const formats = formatsOf(summary, format)
      if (formats.length === 0) wordsOnly++
      const one = await writeOne(store, out, summary, formats)
      if (one.files.length) documents.push({ summary, files: one.files })
      fresh += one.fresh
      failures += one.failed.length
      for (const { path, error } of one.failed)
        console.say(
          error instanceof UsageError
            ? error.said
            : { vi: `Không mở được "${printableName(path)}".`, en: `Could not open "${printableName(path)}".` },
        )
    }
    const manifest = await writeManifest(out, documents)
    if (wordsOnly)
      console.say({
        vi: `Bỏ qua ${wordsOnly} tài liệu chỉ có chữ, không có trang quét (xuất được với --format json).`,
        en: `Left out ${wordsOnly} documents that are text without a scan (--format json exports them).`,
      })
    const files = manifest.documents.reduce((sum, one) => sum + one.files.length, 0)
    console.say({
      vi: `Đã xuất ${manifest.documents.length} tài liệu, ${files} tệp (${fresh} tệp đã có từ trước, ${failures} tệp không xuất được). Kiểm tra lại: doichieu verify ${out}`,
      en: `Exported ${manifest.documents.length} documents, ${files} files (${fresh} were there before, ${failures} could not be made). Check later: doichieu verify ${out}`,
    })
    console.out(join(out, 'manifest.json'))
    return failures ? exitCodes.someFailed : exitCodes.ok
  } finally {
    await store.close()
  }
}
