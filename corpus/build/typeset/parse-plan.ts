import type { Run } from './block.js'

/** A paragraph of a plan before it is set. */
export interface Item {
  readonly runs: readonly Run[]
  readonly kind: 'heading' | 'name' | 'text' | 'list'
  readonly newPage: boolean
}

/** A plan's text by the parts that Nghị định 30/2020/NĐ-CP, phụ lục I, sets apart. */
export interface PlanText {
  readonly number: string | undefined
  readonly date: string | undefined
  readonly title: readonly string[]
  readonly body: readonly Item[]
  readonly recipients: readonly Item[]
  readonly signature: readonly string[]
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

function itemsOf(chunk: Chunk, hardWrapped: boolean): Item[] {
  const first = chunk.lines[0] ?? ''
  const paragraphs = hardWrapped ? [chunk.lines.join('\n')] : [...chunk.lines]
  return paragraphs.map((paragraph, at) => {
    const text = paragraph.replace(/^#+\s*/u, '')
    const numbered = /^([IVX]+|\d+(\.\d+)*)\.?\s/u.test(plain(text))
    const roman = /^[IVX]+\.\s/u.test(plain(text))
    const marked = first.startsWith('#') || /^\*\*.*\*\*$/u.test(text)
    const kind = marked || roman ? (numbered ? 'heading' : 'name') : /^[-+]\s/u.test(text) ? 'list' : 'text'
    const runs = runsOf(text)
    return {
      runs: kind === 'heading' || kind === 'name' ? runs.map((run) => ({ ...run, bold: true })) : runs,
      kind,
      newPage: chunk.newPage && at === 0,
    }
  })
}

/** Take a plan's plain or markdown text apart; hard-wrapped text keeps its line breaks. */
export function parsePlan(text: string, hardWrapped = false): PlanText {
  const chunks = chunksOf(text, hardWrapped)
  const at = (test: (line: string) => boolean, from = 0) =>
    chunks.findIndex((chunk, place) => place >= from && test(plain(chunk.lines[0] ?? '')))
  const numberAt = at((line) => line.startsWith('Số:'))
  const dateAt = at((line) => /,\s+ngày[\s.\d]+tháng[\s.\d]+năm/u.test(line) && line.length < 80)
  const titleAt = at((line) => line === 'KẾ HOẠCH')
  const bodyAt = at((line) => /^(Thực hiện|Căn cứ|Để |Nhằm|Triển khai|I\.)/u.test(line), titleAt)
  const footAt = at((line) => line.startsWith('Nơi nhận'))
  const foot = chunks.slice(footAt)
  const formulaAt = foot.findIndex((chunk) => chunk.lines.some(isFormula))
  // A plan whose layer lost the formula still ends with the signer's name.
  const signAt = formulaAt >= 0 ? formulaAt : foot.length - 1
  const body: Item[] = []
  for (const item of chunks.slice(bodyAt, footAt).flatMap((chunk) => itemsOf(chunk, hardWrapped))) {
    const before = body.at(-1)
    const open =
      before?.kind === 'text' || (before?.kind === 'list' && /[\p{L},]$/u.test(before.runs.at(-1)?.text ?? ''))
    const joins = !hardWrapped && open && item.kind === 'text' && runsOn(item.runs[0]?.text ?? '')
    if (joins && before !== undefined)
      body[body.length - 1] = { ...before, runs: [...before.runs, { text: ' ' }, ...item.runs] }
    else body.push(item)
  }
  return {
    number: numberAt < 0 ? undefined : plain(chunks[numberAt]?.lines[0] ?? ''),
    date: dateAt < 0 || dateAt > titleAt ? undefined : plain(chunks[dateAt]?.lines[0] ?? ''),
    title: chunks.slice(titleAt, bodyAt).flatMap((chunk) => chunk.lines.map(plain)),
    body,
    recipients: foot
      .slice(0, signAt)
      .flatMap((chunk) => chunk.lines.flatMap((line) => itemsOf({ lines: [line], newPage: false }, hardWrapped))),
    signature: foot.slice(signAt).flatMap((chunk) => chunk.lines.map(plain)),
  }
}
