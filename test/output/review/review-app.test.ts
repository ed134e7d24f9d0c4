import { afterEach, describe, expect, it } from 'vitest'
import { outline } from '../../../pipeline/sections/outline.js'
import { textOf } from '../../../pipeline/text/plain-text.js'
import { extract } from '../../../extractors/extract.js'
import type { StoredDocument } from '../../../output/store/store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { openReview, type Review } from './open-review.js'
import { cardsIn, sayOfFact } from './say-of-fact.js'

const plan = madeUpPlan({ number: 3 })
const { sha256 } = plan.record.source
let review: Review
afterEach(() => review.store.close())

const open = async (...documents: readonly StoredDocument[]) => (review = await openReview(documents))
const cards = () => cardsIn(review, sha256)
const save = (field: string, verdict: string, more: object = {}) => sayOfFact(review, sha256, field, verdict, more)

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
