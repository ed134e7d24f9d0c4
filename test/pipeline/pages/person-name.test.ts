import { describe, expect, it } from 'vitest'
import type { Word } from '../../../corpus/document.js'
import { voteName } from '../../../pipeline/pages/person-name.js'

/** Words of 20 points, each with its confidence: `"Lò 0.9 Phứ 0.8"`; the axis of a name of three words is 35. */
function reading(said: string): Word[] {
  const parts = said.split(' ')
  return parts.flatMap((text, i) =>
    i % 2 ? [] : [{ text, confidence: Number(parts[i + 1]), box: [i * 12.5, 0, i * 12.5 + 20, 10] as const }],
  )
}

const vote = (...said: string[]) =>
  voteName(said.map(reading), 35)
    ?.words.map((word) => word.text)
    .join(' ') ?? null

describe('voteName', () => {
  it.each([
    [
      'takes the best word of each reading',
      ['Phạm 0.8 Tức 0.4 Toàn 0.9', 'Phzm 0.1 Đức 0.9 Toản 0.3'],
      'Phạm Đức Toàn',
    ],
    ['takes strokes off a word', ['“Nông 0.8 Thị 0.9 Hà. 0.9'], 'Nông Thị Hà'],
    ['gives a usual word its marks', ['Lò 0.9 Ván 0.92 Phứ 0.92'], 'Lò Văn Phứ'],
    [
      'believes no doubtful word that one reading alone has',
      ['Mã 0.6 Sỹ 0.9 Huấn 0.9', '~a 0.2 Sỹ 0.9 Huấn 0.9'],
      null,
    ],
    ['keeps silent where a word cannot be vouched for', ['Vũ 0.9 Ngọc 0.9 GTấo 0.4'], null],
    ['knows no name without a family name', ['Đã 0.95 Thị 0.9 Minh 0.9'], null],
    ['knows a name that lost a word by its place', ['~~ 0.1 Lê 0.9 Huy 0.9'], null],
  ])('%s', (_, said, name) => expect(vote(...said)).toBe(name))
})
