import { fold } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { scan } from './read.js'

export interface Period {
  readonly from: number
  readonly to: number
}

const pattern =
  /(?<![\d/.-])(?:tu\s+nam\s+)?((?:19|20)\d\d)(?:\s*[-–—]\s*|\s+(?:den|toi)\s+(?:nam\s+)?)((?:19|20)\d\d)(?![\d/]|-[a-z])/gu

/** Read periods of years: `"giai đoạn 2020 – 2025"`, `"(2015-2020)"`, `"từ năm 2020 đến năm 2025"`. */
export function readPeriods(text: string): Read<Period>[] {
  return scan(fold(text), pattern, ([, from, to]) => {
    const period = { from: Number(from), to: Number(to) }
    return period.from < period.to && period.to - period.from <= 60 ? period : undefined
  })
}
