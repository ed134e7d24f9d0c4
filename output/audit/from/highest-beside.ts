import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'

const CEILING = /(?:khong (?:vuot )?qua|toi da|nhieu nhat)\s+(\d{2,4})(?![\d.,/]*\d|\s*%)/g

/**
 * Give the ceilings that stand in one sentence with an event's own where it sets apart a rest: "thành phố Tuy Hòa không quá 120 đại biểu; các
 * huyện còn lại không quá 90". Who is among the rest is for a person to tell; the highest binds all. None where no rest is spoken of.
 */
export function highestBeside(event: PlanRecord['events'][number], text: Text | undefined): number[] {
  const at = event.evidence_of?.['quota']?.[0]
  if (!text || at?.start == null || at.end == null) return []
  const from = Math.max(text.value.lastIndexOf('\n', at.start), text.value.lastIndexOf('. ', at.start)) + 1
  const end = /\.(?:\s|$)|\n/.exec(text.value.slice(at.end))?.index ?? 0
  const sentence = fold(oneLine(text.value.slice(from, at.end + end)))
  return /con lai|(?<!\p{L})khac(?!\p{L})/u.test(sentence)
    ? [...sentence.matchAll(CEILING)].map((found) => Number(found[1]))
    : []
}
