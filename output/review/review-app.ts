import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { shipped } from '../../corpus/place.js'
import { fieldNames } from '../../extractors/extract.js'
import type { IssuerLevel } from '../../extractors/fields.js'
import type { QueueFilter } from '../store/desk.js'
import { cardsOf } from './cards.js'
import { documentPage, factColumn, progressOf } from './document-page.js'
import { drawnPage } from './drawn-page.js'
import { addForm, correctForm } from './fact-form.js'
import { gate } from './gate.js'
import type { GateSettings, Visit } from './gate.js'
import { layout } from './layout.js'
import type { Sheet } from './layout.js'
import { html } from './markup.js'
import type { Means } from './means.js'
import { pageWords } from './page-words.js'
import { perPage, queryOf, queuePage } from './queue-page.js'
import { keepSave, save } from './saves.js'
import { say } from './words.js'

const assets: Readonly<Record<string, string>> = {
  'review.css': 'text/css',
  'review.js': 'text/javascript',
  'viewer.js': 'text/javascript',
  'outbox.js': 'text/javascript',
  'word-dialog.js': 'text/javascript',
  'icon.svg': 'image/svg+xml',
}

const levels: readonly string[] = ['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa'] satisfies IssuerLevel[]
const states: readonly string[] = ['waiting', 'begun', 'done', 'failed'] satisfies QueueFilter['state'][]

/** Read a filter from an address; what makes no sense does not narrow. */
export function filterOf(query: Readonly<Record<string, string>>): QueueFilter {
  const { level = '', round = '', province = '', state = '', offset = '' } = query
  return {
    ...(levels.includes(level) ? { level: level as IssuerLevel } : {}),
    ...(/^\d{4}$/.test(round) ? { round: Number(round) } : {}),
    ...(province ? { province } : {}),
    ...(states.includes(state) ? { state: state as NonNullable<QueueFilter['state']> } : {}),
    ...(/^\d{1,7}$/.test(offset) ? { offset: Number(offset) } : {}),
    limit: perPage,
  }
}

/** Write a page for who asks. */
export function show(c: Context<Visit>, sheet: Sheet, status: 200 | 404 | 500 = 200): Response | Promise<Response> {
  const { lang, theme, session } = c.var
  return c.html(layout({ lang, theme, session: session ?? null }, sheet), status)
}

const notHere = (c: Context<Visit>) =>
  show(c, { title: say(c.var.lang, 'not_here'), body: html`<h1>${say(c.var.lang, 'not_here')}</h1>` }, 404)

