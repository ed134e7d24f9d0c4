import type { Section, Tree } from '../corpus/document.js'
import { eventsOfProgramme } from './agenda-events.js'
import type { Line } from './agenda-lines.js'
import {
  bracketed,
  clock,
  known,
  linesAfter,
  linesAnywhere,
  linesBelow,
  linesTold,
  linesUnder,
  linesWithin,
} from './agenda-lines.js'
import { chaptersAbout, isAbout, titleOf } from './chapters.js'
import type { AgendaItem, Finding } from './fields.js'
import { folded } from './points.js'

// "2. Thời gian: 01 buổi" beside "1. Hội nghị có các nội dung:" tells of the meeting, not what is done at it
const facet =
  /^\W*(?:thoi gian|dia diem|thanh phan|so luong|doi tuong|kinh phi|hinh thuc|ten goi|quy mo|khach moi)(?: [a-z, ]{0,30})?\s*:/u

const zones = new Set(['head', 'preamble', 'recipients', 'signature', 'trailer', 'row'])

/** Choose the programme: under a heading that says so; else the contents listed for the meeting, else any list, if they read like a programme. */
function programmeOf(tree: Tree): { lines: Line[]; sure: number } {
  const chosen: Line[] = []
  for (const chapter of chaptersAbout(tree, 'programme')) {
    const under = linesUnder(chapter)
    const beside = under.length ? under : linesUnder(bracketed(tree, chapter))
    const lines = beside.length ? beside : linesAfter(chapter)
    const hours = chapter.children.some(
      (child) => child.kind !== 'passage' && child.heading && clock.test(folded(child.heading)),
    )
    if (
      lines.length >= 2 &&
      (known(lines) * 3 >= lines.length ||
        hours ||
        /chuong trinh (?:hoi nghi|dai hoi|le|buoi|hop)/u.test(titleOf(chapter)))
    )
      chosen.push(...lines.map((line) => ({ ...line, chapter })))
    else if (lines.length < 2) chosen.push(...linesWithin(chapter).map((line) => ({ ...line, chapter })))
  }
  if (chosen.length) return { lines: chosen, sure: 0.9 }
  const below = linesBelow(tree)
  if (below.length >= 3) return { lines: below, sure: 0.85 }
  const told = linesTold(tree)
  if (told.length) return { lines: told, sure: 0.8 }
  for (const chapter of chaptersAbout(tree, 'contents')) {
    const under = linesUnder(chapter)
    const beside = under.length ? under : linesUnder(bracketed(tree, chapter))
    const counted = beside.length ? beside : linesAfter(chapter)
    const listed = counted.length > 1 ? counted : linesWithin(chapter)
    const lines = listed.filter((line) => !facet.test(folded(line.passage)))
    if (lines.length >= 3 && known(lines) * 2 >= lines.length)
      return { lines: lines.map((line) => ({ ...line, chapter })), sure: 0.8 }
  }
  const anywhere = linesAnywhere(
    tree,
    (section) =>
      zones.has(section.kind) ||
      isAbout(section, 'purposes') ||
      isAbout(section, 'organising') ||
      isAbout(section, 'reporting'),
  )
  return { lines: anywhere, sure: anywhere.length ? 0.75 : 0 }
}

/** Find the programme of the meeting, line by line, each with its code of the vocabulary where a trained classifier is sure. */
export function agenda(tree: Tree): Finding<AgendaItem>[] {
  const { lines, sure } = programmeOf(tree)
  const ids = new Map<Section | undefined, string[]>()
  for (const { chapter } of lines) if (!ids.has(chapter)) ids.set(chapter, eventsOfProgramme(tree, chapter ?? null))
  return lines.map((line, i) => ({
    value: {
      order: i + 1,
      text: line.text,
      canonical: line.codes[0] ?? null,
      canonical_all: line.codes,
      event_ids: ids.get(line.chapter)!,
    },
    spans: [line.passage.span],
    confidence: line.codes.length ? sure : sure - 0.1,
  }))
}
