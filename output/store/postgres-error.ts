import type { StoreProblem } from './store-error.js'
import { StoreError } from './store-error.js'

const byCode: { readonly [code: string]: StoreProblem } = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ENOENT: 'unreachable',
  EACCES: 'unreachable',
  ECONNRESET: 'disconnected',
  EPIPE: 'disconnected',
  '57P01': 'disconnected',
  '57P02': 'disconnected',
  '57P03': 'disconnected',
  '25P03': 'disconnected',
  '28P01': 'refused',
  '28000': 'refused',
  '3D000': 'no-database',
  '42501': 'unwritable',
  '25006': 'unwritable',
  '53100': 'full',
  '53300': 'busy-server',
  '40001': 'locked',
  '40P01': 'locked',
  '55P03': 'locked',
  // Two who bring in the same new document at once; the second finds it there when it tries again.
  '23505': 'locked',
  XX001: 'damaged',
  XX002: 'damaged',
}

const byWords: readonly (readonly [RegExp, StoreProblem])[] = [
  [
    /terminated unexpectedly|Client has encountered a connection error|not queryable|Connection terminated/i,
    'disconnected',
  ],
  [/timeout exceeded when trying to connect|connection timeout/i, 'unreachable'],
  [/password must be a string|no password supplied|SCRAM-SERVER/i, 'refused'],
]

function problemOf(error: unknown): StoreProblem {
  if (!(error instanceof Error)) return 'internal'
  const code = 'code' in error ? String(error.code) : ''
  if (byCode[code]) return byCode[code]
  if (code.startsWith('08')) return 'disconnected'
  return byWords.find(([words]) => words.test(error.message))?.[1] ?? 'internal'
}

/** Turn what PostgreSQL or the way to it threw into a StoreError; a StoreError stays itself. `place` bears no password. */
export function postgresError(error: unknown, place: string): StoreError {
  return error instanceof StoreError ? error : new StoreError(problemOf(error), place, { cause: error })
}

const passing: ReadonlySet<StoreProblem> = new Set(['disconnected', 'locked', 'unreachable', 'busy-server'])

/** Tell whether a moment later the same may succeed: a server that restarts, two writers that met. */
export function isPassing(error: unknown): boolean {
  return error instanceof StoreError && passing.has(error.problem)
}
