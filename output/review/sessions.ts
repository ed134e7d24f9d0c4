import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Someone who was let in. `csrf` is known to the pages we wrote, and to no other site's. */
export interface Session {
  readonly id: string
  readonly csrf: string
  who: string
}

// A working day; who stays longer enters again, and nothing is lost.
const lifetime = 12 * 3_600_000

/** Keeps who was let in, in memory alone: when the program ends everyone is out. */
export class Sessions {
  readonly #open = new Map<string, Session & { until: number }>()

  constructor(readonly now: () => number = Date.now) {}

  /** Let someone in. */
  open(who: string): Session {
    const session = { id: secret(), csrf: secret(), who, until: this.now() + lifetime }
    for (const [id, { until }] of this.#open) if (until < this.now()) this.#open.delete(id)
    this.#open.set(session.id, session)
    return session
  }

  /** Find who comes with this cookie. */
  find(id: string | undefined): Session | null {
    const session = id === undefined ? undefined : this.#open.get(id)
    return session && session.until > this.now() ? session : null
  }

  close(id: string): void {
    this.#open.delete(id)
  }
}

/** Make a secret that nobody guesses. */
export function secret(): string {
  return randomBytes(32).toString('hex')
}

/** Compare two secrets in a time that tells nothing of either. */
export function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
