import { afterEach, describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../../output/store/store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { openReview, type Review } from './open-review.js'

const plan = madeUpPlan({ number: 3 })
const { sha256 } = plan.record.source
let review: Review
afterEach(() => review.store.close())

const open = async (...documents: readonly StoredDocument[]) => (review = await openReview(documents))

describe('pages of a document', () => {
  it('shows the scan where there is one', async () => {
    review = await openReview([plan], Uint8Array.of(255, 216, 255))
    const answer = await review.get(`/d/${sha256}/page/1`)
    expect([answer.headers.get('content-type'), (await answer.arrayBuffer()).byteLength]).toEqual(['image/jpeg', 3])
  })

  it('draws what was read where there is none', async () => {
    await open(plan)
    expect((await review.get(`/d/${sha256}/page/1`)).status).toBe(404)
    const drawn = await (await review.get(`/d/${sha256}/drawn/1`)).text()
    expect(drawn).toMatch(/^<svg[\s\S]*<text[\s\S]*ỦY[\s\S]*<\/svg>\s*$/)
    expect((await review.get(`/d/${sha256}/drawn/99`)).status).toBe(404)
  })

  it.each([
    `/d/${'0'.repeat(64)}`,
    '/d/x',
    `/d/${'0'.repeat(64)}/form?fact=x`,
    `/d/${'0'.repeat(64)}/cards`,
    '/nowhere',
  ])('says so where there is nothing: %s', async (path) => {
    await open(plan)
    expect((await review.get(path)).status).toBe(404)
  })

  it('opens at the sentence that a comparison or a search leads to', async () => {
    await open(plan)
    const compared = await (await review.get('/compare')).text()
    const links = [...compared.matchAll(/href="(\/d\/[^"]*quote=[^"]*)"/g)].map(([, href]) =>
      href!.replace(/&amp;/g, '&'),
    )
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect(await (await review.get(link)).text()).toMatch(/data-linked="\[\{/)
    const found = await (await review.get('/search?q=hoi+nghi+dien+hinh')).text()
    expect(found).toContain('<mark>')
  })
})

describe('audits', () => {
  it('lay a plan beside itself or a round, every quote a link to its ink', async () => {
    await open(plan)
    for (const against of ['', 'round-2025', 'round-9999', '../../x']) {
      const page = await review.get(`/d/${sha256}/audit?against=${encodeURIComponent(against)}`)
      expect([against, page.status]).toEqual([against, 200])
    }
    expect((await review.store.desk.queue()).lines[0]!.findings).not.toBeNull()
    expect(await (await review.get('/audit?against=round-2025')).text()).toContain(
      `/d/${sha256}/audit?against=round-2025`,
    )
  })
})
