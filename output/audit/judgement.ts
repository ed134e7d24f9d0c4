/** What a condition is given to judge, and what it answers. */
import type { Text } from '../../corpus/document.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import type { Window } from './window.js'
import type { Requirement, Said } from './requirement.js'

/** The verdicts of an audit. Only `departs` and `missing` say that something is wrong. */
export const verdicts = ['departs', 'missing', 'cannot_tell', 'meets', 'not_applicable'] as const
export type Verdict = (typeof verdicts)[number]

/** A value in the form in which conditions compare it. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** A number known by its bounds: "tối đa 200" has only `high`; "25 đại biểu" has both. */
  | {
      readonly kind: 'amount'
      readonly low: number | null
      readonly high: number | null
      readonly unit: string
      readonly about?: boolean
      readonly group?: string
    }
  | { readonly kind: 'window'; readonly window: Window }
  | {
      readonly kind: 'citation'
      readonly type: string | null
      readonly number: string | null
      readonly date: string | null
      readonly issuer: string | null
    }
  | { readonly kind: 'agenda'; readonly codes: readonly string[]; readonly text: string }
  | { readonly kind: 'unit'; readonly unit: string; readonly role: string }
  | {
      readonly kind: 'congress'
      readonly congress: string
      readonly ordinal: number
      readonly year?: number | null
      readonly forward: boolean
    }
  /** The plan speaks of it, but what it says has no value to compare. */
  | { readonly kind: 'unstated' }

/** A value with the ink it was read from. */
export interface Reading {
  readonly value: Value
  readonly said: string
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** A place in the plan where a requirement applies: the whole plan, or one of its events. */
export interface Slot {
  /** `E1`, or an empty string for the whole plan. */
  readonly id: string
  readonly level: string | null
  readonly readings: readonly Reading[]
  /** Where one would look for it. */
  readonly searched: readonly Evidence[]
}

/** What a condition may look at besides the slot. */
export interface Surroundings {
  readonly requirement: Requirement
  readonly record: PlanRecord
  readonly text?: Text
  /** Read another field of the same plan. */
  slotsOf(field: Requirement['field']): readonly Slot[]
}

/** The answer of a condition. `used` are the readings it rests on. */
export interface Judgement {
  readonly verdict: Verdict
  readonly used: readonly Reading[]
  readonly why: Said
}

/** A condition: pure, one file each. */
export type Judge<C> = (condition: C, slot: Slot, around: Surroundings) => Judgement
