import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A document to be set: an id that says where it comes from, and its paragraphs. */
export interface Source {
  readonly id: string
  readonly paragraphs: readonly string[]
}

/** Say whether a document is held apart from training, by the first hex digit of the hash of its file name: 0 and 1 test, 2 dev. */
export function shareOf(fileName: string): 'train' | 'dev' | 'test' {
  const digit = createHash('sha256').update(fileName).digest('hex').slice(0, 1)
  if (digit === '2') return 'dev'
  return digit === '0' || digit === '1' ? 'test' : 'train'
}

const LETTERS = /^[\p{Script=Latin}\p{N}\s.,;:!?'"“”‘’()/\-–+%&*=<>_…°²³§|[\]@#]+$/u

const SITE =
  /^(Thưa Quý khách|Kính gửi: Quý Thành viên|Lưu trữ|Ghi chú|Ý kiến|Facebook|Email|In lược đồ|Bạn Chưa Đăng Nhập)/u

/** Drop the web page around a document and join lines that were broken in the middle of a sentence. */
export function cleanDocument(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const loading = lines.findIndex((line) => line.startsWith('Đang tải văn bản'))
  const start = lines.findIndex(
    (line, at) =>
      at > loading &&
      /^(BỘ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BAN|CỤC|CỘNG HÒA|NGÂN HÀNG|TÒA)/u.test(line),
  )
  const paragraphs: string[] = []
  for (const line of lines.slice(Math.max(start, 0))) {
    if (SITE.test(line)) break
    if (line === '' || !LETTERS.test(line)) continue
    // Cells of tables stand one a line in these texts; a page of them would hold hardly any words.
    if (line.length < 14 && line !== line.toLocaleUpperCase('vi')) continue
    if (/^[\d\s.,;:+%/-]*$/u.test(line)) continue
    const before = paragraphs.at(-1)
    const broken =
      before !== undefined && /[\p{Ll},]$/u.test(before) && /^[\p{Ll}\d(]/u.test(line) && before.length > 25
    if (broken) paragraphs[paragraphs.length - 1] = `${before} ${line}`
    else paragraphs.push(line)
  }
  return paragraphs
}

/** Read a folder of documents that belong to one share. */
export function documentsOf(folder: string, share: 'train' | 'dev' | 'test'): Source[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && shareOf(name) === share)
    .sort()
    .map((name) => ({
      id: name.replace(/\.txt$/u, ''),
      paragraphs: cleanDocument(readFileSync(join(folder, name), 'utf8')),
    }))
    .filter((source) => source.paragraphs.length > 3)
}

/** Read a text of one paragraph a line as documents of sixty paragraphs each. */
export function chunksOf(file: string, name: string): Source[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > 2 && LETTERS.test(line))
  const sources: Source[] = []
  for (let at = 0; at < lines.length; at += 60)
    sources.push({ id: `${name}:${at}`, paragraphs: lines.slice(at, at + 60) })
  return sources
}
