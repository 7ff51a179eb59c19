/**
 * The outcome of a path on one day, and over time.
 *
 * The order of the README. Two lines look ahead: `foreseeable` needs a later day on which nothing is unmet, and an
 * appraisal that stands against the person only until time cures it counts as unmet until then.
 */
import { NO, type Truth, UNKNOWN, YES } from '../facts/truth.ts'
import type { Binding } from '../rules/schema.ts'
import type { Finding, Outcome } from './words.ts'

/** One requirement on one day, as far as the outcome needs it. */
export interface Standing {
  readonly finding: Finding
  readonly binding: Binding
  readonly final: boolean
  readonly hasSteps: boolean
  /** An unmet requirement that waits for a relative's open path. */
  readonly hangs: boolean
  /** An appraisal that stands against the person. */
  readonly against: boolean
  /** Time alone will make it met on a later day. */
  readonly cured: boolean
}

/** What the requirements of a path come to on a day: a set of the bits below. */
export type Tally = number
const UNMET = 1
const UNMET_FINAL = 2
const UNMET_EXCLUSION = 4
/** Unmet, and not waiting for a relative's open path. */
const UNMET_ALONE = 8
/** Unmet, with steps or mandatory. */
const UNMET_CURABLE = 16
const UNKNOWN_ONE = 32
const APPRAISAL_ONE = 64
/** An appraisal against the person that time will cure. */
const WAITING = 128

/** The bits of one requirement, given as it is bound. */
export function tallyOf(s: Standing): Tally {
  if (s.finding === 'unknown') return UNKNOWN_ONE
  if (s.finding === 'appraisal') return APPRAISAL_ONE | (s.against && s.cured ? WAITING : 0)
  if (s.finding !== 'unmet') return 0
  return (
    UNMET |
    (s.final ? UNMET_FINAL : 0) |
    (s.binding === 'exclusion' ? UNMET_EXCLUSION : 0) |
    (s.hangs ? 0 : UNMET_ALONE) |
    (s.hasSteps || s.binding === 'mandatory' ? UNMET_CURABLE : 0)
  )
}

/** Nothing but what waits for a relative's open path: a deviation that neither time nor steps cure opens no later day. */
export const isNothingUnmet = (tally: Tally): boolean => (tally & UNMET_ALONE) === 0

export interface DayOfPath {
  readonly held: Truth
  /** The file leaves open whether a permit it lists is held by this path. */
  readonly heldAmbiguous: boolean
  readonly inForce: boolean
  /** The entry condition, with relatives' open paths taken as obtained. */
  readonly entry: Truth
  /** The tallies of all requirements put together. */
  readonly tally: Tally
  /** A later day is ready, ready-to-weigh or linked with nothing unmet. */
  readonly opensLater: boolean
}

/** The first line that fits. */
export function outcomeOf({ held, heldAmbiguous, inForce, entry, tally, opensLater }: DayOfPath): Outcome {
  const some = (bits: Tally) => (tally & bits) !== 0
  if (held === YES) return 'held'
  // perhaps held: by this path, or by another that grants the same status
  if (heldAmbiguous) return 'unclear'
  if (!inForce || some(UNMET_FINAL)) return 'closed'
  if (entry === NO) return 'not-applicable'
  if (some(UNMET_EXCLUSION)) return 'barred'
  // open means known to apply: without a key a path that does not apply must not become an open one
  if (some(UNMET) && !some(UNMET_ALONE | WAITING) && entry === YES) return 'linked'
  if (some(UNMET | WAITING) && opensLater) return 'foreseeable'
  if (entry === UNKNOWN) return 'unclear'
  if (some(UNMET_CURABLE)) return 'gaps'
  if (some(UNKNOWN_ONE)) return 'unclear'
  return some(UNMET | APPRAISAL_ONE) ? 'ready-to-weigh' : 'ready'
}
