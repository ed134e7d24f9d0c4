/** Slows down who tries again and again: after some wrong attempts each further one has to wait twice as long as the one before. */
export class Attempts {
  readonly #wrong = new Map<string, { count: number; until: number }>()

  constructor(
    readonly free = 5,
    readonly now: () => number = Date.now,
  ) {}

  /** Tell whether someone may try now. */
  may(who: string): boolean {
    return (this.#wrong.get(who)?.until ?? 0) <= this.now()
  }

  /** Remember a wrong attempt: the sixth waits one second, then two, four … up to an hour. */
  failed(who: string): void {
    // Who comes under ever new names must not fill the memory; the oldest are forgotten first.
    if (this.#wrong.size > 10_000) this.#wrong.delete(this.#wrong.keys().next().value!)
    const count = (this.#wrong.get(who)?.count ?? 0) + 1
    const wait = count <= this.free ? 0 : Math.min(3_600_000, 1000 * 2 ** (count - this.free - 1))
    this.#wrong.set(who, { count, until: this.now() + wait })
  }

  /** Forget the wrong attempts of someone who got in. */
  passed(who: string): void {
    this.#wrong.delete(who)
  }
}