/** Put the review page together: who may come in, the queue, the document, what is saved. */
export function reviewApp(means: Means, settings: GateSettings): Hono<Visit> {
  const { desk } = means.store
  const app = gate(settings)

  // The switches of language and light stand on every page.
  app.use(async (c, next) => {
    const { lang, theme } = c.req.query()
    const asked =
      lang === 'vi' || lang === 'en'
        ? (['lang', lang] as const)
        : theme === 'light' || theme === 'dark'
          ? (['theme', theme] as const)
          : null
    if (!asked) return next()
    setCookie(c, asked[0], asked[1], { sameSite: 'Strict', path: '/', maxAge: 31_536_000, httpOnly: true })
    const { lang: _lang, theme: _theme, ...rest } = c.req.query()
    const query = new URLSearchParams(rest).toString()
    return c.redirect(c.req.path + (query === '' ? '' : `?${query}`), 303)
  })

  app.get('/assets/:name', async (c) => {
    const name = c.req.param('name')
    const kind = Object.hasOwn(assets, name) ? assets[name] : undefined
    if (!kind) return c.notFound()
    c.header('Cache-Control', 'no-cache')
    c.header('Content-Type', `${kind}; charset=utf-8`)
    return c.body(await readFile(shipped('output', 'review', 'assets', name), 'utf8'))
  })

  app.get('/', async (c) => {
    const filter = filterOf(c.req.query())
    const [queue, shelves] = await Promise.all([desk.queue(filter), desk.shelves()])
    const first = queue.lines.find(({ document }) => document.state === 'read')
    const ahead = first ? [`/d/${first.document.sha256}${queryOf(filter)}`] : []
    return show(c, {
      title: say(c.var.lang, 'queue'),
      here: 'queue',
      body: queuePage(queue, filter, shelves, c.var.lang, means),
      ahead,
    })
  })

  app.get('/next', async (c) => {
    const filter = filterOf(c.req.query())
    const { lines } = await desk.queue({ ...filter, limit: 30 })
    const after = c.req.query('after')
    const next = lines.find(
      ({ document, facts, judged }) => document.state === 'read' && document.sha256 !== after && judged < facts,
    )
    return c.redirect(next ? `/d/${next.document.sha256}${queryOf(filter)}` : `/${queryOf(filter)}`, 303)
  })

  app.get('/d/:id{[0-9a-f]{64}}', async (c) => {
    const found = await desk.document(c.req.param('id'))
    if (!found) return notHere(c)
    const query = queryOf(filterOf(c.req.query()))
    const { title, source } = found.record
    // Painting takes longer than reading: the pages are painted while the first is looked at.
    for (const { number } of found.pages)
      if (number !== null) void means.picture(source.sha256, number).catch(() => null)
    const name = title?.value.slice(0, 80) ?? say(c.var.lang, 'document')
    return show(c, {
      title: name,
      scripts: ['review.js'],
      wide: true,
      body: documentPage(found, query, c.var.lang, means),
    })
  })

  app.get('/d/:id{[0-9a-f]{64}}/cards', async (c) => {
    const found = await desk.document(c.req.param('id'))
    if (!found) return c.notFound()
    return c.json({ html: factColumn(found, c.var.lang, means).text, ...progressOf(cardsOf(found)) })
  })

  app.get('/d/:id{[0-9a-f]{64}}/words/:page{[0-9]*}', async (c) => {
    const found = await desk.document(c.req.param('id'))
    if (!found) return c.notFound()
    const page = c.req.param('page')
    return c.json({
      words: pageWords(found.text, page === '0' ? null : Number(page), found.words),
      text: found.text.value,
    })
  })

  app.get('/d/:id{[0-9a-f]{64}}/page/:page{[0-9]+}/:size?', async (c) => {
    const [id, number] = [c.req.param('id'), Number(c.req.param('page'))]
    const picture = await means.picture(id, number).catch(() => null)
    // A scan never changes: it is named by its bytes.
    if (picture) {
      c.header('Cache-Control', 'private, max-age=86400')
      return c.body(Uint8Array.from(picture), 200, { 'Content-Type': 'image/jpeg' })
    }
    const found = await desk.document(id)
    const page = found?.pages.find((one) => one.number === number)
    if (!found || !page) return c.notFound()
    return c.body(drawnPage(page, found.text), 200, { 'Content-Type': 'image/svg+xml' })
  })

  app.get('/d/:id{[0-9a-f]{64}}/form', async (c) => {
    const { fact, field } = c.req.query()
    if (fact === undefined)
      return (fieldNames as readonly string[]).includes(field ?? '')
        ? c.html(addForm(field!, c.var.lang, means).text)
        : c.notFound()
    const found = await desk.document(c.req.param('id'))
    const card = found && cardsOf(found).find(({ id }) => id === fact)
    return card ? c.html(correctForm(card.field, card.value, c.var.lang, means).text) : c.notFound()
  })

  app.post('/api', async (c) => {
    const given = save.safeParse(await c.req.json().catch(() => null))
    if (!given.success) return c.json({ wrong: given.error.issues.map(({ path }) => path.join('.')) }, 422)
    const { status, body } = await keepSave(given.data, c.var.session.who, c.var.lang, means)
    return c.json(body, status)
  })

  app.notFound((c) => notHere(c))
  app.onError((error, c) => {
    if (c.req.path === '/api') return c.json({ failed: true }, 500)
    process.stderr.write(`${error.stack ?? error.message}\n`)
    return show(c, { title: say(c.var.lang, 'failed'), body: html`<h1>${say(c.var.lang, 'failed')}</h1>` }, 500)
  })
  return app
}
