import { OPS, type PdfDocument, type PdfPage } from './pdf-shapes.js'

/** Pages whose images stay decoded between being looked at and being taken, and the most pixels of one that stays. */
const [KEPT, KEPT_PIXELS] = [3, 16_000_000]

/**
 * Hand out the pages of a document; with `keep`, the images of one that was just looked at stay decoded till it is asked for again, unless
 * they are very large.
 */
export function keepPages(document: PdfDocument) {
  const kept = new Map<number, PdfPage>()
  const drop = (number: number) => {
    kept.get(number)?.cleanup()
    kept.delete(number)
  }
  return async <T>(number: number, keep: boolean, use: (page: PdfPage) => Promise<T>): Promise<T> => {
    const page = kept.get(number) ?? (await document.getPage(number))
    kept.set(number, page)
    let stays = keep
    try {
      const result = await use(page)
      if (keep) stays = (await imagePixels(page)) <= KEPT_PIXELS
      return result
    } finally {
      if (!stays) drop(number)
      for (const [oldest] of kept) if (kept.size > KEPT) drop(oldest)
    }
  }
}

async function imagePixels(page: PdfPage): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let pixels = 0
  fnArray.forEach((op, i) => {
    if (op === OPS.image) pixels += Number((argsArray[i] as unknown[])[1]) * Number((argsArray[i] as unknown[])[2])
  })
  return pixels
}
