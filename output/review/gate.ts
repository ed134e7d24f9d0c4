import bcrypt from 'bcryptjs'
import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { Attempts } from './attempts.js'
import { entryPage, noEntryPage } from './entry-page.js'
import type { Lang, Theme } from './means.js'
import { Sessions, isSame } from './sessions.js'
import type { Session } from './sessions.js'

/** Who may come in, and under which address. */
export interface GateSettings {
  /** `http://127.0.0.1:4321`, or `https://…` where TLS stands in front. Requests to any other host or from any other origin are refused. */
  readonly origins: readonly string[]
  /** The one-time token of the printed address; null where a password is asked. */
  readonly token: string | null
  readonly passwordHash: string | null
  readonly who: string
  readonly lang: Lang
}

/** What each request carries once it was let in. */
export interface Visit {
  Variables: { session: Session; lang: Lang; theme: Theme }
}

const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'",
  "base-uri 'none'; frame-ancestors 'none'",
].join('; ')

/** Headers on every answer: nothing inline, nothing from elsewhere, in no frame, kept in no cache. */
const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

/** Where somebody comes from, for slowing attempts. Behind a TLS server all come from it: whom it names last is who asked it. */
function comerOf(c: Context, behind: boolean): string {
  const named = behind ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (named) return named.slice(0, 60)
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? 'here'
}

/** Guard a set of pages: known hosts and origins alone, by token or password, every writing request with its secret. */
export function gate(settings: GateSettings, sessions = new Sessions(), attempts = new Attempts()): Hono<Visit> {
  const app = new Hono<Visit>()
  const hosts = new Set(settings.origins.map((origin) => new URL(origin).host))
  const secure = settings.origins.some((origin) => origin.startsWith('https:'))
  const cookie = secure ? '__Host-doichieu' : 'doichieu'
  let token = settings.token

  const enter = (c: Context, who: string) => {
    const session = sessions.open(who)
    setCookie(c, cookie, session.id, { httpOnly: true, sameSite: 'Strict', path: '/', secure })
    return c.redirect('/', 303)
  }
  const chosen = (c: Context<Visit>) => {
    const lang = getCookie(c, 'lang')
    const theme = getCookie(c, 'theme')
    c.set('lang', lang === 'vi' || lang === 'en' ? lang : settings.lang)
    c.set('theme', theme === 'light' || theme === 'dark' ? theme : 'auto')
  }

  app.use(headers)
  app.use(bodyLimit({ maxSize: 256 * 1024 }))
  app.use(async (c, next) => {
    // A name that leads here by a trick (DNS rebinding) is not the name that was agreed on.
    if (!hosts.has(c.req.header('host') ?? new URL(c.req.url).host)) return c.text('Host?', 421)
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const origin = c.req.header('origin')
    if (writes && !settings.origins.includes(origin ?? '')) return c.text('Origin?', 403)
    if (c.req.header('sec-fetch-site') === 'cross-site' && !['/', '/enter'].includes(c.req.path))
      return c.text('Origin?', 403)
    chosen(c)
    return next()
  })

  app.get('/enter', (c) => {
    const given = c.req.query('token')
    const comer = comerOf(c, secure)
    if (given !== undefined && token !== null && attempts.may(comer)) {
      if (isSame(given, token)) {
        token = null
        attempts.passed(comer)
        return enter(c, settings.who)
      }
      attempts.failed(comer)
    }
    if (settings.passwordHash !== null) return c.html(entryPage(c.var.lang, c.var.theme).text)
    // Who is in already, and follows the used address again, is let through.
    if (sessions.find(getCookie(c, cookie))) return c.redirect('/', 303)
    return c.html(noEntryPage(c.var.lang, c.var.theme).text, 401)
  })

  app.post('/enter', async (c) => {
    const comer = comerOf(c, secure)
    if (settings.passwordHash === null) return c.html(noEntryPage(c.var.lang, c.var.theme).text, 401)
    if (!attempts.may(comer)) return c.html(entryPage(c.var.lang, c.var.theme, 'wait').text, 429)
    // Counted before it is looked at, so that many at once are no way round the waiting.
    attempts.failed(comer)
    const form = await c.req.parseBody()
    const [password, name] = [form['password'], form['name']].map((held) => (typeof held === 'string' ? held : ''))
    if (!(await bcrypt.compare(password!, settings.passwordHash)))
      return c.html(entryPage(c.var.lang, c.var.theme, 'wrong_password').text, 401)
    attempts.passed(comer)
    return enter(c, name!.trim().slice(0, 80) || settings.who)
  })

  app.use(async (c, next) => {
    if (c.req.path.startsWith('/assets/')) return next()
    const session = sessions.find(getCookie(c, cookie))
    if (!session) {
      if (c.req.path === '/api' || c.req.header('accept')?.includes('json')) return c.json({ signedOut: true }, 401)
      return settings.passwordHash === null
        ? c.html(noEntryPage(c.var.lang, c.var.theme).text, 401)
        : c.redirect('/enter', 303)
    }
    c.set('session', session)
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const said = c.req.header('x-csrf') ?? (await csrfOf(c))
      if (said === undefined || !isSame(said, session.csrf)) return c.text('CSRF?', 403)
    }
    return next()
  })

  app.post('/leave', (c) => {
    sessions.close(c.var.session.id)
    return c.redirect('/enter', 303)
  })
  app.post('/me', async (c) => {
    const { name } = await c.req.parseBody()
    if (typeof name === 'string' && name.trim()) c.var.session.who = name.trim().slice(0, 80)
    return c.redirect('/', 303)
  })
  return app
}

async function csrfOf(c: Context): Promise<string | undefined> {
  if (!/form/.test(c.req.header('content-type') ?? '')) return undefined
  const { csrf } = await c.req.parseBody()
  return typeof csrf === 'string' ? csrf : undefined
}
