const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]/u
const none = /[\p{M}\p{Cf}\p{Cc}]/u

/** Count the columns a text takes on a console: marks take none, East Asian letters two. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += none.test(letter) ? 0 : wide.test(letter) ? 2 : 1
  return width
}

/** Fill a text up with blanks to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/** Break a text into lines of at most `width` columns, between words; a word that is longer is cut. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word
    if (line !== '' && textWidth(line) + 1 + textWidth(rest) <= width) {
      line += ' ' + rest
      continue
    }
    if (line !== '') lines.push(line)
    while (textWidth(rest) > width) {
      lines.push([...rest].slice(0, width).join(''))
      rest = [...rest].slice(width).join('')
    }
    line = rest
  }
  return line === '' ? lines : [...lines, line]
}
