import { oneLine } from '../../../corpus/vietnamese.js'
import type { Read } from '../../../extractors/readers/read.js'

const LIST =
  /(?<!\p{L})(?:kèm theo(?: báo cáo)?(?: là| gồm)?|kèm(?: với)?|đính kèm|gồm(?: có)?|bao gồm|gửi cùng|hồ sơ(?: gồm| bao gồm)|tài liệu(?: gồm)?)(?:\s+\d{1,2}\s+(?:thứ|loại|văn bản|tài liệu|mục|nội dung))?\s*:?\s+(?=\p{L}|\d)/iu
const PAPER =
  /^(?:[-+]\s*)?(?<paper>(?:\d{1,2}\s+)?(?:báo cáo|danh sách|biên bản|tờ trình|tóm tắt|bản|bảng|hồ sơ|phụ lục|quyết định|nghị quyết|lý lịch|bài|đĩa|phim|tệp|video|ảnh|kỷ yếu|phóng sự|mẫu)(?!\p{L})[^;:.]*)/iu
const STOP = /\s+(?:trước|chậm nhất|muộn nhất|gửi|về|để|nộp|cho|theo quy định)(?!\p{L}).*$/su

const NEXT =
  /,\s+(?:và\s+)?(?=(?:\d{1,2}\s+)?(?:báo cáo|danh sách|biên bản|tờ trình|tóm tắt|bản|bảng|hồ sơ|phụ lục|bài|đĩa|phim|tệp|video|ảnh|kỷ yếu|phóng sự)(?!\p{L}))(?![^(]*\))/u

/** Part papers that were read as one: "danh sách đại biểu, 03 bài viết về điển hình, đĩa phóng sự: gửi" are three. */
export function partedPapers(items: readonly string[]): string[] {
  return items
    .flatMap((item) =>
      item
        .replace(/\s*:\s+gửi(?!\p{L}).*$/su, '')
        .split(NEXT)
        .map(oneLine),
    )
    .filter(Boolean)
}

/** Read the papers that a sentence of reporting lists: "kèm theo báo cáo là danh sách đại biểu … và tóm tắt thành tích của từng đại biểu". */
export function papersIn(sentence: string): Read<string>[] {
  const list = LIST.exec(sentence)
  if (!list) return []
  let at = list.index + list[0].length
  const papers: Read<string>[] = []
  for (const piece of sentence.slice(at).split(/([,;]|\s+và\s+)/u)) {
    const start = at + piece.length - piece.trimStart().length
    at += piece.length
    const said = PAPER.exec(piece.trim())?.groups!['paper']?.replace(STOP, '')
    if (!said) continue
    const lead = piece.trim().indexOf(said)
    papers.push({ value: oneLine(said), start: start + lead, end: start + lead + said.length })
  }
  return papers
}
