import { distance } from 'fastest-levenshtein'
import { districtOf, partName, provinceOf, provinceToday, today, units } from './units.js'
import type { Unit, UnitLevel } from './units.js'
import { fold, nfc, settleTones } from './vietnamese.js'

/** A unit that a name may mean. */
export interface Match {
  readonly id: string
  readonly name: string
  readonly level: UnitLevel
  /** Name of the province at the time, with its kind. */
  readonly province: string
  readonly district: string | null
  readonly from: string | null
  readonly to: string | null
  /** What its land is called today, and the province that lies in. */
  readonly today: readonly { readonly id: string; readonly name: string }[]
  readonly provinceToday: string
  /** How the name fits: letter for letter, but for marks, or but for a slip of the pen. */
  readonly by: 'name' | 'unmarked' | 'misspelt'
  /** It stood on the day asked for (true where no day is given). */
  readonly standing: boolean
  /** Neither name nor context speaks against it, and where the lists may lack a namesake the context speaks for it. */
  readonly sure: boolean
  readonly score: number
}

/** What a name may mean, best first. `one` is set where nothing else comes near; else the candidates are left open. */
export interface Resolution {
  readonly one: Match | null
  readonly matches: readonly Match[]
}

export interface ResolveOptions {
  readonly date: string | null
  readonly level?: string | null
  /** What else is known of the place: the province, the text of the head, what the plan cites. */
  readonly context?: readonly string[]
}

