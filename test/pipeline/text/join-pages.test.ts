import { expect, it } from 'vitest'
import { joinPages } from '../../../pipeline/text/join-pages.js'
import { fakePage } from '../../fakes/tools.js'

it('joins a document of many pages in a time that grows with it, not with its square', () => {
  const line = 'Ủy ban nhân dân các xã, phường tổ chức thực hiện Kế hoạch này và báo cáo kết quả trước ngày 15'
  const pages = Array.from({ length: 120 }, (_, at) =>
    fakePage(
      at + 1,
      Array.from({ length: 20 }, () => line),
    ),
  )
  const began = performance.now()
  const { raw, pieces } = joinPages(pages)
  // About a second on a busy machine; with the text copied at each word it took more than two minutes there.
  expect(performance.now() - began).toBeLessThan(5000)
  expect(raw).toBe(Array.from({ length: 120 }, () => Array.from({ length: 20 }, () => line).join('\n')).join('\n\f'))
  expect(pieces.every((piece) => raw.slice(piece.start, piece.end) === piece.text)).toBe(true)
})
