import { exitCodes } from '../errors.js'
import { describe } from './describe.js'
import { explainPages } from './explain-pages.js'
import type { Console } from './console.js'
import { readOne } from './read-one.js'

/** `doichieu extract FILE`: the plan record of one document, nothing stored; `--json` as one JSON document, else for people. */
export async function extract(file: string, { json }: { json?: boolean }, console: Console): Promise<number> {
  const plan = await readOne(file, console.settings)
  console.out(json ? JSON.stringify(plan.record, null, 1) : describe(plan.record, console.settings.lang))
  return explainPages(plan.pages, file, console) ? exitCodes.someFailed : exitCodes.ok
}
