import type { Span } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'

/** A limit counted from a meeting: "chậm nhất 03 ngày sau Hội nghị". */
export interface DaysAfter extends Span {
  readonly days: number
  /** The sentence around it. */
  readonly about: string
}

const SAID =
  /(?<![\d.,/])(\d{1,2})\s*(?:\([^)]{2,20}\)\s*)?ngay\s+(?:lam viec\s+)?(?:sau|ke tu|tu)\s+(?:ngay\s+|khi\s+)*(?:ket thuc\s+|to chuc\s+|be mac\s+)*(?:xong\s+)?(?:cac\s+)?(?:hoi nghi|dai hoi|ngay hoi|le\s)/gu

/** Read limits counted in days from a meeting; working days are given the week-ends that may fall among them. */
export function daysAfter(text: string): DaysAfter[] {
  const plain = fold(text).replace(/\s/gu, ' ')
  return [...plain.matchAll(SAID)].map((found) => {
    const said = Number(found[1])
    const days = found[0].includes('lam viec') ? said + 2 * Math.ceil(said / 5) : said
    const from =
      Math.max(
        plain.lastIndexOf('. ', found.index),
        plain.lastIndexOf(';', found.index),
        text.lastIndexOf('\n', found.index),
      ) + 1
    const end = /[.;](?=\s|$)|\n/u.exec(text.slice(found.index))?.index ?? 200
    return {
      days,
      start: found.index,
      end: found.index + found[0].length,
      about: text.slice(from, found.index + end),
    }
  })
}
