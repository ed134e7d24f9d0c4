import type { Text } from '../../../corpus/document.js'
import { toRoman } from '../../../extractors/readers/ordinal.js'
import { congressMentions, sameCongress } from '../congress-mentions.js'
import type { CongressMention } from '../congress-mentions.js'
import type { Finding } from '../audit.js'
import { addDays } from '../add-days.js'
import { readForeign, strokesApart } from '../strokes.js'
import { remark } from './check.js'
import type { Check } from './check.js'

/** National congresses: number and last day (2030 not yet set). */
const NATIONAL: readonly (readonly [number, string])[] = [
  [7, '2005-10-06'],
  [8, '2010-12-27'],
  [9, '2015-12-07'],
  [10, '2020-12-10'],
  [11, '2025-12-27'],
  [12, '2030-12-31'],
]

function national(mentions: readonly CongressMention[], date: string, text?: Text): Finding[] {
  const next = NATIONAL.find(([, day]) => day >= date)
  if (!next) return []
  const [number, day] = next
  const last = NATIONAL.find(([one]) => one === number - 1)?.[1] ?? '0000'
  // Within a season after a congress its number is still looked up to ("chào mừng thành công …").
  const fresh = date < addDays(last, 180)
  const named = mentions.filter(({ congress }) => congress === 'toan quoc')
  const wrong = named.filter(({ ordinal, forward }) => ordinal > number || (forward && !fresh && ordinal < number))
  const rule = {
    vi: `Kế hoạch năm ${date.slice(0, 4)} tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ ${toRoman(number)} (năm ${day.slice(0, 4)}).`,
    en: `A plan of ${date.slice(0, 4)} leads up to national congress ${toRoman(number)} (${day.slice(0, 4)}).`,
  }
  if (named.length === 0) return []
  const used = wrong.length ? wrong : named.slice(0, 1)
  const stroke = readForeign(text) && wrong.length === 1 && strokesApart(wrong[0]!.ordinal, number)
  return [
    remark({
      id: 'congress.national',
      verdict: wrong.length === 0 ? 'meets' : stroke ? 'cannot_tell' : 'departs',
      severity: 'serious',
      field: 'congress',
      rule,
      said: used[0]!.said,
      facts: used,
      why: { vi: `Kế hoạch ghi “${used[0]!.said}”.`, en: `The plan says “${used[0]!.said}”.` },
    }),
  ]
}

function consistent(mentions: readonly CongressMention[], text?: Text): Finding[] {
  const ahead = mentions.filter(({ forward, congress }) => forward && congress !== 'toan quoc')
  const names = ahead.filter((one, i) => ahead.findIndex((other) => sameCongress(one.congress, other.congress)) === i)
  return names.map((name) => {
    const same = ahead.filter((one) => sameCongress(one.congress, name.congress))
    const other = same.find((one) => one.ordinal !== name.ordinal)
    const stroke = other && readForeign(text) && strokesApart(other.ordinal, name.ordinal)
    return remark({
      id: `congress.${name.congress.replace(/[^a-z0-9]+/g, '-')}`,
      verdict: !other ? 'meets' : stroke ? 'cannot_tell' : 'departs',
      severity: 'serious',
      field: 'congress',
      rule: { vi: 'Một đại hội mang một số trong cả văn bản.', en: 'One congress has one number throughout.' },
      said: other ? `${name.said} · ${other.said}` : name.said,
      facts: other ? [name, other] : [name],
      why: other
        ? { vi: `Ghi “${name.said}” và “${other.said}”.`, en: `It says “${name.said}” and “${other.said}”.` }
        : { vi: 'Thống nhất.', en: 'Consistent.' },
    })
  })
}

/** Check the numbers of congresses: the national one of its year, the others the same throughout. */
export const congresses: Check = (record, text) => {
  const mentions = congressMentions(record, text)
  const date = record.issue_date?.value
  return [...(date ? national(mentions, date, text) : []), ...consistent(mentions, text)]
}
