import type { Hono } from 'hono'
import type { PlanRecord } from '../../extractors/record.js'
import type { QueueFilter } from '../store/desk.js'
import type { ListFilter } from '../store/store.js'
import { auditListPage, auditPage } from './audit-page.js'
import type { AuditedRow } from './audit-page.js'
import { comparePage } from './compare-page.js'
import { filterOf } from './filter-of.js'
import type { Visit } from './gate.js'
import { lostOf, lostPage } from './lost-page.js'
import type { Means } from './means.js'
import { searchPage } from './search-page.js'
import { notHere, show } from './show.js'
import { say } from './words.js'
import { numberOf } from '../../extractors/readers/written-number.js'

// More columns than this nobody reads; more audits than this nobody waits for.
const mostCompared = 12
const mostAudited = 60

const listed = ({ level, round, province }: QueueFilter): ListFilter => ({
  state: 'read',
  ...(level ? { level } : {}),
  ...(round === undefined ? {} : { round }),
  ...(province ? { province } : {}),
})

/** Add the pages that are for reading: plans side by side, audits, search, and corrections that need another look. */
export function readPages(app: Hono<Visit>, means: Means): void {
  const { store } = means

  app.get('/compare', async (c) => {
    const { lang } = c.var
    const filter = filterOf(c.req.query())
    const records: PlanRecord[] = []
    for await (const record of store.records({ ...listed(filter), limit: 3 * mostCompared }))
      if (record.genre?.value !== 'none') records.push(record)
    const compared = means.compare(records.slice(0, mostCompared), lang)
    const more = records.length > mostCompared
    const body = comparePage(compared, more, filter, await store.desk.shelves(), lang, means)
    return show(c, { title: say(lang, 'compare'), here: 'compare', full: true, body })
  })

  app.get('/audit', async (c) => {
    const { lang } = c.var
    const filter = filterOf(c.req.query())
    const against = c.req.query('against') ?? ''
    const documents = await store.list({ ...listed(filter), limit: mostAudited + 1 })
    const rows: AuditedRow[] = []
    for (const document of documents.slice(0, mostAudited)) {
      const found = await store.get(document.sha256)
      if (found) rows.push({ document, audited: await means.audit(found.record, found.text, against, lang) })
    }
    const more = documents.length > mostAudited
    const body = auditListPage(rows, more, against, filter, await store.desk.shelves(), lang, means)
    return show(c, { title: say(lang, 'audit'), here: 'audit', body })
  })

  app.get('/d/:id{[0-9a-f]{64}}/audit', async (c) => {
    const { lang } = c.var
    const against = c.req.query('against') ?? ''
    const found = await store.get(c.req.param('id'))
    if (!found) return notHere(c)
    const { record, text } = found
    const audited = await means.audit(record, text, against, lang)
    const { sha256 } = record.source
    if (against === '') await store.desk.findings(sha256, audited.wrong)
    const number = numberOf(record) ?? ''
    const name = [number, record.issuer?.value].filter(Boolean).join(' · ') || sha256.slice(0, 12)
    const body = auditPage({ sha256, name, title: record.title?.value ?? '' }, audited, against, lang, means)
    return show(c, { title: `${say(lang, 'audit')} ${number}`, here: 'audit', body })
  })

  app.get('/search', async (c) => {
    const { lang } = c.var
    const words = (c.req.query('q') ?? '').slice(0, 500)
    const hits = words ? await store.search(words, { limit: 30 }) : []
    return show(c, { title: say(lang, 'search'), here: 'search', body: searchPage(words, hits, lang) })
  })

  app.get('/lost', async (c) => {
    const { lang, session } = c.var
    const said = await store.corrections()
    // Of added facts alone the text has to be asked whether their sentence is still there.
    const ids = [...new Set(said.filter(({ verdict }) => verdict === 'add').map(({ sha256 }) => sha256))]
    const texts = ids.length > 0 ? await store.texts({ ids }) : new Map<string, string>()
    const words = (await store.desk.words()).filter(({ lost, withdrawn }) => lost && !withdrawn)
    const body = lostPage(lostOf(said, texts), words, session.csrf, lang, means)
    return show(c, { title: say(lang, 'lost'), here: 'lost', body })
  })

  app.post('/lost/withdraw', async (c) => {
    const { kind, id } = await c.req.parseBody()
    if (typeof id === 'string' && kind === 'fact') await store.withdraw(id)
    if (typeof id === 'string' && kind === 'word') await store.desk.withdrawWord(id, means.reextract)
    return c.redirect('/lost', 303)
  })
}
