import { fold } from '../../corpus/vietnamese.js'
import type { PrintedLine } from './lines.js'

// what a portal of legal texts prints about a document above it
const label =
  /^(?:so hieu|so ky hieu|so\/ky hieu|loai van ban|noi ban hanh|co quan ban hanh|nguoi ky|ngay ban hanh|ngay hieu luc|ngay co hieu luc|ngay cong bao|so cong bao|tinh trang(?: hieu luc)?|linh vuc(?:, nganh)?|trich yeu|the loai)\s*:?\s*$|^(?:so hieu|loai van ban|noi ban hanh|ngay cong bao|so cong bao|tinh trang)\s*:/u
const reach = 60

/** Count the lines above a document that a web page printed about it (`Số hiệu:`, `Loại văn bản:` …, each with its value); 0 where there is no such table. */
export function pageLead(lines: readonly PrintedLine[]): number {
  let seen = 0
  let last = -1
  for (let i = 0; i < Math.min(lines.length, reach); i++) {
    // the list of like documents under a short one bears the same labels
    if (seen > 0 && i - last > 4) break
    if (!label.test(fold(lines[i]!.text).trim())) continue
    seen++
    last = i
  }
  if (seen < 4) return 0
  return /:\s*$/u.test(lines[last]!.text) ? last + 2 : last + 1
}
