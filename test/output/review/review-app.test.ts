import { afterEach, describe, expect, it } from 'vitest'
import { outline } from '../../../pipeline/sections/outline.js'
import { textOf } from '../../../pipeline/text/plain-text.js'
import { extract } from '../../../extractors/extract.js'
import { cardsOf } from '../../../output/review/cards.js'
import type { StoredDocument } from '../../../output/store/store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { openReview, type Review } from './open-review.js'

const plan = madeUpPlan({ number: 3 })
const { sha256 } = plan.record.source
let review: Review
afterEach(() => review.store.close())

const open = async (...documents: readonly StoredDocument[]) => (review = await openReview(documents))
const cards = async () => cardsOf((await review.store.desk.document(sha256))!)
let count = 0

/** Say something of the first fact of a field, as a browser would. */
async function save(field: string, verdict: string, more: object = {}) {
  const card = (await cards()).find((one) => one.field === field)!
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

describe('the queue', () => {
  it('names documents by what needs a person, and no path of the machine', async () => {
    const elsewhere = {
      ...plan,
      record: { ...plan.record, source: { ...plan.record.source, path: '/home/lan/mật/54.pdf' } },
    }
    await open(elsewhere, madeUpPlan({ number: 4 }))
    const page = await (await review.get('/')).text()
    expect(page).toContain(`/d/${sha256}`)
    expect(page).toContain('54.pdf')
    for (const path of ['/', `/d/${sha256}`, '/compare', '/audit', '/search?q=hoi+nghi', '/lost'])
      expect(await (await review.get(path)).text()).not.toContain('/home/lan')
  })

  it('is narrowed by what makes sense, and goes on page by page', async () => {
    await open(
      ...Array.from({ length: 53 }, (_, number) => madeUpPlan({ number, level: number === 7 ? 'cap_tinh' : 'cap_xa' })),
    )
    const lines = async (query: string) =>
      ((await (await review.get(`/${query}`)).text()).match(/href="\/d\//g) ?? []).length
    expect(await lines('')).toBe(50 + 1) // the first is fetched ahead
    expect(await lines('?offset=50')).toBe(3 + 1)
    expect(await lines('?level=cap_tinh')).toBe(1 + 1)
    expect(await lines("?level=' OR 1=1 --&round=x&state=?")).toBe(50 + 1)
    expect(await lines('?state=done')).toBe(0)
  })

  it('leads from one document to the next that is not done', async () => {
    await open(plan, madeUpPlan({ number: 4 }))
    const first = (await review.get('/next')).headers.get('location')!
    const second = (await review.get(`/next?after=${first.slice(3)}`)).headers.get('location')!
    expect([first, second].toSorted()).toEqual(
      [sha256, madeUpPlan({ number: 4 }).record.source.sha256].map((id) => `/d/${id}`).toSorted(),
    )
  })
})

describe('a fact', () => {
  it('is accepted, and counts as seen by whom', async () => {
    await open(plan)
    const { status, said } = await save('title', 'confirm')
    expect([status, said['judged'], said['facts']]).toEqual([200, 1, (await cards()).length])
    expect(said['card']).toContain('đúng')
    expect(said['card']).toContain('Lan')
    expect((await review.store.get(sha256))!.record.title!.confidence).toBe(1)
  })

  it('is corrected by a form; record, comparison and search say what the person said', async () => {
    await open(plan)
    const form = {
      date: '2019-10-15',
      inclusive: 'on',
      kind: 'hold_event',
      precision: 'day',
      what: 'Tổ chức hội nghị',
      who: '',
    }
    expect((await save('deadlines', 'correct', { form, reason: 'đọc nhầm ngày' })).status).toBe(200)
    const { record } = (await review.store.get(sha256))!
    expect(record.deadlines[0]).toMatchObject({ date: '2019-10-15', inclusive: true, who: null, confidence: 1 })
    const [card] = (await cards()).filter(({ field }) => field === 'deadlines')
    expect(card!.said).toMatchObject({
      who: 'Lan',
      reason: 'đọc nhầm ngày',
      before: { date: plan.record.deadlines[0]!.date },
    })
  })

  it('is not corrected to what cannot be, and the inputs that are wrong are named', async () => {
    await open(plan)
    const { status, said } = await save('issue_date', 'correct', { form: { value: 'hôm qua' } })
    expect([status, said]).toEqual([422, { wrong: ['value'] }])
    expect(await review.store.corrections()).toEqual([])
  })

  it('is rejected, and stays in sight to be taken back', async () => {
    await open(plan)
    const { body } = await save('legal_basis', 'reject')
    expect((await review.store.get(sha256))!.record.legal_basis).toEqual([])
    expect(await (await review.get(`/d/${sha256}`)).text()).toMatch(/class="fact reject"/)
    await review.post('/api', { kind: 'undo', id: 'undo-00000001', sha256, target: body.id })
    expect((await review.store.get(sha256))!.record.legal_basis).toHaveLength(1)
  })

  it('is added with the sentence it stands on, and listed for another look where that is gone', async () => {
    await open(plan)
    const quote = 'Kinh phí do ngân sách bảo đảm'
    const added = {
      field: 'budget',
      before: undefined,
      quote,
      raw: quote,
      page: 1,
      boxes: [[10, 10, 90, 20]],
      form: { source: quote },
    }
    expect((await save('title', 'add', added)).said).toMatchObject({ refresh: true })
    const [budget] = (await review.store.get(sha256))!.record.budget
    expect(budget).toMatchObject({
      source: quote,
      confidence: 1,
      evidence: [{ page: 1, quote, boxes: [[10, 10, 90, 20]] }],
    })
    expect(await (await review.get('/lost')).text()).toContain(quote)
  })
})

describe('two at once', () => {
  it('tells the later one who was earlier and what was said; deciding sends it again', async () => {
    await open(plan)
    const form = { value: 'Tiêu đề của Lan' }
    const first = await save('title', 'correct', { form })
    const blind = await save('title', 'reject', { seen: null })
    expect(blind.status).toBe(409)
    expect(blind.said['earlier']).toMatchObject({
      id: first.body.id,
      who: 'Lan',
      said: expect.stringContaining('Tiêu đề của Lan'),
    })
    expect((await review.store.get(sha256))!.record.title!.value).toBe('Tiêu đề của Lan')
    const decided = await review.post('/api', { ...blind.body, id: 'decided-0001', seen: first.body.id })
    expect(decided.status).toBe(200)
    expect((await review.store.get(sha256))!.record.title).toBeNull()
  })

  it('keeps once what a lost connection made the browser send twice', async () => {
    await open(plan)
    const { body } = await save('title', 'confirm')
    expect((await review.post('/api', body)).status).toBe(200)
    expect(await review.store.corrections()).toHaveLength(1)
  })
})

describe('a word', () => {
  const read = textOf(
    'ỦY BAN NHÂN DÂN\nTHỊ XÃ BỈM SƠN\n\nKẾ HOẠCH\nTổ chức Hội nghị\n\n1. Số lượng: không quá 3OO đại biểu.\nHội nghị tổ chức trước ngày 30/6/2020.\n',
  )
  const source = { path: 'x.txt', sha256, pages: null, read_by: ['plain-text' as const], restored: false }
  const document: StoredDocument = {
    record: { schema: 'doichieu/plan@1', source, ...extract(outline(read), read) },
    pages: [
      {
        number: null,
        width: null,
        height: null,
        readBy: 'plain-text',
        state: 'read',
        lines: [],
        furniture: [],
        plain: read.value,
      },
    ],
    text: read,
    notes: [],
  }
  const word = (id: string, more: object = {}) => ({
    kind: 'word',
    id,
    sha256,
    seen: null,
    page: null,
    raw: '30/6/2020.',
    nth: 0,
    after: '30/8/2020.',
    ...more,
  })

  it('is put right, the facts on it are taken out again, and it can be taken back', async () => {
    await open(document)
    const texts = async () => JSON.stringify((await review.store.get(sha256))!.record)
    expect(await texts()).toContain('2020-06-30')
    expect(await (await review.post('/api', word('word-000001'))).json()).toEqual({
      kept: 'word-000001',
      refresh: true,
    })
    expect(await texts()).toContain('2020-08-30')
    expect(await texts()).not.toContain('2020-06-30')
    const { words } = (await (await review.get(`/d/${sha256}/words/0`)).json()) as {
      words: { raw: string; text: string; who: string | null; version: string | null }[]
    }
    expect(words.find(({ raw }) => raw === '30/6/2020.')).toMatchObject({
      text: '30/8/2020.',
      who: 'Lan',
      version: 'word-000001',
    })
    expect((await review.post('/api', word('word-000002', { after: '30/9/2020.' }))).status).toBe(409)
    await review.post('/api', { kind: 'undo-word', id: 'undo-00000001', sha256, target: 'word-000001' })
    expect(await texts()).toContain('2020-06-30')
  })

  it.each([
    ['no such word', { raw: 'không-có' }, 404],
    ['an empty one', { after: '  ' }, 422],
    ['one of two lines', { after: 'a\nb' }, 422],
  ])('is not put right: %s', async (_, more, status) => {
    await open(document)
    expect((await review.post('/api', word('word-000001', more))).status).toBe(status)
  })
})

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
    for (const { id } of await cards()) {
      const form = await (await review.get(`/d/${sha256}/form?fact=${id}`)).text()
      expect(form).not.toMatch(/<script>|<img src=x|"onload/)
    }
    const { said } = await save('title', 'confirm', { reason: evil.slice(0, 90) })
    expect(said['card']).not.toMatch(/<script>|<img/)
  })
})
