import type { Block, Paragraph, Run } from './block.js'
import type { Item, PlanText } from './parse-plan.js'

/** How one issuer's documents look within what the decree leaves free. */
export interface Form {
  /** Lines of the issuer's name, as printed. */
  readonly issuer: readonly string[]
  readonly size: number
  readonly leading: number
  /** Space above paragraphs. */
  readonly gap: number
  readonly keepLines?: boolean
  /** Share of the head's width that the left column takes, and how much lower it begins than the right one (negative: higher). */
  readonly split?: number
  readonly drop?: number
  /** Number and date are filled in by hand. */
  readonly penned?: boolean
}

const line = (text: string, style: Omit<Run, 'text'>, rest: Partial<Paragraph>): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text, ...style }],
  size: 13,
  align: 'centre',
  ...rest,
})

/** Part the digits that a clerk fills in from the printed words around them. */
const runsByPen = (text: string, style: Omit<Run, 'text'>): Run[] =>
  text
    .split(/(\d+)/u)
    .filter((part) => part !== '')
    .map((part, at, all) => {
      // The year is printed; the number may have four digits.
      const filled = /^\d/u.test(part) && /(:|ngày|tháng) $/u.test(all[at - 1] ?? '')
      return { text: part, ...style, ...(filled ? { pen: true } : {}) }
    })

/** A committee's name fills two lines; of any other two the upper is the body above the issuer, and is not bold. */
const COMMITTEE = /^(ỦY|UỶ) BAN NHÂN DÂN$|^HỘI ĐỒNG/u

/** Set the head: issuer and number left, national title and date right (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 1–4). */
export function headBlock(plan: PlanText, form: Form): Block {
  const last = form.issuer.length - 1
  const left = form.issuer.map((text, at) =>
    line(
      text,
      { bold: at === last || COMMITTEE.test(text) },
      { size: 12.5, ...(at === last ? { ruleBelow: 0.35 } : {}) },
    ),
  )
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }, { size: 12 }),
    line('Độc lập - Tự do - Hạnh phúc', { bold: true }, { size: 13, ruleBelow: 0.58 }),
  ]
  // Blanks left for the clerk's pen are wider than a space.
  const pen = form.penned === true
  if (plan.number !== undefined) {
    const number = plan.number.replace(/^Số:\s*\//u, 'Số:\u2003\u2003\u2003/')
    left.push(line(number, {}, { above: 5, ...(pen ? { runs: runsByPen(number, {}) } : {}) }))
  }
  if (plan.about !== undefined) left.push(line(plan.about, {}, { size: 12 }))
  if (plan.date !== undefined) {
    const runs = pen ? { runs: runsByPen(plan.date, { italic: true }) } : {}
    right.push(line(plan.date, { italic: true }, { size: 13, above: 5, ...runs }))
  }
  const drop = form.drop ?? 0
  const lowered = (column: Block[], by: number): Block[] =>
    by > 0 ? [{ kind: 'space', height: by }, ...column] : column
  return { kind: 'columns', left: lowered(left, drop), right: lowered(right, -drop), split: form.split ?? 0.385 }
}

function titleBlocks(plan: PlanText): Block[] {
  const [kind, ...about] = plan.title
  if (kind === undefined) return [{ kind: 'space', height: 14 }]
  return [
    line(kind, { bold: true }, { size: 14, above: 16 }),
    ...about.map((text, at) =>
      line(text, { bold: true }, { size: 14, ...(at === about.length - 1 ? { ruleBelow: 0.25 } : {}) }),
    ),
    { kind: 'space', height: 8 },
  ]
}

function bodyBlock(item: Item, form: Form): Block {
  return {
    kind: 'paragraph',
    runs: item.runs,
    size: form.size,
    leading: form.leading,
    align: item.kind === 'name' ? 'centre' : 'justify',
    // A paragraph that runs on from the page before is not indented again.
    firstIndent: item.kind === 'name' || (item.newPage && /^\p{Ll}/u.test(item.runs[0]?.text ?? '')) ? 0 : 34,
    above: form.gap,
    newPage: item.newPage,
    withNext: item.kind === 'heading',
    ...(form.keepLines === true ? { keepLines: true } : {}),
  }
}

/** Set the foot: recipients left, formula, seal and name right (ô 7–9). */
export function footBlock(plan: PlanText): Block {
  const left = plan.recipients.map((item, at): Block => {
    const style = at === 0 ? { bold: true, italic: true } : {}
    return {
      kind: 'paragraph',
      runs: item.runs.map((run) => ({ ...run, ...style })),
      size: at === 0 ? 12 : 11,
      leading: 1.15,
      align: 'left',
    }
  })
  const name = plan.signature.at(-1) ?? ''
  const right: Block[] = plan.signature.slice(0, -1).map((text) => line(text, { bold: true }, { size: 13 }))
  right.push({ kind: 'space', height: 86, mark: 'signature' }, line(name, { bold: true }, { size: 14 }))
  return { kind: 'columns', left, right, split: 0.5, above: 10 }
}

/** Set a whole plan in the layout of the decree. */
export function formBlocks(plan: PlanText, form: Form): Block[] {
  return [
    headBlock(plan, form),
    ...titleBlocks(plan),
    ...plan.body.map((item) => bodyBlock(item, form)),
    footBlock(plan),
  ]
}
