import { describe, expect, it } from 'vitest'
import { pieces } from '../../../../corpus/pieces.js'
import { openRestorer } from '../../../../pipeline/engines/restorer.js'
import { signersNames } from '../../../../pipeline/engines/restorer/lean-on-names.js'

const found = (raw: string) => {
  const all = pieces(raw, true)
  return [...signersNames(raw, all)].map(([i, place]) => [raw.slice(all[i]!.start, all[i]!.end), place])
}

describe('signersNames', () => {
  it('finds a name under an office, the remark of signing between, ranks left out', () =>
    expect(found('TM. UY BAN NHAN DAN\nCHÜ TICH\n\n(Da kv)\n\nPGS.TS Dinh Thi Thanh Tra\n')).toEqual([
      ['Dinh', 'family'],
      ['Thi', 'middle'],
      ['Thanh', 'middle'],
      ['Tra', 'given'],
    ]))

  it('finds a name in the right column, beside recipients', () =>
    expect(
      found('- Luu VT;                   CHU TICH\n- a;\n- b;\n- c;\n- d.              Nguy Thi Tuyén').map(
        ([word]) => word,
      ),
    ).toEqual(['Nguy', 'Thi', 'Tuyén']))

  it.each(['I. MUC DICH\nNang cao chat luong', 'KE HOACH\nTo chuc Hoi nghi', 'CHU TICH\nNguyen Van A, xa Tan Lap'])(
    'takes no other line for one: %s',
    (text) => expect(found(text)).toEqual([]),
  )
})

it('marks a signer as persons are called: a family is no office, a given name no province', () => {
  const restored = (name: string) => {
    const raw = `Uy ban nhan dan xa to chuc Hoi nghi dien hinh tien tien.\n\nTM. UY BAN NHAN DAN\nCHU TICH\n\n${name}`
    const { tokens } = openRestorer().restore(raw)
    return tokens.slice(-name.split(' ').length).map((token) => token.text)
  }
  expect(restored('Vu Chien Thang').join(' ')).toBe('Vũ Chiến Thắng')
  expect(restored('Tong Thanh Hai').join(' ')).toBe('Tống Thanh Hải')
  expect(restored('Le Quang Nam').join(' ')).toBe('Lê Quang Nam')
})
