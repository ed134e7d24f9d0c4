import type { Box, SourceKind } from '../../corpus/document.js'
import type { Corners } from '../pages/flatten.js'
import type { Rules } from '../pages/rules.js'
import { PlanError, type PlanProblem } from '../errors.js'
import type { PageImage } from '../tools.js'
import { Child, ChildFailed } from './child.js'
import type { PdfContent } from './pdf.js'

/** What the page process is asked. */
export type PageQuestion =
  | { readonly ask: 'open'; readonly bytes: Uint8Array; readonly kind: SourceKind; readonly path: string }
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

/** Make a process that opens files; it starts with its first question unless it is started before. */
export const pageProcess = (): Child =>
  new Child(new URL(import.meta.url.endsWith('.ts') ? './page-child.ts' : './page-child.js', import.meta.url))

/** A PDF or image file opened in a process of its own, so that a file made to hurt can only hurt itself. */
export class PageSource {
  readonly #child: Child
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    readonly bytes: Uint8Array,
    readonly kind: SourceKind,
    readonly path: string,
    readonly seconds: number,
    child: Child = pageProcess(),
  ) {
    this.#child = child
  }

  /** Open the file and count its pages; a `PlanError` says why it cannot be opened. */
  async open(): Promise<number> {
    try {
      return (await this.#child.ask(
        { ask: 'open', bytes: this.bytes, kind: this.kind, path: this.path },
        this.seconds,
      )) as number
    } catch (cause) {
      this.close()
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

  /** Let the process go. */
  close(): void {
    this.#child.stop()
  }

  /** The process answers one question at a time; after a crash it is opened anew for the next page. */
  #inTurn(question: PageQuestion): Promise<unknown> {
    const answer = this.#queue.then(async () => {
      if (this.#child.asked === 0) await this.open()
      return this.#child.ask(question, this.seconds)
    })
    this.#queue = answer.catch(() => {})
    return answer
  }

  #planError(cause: unknown): PlanError {
    if (cause instanceof ChildFailed)
      return new PlanError(cause.how === 'timeout' ? 'timeout' : 'damaged', this.path, cause.message, { cause })
    const problem =
      cause instanceof Error && 'problem' in cause && cause.problem ? (String(cause.problem) as PlanProblem) : 'damaged'
    return new PlanError(problem, this.path, cause instanceof Error ? cause.message.slice(0, 200) : null, { cause })
  }
}
