import { expect, it } from 'vitest'
import { parseTable } from '../../../../corpus/build/pairs/read-words.js'

const table = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '4\t1\t2\t1\t3\t0\t10\t20\t300\t30\t-1\t',
  '5\t1\t2\t1\t3\t1\t10\t20\t40\t30\t91.6\tHi',
  '5\t1\t2\t1\t3\t2\t60\t20\t40\t30\t95.0\t ',
  '5\t1\t2\t1\t3\t3\t110\t20\t90\t30\t34.2\tnghj',
].join('\n')

it('keeps the words of a table and leaves out lines and blanks', () => {
  expect(parseTable(table)).toEqual([
    { text: 'Hi', line: '1.2.1.3', left: 10, top: 20, width: 40, height: 30, conf: 92 },
    { text: 'nghj', line: '1.2.1.3', left: 110, top: 20, width: 90, height: 30, conf: 34 },
  ])
})
