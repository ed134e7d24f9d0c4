import { expect, test } from 'vitest'
import { toCsv } from '../../../output/paper/csv.js'

test.each([
  ['plain cells with a BOM and CRLF', [['xã', 5]], '\uFEFFxã,5\r\n'],
  ['formulas defused', [['=1+1', '+84', '-2', '@x', '\tx']], "\uFEFF'=1+1,'+84,'-2,'@x,'\tx\r\n"],
  ['quotes, commas, line ends', [['a,"b"', 'x\ny']], '\uFEFF"a,""b""","x\ny"\r\n'],
  ['a formula within quotes', [['=HYPERLINK("x","y")']], '\uFEFF"\'=HYPERLINK(""x"",""y"")"\r\n'],
  ['escapes disarmed', [['\u001b[31m', '\u0000=1']], '\uFEFF\ufffd[31m,\ufffd=1\r\n'],
  ['numbers stay numbers, nothing is empty', [[-5, null, undefined, true]], '\uFEFF-5,,,true\r\n'],
])('%s', (_name, rows, csv) => expect(toCsv(rows)).toBe(csv))
