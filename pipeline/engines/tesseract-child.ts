import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Worker } from 'tesseract.js'
import { serve } from './child.js'
import type { ReadQuestion, SeenLine } from './tesseract-js.js'

const require = createRequire(import.meta.url)
const data = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
let worker: Promise<Worker> | null = null

async function start(): Promise<Worker> {
  const { createWorker } = require('tesseract.js') as typeof import('tesseract.js')
  // OEM 1 is the neural engine, the only one this data is for; without cacheMethod it would write files where the user stands.
  return createWorker('vie', 1, { langPath: data, cacheMethod: 'none', gzip: true, errorHandler: () => {} }, config)
}
// White on black is seldom, and looking for it costs; what was read must not depend on what was read before.
const config = 'tessedit_do_invert 0\ntessedit_enable_doc_dict 0\n'

serve(async (question: ReadQuestion) => {
  const engine = await (worker ??= start())
  await engine.setParameters({
    tessedit_pageseg_mode: String(question.segmentation) as never,
    user_defined_dpi: String(question.dpi),
    tessedit_char_whitelist: question.digits ? '0123456789' : '',
  })
  const { data: page } = await engine.recognize(Buffer.from(question.bytes), {}, { text: false, blocks: true })
  const lines: SeenLine[] = []
  for (const block of page.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        const words = line.words.map((word) => ({
          text: word.text,
          confidence: word.confidence / 100,
          box: boxOf(word.bbox),
        }))
        lines.push({ box: boxOf(line.bbox), words })
      }
    }
  }
  return lines
})

function boxOf(box: { x0: number; y0: number; x1: number; y1: number }): [number, number, number, number] {
  return [box.x0, box.y0, box.x1, box.y1]
}
