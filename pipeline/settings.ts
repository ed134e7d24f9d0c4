import { availableParallelism } from 'node:os'
import { z } from 'zod'

export type Lang = 'vi' | 'en'

/** What the user chose, read once and frozen. `work` is the folder of remembered OCR answers, null for none; seconds and counts are whole. */
export const settingsShape = z.object({
  lang: z.enum(['vi', 'en']).default('vi'),
  db: z.string().min(1).default('doichieu.db'),
  jobs: z.coerce.number().int().min(1).max(64).default(Math.max(1, availableParallelism())),
  engine: z.enum(['auto', 'tesseract-js', 'tesseract']).default('tesseract-js'),
  work: z.string().min(1).nullable().default(null),
  pageSeconds: z.coerce.number().int().min(1).max(3600).default(120),
  originals: z.string().min(1).default('doichieu-originals'),
  logFile: z.string().min(1).nullable().default(null),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).nullable().default(null),
})

export type Settings = Readonly<z.infer<typeof settingsShape>>

/** Tell the language of the words before anything is parsed, so that help and errors are in it too. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const said = at < 0 ? process.env['DOICHIEU_LANG'] : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1]
  return said === 'en' ? 'en' : 'vi'
}
