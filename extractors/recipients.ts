import { sectionsOf } from '../corpus/tree.js'
import type { Extractor } from './fields.js'
import { wording } from './readers/read.js'
import { mended } from './readers/symbol.js'

/** Find who gets the document: one finding a dash of Nơi nhận, `(để b/c)` kept; headings of channels (`Gửi bản giấy:`) are none. */
export const recipients: Extractor<string> = (tree) =>
  sectionsOf(tree, 'recipients')
    .flatMap((section) => sectionsOf(section, 'dash'))
    .flatMap(({ heading }) => {
      const value = heading ? mended(wording(heading.text)).replace(/[\s;,]+$/u, '') : ''
      if (!heading || !/\p{L}{2}/u.test(value) || /:$/u.test(value)) return []
      return [{ value, spans: [heading.span] as const, confidence: 0.96 }]
    })
