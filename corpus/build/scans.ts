import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Damage } from './degrade.js'
import { randomFrom } from './random.js'
import { encodeBilevel, encodeColour, encodeGrey } from './scans/encode-page.js'
import { FOOT_MARK, glass, scanPage } from './scans/scan-page.js'
import { writePdf, type LayerLine, type PdfPage } from './scans/write-pdf.js'
import type { SetPage } from './typeset/block.js'
import { needFace, SERIF, widthOf } from './typeset/fonts.js'
import { formBlocks, type Form } from './typeset/form-blocks.js'
import { parsePlan } from './typeset/parse-plan.js'
import { A4, setPages } from './typeset/set-pages.js'

/** How a sample plan was printed and scanned: what its text does not say. */
interface Scan extends Form {
  readonly seal: string
  readonly mode: 'bilevel' | 'grey'
  readonly turn: number
  readonly damage: Damage
  /** Page numbers moved from the foot to the head in 2020 (Thông tư 01/2011/TT-BNV; Nghị định 30/2020/NĐ-CP). */
  readonly numbers: 'top' | 'bottom-right'
  readonly footMarks?: readonly string[]
}

const COMMITTEE = 'ỦY BAN NHÂN DÂN'
const bilevel: Damage = { blur: 0.75, grain: 12, threshold: 150, specks: 2.5 }

const SCANS: Readonly<Record<string, Scan>> = {
  '000': {
    issuer: [COMMITTEE, 'PHƯỜNG PHÙNG CHÍ KIÊN'],
    seal: 'ỦY BAN NHÂN DÂN • PHƯỜNG PHÙNG CHÍ KIÊN',
    size: 14,
    leading: 1.25,
    gap: 6,
    mode: 'bilevel',
    turn: 0.4,
    numbers: 'top',
    damage: bilevel,
  },
  '001': {
    issuer: [COMMITTEE, 'THỊ XÃ DUYÊN HẢI'],
    seal: 'ỦY BAN NHÂN DÂN • THỊ XÃ DUYÊN HẢI',
    size: 14,
    leading: 1.25,
    gap: 6,
    mode: 'grey',
    turn: 0.5,
    numbers: 'bottom-right',
    damage: { blur: 0.8, contrast: 0.85, specks: 0.6 },
    footMarks: ['Đã in thành công'],
  },
  '002': {
    issuer: [COMMITTEE, 'ĐẶC KHU BẠCH LONG VĨ'],
    seal: 'ỦY BAN NHÂN DÂN • ĐẶC KHU BẠCH LONG VĨ',
    size: 14,
    leading: 1.22,
    gap: 6,
    mode: 'bilevel',
    turn: 0.6,
    numbers: 'top',
    damage: { ...bilevel, threshold: 135, fading: 0.15 },
  },
  '003': {
    issuer: [COMMITTEE, 'THÀNH PHỐ HẢI PHÒNG'],
    seal: 'ỦY BAN NHÂN DÂN • THÀNH PHỐ HẢI PHÒNG',
    size: 13.5,
    leading: 1.22,
    gap: 5,
    mode: 'bilevel',
    turn: 0.3,
    numbers: 'bottom-right',
    damage: { ...bilevel, blur: 0.85, threshold: 168, specks: 4 },
  },
  '004': {
    issuer: [COMMITTEE, 'THỊ XÃ BỈM SƠN'],
    seal: 'ỦY BAN NHÂN DÂN • THỊ XÃ BỈM SƠN',
    size: 13.2,
    leading: 1.2,
    gap: 3,
    keepLines: true,
    mode: 'bilevel',
    turn: 0.5,
    numbers: 'bottom-right',
    damage: { ...bilevel, threshold: 160, specks: 5, dropouts: 2 },
  },
}

const GLASS = glass(200)
const PRODUCER = 'doichieu corpus/build/scans.ts'

/** Print what the truth takes to be meant where it marks a doubt. */
const known = (text: string): string => text.replaceAll('⟨?⟩', '')

/** Print marks, initials of typists and the record of a digital signature are no text of the plan; the signature's lines become a mark. */
function partsOf(text: string): { plan: string; signed: string[] } {
  const [before = '', after = ''] = text.split(/\n\s*Page 1\n/u)
  const signed = after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('Page '))
  return { plan: before.replace(/\s\*(102|cau)\*/gu, '').replace(/\n\s*Đã in thành công\s*$/u, ''), signed }
}

