import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { appendPairs, makePairs } from './pairs/make-pairs.js'
import { chunksOf, documentsOf, type Source } from './pairs/sources.js'
import { randomFrom } from './random.js'

// npx tsx corpus/build/pairs.ts --documents FOLDER [--texts A.txt,B.txt] --out FOLDER --share train --engine eng --lines 2000 --seed 1
//   [--ordinary: pages as most scanners give them, in Times]  [--data FOLDER of other language data: the engine is then the name of a file there]
const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    texts: { type: 'string', default: '' },
    out: { type: 'string' },
    share: { type: 'string', default: 'train' },
    engine: { type: 'string', default: 'eng' },
    lines: { type: 'string', default: '1000' },
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    ordinary: { type: 'boolean', default: false },
  },
})
if (values.documents === undefined || values.out === undefined)
  throw new Error('Say --documents FOLDER and --out FOLDER.')
const share = values.share === 'test' || values.share === 'dev' ? values.share : 'train'
sharp.concurrency(1)

const documents = documentsOf(values.documents, share)
const texts = share === 'train' ? values.texts.split(',').filter(Boolean) : []
const chunks = texts.flatMap((file) => chunksOf(file, file.replace(/^.*\/|\.txt$/gu, '')))
const random = randomFrom(`${values.seed} ${values.engine} ${share}`)

// Two pages in three come from whole administrative documents, the third from law.
const draw = (): Source => random.pick(chunks.length > 0 && random.chance(0.33) ? chunks : documents)

const folder = join(values.out, share)
mkdirSync(folder, { recursive: true })
const file = join(folder, `${values.engine}-${values.seed}.jsonl`)
let made = 0
for (let turn = 0; made < Number(values.lines); turn++) {
  const pairs = await makePairs(
    draw(),
    share,
    values.engine,
    `${values.seed}.${turn}`,
    join(values.out, 'images'),
    values.data,
    values.ordinary,
  )
  appendPairs(file, pairs)
  made += pairs.length
}
process.stdout.write(`${made} ${file}\n`)