const short: readonly (readonly [RegExp, string])[] = [
  [/^(ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+/iu, ''],
  [/^tp\.?\s*(?=\p{Lu})/u, 'thành phố '],
  [/^t\.?x\.?\s*(?=\p{Lu})/iu, 'thị xã '],
  [/^t\.?t\.?\s+(?=\p{Lu})/u, 'thị trấn '],
  [/^p\.\s*/iu, 'phường '],
  [/^q\.\s*/iu, 'quận '],
  [/^h\.\s*/iu, 'huyện '],
  [/^x\.\s*/iu, 'xã '],
]

function clean(name: string): { name: string; rest: string } {
  let text = settleTones(nfc(name)).replace(/\s+/g, ' ').trim()
  for (const [pattern, full] of short) text = text.replace(pattern, full)
  // "phường Phùng Chí Kiên, thành phố Bắc Kạn": what follows the first name is context.
  const cut = /[,;(]| (?=(?:thành phố|tỉnh|quận|huyện|thị xã) \p{Lu})/u.exec(text.slice(1))
  return cut ? { name: text.slice(0, cut.index + 1).trim(), rest: text.slice(cut.index + 1) } : { name: text, rest: '' }
}

/** Part a name whose kind may be unmarked too: `"thi xa bim son"` → kind `thi xa`. */
function partFolded(folded: string): readonly [kind: string, bare: string] {
  const found = /^(thanh pho|tinh|quan|huyen|thi xa|thi tran|xa|phuong|dac khu) (?=\S)/.exec(folded)
  return found ? [found[1]!, folded.slice(found[0].length)] : ['', folded]
}

function named(bare: string): { unit: Unit; slip: number }[] {
  const { byName } = units()
  const same = byName.get(bare)
  if (same) return same.map((unit) => ({ unit, slip: 0 }))
  if (bare.length < 5) return []
  const most = bare.length < 9 ? 1 : 2
  const near: { unit: Unit; slip: number }[] = []
  for (const [key, own] of byName) {
    if (Math.abs(key.length - bare.length) > most) continue
    const slip = distance(key, bare)
    if (slip <= most) near.push(...own.map((unit) => ({ unit, slip })))
  }
  return near
}

const sameTier = (a: string, b: string) =>
  [
    ['quan', 'huyen', 'thi xa', 'thanh pho'],
    ['xa', 'phuong', 'thi tran', 'dac khu'],
    ['tinh', 'thanh pho'],
  ].some((tier) => tier.includes(a) && tier.includes(b))

function standsOn(unit: Unit, date: string | null): boolean {
  return date === null || ((unit.from ?? '') <= date && date <= (unit.to ?? '9999'))
}

const within = (words: string, context: readonly string[]) =>
  context.some((text) => new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').test(text))

/** Which provinces a context names with their kind (`tỉnh Trà Vinh`), by folded bare name. */
function provincesNamed(context: readonly string[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { level, kind, bare } of units().byId.values())
    if (level === 'cap_tinh' && within(`${fold(kind)} ${fold(bare)}`, context)) named.add(fold(bare))
  return named
}

interface Asked {
  readonly kind: string
  readonly bare: string
  readonly marked: string
  readonly context: readonly string[]
  readonly provinces: ReadonlySet<string>
}

/** Weigh one candidate; `backed`: the context names its province or district, `against`: it names another province. */
function weigh(unit: Unit, slip: number, asked: Asked, given: ResolveOptions) {
  const kind = fold(unit.kind)
  let points = 4 - 2 * slip
  if (asked.kind === kind) points += 3
  else if (asked.kind !== '') points -= sameTier(asked.kind, kind) ? 2 : 5
  if (given.level) points += unit.level === given.level ? 3 : -4
  points += standsOn(unit, given.date) ? 3 : -4
  const names = [unit.bare, ...unit.otherNames.map((name) => partName(name)[1])]
  if (names.some((name) => name.toLowerCase() === asked.marked.toLowerCase())) points += 2
  if (unit.level === 'cap_tinh') return { points, backed: true, against: false }
  const province = fold(provinceOf(unit).bare)
  const district = districtOf(unit)
  const inProvince = within(province, asked.context)
  const inDistrict = district !== null && within(fold(district.bare), asked.context)
  const against = asked.provinces.size > 0 && !asked.provinces.has(province) && !inDistrict
  points += (inProvince ? 3 : 0) + (inDistrict ? 2 : 0) - (against ? 3 : 0)
  return { points, backed: inProvince || inDistrict, against }
}

function matchOf(unit: Unit, slip: number, marked: string, date: string | null, points: number): Omit<Match, 'sure'> {
  const exact = unit.bare.toLowerCase() === marked.toLowerCase()
  return {
    id: unit.id,
    name: unit.name,
    level: unit.level,
    province: provinceOf(unit).name,
    district: districtOf(unit)?.name ?? null,
    from: unit.from,
    to: unit.to,
    today: today(unit).map(({ id, name }) => ({ id, name })),
    provinceToday: provinceToday(unit).name,
    by: slip > 0 ? 'misspelt' : exact ? 'name' : 'unmarked',
    standing: standsOn(unit, date),
    score: points,
  }
}

/**
 * Find which unit a name means on a day: `thị xã Duyên Hải`, 2019 → the town of Trà Vinh, today Vĩnh Long. Names without marks, shortened
 * (`TX. Bỉm Sơn`) or misspelt are found too; a name that several units bear alike is left open.
 */
export function resolveLocality(name: string, options: ResolveOptions): Resolution {
  const { name: first, rest } = clean(name)
  const [kind, bare] = partFolded(fold(first))
  const marked = first.slice(first.length - bare.length)
  const context = [rest, ...(options.context ?? [])]
    .filter((text) => text !== '')
    .map((text) => fold(settleTones(nfc(text))))
  const asked = { kind, bare, marked, context, provinces: provincesNamed(context) }
  const whole = kind === '' ? [] : named(fold(first)).filter(({ slip }) => slip === 0)
  const found = bare === '' ? [] : [...named(bare), ...whole]
  const matches = found
    .map(({ unit, slip }) => {
      const { points, backed, against } = weigh(unit, slip, asked, options)
      // The lists begin in 2025: a commune merged away before is not in them, and another of its name, or near it, must not stand for it.
      const sure =
        !against &&
        (backed ||
          (unit.level === 'cap_huyen' ? slip === 0 || kind === fold(unit.kind) : slip === 0 && unit.to === null))
      return { ...matchOf(unit, slip, marked, options.date, points), sure }
    })
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 12)
  const [best, second] = matches
  const clear =
    best?.sure &&
    best.standing &&
    (!second || best.score - second.score >= 2 || (!second.standing && best.score > second.score))
  return { one: clear ? best : null, matches }
}
