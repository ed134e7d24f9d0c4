import { openSource } from '../open-source.js'
import { openWorkshop } from '../open-tools.js'
import { run, withNotes } from '../run.js'
import type { Settings } from '../settings.js'
import type { Factual, Texted } from '../stages.js'

/** Read one file through the stages, nothing stored; the workers end with it. Throws `PlanError`. */
export async function readOne(path: string, settings: Settings, until: 'text'): Promise<Texted>
export async function readOne(path: string, settings: Settings, until?: 'record'): Promise<Factual>
export async function readOne(
  path: string,
  settings: Settings,
  until: 'text' | 'record' = 'record',
): Promise<Texted | Factual> {
  const { source, bytes } = await openSource(path)
  const workshop = await openWorkshop(settings, source.kind === 'pdf' || source.kind === 'image')
  try {
    const { tools } = withNotes({ ...workshop, bytes: () => Promise.resolve(bytes) })
    return until === 'text' ? await run(source, tools, 'text') : await run(source, tools)
  } finally {
    await workshop.close()
  }
}
