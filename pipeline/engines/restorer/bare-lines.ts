// A letter with a mark of its own.
const marked = /(?![a-zA-Z])\p{L}/u

/**
 * Find the lines of a text, otherwise written with marks, that were written without: three words and more, all of plain letters, nine in ten
 * shaped like syllables. Gives a test for a place in the raw text.
 */
export function bareLines(raw: string, isBare: (word: string) => boolean): (at: number) => boolean {
  const found = [...raw.matchAll(/[^\n\f]+/g)].flatMap(({ 0: line, index }) => {
    const words = (line.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !/\d/.test(word))
    const bare = words.filter((word) => isBare(word.toLowerCase()))
    const isOne = words.length >= 3 && !marked.test(line) && bare.length >= 0.9 * words.length
    return isOne ? [[index, index + line.length] as const] : []
  })
  return (at) => found.some(([start, end]) => start <= at && at < end)
}
