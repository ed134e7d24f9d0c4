import type { Random } from '../random.js'
import { runsOf, type Item } from '../typeset/parse-plan.js'
import type { MadeDocument } from './make-document.js'

const item = (text: string, kind: Item['kind'] = 'text'): Item => ({ runs: runsOf(text), kind, newPage: false })

const KIND =
  /^(KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|CHỈ THỊ|CHƯƠNG TRÌNH|NGHỊ QUYẾT|KẾT LUẬN|CÔNG ĐIỆN|NGHỊ ĐỊNH|THÔNG TƯ)$/u
const DATE = /^(\p{Lu}[^,]{1,40}),? ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/u
/** First words of a line of an issuer's name; what begins otherwise was broken by a web page. */
const BODY_OF_STATE =
  /^(BỘ|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|CỤC|SỞ|TỈNH|THÀNH PHỐ|TP\.?|VĂN PHÒNG|BAN|TỔNG|BẢO HIỂM|NGÂN HÀNG|THỦ TƯỚNG|CHÍNH PHỦ|HUYỆN|QUẬN|XÃ|PHƯỜNG|KHO BẠC|THUẾ|THANH TRA|VIỆN|LIÊN|QUỐC HỘI|ĐẢNG|TÒA)(\s|$)/u
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u
const NATIONAL = /^(CỘNG (HÒA|HOÀ) XÃ HỘI|CHỦ NGHĨA VIỆT NAM|Độc lập(?!\p{L})|-{3,}|_{3,}|\*+$)/u

const NAME = /^(\p{Lu}\p{Ll}* ){1,5}\p{Lu}\p{Ll}+$/u
/** Who decides, printed under a subject. */
const HEAD_OF_OFFICE = / (?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|THỦ TƯỚNG|TỔNG GIÁM ĐỐC)[^\p{Ll}]*$/u

/** Lines of a head as printed: what a web page broke in the middle of a name is joined again. */
function issuerOf(lines: readonly string[]): string[] {
  const issuer: string[] = []
  for (const line of lines) {
    if (issuer.length > 0 && !BODY_OF_STATE.test(line)) issuer[issuer.length - 1] += ` ${line}`
    else issuer.push(line)
  }
  // A name that does not fit the column is broken where an office's own name begins.
  return issuer.flatMap((line) => {
    const words = line.split(' ')
    if (line.length < 27) return [line]
    const at = words.findIndex((_, i) => i > 1 && BODY_OF_STATE.test(words.slice(i).join(' ')))
    const cut = at > 0 ? at : Math.ceil(words.length * 0.55)
    return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
  })
}

/** Break a signing formula where its parts stand on lines of their own: `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 7a). */
const formulaOf = (lines: readonly string[]): string[] =>
  lines
    .join(' ')
    .split(
      / (?=(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu})| (?=PHÓ |THỨ TRƯỞNG)|(?<=NHÂN DÂN) (?=CHỦ TỊCH)|(?<=CHÍNH PHỦ) (?=THỦ TƯỚNG)/u,
    )
    .filter((line) => line !== '')

