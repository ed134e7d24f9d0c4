import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from './random.js'
import { conditionPages } from './scans/condition-pages.js'
import { CONDITIONS } from './scans/conditions.js'
import type { Extras } from './scans/scan-page.js'
import { writePdf } from './scans/write-pdf.js'
import { needFace, SERIF } from './typeset/fonts.js'
import { formBlocks } from './typeset/form-blocks.js'
import { parsePlan } from './typeset/parse-plan.js'
import { setPages } from './typeset/set-pages.js'

// npx tsx corpus/build/bench-scans.ts --texts corpus/plans/made --out FOLDER [--conditions clean,degraded] [--only NAME] [--pages 1]
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: 'corpus/plans/made' },
    out: { type: 'string' },
    conditions: { type: 'string', default: Object.keys(CONDITIONS).join(',') },
    only: { type: 'string', default: '' },
    pages: { type: 'string', default: '99' },
  },
})
if (values.out === undefined) throw new Error('Say --out FOLDER.')
needFace(SERIF)
mkdirSync(values.out, { recursive: true })

for (const file of readdirSync(values.texts)
  .filter((each) => each.endsWith('.txt'))
  .sort()) {
  const name = file.replace(/\.txt$/u, '')
  const text = readFileSync(join(values.texts, file), 'utf8')
  // A news item or a list among the texts is no document that could be set in this form.
  if (!name.includes(values.only) || !/^\**#*\s*\**Nơi nhận/mu.test(text)) continue
  for (const kind of values.conditions.split(',')) {
    const condition = CONDITIONS[kind]
    if (condition === undefined)
      throw new Error(`There is no condition ${kind}; there are ${Object.keys(CONDITIONS).join(', ')}.`)
    const random = randomFrom(`${name} ${kind}`)
    const plan = parsePlan(text)
    const form = {
      issuer: plan.issuer,
      size: random.pick([13, 13.5, 14]),
      leading: random.between(1.18, 1.32),
      gap: random.between(3, 7),
    }
    const pages = setPages(formBlocks(plan, form)).slice(0, Number(values.pages))
    const office = plan.issuer.at(-1) ?? 'VĂN PHÒNG'
    const extras = pages.map((page, at): Extras => ({
      ...(at > 0 ? { pageNumber: { text: `${at + 1}`, place: 'top' } } : {}),
      ...(page.marks.length > 0 ? { seal: `${plan.issuer.join(' ')} • VIỆT NAM` } : {}),
      ...(at === 0 && condition.stamped
        ? {
            received: { office: 'SỞ NỘI VỤ', number: `${Math.floor(random.between(100, 9000))}`, day: '28/8/2025' },
            signed: [`Ký bởi: ${office}`, 'Ngày ký: 27/8/2025 15:42:10 +07:00'],
          }
        : {}),
    }))
    const made = await conditionPages(pages, extras, condition, `${name} ${kind}`)
    const pdf = writePdf(made.pages, 'doichieu corpus/build/bench-scans.ts')
    writeFileSync(join(values.out, `${name}.${kind}.pdf`), pdf)
    writeFileSync(join(values.out, `${name}.${kind}.txt`), made.truth)
    process.stdout.write(`${name}.${kind}: ${made.pages.length} pages, ${Math.round(pdf.length / 1024)} KiB\n`)
  }
}
