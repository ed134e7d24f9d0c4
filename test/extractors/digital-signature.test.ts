import { expect, it } from 'vitest'
import { digitalSignature } from '../../extractors/digital-signature.js'
import { letterhead } from '../../extractors/letterhead.js'
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

it('reads a block as a scan left it: in parts, stops for colons, letters misread that the head has right', () => {
  const part = (text: string, top: number) => ({
    kind: 'digital-signature' as const,
    text,
    page: 1,
    box: [400, top, 520, top + 8] as const,
  })
  const letter = head({})
  const issuer = letterhead(outline(textOf(letter)))
    .bodies.map((body) => body.text.replaceAll('*', ''))
    .join(' ')
  const text = {
    ...textOf(letter),
    furniture: [
      part(`Người ky ${issuer.toUpperCase().replace('N', 'H')}`, 20),
      part('Email: vanthu@tinh.gov.vn', 29),
      part('Thời gian ký 07 11.2024 14:21.32 +07:00', 38),
    ],
  }
  expect(digitalSignature(outline(text)).map(({ value }) => value)).toEqual([
    { signed_at: '2024-11-07T14:21:32+07:00', signer: issuer, email: 'vanthu@tinh.gov.vn' },
  ])
})

it('takes no time for a signer', () => {
  const block = {
    kind: 'digital-signature' as const,
    text: 'Ky b 2t\nNgày ký: 15-02-2024 15:30:40 +07:00',
    page: 1,
    box: null,
  }
  expect(digitalSignature(outline({ ...textOf(head({})), furniture: [block] }))[0]?.value).toEqual({
    signed_at: '2024-02-15T15:30:40+07:00',
    signer: null,
    email: null,
  })
})

it('finds none where a plan only speaks of signing', () => {
  expect(valuesOf(digitalSignature, head({}))).toEqual([])
})
