import { randomFrom } from '../../corpus/build/random.js'

/** What is simulated: so many jobs, workers of one core each, seconds of work for a job, seconds for which the queue serves one job and no other. */
export interface Simulated {
  readonly jobs: number
  readonly workers: number
  readonly jobSeconds: number
  readonly queueSeconds: number
}

/**
 * Let workers take jobs from one queue that serves one of them at a time, until none is left; work takes from a half to one and a half of its mean.
 * Gives the hours it took, and the share of the workers' time that went by waiting for the queue.
 */
export function simulate({ jobs, workers, jobSeconds, queueSeconds }: Simulated): { hours: number; waiting: number } {
  const random = randomFrom(`simulated ${workers}`)
  // When each worker is free again: a heap, the first to be free on top.
  const free = new Float64Array(workers)
  let queueFree = 0
  let waited = 0
  let end = 0
  for (let job = 0; job < jobs; job++) {
    const now = free[0]!
    const served = Math.max(now, queueFree)
    queueFree = served + queueSeconds
    waited += served - now
    const done = queueFree + jobSeconds * random.between(0.5, 1.5)
    end = Math.max(end, done)
    sink(free, done)
  }
  return { hours: end / 3600, waiting: waited / (end * workers) }
}

/** Put another time in the place of the least, and let it sink to where it belongs. */
function sink(heap: Float64Array, value: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++
    if (heap[child]! >= value) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = value
}
