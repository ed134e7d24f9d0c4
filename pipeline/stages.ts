import type { Page, Source, Text, Tree } from '../corpus/document.js'
import type { PlanRecord } from '../extractors/record.js'
import { readPages } from './pages/read-pages.js'
import { restoreText } from './text/restore-text.js'
import { outlineText } from './sections/outline-text.js'
import { extractFacts } from './extract-facts.js'
import type { Tools } from './tools.js'

/** A plan as it grows: each stage adds one field and changes nothing else. */
export interface Sourced {
  readonly source: Source
}
export interface Paged extends Sourced {
  readonly pages: readonly Page[]
}
export interface Texted extends Paged {
  readonly text: Text
}
export interface Sectioned extends Texted {
  readonly tree: Tree
}
export interface Factual extends Sectioned {
  readonly record: PlanRecord
}

/** What a stage is: the field it adds, and how it is made from the plan so far. */
export interface Stage<In, Out> {
  readonly adds: Exclude<keyof Out, keyof In> & string
  readonly make: (
    plan: In,
    tools: Tools,
  ) => Promise<Out[Exclude<keyof Out, keyof In>]> | Out[Exclude<keyof Out, keyof In>]
}

type Stages = readonly [
  Stage<Sourced, Paged>,
  Stage<Paged, Texted>,
  Stage<Texted, Sectioned>,
  Stage<Sectioned, Factual>,
]

/** How a plan is read, from scan to record. (Storing it is the batch's work: `batch.ts`.) */
export const stages = [
  { adds: 'pages', make: readPages }, //     the scan      → upright pages, every word with its box
  { adds: 'text', make: restoreText }, //    the words     → one text, its Vietnamese restored
  { adds: 'tree', make: outlineText }, //    the text      → parts, sections, clauses, points
  { adds: 'record', make: extractFacts }, // the sections  → the plan record, each fact with its evidence
] as const satisfies Stages
