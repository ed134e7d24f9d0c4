import { exitCodes } from '../errors.js'
import { explainPages } from './explain-pages.js'
import { printable, type Console } from './console.js'
import { readOne } from './read-one.js'

/** `doichieu read FILE`: the restored reading text on standard output; `--raw` before restoration. */
export async function read(file: string, { raw }: { raw?: boolean }, console: Console): Promise<number> {
  const plan = await readOne(file, console.settings, 'text')
  const text = raw ? plan.text.raw : plan.text.value
  // Kept to the letter for files and pipes; a terminal would obey the control characters.
  console.out(process.stdout.isTTY ? printable(text) : text)
  return explainPages(plan.pages, file, console) ? exitCodes.someFailed : exitCodes.ok
}
