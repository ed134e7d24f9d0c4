import { expect, it } from 'vitest'
import { digitalSignature } from '../../extractors/digital-signature.js'
import { outline } from '../../pipeline/sections/outline.js'
import { textOf } from '../../pipeline/text/plain-text.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it('reads the trailer a viewer leaves behind the text', () => {
  const trailer =
    '\n\tPage 1\n\n\t\t2019-09-30T17:30:04+0700\n\tViệt Nam\n\tỦy ban Nhân dân thị xã X\n\tỦy ban Nhân dân thị xã X<x@tinh.gov.vn> đã ký lên văn bản này!\n'
  expect(valuesOf(digitalSignature, head({}) + trailer)).toEqual([
    { signed_at: '2019-09-30T17:30:04+07:00', signer: 'Ủy ban Nhân dân thị xã X', email: 'x@tinh.gov.vn' },
  ])
})

it('reads the block laid over a page', () => {
  const text = {
    ...textOf(head({})),
    furniture: [
      {
        kind: 'digital-signature' as const,
        text: 'Người ký: UBND xã An Lão\nEmail: anlao@tinh.gov.vn\nThời gian ký: 05.03.2025 16:20:11 +07:00',
        page: 1,
        box: null,
      },
    ],
  }
  const [found] = digitalSignature(outline(text))
  expect(found).toMatchObject({
    furniture: 0,
    value: { signed_at: '2025-03-05T16:20:11+07:00', signer: 'UBND xã An Lão', email: 'anlao@tinh.gov.vn' },
  })
})

it('finds none where a plan only speaks of signing', () => {
  expect(valuesOf(digitalSignature, head({}))).toEqual([])
})
