import { createHash } from 'node:crypto'
import { z } from 'zod'

const file = {
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  path: z.string(),
  bytes: z.number().int(),
  /** Who reads: the version under which pages are kept and the document is stored. */
  reader: z.string(),
  /** Empty for a first reading; else what tells this one from those before. */
  round: z.string(),
}

/** What a worker is asked: to open a document, to read one page of it, to put the read pages together. */
export const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), ...file }),
  z.object({ kind: z.literal('page'), ...file, page: z.number().int(), pages: z.number().int() }),
  z.object({ kind: z.literal('assemble'), ...file, pages: z.number().int() }),
])

export type Job = z.infer<typeof job>
export type JobKind = Job['kind']

/** Name a job by what it asks: the same question has the same id, so that asking it twice makes one job. */
export function idOf(asked: Job): string {
  const { kind, sha256, reader, round } = asked
  const question = JSON.stringify([kind, sha256, reader, round, 'page' in asked ? asked.page : null])
  const hex = createHash('sha256').update(question).digest('hex')
  // The shape of a version 8 UUID, which is for ids made by rules of one's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
