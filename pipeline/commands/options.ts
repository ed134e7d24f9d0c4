import { InvalidArgumentError, Option } from 'commander'
import type { Lang } from '../settings.js'
import type { Said } from './console.js'

/** An option as data: its flags, what it is in both languages, and how its value is checked. */
export interface Choice {
  readonly flags: string
  readonly about: Said
  readonly of?: readonly string[]
  readonly as?: 'whole' | 'share' | 'port'
  readonly needed?: true
  readonly otherwise?: string
}

const choice = (flags: string, vi: string, en: string, more: Partial<Choice> = {}): Choice => ({
  flags,
  about: { vi, en },
  ...more,
})

/** The options, each named once for all the commands that take it. */
export const options = {
  json: choice('--json', 'in một tài liệu JSON', 'print one JSON document'),
  db: choice(
    '--db <file>',
    'tệp cơ sở dữ liệu, hoặc postgres://máy/tên',
    'the database file, or postgres://host/name',
    { otherwise: 'doichieu.db' },
  ),
  jobs: choice('--jobs <n>', 'số trang đọc song song', 'how many pages are read at once', { as: 'whole' }),
  lanes: choice(
    '--jobs <n>',
    'số trang đọc song song trong một máy làm việc; mỗi trang chiếm một nhân',
    'how many pages this worker reads at once; each takes one core',
    { as: 'whole', otherwise: '1' },
  ),
  engine: choice('--engine <name>', 'bộ nhận dạng chữ', 'the OCR engine', {
    of: ['auto', 'tesseract-js', 'tesseract'],
  }),
  pageSeconds: choice('--page-seconds <n>', 'thời hạn đọc một trang (giây)', 'time limit for a page (seconds)', {
    as: 'whole',
  }),
  work: choice('--work <dir>', 'thư mục nhớ kết quả nhận dạng', 'folder of remembered OCR answers'),
  again: choice('--again', 'đọc lại cả tệp đã có', 'read again what is there already'),
  logFile: choice('--log-file <file>', 'ghi nhật ký (JSON, mỗi dòng một việc)', 'write a log (JSON lines)'),
  logLevel: choice('--log-level <level>', 'mức nhật ký', 'level of the log', {
    of: ['debug', 'info', 'warn', 'error'],
  }),
  reportFile: choice('--report <file>', 'ghi báo cáo lần chạy (JSON)', 'write the report of the run (JSON)'),
  watch: choice(
    '--watch',
    'chờ và đọc các tệp được đưa vào thư mục, cho đến khi nhấn Ctrl-C',
    'wait for files that come into the folders, until Ctrl-C',
  ),
  enqueue: choice(
    '--enqueue',
    'chỉ xếp hàng trên PostgreSQL; các máy chạy "doichieu work" sẽ đọc',
    'only queue the files on PostgreSQL, for machines that run "doichieu work"',
  ),
  originals: choice(
    '--originals <place>',
    'nơi giữ bản gốc mà mọi máy cùng thấy: thư mục, hoặc s3://kho/tiền-tố (với --enqueue và work)',
    'where all machines see the originals: a folder, or s3://bucket/prefix (with --enqueue and work)',
    { otherwise: 'doichieu-originals' },
  ),
  drain: choice('--drain', 'dừng khi hàng đợi hết việc', 'end when nothing waits any more'),
  port: choice(
    '--port <n>',
    'cổng theo dõi: /health/live, /health/ready, /metrics',
    'port of /health/live, /health/ready, /metrics',
    {
      as: 'whole',
    },
  ),
  host: choice('--host <name>', 'địa chỉ theo dõi (mặc định 127.0.0.1)', 'address of these pages (default 127.0.0.1)'),
  failed: choice('--failed', 'các tài liệu lỗi, hoặc có trang lỗi', 'documents that failed, or have a page that did'),
  engineOlderThan: choice(
    '--engine-older-than <version>',
    'đọc lại tài liệu do bộ nhận dạng cũ hơn phiên bản này đọc (7.1, hoặc "tesseract.js 7.1")',
    'read again what an OCR engine older than this read (7.1, or "tesseract.js 7.1")',
  ),
  stage: choice('--stage <stage>', 'chỉ làm lại bước này', 'this stage only', { of: ['extract'] }),
  raw: choice('--raw', 'văn bản trước khi phục hồi', 'the text before restoration'),
  explain: choice(
    '--explain',
    'in từng chỗ đổi: dòng, đã đọc, thành, độ tin cậy, phương án khác',
    'print each change: line, read, made, confidence, runners-up',
  ),
  threshold: choice(
    '--threshold <p>',
    'chỉ đổi chữ có độ tin cậy từ mức này (0–1)',
    'change only words at least this sure (0–1)',
    { as: 'share' },
  ),
  limit: choice('--limit <n>', 'nhiều nhất bao nhiêu kết quả', 'how many hits at most', { as: 'whole' }),
  out: choice('--out <dir>', 'thư mục ghi ra', 'the folder to write to', { needed: true }),
  into: choice('--out <dir>', 'thư mục ghi ra (với --all)', 'the folder to write to (with --all)'),
  format: choice('--format <format>', 'dạng tệp xuất ra', 'the format to write', {
    of: ['pdf', 'alto', 'hocr', 'json'],
  }),
  outFile: choice('--out <path>', 'tệp ghi ra; với --all: thư mục', 'the file to write; with --all: the folder'),
  level: choice('--level <level>', 'chỉ cấp này', 'this level only', {
    of: ['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa'],
  }),
  round: choice('--round <year>', 'chỉ đợt này (2015, 2020, 2025…)', 'this round only (2015, 2020, 2025…)', {
    as: 'whole',
  }),
  province: choice('--province <name>', 'chỉ tỉnh, thành phố này', 'this province only'),
  year: choice('--year <year>', 'chỉ năm ban hành này', 'this year of issue only', { as: 'whole' }),
  quick: choice('--quick', 'bỏ qua các bản quét', 'leave the scans out'),
  against: choice(
    '--against <guidance>',
    'hướng dẫn để đối chiếu: tệp, mã trong cơ sở dữ liệu, tệp yêu cầu .yaml, hoặc round-2020, round-2025',
    'the guidance: a file, an ID in the database, a requirements file .yaml, or round-2020, round-2025',
  ),
  exitCode: choice(
    '--exit-code',
    'mã thoát 5 khi có điểm sai lệch hoặc thiếu',
    'exit code 5 where something departs or is missing',
  ),
  reviewHost: choice('--host <address>', 'địa chỉ mạng để phục vụ', 'the address to serve on', {
    otherwise: '127.0.0.1',
  }),
  reviewPort: choice('--port <n>', 'cổng; 0: cổng trống bất kỳ', 'the port; 0: any free one', {
    as: 'port',
    otherwise: '4567',
  }),
  origin: choice(
    '--origin <url>',
    'địa chỉ mà người xem gõ, khi có máy chủ TLS đứng trước (https://…)',
    'the address people type where a TLS server stands in front (https://…)',
  ),
  who: choice('--who <name>', 'tên ghi cạnh đính chính', 'the name written beside corrections'),
  setPassword: choice('--set-password', 'đặt mật khẩu rồi thôi', 'set the password, nothing else'),
  gold: choice('--out <dir>', 'thư mục ghi ra (với export)', 'the folder to write to (with export)'),
  begun: choice('--begun', 'cả văn bản chưa xem hết (với export)', 'documents not wholly checked too (with export)'),
  all: choice('--all', 'mọi kế hoạch trong cơ sở dữ liệu', 'every plan in the database'),
} as const satisfies Record<string, Choice>

