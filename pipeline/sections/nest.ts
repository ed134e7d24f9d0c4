import type { Passage, Section, SectionKind } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { headsTask } from './body-heading.js'
import { inCapitals } from './lines.js'
import type { Label } from './numbering.js'
import type { Paragraph } from './paragraphs.js'
import { isBodyAlone, isEnded } from './paragraphs.js'

interface Open {
  readonly kind: SectionKind
  readonly label: string | null
  readonly rank: number
  readonly start: number
  end: number
  heading: Passage | null
  readonly children: (Section | Passage)[]
}

/** Cut a passage from the text. */
export function cut(text: string, start: number, end: number): Passage {
  return { kind: 'passage', span: { start, end }, text: text.slice(start, end) }
}

/** Make a section over its parts; its span reaches from `start` to the end of the last of them. */
export function branch(
  kind: SectionKind,
  start: number,
  end: number,
  children: readonly (Section | Passage)[],
  label: string | null = null,
  heading: Passage | null = null,
): Section {
  return { kind, label, span: { start, end }, heading, children }
}

/** Lay a table row out as one passage a cell: `a | b | c`. */
export function rowOf(text: string, start: number, end: number): Section {
  const cells: Passage[] = []
  let at = start
  for (const piece of text.slice(start, end).split('|')) {
    const lead = /^[\s*]*/u.exec(piece)![0].length
    const words = piece.trim().replace(/^[\s*]+|[\s*]+$/gu, '')
    if (words) cells.push(cut(text, at + lead, at + lead + words.length))
    at += piece.length + 1
  }
  return branch('row', start, end, cells)
}

const chapter =
  /^(?:muc (?:dich|tieu)|yeu cau|noi dung|hinh thuc|thoi gian|thanh phan|doi tuong|so luong|quy mo|kinh phi|to chuc (?:thuc hien|hoi nghi|dai hoi)|phan cong|trach nhiem|chuong trinh|cong tac|che do (?:thong tin|bao cao)|bao cao|ho so|chi dao diem|hoi nghi|dai hoi|tien do|khen thuong|tuyen truyen|(?:doi voi |o )?cap (?:(?:tren )?co so|xa|phuong|huyen|quan|thi xa|thanh pho|tinh|nganh|don vi))(?![a-z])/u

/** Tell whether a plain line heads a chapter in a text that marks its chapters with nothing: `Mục đích, yêu cầu`; short, one line, not closed, and its words are a chapter's. */
export function isBareHeading(one: Paragraph, text: string): boolean {
  const words = text.slice(one.start, one.end)
  return (
    !one.label &&
    !one.row &&
    one.lines.length === 1 &&
    words.length <= 80 &&
    !/[.;,:]\s*$/u.test(words) &&
    /^\p{Lu}/u.test(words) &&
    chapter.test(fold(words))
  )
}

/** Tell whether a text marks its chapters: by Roman numbers or letters, capitals, or the marks of headings. */
export function marksChapters(text: string, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((one) => {
    const kind = one.label?.kind
    const words = text.slice(one.words, one.end)
    return (
      kind === 'roman' ||
      kind === 'chapter' ||
      kind === 'article' ||
      one.hashes > 0 ||
      one.bold ||
      kind === 'number' ||
      (!one.label && inCapitals(words) && words.length >= 6 && /\s/u.test(words.trim()))
    )
  })
}

