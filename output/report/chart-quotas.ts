import type { ComparedEvent, ComparedPlan } from './comparison.js'
import { sayNumber, sayQuota } from './plan-cells.js'
import type { QuoteRegister } from './quote-register.js'
import { drawnWidth, label, linked, picture, rect } from './svg-draw.js'
import type { Lang } from './words.js'
import { say, sayValue } from './words.js'

const width = 1120
const left = 330
const shareAt = 760
const row = 34
/** How many rows stand in one drawing: what fits on a printed page under its heading. */
const together = 14

const most = ({ quota }: ComparedEvent) => quota?.value.exact ?? quota?.value.max ?? quota?.value.min ?? 0

/** Draw the numbers of delegates as bars, and beside each the shares of which they are to consist; many rows make several drawings of one scale. */
export function chartQuotas(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string | null {
  const rows = plans.flatMap((plan) =>
    plan.events.filter((event) => event.quota !== null || event.ratios.length > 0).map((event) => ({ plan, event })),
  )
  if (rows.length === 0) return null
  const top = Math.max(1, ...rows.map(({ event }) => most(event)))
  const drawings: string[] = []
  for (let from = 0; from < rows.length; from += together) {
    const some = rows.slice(from, from + together)
    drawings.push(
      picture(width, 32 + some.length * row, say(lang, 'quota_chart'), drawRows(some, top, quotes, lang).join('')),
    )
  }
  return drawings.join('')
}

function drawRows(
  rows: readonly { plan: ComparedPlan; event: ComparedEvent }[],
  top: number,
  quotes: QuoteRegister,
  lang: Lang,
): string[] {
  const parts = [
    label(left, 16, say(lang, 'quota'), 'tick strong'),
    label(shareAt, 16, say(lang, 'ratios'), 'tick strong'),
  ]
  rows.forEach(({ plan, event }, i) => {
    const y = 28 + i * row
    const level = event.level ? sayValue(lang, 'ladder', event.level) : event.name
    parts.push(label(left - 12, y + 13, plan.locality, 'name', 'end'), label(left - 12, y + 27, level, 'tick', 'end'))
    if (event.quota) {
      const [cited] = quotes.cite(plan.sha256, event.quota.ink)
      const length = (most(event) / top) * (shareAt - left - 200)
      const words = sayQuota(lang, event.quota.value)
      const bar = rect(left, y + 4, length, 20, `fill l-${event.level ?? 'none'}`, 3)
      parts.push(
        linked(
          cited?.anchor,
          cited ? `“${cited.quote}”` : words,
          bar + label(left + length + 8, y + 19, words, 'said'),
        ),
      )
    } else parts.push(label(left, y + 19, say(lang, 'none'), 'tick'))
    parts.push(shares(plan, event, quotes, lang, y))
  })
  return parts
}

function shares(plan: ComparedPlan, event: ComparedEvent, quotes: QuoteRegister, lang: Lang, y: number): string {
  if (event.ratios.length === 0) return label(shareAt, y + 19, say(lang, 'none'), 'tick')
  const whole = Math.max(
    100,
    event.ratios.reduce((sum, { value }) => sum + value.percent, 0),
  )
  let x = shareAt
  return event.ratios
    .map(({ value, ink }, k) => {
      const [cited] = quotes.cite(plan.sha256, ink)
      const length = (value.percent / whole) * (width - shareAt - 4)
      const percent = `${value.approx ? '≈ ' : ''}${sayNumber(lang, value.percent)}%`
      const full = `${value.group}: ${percent}`
      const room = Math.floor((length - 12) / drawnWidth('x', 11.5))
      const words = full.length <= room ? full : percent.length <= room ? percent : ''
      const drawn = rect(x, y + 4, length - 2, 20, `fill share-${k % 3}`, 3) + label(x + 7, y + 19, words, 'inside')
      x += length
      return linked(cited?.anchor, cited ? `${full}. “${cited.quote}”` : full, drawn)
    })
    .join('')
}
