import type { Hono } from 'hono'
import type { Visit } from '../../../output/review/gate.js'
import { reviewApp } from '../../../output/review/review-app.js'
import { openStore } from '../../../output/store/open-store.js'
import type { Store, StoredDocument } from '../../../output/store/store.js'
import { reviewMeans } from '../../../pipeline/commands/review-means.js'
import { settingsShape } from '../../../pipeline/settings.js'

export const origin = 'http://127.0.0.1:4567'
export const token = 'a'.repeat(64)

/** A review page over an in-memory database, with somebody already let in. */
export interface Review {
  readonly store: Store
  readonly app: Hono<Visit>
  readonly cookie: string
  readonly csrf: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** Open a review page over these documents; `picture` stands for every page's scan. */
export async function openReview(
  documents: readonly StoredDocument[] = [],
  picture: Uint8Array | null = null,
): Promise<Review> {
  const store = await openStore(':memory:')
  for (const document of documents) await store.put(document, 'test')
  const pictures = { picture: () => Promise.resolve(picture), close: () => {} }
  const means = reviewMeans(store, pictures, settingsShape.parse({}))
  const app = reviewApp(means, { origins: [origin], token, passwordHash: null, who: 'Lan', lang: 'vi' })
  const cookie = cookieOf(await app.request(`${origin}/enter?token=${token}`))
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(origin + path, { headers: { cookie, ...headers } })
  const csrf = /name="csrf" content="(\w+)"/.exec(await (await get('/')).text())![1]!
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(origin + path, {
      method: 'POST',
      headers: { cookie, origin, 'x-csrf': csrf, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return { store, app, cookie, csrf, get, post }
}

/** Take the session's cookie out of an answer. */
export function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
