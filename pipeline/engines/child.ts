import { fork, type ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What went wrong with a child: it did not answer in time, or it died. */
export class ChildFailed extends Error {
  constructor(
    readonly how: 'timeout' | 'crashed',
    detail: string,
  ) {
    super(detail)
    this.name = 'ChildFailed'
  }
}

/** What a child answers: a value, or the words of its error and the plan problem it named. */
export type Answer = { readonly value: unknown } | { readonly error: string; readonly problem?: string }

interface Waiting {
  resolve(value: unknown): void
  reject(reason: Error): void
}

/**
 * A process of our own that is asked one question after another. It starts with the first question; one that takes too long, or dies,
 * is killed and its question fails; the next question gets a fresh process. Hostile input can hurt nothing but its own answer.
 */
export class Child {
  #process: ChildProcess | null = null
  #waiting: Waiting | null = null
  asked = 0

  constructor(
    readonly module: URL,
    readonly settings: Readonly<Record<string, string>> = {},
  ) {}

  /** Start the process before it is asked anything, so that it is ready by then. */
  start(): void {
    this.#process ??= this.#start()
  }

  /** Ask, and wait no longer than `seconds`. Not to be called again before it has answered. */
  ask(question: unknown, seconds: number): Promise<unknown> {
    const child = (this.#process ??= this.#start())
    child.ref()
    child.channel?.ref()
    this.asked++
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#fail(new ChildFailed('timeout', `no answer in ${seconds} s`)), seconds * 1000)
      const settle = (use: () => void) => {
        clearTimeout(late)
        this.#waiting = null
        use()
      }
      this.#waiting = { resolve: (value) => settle(() => resolve(value)), reject: (why) => settle(() => reject(why)) }
      child.send(
        question as object,
        (error) => error && this.#process === child && this.#fail(new ChildFailed('crashed', error.message)),
      )
    })
  }

  /** Let nothing but a question keep the program alive: a process that waits for one ends with it. */
  rest(): void {
    this.#process?.unref()
    this.#process?.channel?.unref()
  }

  /** Let the process go, a question in its hands with it; the next question starts a fresh one. */
  stop(): void {
    this.#fail(new ChildFailed('crashed', 'stopped'))
  }

  #fail(why: Error): void {
    const [child, waiting] = [this.#process, this.#waiting]
    this.#process = null
    this.asked = 0
    child?.removeAllListeners()
    child?.on('error', () => {})
    // Its end is waited for: what it took counts for the program.
    child?.ref()
    child?.kill('SIGKILL')
    waiting?.reject(why)
  }

  #start(): ChildProcess {
    const source = this.module.pathname.endsWith('.ts')
    const child = fork(fileURLToPath(this.module), {
      serialization: 'advanced',
      // Among the sources tsx must be found, wherever the person stands.
      ...(source && { cwd: dirname(fileURLToPath(this.module)) }),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // One thread of work: what a page costs beside it (compiling, gathering garbage) would take the core of another page.
      execArgv: [...(source ? ['--import', 'tsx'] : []), '--max-old-space-size=1024', '--single-threaded'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1', ...this.settings },
    })
    child.on('message', (answer: Answer) => {
      if ('value' in answer) this.#waiting?.resolve(answer.value)
      else this.#waiting?.reject(Object.assign(new Error(answer.error), { problem: answer.problem }))
    })
    child.on('exit', (code, signal) => this.#fail(new ChildFailed('crashed', `ended with ${signal ?? code}`)))
    child.on('error', (error) => this.#fail(new ChildFailed('crashed', error.message)))
    return child
  }
}

const orphaned = `setInterval(() => {
  if (process.ppid !== require('node:worker_threads').workerData) process.kill(process.pid, 'SIGKILL')
}, 1000)`

/** In the child: answer questions, one at a time, till the parent lets go. */
export function serve(answer: (question: never) => Promise<unknown>): void {
  const say = (what: Answer) => process.send?.(what)
  process.on('message', (question) => {
    answer(question as never).then(
      (value) => say({ value }),
      (error: unknown) => {
        const problem = error instanceof Error && 'problem' in error ? String(error.problem) : null
        // Of a problem that has a name only the detail is left to say.
        const detail = problem && error instanceof Error && 'detail' in error ? error.detail : null
        const said = detail ?? (error instanceof Error ? error.message : error)
        say({ error: String(said), ...(problem && { problem }) })
      },
    )
  })
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C on a terminal reaches every process of the program; the parent alone decides, and lets the page in hand be finished.
  process.on('SIGINT', () => {})
  // A question that spins for ever is deaf to the parent's end: this thread is not.
  new Worker(orphaned, { eval: true, workerData: process.ppid }).unref()
}
