import type { PlanError } from './errors.js'
import type { SeenPage } from './tools.js'

/** What became of one path. `pages` counts all pages, `failedPages` those that could not be read. */
export type Outcome =
  | {
      readonly state: 'read'
      readonly path: string
      readonly sha256: string
      readonly pages: number
      readonly failedPages: number
      readonly notes: number
      readonly seconds: number
    }
  | { readonly state: 'queued'; readonly path: string; readonly sha256: string }
  | { readonly state: 'known'; readonly path: string; readonly sha256: string }
  | {
      readonly state: 'failed'
      readonly path: string
      /** Null where the file could not even be opened. */
      readonly sha256: string | null
      readonly error: PlanError
      /** It failed in an earlier run, and was not tried again. */
      readonly before?: true
    }

/** A file in hand. */
export interface InHand {
  readonly path: string
  readonly sha256: string
}

/** Is told what goes on in a run: a progress bar, a log, a report, metrics. Must not throw. */
export interface Observer {
  page?(file: InHand, done: number, of: number, seen: SeenPage): void
  stage?(file: InHand, stage: string, seconds: number): void
  done?(outcome: Outcome): void
}

/** Put several observers behind one. */
export function observers(all: readonly Observer[]): Required<Observer> {
  return {
    page: (...told) => all.forEach((one) => one.page?.(...told)),
    stage: (...told) => all.forEach((one) => one.stage?.(...told)),
    done: (outcome) => all.forEach((one) => one.done?.(outcome)),
  }
}
