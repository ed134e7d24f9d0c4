import type { Furniture, LayerVerdict, Line, Page } from '../../corpus/document.js'
import { arrange } from '../pages/arrange.js'
import { carryToPhoto } from '../pages/flatten.js'
import { kindOfStamp } from '../pages/furniture.js'
import { decodeLayer, judgeLayer, layerLines, type LayerRun } from '../pages/layer.js'
import { placeOverlays } from '../pages/overlays.js'
import { piecesOf } from '../pages/pieces.js'
import type { Rules } from '../pages/rules.js'
import { carryBack, carryThere, moveBoxes } from '../pages/upright.js'
import type { Ocr } from '../tools.js'
import { ChildFailed } from './child.js'
import type { PageImageAnswer, PageSource } from './page-source.js'
import { lookAgain } from './second-look.js'

interface Sheet {
  readonly number: number
  readonly width: number | null
  readonly height: number | null
}

/** What is asked of an opened file. */
export type PageFile = Pick<PageSource, 'content' | 'image'>

/** Read one page of an opened file: by its text layer where that is good, else by an engine. Whatever goes wrong is the page's own state. */
export async function readPage(file: PageFile, number: number, openOcr: () => Promise<Ocr>): Promise<Page> {
  let sheet: Sheet = { number, width: null, height: null }
  let layer: { layer?: LayerVerdict; witness?: readonly Line[] } = {}
  let overlays: readonly LayerRun[] = []
  let signed: readonly Furniture[] = []
  try {
    const content = await file.content(number)
    if (content) {
      sheet = { number, width: content.width, height: content.height }
      const runs = decodeLayer(content.runs)
      const verdict = judgeLayer(runs, content.imageShare > 0.5)
      overlays = content.overlays
      layer = { layer: verdict }
      signed = (content.signatures ?? []).map((text) => ({ kind: 'digital-signature', text, page: number, box: null }))
      if (verdict.verdict === 'good') {
        const page = finish({ ...sheet, rules: content.rules }, layerLines([...runs, ...overlays]), 'text-layer', layer)
        return { ...page, furniture: [...page.furniture, ...signed] }
      }
      if (verdict.verdict === 'witness') layer = { layer: verdict, witness: layerLines(runs) }
      // A few words over a scan are no earlier OCR of it: a number, a date, a signature block stamped on.
      if (verdict.verdict === 'none') overlays = [...overlays, ...runs]
    }
    const ocr = await openOcr()
    const { image, lines: seen } = await readUpright(file, number, ocr)
    const lines = await lookAgain(image, seen, ocr)
    sheet = { number, width: image.pageWidth, height: image.pageHeight }
    const scale = 72 / image.dpi
    const lie = { ...image, imageWidth: image.width * scale, imageHeight: image.height * scale }
    const stamps = await readStamps(image, number, ocr)
    const laid = image.turned ? [] : overlays.map((run) => ({ ...run, box: carryThere(run.box, lie) }))
    // Columns are parted while lines are level; only then does everything go back to where it lies on the scan.
    const level = { number, width: lie.imageWidth, height: lie.imageHeight, rules: image.rules }
    const page = finish(level, placeOverlays(lines, [...laid, ...stamps.text]), 'ocr', layer)
    const whole = { lines: page.lines, furniture: [...page.furniture, ...stamps.furniture, ...signed] }
    const { photo } = image
    const onSheet = carryBack(whole, lie)
    // A page that was turned keeps the measures of the flattened sheet: nobody lays it over the photograph again.
    const placed = photo && !image.turned ? moveBoxes(onSheet, (box) => carryToPhoto(box, photo.corners)) : onSheet
    if (photo && !image.turned) sheet = { number, width: photo.width, height: photo.height }
    return {
      ...page,
      ...sheet,
      ...placed,
      engine: `${ocr.name} ${ocr.version}`,
      ...(image.turned && { turned: image.turned }),
    }
  } catch (error) {
    return { ...sheet, readBy: 'ocr', state: 'failed', reason: reasonOf(error), lines: [], furniture: [], ...layer }
  }
}

function finish(
  { rules, ...sheet }: Sheet & { rules?: Rules },
  lines: readonly Line[],
  readBy: Page['readBy'],
  layer: object,
): Page {
  const size = { number: sheet.number, width: sheet.width ?? 0, height: sheet.height ?? 0 }
  const arranged = arrange(lines, rules ? { ...size, rules } : size)
  return { ...sheet, readBy, state: arranged.lines.length ? 'read' : 'empty', ...arranged, ...layer }
}

/** Read a page as it lies; where the reading is hopeless, turn it and keep the best. */
async function readUpright(
  file: PageFile,
  number: number,
  ocr: Ocr,
): Promise<{ image: PageImageAnswer; lines: readonly Line[] }> {
  const read = async (turn?: 0 | 90 | 180 | 270) => {
    const image = await file.image(number, turn)
    const lines = await ocr.read(image)
    // An engine may read lines that run up or down, but nobody can put them in order.
    return { image, lines, sureness: isUpended(lines) ? 0.3 : sureness(lines) }
  }
  let best = await read()
  const first = best.image
  for (const by of isUpended(best.lines) ? [270, 90] : [180, 90, 270]) {
    if (best.sureness > 0.6 || (by !== 180 && first.upCertain && !isUpended(best.lines))) break
    const other = await read(((first.turned + by) % 360) as 0 | 90 | 180 | 270)
    if (other.sureness > best.sureness + 0.1) best = other
  }
  return best
}

/** Tell whether the lines of a page run up or down: its longer words are higher than wide. */
function isUpended(lines: readonly Line[]): boolean {
  const long = lines.flatMap((line) => line.words).filter((word) => word.box && word.text.length >= 4)
  const high = long.filter(({ box }) => box![3] - box![1] > box![2] - box![0])
  return long.length > 10 && high.length > long.length * 0.5
}

/** Read the writing of stamps by itself: what a received-stamp or signature block says is kept, a stamped number goes to the text. */
async function readStamps(
  image: PageImageAnswer,
  page: number,
  ocr: Ocr,
): Promise<{ furniture: Furniture[]; text: LayerRun[] }> {
  const furniture: Furniture[] = (image.stamps?.seals ?? []).map((box) => ({ kind: 'seal', text: '', page, box }))
  const text: LayerRun[] = []
  const writing = image.stamps?.writing
  for (const piece of writing ? piecesOf(await ocr.read(writing)) : []) {
    const kind = kindOfStamp(piece)
    if (kind === 'text') text.push({ text: piece.text, box: piece.box })
    else if (sureness([piece]) > 0.4) furniture.push({ kind, text: piece.text, page, box: piece.box })
  }
  return { furniture, text }
}

/** The mean confidence of a page's letters; a page without letters has nothing to be unsure of. */
function sureness(lines: readonly Pick<Line, 'words'>[]): number {
  let letters = 0
  let sum = 0
  for (const word of lines.flatMap((line) => line.words)) {
    letters += word.text.length
    sum += word.text.length * (word.confidence ?? 1)
  }
  return letters < 40 && lines.length > 1 ? 1 : sum / Math.max(1, letters)
}

function reasonOf(error: unknown): string {
  if (error instanceof ChildFailed) return error.how === 'timeout' ? 'timeout' : `crashed: ${error.message}`
  const said = error instanceof Error ? error.message.slice(0, 300) : String(error)
  return error instanceof Error && 'problem' in error && error.problem ? `${String(error.problem)}: ${said}` : said
}
