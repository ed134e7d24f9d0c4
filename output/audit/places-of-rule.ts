import type { Text } from '../../corpus/document.js'
import { oneLine } from '../../corpus/vietnamese.js'
import type { Evidence } from '../../extractors/record.js'

/** Regions by the provinces that lay in them until 30/6/2025, as the state's statistics have them (Nghị quyết 81/2023/QH15 for the six regions). */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'Tây Nguyên': ['Kon Tum', 'Gia Lai', 'Đắk Lắk', 'Đắk Nông', 'Lâm Đồng'],
  'Tây Bắc': ['Hòa Bình', 'Sơn La', 'Điện Biên', 'Lai Châu', 'Lào Cai', 'Yên Bái'],
}
const NAME = '\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*'
const SAID = new RegExp(
  `(?:với|đối với|ở|tại)\\s+(?:\\p{L}+\\s+)?(?:tỉnh|huyện|xã|phường|thị xã|quận|thành phố|vùng)(?:\\s+vùng)?\\s+(?<names>${NAME}(?:(?:,|\\s+và)\\s*${NAME})*)`,
  'u',
)

/** The places that a rule is set for by its own sentence: "ở các huyện Lục Yên, Văn Chấn", "với các tỉnh Tây Nguyên"; empty where it is for all. */
export function placesOfRule(at: Evidence | undefined, text: Text | undefined): string[] {
  if (!at || !text || at.start === null || at.end === null) return []
  const before = text.value
    .slice(Math.max(0, at.start - 120), at.start)
    .split(/[;.]|\n\s*[-+•*]/u)
    .at(-1)!
  const after = text.value.slice(at.end, at.end + 120).split(/[;.]|\n\s*[-+•*]| và (?=ít nhất|tối thiểu|không)/u)[0]!
  const sentence = oneLine(`${before}${text.value.slice(at.start, at.end)}${after}`)
  const names = SAID.exec(sentence)?.groups!['names']
  return names ? names.split(/,|\s+và\s+/u).flatMap((name) => REGIONS[oneLine(name)] ?? [oneLine(name)]) : []
}
