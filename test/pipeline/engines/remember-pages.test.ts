import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../corpus/document.js'
import { rememberPages } from '../../../pipeline/engines/remember-pages.js'
import { fakePage } from '../../fakes/tools.js'

const folder = () => mkdtempSync(join(tmpdir(), 'doichieu-pages-'))
const sha = 'ab'.repeat(32)

describe('remembered pages', () => {
  it('come back as they were, to the same reader alone', async () => {
    const home = folder()
    const page: Page = { ...fakePage(3, ['Kế hoạch số 5']), engine: 'e 1' }
    await rememberPages(home, 'r1').keep(sha, 3, page)
    expect(await rememberPages(home, 'r1').recall(sha, 3)).toEqual(page)
    expect(await rememberPages(home, 'r1').recall(sha, 2)).toBeNull()
    expect(await rememberPages(home, 'r2').recall(sha, 3)).toBeNull()
  })

  it.each(['', '{"lines":[', '[]', 'null'])('are read anew where a machine that lost power left %j', async (left) => {
    const home = folder()
    const memory = rememberPages(home, 'r1')
    await memory.keep(sha, 1, fakePage(1, ['a']))
    const [bin] = readdirSync(home)
    const [own] = readdirSync(join(home, bin!))
    writeFileSync(join(home, bin!, own!, '1.json'), left)
    expect(await memory.recall(sha, 1)).toBeNull()
  })

  it('leave nothing behind when their document is stored', async () => {
    const home = folder()
    const memory = rememberPages(home, 'r1')
    await memory.keep(sha, 1, fakePage(1, ['a']))
    await memory.forget(sha)
    expect(readdirSync(home)).toEqual([])
    await memory.forget(sha)
    expect(existsSync(home)).toBe(true)
  })
})
