import type { Span, Text } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { readMoney } from '../../extractors/readers/money.js'

/** A prize and its sum: "giải Nhất không quá 5.000.000 đồng". */
export interface Prize {
  /** `giải nhất` */
  readonly name: string
  readonly amount: number
  /** The text sets it as a ceiling. */
  readonly ceiling: boolean
  readonly span: Span
}

const PRIZE = /(?<!\p{L})giai\s+(nhat|nhi|ba|khuyen khich|dac biet|[abc])(?![\p{L}])/gu
const NAMES: Readonly<Record<string, string>> = {
  nhat: 'giải nhất',
  nhi: 'giải nhì',
  ba: 'giải ba',
  'khuyen khich': 'giải khuyến khích',
  'dac biet': 'giải đặc biệt',
  a: 'giải A',
  b: 'giải B',
  c: 'giải C',
}

/** Read the prizes that a text sets, each with the first sum named after it. */
export function readPrizes(text: Text): Prize[] {
  const plain = fold(text.value)
  const found = [...plain.matchAll(PRIZE)]
  return found.flatMap((one, i): Prize[] => {
    const start = one.index
    const from = start + one[0].length
    const limit = Math.min(from + 90, found[i + 1]?.index ?? plain.length)
    const rest = text.value.slice(from, limit).split(/[;\f]|\n\s*\n|\.(?!\d)/u)[0]!
    const [money] = readMoney(rest)
    if (!money) return []
    const before = plain.slice(from, from + money.start)
    const ceiling = /toi da|khong (vuot )?qua|khong vuot|nhieu nhat/.test(before)
    return [
      {
        name: NAMES[one[1]!.replace(/\s+/gu, ' ')]!,
        amount: money.value.amount,
        ceiling,
        span: { start, end: from + money.end },
      },
    ]
  })
}
