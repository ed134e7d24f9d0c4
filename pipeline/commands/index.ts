import type { ListFilter } from '../../output/store/store.js'
import type { Console, Said } from './console.js'
import { options as o, type Choice } from './options.js'

/** Runs a command with its arguments and options; gives the exit code. */
type Run = (args: readonly string[], options: Record<string, unknown>, console: Console) => Promise<number>

/** A command as data: how it is written, what it does, what it takes, and where it lives (loaded when it is run). */
export interface CommandLine {
  readonly usage: string
  readonly about: Said
  readonly options: readonly Choice[]
  readonly run: Run
}

const command = (usage: string, vi: string, en: string, options: readonly Choice[], run: Run): CommandLine => ({
  usage,
  about: { vi, en },
  options,
  run,
})

const reading = [o.jobs, o.engine, o.pageSeconds, o.work]
const running = [o.reportFile, o.logFile, o.logLevel]

/** Every command of the program: one verb, one line, one file. */
export const commands: readonly CommandLine[] = [
  command(
    'ingest <path...>',
    'đọc tệp và thư mục (PDF, TIFF, PNG, JPEG, DOCX, TXT) vào cơ sở dữ liệu',
    'read files and folders (PDF, TIFF, PNG, JPEG, DOCX, TXT) into the database',
    [o.db, ...reading, o.again, o.watch, o.enqueue, o.originals, ...running, o.json],
    async (paths, options, console) => (await import('./ingest.js')).ingest(paths, options, console),
  ),
  command(
    'work',
    'một máy làm việc: đọc các tệp đã xếp hàng trên PostgreSQL',
    'a worker: read the files that wait in the queue on PostgreSQL',
    [o.db, o.originals, o.lanes, ...reading.slice(1), o.drain, o.port, o.host, o.logFile, o.logLevel],
    async (_, options, console) => (await import('./work.js')).work(options, console),
  ),
  command(
    'status',
    'đã đọc bao nhiêu, lỗi vì sao, còn lại bao nhiêu, các lần chạy',
    'what is done, what failed and why, what is left, the runs',
    [o.db, o.json],
    async (_, options, console) => (await import('./status.js')).status(options, console),
  ),
  command(
    'retry',
    'đọc lại các tài liệu lỗi; trang đã đọc được thì không đọc lại',
    'read the failed documents again; pages that were read are not read again',
    [o.failed, o.db, ...reading, ...running, o.json],
    async (_, options, console) => (await import('./retry.js')).retry(options, console),
  ),
  command(
    'reread',
    'đọc lại phần được nêu; không bao giờ đè lên chỗ người đã sửa',
    "read again what is named; never over a person's corrections",
    [o.engineOlderThan, o.stage, o.db, ...reading, ...running, o.json],
    async (_, options, console) => (await import('./reread.js')).reread(options, console),
  ),
  command(
    'migrate <direction> <from> <to>',
    'chuyển kho sang cơ sở dữ liệu khác: sqlite-to-postgres TỆP.db postgres://…, hoặc postgres-to-sqlite',
    'move an archive to another database: sqlite-to-postgres FILE.db postgres://…, or postgres-to-sqlite',
    [o.json],
    async (given, options, console) => (await import('./migrate.js')).migrate(given, options, console),
  ),
  command(
    'read <file>',
    'in văn bản đã đọc và phục hồi của một tài liệu',
    'print the restored reading text of a document',
    [...reading, o.raw],
    async ([file], options, console) => (await import('./read.js')).read(file!, options, console),
  ),
  command(
    'restore [file]',
    'phục hồi dấu và chữ hỏng của văn bản trên đầu vào chuẩn, từng dòng một',
    'restore marks and damaged letters of text on standard input, line for line',
    [o.explain, o.threshold],
    async ([file], options) => (await import('./restore.js')).restore(file, options),
  ),
  command(
    'extract <file>',
    'rút các dữ kiện của một tài liệu, không lưu',
    'extract the facts of a document, nothing stored',
    [...reading, o.json],
    async ([file], options, console) => (await import('./extract.js')).extract(file!, options, console),
  ),
  command(
    'list',
    'liệt kê tài liệu trong cơ sở dữ liệu',
    'list what is in the database',
    [o.db, o.json],
    async (_, options, console) => (await import('./list.js')).list(options, console),
  ),
  command(
    'show <id>',
    'một kế hoạch với câu gốc của từng dữ kiện',
    'one plan with the sentence behind each fact',
    [o.db, o.json],
    async ([id], options, console) => (await import('./show.js')).show(id!, options, console),
  ),
  command(
    'search <words...>',
    'tìm, có dấu hay không dấu',
    'search, with or without marks',
    [o.db, o.limit, o.json],
    async (words, options, console) => (await import('./search.js')).search(words.join(' '), options, console),
  ),
  command(
    'export [id]',
    'xuất một tài liệu (hoặc tất cả, kèm bản kê): PDF tìm kiếm được, ALTO, hOCR, JSON',
    'hand over one document (or all, with a manifest): searchable PDF, ALTO, hOCR, JSON',
    [o.format, o.outFile, o.all, o.db, ...reading],
    async ([id], options, console) => (await import('./export.js')).exportDocument(id, options, console),
  ),
  command(
    'verify <folder>',
    'kiểm tra lại một thư mục đã xuất theo bản kê: tệp thiếu, bị sửa, thừa',
    'check an exported folder against its manifest: files missing, changed, added',
    [o.json],
    async ([folder], options, console) => (await import('./verify.js')).verify(folder!, options, console),
  ),
  command(
    'audit [plan]',
    'đặt một kế hoạch cạnh hướng dẫn; mỗi kết luận dẫn lời cả hai bên',
    'lay a plan beside the guidance; each finding cites both sides',
    [o.against, o.all, o.into, o.exitCode, o.db, ...reading, o.json],
    async ([plan], options, console) => (await import('./audit.js')).audit(plan, options, console),
  ),
  command(
    'requirements <guidance>',
    'rút yêu cầu của một văn bản hướng dẫn thành tệp YAML để người dùng sửa',
    'write what a guidance document asks as a YAML file for a person to correct',
    [o.db, ...reading],
    async ([guidance], _, console) => (await import('./requirements.js')).requirements(guidance!, console),
  ),
  command(
    'compare [id...]',
    'đặt các địa phương cạnh nhau',
    'lay localities side by side',
    [o.db, o.json],
    async (ids, options, console) => (await import('./compare.js')).compareSome(ids, options, console),
  ),
  command(
    'report',
    'ghi báo cáo so sánh: HTML có biểu đồ, XLSX, CSV, JSON, Markdown',
    'write the comparison report: HTML with charts, XLSX, CSV, JSON, Markdown',
    [o.db, o.out, o.level, o.round, o.province, o.year],
    async (_, { out, level, round, province, year }, console) =>
      (await import('./report.js')).report(String(out), given({ level, round, province, year }), console),
  ),
  command(
    'review',
    'mở trang để người xem kiểm tra dữ kiện bên cạnh bản quét',
    'serve the page where a person checks facts beside the scan',
    [o.db, o.reviewHost, o.reviewPort, o.origin, o.who, o.setPassword, o.work, o.pageSeconds],
    async (_, options, console) => (await import('./review.js')).review(options, console),
  ),
  command(
    'corrections <action>',
    'đính chính của người xem: list liệt kê, export xuất thành bộ mẫu',
    'what reviewers said: list, or export as gold',
    [o.db, o.gold, o.begun, o.json],
    async ([action], options, console) => (await import('./corrections.js')).corrections(action!, options, console),
  ),
  command(
    'eval',
    'tự chấm điểm trên bộ mẫu có sẵn',
    'score itself on the gold it ships with',
    [o.quick, o.work, o.json],
    async (_, options, console) => (await import('./eval.js')).evaluate(options, console),
  ),
  command(
    'doctor',
    'xem máy có gì, thiếu gì, cần thêm gì',
    'what is installed, what would be faster, what is missing',
    [o.json],
    async (_, options, console) => (await import('./doctor.js')).doctor(options, console),
  ),
]

/** The filters that were given, those left out dropped. */
function given(filter: Record<string, unknown>): ListFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}
