import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { readDurations } from '../../../extractors/readers/duration.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
import type { Clause } from './clauses.js'
import { levelsIn } from './levels-in.js'
import { meetingFacts } from './meeting-facts.js'
import type { MeetingFact } from './meeting-facts.js'

/** A row of a table of levels: what its cells set for one rung. */
export interface LevelRow extends Span {
  readonly level: LadderLevel
  readonly facts: readonly MeetingFact[]
}

export interface Cell extends Span {
  readonly words: string
}
export interface Row extends Span {
  readonly cells: readonly Cell[]
}

function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = []
  let at = start
  for (const words of line.split('|')) {
    cells.push({ words: oneLine(words), start: at, end: at + words.length })
    at += words.length + 1
  }
  // A stroke at either end bounds no cell.
  if (!cells[0]!.words) cells.shift()
  if (cells.length && !cells.at(-1)!.words) cells.pop()
  return cells
}

/** The rows of a text's tables, cells parted by upright strokes; the line of dashes under a head is none. */
export function tablesIn(text: string): Row[][] {
  const tables: Row[][] = []
  let at = 0
  let open: Row[] | null = null
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    const cells = cellsOf(line, start)
    if (!line.includes('|') || cells.length < 2) {
      open = null
      continue
    }
    if (!open) tables.push((open = []))
    if (/\p{L}|\d/u.test(line)) open.push({ cells, start, end: start + line.trimEnd().length })
  }
  return tables.filter((rows) => rows.length > 1)
}

const MANY = /so luong|dai bieu|quy mo|so nguoi/
const LONG = /thoi luong|so ngay|thoi gian/
const COUNT =
  /^(?<cue>không quá |không vượt quá |tối đa |nhiều nhất |khoảng |từ )?(?<count>\d{2,4})(?: ?(?:-|–|đến) ?(?<upTo>\d{2,4}))?(?: (?:đại biểu|người))?$/iu

function cellFacts(cell: Cell, name: string): MeetingFact[] {
  const span = { start: cell.start, end: cell.end }
  const count = MANY.test(name) ? COUNT.exec(cell.words)?.groups : undefined
  if (count) {
    const low = Number(count['count'])
    const quota = count['upTo'] ? { min: low, max: Number(count['upTo']), unit: null } : { max: low, unit: null }
    return [{ part: 'quota', span, fields: { quota } }]
  }
  const [length] = readDurations(cell.words)
  if (length && LONG.test(name)) return [{ part: 'duration', span, fields: { duration: length.value } }]
  const clause: Clause = {
    words: `${name === '' ? '' : 'tổ chức '}${cell.words}`,
    heads: [name],
    level: null,
    named: [],
    paragraph: span,
    ...span,
  }
  return meetingFacts(clause)
    .filter(({ part }) => part !== 'form' && part !== 'ratios')
    .map((fact) => ({ ...fact, span }))
}

/** Read the tables that set something for each level: time, length, number of delegates, form. */
export function levelRows(record: PlanRecord, text: Text): LevelRow[] {
  return tablesIn(text.value).flatMap(([head, ...rows]): LevelRow[] => {
    const names = head!.cells.map(({ words }) => fold(words))
    const who = names.findIndex((name) => /^cap|don vi|to chuc/.test(name))
    if (who < 0) return []
    return rows.flatMap((row): LevelRow[] => {
      const named = row.cells[who]?.words ?? ''
      const levels = levelsIn(named, record)
      const bare = levels.length ? levels : levelsIn(`cấp ${named}`, record)
      if (bare.length !== 1) return []
      const facts = row.cells.flatMap((cell, i) => {
        if (i === who || !names[i]) return []
        if (/ten goi|hinh thuc/.test(names[i]))
          return [{ part: 'form', span: { start: cell.start, end: cell.end }, fields: { form: cell.words } }]
        return cellFacts(cell, names[i])
      })
      // The whole row is quoted: a number by itself tells nobody anything.
      return facts.length
        ? [
            {
              start: row.start,
              end: row.end,
              level: bare[0]!,
              facts: facts.map((fact) => ({ ...fact, span: { start: row.start, end: row.end } })),
            },
          ]
        : []
    })
  })
}
