import type { PlanError, PlanProblem } from '../errors.js'
import { printable, printableName, type Said } from './console.js'

const sentences: Record<PlanProblem, (path: string, detail: string) => Said> = {
  missing: (path) => ({
    vi: `Không tìm thấy tệp "${path}". Hãy kiểm tra lại đường dẫn.`,
    en: `There is no file "${path}". Check the path.`,
  }),
  changed: (path) => ({
    vi: `Tệp "${path}" đã khác với bản được đọc trước đây. Hãy nạp nó như tệp mới: doichieu ingest.`,
    en: `"${path}" is no longer the file that was read. Bring it in as a new one: doichieu ingest.`,
  }),
  'no-documents': (path) => ({
    vi: `Thư mục "${path}" không có tài liệu nào (PDF, TIFF, PNG, JPEG, DOCX, TXT). Hãy chọn thư mục khác hoặc nêu tên tệp.`,
    en: `The folder "${path}" holds no documents (PDF, TIFF, PNG, JPEG, DOCX, TXT). Choose another, or name a file.`,
  }),
  unreadable: (path, detail) => ({
    vi: `Không mở được "${path}"${detail}. Hãy kiểm tra quyền đọc hoặc ổ đĩa.`,
    en: `"${path}" can't be opened${detail}. Check its permissions or the disk.`,
  }),
  'empty-file': (path) => ({
    vi: `Tệp "${path}" rỗng (0 byte). Hãy lấy lại bản gốc.`,
    en: `"${path}" is empty (0 bytes). Get the original again.`,
  }),
  encrypted: (path) => ({
    vi: `Tệp "${path}" có mật khẩu. Hãy gỡ mật khẩu rồi đọc lại.`,
    en: `"${path}" is locked by a password. Remove it and read again.`,
  }),
  damaged: (path, detail) => ({
    vi: `Tệp "${path}" bị hỏng hoặc không trọn vẹn${detail}. Hãy sao chép hoặc quét lại.`,
    en: `"${path}" is damaged or cut off${detail}. Copy or scan it again.`,
  }),
  'not-a-document': (path, detail) => ({
    vi: `"${path}" không phải tài liệu đọc được${detail}. Cần PDF, TIFF, PNG, JPEG, DOCX hoặc TXT.`,
    en: `"${path}" is no document that can be read${detail}. PDF, TIFF, PNG, JPEG, DOCX or TXT is needed.`,
  }),
  'no-pages': (path) => ({
    vi: `Tệp "${path}" không có trang nào. Hãy lấy lại bản gốc.`,
    en: `"${path}" has no pages. Get the original again.`,
  }),
  'too-large': (path, detail) => ({
    vi: `Tệp "${path}" quá lớn${detail}. Hãy tách thành nhiều tệp hoặc giảm độ phân giải.`,
    en: `"${path}" is too large${detail}. Split it, or lower its resolution.`,
  }),
  'no-text': (path) => ({
    vi: `Không đọc được chữ nào trong "${path}". Hãy xem lại bản quét.`,
    en: `No text could be read in "${path}". Look at the scan.`,
  }),
  timeout: (path, detail) => ({
    vi: `Đọc "${path}" quá thời hạn${detail}. Hãy thử lại với --page-seconds lớn hơn.`,
    en: `Reading "${path}" took too long${detail}. Try again with a larger --page-seconds.`,
  }),
  internal: (path, detail) => ({
    vi: `Chương trình gặp lỗi khi đọc "${path}"${detail}. Hãy gửi lỗi này cho người phát triển; các tệp khác vẫn được đọc.`,
    en: `The program failed on "${path}"${detail}. Please report it; the other files are still read.`,
  }),
}

/** Say in one sentence what is wrong with which file and what to do. */
export function explain(error: PlanError): Said {
  return sentences[error.problem](printableName(error.path), error.detail ? ` (${printable(error.detail)})` : '')
}
