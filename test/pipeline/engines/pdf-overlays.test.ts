import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFPage } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../../../pipeline/engines/pdf.js'

async function contentOf(draw: (document: PDFDocument, page: PDFPage) => Promise<void>) {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  await draw(document, page)
  const file = await openPdf(await document.save(), 'made.pdf')
  try {
    return await file.content(1)
  } finally {
    await file.close()
  }
}

/** Hang an annotation on a page, with an appearance that shows a text where one is given. */
async function annotate(document: PDFDocument, page: PDFPage, entries: Record<string, unknown>, shown?: string) {
  const { context } = document
  const font = await document.embedFont(StandardFonts.Helvetica)
  const look = context.stream(shown ? `BT /F1 12 Tf 2 4 Td (${shown}) Tj ET` : '', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 120, 16],
    Resources: { Font: { F1: font.ref } },
  })
  const note = context.obj({ Type: 'Annot', Rect: [150, 700, 270, 716], F: 4, ...(entries as object) })
  if (shown) note.set(PDFName.of('AP'), context.obj({ N: context.register(look) }))
  page.node.addAnnot(context.register(note))
}

const said = ({ overlays }: Awaited<ReturnType<typeof contentOf>>) => overlays.map((one) => one.text)

describe('what is laid over a page', () => {
  it('is read from a text field, at its place', async () => {
    const content = await contentOf(async (document, page) => {
      const field = document.getForm().createTextField('number')
      field.setText('157')
      field.addToPage(page, { x: 150, y: 700, width: 60, height: 16 })
    })
    expect(said(content)).toEqual(['157'])
    const [x0, y0, x1, y1] = content.overlays[0]!.box
    expect([x0, x1].map(Math.round)).toEqual([150, 210].map((x) => expect.closeTo(x, -0.5)))
    expect([y0 > 120, y1 < 146]).toEqual([true, true])
  })

  it('is read from a free text', async () => {
    const content = await contentOf((document, page) =>
      annotate(document, page, {
        Subtype: 'FreeText',
        Contents: PDFHexString.fromText('Số: 157/KH-UBND'),
        DA: PDFString.of('/Helv 12 Tf 0 g'),
      }),
    )
    expect(said(content)).toEqual(['Số: 157/KH-UBND'])
  })

  it('is read from what a stamp shows or says', async () => {
    const content = await contentOf((document, page) =>
      annotate(document, page, { Subtype: 'Stamp', Contents: PDFString.of('27/8/2025') }, '27/8/2025'),
    )
    expect(said(content)).toEqual(['27/8/2025'])
  })

  it.each(['Link', 'Popup', 'Text', 'Highlight'])('is no text of the page as a %s', async (Subtype) => {
    const content = await contentOf((document, page) =>
      annotate(document, page, { Subtype, Contents: PDFString.of('xem lai') }),
    )
    expect(said(content)).toEqual([])
  })
})
