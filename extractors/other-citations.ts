import type { Passage } from '../corpus/document.js'
import { passagesOf, sectionsOf, spanIn } from '../corpus/tree.js'
import type { Citation, Extractor, Finding } from './fields.js'
import { citedIn, once } from './legal-basis.js'

// laws are cited by their names: "Luật Thi đua, khen thưởng năm 2022"
const law =
  /(?<![\p{L}])(Bộ luật|Luật|Pháp lệnh)\s+((?:Thi đua\s*[,–-]?\s*[Kk]hen thưởng|(?:Phòng|Thực hành tiết kiệm),\s+[Cc]hống\s+[\p{L} ]{3,30}?)(?![\p{L}])|(?:\p{Lu}[\p{L}]*)(?:(?:,|\s[-–])?\s+(?!(?:và các|và văn|để|của|năm|về|có|theo|ngày|trên|được|này|trong)(?![\p{L}]))[\p{L}]+){0,10}?)(?=\s+(?:năm|và các|và văn|để|của|về|có|theo|ngày|trên|được|trong|cho|tới|đến|số|góp|nhằm)(?![\p{L}])|[;:.,)“”"]|\s*$)/gu

function laws(passage: Passage, numbered: readonly Finding<Citation>[]): Finding<Citation>[] {
  return [...passage.text.matchAll(law)].flatMap((found): Finding<Citation>[] => {
    const span = spanIn(passage, found.index, found[0].length)
    if (numbered.some((one) => one.spans[0].start < span.end && span.start < one.spans[0].end)) return []
    return [{ value: { type: found[1]!, number: null, date: null, issuer: null }, spans: [span], confidence: 0.75 }]
  })
}

/** Find the documents cited after the preamble: in the body, the closing and the attachments. */
export const otherCitations: Extractor<Citation> = (tree) => {
  const found = sectionsOf(tree, 'body', 'closing', 'appendix')
    .flatMap(passagesOf)
    .flatMap((passage) => {
      const numbered = citedIn(passage, 0.9)
      return [...numbered, ...laws(passage, numbered)].sort((a, b) => a.spans[0].start - b.spans[0].start)
    })
  const said = new Set<string>()
  return once(found).filter((one) => {
    if (one.value.number !== null) return true
    // one law named twice is one citation
    const key = tree.text
      .slice(one.spans[0].start, one.spans[0].end)
      .replace(/[\s,–-]+/gu, ' ')
      .toLowerCase()
    const fresh = !said.has(key)
    said.add(key)
    return fresh
  })
}
