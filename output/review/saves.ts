import { z } from 'zod'
import { termOf } from '../../corpus/glossary.js'
import { fieldNames } from '../../extractors/extract.js'
import type { WordSaid } from '../store/desk.js'
import type { Correction, StoredCorrection } from '../store/store.js'
import { cardsOf } from './cards.js'
import { progressOf } from './document-page.js'
import { factCard } from './fact-card.js'
import type { Lang, Means } from './means.js'
import { tokenOf } from './page-words.js'
import { readForm } from './read-form.js'
import { say } from './words.js'
import type { WordKey } from './words.js'

const id = z.string().regex(/^[0-9a-z-]{8,64}$/i)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const box = z.tuple([z.number(), z.number(), z.number(), z.number()])
const place = { page: z.number().int().positive().nullable(), raw: z.string().max(20_000).nullable() }
const reason = z.string().max(500).optional()

/** What a browser may send; `id` is made there, so that a save sent twice is kept once. `seen` is what stood when the person looked. */
export const save = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    id,
    sha256,
    seen: id.nullable(),
    verdict: z.enum(['confirm', 'correct', 'reject', 'add']),
    field: z.enum(fieldNames as readonly [string, ...string[]]),
    quote: z.string().max(20_000).nullable(),
    ...place,
    boxes: z.array(box).max(500).optional(),
    before: z.unknown().optional(),
    form: z.record(z.string().max(100), z.string().max(20_000)).optional(),
    reason,
  }),
  z.object({ kind: z.literal('undo'), id, sha256, target: id }),
  z.object({
    kind: z.literal('word'),
    id,
    sha256,
    seen: id.nullable(),
    page: place.page,
    raw: z.string().max(500),
    nth: z.number().int().nonnegative(),
    after: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\n\r\f]*$/),
    reason,
  }),
  z.object({ kind: z.literal('undo-word'), id, sha256, target: id }),
])
export type Save = z.infer<typeof save>

/** What a browser is told: the card anew, that the whole column changed, that somebody was earlier, or which inputs cannot be. */
export type Answer =
  | {
      readonly status: 200
      readonly body: { kept: string; card?: string; gone?: string; refresh?: true; judged?: number; facts?: number }
    }
  | { readonly status: 409; readonly body: { earlier: { id: string; who: string; when: string; said: string } } }
  | { readonly status: 422; readonly body: { wrong: readonly string[] } }
  | { readonly status: 404; readonly body: { missing: true } }

const missing: Answer = { status: 404, body: { missing: true } }

function earlierInWords(one: StoredCorrection, lang: Lang, means: Means): string {
  const verdict = say(lang, `verdict_${one.verdict}` as WordKey)
  const value = one.verdict === 'correct' || one.verdict === 'add' ? `: ${means.inWords(one.value, lang)}` : ''
  return `${termOf(one.field)[lang]}: ${one.who} – ${verdict}${value}${one.reason ? ` (${one.reason})` : ''}`
}

async function saveFact(
  given: Extract<Save, { kind: 'fact' }>,
  who: string,
  lang: Lang,
  means: Means,
): Promise<Answer> {
  const { kind: _kind, seen, form, before, boxes, reason: why, ...rest } = given
  const read = form && readForm(given.field, form, before)
  if (read && 'wrong' in read) return { status: 422, body: read }
  if (!read && (given.verdict === 'correct' || given.verdict === 'add')) return { status: 422, body: { wrong: [''] } }
  const correction: Correction & { readonly id: string } = {
    ...rest,
    who,
    ...(read ? { value: read.value } : {}),
    ...(before === undefined ? {} : { before }),
    ...(boxes ? { boxes } : {}),
    ...(why ? { reason: why } : {}),
  }
  const { desk } = means.store
  const saved = await desk.correct(correction, seen)
  if (saved.earlier) {
    const { earlier } = saved
    const said = earlierInWords(earlier, lang, means)
    return { status: 409, body: { earlier: { id: earlier.id, who: earlier.who, when: earlier.madeAt ?? '', said } } }
  }
  return given.verdict === 'add' ? refreshed(saved.kept) : cardAnew(saved.kept, given.sha256, given.id, lang, means)
}

const refreshed = (kept: string): Answer => ({ status: 200, body: { kept, refresh: true } })

async function cardAnew(kept: string, document: string, correction: string, lang: Lang, means: Means): Promise<Answer> {
  const found = await means.store.desk.document(document)
  if (!found) return refreshed(kept)
  const cards = cardsOf(found)
  const fact = found.said.find((one) => one.id === correction)?.fact
  const card = cards.find((one) => one.id === fact)
  if (!card) return refreshed(kept)
  return { status: 200, body: { kept, card: factCard(card, found.text, lang, means).text, ...progressOf(cards) } }
}

async function saveWord(given: Extract<Save, { kind: 'word' }>, who: string, means: Means): Promise<Answer> {
  const { kind: _kind, seen, after, reason: why, ...rest } = given
  const found = await means.store.desk.document(given.sha256)
  const token = found && tokenOf(found.text, given.page, given.raw, given.nth)
  if (!token) return missing
  const before = found.text.value.slice(token.span.start, token.span.end)
  const word: WordSaid = {
    ...rest,
    box: token.box,
    before,
    // A blank that belongs to the word stays with it.
    after: after.trim() + (/\s+$/.exec(before)?.[0] ?? ''),
    confidence: token.confidence,
    who,
    ...(why ? { reason: why } : {}),
  }
  const saved = await means.store.desk.correctWord(word, seen, means.reextract)
  if (!saved.earlier) return refreshed(saved.kept)
  const { earlier } = saved
  return {
    status: 409,
    body: {
      earlier: {
        id: earlier.id,
        who: earlier.who,
        when: earlier.madeAt,
        said: `${earlier.who}: ${earlier.before} → ${earlier.after}`,
      },
    },
  }
}

/** Keep what a person said, or say why not. */
export async function keepSave(given: Save, who: string, lang: Lang, means: Means): Promise<Answer> {
  const { store } = means
  if (given.kind === 'fact') return saveFact(given, who, lang, means)
  if (given.kind === 'word') return saveWord(given, who, means)
  if (given.kind === 'undo-word') {
    await store.desk.withdrawWord(given.target, means.reextract)
    return refreshed(given.id)
  }
  const added = (await store.corrections(given.sha256)).find((one) => one.id === given.target)
  await store.withdraw(given.target)
  return added?.verdict === 'add' ? refreshed(given.id) : cardAnew(given.id, given.sha256, given.target, lang, means)
}
