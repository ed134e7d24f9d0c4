import { sectionsOf } from '../corpus/tree.js'
import type { Extractor } from './fields.js'
import { wording } from './readers/read.js'
import { mended } from './readers/symbol.js'

// "Gửi bản điện tử:" heads a list, it receives nothing
const channel = /^(?:gửi|bản)\s.*[:.]$|^(?:gửi )?bản (?:giấy|điện tử)$/iu

/** Find who gets the document: one finding a dash of Nơi nhận, `(để b/c)` kept; headings of channels (`Gửi bản giấy:`) are none. */
export const recipients: Extractor<string> = (tree) =>
  sectionsOf(tree, 'recipients')
    .flatMap((section) => sectionsOf(section, 'dash'))
    .flatMap(({ heading }) => {
      const value = heading ? mended(wording(heading.text)).replace(/[\s;,]+$/u, '') : ''
      if (!heading || !/\p{L}{2}/u.test(value) || channel.test(value)) return []
      return [{ value: value.replace(/[\s:]+$/u, ''), spans: [heading.span] as const, confidence: 0.96 }]
    })
