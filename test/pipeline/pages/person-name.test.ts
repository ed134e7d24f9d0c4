import { describe, expect, it } from 'vitest'
import type { Word } from '../../../corpus/document.js'
import { lineOf } from '../../../pipeline/pages/layer.js'
import { markCut, voteName } from '../../../pipeline/pages/person-name.js'

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

/** Words where they stand: `"Cù|0.6|0|22"` is one from 0 to 22. */
const placed = (said: string) =>
  said.split(' ').map((part): Word => {
    const [text = '', confidence, from, to] = part.split('|')
    return { text, confidence: Number(confidence), box: [Number(from), 0, Number(to), 12] }
  })
const nameOf = (axis: number, ...said: string[]) =>
  voteName(said.map(placed), axis)
    ?.words.map((word) => word.text)
    .join(' ') ?? null

describe('voteName, by places', () => {
  it('parts words that were read as one', () =>
    expect(nameOf(69, 'Hồ|0.95|5|25 Thị,Nguyên|0.9|29|98 Thảo|0.95|102|133')).toBe('Hồ Thị Nguyên Thảo'))
  it('takes no name in which a word between was lost', () =>
    expect(nameOf(50, 'Cà|0.9|3|24 Trang|0.96|62|97')).toBe(null))
  it('takes no name of which a word lies under another', () =>
    expect(nameOf(68, 'Phạm|0.9|2|66 Thanh|0.96|70|110 Trà|0.97|114|135')).toBe(null))
  it('believes several readings together before the surest', () =>
    expect(
      nameOf(
        49,
        'Cà|0.87|2|24 Ngọc|0.9|28|57 Trang|0.96|62|97',
        'Cù|0.7|2|24 Ngọc|0.9|28|57 Trang|0.96|62|97',
        'Cù|0.8|2|24 Ngọc|0.9|28|57 Trang|0.96|62|97',
      ),
    ).toBe('Cù Ngọc Trang'))
  it('leaves no clear word out for the sake of the place', () =>
    expect(nameOf(46, 'Trần|0.97|28|55 Hồng|0.96|60|90 Hà|0.96|94|109')).toBe(null))
})

describe('markCut', () => {
  const words = (said: string) =>
    lineOf(
      said.split(' | ').map((part): Word => {
        const [text = '', from, to] = part.split(' ')
        return { text, confidence: 0.9, box: [Number(from), 0, Number(to), 12] }
      }),
    )
  const marked = (said: string, axis: number) =>
    markCut(words(said), axis)
      .words.map((word) => word.text)
      .join(' ')
  it.each([
    ['a name that lost a word within', 'Phạm 367 401 | Minh 433 465 | Hiền 470 498', 433, 'Phạm … Minh Hiền'],
    ['a name that lost its first', 'Hồng 424 457 | Hà 461 478', 434, '… Hồng Hà'],
    ['a whole name', 'Trần 388 420 | Hồng 424 457 | Hà 461 478', 434, 'Trần Hồng Hà'],
    ['an office', 'PHÓ 424 457 | BAN 461 478', 434, 'PHÓ BAN'],
  ])('%s', (_, said, axis, told) => expect(marked(said, axis)).toBe(told))
})