/** A line in capitals, or one set as a heading, that carries no number: its rank among the labels, null where it is plain text. */
function headingRank(one: Paragraph, text: string, before: Paragraph | undefined, banner: boolean): number | null {
  const words = text.slice(one.start, one.end)
  if (one.row || words.length > 200) return null
  const led =
    before !== undefined &&
    /:[*”"]*\s*$/u.test(text.slice(before.start, before.end)) &&
    !inCapitals(text.slice(before.words, before.end))
  if (led || banner) return null
  if (inCapitals(words) && words.length >= 6 && !/^[-\d]/u.test(words) && /\s/u.test(words.trim())) return 30
  if ((one.bold || one.hashes > 0) && !/[.;]\s*$/u.test(words) && words.length <= 150 && !/^["“(]/u.test(words))
    return 45
  return null
}

const isBullet = ({ kind }: { kind: SectionKind }) => kind === 'dash' || kind === 'plus'
const mark = (label: string | null) => (label ?? '').slice(-1).replace(/[–—]/u, '-')

// "+ Chương trình:" over ". Chào cờ": a list under another's item that announces it, whatever the marks of both
function bulletRank(stack: readonly Open[], label: Label): number {
  const same = stack.findLast((open) => isBullet(open) && mark(open.label) === mark(label.label))
  if (same) return same.rank
  const top = stack.at(-1)
  const announces = top && isBullet(top) && top.children.length === 0 && /:\s*$/u.test(top.heading?.text ?? '')
  return announces && label.rank <= top.rank ? top.rank + 1 : label.rank
}

// "(1)", "(2)" … lie below whatever heading they follow, "3.5." or "b)"; other labels keep their rank
function rankIn(stack: readonly Open[], label: Label): number {
  if (isBullet(label)) return bulletRank(stack, label)
  if (label.kind !== 'number' || !label.label.startsWith('(')) return label.rank
  const list = stack.findLast((open) => open.label?.startsWith('(') && open.kind === 'number')
  return list?.rank ?? Math.min((stack.at(-1)?.rank ?? 39) + 1, 66)
}

/** Nest paragraphs by their labels into sections: `I.` over `1.` over `a)` over `-` over `+`; words without a label go to the section they stand in. */
export function nest(text: string, paragraphs: readonly Paragraph[]): (Section | Passage)[] {
  const roots: (Section | Passage)[] = []
  const stack: Open[] = []
  const close = (): void => {
    const top = stack.pop()!
    const made = branch(top.kind, top.start, top.end, top.children, top.label, top.heading)
    const parent = stack.at(-1)
    if (parent) parent.end = Math.max(parent.end, top.end)
    ;(parent?.children ?? roots).push(made)
  }
  const add = (node: Section | Passage): void => {
    const top = stack.at(-1)
    if (top) top.end = node.span.end
    ;(top?.children ?? roots).push(node)
  }
  // a body's name alone over strokes or over its task heads them, in a text whose bold letters were lost
  const bodyRank = (one: Paragraph, i: number): number | null => {
    const [words, next, before] = [text.slice(one.start, one.end), paragraphs[i + 1], paragraphs[i - 1]]
    const above = before ? text.slice(before.start, before.end) : ''
    const strokes = one.lines.length === 1 && next?.label?.kind === 'dash' && isBodyAlone(words)
    const task = next && !next.label && !next.row && headsTask(words, text.slice(next.start, next.end))
    return (strokes || task) && (!before || before.label !== null || isEnded(above) || inCapitals(above)) ? 65 : null
  }
  let banner = false
  const bare = !marksChapters(text, paragraphs)
  for (let i = 0; i < paragraphs.length; i++) {
    const one = paragraphs[i]!
    if (one.row) {
      let to = i
      while (paragraphs[to + 1]?.row) to++
      const rows = paragraphs.slice(i, to + 1).map((row) => rowOf(text, row.start, row.end))
      while (stack.length && stack.at(-1)!.rank >= 70) close()
      add(branch('table', one.start, paragraphs[to]!.end, rows))
      i = to
      continue
    }
    const heading = one.words < one.end ? cut(text, one.words, one.end) : null
    if (one.label) {
      banner = false
      const rank = rankIn(stack, one.label)
      while (stack.length && stack.at(-1)!.rank >= rank) close()
      stack.push({
        kind: one.label.kind,
        label: one.label.label,
        rank,
        start: one.start,
        end: one.end,
        heading,
        children: [],
      })
      continue
    }
    const top = stack.at(-1)
    if (
      top?.kind === 'chapter' &&
      !top.heading &&
      top.children.length === 0 &&
      (inCapitals(heading?.text ?? '') || one.bold)
    ) {
      top.heading = heading
      top.end = one.end
      continue
    }
    const before = paragraphs[i - 1]
    const rank = bare && isBareHeading(one, text) ? 30 : (headingRank(one, text, before, banner) ?? bodyRank(one, i))
    if (rank !== null) {
      while (stack.length && stack.at(-1)!.rank >= rank) close()
      stack.push({
        kind: rank === 30 ? 'roman' : 'number',
        label: null,
        rank,
        start: one.start,
        end: one.end,
        heading,
        children: [],
      })
      continue
    }
    // what a heading or "… như sau:" leads in with marks of its own is a banner shown, no heading
    banner = (one.bold || one.hashes > 0) && one.lines.length < 4
    const next = paragraphs.slice(i + 1).find((p) => p.label)?.label
    const lists = stack.filter((open) => open.rank >= 70)
    if (
      lists.length &&
      !lists.some((open) => open.rank === next?.rank) &&
      isEnded(text.slice(before?.start ?? 0, before?.end ?? 0))
    )
      while (stack.length && stack.at(-1)!.rank >= 70) close()
    if (heading) add(heading)
  }
  while (stack.length) close()
  return roots
}

const closingCue =
  /^(?:tren day|trong qua trinh|qua trinh|yeu cau|de nghi|can cu|nhan duoc|uy ban nhan dan|ubnd|tren co so|voi |ke hoach nay|giao |so |ban |dang uy|truong |phong |chu tich|thu truong|cac |noi dung|hoi dong)/u

/** Count the paragraphs at the end of a body that close it (`Trên đây là Kế hoạch …`): those without a label after the last labelled one. */
export function closingAt(text: string, paragraphs: readonly Paragraph[]): number {
  let at = paragraphs.length
  while (
    at > 0 &&
    !paragraphs[at - 1]!.label &&
    !paragraphs[at - 1]!.row &&
    !inCapitals(text.slice(paragraphs[at - 1]!.start, paragraphs[at - 1]!.end))
  )
    at--
  for (; at < paragraphs.length; at++) {
    const words = fold(text.slice(paragraphs[at]!.start, paragraphs[at]!.end))
    const last = at === paragraphs.length - 1 && /\.\/\./u.test(words)
    if (/^(?:tren day|trong qua trinh|qua trinh)/u.test(words) || (last && closingCue.test(words))) break
  }
  return at
}
