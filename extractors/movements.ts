import { passagesOf, sectionsOf, spanIn } from '../corpus/tree.js'
import { fold, foldLines, sameKey } from '../corpus/vietnamese.js'
import type { Extractor, Finding } from './fields.js'
import { wording } from './readers/read.js'

const quoted = /[“"«„]([^“”"«»„\n]*(?:\n(?!\s*\n)[^“”"«»„\n]*)*)[”"»“]/gu
const about =
  /phong trao|cuoc van dong|dot thi dua|thi dua (?:dac biet|trong tam|voi|theo)|hoc tap va lam theo|chung tay|ca nuoc/u
const other =
  /^(?:hoi nghi|dai hoi|hoi thao|le |giai doan|ke hoach|bang khen|huan chuong|nghi quyet|chi thi|nha giao|chien si|chien sy|guong |ngay )/u

/** Find the emulation movements (phong trào thi đua) that are named in quotes. */
export const movements: Extractor<string> = (tree) => {
  const seen = new Set<string>()
  return sectionsOf(tree, 'preamble', 'body', 'closing')
    .flatMap(passagesOf)
    .flatMap((passage): Finding<string>[] => {
      const plain = foldLines(passage.text)
      if (!about.test(plain)) return []
      return [...passage.text.matchAll(quoted)].flatMap((found): Finding<string>[] => {
        const value = wording(found[1]!).replace(/[\s.,;:]+$/u, '')
        const key = sameKey(value)
        const before = plain.slice(Math.max(0, found.index - 700), found.index)
        if (
          value.length < 8 ||
          value.length > 200 ||
          other.test(fold(value)) ||
          seen.has(key) ||
          !about.test(before + fold(value))
        )
          return []
        seen.add(key)
        const lead = found[0].indexOf(found[1]!)
        return [{ value, spans: [spanIn(passage, found.index + lead, found[1]!.length)], confidence: 0.85 }]
      })
    })
}
