import type { Source } from '../../corpus/document.js'
import type { OpenScan } from '../tools.js'

interface Entry {
  readonly scan: Promise<OpenScan>
  users: number
}

/** Keep the last documents open, so that the pages of one, read one after another, do not open it each time. */
export class OpenScans {
  readonly #entries = new Map<string, Entry>()

  constructor(
    readonly open: (source: Source, bytes: Uint8Array) => Promise<OpenScan>,
    readonly most: number,
  ) {}

  /** Use a document; `load` gives its bytes where it is not open yet. */
  async use<T>(
    sha256: string,
    load: () => Promise<{ source: Source; bytes: Uint8Array }>,
    work: (scan: OpenScan) => Promise<T>,
  ): Promise<T> {
    const known = this.#entries.get(sha256)
    const entry = known ?? { scan: load().then(({ source, bytes }) => this.open(source, bytes)), users: 0 }
    // Taken out and put in again: the one used last stands last.
    this.#entries.delete(sha256)
    this.#entries.set(sha256, entry)
    entry.users++
    try {
      return await work(await entry.scan)
    } catch (error) {
      await entry.scan.catch(() => this.#entries.delete(sha256))
      throw error
    } finally {
      entry.users--
      this.#shrink()
    }
  }

  /** Close all that nobody uses. */
  close(): void {
    for (const [sha256, entry] of this.#entries) if (entry.users === 0) this.#drop(sha256, entry)
  }

  #shrink(): void {
    for (const [sha256, entry] of this.#entries) {
      if (this.#entries.size <= this.most) return
      if (entry.users === 0) this.#drop(sha256, entry)
    }
  }

  #drop(sha256: string, entry: Entry): void {
    this.#entries.delete(sha256)
    entry.scan.then(
      (scan) => scan.close(),
      () => undefined,
    )
  }
}
