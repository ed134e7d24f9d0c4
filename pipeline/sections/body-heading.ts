import { beginsWithBody, beginsWithDuty, endOfBody } from '../../extractors/readers/duty.js'
import { isEnded } from './paragraphs.js'

const asked = /^(?:đề nghị|giao(?: cho)?|yêu cầu)\s+/iu

/** Tell whether a line that only names a body heads the paragraph after it, which begins with what that body shall do: `"Văn phòng HĐND và UBND"`, `"Phát hành giấy mời …"`. */
export function headsTask(words: string, next: string): boolean {
  const named = words.replace(asked, '')
  return (
    words.length <= 140 &&
    /^\p{Lu}/u.test(words) &&
    !isEnded(words) &&
    !/,$/u.test(words) &&
    beginsWithBody(named) &&
    endOfBody(named, true) === named.length &&
    /^\p{Lu}/u.test(next) &&
    beginsWithDuty(next)
  )
}
