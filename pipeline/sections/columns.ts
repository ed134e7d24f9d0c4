/** A piece of a line and the column it stood in. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly gap: number
  readonly turned: boolean
  readonly ruled: boolean
  readonly column: 'left' | 'right' | null
}

const wide = /(?<=\S)(?: {4,}|[ \t]*\t[ \t]*)(?=\S)/u
const noting = /^[|\s*]*n[oơ]i\s+(?:nh[aậâ]n|g[uửư]i)/iu
const letterhead = /cộng hòa|cộng hoà|độc lập|đảng cộng sản|(?:^|[|>*\s])số\s*:|ngày.{1,14}tháng/iu
const parts = /\s*\|\s*|<br\s*\/?>/giu
const gaps = / {4,}|[ \t]*\t[ \t]*/gu
// "Số:       /KH-UBND", "ngày      tháng 8": a blank left to be filled in, no gap between columns
const blankBefore = /(?:s[ốo]\s*:?|(?:^|\s)(?:[s$]\S{1,2}|5[6o0])\s*:|ng[àa]y|th[áa]ng|n[ăa]m)\s*\d*$/iu
const blankAfter = /^(?:\/|-\s?\p{Lu}|th[áa]ng|n[ăa]m|\d{4}(?!\d))/iu

/** Tell whether a gap in a line is a form's blank between `Số:` and `/KH-UBND`, `ngày` and `tháng`. */
function isBlank(line: string, from: number, to: number): boolean {
  return blankBefore.test(line.slice(0, from)) && blankAfter.test(line.slice(to))
}

/**
 * Part the lines of head and foot that hold two columns side by side, by a wide gap or as cells of a table; elsewhere a gap is only a gap
 * and a row is a row.
 */
export function inColumns<Line extends Piece>(value: string, lines: readonly Line[]): Line[] {
  const noted = lines.findIndex(
    (line) =>
      noting.test(line.text) &&
      (/\|/u.test(line.text) || /[ni]\s?:?\s*(?:\([^()]*\))?[*\s]*(?:\s{3}|$)/iu.test(line.text.slice(0, 45))),
  )
  const tabled = noted >= 0 && /\|/u.test(lines[noted]!.text)
  const twin = noted >= 0 && !tabled && lines.slice(noted, noted + 4).some((line) => wide.test(line.text))
  return lines.flatMap((line, i): Line[] => {
    const foot = noted >= 0 && i >= noted && i < noted + 40
    const head = i <= 12
    if (/\|/u.test(line.text) && ((head && letterhead.test(line.text)) || (foot && tabled)))
      return cut(value, line, parts)
    if ((foot && twin) || head) {
      if (wide.test(line.text)) return cut(value, line, gaps, isBlank)
      // alone on its line, far from the left edge: the right column went on after the left one had ended
      const indent = line.start - (value.lastIndexOf('\n', line.start - 1) + 1)
      if (foot && twin && indent >= 20) return [{ ...line, column: 'right' }]
    }
    return [line]
  })
}

function cut<Line extends Piece>(
  value: string,
  line: Line,
  separator: RegExp,
  keep: (line: string, from: number, to: number) => boolean = () => false,
): Line[] {
  const made: Line[] = []
  let at = line.start
  let column: 'left' | 'right' = 'left'
  const add = (to: number): void => {
    const raw = value.slice(at, to)
    const lead = /^[\s*|]*/u.exec(raw)![0].length
    const text = raw.slice(lead).replace(/[\s*|]+$/u, '')
    if (!/[\p{L}\d]/u.test(text)) return
    const first = made.length === 0
    const start = at + lead
    made.push({
      ...line,
      start,
      end: start + text.length,
      text,
      column,
      ...(first ? {} : { gap: 0, turned: false, ruled: false }),
    })
  }
  for (const found of line.text.matchAll(separator)) {
    if (keep(line.text, found.index, found.index + found[0].length)) continue
    add(line.start + found.index)
    at = line.start + found.index + found[0].length
    if (made.length && !/^<br/iu.test(found[0])) column = 'right'
  }
  add(line.end)
  return made
}
