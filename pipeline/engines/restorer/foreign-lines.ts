/** Fewest words of plain letters that a line must have before its language is judged. */
const ENOUGH = 4

/** When a line counts as foreign: below which share of syllable-shaped words, and how large a share of the judged lines must be so. */
export interface Suspicion {
  readonly below: number
  readonly besideBelow: number
  readonly mostly: number
}

/** Among lines that only lost their marks: nearly all their words are shaped like syllables, so each other line shows by itself. */
export const amongBare: Suspicion = { below: 0.66, besideBelow: 0.66, mostly: 0 }
/** Among badly read lines: one in ten looks foreign for its damage; of the lines of an English text (0.2–0.6 syllables) two in three do. */
export const amongDamaged: Suspicion = { below: 0.5, besideBelow: 0.62, mostly: 0.4 }

/**
 * Find the lines of a text that are in another language (English beside the Vietnamese, a certificate's words): they are no damage and
 * stay as they stand. Gives a test for a place in the raw text. Thresholds measured on misread lines and on bilingual decrees.
 */
export function foreignLines(
  raw: string,
  isBare: (word: string) => boolean,
  { below, besideBelow, mostly }: Suspicion,
): (at: number) => boolean {
  const lines = [...raw.matchAll(/[^\n\f]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    share: shareOfSyllables(match[0], isBare),
  }))
  const judged = lines.filter((line) => line.share !== null)
  const foreign = judged.filter((line) => line.share! < below).length
  if (foreign === 0 || foreign < mostly * judged.length) return () => false
  const spans = judged.filter((line) => line.share! < besideBelow)
  return (at) => spans.some((span) => span.start <= at && at < span.end)
}

/** The share of a line's words that are shaped like Vietnamese syllables; null where a mark or a digit among letters says it is (or was) Vietnamese. */
function shareOfSyllables(line: string, isBare: (word: string) => boolean): number | null {
  const words = (line.match(/[\p{L}\p{N}&¢£$]+/gu) ?? []).filter(
    (word) => word.length > 1 && !/^(?:\d+|[A-Z]+)$/.test(word),
  )
  if (words.length < ENOUGH || words.some((word) => /[^A-Za-z]/.test(word))) return null
  return words.filter((word) => isBare(word.toLowerCase())).length / words.length
}
