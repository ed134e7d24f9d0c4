import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from './random.js'
import { writePdf, type PdfPage } from './scans/write-pdf.js'
import { APART, KNOWN } from './tough/kinds.js'
import { makeDocument } from './tough/make-document.js'
import { takePage } from './tough/take-page.js'
import type { SetPage } from './typeset/block.js'
import { needFace, SERIF } from './typeset/fonts.js'
import { formBlocks } from './typeset/form-blocks.js'
import { setPages } from './typeset/set-pages.js'

// npx tsx corpus/build/tough-pages.ts --out FOLDER [--set known|apart] [--seeds 1-3] [--only KIND]
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    set: { type: 'string', default: 'known' },
    seeds: { type: 'string', default: '1-3' },
    only: { type: 'string', default: '' },
  },
})
if (values.out === undefined) throw new Error('Say --out FOLDER.')
needFace(SERIF)
mkdirSync(values.out, { recursive: true })

const linesOf = (page: SetPage) => page.lines.map((line) => line.text.replace(/\u2003+/gu, ' '))
const [from = 1, to = from] = values.seeds.split('-').map(Number)
for (const [name, kind] of Object.entries(values.set === 'apart' ? APART : KNOWN)) {
  if (!name.includes(values.only)) continue
  for (let seed = from; seed <= to; seed++) {
    const random = randomFrom(`tough ${values.set} ${name} ${seed}`)
    const made = makeDocument(random, seed % 2 ? 'short' : 'long')
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
    const set = setPages(blocks)
    const kept = set.length > 1 ? [set[0]!, set.at(-1)!] : set
    const pages: PdfPage[] = []
    for (const [at, page] of kept.entries()) {
      const office = made.plan.issuer.join(' ')
      const marks = { first: at === 0, penned, office, ...(at > 0 ? { pageNumber: String(set.length) } : {}) }
      const image = await takePage(page, kind, marks, `${values.set} ${name} ${seed} ${at}`)
      pages.push({ width: (image.width * 72) / kind.dpi, height: (image.height * 72) / kind.dpi, image })
    }
    const file = join(values.out, `${name}.${seed}`)
    // Body: what was set neither in the head (first block) nor in the foot (last block).
    const body = kept.map((page) =>
      page.lines.filter((line) => line.block > 0 && line.block < blocks.length - 1).map((line) => line.text),
    )
    writeFileSync(`${file}.pdf`, writePdf(pages, 'doichieu corpus/build/tough-pages.ts'))
    writeFileSync(`${file}.txt`, `${kept.map((page) => linesOf(page).join('\n')).join('\n\f')}\n`)
    const facts = {
      number: made.number,
      date: made.date,
      signer: made.signer,
      body: body.map((lines) => lines.join('\n')),
    }
    writeFileSync(`${file}.json`, `${JSON.stringify(facts, null, 1)}\n`)
    process.stdout.write(`${name}.${seed}: ${pages.length} pages\n`)
  }
}
