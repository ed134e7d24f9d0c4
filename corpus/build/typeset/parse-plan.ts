import type { Run } from './block.js'

/** A paragraph of a plan before it is set. */
export interface Item {
  readonly runs: readonly Run[]
  readonly kind: 'heading' | 'name' | 'text' | 'list'
  readonly newPage: boolean
}

/** A document's text by the parts that Nghị định 30/2020/NĐ-CP, phụ lục I, sets apart. */
export interface PlanText {
  /** Lines of the issuer's head; empty where the text has lost it. */
  readonly issuer: readonly string[]
  readonly number: string | undefined
  /** The subject of a letter, `V/v …`, under its number. */
  readonly about: string | undefined
  readonly date: string | undefined
  /** Kind and subject; empty in a letter. */
  readonly title: readonly string[]
  readonly body: readonly Item[]
  readonly recipients: readonly Item[]
  readonly signature: readonly string[]
  /** What a signing program printed. */
  readonly signed: readonly string[]
}

/** Read markdown's stars as runs of bold and italic; everything else is text. */
export function runsOf(text: string): Run[] {
  let bold = false
  let italic = false
  const runs: Run[] = []
  for (const part of text.split(/(\*\*|\*)/u)) {
    if (part === '**') bold = !bold
    else if (part === '*') italic = !italic
    else if (part !== '') runs.push({ text: part, bold, italic })
  }
  return runs
}

const plain = (text: string): string =>
  text
    .replace(/^#+\s*/u, '')
    .replaceAll('*', '')
    .trim()
const isFormula = (text: string): boolean => /^(TM|KT|Q|TL|TUQ)\.\s?\p{Lu}/u.test(plain(text))
const isOffice = (text: string): boolean =>
  /^(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG)$/u.test(plain(text))
const runsOn = (text: string): boolean => /^\p{Ll}/u.test(text) && !/^[a-zđ]+[).]/u.test(text)

interface Chunk {
  readonly lines: readonly string[]
  readonly newPage: boolean
}

function chunksOf(text: string, hardWrapped: boolean): Chunk[] {
  const chunks: { lines: string[]; newPage: boolean }[] = []
  let blanks = 1
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd()
    if (line.trim() === '') {
      blanks++
      continue
    }
    // In a text layer a page begins after an empty stretch or with a line that is set off by a blank.
    const newPage = hardWrapped && chunks.length > 0 && (blanks >= 3 || raw.startsWith(' '))
    const last = chunks.at(-1)
    if (blanks > 0 || newPage || last === undefined) chunks.push({ lines: [line.trim()], newPage })
    else last.lines.push(line.trim())
    blanks = 0
  }
  return chunks
}

function kindOf(text: string, marked: boolean): Item['kind'] {
  const bare = plain(text)
  const numbered = /^([IVX]+|\d+(\.\d+)*)\.?\s/u.test(bare)
  const capitals = bare.length > 5 && !/\p{Ll}/u.test(bare) && /\p{Lu}/u.test(bare)
  if (marked) return numbered ? 'heading' : 'name'
  if (capitals) return /^(QUYẾT ĐỊNH|CHỦ TỊCH|GIÁM ĐỐC|(ỦY|UỶ) BAN)/u.test(bare) ? 'name' : 'heading'
  if (/^[IVX]+\.\s/u.test(bare)) return 'heading'
  return /^[-+]\s/u.test(text) ? 'list' : 'text'
}

