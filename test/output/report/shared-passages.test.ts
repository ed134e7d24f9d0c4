import { describe, expect, it } from 'vitest'
import { compare } from '../../../output/report/compare.js'
import { renderHtml } from '../../../output/report/render-html.js'
import { sharedPassages } from '../../../output/report/shared-passages.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

const common =
  'Tổng kết, đánh giá kết quả phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2015 - 2020 trên địa bàn toàn tỉnh'
const one = `Kế hoạch một nói riêng điều này.\n${common}.\fHết trang đầu của văn bản thứ nhất.`
const two = `Trang đầu.\fVăn bản thứ hai viết khác hẳn. ${common.toUpperCase().replaceAll(' ', '\n')}; và còn nhiều chữ nữa ở đây.`

describe('sharedPassages', () => {
  it('finds a passage whatever its case, marks and line breaks, and quotes both sides with page', () => {
    const [found] = sharedPassages(
      new Map([
        ['a', one],
        ['b', two],
      ]),
    )
    expect(found).toMatchObject({ sha256: 'a', other: 'b' })
    expect(found!.passages).toHaveLength(1)
    expect(found!.passages[0]).toMatchObject({ quote: common, page: 1, otherQuote: common.toUpperCase(), otherPage: 2 })
    const words = common.match(/[\p{L}\p{N}]+/gu)!.length
    expect(found!.share).toBeCloseTo(words / one.match(/[\p{L}\p{N}]+/gu)!.length, 5)
  })

  it.each([
    ['a formula of eleven words', 'căn cứ luật thi đua khen thưởng năm hai nghìn không'],
    ['nothing', ''],
  ])('makes nothing of %s', (_, formula) => {
    expect(
      sharedPassages(
        new Map([
          ['a', `Một ${formula} hết chuyện`],
          ['b', `Hai ${formula} xong việc`],
        ]),
      ),
    ).toEqual([])
  })

  it('stands in the report, side by side', () => {
    const docs = [1, 2].map((number) => madeUpPlan({ number }))
    const texts = new Map(docs.map(({ record }, i) => [record.source.sha256, [one, two][i]!]))
    const comparison = compare(
      docs.map(({ record }) => record),
      texts,
    )
    expect(comparison.shared).toHaveLength(1)
    expect(renderHtml(comparison, 'vi')).toContain(`“${common}” <span class="src">(trang 1)</span>`)
  })
})
