import { Child } from './child.js'

/** Questions after which a page process is let go: its memory only grows. */
const RECYCLE = 200
/** Processes that are kept for the next file, and for how many seconds: more would only fill the memory. */
const [MOST, SECONDS] = [4, 20]

const module = new URL(import.meta.url.endsWith('.ts') ? './page-child.ts' : './page-child.js', import.meta.url)
const idle = new Map<Child, NodeJS.Timeout>()
const closing = new Set<Promise<void>>()

/** Give a page process that has no file open: one that another file was closed in, or a new one (starting one costs as much as a simple page). */
export function takeProcess(): Child {
  const [kept] = [...idle.keys()].slice(-1)
  if (!kept) return new Child(module)
  clearTimeout(idle.get(kept))
  idle.delete(kept)
  return kept
}

/** Start a process before there is a file for it: the next file gets it. */
export function startProcess(): void {
  const child = new Child(module)
  child.start()
  keep(child)
}

/** Close the file of a process and keep it for the next; what does not close in order, or is old, is ended. */
export function giveBackProcess(child: Child): void {
  if (child.asked === 0 || child.asked >= RECYCLE || idle.size >= MOST) return child.stop()
  const closed = child
    .ask({ ask: 'close' }, 5)
    .then(
      () => keep(child),
      () => child.stop(),
    )
    .finally(() => closing.delete(closed))
  closing.add(closed)
}

/** End the processes that wait for a next file. */
export async function endIdleProcesses(): Promise<void> {
  await Promise.all(closing)
  for (const [child, late] of idle) {
    clearTimeout(late)
    child.stop()
  }
  idle.clear()
}

function keep(child: Child): void {
  const late = setTimeout(() => {
    idle.delete(child)
    child.stop()
  }, SECONDS * 1000)
  late.unref()
  idle.set(child, late)
  child.rest()
}
