import { readTable } from '../../corpus/lookup.js'
import { partName, provinceToday, units } from '../../corpus/units.js'
import { fold } from '../../corpus/vietnamese.js'
import { escapeHtml } from '../paper/escape-html.js'
import type { ComparedPlan } from './comparison.js'
import type { QuoteRegister } from './quote-register.js'
import { label, linked, picture, rect } from './svg-draw.js'
import type { Lang } from './words.js'
import { say } from './words.js'

const tile = { width: 104, height: 38, gap: 5 }
// Three depths: one, a few, many.
const depths = [1, 2, 5]

/** Give the province of today that a plan's land lies in, whenever the plan was written: `tỉnh Trà Vinh` → Vĩnh Long; null where it names none. */
function provinceId({ province, locality, level }: ComparedPlan): string | null {
  const name = province ?? (level?.value === 'cap_tinh' ? locality : null)
  if (!name) return null
  const unit = units()
    .byName.get(fold(partName(name)[1]))
    ?.find((one) => one.level === 'cap_tinh')
  return unit ? provinceToday(unit).id : null
}

/**
 * Draw how many plans there are of each province of today, as tiles laid roughly where it lies: a scheme, no map; beside it the key and
 * the provinces with the most plans. Null below two provinces.
 */
export function chartProvinces(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string | null {
  const byProvince = new Map<string, ComparedPlan[]>()
  for (const plan of plans) {
    const id = provinceId(plan)
    if (id) byProvince.set(id, [...(byProvince.get(id) ?? []), plan])
  }
  if (byProvince.size < 2) return null
  const places = readTable('gazetteer/province-tiles.tsv').map(({ id, column, row }) => ({
    id: id!,
    x: Number(column) * (tile.width + tile.gap),
    y: Number(row) * (tile.height + tile.gap),
  }))
  const drawn = places.map(({ id, x, y }) => drawTile(id, x, y, byProvince.get(id) ?? [], quotes, lang))
  const right = Math.max(...places.map(({ x }) => x)) + tile.width
  const bottom = Math.max(...places.map(({ y }) => y)) + tile.height
  const scheme = picture(right, bottom, say(lang, 'provinces_chart'), drawn.join(''))
  return `<div class="scheme"><div class="scroll">${scheme}</div><div>${key(lang)}${most(byProvince)}${unplaced(plans, lang)}</div></div>`
}

function drawTile(
  id: string,
  x: number,
  y: number,
  own: readonly ComparedPlan[],
  quotes: QuoteRegister,
  lang: Lang,
): string {
  const name = units().byId.get(id)!.bare
  const depth = depths.filter((least) => own.length >= least).length
  const [first] = own
  const [cited] = first ? quotes.cite(first.sha256, (first.number ?? first.title ?? first.issuer)?.ink ?? []) : []
  const which = own.length ? ` – ${own.map(({ locality }) => locality).join(', ')}` : ''
  const inner =
    rect(x, y, tile.width, tile.height, `tile depth-${depth}`, 5) +
    label(x + 8, y + 16, name, `tile-name on-${depth}`) +
    label(x + 8, y + 31, own.length ? String(own.length) : '–', `tile-count on-${depth}`)
  return linked(cited?.anchor, `${name}: ${own.length} ${say(lang, 'documents')}${which}`.slice(0, 300), inner)
}

function key(lang: Lang): string {
  const items = [
    ['–', 0] as const,
    ...depths.map((least, i) => [i === 0 ? '1' : i === 1 ? '2–4' : `≥ ${least}`, i + 1] as const),
  ]
  const drawn = items.map(([words, depth]) => {
    const box = `<svg viewBox="0 0 16 14" aria-hidden="true">${rect(1, 1, 14, 12, `tile depth-${depth}`, 2)}</svg>`
    return `<li>${box}${words}</li>`
  })
  return `<p class="hint">${say(lang, 'provinces_key')}</p><ul class="legend">${drawn.join('')}</ul>`
}

function most(byProvince: ReadonlyMap<string, readonly ComparedPlan[]>): string {
  const rows = [...byProvince]
    .map(([id, own]) => ({ name: units().byId.get(id)!.name, count: own.length }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))
    .slice(0, 12)
  return `<table class="tally"><tbody>${rows.map(({ name, count }) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${count}</td></tr>`).join('')}</tbody></table>`
}

/** Plans whose province is not known stand on no tile; the reader is told how many. */
function unplaced(plans: readonly ComparedPlan[], lang: Lang): string {
  const count = plans.filter((plan) => provinceId(plan) === null).length
  return count ? `<p class="hint">${say(lang, 'provinces_unplaced')}: ${count}</p>` : ''
}
