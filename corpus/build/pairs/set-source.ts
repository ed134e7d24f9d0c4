import type { Random } from '../random.js'
import type { Block, SetPage } from '../typeset/block.js'
import { needFace, SERIF } from '../typeset/fonts.js'
import { A4, setPages } from '../typeset/set-pages.js'
import type { Source } from './sources.js'

const FACES = [...Array<string>(12).fill(SERIF), ...Array<string>(6).fill('FreeSerif'), 'Arimo', 'DejaVu Serif']

const isHeading = (text: string): boolean =>
  text.length < 110 && (/^([IVX]+\.|Điều \d|Chương |Mục |Phần )/u.test(text) || text === text.toLocaleUpperCase('vi'))

/** Set some of a document's paragraphs as an official would: headings bold, legal bases italic, the rest justified. */
export function setSource(
  source: Source,
  random: Random,
  pages: number,
  isOrdinary: boolean,
): { pages: SetPage[]; style: string; face: string } {
  const size = random.pick([13, 13, 13.5, 14, 14, 14, 12])
  const face = isOrdinary ? SERIF : random.pick(FACES)
  needFace(face)
  const leading = random.between(1.15, 1.45)
  const start = random.chance(0.5) ? 0 : Math.floor(random.next() * Math.max(1, source.paragraphs.length - 30))
  let letters = 0
  const blocks: Block[] = []
  for (const paragraph of source.paragraphs.slice(start)) {
    // A page holds some 2,600 letters; what would not be printed need not be set.
    if (letters > pages * 3000) break
    const text = paragraph.slice(0, 1500)
    letters += text.length + 60
    const heading = isHeading(text)
    const italic = random.chance(text.startsWith('Căn cứ') ? 0.6 : 0.07)
    const capitals = heading && random.chance(0.15)
    const bold = heading ? random.chance(0.75) : random.chance(0.05)
    blocks.push({
      kind: 'paragraph',
      runs: [{ text: capitals ? text.toLocaleUpperCase('vi') : text, bold, italic }],
      size,
      leading,
      align: heading && random.chance(0.4) ? 'centre' : 'justify',
      firstIndent: random.chance(0.85) ? 32 : 0,
      above: random.between(1, 7),
    })
  }
  const style = `${face.toLowerCase()} ${size}pt`
  return { pages: setPages(blocks, { ...A4, face }).slice(0, pages), style, face }
}
