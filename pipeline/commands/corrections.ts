import { basename, extname, join } from 'node:path'
import { writeWhole } from '../engines/write-whole.js'
import { termOf } from '../../corpus/glossary.js'
import { openStore } from '../../output/store/open-store.js'
import type { Store, StoredCorrection } from '../../output/store/store.js'
import { exitCodes, UsageError } from '../errors.js'
import { printable, type Console, type Said } from './console.js'
import { factInWords } from './fact-in-words.js'

/** What the person asked of the corrections. */
export interface CorrectionWishes {
  readonly out?: string
  readonly begun?: boolean
  readonly json?: boolean
}

/** `doichieu corrections list|export`: what reviewers said, or the documents they checked as gold records. */
export async function corrections(action: string, wishes: CorrectionWishes, console: Console): Promise<number> {
  if (action !== 'list' && action !== 'export')
    throw new UsageError({
      vi: 'Hãy chọn: corrections list, hoặc corrections export --out THƯ_MỤC.',
      en: 'Choose: corrections list, or corrections export --out DIR.',
    })
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    return action === 'list' ? await list(store, wishes, console) : await exportGold(store, wishes, console)
  } finally {
    await store.close()
  }
}

const verdicts: Readonly<Record<StoredCorrection['verdict'], Said>> = {
  confirm: { vi: 'đúng', en: 'right' },
  correct: { vi: 'sửa', en: 'corrected' },
  reject: { vi: 'bác', en: 'rejected' },
  add: { vi: 'thêm', en: 'added' },
}

async function list(store: Store, { json }: CorrectionWishes, console: Console): Promise<number> {
  const facts = await store.corrections()
  const words = await store.desk.words()
  if (json) console.out(JSON.stringify({ facts, words }, null, 1))
  else {
    const { lang } = console.settings
    const inWords = (value: unknown) =>
      value === undefined ? '' : factInWords(typeof value === 'object' && value !== null ? value : { value }, lang)
    for (const one of facts) {
      const gone =
        one.withdrawnAt !== null
          ? { vi: ' [đã rút]', en: ' [withdrawn]' }
          : one.fact === null && one.verdict !== 'add'
            ? { vi: ' [mất câu gốc: xem lại]', en: ' [its quote is gone: look again]' }
            : { vi: '', en: '' }
      const change = [inWords(one.before), inWords(one.value)].filter(Boolean).join(' → ')
      console.out(
        printable(
          `${one.sha256.slice(0, 12)}\t${one.madeAt}\t${one.who}\t${termOf(one.field)[lang]}\t${console.pick(verdicts[one.verdict])}${console.pick(gone)}\t${change}${one.reason ? `\t(${one.reason})` : ''}`,
        ),
      )
    }
    for (const one of words)
      console.out(
        printable(
          `${one.sha256.slice(0, 12)}\t${one.madeAt}\t${one.who}\t${console.pick({ vi: 'chữ', en: 'word' })}\t${one.before.trim()} → ${one.after.trim()}${one.withdrawn ? console.pick({ vi: ' [đã rút]', en: ' [withdrawn]' }) : ''}`,
        ),
      )
  }
  if (facts.length + words.length === 0)
    console.say({ vi: 'Chưa có đính chính nào.', en: 'There are no corrections yet.' })
  return exitCodes.ok
}

/** Gold is what a person looked at wholly: a fact that nobody judged would teach the machine its own mistakes. */
async function exportGold(store: Store, { out, begun }: CorrectionWishes, console: Console): Promise<number> {
  if (out === undefined) throw new UsageError({ vi: 'export cần --out THƯ_MỤC.', en: 'export needs --out DIR.' })
  let left = 0
  for (const state of ['done', 'begun'] as const)
    for (let offset = 0; ; offset += 100) {
      const { lines } = await store.desk.queue({ state, limit: 100, offset })
      if (lines.length === 0) break
      for (const { document, facts } of lines) {
        if (facts === 0 || (state === 'begun' && !begun)) {
          if (facts > 0) left++
          continue
        }
        const found = await store.get(document.sha256)
        if (!found) continue
        const name = basename(document.path, extname(document.path)).replace(/[^\p{L}\p{N}._-]+/gu, '-')
        const file = join(out, `${name}_${document.sha256.slice(0, 12)}.json`)
        const source = { ...found.record.source, path: basename(document.path) }
        await writeWhole(file, JSON.stringify({ ...found.record, source }, null, 1) + '\n')
        console.out(printable(file))
      }
    }
  if (left > 0)
    console.say({
      vi: `${left} văn bản chưa xem hết nên chưa là mẫu (thêm --begun để xuất cả).`,
      en: `${left} documents are not wholly checked and so no gold yet (--begun writes them too).`,
    })
  return exitCodes.ok
}
