import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import type { Means } from '../../output/review/means.js'
import { reviewApp } from '../../output/review/review-app.js'
import { secret } from '../../output/review/sessions.js'
import { openStore } from '../../output/store/open-store.js'
import { isPostgres } from '../../output/store/postgres-place.js'
import { StoreError } from '../../output/store/store-error.js'
import { exitCodes, UsageError } from '../errors.js'
import { openMetrics } from '../metrics.js'
import { openPagePictures } from '../page-pictures.js'
import { answerHealth } from '../serve-health.js'
import type { Console } from './console.js'
import { isLoopback, originOf, originsOf } from './review-address.js'
import { passwordHash, setPassword } from './review-password.js'
import { reviewMeans } from './review-means.js'

/** What the person asked of the review page. */
export interface ReviewWishes {
  readonly host?: string
  readonly port?: string | number
  readonly origin?: string
  readonly who?: string
  readonly setPassword?: boolean
}

/** `doichieu review`: serves the page where a person checks facts beside the scan, till it is stopped by Ctrl-C. */
export async function review(wishes: ReviewWishes, console: Console): Promise<number> {
  const { settings } = console
  const work = settings.work ?? '.work'
  if (wishes.setPassword) {
    await setPassword(work, console)
    console.say({ vi: 'Đã đặt mật khẩu.', en: 'The password is set.' })
    return exitCodes.ok
  }
  const host = wishes.host ?? '127.0.0.1'
  const origin = wishes.origin === undefined ? null : originOf(wishes.origin)
  const alone = isLoopback(host) && (origin === null || isLoopback(new URL(origin).hostname))
  const hash = alone ? null : await passwordHash(work)
  if (!alone && hash === null) throw noPassword
  if (!isPostgres(settings.db) && !existsSync(settings.db)) throw new StoreError('missing', settings.db)
  const store = await openStore(settings.db)
  const pictures = openPagePictures((id) => pictured(id), join(work, 'pictures'), settings.pageSeconds)
  const pictured = async (sha256: string) => {
    const found = await store.get(sha256)
    return found && { path: found.record.source.path, pages: found.pages }
  }
  const means = reviewMeans(store, pictures, settings)
  const stop = new AbortController()
  const onStop = () => stop.abort()
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  try {
    const token = hash === null ? secret() : null
    const metrics = openMetrics(() => store.runs(1).then(() => true))
    const server = createAdaptorServer({
      fetch: async (request, env) => (await answerHealth(metrics, request)) ?? app.fetch(request, env),
    })
    server.listen(Number(wishes.port ?? 4567), host)
    await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))])
    const at = server.address()
    const port = typeof at === 'object' && at ? at.port : 0
    const origins = [...(origin === null ? [] : [origin]), ...originsOf(host, port)]
    const who = wishes.who ?? userName()
    const app = reviewApp(means, { origins, token, passwordHash: hash, who, lang: settings.lang })
    announce(
      `${origins[0]}${token === null ? '/' : `/enter?token=${token}`}`,
      alone,
      origins[0]!.startsWith('https:'),
      console,
    )
    const auditing = auditInTheBackground(means, stop.signal).catch(() => undefined)
    if (!stop.signal.aborted) await once(stop.signal, 'abort')
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await auditing
    return exitCodes.ok
  } catch (error) {
    throw explainListening(error, wishes)
  } finally {
    process.removeListener('SIGINT', onStop).removeListener('SIGTERM', onStop)
    pictures.close()
    await store.close()
  }
}

function announce(address: string, alone: boolean, secure: boolean, console: Console): void {
  console.out(address)
  if (alone)
    console.say({
      vi: 'Mở địa chỉ trên trong trình duyệt (dùng được một lần, chỉ trên máy này). Dừng: Ctrl-C.',
      en: 'Open the address above in a browser (it works once, on this machine only). Stop: Ctrl-C.',
    })
  else if (secure)
    console.say({
      vi: 'Mở địa chỉ trên và gõ mật khẩu. Dừng: Ctrl-C.',
      en: 'Open the address above and give the password. Stop: Ctrl-C.',
    })
  else
    console.say({
      vi: 'Mở địa chỉ trên và gõ mật khẩu. Kết nối này chưa mã hóa: hãy đặt một máy chủ TLS (https) đứng trước và dùng --origin. Dừng: Ctrl-C.',
      en: 'Open the address above and give the password. This connection is not encrypted: put a TLS (https) server in front and use --origin. Stop: Ctrl-C.',
    })
}

/** Audit what no audit has looked at, one by one, leaving time for who is looking at a page. */
async function auditInTheBackground({ store, audit }: Means, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const ids = await store.desk.unaudited(20)
    for (const id of ids) {
      if (signal.aborted) return
      const found = await store.get(id)
      const { wrong } = found ? await audit(found.record, found.text, '', 'vi') : { wrong: 0 }
      await store.desk.findings(id, wrong)
      await pause(100, undefined, { signal }).catch(() => undefined)
    }
    if (ids.length === 0) await pause(15_000, undefined, { signal }).catch(() => undefined)
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'reviewer'
  }
}

const noPassword = new UsageError({
  vi: 'Phục vụ ra ngoài máy này thì cần mật khẩu. Hãy đặt: doichieu review --set-password (hoặc DOICHIEU_REVIEW_PASSWORD_HASH), và để một máy chủ TLS đứng trước.',
  en: 'Serving beyond this machine needs a password. Set one: doichieu review --set-password (or DOICHIEU_REVIEW_PASSWORD_HASH), and put a TLS server in front.',
})

function explainListening(error: unknown, { host, port }: ReviewWishes): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'EADDRINUSE')
    return new UsageError({
      vi: `Cổng ${port} đang bận. Hãy chọn cổng khác bằng --port.`,
      en: `Port ${port} is taken. Choose another with --port.`,
    })
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND')
    return new UsageError({
      vi: `Không phục vụ được trên ${host}:${port}.`,
      en: `${host}:${port} cannot be served on.`,
    })
  return error
}
