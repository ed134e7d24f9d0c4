import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Observer } from './observer.js'
import { version } from './version.js'

/** What a page of the health and metrics server answers. */
export interface HealthAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Measures of a running process, and the pages on which others see them: `/health/live`, `/health/ready`, `/metrics`. */
export interface Metrics {
  readonly observer: Observer
  /** Set how many jobs wait in a queue, or are in hand. */
  queue(name: string, state: string, jobs: number): void
  /** Answer one of the three paths; null for any other. */
  answer(path: string): Promise<HealthAnswer | null>
}

/** Open the measures of this process; `ready` is asked each time whether it can work. */
export function openMetrics(ready: () => Promise<boolean>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const info = new Gauge({ name: 'doichieu_info', help: 'Version', labelNames: ['version'], registers })
  info.set({ version }, 1)
  const documents = new Counter({
    name: 'doichieu_documents_total',
    help: 'Documents by outcome: read, known, failed',
    labelNames: ['outcome'],
    registers,
  })
  const failures = new Counter({
    name: 'doichieu_failures_total',
    help: 'Documents that could not be read, by reason',
    labelNames: ['problem'],
    registers,
  })
  const pages = new Counter({
    name: 'doichieu_pages_total',
    help: 'Pages by how they were read and what became of them',
    labelNames: ['read_by', 'state'],
    registers,
  })
  const pageSeconds = new Histogram({
    name: 'doichieu_page_seconds',
    help: 'Seconds for a page',
    buckets: [0.05, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120],
    registers,
  })
  const stageSeconds = new Counter({
    name: 'doichieu_stage_seconds_total',
    help: 'Seconds by stage',
    labelNames: ['stage'],
    registers,
  })
  const queues = new Gauge({
    name: 'doichieu_queue_jobs',
    help: 'Jobs in the queue, by queue and state',
    labelNames: ['queue', 'state'],
    registers,
  })
  const observer: Observer = {
    page(_file, _done, _of, { page, seconds, recalled }) {
      pages.inc({ read_by: page.readBy, state: recalled ? 'recalled' : page.state })
      pageSeconds.observe(seconds)
    },
    stage: (_, stage, seconds) => stageSeconds.inc({ stage }, seconds),
    done(outcome) {
      documents.inc({ outcome: outcome.state })
      if (outcome.state === 'failed') failures.inc({ problem: outcome.error.problem })
    },
  }
  const plain = (status: number, body: string): HealthAnswer => ({ status, type: 'text/plain; charset=utf-8', body })
  return {
    observer,
    queue: (queue, state, jobs) => queues.set({ queue, state }, jobs),
    async answer(path) {
      if (path === '/health/live') return plain(200, 'live\n')
      if (path === '/health/ready') {
        const works = await ready().catch(() => false)
        return works ? plain(200, 'ready\n') : plain(503, 'not ready\n')
      }
      if (path === '/metrics') return { status: 200, type: registry.contentType, body: await registry.metrics() }
      return null
    },
  }
}
