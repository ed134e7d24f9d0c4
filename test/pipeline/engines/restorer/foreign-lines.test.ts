import { describe, expect, it } from 'vitest'
import { openRestorer } from '../../../../pipeline/engines/restorer.js'
import { amongBare, amongDamaged, foreignLines } from '../../../../pipeline/engines/restorer/foreign-lines.js'
import { applied } from '../../../../pipeline/engines/restorer/score.js'

const bare = new Set('uy ban nhan dan tinh to chuc hoi nghi the to an in a on no'.split(' '))
const isBare = (word: string) => bare.has(word)

describe('foreignLines', () => {
  it.each([
    ['Pursuant to the Law on Government Organization', true],
    ['uy ban nhan dan tinh to chuc hoi nghi', false],
    ['Uy ban nhân dân tinh', false],
    ['the law on', false],
    ['The seal was broken, x4 hgi read nothing here', false],
  ])('%s', (line, foreign) => expect(foreignLines(line, isBare, amongDamaged)(3)).toBe(foreign))

  it('takes a few odd lines among many for a bad reading', () => {
    const text = [...Array<string>(9).fill('uy ban nhan dan tinh'), 'toi chire hung vuong lanh'].join('\n')
    expect(foreignLines(text, isBare, amongDamaged)(text.length - 3)).toBe(false)
    expect(foreignLines(text, isBare, amongBare)(text.length - 3)).toBe(true)
  })
})

describe('restoring beside another language', () => {
  const restorer = openRestorer()
  const restore = (raw: string) => applied(raw, restorer.restore(raw))

  it('leaves English alone, in a decree of its own and beside Vietnamese without marks', () => {
    const english =
      'At the request of the Minister of Agriculture and Environment of Vietnam\nThis Decree takes effect from January 01, 2026.'
    expect(restore(english)).toBe(english)
    const mixed =
      'Uy ban nhan dan tinh xay dung ke hoach to chuc Hoi nghi\nThe quick brown fox jumps over the lazy dog near the river\nUy ban nhan dan xa trien khai thuc hien ke hoach nay'
    expect(restore(mixed).split('\n')[1]).toBe(mixed.split('\n')[1])
    expect(restore(mixed).split('\n')[0]).toContain('Ủy ban nhân dân tỉnh')
  })
})
