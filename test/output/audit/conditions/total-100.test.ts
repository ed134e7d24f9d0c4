import { expect, test } from 'vitest'
import { ask, value } from './ask.js'

const share = (group: string, percent: number) => value.exact(percent, '%', group)

test.each([
  ['70 + 30', [share('đại biểu điển hình tiên tiến', 70), share('khách mời', 30)], 'meets'],
  ['70 + 40', [share('đại biểu điển hình tiên tiến', 70), share('khách mời', 40)], 'departs'],
  ['70 + 20 of the only two groups', [share('điển hình tiên tiến', 70), share('khách mời và lãnh đạo', 20)], 'departs'],
  ['70 + 20 of others', [share('điển hình tiên tiến', 70), share('cơ quan báo chí', 20)], 'cannot_tell'],
  ['women lie inside', [share('điển hình tiên tiến', 70), share('khách mời', 30), share('đại biểu nữ', 35)], 'meets'],
  ['one share', [share('điển hình tiên tiến', 70)], 'cannot_tell'],
  ['none', [], 'missing'],
])('%s', (_name, values, verdict) => expect(ask({ kind: 'total-100' }, values)).toBe(verdict))
