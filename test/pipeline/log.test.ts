import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PlanError } from '../../pipeline/errors.js'
import { logging, openLog } from '../../pipeline/log.js'
import { fakePage } from '../fakes/tools.js'

it("writes JSON lines, each with its document's id, to the file that was named", () => {
  const logFile = join(mkdtempSync(join(tmpdir(), 'doichieu-log-')), 'sub', 'run.log')
  const observer = logging(openLog({ logFile, logLevel: null }))
  const file = { path: 'a "b"\n.pdf', sha256: 'ab'.repeat(32) }
  observer.page!(file, 1, 2, { page: fakePage(1, ['a']), seconds: 1, recalled: false })
  observer.page!(file, 2, 2, {
    page: { ...fakePage(2, []), state: 'failed', reason: 'timeout' },
    seconds: 9,
    recalled: false,
  })
  observer.done!({ state: 'failed', ...file, error: new PlanError('encrypted', file.path) })
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 40, document: file.sha256, page: 2, reason: 'timeout', msg: 'page failed' },
    { level: 40, document: file.sha256, path: file.path, problem: 'encrypted', msg: 'document failed' },
  ])
})
