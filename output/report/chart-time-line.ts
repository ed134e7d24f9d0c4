import type { ComparedPlan, Ink, Timing } from './comparison.js'
import type { QuoteRegister } from './quote-register.js'
import { drawnLines, drawnWidth, label, line, linked, mark, picture, rect } from './svg-draw.js'
import { sayTiming } from './timing.js'
import type { Lang } from './words.js'
import { say, sayValue } from './words.js'

interface Mark {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly look: string
  readonly shape: 'dot' | 'diamond' | 'triangle' | 'square' | 'bar'
  readonly ink: readonly Ink[]
}

const width = 1120
const left = 190
const lane = 22
const day = (iso: string) => Date.parse(iso) / 86_400_000
const isBar = ({ kind, from, to }: Timing) => kind === 'quarter' || kind === 'month' || from !== to

function marksOf(lang: Lang, plan: ComparedPlan): Mark[] {
  const marks: Mark[] = []
  const add = (timing: Timing, name: string, look: string, shape: Mark['shape'], ink: readonly Ink[]) => {
    if (timing.from === null || timing.to === null) return
    const text = `${sayTiming(lang, timing)} · ${name}`
    marks.push({ from: day(timing.from), to: day(timing.to), text, look, shape: isBar(timing) ? 'bar' : shape, ink })
  }
  for (const event of plan.events) {
    if (!event.timing) continue
    const name = event.pilot ? say(lang, 'pilot') : event.level ? sayValue(lang, 'ladder', event.level) : event.name
    const look = event.pilot ? 'pilot' : `l-${event.level ?? 'none'}`
    add(event.timing.value, name, look, event.pilot ? 'square' : 'dot', event.timing.ink)
  }
  for (const { value, ink } of plan.deadlines) {
    // Limits for holding are already there as events.
    if (value.kind === 'hold_event' || value.kind === 'hold_pilot') continue
    const shape = value.kind === 'submit_report' ? 'triangle' : 'diamond'
    add(value.timing, sayValue(lang, 'kind', value.kind), 'duty', shape, ink)
  }
  return marks.sort((a, b) => a.from - b.from)
}

function placed(marks: readonly Mark[], x: (at: number) => number): { mark: Mark; lane: number; flip: boolean }[] {
  const ends: number[] = []
  return marks.map((each) => {
    const words = drawnWidth(each.text, 11.5) + 12
    const flip = x(each.to) + words > width
    const start = flip ? x(each.from) - words : x(each.from) - 8
    let row = ends.findIndex((end) => end < start)
    if (row < 0) row = ends.length
    ends[row] = flip ? x(each.to) + 8 : x(each.to) + words
    return { mark: each, lane: row, flip }
  })
}

function axis(first: number, last: number, x: (at: number) => number, height: number, lang: Lang): string {
  const parts: string[] = []
  const start = new Date(first * 86_400_000)
  for (let at = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth())); ;) {
    const from = at.getTime() / 86_400_000
    if (from > last) break
    const month = at.getUTCMonth() + 1
    const next = new Date(Date.UTC(at.getUTCFullYear(), month))
    const [x0, x1] = [Math.max(left, x(from)), Math.min(width, x(next.getTime() / 86_400_000))]
    if (Math.ceil(month / 3) % 2 === 0) parts.push(rect(x0, 20, x1 - x0, height - 20, 'band'))
    parts.push(line(x0, 20, x0, height, month === 1 ? 'grid year' : 'grid'))
    if (x1 - x0 > 16) parts.push(label((x0 + x1) / 2, 34, String(month), 'tick', 'middle'))
    // The first year is named too, unless the next one begins before its name would end.
    const yearEnd = Math.min(width, x(Date.UTC(at.getUTCFullYear() + 1, 0) / 86_400_000))
    if ((month === 1 || from <= first) && yearEnd - x0 > 70) {
      const year = lang === 'vi' ? `Năm ${at.getUTCFullYear()}` : String(at.getUTCFullYear())
      parts.push(label(x0 + 3, 14, year, 'tick strong'))
    }
    at = next
  }
  return parts.join('')
}

/** How tall a drawing grows before the next begins: what fits on a printed page under its heading. */
const tallest = 520

/**
 * Draw the time limits of plans of one round on one time line: bars for quarters and months, dots for days. Many plans make several
 * drawings of one scale, each with its months, so that none is cut by the end of a page.
 */
export function chartTimeLine(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string | null {
  const rows = plans.map((plan) => ({ plan, marks: marksOf(lang, plan) })).filter(({ marks }) => marks.length > 0)
  if (rows.length === 0) return null
  const all = rows.flatMap(({ marks }) => marks)
  const first = Math.min(...all.map(({ from }) => from)) - 12
  const last = Math.max(...all.map(({ to }) => to)) + 12
  const x = (at: number) => left + 8 + ((at - first) / Math.max(1, last - first)) * (width - left - 24)
  const drawings: string[] = []
  let parts: string[] = []
  let y = 44
  const finish = () => {
    drawings.push(picture(width, y + 4, say(lang, 'time_line'), axis(first, last, x, y, lang) + parts.join('')))
    parts = []
    y = 44
  }
  for (const { plan, marks } of rows) {
    const set = placed(marks, x)
    const names = drawnLines(plan.locality, left - 16, 13, 3)
    const height = Math.max((Math.max(...set.map((each) => each.lane)) + 1) * lane, names.length * 16) + 14
    if (parts.length && y + height > tallest) finish()
    if (parts.length) parts.push(line(0, y, width, y, 'rule'))
    names.forEach((name, k) => parts.push(label(0, y + 22 + k * 16, name, 'name')))
    for (const { mark: each, lane: row, flip } of set) {
      const middle = y + 8 + row * lane + lane / 2
      const [cited] = quotes.cite(plan.sha256, each.ink)
      const [x0, x1] = [x(each.from), x(each.to)]
      const shape =
        each.shape === 'bar'
          ? rect(x0, middle - 6, Math.max(6, x1 - x0), 12, `fill ${each.look} soft`, 6)
          : mark(each.shape, x1, middle, `fill ${each.look}`)
      const words = flip
        ? label(x0 - 9, middle + 4, each.text, 'said', 'end')
        : label(x1 + 10, middle + 4, each.text, 'said')
      parts.push(linked(cited?.anchor, cited ? `${plan.locality}: “${cited.quote}”` : each.text, shape + words))
    }
    y += height
  }
  finish()
  return drawings.join('')
}
