import { describe, expect, it } from 'vitest'
import type { Line, Word } from '../../../corpus/document.js'
import { lineOf } from '../../../pipeline/pages/layer.js'
import { findSigner } from '../../../pipeline/pages/find-signer.js'

const page = { width: 595, height: 842 }
/** A line of words at a height: `"CHỦ|403|431 TỊCH|435|467"`. */
const line = (y: number, said: string, confidence = 0.96): Line =>
  lineOf(
    said.split(' ').map((part): Word => {
      const [text = '', from, to] = part.split('|')
      return { text, confidence, box: [Number(from), y, Number(to), y + 12] }
    }),
  )
const recipients = '-|94|97 Thành|158|186 ủy:|189|202'

describe('findSigner', () => {
  it('has nothing to do where the name was read, be it across with the recipients', () =>
    expect(
      findSigner(
        [
          line(573, 'CHỦ|403|431 TỊCH|435|467'),
          line(676, `${recipients} Phùng|381|419 Thị|423|444 Hồng|448|480 Hà|484|501`),
        ],
        page,
      ),
    ).toBe(null))
  it('takes no word of the recipients for the name', () =>
    expect(
      findSigner([line(330, 'CHỦ|403|431 TỊCH|435|467'), line(370, '-|71|73 Chủ|77|94 tịch|98|116 `|407|429')], page),
    ).toMatchObject({ base: null, clear: null, noise: [] }))
  it('looks above what a signing program prints', () =>
    expect(
      findSigner([line(573, '“CHỦ|398|431 TỊCH|435|467'), line(700, 'Người|400|420 ký:|423|430 UBND|434|460')], page)
        ?.zone[3],
    ).toBe(699))
  it('keeps a clear name with a word that is none, to be read again', () =>
    expect(
      findSigner([line(573, 'CHỦ|403|431 TỊCH|435|467'), line(676, 'Nguyễn|390|427 Đức|431|455 Tâ|459|474')], page)
        ?.clear,
    ).not.toBe(null))
})
