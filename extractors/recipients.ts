import type { Passage, Span } from '../corpus/document.js'
import { sectionsOf } from '../corpus/tree.js'
import type { Extractor, Some } from './fields.js'
import { wording } from './readers/read.js'
import { mended } from './readers/symbol.js'

// "Gửi bản điện tử:" heads a list, it receives nothing
const channel = /^(?:gửi|bản)\s.*[:.]$|^(?:gửi )?bản (?:giấy|điện tử)$/iu

const open = (line: Passage) => !/[;.:]\s*$/u.test(line.text)

/** Find who gets the document: one finding a dash of Nơi nhận, `(để b/c)` kept; headings of channels (`Gửi bản giấy:`) are none. */
export const recipients: Extractor<string> = (tree) =>
  sectionsOf(tree, 'recipients')
    .flatMap((section) => sectionsOf(section, 'dash'))
    .reduce<Passage[][]>((items, { heading, label }) => {
      const last = items.at(-1)
      // beside a signing block an item runs on in the next stretch of its column: "- Thường trực Huyện ủy⏎(để b/c);"
      const goesOn = label === null && /^[\p{Ll}(]/u.test(heading?.text ?? '')
      if (heading && last && goesOn && open(last.at(-1)!)) last.push(heading)
      else if (heading) items.push([heading])
      return items
    }, [])
    .flatMap((lines) => {
      const value = mended(wording(lines.map((line) => line.text).join(' '))).replace(/[\s;,]+$/u, '')
      if (!/\p{L}{2}/u.test(value) || channel.test(value)) return []
      const spans = lines.map((line) => line.span) as unknown as Some<Span>
      return [{ value: value.replace(/[\s:]+$/u, ''), spans, confidence: 0.96 }]
    })