/** Give the value that a portal prints under a label about a document. */
function told(lines: readonly string[], label: string): string | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${label}:`))
  return at < 0 ? undefined : lines[at]!.slice(label.length + 1).trim() || lines[at + 1]
}

/** Paragraphs of a body worth setting: no cells of tables, no debris of a web page. */
function paragraphsOf(lines: readonly string[]): string[] {
  const out: string[] = []
  for (const line of lines) {
    const before = out.at(-1)
    const broken =
      before !== undefined &&
      (/[\p{L},]$/u.test(before) || /số$/u.test(before)) &&
      /^[\p{Ll}\d(]/u.test(line) &&
      !/^(\d+[.)]|\p{Ll}[.)])/u.test(line)
    if (broken) out[out.length - 1] = `${before} ${line}`
    else if (line.length >= 24 || /^(Điều \d|[IVX]+\.|\d+\. )/u.test(line) || CAPITALS.test(line)) out.push(line)
  }
  return out.map((line) => line.replaceAll('*', ''))
}

/** Take paragraphs from the front and from the back until they fill so many letters each. */
function ends(paragraphs: readonly string[], front: number, back: number): string[] {
  const [first, last]: [string[], string[]] = [[], []]
  let sum = 0
  for (const one of paragraphs) if ((sum += one.length) - one.length < front) first.push(one)
  sum = 0
  for (const one of paragraphs.slice(first.length).reverse())
    if ((sum += one.length) - one.length < back) last.unshift(one)
  return [...first, ...last]
}

/**
 * Take a document's text apart, as a portal of legal texts or a plain text file has it, and make it one that fills one page (`short`) or two; null
 * where head, signer or body cannot be told for certain.
 */
export function readDocument(text: string, random: Random, length: 'short' | 'long'): MadeDocument | null {
  const all = text
    .split('\n')
    .map((line) => line.replace(/^#+\s*/u, '').trim())
    .filter((line) => line !== '')
  const numberAt = all.findIndex((line) => /^Số: ?\d+\/\S+$/u.test(line))
  const dateAt = all.findIndex((line, at) => at > numberAt - 8 && DATE.test(line))
  const footAt = all.findIndex((line, at) => at > numberAt && /^Nơi nhận:?$/u.test(line))
  if (numberAt < 0 || dateAt < 0 || footAt < 0 || dateAt > numberAt + 8) return null
  const headStart = Math.max(
    0,
    ...all.slice(0, numberAt).map((line, at) => (/:$|^Đã biết|^Đang cập nhật/u.test(line) ? at + 1 : 0)),
  )
  const above = all
    .slice(headStart, numberAt)
    .map((line) => line.replace(/ ?(CỘNG (HÒA|HOÀ)|(XÃ HỘI )?CHỦ NGHĨA|NGHĨA VIỆT NAM).*$/u, ''))
    .filter((line) => !NATIONAL.test(line) && CAPITALS.test(line))
  const [number, date] = [/^Số: ?(\S+)$/u.exec(all[numberAt]!)![1]!, DATE.exec(all[dateAt]!)!]
  const about = all.slice(numberAt + 1, dateAt).filter((line) => !NATIONAL.test(line))
  const after = all.slice(Math.max(dateAt, numberAt) + 1, footAt).filter((line) => !NATIONAL.test(line))
  const foot = all.slice(footAt + 1, footAt + 40)
  const named = told(all.slice(0, headStart + 1), 'Người ký')
  const nameAt = foot.findIndex((line, at) =>
    named && NAME.test(named) ? line === named : at > 1 && NAME.test(line) && CAPITALS.test(foot[at - 1]!),
  )
  const formulaAt = foot.findIndex((line) => CAPITALS.test(line) && line.length > 6 && !/^-/u.test(line))
  if (above.length === 0 || above.length > 5 || nameAt < 1 || formulaAt < 1 || formulaAt > nameAt) return null
  const formula = formulaOf(foot.slice(formulaAt, nameAt))
  if (!formula.every((line) => CAPITALS.test(line)) || formula.length > 4) return null

  const kind = KIND.exec(after[0] ?? '')?.[0]
  const letter = kind === undefined
  const bodyAt = letter
    ? 0
    : after.findIndex(
        (line, at) =>
          at > 0 &&
          /^(Căn cứ|Thực hiện|Để |Nhằm|Triển khai|Ngày|Theo|Xét|[IVX]+\.|\d+\.|Điều 1|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|HỘI ĐỒNG|ỦY BAN|CỤC TRƯỞNG)/u.test(
            line,
          ),
      )
  if (letter ? !/^Kính gửi/u.test(after[0] ?? '') || about.length === 0 : bodyAt < 1 || bodyAt > 6) return null
  const printed = letter ? '' : after.slice(1, bodyAt).join(' ').replace(HEAD_OF_OFFICE, '')
  // A portal prints subjects in capitals; what it calls the document has them in small letters.
  const called = / năm \d{4} (?:về )?(.*) do .{3,60} ban hành/u.exec(
    all.slice(footAt).find((line) => / năm \d{4} .* do .* ban hành/u.test(line)) ?? '',
  )?.[1]
  const subject = CAPITALS.test(printed) && called ? `Về việc ${called.replace(/^việc /u, '')}` : printed
  const paragraphs = paragraphsOf(after.slice(bodyAt))
  const room = length === 'short' ? random.between(500, 1100) : random.between(2600, 3600)
  const body = ends(paragraphs, room * 0.7, room * 0.3)
  if (paragraphs.join(' ').length < (length === 'short' ? 350 : 2200) || subject.length > 260) return null
  if (body.some((line) => line.length > 1500)) return null
  const two = (value: string) => value.padStart(2, '0')
  return {
    plan: {
      issuer: issuerOf(above),
      number: `Số: ${number}`,
      about: letter ? about.join(' ') : undefined,
      date: all[dateAt],
      title: letter ? [] : [kind, ...(subject ? [subject] : [])],
      body: body.map((line) => {
        if (CAPITALS.test(line)) return item(`**${line}**`, 'name')
        if (/^Điều \d+\./u.test(line) && line.length < 120) return item(`**${line}**`, 'heading')
        const basis = /^Căn cứ/u.test(line) && !letter
        return item(
          basis ? `*${line}*` : line.replace(/^(Điều \d+\.)/u, '**$1**'),
          /^[-+]/u.test(line) ? 'list' : 'text',
        )
      }),
      recipients: [
        'Nơi nhận:',
        ...foot
          .slice(0, formulaAt)
          .slice(0, 9)
          .map((line) =>
            /^[-–]/u.test(line) ? line : `- ${line.replace(/[;,]$/u, '')}${/\.$/u.test(line) ? '' : ';'}`,
          ),
      ].map((line) => item(line)),
      signature: [...formula, foot[nameAt]!],
      signed: [],
    },
    number,
    date: `${date[4]}-${two(date[3]!)}-${two(date[2]!)}`,
    signer: foot[nameAt]!,
  }
}
