import type { ComparedPlan } from './comparison.js'
import { sayNumber, sayQuota } from './plan-cells.js'
import { label, linked, picture, rect } from './svg-draw.js'
import { sayTiming } from './timing.js'
import type { Lang, WordKey } from './words.js'
import { agendaOrder, say, sayAgenda, sayValue } from './words.js'

interface Count {
  readonly name: string
  readonly count: number
  readonly of: number
  readonly look: string
  /** Who is meant, for hovering. */
  readonly who: readonly string[]
}

const width = 1120
const left = 330
const row = 24
const most = 60

function chartOf(name: WordKey, counts: readonly Count[], lang: Lang): string | null {
  if (counts.length === 0) return null
  const top = Math.max(...counts.map(({ count }) => count))
  const parts = counts.slice(0, most).map(({ name: said, count, of, look, who }, i) => {
    const length = (count / top) * (width - left - 170)
    const share = `${sayNumber(lang, count)}/${sayNumber(lang, of)} (${Math.round((100 * count) / of)}%)`
    const bar =
      rect(left, i * row + 5, length, 15, `fill ${look}`, 3) + label(left + length + 8, i * row + 17, share, 'said')
    const names = who.length > 12 ? [...who.slice(0, 12), '…'] : who
    return label(left - 12, i * row + 17, said, 'said', 'end') + linked(undefined, `${said}: ${names.join(', ')}`, bar)
  })
  return picture(width, Math.min(counts.length, most) * row + 6, say(lang, name), parts.join(''))
}

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const own = groups.get(key)
    if (own) own.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const eventsOf = (plans: readonly ComparedPlan[]) =>
  plans.flatMap((plan) => plan.events.filter(({ pilot }) => !pilot).map((event) => ({ plan, event })))

/** Draw how many of many plans hold their meetings when: by quarter or month, and level. */
export function countTimes(plans: readonly ComparedPlan[], lang: Lang): string | null {
  const timed = eventsOf(plans).filter(({ event }) => event.timing?.value.from)
  const groups = tally(timed, ({ event }) => {
    const { from, kind } = event.timing!.value
    const when = kind === 'quarter' ? from! : `${from!.slice(0, 7)}-15`
    return `${when} ${kind === 'quarter' ? 'quarter' : 'month'} ${event.level}`
  })
  const counts = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]): Count => {
      const [when = '', kind] = key.split(' ')
      const { level } = own[0]!.event
      const from = `${when.slice(0, 7)}-01`
      const time = sayTiming(lang, { kind: kind === 'quarter' ? 'quarter' : 'month', from, to: from, words: null })
      const name = `${time} · ${sayValue(lang, 'ladder', level)}`
      return {
        name,
        count: own.length,
        of: timed.length,
        look: `l-${level ?? 'none'}`,
        who: own.map(({ plan }) => plan.locality),
      }
    })
  return chartOf('time_line', counts, lang)
}

/** Draw how many of many plans set which number of delegates. */
export function countQuotas(plans: readonly ComparedPlan[], lang: Lang): string | null {
  const set = eventsOf(plans).filter(({ event }) => event.quota !== null)
  const size = ({ event }: (typeof set)[number]) =>
    event.quota!.value.exact ?? event.quota!.value.max ?? event.quota!.value.min ?? 0
  const groups = tally(
    set,
    ({ event }) => `${sayQuota(lang, event.quota!.value)} · ${sayValue(lang, 'ladder', event.level)}`,
  )
  const counts = [...groups]
    .sort(([, a], [, b]) => size(a[0]!) - size(b[0]!))
    .map(([name, own]): Count => {
      const look = `l-${own[0]!.event.level ?? 'none'}`
      return { name, count: own.length, of: set.length, look, who: own.map(({ plan }) => plan.locality) }
    })
  return chartOf('quota_chart', counts, lang)
}

/** Draw in how many of many programmes each item stands. */
export function countAgenda(plans: readonly ComparedPlan[], lang: Lang): string | null {
  const having = plans.filter(({ agenda }) => agenda.length > 0)
  const codesOf = (plan: ComparedPlan) => new Set(plan.agenda.flatMap(({ value }) => value.codes))
  const all = having.map((plan) => ({ plan, codes: codesOf(plan) }))
  const counts = agendaOrder.map((code): Count => {
    const own = all.filter(({ codes }) => codes.has(code))
    return {
      name: sayAgenda(lang, code),
      count: own.length,
      of: having.length,
      look: 'has',
      who: own.map(({ plan }) => plan.locality),
    }
  })
  return chartOf(
    'agenda_chart',
    counts.filter(({ count }) => count > 0),
    lang,
  )
}
