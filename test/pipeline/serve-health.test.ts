import { expect, it } from 'vitest'
import { PlanError } from '../../pipeline/errors.js'
import { openMetrics } from '../../pipeline/metrics.js'
import { answerHealth, serveHealth } from '../../pipeline/serve-health.js'
import { fakePage } from '../fakes/tools.js'

it('says whether the process lives and can work, and what it did', async () => {
  let works = true
  const metrics = openMetrics(() => (works ? Promise.resolve(true) : Promise.reject(new Error('no database'))))
  const file = { path: 'a.pdf', sha256: 'a'.repeat(64) }
  metrics.observer.page!(file, 1, 1, { page: fakePage(1, ['a']), seconds: 3, recalled: false })
  metrics.observer.done!({ state: 'failed', ...file, error: new PlanError('encrypted', 'a.pdf') })
  metrics.queue('pages', 'waiting', 12)
  const server = await serveHealth(metrics, { port: 0, host: '127.0.0.1' })
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`)
    return [answer.status, await answer.text()] as const
  }
  expect(await ask('/health/live')).toEqual([200, 'live\n'])
  expect(await ask('/health/ready')).toEqual([200, 'ready\n'])
  works = false
  expect((await ask('/health/ready'))[0]).toBe(503)
  expect((await ask('/etc/passwd'))[0]).toBe(404)
  const [status, text] = await ask('/metrics')
  expect(status).toBe(200)
  for (const line of [
    'doichieu_pages_total{read_by="ocr",state="read"} 1',
    'doichieu_page_seconds_count 1',
    'doichieu_failures_total{problem="encrypted"} 1',
    'doichieu_queue_jobs{queue="pages",state="waiting"} 12',
    'process_resident_memory_bytes',
  ])
    expect(text).toContain(line)
  await server.close()
})

it('answers within another server, and leaves all other pages to it', async () => {
  const metrics = openMetrics(() => Promise.resolve(true))
  const ask = (path: string, method = 'GET') => answerHealth(metrics, new Request(`http://a${path}`, { method }))
  expect((await ask('/health/live'))?.status).toBe(200)
  expect(await ask('/documents')).toBeNull()
  expect(await ask('/metrics', 'POST')).toBeNull()
})
