import { describe, expect, it } from 'vitest'
import { provinceOf, today, units } from '../../corpus/units.js'

const all = [...units().byId.values()]
const count = (test: (unit: (typeof all)[number]) => boolean) => all.filter(test).length

describe('the register of units', () => {
  it('has every unit of both systems', () => {
    expect(count(({ level, from }) => level === 'cap_tinh' && from === null)).toBe(63)
    expect(count(({ level, to }) => level === 'cap_tinh' && to === null)).toBe(34)
    expect(count(({ level, to }) => level === 'cap_xa' && to === null)).toBe(3321)
    expect(count(({ level, to }) => level === 'cap_huyen' && to === null)).toBe(0)
    expect(count(({ level }) => level === 'cap_huyen')).toBe(696)
  })

  it('knows every parent and every successor, and every unit lies in a province', () => {
    const { byId } = units()
    expect(all.filter(({ parent }) => parent !== null && !byId.has(parent))).toEqual([])
    expect(all.filter(({ successors }) => successors.some((id) => !byId.has(id)))).toEqual([])
    expect(all.filter((unit) => provinceOf(unit).level !== 'cap_tinh')).toEqual([])
  })

  it('leads every unit that ended to units that stand today', () => {
    const lost = all.filter(
      (unit) => unit.to !== null && (today(unit).length === 0 || today(unit).some(({ to }) => to !== null)),
    )
    expect(lost.map(({ id, name }) => `${id} ${name}`)).toEqual([])
  })
})
