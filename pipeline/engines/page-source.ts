import type { Box, SourceKind } from '../../corpus/document.js'
import type { Corners } from '../pages/flatten.js'
import type { Rules } from '../pages/rules.js'
import { PlanError, type PlanProblem } from '../errors.js'
import type { PageImage } from '../tools.js'
import { Child, ChildFailed } from './child.js'
import { giveBackProcess, takeProcess } from './page-processes.js'
import type { PdfContent } from './pdf.js'

/** What the page process is asked. */
export type PageQuestion =
  | { readonly ask: 'open'; readonly bytes: Uint8Array; readonly kind: SourceKind; readonly path: string }
  | { readonly ask: 'close' }
  | { readonly ask: 'content'; readonly page: number }
  | { readonly ask: 'image'; readonly page: number; readonly turn?: 0 | 90 | 180 | 270 }
  | { readonly ask: 'picture'; readonly page: number; readonly turn: 0 | 90 | 180 | 270 }

/** A page for people to look at, as JPEG: for reading, and for finding it among others. */
export interface PagePicture {
  readonly large: Uint8Array
  readonly small: Uint8Array
}

/** A page ready for the engine; `pageWidth` and `pageHeight` are those of the upright page before its skew was undone, in points. */
export interface PageImageAnswer extends PageImage {
  readonly skew: number
  readonly rules: Rules
  /** Seals in points of the level image, and the stamps' ink as an image of its own; null where there is no coloured ink. */
  readonly stamps: { readonly seals: readonly Box[]; readonly writing: PageImage | null } | null
  readonly pageWidth: number
  readonly pageHeight: number
  readonly turned: number
  readonly upCertain: boolean
  /** Where the sheet lies on the photograph it was flattened from, in points of the photograph; absent where it is a scan. */
  readonly photo?: { readonly corners: Corners; readonly width: number; readonly height: number }
}

/**
 * A PDF or image file opened in a process that has no other file open, so that a file made to hurt can only hurt itself.
 * A process that closed a file in order opens the next; one that a file harmed, or that answered late, is ended.
 */
export class PageSource {
  readonly #child: Child = takeProcess()
  #queue: Promise<unknown> = Promise.resolve()
  #state: 'new' | 'open' | 'closed' = 'new'
  #busy = 0

  constructor(
    readonly bytes: Uint8Array,
    readonly kind: SourceKind,
    readonly path: string,
    readonly seconds: number,
  ) {}

  /** Open the file and count its pages; a `PlanError` says why it cannot be opened. */
  async open(): Promise<number> {
    try {
      const pages = await this.#ask({ ask: 'open', bytes: this.bytes, kind: this.kind, path: this.path })
      this.#state = 'open'
      return pages as number
    } catch (cause) {
      this.#child.stop()
      throw this.#planError(cause)
    }
  }

  /** What a PDF page holds beside pixels; null for an image file. */
  content(page: number): Promise<PdfContent | null> {
    return this.#inTurn({ ask: 'content', page }) as Promise<PdfContent | null>
  }

  /** The page's image, prepared: turned upright as well as can be told, or by exactly `turn` degrees clockwise. */
  image(page: number, turn?: 0 | 90 | 180 | 270): Promise<PageImageAnswer> {
    return this.#inTurn({ ask: 'image', page, ...(turn !== undefined && { turn }) }) as Promise<PageImageAnswer>
  }

  /** The page in its own colours for people to look at, turned by so many degrees clockwise. */
  picture(page: number, turn: 0 | 90 | 180 | 270): Promise<PagePicture> {
    return this.#inTurn({ ask: 'picture', page, turn }) as Promise<PagePicture>
  }

  /** Let the process go: to the next file where it is well and nothing is asked of it, else to its end. */
  close(): void {
    if (this.#state === 'open' && this.#busy === 0) giveBackProcess(this.#child)
    else this.#child.stop()
    this.#state = 'closed'
  }

  /** The process answers one question at a time; after a crash it is opened anew for the next page. */
  #inTurn(question: PageQuestion): Promise<unknown> {
    const answer = this.#queue.then(async () => {
      if (this.#state === 'closed') throw new ChildFailed('crashed', 'closed')
      if (this.#child.asked === 0 || this.#state === 'new') await this.open()
      return this.#ask(question)
    })
    this.#queue = answer.catch(() => {})
    return answer
  }

  async #ask(question: PageQuestion): Promise<unknown> {
    this.#busy++
    try {
      return await this.#child.ask(question, this.seconds)
    } finally {
      this.#busy--
    }
  }

  #planError(cause: unknown): PlanError {
    if (cause instanceof ChildFailed)
      return new PlanError(cause.how === 'timeout' ? 'timeout' : 'damaged', this.path, cause.message, { cause })
    const problem =
      cause instanceof Error && 'problem' in cause && cause.problem ? (String(cause.problem) as PlanProblem) : 'damaged'
    return new PlanError(problem, this.path, cause instanceof Error ? cause.message.slice(0, 200) : null, { cause })
  }
}
