import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import sharp from 'sharp'
import type { Visit } from '../../../output/review/gate.js'
import { reviewApp } from '../../../output/review/review-app.js'
import { openStore } from '../../../output/store/open-store.js'
import type { Store, StoredDocument } from '../../../output/store/store.js'
import { reviewMeans } from '../../../pipeline/commands/review-means.js'
import { settingsShape } from '../../../pipeline/settings.js'

const places = ['CHROMIUM', 'CHROME'].flatMap((name) => process.env[name] ?? [])
places.push('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome')

/** Where this machine has a Chromium; undefined where it has none. */
export const chromiumPath = places.find((path) => existsSync(path))

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A review page served on a free port, and a browser to look at it. */
export interface Served {
  readonly store: Store
  readonly origin: string
  readonly browser: Browser
  /** Let a reviewer in by a window of their own; what a page complains of is kept in `complaints`. */
  enter(who?: string, options?: Parameters<Browser['newContext']>[0]): Promise<{ page: Page; context: BrowserContext }>
  readonly complaints: string[]
  close(): Promise<void>
}

/** Serve a review page over these documents, each page of them a blank sheet (or gone), and start a browser. */
export async function serve(documents: readonly StoredDocument[], scans = true): Promise<Served> {
  const store = await openStore(':memory:')
  for (const document of documents) await store.put(document, 'test')
  const sheet = await sharp({ create: { width: 1190, height: 1684, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  const pictures = { picture: () => Promise.resolve(scans ? sheet : null), close: () => {} }
  const means = reviewMeans(store, pictures, settingsShape.parse({}))
  const apps = new Map<string, Hono<Visit>>()
  // Each reviewer comes with a printed address of their own; they share the database.
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const who = /who=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
      return apps.get(decodeURIComponent(who))!.fetch(request, env)
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] })
  const complaints: string[] = []
  return {
    store,
    origin,
    browser,
    complaints,
    async enter(who = 'Lan', options = {}) {
      const token = 'f'.repeat(64)
      apps.set(who, reviewApp(means, { origins: [origin], token, passwordHash: null, who, lang: 'vi' }))
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      await context.addCookies([{ name: 'who', value: encodeURIComponent(who), url: origin }])
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) complaints.push(`asked elsewhere: ${request.url()}`)
      })
      await page.goto(`${origin}/enter?token=${token}`)
      return { page, context }
    },
    async close() {
      await browser.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await store.close()
    },
  }
}

/** Wait till the browser has sent all it kept. */
export async function allSent(page: Page): Promise<void> {
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('doichieu-outbox') ?? '[]').length === 0)
}

/** What axe finds wrong with a page, of the grave kinds. */
export async function graveFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe
    const { violations } = await run.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  })
}

interface AxeViolation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}