function itemsOf(chunk: Chunk, hardWrapped: boolean): Item[] {
  const first = chunk.lines[0] ?? ''
  const paragraphs = hardWrapped ? [chunk.lines.join('\n')] : [...chunk.lines]
  return paragraphs.map((paragraph, at) => {
    const text = paragraph.replace(/^#+\s*/u, '')
    const kind = kindOf(text, first.startsWith('#') || /^\*\*.*\*\*$/u.test(text))
    const bold = kind === 'heading' || kind === 'name'
    const runs = runsOf(text)
    return { runs: bold ? runs.map((run) => ({ ...run, bold })) : runs, kind, newPage: chunk.newPage && at === 0 }
  })
}

const KIND =
  /^(KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|CHỈ THỊ|CHƯƠNG TRÌNH|QUY ĐỊNH|PHƯƠNG ÁN|ĐỀ ÁN|NGHỊ QUYẾT|KẾT LUẬN|CÔNG ĐIỆN)$/u
const DATE = /\p{Lu}[^,]{1,40},\s+ngày[\s.\d]+tháng[\s.\d]+năm[\s.\d]*$/u
const BODY =
  /^(Thực hiện|Căn cứ|Để |Nhằm|Triển khai|Kính gửi|Tiếp theo|Ngày |I\.|(CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|ỦY BAN NHÂN DÂN)(?! .*V\/v))/u
const NATIONAL = /CỘNG (HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc/gu
const SIGNED = /^(Người ký|Email|Cơ quan|Thời gian ký):/u

/** Sort the lines above the title: issuer, number, subject of a letter, date. */
function headOf(lines: readonly string[]): Pick<PlanText, 'issuer' | 'number' | 'about' | 'date'> {
  const issuer: string[] = []
  let [number, about, date]: (string | undefined)[] = []
  for (const line of lines) {
    // Some texts have the two columns run together on one line.
    const left = line.replace(NATIONAL, '').trim()
    const dated = DATE.exec(left.startsWith('Số:') ? left.replace(/^\S+\s+\S+/u, '') : left)?.[0].trim()
    if (dated !== undefined) date = dated
    const rest = dated === undefined ? left : left.replace(dated, '').trim()
    if (rest.startsWith('Số:')) number = rest
    else if (rest.startsWith('V/v')) about = rest
    else if (about !== undefined && date === undefined && rest !== '') about = `${about} ${rest}`
    else if (rest !== '') issuer.push(rest)
  }
  return { issuer, number, about, date }
}

/** Take a document's plain or markdown text apart; hard-wrapped text keeps its line breaks. */
export function parsePlan(text: string, hardWrapped = false): PlanText {
  const chunks = chunksOf(text, hardWrapped)
  const opening = (chunk: Chunk | undefined): string => plain(chunk?.lines[0] ?? '')
  const at = (test: RegExp, from = 0) => chunks.findIndex((chunk, place) => place >= from && test.test(opening(chunk)))
  const titleAt = at(KIND)
  const bodyAt = titleAt < 0 ? at(/^Kính gửi/u) : at(BODY, titleAt + 1)
  const headEnd = titleAt >= 0 ? titleAt : bodyAt
  const footAt = at(/^Nơi nhận/u)
  if (bodyAt < 0 || footAt < 0)
    throw new Error('This text has no body or no recipients; it is no administrative document.')
  const foot = chunks.slice(footAt)
  const formulaAt = foot.findIndex((chunk, place) =>
    chunk.lines.some((line) => isFormula(line) || (place > 0 && isOffice(line))),
  )
  // A plan whose layer lost the formula still ends with the signer's name.
  const signAt = formulaAt >= 0 ? formulaAt : foot.length - 1
  const signing = foot.slice(signAt).flatMap((chunk) => chunk.lines.map(plain))
  return {
    ...headOf(chunks.slice(0, headEnd).flatMap((chunk) => chunk.lines.map(plain))),
    title: titleAt < 0 ? [] : chunks.slice(titleAt, bodyAt).flatMap((chunk) => chunk.lines.map(plain)),
    body: joined(
      chunks.slice(bodyAt, footAt).flatMap((chunk) => itemsOf(chunk, hardWrapped)),
      hardWrapped,
    ),
    recipients: foot
      .slice(0, signAt)
      .flatMap((chunk) => chunk.lines.flatMap((line) => itemsOf({ lines: [line], newPage: false }, hardWrapped))),
    signature: signing.filter((line) => !SIGNED.test(line)),
    signed: signing.filter((line) => SIGNED.test(line)),
  }
}

/** Join paragraphs that a page break had parted. */
function joined(items: readonly Item[], hardWrapped: boolean): Item[] {
  const body: Item[] = []
  for (const item of items) {
    const before = body.at(-1)
    const open =
      before?.kind === 'text' || (before?.kind === 'list' && /[\p{L},]$/u.test(before.runs.at(-1)?.text ?? ''))
    const joins = !hardWrapped && open && item.kind === 'text' && runsOn(item.runs[0]?.text ?? '')
    if (joins && before !== undefined)
      body[body.length - 1] = { ...before, runs: [...before.runs, { text: ' ' }, ...item.runs] }
    else body.push(item)
  }
  return body
}
