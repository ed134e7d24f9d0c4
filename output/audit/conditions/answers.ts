import type { Judgement, Reading, Slot, Value, Verdict } from '../judgement.js'
import type { Said } from '../requirement.js'

/** Answer with a verdict, what it rests on, and why. */
export function answer(verdict: Verdict, used: readonly Reading[], vi: string, en: string): Judgement {
  return { verdict, used, why: { vi, en } }
}

/** Answer that the plan says nothing where the guidance asks for something. */
export function silent(): Judgement {
  return answer('missing', [], 'Không tìm thấy trong kế hoạch.', 'Not found in the plan.')
}

const RANK: readonly Verdict[] = ['not_applicable', 'meets', 'cannot_tell', 'missing', 'departs']

/** Of several answers give the gravest; of equals the first. */
export function gravest(answers: readonly Judgement[]): Judgement {
  return answers.reduce((a, b) => (RANK.indexOf(b.verdict) > RANK.indexOf(a.verdict) ? b : a))
}

type ValueOf<K extends Value['kind']> = Extract<Value, { kind: K }>

/** Judge each reading of one kind and give the gravest answer; nothing read is `missing`, nothing comparable `cannot_tell`. */
export function eachOf<K extends Value['kind']>(
  slot: Slot,
  kind: K,
  judge: (value: ValueOf<K>, reading: Reading) => Judgement,
): Judgement {
  if (slot.readings.length === 0) return silent()
  const fit = slot.readings.filter((reading) => reading.value.kind === kind)
  if (fit.length === 0) {
    return answer(
      'cannot_tell',
      slot.readings,
      'Kế hoạch có nói đến nhưng không nêu giá trị so sánh được.',
      'The plan speaks of it but states no comparable value.',
    )
  }
  return gravest(fit.map((reading) => judge(reading.value as ValueOf<K>, reading)))
}

const PEOPLE = ['người', 'đại biểu']

/** Tell whether two units count the same thing. */
export function sameUnit(one: string, other: string): boolean {
  return one === other || (PEOPLE.includes(one) && PEOPLE.includes(other))
}

/** Answer that the units cannot be compared. */
export function unlikeUnits(reading: Reading, unit: string): Judgement {
  return answer('cannot_tell', [reading], `Đơn vị tính khác (${unit}).`, `The unit differs (${unit}).`)
}

/** Write a number as Vietnamese readers do: 1200.5 → `1.200,5`. */
export function numberText(value: number): string {
  const [whole, part] = String(Math.round(value * 100) / 100).split('.')
  return whole!.replace(/(?<=\d)(?=(\d{3})+$)/g, '.') + (part ? ',' + part : '')
}

/** Write an amount with its unit; half a day is a buổi. */
export function amountText(value: number, unit: string): Said {
  if (unit === 'ngày') {
    const vi =
      value === 0.5 ? '01 buổi (1/2 ngày)' : value < 0.5 ? `${numberText(value)} ngày` : `${numberText(value)} ngày`
    return { vi, en: value === 0.5 ? 'half a day (01 buổi)' : `${value} day(s)` }
  }
  if (unit === '%') return { vi: `${numberText(value)}%`, en: `${value}%` }
  return { vi: `${numberText(value)} ${unit}`, en: `${numberText(value)} ${unit}` }
}
