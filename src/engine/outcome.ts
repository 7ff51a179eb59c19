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

export interface DayOfPath {
  readonly held: Truth
  /** The file leaves open whether a permit it lists is held by this path. */
  readonly heldAmbiguous: boolean
  readonly inForce: boolean
  /** The entry condition, with relatives' open paths taken as obtained. */
  readonly entry: Truth
  readonly standings: readonly Standing[]
  /** A later day is ready, ready-to-weigh or linked with nothing unmet. */
  readonly opensLater: boolean
}

const isUnmet = (s: Standing) => s.finding === 'unmet'
const waits = (s: Standing) => s.against && s.cured

/** The first line that fits. */
export function outcomeOf(day: DayOfPath): Outcome {
  if (day.held === YES) return 'held'
  // perhaps held: by this path, or by another that grants the same status
  if (day.heldAmbiguous) return 'unclear'
  const unmet = day.standings.filter(isUnmet)
  if (!day.inForce || unmet.some((s) => s.final)) return 'closed'
  if (day.entry === NO) return 'not-applicable'
  if (unmet.some((s) => s.binding === 'exclusion')) return 'barred'
  const waiting = day.standings.some(waits)
  // open means known to apply: without a key a path that does not apply must not become an open one
  if (unmet.length > 0 && unmet.every((s) => s.hangs) && !waiting && day.entry === YES) return 'linked'
  if ((unmet.length > 0 || waiting) && day.opensLater) return 'foreseeable'
  if (day.entry === UNKNOWN) return 'unclear'
  if (unmet.some((s) => s.hasSteps || s.binding === 'mandatory')) return 'gaps'
  if (day.standings.some((s) => s.finding === 'unknown')) return 'unclear'
  if (unmet.length > 0 || day.standings.some((s) => s.finding === 'appraisal')) return 'ready-to-weigh'
  return 'ready'
}
