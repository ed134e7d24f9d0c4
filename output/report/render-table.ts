import type { ComparedPlan, Comparison } from './comparison.js'
import type { CellLine } from './plan-cells.js'
import { planCells, shortRows } from './plan-cells.js'
import { padTo, textWidth, wrapText } from './text-width.js'
import type { Lang } from './words.js'
import { say } from './words.js'

const perBlock = 5

// Control characters in a document must not reach the terminal.
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')

function cell(lines: readonly CellLine[], width: number, none: string): string[] {
  if (lines.length === 0) return [none]
  return lines.flatMap(({ text }) => wrapText(clean(text), width))
}

function block(plans: readonly ComparedPlan[], lang: Lang, width: number): string {
  const rows = planCells(plans, lang, shortRows)
  const first = Math.max(...rows.map(({ label }) => textWidth(label)), textWidth(say(lang, 'locality')))
  const each = Math.max(14, Math.floor((width - first - 4 - 3 * plans.length) / plans.length))
  const rule = (left: string, cross: string, right: string) =>
    left + [first, ...plans.map(() => each)].map((w) => '─'.repeat(w + 2)).join(cross) + right
  const print = (label: string, cells: readonly (readonly string[])[]) => {
    const height = Math.max(1, ...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, i) => {
      const parts = [padTo(i === 0 ? label : '', first), ...cells.map((lines) => padTo(lines[i] ?? '', each))]
      return `│ ${parts.join(' │ ')} │`
    })
  }
  const head = plans.map(({ locality, province }) => [
    ...wrapText(clean(locality), each),
    ...(province && province !== locality ? wrapText(clean(`(${province})`), each) : []),
  ])
  const body = rows.map(({ label, cells }) =>
    print(
      label,
      cells.map((lines) => cell(lines, each, say(lang, 'none'))),
    ),
  )
  return [
    rule('┌', '┬', '┐'),
    ...print(say(lang, 'locality'), head),
    rule('├', '┼', '┤'),
    ...body.flatMap((lines, i) => (i === 0 ? lines : [rule('├', '┼', '┤'), ...lines])),
    rule('└', '┴', '┘'),
  ].join('\n')
}

/** Draw the comparison for a console, five plans side by side in a block; `width` is the console's. */
export function renderTable(comparison: Comparison, lang: Lang, width = 150): string {
  const { plans } = comparison
  const fit = Math.max(1, Math.min(perBlock, Math.floor((width - 26) / 17)))
  const blocks: string[] = []
  for (let i = 0; i < plans.length; i += fit) blocks.push(block(plans.slice(i, i + fit), lang, width))
  return blocks.join('\n\n') + '\n'
}
