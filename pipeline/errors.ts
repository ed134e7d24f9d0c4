/** What can go wrong, as classes; words for people are made in `commands/` alone. */

/** Exit codes of the program (README, "Mã thoát"). */
export const exitCodes = {
  ok: 0,
  someFailed: 1,
  wrongUse: 2,
  database: 3,
  internal: 4,
  departs: 5,
  interrupted: 130,
} as const

/** Why a document could not be read, by its condition. */
export type PlanProblem =
  | 'missing'
  | 'changed'
  | 'no-documents'
  | 'unreadable'
  | 'empty-file'
  | 'encrypted'
  | 'damaged'
  | 'not-a-document'
  | 'no-pages'
  | 'too-large'
  | 'no-text'
  | 'timeout'
  | 'internal'

/** This document cannot be read; the batch goes on. `detail` is a technical word for the curious, never needed to understand. */
export class PlanError extends Error {
  constructor(
    readonly problem: PlanProblem,
    readonly path: string,
    readonly detail: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(`${problem}: ${path}${detail ? ` (${detail})` : ''}`, options)
    this.name = 'PlanError'
  }
}

/** The person asked to stop: what was in hand is finished, what was read is kept. */
export class Stopped extends Error {
  constructor() {
    super('stopped as asked')
    this.name = 'Stopped'
  }
}

/** The program was used wrongly, or its surroundings do not allow the work: nothing was touched. */
export class UsageError extends Error {
  constructor(
    readonly said: { vi: string; en: string },
    readonly exitCode: number = exitCodes.wrongUse,
    options?: { cause?: unknown },
  ) {
    super(said.en, options)
    this.name = 'UsageError'
  }
}
