import { oneLine } from '../../corpus/vietnamese.js'
import { say, sayAgenda, sayValue } from '../../output/report/words.js'
import type { Lang } from '../settings.js'

type Loose = Readonly<Record<string, unknown>>
type Label = readonly [vi: string, en: string]

/** What stands in front of a value; a part that speaks for itself (a name, a duty, a date) has none. */
const labels: Readonly<Record<string, Label>> = {
  number_normalized: ['đúng là', 'properly'],
  issuer: ['của', 'by'],
  province_at_issue: ['thuộc', 'in'],
  ordinal: ['lần thứ', 'the'],
  year: ['năm', 'year'],
  time_expr: ['thời gian', 'time'],
  date_start: ['từ ngày', 'from'],
  date_end: ['đến ngày', 'to'],
  place: ['tại', 'at'],
  composition: ['thành phần', 'attended by'],
  budget: ['kinh phí', 'budget'],
  who: ['thực hiện', 'who'],
  tasks: ['nhiệm vụ', 'tasks'],
  units: ['đơn vị', 'units'],
  to: ['gửi', 'to'],
  via: ['qua', 'via'],
  items: ['gồm', 'holds'],
  capacity: ['quyền hạn ký', 'capacity'],
}

/** Parts that serve machines, or are said together with another. */
const unsaid = new Set(
  ['confidence', 'evidence', 'evidence_of', 'id', 'form', 'register_id', 'canonical_all', 'event_ids', 'order'].concat([
    'deadline_inclusive',
    'inclusive',
    'precision',
  ]),
)

/** Put a fact into one line of the reader's words: no key, code or bracket of the record; evidence and blanks left out. */
export function factInWords(fact: object, lang: Lang): string {
  const of = fact as Loose
  if ('value' in of) return scalar(of['value'], lang)
  // The kind of an anomaly is a code whose meaning its note tells.
  if ('note' in of) return oneLine(String(of['note'])) + (of['certain'] === false ? ` (${say(lang, 'uncertain')})` : '')
  const parts: string[] = []
  for (const [key, value] of Object.entries(of)) {
    if (unsaid.has(key) || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue
    const label = labels[key]?.[lang === 'vi' ? 0 : 1]
    parts.push((label ? `${label}: ` : '') + part(key, value, of, lang))
  }
  return parts.join(' · ')
}

function part(key: string, value: unknown, of: Loose, lang: Lang): string {
  if (key === 'deadline') return limit(value, of['deadline_inclusive'] !== false, lang)
  if (key === 'date' && 'inclusive' in of) return dated(of, lang)
  if (key === 'role') return sayValue(lang, 'role', String(value))
  if (key === 'kind') return sayValue(lang, 'kind', String(value))
  if (key === 'canonical') return sayAgenda(lang, String(value))
  if (Array.isArray(value)) return value.map((one) => member(one, lang)).join('; ')
  return typeof value === 'object' ? member(value, lang) : scalar(value, lang)
}

/** A member of a list, or a small object: a share, a rule about numbers, a duration, a quarter, a quota. */
function member(value: unknown, lang: Lang): string {
  if (value === null || typeof value !== 'object') return scalar(value, lang)
  const of = value as Loose
  if ('q' in of) return say(lang, 'quarter') + ' ' + [of['q'], of['year']].filter((one) => one != null).join('/')
  if ('percent' in of)
    return `${scalar(of['group'], lang)}: ${of['approx'] ? say(lang, 'about') + ' ' : ''}${String(of['percent'])}%`
  if ('rule' in of) return `${scalar(of['applies_to'], lang)}: ${scalar(of['rule'], lang)}`
  if ('value' in of) return `${String(of['value'])} ${String(of['unit'] ?? '')}`.trim()
  const amounts = [
    ...(of['max'] == null ? [] : [`${say(lang, 'at_most')} ${String(of['max'])}`]),
    ...(of['min'] == null ? [] : [`${say(lang, 'at_least')} ${String(of['min'])}`]),
    ...(of['exact'] == null ? [] : [String(of['exact'])]),
  ]
  return `${amounts.join(', ')} ${String(of['unit'] ?? '')}`.trim()
}

function dated(of: Loose, lang: Lang): string {
  const date = String(of['date'])
  if (of['precision'] === 'month') return `${say(lang, 'in_month')} ${day(date, lang).replace(/^\d\d\//, '')}`
  return limit(date, of['inclusive'] !== false, lang)
}

const limit = (date: unknown, inclusive: boolean, lang: Lang) =>
  `${say(lang, inclusive ? 'by' : 'before')} ${day(String(date), lang)}`

function scalar(value: unknown, lang: Lang): string {
  const text = oneLine(String(value))
  if (/^(trung_uong|cap_(tinh|huyen|xa))$/.test(text)) return sayValue(lang, 'level', text)
  if (/^(CO_SO|TREN_CO_SO|CAP_TINH|TOAN_QUOC)$/.test(text)) return sayValue(lang, 'ladder', text)
  return genres[text]?.[lang === 'vi' ? 0 : 1] ?? day(text, lang)
}

/** What kind of document it is, in both languages. */
export const genres: Readonly<Record<string, Label>> = {
  plan: ['kế hoạch', 'plan'],
  guidance: ['hướng dẫn', 'guidance'],
  decision: ['quyết định', 'decision'],
  letter: ['công văn', 'letter'],
  notice: ['thông báo', 'notice'],
  other: ['văn bản khác', 'other document'],
  none: ['không phải văn bản hành chính', 'no administrative document'],
}

/** A day as Vietnamese offices write it, 26/08/2019; English keeps 2019-08-26. */
function day(text: string, lang: Lang): string {
  return lang === 'vi' ? text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : text
}
