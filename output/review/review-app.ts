import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { shipped } from '../../corpus/place.js'
import { fieldNames } from '../../extractors/extract.js'
import type { QueueFilter } from '../store/desk.js'
import { cardsOf } from './cards.js'
import { documentPage, factColumn, progressOf } from './document-page.js'
import { drawnPage } from './drawn-page.js'
import { addForm, correctForm } from './fact-form.js'
import { findQuote } from './find-quote.js'
import { filterOf } from './filter-of.js'
import { gate } from './gate.js'
import type { GateSettings, Visit } from './gate.js'
import { html } from './markup.js'
import type { Means } from './means.js'
import { pageWords } from './page-words.js'
import { queryOf, queuePage } from './queue-page.js'
import { readPages } from './read-pages.js'
import { keepSave, save } from './saves.js'
import { notHere, show } from './show.js'
import { say } from './words.js'

const assets: Readonly<Record<string, string>> = {
  'review.css': 'text/css',
  'review.js': 'text/javascript',
  'queue.js': 'text/javascript',
  'viewer.js': 'text/javascript',
  'outbox.js': 'text/javascript',
  'word-dialog.js': 'text/javascript',
  'icon.svg': 'image/svg+xml',
}

const mostAhead = 40

/** Put the review page together: who may come in, the queue, the document, what is saved. */
export function reviewApp(means: Means, settings: GateSettings): Hono<Visit> {
  const { desk } = means.store
  const app = gate(settings)

  /** Painting takes longer than reading: pages are painted before they are looked at. */
  const paintAhead = (sha256: string, pages: number) => {
    for (let page = 1; page <= Math.min(pages, mostAhead); page++)
      void means.picture(sha256, page, 'large', 'ahead').catch(() => null)
  }
  const nextOf = async (filter: QueueFilter, after?: string) => {
    const { lines } = await desk.queue({ ...filter, limit: 30 })
    const open = lines.filter(({ document, facts, judged }) => document.state === 'read' && judged < facts)
    return open.find(({ document }) => document.sha256 !== after)?.document.sha256
  }

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
    if (first) paintAhead(first.document.sha256, 1)
    const ahead = first ? [`/d/${first.document.sha256}${queryOf(filter)}`] : []
    return show(c, {
      title: say(c.var.lang, 'queue'),
      here: 'queue',
      scripts: ['queue.js'],
      body: queuePage(queue, filter, shelves, c.var.lang, means),
      ahead,
    })
  })

  app.get('/next', async (c) => {
    const filter = filterOf(c.req.query())
    const next = await nextOf(filter, c.req.query('after'))
    return c.redirect(next ? `/d/${next}${queryOf(filter)}` : `/${queryOf(filter)}`, 303)
  })

  app.get('/d/:id{[0-9a-f]{64}}', async (c) => {
    const found = await desk.document(c.req.param('id'))
    if (!found) return notHere(c)
    const query = queryOf(filterOf(c.req.query()))
    const quote = c.req.query('quote')
    const linked = quote ? findQuote(found.text, quote) : null
    const { title, source } = found.record
    paintAhead(source.sha256, found.pages.length)
    void nextOf(filterOf(c.req.query()), source.sha256).then((next) => next && paintAhead(next, 2))
    const name = title?.value.slice(0, 80) ?? say(c.var.lang, 'document')
    return show(c, {
      title: name,
      scripts: ['review.js'],
      wide: true,
      body: documentPage(found, query, linked, c.var.lang, means),
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
    const small = c.req.param('size') === 'small'
    const picture = await means.picture(id, number, small ? 'small' : 'large', small ? 'soon' : 'now')
    if (!picture) return c.body(null, 404)
    // A scan never changes: it is named by its bytes.
    c.header('Cache-Control', 'private, max-age=86400')
    return c.body(Uint8Array.from(picture), 200, { 'Content-Type': 'image/jpeg' })
  })

  app.get('/d/:id{[0-9a-f]{64}}/drawn/:page{[0-9]+}', async (c) => {
    const found = await desk.document(c.req.param('id'))
    const page = found?.pages.find((one) => one.number === Number(c.req.param('page')))
    if (!found || !page) return c.body(null, 404)
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

  readPages(app, means)
  app.notFound((c) => notHere(c))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    if (c.req.path === '/api') return c.json({ failed: true }, 500)
    process.stderr.write(`${error.stack ?? error.message}\n`)
    return show(c, { title: say(c.var.lang, 'failed'), body: html`<h1>${say(c.var.lang, 'failed')}</h1>` }, 500)
  })
  return app
}
