import type { Tree } from '../../corpus/document.js'
import { readList, readTable } from '../../corpus/lookup.js'
import { fold, settleTones } from '../../corpus/vietnamese.js'
import type { Anomaly, Finding } from '../fields.js'
import { defect } from './form.js'

const low = (text: string) => settleTones(text).toLowerCase()
const pattern = (words: string) =>
  low(words)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '[\\s*]+')

/** Find slips of the closed list `lexicon/slips.tsv`: `"truyền truyền"` → tuyên truyền, `"Ban Tuyên Thị ủy"` lacks giáo. */
export function slips(tree: Tree): Finding<Anomaly>[] {
  const text = low(tree.text)
  return readTable('lexicon/slips.tsv').flatMap((row) => {
    const found = new RegExp(`(?<!\\p{L})${pattern(row['wrong']!)}(?!\\p{L})`, 'u').exec(text)
    if (!found) return []
    const span = { start: found.index, end: found.index + found[0].length }
    // a letter's slip may be the reader's; a missing word is not
    return [defect(row['kind']!, `“${row['wrong']}” → “${row['right']}”.`, span, row['kind'] !== 'typo')]
  })
}

// words that never end one word and begin the next
const sureTwice =
  /^(?:các|của|cho|trong|là|và|để|cấp|nộp|được|với|về|từ|những|phải|sẽ|đã|có|không|khi|này|theo|tại|bằng|nhằm|gửi|do)$|\s/u

/** Find words set twice: `"cấp cấp kinh phí"`; reduplications (`luôn luôn`) are words. */
export function doubledWords(tree: Tree): Finding<Anomaly>[] {
  const fine = new Set(readList('lexicon/reduplications.tsv').slice(1))
  const found: Finding<Anomaly>[] = []
  for (const match of tree.text.matchAll(/(?<![\p{L}\d])(\p{L}{2,}(?:\s+\p{L}{2,})?)( )\1(?!\p{L})/gu)) {
    const word = match[1]!
    if (fine.has(word.toLowerCase()) || word === word.toUpperCase()) continue
    // "truyền truyền" stands in the list of slips with its right form
    if (readTable('lexicon/slips.tsv').some((row) => row['wrong'] === match[0])) continue
    // "điển hình tiên tiến tiến tới Đại hội": one word ends, the next begins
    if (/^\s+tới(?!\p{L})/u.test(tree.text.slice(match.index + match[0].length)) && /tiến$/iu.test(word)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    found.push(defect('doubled_words', `Lặp “${word}”.`, span, sureTwice.test(word.toLowerCase())))
  }
  return found
}

/** Find symbols of Party documents written the State's way: `34/CT-TW` is `34-CT/TW`. */
export function reversedSymbols(tree: Tree): Finding<Anomaly>[] {
  const seen = new Set<string>()
  const found: Finding<Anomaly>[] = []
  for (const match of tree.text.matchAll(
    /(?<![\d/])(\d{1,4})\s*\/\s*(CT|NQ|KL|QĐ|HD|TB|KH|QC|QyĐ|CTr|BC)\s*-\s*(TW|TU|HU|ThU|TXU|QU|ĐU)(?!\p{L})/gu,
  )) {
    const right = `${match[1]}-${match[2]}/${match[3]}`
    if (seen.has(right)) continue
    seen.add(right)
    const span = { start: match.index, end: match.index + match[0].length }
    found.push(defect('citation_symbol_format', `Ký hiệu văn bản của Đảng đúng là ${right}.`, span))
  }
  return found
}

/** Find periods of one campaign that differ: the movement launched for `2020 - 2025` here and `2025 - 2030` there. */
export function periods(tree: Tree): Finding<Anomaly>[] {
  const text = fold(tree.text).replace(/[\s*]/gu, ' ')
  const launched = [
    ...text.matchAll(/phat dong (?:phong trao )?thi dua (?:yeu nuoc )?giai doan \(?(20\d\d) ?[-–] ?(20\d\d)/gu),
  ]
  const ends = new Set(launched.map((match) => match[2]))
  if (ends.size < 2) return []
  const last = [...ends].sort().at(-1)
  return launched
    .filter((match) => match[2] !== last)
    .map((match) =>
      defect(
        'period_inconsistency',
        `Nơi khác ghi giai đoạn đến ${last}.`,
        { start: match.index, end: match.index + match[0].length },
        false,
      ),
    )
}