/** Make commander's option of ours, in the person's language. */
export function asOption({ flags, about, of, as, needed, otherwise }: Choice, lang: Lang): Option {
  const option = new Option(flags, about[lang])
  if (of) option.choices([...of])
  if (as === 'whole')
    option.argParser((text) =>
      checked(/^0*[1-9]\d*$/.test(text), text, lang, 'Cần một số nguyên dương.', 'A whole number above 0 is needed.'),
    )
  if (as === 'share')
    option.argParser((text) =>
      checked(
        Number(text) >= 0 && Number(text) <= 1,
        text,
        lang,
        'Cần một số từ 0 đến 1.',
        'A number from 0 to 1 is needed.',
      ),
    )
  if (as === 'port')
    option.argParser((text) =>
      checked(
        /^\d+$/.test(text) && Number(text) < 65_536,
        text,
        lang,
        'Cần một cổng từ 0 đến 65535.',
        'A port from 0 to 65535 is needed.',
      ),
    )
  if (needed) option.makeOptionMandatory()
  if (otherwise !== undefined) option.default(otherwise)
  return option
}

function checked(good: boolean, text: string, lang: Lang, vi: string, en: string): number {
  if (!good) throw new InvalidArgumentError(lang === 'vi' ? vi : en)
  return Number(text)
}
