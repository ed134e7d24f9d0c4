import { once } from 'node:events'
import { isIP } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import type { Means } from '../../output/review/means.js'
import { reviewApp } from '../../output/review/review-app.js'
import { secret } from '../../output/review/sessions.js'
import { openStore } from '../../output/store/open-store.js'
import { exitCodes, UsageError } from '../errors.js'
import { openMetrics } from '../metrics.js'
import { openPagePictures } from '../page-pictures.js'
import { answerHealth } from '../serve-health.js'
import type { Console } from './console.js'
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

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
const inAddress = (host: string) => (isIP(host) === 6 ? `[${host}]` : host)

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
  const hash = isLoopback(host) ? null : await passwordHash(work)
  if (!isLoopback(host) && hash === null) throw noPassword
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
    const own = `http://${inAddress(host)}:${port}`
    const origins = wishes.origin ? [originOf(wishes.origin)] : originsOf(host, port)
    const who = wishes.who ?? userName()
    const app = reviewApp(means, { origins, token, passwordHash: hash, who, lang: settings.lang })
    announce(token === null ? (origins[0] ?? own) : `${own}/enter?token=${token}`, token === null, console)
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

function originsOf(host: string, port: number): string[] {
  const names = isLoopback(host) ? ['127.0.0.1', 'localhost', '[::1]'] : [inAddress(host)]
  return names.map((name) => `http://${name}:${port}`)
}

function originOf(address: string): string {
  if (URL.canParse(address)) return new URL(address).origin
  throw new UsageError({ vi: `"${address}" không phải một địa chỉ web.`, en: `"${address}" is no web address.` })
}

function announce(address: string, open: boolean, console: Console): void {
  console.out(address)
  console.say(
    open
      ? {
          vi: 'Mở địa chỉ trên và gõ mật khẩu. Kết nối này chưa mã hóa: hãy đặt một máy chủ TLS (https) đứng trước và dùng --origin. Dừng: Ctrl-C.',
          en: 'Open the address above and give the password. This connection is not encrypted: put a TLS (https) server in front and use --origin. Stop: Ctrl-C.',
        }
      : {
          vi: 'Mở địa chỉ trên trong trình duyệt (dùng được một lần, chỉ trên máy này). Dừng: Ctrl-C.',
          en: 'Open the address above in a browser (it works once, on this machine only). Stop: Ctrl-C.',
        },
  )
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
