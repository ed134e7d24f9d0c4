import bcrypt from 'bcryptjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewApp } from '../../../output/review/review-app.js'
import type { Means } from '../../../output/review/means.js'
import { cookieOf, openReview, origin, token, type Review } from './open-review.js'

let review: Review
beforeAll(async () => {
  review = await openReview()
})
afterAll(() => review.store.close())

const fresh = (more: object = {}) =>
  reviewApp({ store: review.store } as Means, {
    origins: [origin],
    token,
    passwordHash: null,
    who: 'Lan',
    lang: 'vi',
    ...more,
  })

describe('coming in', () => {
  it('lets in by the address that was printed, once', async () => {
    const app = fresh()
    const first = await app.request(`${origin}/enter?token=${token}`)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    expect(first.headers.get('set-cookie')).toMatch(/^doichieu=\w{64}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await app.request(`${origin}/enter?token=${token}`)).status).toBe(401)
    // Who is in already may follow the used address again.
    expect((await app.request(`${origin}/enter?token=${token}`, { headers: { cookie: cookieOf(first) } })).status).toBe(
      303,
    )
  })

  it.each(['/', '/compare', '/search?q=a', '/lost', `/d/${'a'.repeat(64)}`, `/d/${'a'.repeat(64)}/page/1`])(
    'shows nothing of %s to who is not in',
    async (path) => {
      const answer = await fresh().request(origin + path)
      expect(answer.status).toBe(401)
      expect(await answer.text()).toContain('doichieu review')
    },
  )

  it('slows guessing down', async () => {
    const app = fresh()
    for (let i = 0; i < 7; i++) await app.request(`${origin}/enter?token=${i}`)
    expect((await app.request(`${origin}/enter?token=${token}`)).status).toBe(401)
  })
})

describe('a password', () => {
  const hash = bcrypt.hashSync('một mật khẩu dài', 4)
  const login = (app: ReturnType<typeof fresh>, password: string) =>
    app.request(`${origin}/enter`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: 'Minh', password }).toString(),
    })

  it('lets in who knows it, under the name that was given', async () => {
    const app = fresh({ token: null, passwordHash: hash })
    expect((await app.request(origin)).headers.get('location')).toBe('/enter')
    const answer = await login(app, 'một mật khẩu dài')
    expect(answer.status).toBe(303)
    const page = await app.request(`${origin}/lost`, { headers: { cookie: cookieOf(answer) } })
    expect(await page.text()).toContain('value="Minh"')
  })

  it('makes who does not wait longer and longer, even for the right one', async () => {
    const app = fresh({ token: null, passwordHash: hash })
    for (let i = 0; i < 6; i++) expect((await login(app, `sai ${i}`)).status).toBe(401)
    expect((await login(app, 'một mật khẩu dài')).status).toBe(429)
  })

  it('sends its cookie through TLS alone where TLS stands in front', async () => {
    const app = fresh({ origins: ['https://doi-chieu.example'], token })
    const answer = await app.request(`https://doi-chieu.example/enter?token=${token}`)
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-doichieu=.*; Secure; SameSite=Strict$/)
  })
})

describe('each request', () => {
  it.each([
    ['another host', { host: 'evil.example' }, 421],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    expect((await review.get('/compare', headers)).status).toBe(status)
  })

  it.each([
    ['without an origin', { origin: '' }],
    ['from another origin', { origin: 'http://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:9999' }],
    ['without its secret', { 'x-csrf': '' }],
    ['with another secret', { 'x-csrf': 'b'.repeat(64) }],
  ])('refuses to write %s', async (_, headers) => {
    expect((await review.post('/api', {}, headers)).status).toBe(403)
    expect((await review.post('/lost/withdraw', {}, headers)).status).toBe(403)
  })

  it('carries a policy that runs no script but ours', async () => {
    const { headers } = await review.get('/')
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect([
      headers.get('x-content-type-options'),
      headers.get('x-frame-options'),
      headers.get('cache-control'),
    ]).toEqual(['nosniff', 'DENY', 'no-store'])
  })

  it.each(['/', '/compare', '/audit', '/search', '/lost'])('has nothing inline on %s', async (path) => {
    expect(await (await review.get(path)).text()).not.toMatch(
      / style=| on\w+=|<style|<script(?! type="module" src="\/assets)/,
    )
  })

  it.each(['../review-app.ts', '..%2f..%2fpackage.json', 'constructor', '__proto__'])(
    'serves no other file: %s',
    async (name) => {
      expect((await review.get(`/assets/${name}`)).status).toBe(404)
    },
  )

  it('takes no endless body', async () => {
    expect((await review.post('/api', { kind: 'x'.repeat(400_000) })).status).toBe(413)
  })
})
