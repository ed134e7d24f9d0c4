import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../output/store/open-store.js'
import { ingest } from '../batch.js'
import { printableName } from '../commands/console.js'
import { explain } from '../commands/explain.js'
import { rememberPages } from '../engines/remember-pages.js'
import { PlanError } from '../errors.js'
import { findFiles } from '../find-files.js'
import type { Findings } from './findings.js'
import { paperWorkshop } from './paper-workshop.js'

const names = [
  `"dấu nháy" 'đơn' \`lùi\`.txt`,
  'xuống\ndòng.txt',
  'thẻ\t\u001b[31mđỏ\u001b[0m.txt',
  '..\\..\\etc\\passwd.txt',
  '... .txt',
  '-rf --db x.txt',
  '$(touch hỏng); rm -rf *.txt',
  'phải sang trái \u202Etxt.fdp.txt',
  '\u2066ẩn\u2069\u200b.txt',
  'tổ hợp e\u0302\u0301.txt',
  'đ'.repeat(120) + '.txt',
  'a'.repeat(251) + '.TXT',
  '{"json": true}.txt',
  "'; DROP TABLE documents; --.txt",
  '%00%2e%2e%2f.txt',
  'khoảng   trắng .txt',
  '<script>alert(1)</script>.txt'.replaceAll('/', '\u2215'),
  '😀 emoji.txt',
]

// oxlint-disable-next-line no-control-regex -- the control characters are what this is about
const unsafe = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Read files whose names are traps: each is stored under its very name, and no name reaches a terminal as more than a name. */
export async function oddNames(): Promise<Findings> {
  const home = mkdtempSync(join(tmpdir(), 'doichieu-names-'))
  // Three hundred characters and more, as a path has them.
  const deep = join(home, 'files', 'thư mục '.repeat(20).trim(), 'sâu '.repeat(40).trim(), '..ẩn')
  mkdirSync(deep, { recursive: true })
  const paths = names.map((name, at) => join(at % 2 ? deep : join(home, 'files'), name))
  paths.forEach((path, at) => writeFileSync(path, `pages 2 of ${at}`))
  const store = await openStore(join(home, 'plans.db'))
  const memory = rememberPages(join(home, 'pages'), 'r1')
  let deaths = 0
  await ingest(() => findFiles([join(home, 'files')]), { store, workshop: paperWorkshop(), memory }, 2).catch(
    () => deaths++,
  )
  const stored = new Set((await store.list()).map(({ path }) => path))
  const lost = paths.filter((path) => !stored.has(path)).length
  const said = paths.map((path) => explain(new PlanError('damaged', path)).vi + printableName(path))
  const wrong = said.filter((line) => unsafe.test(line)).length
  await store.close()
  rmSync(home, { recursive: true })
  return {
    fault: 'names that are traps',
    trials: paths.length,
    lost,
    doubled: stored.size - paths.length + lost,
    hung: 0,
    deaths,
    wrong,
    note: `the longest path has ${Math.max(...paths.map((path) => path.length))} characters`,
  }
}
