import type { Block, PlacedLine, PlacedMark, PlacedRule, SetPage } from './block.js'
import { SERIF } from './fonts.js'
import { setParagraph } from './set-paragraph.js'

/** Where text stands on a sheet, in points. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly face: string
}

const MM = 72 / 25.4

/** A4 with the margins of Nghị định 30/2020/NĐ-CP, phụ lục I, mục I.1 (trên dưới 20–25, trái 30–35, phải 15–20 mm). */
export const A4: Sheet = {
  width: 595.28,
  height: 841.89,
  left: 30 * MM,
  right: 18 * MM,
  top: 22 * MM,
  bottom: 22 * MM,
  face: SERIF,
}

interface Placed {
  readonly lines: PlacedLine[]
  readonly rules: PlacedRule[]
  readonly marks: PlacedMark[]
  readonly height: number
}

function shift(placed: Omit<Placed, 'height'>, y: number): Omit<Placed, 'height'> {
  return {
    lines: placed.lines.map((line) => ({ ...line, y: line.y + y })),
    rules: placed.rules.map((rule) => ({ ...rule, y: rule.y + y })),
    marks: placed.marks.map((mark) => ({ ...mark, y: mark.y + y })),
  }
}

function setBlock(block: Block, left: number, width: number, face: string, at: number): Placed {
  if (block.kind === 'paragraph') return { ...setParagraph(block, left, width, face, at), marks: [] }
  if (block.kind === 'space') {
    const marks = block.mark ? [{ name: block.mark, x: left, y: 0, width, height: block.height }] : []
    return { lines: [], rules: [], marks, height: block.height }
  }
  const above = block.above ?? 0
  const part = width * block.split
  const columns = [
    stack(block.left, left, part - 6, face, at),
    stack(block.right, left + part + 6, width - part - 6, face, at),
  ]
  const moved = columns.map((column) => shift(column, above))
  return {
    lines: moved.flatMap((column) => column.lines),
    rules: moved.flatMap((column) => column.rules),
    marks: moved.flatMap((column) => column.marks),
    height: above + Math.max(...columns.map((column) => column.height)),
  }
}

function stack(blocks: readonly Block[], left: number, width: number, face: string, at: number): Placed {
  const all: Placed = { lines: [], rules: [], marks: [], height: 0 }
  let height = 0
  for (const block of blocks) {
    const placed = setBlock(block, left, width, face, at)
    const moved = shift(placed, height)
    all.lines.push(...moved.lines)
    all.rules.push(...moved.rules)
    all.marks.push(...moved.marks)
    height += placed.height
  }
  return { ...all, height }
}

/** Measure what a heading must have below it on its page: further headings and two lines of text. */
function followers(blocks: readonly Block[], at: number, width: number, face: string): number {
  const next = blocks[at + 1]
  if (next?.kind !== 'paragraph') return 0
  if (next.withNext !== true) return (next.above ?? 0) + 2.5 * next.size
  return setParagraph(next, 0, width, face, 0).height + followers(blocks, at + 1, width, face)
}

/** Set blocks on as many sheets as they need. */
export function setPages(blocks: readonly Block[], sheet: Sheet = A4): SetPage[] {
  const width = sheet.width - sheet.left - sheet.right
  const floor = sheet.height - sheet.bottom
  const pages: { lines: PlacedLine[]; rules: PlacedRule[]; marks: PlacedMark[] }[] = []
  const newPage = () => {
    const page = { lines: [] as PlacedLine[], rules: [] as PlacedRule[], marks: [] as PlacedMark[] }
    pages.push(page)
    return page
  }
  let page = newPage()
  let y = sheet.top
  blocks.forEach((block, at) => {
    const placed = setBlock(block, sheet.left, width, sheet.face, at)
    if (block.kind === 'paragraph' && block.newPage === true && page.lines.length > 0) {
      page = newPage()
      y = sheet.top
    }
    if (
      block.kind === 'paragraph' &&
      block.withNext === true &&
      y + placed.height + followers(blocks, at, width, sheet.face) > floor
    ) {
      page = newPage()
      y = sheet.top
    }
    // Only paragraphs may run on over the page; a head or a foot moves as a whole.
    if (block.kind !== 'paragraph' && y + placed.height > floor && y > sheet.top) {
      page = newPage()
      y = sheet.top
    }
    let start = y
    for (const line of placed.lines) {
      if (block.kind === 'paragraph' && start + line.y + line.size * 0.3 > floor) {
        page = newPage()
        start = sheet.top - line.y + line.size * 0.9
      }
      page.lines.push({ ...line, y: start + line.y })
    }
    const rest = shift({ lines: [], rules: placed.rules, marks: placed.marks }, start)
    page.rules.push(...rest.rules)
    page.marks.push(...rest.marks)
    y = start + placed.height
  })
  return pages.map((each) => ({ width: sheet.width, height: sheet.height, ...each }))
}
