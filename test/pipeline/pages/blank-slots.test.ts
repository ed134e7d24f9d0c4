import { describe, expect, it } from 'vitest'
import { agree, slotsOf } from '../../../pipeline/pages/blank-slots.js'
import { lineOf } from '../../../pipeline/pages/layer.js'
import { lineAt } from './made-page.js'

describe('slotsOf', () => {
  it('finds day and month between the printed words, whatever a pen left there', () => {
    const slots = slotsOf(lineAt(300, 110, 'Hà Nội, ngày 21 tháng || năm 2025'), 'date')
    expect(slots.map(({ name, said }) => [name, said])).toEqual([
      ['day', '21'],
      ['month', '11'],
    ])
    expect(slots[1]!.box[0]).toBeGreaterThan(slots[0]!.box[2])
  })

  it('finds the number before the stroke of its year or symbol', () => {
    expect(slotsOf(lineAt(60, 110, 'Số: 36/2025/TT-BXD'), 'number')[0]).toMatchObject({ name: 'number', said: '36' })
    expect(slotsOf(lineAt(60, 110, 'Số: ?//2025/TT-BXD'), 'number')[0]).toMatchObject({ said: null })
    // A pen's one was read as a letter behind a stroke.
    expect(slotsOf(lineAt(60, 110, 'Số: 549/J/CT-CS'), 'number')[0]).toMatchObject({ said: null, raw: '549/J' })
  })
})

describe('where a slot lies', () => {
  const words = (...parts: readonly (readonly [string, number, number])[]) =>
    lineOf(parts.map(([text, x0, x1]) => ({ text, confidence: 0.5, box: [x0, 100, x1, 113] as const })))

  it('is told by what is printed where a reader took the digits for a part of the word beside them', () => {
    // Letters of 13 points: "ngày" is 25 wide, "tháng" 30, "năm 2025" 52.
    const year = [
      ['năm', 420, 442],
      ['2025', 446, 472],
    ] as const
    const line = words(['Nội,', 300, 322], ['ngày', 326, 366], ['tháng', 368, 398], ...year)
    const [day] = slotsOf(line, 'date')
    expect(day!.box.map(Math.round).filter((_, at) => at % 2 === 0)).toEqual([352, 368])
    const glued = words(['Nội,', 300, 322], ['ngày', 326, 351], ['tháng', 352, 398], ...year)
    expect(
      slotsOf(glued, 'date')[0]!
        .box.map(Math.round)
        .filter((_, at) => at % 2 === 0),
    ).toEqual([351, 368])
  })

  it('is told by the symbol behind a number, whatever was read of the pen', () => {
    const [slot] = slotsOf(words(['Số:', 60, 78], ['2#7/QĐ-UBND', 80, 168]), 'number')
    expect(slot!.printed).toEqual({ left: 60, text: '/QĐ-UBND', right: 168 })
    expect(Math.round(slot!.box[2])).toBe(105)
  })
})

describe('agree', () => {
  it.each([
    // two lines say the same, the digits by themselves do too
    ['day', ['24', '24'], ['24', null], true, '24'],
    ['day', ['03', null, '3'], ['03', '03'], true, '03'],
    // a hand that only lines agree upon, and not all of them
    ['day', ['13', '13', null], [null, null], true, null],
    // readings that contradict each other
    ['number', ['385', '385', '385'], ['3850', '3850'], false, null],
    // digits cut off at the edge speak for the number they are part of
    ['number', [null, '2770', '2770'], ['770', '770'], false, '2770'],
    ['number', ['0729', '0729', '0129'], ['0123', '0129'], true, '0129'],
    // a day below ten has its zero, so that a lone digit is a day cut short
    ['day', ['2', '2', null], ['2', '2'], false, null],
    ['month', ['9', '9'], ['9'], true, '9'],
    ['month', ['19', '19'], [null], false, null],
    ['number', ['12'], [], false, null],
  ] as const)('%s: %j and %j', (name, lines, alone, doubtful, told) => {
    expect(agree(name, { lines, alone }, doubtful)).toBe(told)
  })

  it.each([
    // the net alone, sure of it; not sure; a number whose stroke it did not see
    ['day', [null, null], [], ['18', 0.87, true], '18'],
    ['day', [null, null], [], ['18', 0.55, true], null],
    ['number', [null, null], [], ['141', 0.8, false], null],
    // the net and another reading against others
    ['number', ['385', '385', '385'], ['3850', '3850'], ['3850', 0.9, true], '3850'],
    // the net lost the first digit, a line that has it shows so
    ['number', ['2015', '20415', '2045'], [null, '015'], ['015', 0.53, true], '2015'],
    // the net took the printed stroke for a one
    ['number', ['174', '174'], [], ['1741', 0.8, true], '174'],
    // the net against a line that is alone; against three that say the same; a line alone with a part of what it says
    ['number', ['37', null, null], ['3', '35'], ['1383', 0.63, true], '1383'],
    ['number', ['2491', '2491', '2491'], ['549'], ['5491', 0.66, true], null],
    ['number', ['25', null, null], [null, '2'], ['1', 0.47, true], null],
    // a digit may be hidden where the stroke is
    ['number', [null, '262', null], ['262', '262'], ['262', 0.3, false], null],
    // two lines, and the net says the same though it is not sure
    ['number', [null, '36', '36'], [], ['36', 0.12, false], '36'],
    // a line that is alone in it may have lost a one
    ['number', ['385', '235', '225'], ['5551', '5351'], ['3851', 0.81, true], '3851'],
    // the net clearly says another thing than two lines do
    ['day', ['12', '12'], ['12', '12'], ['17', 0.95, true], null],
  ] as const)('%s: %j, %j and the net %j', (name, lines, alone, [digits, sure, ended], told) => {
    expect(agree(name, { lines, alone, hand: { digits, sure, ended } }, true)).toBe(told)
  })
})