/** Lay a text layer's lines over the printed lines they were read from, and a signature's record over its marks. */
function layerOf(
  page: SetPage,
  read: ReadonlyMap<string, string[]>,
  signed: readonly string[],
  turn: number,
): LayerLine[] {
  const angle = (turn * Math.PI) / 180
  const turned = (text: string, left: number, base: number, width: number, size: number): LayerLine => {
    const [dx, dy] = [left - page.width / 2, base - page.height / 2]
    const x = page.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle)
    return { text, x, y: page.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle), width, size, turn }
  }
  const lines = page.lines.flatMap((line) => {
    const text = read.get(line.text)?.shift()
    const [first, last] = [line.words[0], line.words.at(-1)]
    if (text === undefined || first === undefined || last === undefined) return []
    return [turned(text, first.x, line.y, last.x + last.width - first.x, line.size)]
  })
  const { x, above, pitch, size, face } = FOOT_MARK
  return [
    ...lines,
    ...signed.map((text, at) =>
      turned(text, x, page.height - above + at * pitch, widthOf(text, face, false, false, size), size),
    ),
  ]
}

async function makeScan(
  name: string,
  text: string,
  scan: Scan,
  layer: string | undefined,
): Promise<{ image: Buffer; layered?: Buffer; truth: string }> {
  const { plan, signed } = partsOf(known(text))
  const pages = setPages(formBlocks(parsePlan(plan, scan.keepLines), scan), A4)
  const read = new Map<string, string[]>()
  layer?.split('\n').forEach((line, at) => {
    const truth = known(text.split('\n')[at] ?? '')
      .trim()
      .replace(/ +/gu, ' ')
    if (truth !== '' && !truth.startsWith('Page ')) read.set(truth, [...(read.get(truth) ?? []), line.trim()])
  })
  const made: PdfPage[] = []
  for (const [at, page] of pages.entries()) {
    const random = randomFrom(`${name} ${at}`)
    const turn = scan.turn * random.between(0.5, 1.4) * (random.chance(0.5) ? 1 : -1)
    const last = at === pages.length - 1
    const extras = {
      ...(at > 0 ? { pageNumber: { text: `${at + 1}`, place: scan.numbers } } : {}),
      ...(last ? { seal: scan.seal, footMarks: [...(scan.footMarks ?? []), ...signed] } : {}),
    }
    // A page with a red seal is scanned in colour, and then not in one bit.
    const damage: Damage = last ? { blur: 0.7, grain: 3, contrast: 0.9, specks: 0.6 } : scan.damage
    const scanned = await scanPage(page, extras, { dpi: GLASS.dpi, face: SERIF, turn }, damage, `${name} ${at}`)
    const image =
      scanned.colour !== undefined
        ? await encodeColour(scanned.colour, GLASS.width, GLASS.height, 26)
        : scan.mode === 'bilevel'
          ? await encodeBilevel(scanned.grey)
          : await encodeGrey(scanned.grey, 16)
    const size = { width: (GLASS.width * 72) / GLASS.dpi, height: (GLASS.height * 72) / GLASS.dpi }
    made.push({
      ...size,
      image,
      ...(layer === undefined ? {} : { layer: layerOf(page, read, last ? signed : [], turn) }),
    })
  }
  const truth = `${pages.map((page) => page.lines.map((line) => line.text.replace(/\u2003+/gu, ' ')).join('\n')).join('\n\f')}\n`
  const bare = made.map(({ width, height, image }) => ({ width, height, image }))
  return {
    image: writePdf(bare, PRODUCER),
    truth,
    ...(layer === undefined ? {} : { layered: writePdf(made, PRODUCER) }),
  }
}

// npx tsx corpus/build/scans.ts --plans FOLDER --out FOLDER [--only 000]
const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: 'corpus/plans' },
    out: { type: 'string', default: 'corpus/plans' },
    only: { type: 'string', default: '' },
  },
})
needFace(SERIF)
mkdirSync(values.out, { recursive: true })
for (const file of readdirSync(values.plans)
  .filter((each) => /^\d{3}_[0-9a-f]+\.txt$/u.test(each))
  .sort()) {
  const name = file.replace(/\.txt$/u, '')
  const scan = SCANS[name.slice(0, 3)]
  if (scan === undefined || !name.startsWith(values.only)) continue
  const given = readFileSync(join(values.plans, file), 'utf8')
  // The layer of a plan that was misread is laid over pages printed from its truth.
  const truthFile = join(values.plans, `${name}.truth.txt`)
  const misread = existsSync(truthFile)
  const made = await makeScan(
    name,
    misread ? readFileSync(truthFile, 'utf8') : given,
    scan,
    misread ? given : undefined,
  )
  if (values.out !== values.plans) copyFileSync(join(values.plans, file), join(values.out, file))
  writeFileSync(join(values.out, `${name}.pdf`), made.image)
  writeFileSync(join(values.out, `${name}.scan.txt`), made.truth)
  if (made.layered !== undefined) writeFileSync(join(values.out, `${name}.layer.pdf`), made.layered)
  process.stdout.write(`${name}: ${made.truth.split('\f').length} pages, ${Math.round(made.image.length / 1024)} KiB\n`)
}
