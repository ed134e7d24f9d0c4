import { AlignmentType, convertMillimetersToTwip, Document, Packer, Paragraph, TextRun } from 'docx'
import type { Audit } from './audit.js'
import { letterOf } from './letter.js'
import type { Lang } from './words.js'

/** Half points, as Word counts type: 13 pt is the size of a letter's text (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const size = { text: 26, title: 28 }
const mm = convertMillimetersToTwip
// Control characters are no XML: a scan's text layer may hold some.
const sound = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ' ')

interface Set {
  readonly bold?: boolean
  readonly italics?: boolean
}

const run = (text: string, set: Set = {}) => new TextRun({ text: sound(text), size: size.text, ...set })

function paragraph(runs: TextRun[], more: { left?: number; first?: number; keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    children: runs,
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: 60 },
    indent: { left: mm(more.left ?? 0), firstLine: mm(more.first ?? 0) },
    keepNext: more.keepNext ?? false,
  })
}

/** Set an audit as a Word letter on A4 with the margins of Nghị định 30/2020/NĐ-CP, ready for a head and a signature. */
export async function letterDocx(audit: Audit, lang: Lang): Promise<Uint8Array> {
  const letter = letterOf(audit, lang)
  const centred = (text: string, set: Set) =>
    new Paragraph({
      children: [new TextRun({ text: sound(text), size: size.title, ...set })],
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    })
  const items = letter.items.flatMap(({ rule, why, lines }, i) => [
    paragraph([run(`${i + 1}. ${rule} `, { bold: true }), run(why)], { first: 10, keepNext: true }),
    ...lines.map(({ label, text }, j) =>
      paragraph([run(`- ${label}: `, { italics: true }), run(text)], { left: 10, keepNext: j < lines.length - 1 }),
    ),
  ])
  const doubts = letter.doubts
    ? [
        paragraph([run(`${letter.doubts.title}:`, { bold: true })], { first: 10, keepNext: true }),
        ...letter.doubts.lines.map((line) => paragraph([run(`- ${line}`)], { left: 10 })),
      ]
    : []
  const body = [
    centred(letter.title.toUpperCase(), { bold: true }),
    centred(letter.to, {}),
    paragraph([run(letter.opening)], { first: 10 }),
    ...items,
    ...(letter.closing ? [paragraph([run(letter.closing)], { first: 10 })] : []),
    ...doubts,
  ]
  const page = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
  }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: size.text } } } },
    sections: [{ properties: { page }, children: body }],
  })
  return Packer.toBuffer(document)
}
