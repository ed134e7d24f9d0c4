import { afterEach, describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../../output/store/store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { openReview, type Review } from './open-review.js'
import { cardsIn, sayOfFact } from './say-of-fact.js'

const plan = madeUpPlan({ number: 3 })
const { sha256 } = plan.record.source
let review: Review
afterEach(() => review.store.close())

const open = async (...documents: readonly StoredDocument[]) => (review = await openReview(documents))

describe('a hostile document', () => {
  const evil = `<script>alert(1)</script>"onload='x'\u202E</textarea><img src=x onerror=alert(1)>${'Ỡ'.repeat(3000)}`
  const hostile = (): StoredDocument => {
    const wicked = JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
      ['path', 'value', 'quote', 'raw', 'name', 'text', 'what', 'unit', 'group', 'title', 'reason'].includes(key) &&
      typeof value === 'string' &&
      !/^\d{4}-|^cap_|^plan$|^người$|^buổi$/.test(value)
        ? evil
        : value,
    ) as StoredDocument
    return { ...wicked, notes: [{ rule: evil, reason: evil, page: 1, span: null }] }
  }

  it.each([
    '/',
    `/d/${sha256}`,
    `/d/${sha256}/drawn/1`,
    '/compare',
    '/audit',
    `/d/${sha256}/audit`,
    '/search?q=script',
    `/search?q=${encodeURIComponent(evil.slice(0, 90))}`,
  ])('is shown as text on %s', async (path) => {
    await open(hostile())
    const answer = await review.get(path)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).not.toMatch(/<script>|<img src=x|"onload|\u202E/)
    expect(page.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  it('is shown as text in its forms and answers', async () => {
    await open(hostile())
    for (const { id } of await cardsIn(review, sha256)) {
      const form = await (await review.get(`/d/${sha256}/form?fact=${id}`)).text()
      expect(form).not.toMatch(/<script>|<img src=x|"onload/)
    }
    const { said } = await sayOfFact(review, sha256, 'title', 'confirm', { reason: evil.slice(0, 90) })
    expect(said['card']).not.toMatch(/<script>|<img/)
  })
})
