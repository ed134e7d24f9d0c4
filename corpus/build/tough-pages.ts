import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom, type Random } from './random.js'
import { writePdf, type PdfPage } from './scans/write-pdf.js'
import { APART, drawKind, KNOWN, type Kind } from './tough/kinds.js'
import { makeDocument, type MadeDocument } from './tough/make-document.js'
import { readDocument } from './tough/read-document.js'
import { takePage } from './tough/take-page.js'
import type { SetPage } from './typeset/block.js'
import { needFace, SERIF } from './typeset/fonts.js'
import { formBlocks } from './typeset/form-blocks.js'
import { setPages } from './typeset/set-pages.js'

// npx tsx corpus/build/tough-pages.ts --out FOLDER [--set known|apart] [--seeds 1-3] [--only KIND]
// npx tsx corpus/build/tough-pages.ts --out FOLDER --texts FOLDER --held FILE [--set known|apart] [--count 30]
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    set: { type: 'string', default: 'known' },
    seeds: { type: 'string', default: '1-3' },
    only: { type: 'string', default: '' },
    texts: { type: 'string' },
    held: { type: 'string' },
    count: { type: 'string', default: '30' },
  },
})
const { out } = values
if (out === undefined) throw new Error('Say --out FOLDER.')
needFace(SERIF)
mkdirSync(out, { recursive: true })
const set = values.set === 'apart' ? 'apart' : 'known'

const linesOf = (page: SetPage) => page.lines.map((line) => line.text.replace(/\u2003+/gu, ' '))

/** Set a document, take its first and last page as its kind says, and write scan, truth and facts. */
async function writeDocument(name: string, made: MadeDocument, kind: Kind, random: Random): Promise<void> {
  const penned = random.chance(kind.penned ?? 0)
  const blocks = formBlocks(made.plan, {
    issuer: made.plan.issuer,
    size: random.pick([13, 13.5, 14]),
    leading: random.between(1.16, 1.4),
    gap: random.between(3, 8),
    split: random.between(0.36, 0.42),
    drop: random.chance(0.5) ? random.between(-9, 9) : 0,
    penned,
  })
  const all = setPages(blocks)
  const kept = all.length > 1 ? [all[0]!, all.at(-1)!] : all
  const pages: PdfPage[] = []
  for (const [at, page] of kept.entries()) {
    const office = made.plan.issuer.join(' ')
    const marks = { first: at === 0, penned, office, ...(at > 0 ? { pageNumber: String(all.length) } : {}) }
    const image = await takePage(page, kind, marks, `${set} ${name.replace('.', ' ')} ${at}`)
    pages.push({ width: (image.width * 72) / kind.dpi, height: (image.height * 72) / kind.dpi, image })
  }
  const file = join(out!, name)
  // Body: what was set neither in the head (first block) nor in the foot (last block).
  const body = kept.map((page) =>
    page.lines.filter((line) => line.block > 0 && line.block < blocks.length - 1).map((line) => line.text),
  )
  writeFileSync(`${file}.pdf`, writePdf(pages, 'doichieu corpus/build/tough-pages.ts'))
  writeFileSync(`${file}.txt`, `${kept.map((page) => linesOf(page).join('\n')).join('\n\f')}\n`)
  const { number, date, signer } = made
  const facts = { number, date, signer, as: kind.as, penned, body: body.map((lines) => lines.join('\n')) }
  writeFileSync(`${file}.json`, `${JSON.stringify(facts, null, 1)}\n`)
  process.stdout.write(`${name}: ${pages.length} pages\n`)
}

/** Documents made up whole, each kind with each seed. */
async function writeMadeUp(): Promise<void> {
  const [from = 1, to = from] = values.seeds.split('-').map(Number)
  for (const [name, kind] of Object.entries(set === 'apart' ? APART : KNOWN)) {
    if (!name.includes(values.only)) continue
    for (let seed = from; seed <= to; seed++) {
      const random = randomFrom(`tough ${set} ${name} ${seed}`)
      await writeDocument(`${name}.${seed}`, makeDocument(random, seed % 2 ? 'short' : 'long'), kind, random)
    }
  }
}

/** Real or made-up documents from a folder of texts: those that are held (their names one a line) for the set kept apart, the others to tune on. */
async function writeTexts(folder: string): Promise<void> {
  const held = new Set(values.held && existsSync(values.held) ? readFileSync(values.held, 'utf8').split(/\s+/u) : [])
  const order = (name: string) => randomFrom(`order ${name}`).next()
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => basename(file, '.txt'))
    .filter((name) => held.has(name) === (set === 'apart'))
    .sort((a, b) => order(a) - order(b))
  let written = 0
  for (const name of names) {
    if (written >= Number(values.count)) break
    const random = randomFrom(`texts ${set} ${name}`)
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const length = random.chance(0.6) ? 'short' : 'long'
    const made = readDocument(text, random, length)
    if (made === null) continue
    written++
    await writeDocument(`${name}.${length}`, made, drawKind(random, set), random)
  }
}

await (values.texts === undefined ? writeMadeUp() : writeTexts(values.texts))
