import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Text } from '../../../corpus/document.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { openStore } from '../../../output/store/open-store.js'
import type { Store, StoredDocument } from '../../../output/store/store.js'
import { eachDatabase } from '../../contracts/each-database.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

const doc = madeUpPlan({ number: 5 })
const { sha256 } = doc.record.source
const agenda = doc.record.agenda[0]!
const bare = ({ confidence: _c, evidence: _e, evidence_of: _p, ...value }: PlanRecord['agenda'][number]) => value
const quote = agenda.evidence[0]!.quote

const confirm = (id: string, more: object = {}) => ({
  id,
  sha256,
  field: 'agenda',
  verdict: 'confirm' as const,
  quote,
  page: agenda.evidence[0]!.page,
  before: bare(agenda),
  who: 'Lan',
  ...more,
})

eachDatabase(({ fresh }) => {
  let store: Store
  beforeEach(async () => {
    store = await openStore(await fresh())
  })
  afterEach(() => store.close())

  describe('the queue', () => {
    it('puts first what needs a person most, and counts the work', async () => {
      const sure = { ...doc, record: surely(doc.record) }
      const other = madeUpPlan({ number: 6 })
      const failed = { ...other.pages[0]!, state: 'failed' as const, reason: 'timeout', lines: [] }
      await store.put(sure, 'r')
      await store.put({ ...other, pages: [failed, ...other.pages.slice(1)] }, 'r')
      await store.fail({ path: 'x.pdf', sha256: 'ab'.repeat(32), bytes: 1, kind: 'pdf' }, 'damaged', null)
      const queue = await store.desk.queue()
      expect(queue.lines.map(({ document }) => document.path)).toEqual([
        'x.pdf',
        other.record.source.path,
        doc.record.source.path,
      ])
      expect(queue.lines.map(({ failedPages }) => failedPages)).toEqual([0, 1, 0])
      expect([queue.documents, queue.done, queue.judged]).toEqual([3, 0, 0])
      expect((await store.desk.queue({ state: 'failed' })).documents).toBe(1)
      expect((await store.desk.queue({ limit: 1, offset: 1 })).lines.map(({ document }) => document.path)).toEqual([
        other.record.source.path,
      ])
    })

    it('moves a document from waiting over begun to done, and takes its need away', async () => {
      await store.put(doc, 'r')
      const before = (await store.desk.queue()).lines[0]!
      expect((await store.desk.queue({ state: 'waiting' })).documents).toBe(1)
      const { facts } = (await store.desk.document(sha256))!
      for (const [i, fact] of facts.entries()) {
        const ink = fact.evidence[0]!
        const said = {
          sha256,
          field: fact.field,
          verdict: 'confirm' as const,
          quote: ink.quote,
          page: ink.page,
          who: 'Lan',
        }
        expect(await store.desk.correct({ ...said, id: `c${i}`, before: fact.value }, null)).toEqual({ kept: `c${i}` })
        if (i === 0) expect((await store.desk.queue({ state: 'begun' })).documents).toBe(1)
      }
      const after = (await store.desk.queue({ state: 'done' })).lines[0]!
      expect([after.judged, after.doubtful, after.anomalies]).toEqual([before.facts, 0, 0])
    })

    it('knows whom no audit has looked at, and forgets what it found when the document is read anew', async () => {
      await store.put(doc, 'r')
      expect(await store.desk.unaudited(9)).toEqual([sha256])
      await store.desk.findings(sha256, 3)
      expect((await store.desk.queue()).lines[0]!.findings).toBe(3)
      expect(await store.desk.unaudited(9)).toEqual([])
      await store.put(doc, 'r2')
      expect(await store.desk.unaudited(9)).toEqual([sha256])
    })
  })

  describe('two at once', () => {
    it('shows the later one what stands, and keeps both saves', async () => {
      await store.put(doc, 'r')
      expect(await store.desk.correct(confirm('first'), null)).toEqual({ kept: 'first' })
      const second = confirm('second', { verdict: 'reject', who: 'Minh' })
      const answer = await store.desk.correct(second, null)
      expect(answer.earlier).toMatchObject({ id: 'first', who: 'Lan', verdict: 'confirm' })
      expect(await store.desk.correct(second, 'first')).toEqual({ kept: 'second' })
      expect((await store.get(sha256))!.record.agenda).toHaveLength(doc.record.agenda.length - 1)
      await store.withdraw('second')
      expect((await store.get(sha256))!.record.agenda[0]!.confidence).toBe(1)
    })

    it('takes the same save twice without harm', async () => {
      await store.put(doc, 'r')
      await store.desk.correct(confirm('once'), null)
      expect(await store.desk.correct(confirm('once'), null)).toEqual({ kept: 'once' })
      expect(await store.corrections(sha256)).toHaveLength(1)
    })
  })

  describe('a correction and a new reading', () => {
    const reread = (change: (item: PlanRecord['agenda'][number]) => PlanRecord['agenda'][number]): StoredDocument => ({
      ...doc,
      record: { ...doc.record, agenda: doc.record.agenda.map((item, i) => (i === 0 ? change(item) : item)) },
    })

    it.each([
      ['a confirmed value that is another now is not confirmed', 'confirm', { canonical: null }, null],
      ['a rejected value that is another now is not rejected', 'reject', { canonical: null }, null],
      ['a corrected one stands whatever was read', 'correct', { canonical: null }, 'stands'],
      ['an order that moved is the same value', 'confirm', { order: 99 }, 'stands'],
    ] as const)('%s', async (_, verdict, change, stands) => {
      await store.put(doc, 'r')
      await store.desk.correct(confirm('c', { verdict, value: bare(agenda) }), null)
      await store.put(
        reread((item) => ({ ...item, ...change })),
        'r2',
      )
      const [said] = await store.corrections(sha256)
      expect(said!.fact === null ? null : 'stands').toBe(stands)
    })

    it('knows a quote by what was read there, where a word in it was put right', async () => {
      await store.put(doc, 'r')
      const ink = { ...agenda.evidence[0]!, quote: 'khác', raw: 'khac' }
      const { page } = ink
      await store.desk.correct(confirm('c', { page, raw: 'khac' }), null)
      await store.put(
        reread((item) => ({ ...item, evidence: [ink] })),
        'r2',
      )
      expect((await store.corrections(sha256))[0]!.fact).not.toBeNull()
    })

    it('tells two facts of one sentence apart by the value that was seen', async () => {
      const twin = { ...agenda, canonical: 'PHONG_SU', canonical_all: ['PHONG_SU'] }
      await store.put({ ...doc, record: { ...doc.record, agenda: [agenda, twin] } }, 'r')
      await store.desk.correct(confirm('c', { verdict: 'reject', before: bare(twin) }), null)
      expect((await store.get(sha256))!.record.agenda.map(({ canonical }) => canonical)).toEqual([agenda.canonical])
    })
  })

  describe('a word put right', () => {
    const titled = (document: StoredDocument, text: Text): PlanRecord => {
      const evidence = [{ ...document.record.title!.evidence[0]!, quote: text.value.slice(0, 12) }]
      return { ...document.record, title: { value: text.value.slice(0, 12), confidence: 1, evidence } }
    }

    it('changes the text, has the facts taken out again, outlives a new reading, and can be taken back', async () => {
      await store.put(doc, 'r')
      const token = doc.text.tokens[0]!
      const before = doc.text.value.slice(token.span.start, token.span.end)
      const word = {
        id: 'w',
        sha256,
        page: token.page,
        raw: token.raw,
        nth: 0,
        box: token.box,
        before,
        after: 'ĐÚNG',
        confidence: 0.4,
        who: 'Lan',
      }
      expect(await store.desk.correctWord(word, null, titled)).toEqual({ kept: 'w' })
      const after = (await store.desk.document(sha256))!
      expect(after.text.value.startsWith('ĐÚNG')).toBe(true)
      expect(after.text.tokens[0]!.raw).toBe(token.raw)
      expect(after.record.title?.value).toBe(after.text.value.slice(0, 12))
      expect(await store.known(sha256, 'r')).toBe(true)

      const other = await store.desk.correctWord({ ...word, id: 'w2', after: 'KHÁC', who: 'Minh' }, null, titled)
      expect(other.earlier).toMatchObject({ id: 'w', who: 'Lan' })

      await store.desk.withdrawWord('w', titled)
      expect((await store.desk.document(sha256))!.text.value).toBe(doc.text.value)
      expect(await store.desk.words(sha256)).toMatchObject([{ id: 'w', withdrawn: true, lost: false }])
    })
  })
})

function surely(record: PlanRecord): PlanRecord {
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    key === 'confidence' ? 1 : key === 'anomalies' ? [] : value,
  ) as PlanRecord
}
