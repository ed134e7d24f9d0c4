import { describe, expect, it } from 'vitest'
import { lineOf } from '../../../pipeline/pages/layer.js'
import { voteSymbol } from '../../../pipeline/pages/vote-symbol.js'

const line = (text: string) => lineOf(text.split(' ').map((word) => ({ text: word, confidence: 0.8, box: null })))
const vote = (...said: string[]) =>
  voteSymbol(line(said[0]!), said.map(line))
    .words.map((word) => word.text)
    .join(' ')

describe('voteSymbol', () => {
  it.each([
    [['Số: 4001/QĐ-BKHGN', 'Số: 400JQĐb-BKHCN', 'Số: 400/QĐ-BKHCN'], 'Số: 4001/QĐ-BKHCN'],
    [['Số: 12/KH-UBND', 'Số: 12/KH-UBND', 'Số: 12/KH-UBNO'], 'Số: 12/KH-UBND'],
    [['Số: 61/2025/TT-BCI', 'Số: 61/2025/TT-BCT'], 'Số: 61/2025/TT-BCT'],
  ])('%j', (said, told) => expect(vote(...said)).toBe(told))
})
