import { cardsOf } from '../../../output/review/cards.js'
import type { Review } from './open-review.js'

let count = 0

/** The cards of a document, as its page shows them. */
export async function cardsIn(review: Review, sha256: string) {
  return cardsOf((await review.store.desk.document(sha256))!)
}

/** Say something of the first fact of a field, as a browser would. */
export async function sayOfFact(review: Review, sha256: string, field: string, verdict: string, more: object = {}) {
  const card = (await cardsIn(review, sha256)).find((one) => one.field === field)!
  const [ink] = card.evidence
  const about = { field, before: card.extracted, quote: ink!.quote, page: ink!.page, raw: ink!.raw }
  const body = {
    kind: 'fact',
    id: `save-${++count}`.padEnd(12, '0'),
    sha256,
    seen: card.said?.id ?? null,
    verdict,
    ...about,
    ...more,
  }
  const answer = await review.post('/api', body)
  return { body, status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}
