import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { readDurations } from '../../../extractors/readers/duration.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
import type { Draft, Proved } from './draft.js'

const LEVELS: readonly (readonly [LadderLevel, string, RegExp])[] = [
  ['TREN_CO_SO', 'tren-co-so', /tren co so|cap huyen|huyen, |(?<!\p{L})so, /u],
  ['CO_SO', 'co-so', /(?<!tren )co so|cap xa|xa, phuong/u],
  ['CAP_TINH', 'cap-tinh', /cap tinh|tinh, thanh pho|thanh pho truc thuoc/u],
]

interface Row {
  readonly cells: readonly string[]
  readonly start: number
  readonly end: number
}

/** The rows of a text's tables, cells parted by upright strokes; the line of dashes under a head is none. */
function tablesIn(text: string): Row[][] {
  const tables: Row[][] = []
  let at = 0
  let open: Row[] | null = null
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    const cells = line.replace(/^\s*\|?|\|?\s*$/gu, '').split('|')
    if (cells.length < 2) {
      open = null
      continue
    }
    if (!open) tables.push((open = []))
    if (/\p{L}|\d/u.test(line)) open.push({ cells: cells.map(oneLine), start, end: start + line.trimEnd().length })
  }
  return tables.filter((rows) => rows.length > 1)
}

/** Draw what a table of levels sets: the number of delegates and the length of each level's conference. */
export function fromTable(record: PlanRecord, text?: Text): Draft[] {
  if (!text) return []
  return tablesIn(text.value).flatMap(([head, ...rows]): Draft[] => {
    const names = head!.cells.map((cell) => fold(cell))
    const column = (signs: RegExp) => names.findIndex((name) => signs.test(name))
    const [who, many, long] = [column(/^cap|don vi|to chuc/), column(/so luong|dai bieu/), column(/thoi luong/)]
    if (who < 0 || (many < 0 && long < 0)) return []
    return rows.flatMap((row): Draft[] => {
      const found = LEVELS.filter(([, , signs]) => signs.test(fold(row.cells[who] ?? '')))
      if (found.length !== 1) return []
      const [level, slug] = found[0]!
      const fact: Proved = { confidence: 0.9, evidence: [evidenceAt(text, row)] }
      const held = record.events.filter((event) => event.level === level)
      const count = /^(?:không quá |tối đa )?(\d{2,4})(?: (?:đại biểu|người))?$/iu.exec(row.cells[many] ?? '')?.[1]
      const [length] = readDurations(row.cells[long] ?? '')
      return [
        // What a sentence sets is not told again by the table.
        ...(count && !held.some((event) => event.quota)
          ? [
              {
                id: `${slug}.quota`,
                field: 'events.quota',
                condition: { kind: 'at-most', value: Number(count), unit: 'đại biểu' },
                fact,
                levels: [level],
              } satisfies Draft,
            ]
          : []),
        ...(length && !held.some((event) => event.duration && level !== 'CAP_TINH')
          ? [
              {
                id: `${slug}.duration`,
                field: 'events.duration',
                condition: { kind: 'equals', value: length.value.value, unit: length.value.unit },
                fact,
                levels: [level],
              } satisfies Draft,
            ]
          : []),
      ]
    })
  })
}
