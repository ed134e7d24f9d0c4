/** What can go wrong with the database, by its condition. */
export type StoreProblem =
  | 'missing'
  | 'vanished'
  | 'unwritable'
  | 'not-a-database'
  | 'foreign'
  | 'locked'
  | 'newer-schema'
  | 'older-schema'
  | 'unknown-field'
  | 'damaged'
  | 'full'
  | 'ambiguous'
  | 'unreachable'
  | 'refused'
  | 'no-database'
  | 'disconnected'
  | 'busy-server'
  | 'internal'

const words: Record<StoreProblem, { vi: (path: string) => string; en: (path: string) => string }> = {
  missing: {
    vi: (p) => `Không có cơ sở dữ liệu ${p}. Hãy nạp văn bản trước: doichieu ingest THƯ_MỤC --db ${p}`,
    en: (p) => `There is no database ${p}. Bring documents in first: doichieu ingest FOLDER --db ${p}`,
  },
  vanished: {
    vi: (p) => `Cơ sở dữ liệu ${p} đã bị xóa hoặc thay thế khi đang ghi. Hãy đưa tệp về chỗ cũ rồi chạy lại.`,
    en: (p) => `The database ${p} was deleted or replaced while it was written. Put it back, then run again.`,
  },
  unwritable: {
    vi: (p) => `Không ghi được cơ sở dữ liệu ${p}. Hãy kiểm tra quyền ghi của thư mục, hoặc chọn nơi khác bằng --db.`,
    en: (p) =>
      `The database ${p} cannot be written. Check the folder's permissions, or choose another place with --db.`,
  },
  'not-a-database': {
    vi: (p) => `${p} không phải là cơ sở dữ liệu SQLite; tệp được giữ nguyên. Hãy chọn tệp khác bằng --db.`,
    en: (p) => `${p} is not an SQLite database; it was left as it is. Choose another file with --db.`,
  },
  foreign: {
    vi: (p) => `${p} là cơ sở dữ liệu của chương trình khác; tệp được giữ nguyên. Hãy chọn tệp khác bằng --db.`,
    en: (p) => `${p} is another program's database; it was left as it is. Choose another file with --db.`,
  },
  locked: {
    vi: (p) => `Cơ sở dữ liệu ${p} đang được chương trình khác ghi. Hãy đợi rồi chạy lại; việc đã làm không mất.`,
    en: (p) => `The database ${p} is being written by another program. Wait, then run again; nothing done is lost.`,
  },
  'newer-schema': {
    vi: (p) => `${p} do bản Đối chiếu mới hơn tạo ra. Hãy cài bản mới hơn rồi mở lại; tệp được giữ nguyên.`,
    en: (p) =>
      `${p} was made by a newer Đối chiếu. Install that version and open it again; the file was left as it is.`,
  },
  'older-schema': {
    vi: (p) =>
      `${p} thuộc bản cũ và chưa được nâng cấp. Hãy chép tệp đến nơi ghi được, rồi chạy: doichieu list --db ${p}`,
    en: (p) =>
      `${p} is of an older version and was not brought up to date. Copy it where it can be written, then run: doichieu list --db ${p}`,
  },
  'unknown-field': {
    vi: (p) => `Không có trường “${p}” để tìm. Các trường:`,
    en: (p) => `There is no field "${p}" to search. The fields:`,
  },
  damaged: {
    vi: (p) => `Cơ sở dữ liệu ${p} bị hỏng. Hãy dùng bản sao lưu, hoặc nạp lại văn bản vào tệp mới bằng --db.`,
    en: (p) => `The database ${p} is damaged. Use a backup, or bring the documents into a new file with --db.`,
  },
  full: {
    vi: (p) => `Hết chỗ trống trên đĩa khi ghi ${p}. Hãy dọn đĩa rồi chạy lại; việc đã làm không mất.`,
    en: (p) => `The disk is full while writing ${p}. Make room, then run again; nothing done is lost.`,
  },
  ambiguous: {
    vi: (p) => `“${p}” chỉ nhiều hơn một văn bản. Hãy viết mã dài hơn; xem mã bằng: doichieu list`,
    en: (p) => `"${p}" means more than one document. Give more digits of the id; see them with: doichieu list`,
  },
  unreachable: {
    vi: (p) => `Không kết nối được máy chủ PostgreSQL ${p}. Hãy kiểm tra máy chủ đang chạy, tên máy và cổng.`,
    en: (p) => `The PostgreSQL server ${p} cannot be reached. Check that it is running, and the host's name and port.`,
  },
  refused: {
    vi: (p) =>
      `Máy chủ từ chối người dùng hoặc mật khẩu của ${p}. Hãy ghi mật khẩu vào biến PGPASSWORD hoặc tệp ~/.pgpass rồi chạy lại.`,
    en: (p) =>
      `The server refused the user or password of ${p}. Give the password in PGPASSWORD or ~/.pgpass and run again.`,
  },
  'no-database': {
    vi: (p) => `Máy chủ chưa có cơ sở dữ liệu ${p}. Hãy tạo nó trước (createdb -E UTF8 TÊN), rồi chạy lại.`,
    en: (p) => `The server has no database ${p}. Make it first (createdb -E UTF8 NAME), then run again.`,
  },
  disconnected: {
    vi: (p) => `Mất kết nối với máy chủ ${p}. Hãy đợi máy chủ chạy lại rồi làm tiếp; việc đã làm không mất.`,
    en: (p) => `The connection to ${p} was lost. Go on when the server is back; nothing done is lost.`,
  },
  'busy-server': {
    vi: (p) => `Máy chủ ${p} đã hết chỗ kết nối. Hãy bớt số máy làm việc hoặc tăng max_connections.`,
    en: (p) => `The server ${p} has no connection left. Use fewer workers, or raise max_connections.`,
  },
  internal: {
    vi: (p) => `Cơ sở dữ liệu ${p} trả về lỗi không lường trước.`,
    en: (p) => `The database ${p} answered with an unforeseen error.`,
  },
}

/** The database cannot do what was asked. `said` is for people, in both languages; `candidates` are the ids an ambiguous one may mean. */
export class StoreError extends Error {
  readonly said: { vi: string; en: string }
  constructor(
    readonly problem: StoreProblem,
    readonly path: string,
    options?: { cause?: unknown; candidates?: readonly string[] },
  ) {
    const list = options?.candidates?.length ? ` (${options.candidates.join(', ')})` : ''
    super(words[problem].en(path) + list, { cause: options?.cause })
    this.name = 'StoreError'
    this.said = { vi: words[problem].vi(path) + list, en: words[problem].en(path) + list }
  }
}

const byCode: { readonly [code: string]: StoreProblem } = {
  SQLITE_CANTOPEN: 'unwritable',
  SQLITE_READONLY: 'unwritable',
  SQLITE_PERM: 'unwritable',
  SQLITE_AUTH: 'unwritable',
  SQLITE_NOTADB: 'not-a-database',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_FULL: 'full',
}

/** Turn what SQLite threw into a StoreError; a StoreError stays itself. */
export function asStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new StoreError(byCode[code] ?? 'internal', path, { cause: error })
}
