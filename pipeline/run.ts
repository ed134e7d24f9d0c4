import type { Note } from '../corpus/document.js'
import { PlanError, Stopped } from './errors.js'
import { stages, type Factual, type Sourced, type Texted } from './stages.js'
import type { Tools } from './tools.js'

/** Lead one document through the stages up to the one that adds `until`; the record so far is frozen after each. Throws `PlanError`, or `Stopped` where asked to. */
export async function run(source: Sourced['source'], tools: Tools, until: 'text'): Promise<Texted>
export async function run(source: Sourced['source'], tools: Tools, until?: 'record'): Promise<Factual>
export async function run(
  source: Sourced['source'],
  tools: Tools,
  until: 'text' | 'record' = 'record',
): Promise<Texted | Factual> {
  let plan: Sourced = Object.freeze({ source })
  for (const stage of stages) {
    const began = performance.now()
    try {
      const make = stage.make as (plan: Sourced, tools: Tools) => unknown
      plan = Object.freeze({ ...plan, [stage.adds]: await make(plan, tools) })
    } catch (error) {
      if (error instanceof PlanError || error instanceof Stopped) throw error
      throw new PlanError('internal', source.path, `${stage.adds}: ${(error as Error).message}`, { cause: error })
    }
    tools.took?.(stage.adds, (performance.now() - began) / 1000)
    if (stage.adds === until) break
  }
  return plan as Texted | Factual
}

/** Collect the notes of one document while it is read. */
export function withNotes(tools: Omit<Tools, 'note'>): { tools: Tools; notes: Note[] } {
  const notes: Note[] = []
  return { tools: { ...tools, note: (note) => void notes.push(note) }, notes }
}
