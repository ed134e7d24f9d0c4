import { oneLine } from '../../../corpus/vietnamese.js'
import type { Read } from '../../../extractors/readers/read.js'

const LIST =
  /(?<!\p{L})(?:kèm theo(?: báo cáo)?(?: là| gồm)?|kèm(?: với)?|đính kèm|gồm(?: có)?|bao gồm|hồ sơ(?: gồm| bao gồm)|tài liệu(?: gồm)?)\s*:?\s+(?=\p{L})/iu
const PAPER =
  /^(?:[-+]\s*)?(?<paper>(?:báo cáo|danh sách|biên bản|tờ trình|tóm tắt|bản|bảng|hồ sơ|phụ lục|quyết định|nghị quyết|lý lịch)(?!\p{L})[^;:.]*)/iu
const STOP = /\s+(?:trước|chậm nhất|muộn nhất|gửi|về|để|nộp|cho|theo quy định)(?!\p{L}).*$/su

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
