import { exitCodes } from '../errors.js'
import { explainPages } from './explain-pages.js'
import type { Console } from './console.js'
import { readOne } from './read-one.js'

/** `doichieu read FILE`: the restored reading text on standard output; `--raw` before restoration. */
export async function read(file: string, { raw }: { raw?: boolean }, console: Console): Promise<number> {
  const plan = await readOne(file, console.settings, 'text')
  console.out(raw ? plan.text.raw : plan.text.value)
  return explainPages(plan.pages, file, console) ? exitCodes.someFailed : exitCodes.ok
}
