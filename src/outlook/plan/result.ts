/** A plan as data: format `bleibeweg.plan/1`. Keys are written in the order of these types; dates are ISO. */
import type { Block, Distance, IsoDate } from '../../engine/result.ts'
import type { Finding, Outcome } from '../../engine/words.ts'
import type { Effect } from '../../rules/schema.ts'
import type { BranchEnd } from '../routes/branches.ts'

export interface PlanLink {
  readonly date: IsoDate
  readonly path: string
  readonly status: string
  readonly kind: 'held' | 'grant' | 'extension'
  /** The last day; `null`: it does not run out. */
  readonly until: IsoDate | null
  readonly assumed: boolean
  /** Readings differ on whether the path is open to a holder of the permit before. */
  readonly contested: boolean
}

/** A requirement that is missing, for a path or for one of its later links. */
export interface PlanGap {
  readonly path: string
  readonly requirement: string
  readonly cite: string
  readonly finding: Finding
  readonly distance: Distance | null
  readonly steps: readonly string[]
  /** By when it must be there; `null` where no date follows from the file. */
  readonly by: IsoDate | null
  /** When to begin at the latest, by the longest lead time of its steps. */
  readonly start_by: IsoDate | null
  /** Even begun at once it is not there by then: the link moves back. */
  readonly too_late: boolean
}

export interface PlanBranch {
  readonly ends: BranchEnd
  readonly on: IsoDate
  readonly links: readonly PlanLink[]
}

export interface PlanObstacle {
  readonly requirement: string
  readonly cite: string
  readonly finding: 'unmet' | 'unknown'
  readonly why: 'no-step' | 'not-writable' | 'not-enough' | 'relative' | 'not-confirmed'
  readonly steps: readonly string[]
}

export interface PlanRoute {
  readonly path: string
  readonly kind: 'held' | 'grant' | 'extension'
  /** The profile with the steps achieved was evaluated, and the path is open on `opens`. */
  readonly proven: boolean
  readonly opens: IsoDate | null
  /** The last day on which steps finished as `due` says still leave the path open in time. */
  readonly latest: IsoDate | null
  readonly outcome: Outcome | null
  readonly effect: Effect
  readonly assumed: boolean
  /** Whose permits it rests on. */
  readonly rests_on: readonly { readonly person: string; readonly path: string; readonly from: IsoDate }[]
  readonly deadline: { readonly date: IsoDate; readonly cause: string } | null
  /** The deadline that even an immediate start misses. */
  readonly misses: { readonly date: IsoDate; readonly cause: string; readonly days: number } | null
  readonly gaps: readonly PlanGap[]
  readonly obstacles: readonly PlanObstacle[]
  readonly branches: readonly PlanBranch[]
  readonly branches_more: number
  /** What later links ask for: to be collected from now on. */
  readonly collect: readonly PlanGap[]
  /** The earliest settlement permit if the permit is extended until then and `collect` is there. */
  readonly settlement: { readonly path: string; readonly from: IsoDate } | null
  /** What `whatif --set` takes to see the same. */
  readonly settings: readonly string[]
}

export type PlanStepKind =
  | 'step'
  | 'proof'
  | 'support'
  | 'apply'
  | 'extend'
  | 'renew'
  | 'appraise'
  | 'ask'
  | 'benefits'
  | 'collect'

export interface PlanStep {
  /** Stays the same while person and step do: `p1/german-a2`. */
  readonly id: string
  readonly kind: PlanStepKind
  /** An id of the catalogue of steps; `null` for what every plan knows: applying, weighing, asking. */
  readonly step: string | null
  readonly person: string
  /** The path it serves; `null` where it serves no path. */
  readonly path: string | null
  readonly requirements: readonly string[]
  readonly actor: string
  readonly with: readonly string[]
  readonly theme: string
  readonly proof: readonly string[]
  readonly lead_time: string | null
  readonly start_by: IsoDate | null
  readonly due: IsoDate | null
  readonly too_late: boolean
  readonly after: readonly string[]
}

export interface PlanPerson {
  readonly id: string
  readonly settled: boolean
  /** The best first; with `--all` every route. */
  readonly routes: readonly PlanRoute[]
  /** The next-best proven route. */
  readonly next_best: { readonly path: string; readonly opens: IsoDate } | null
}

export interface PlanResult {
  readonly format: 'bleibeweg.plan/1'
  readonly engine: string
  readonly on: IsoDate
  readonly horizon: IsoDate
  readonly rules: { readonly sha256: string; readonly layers: readonly string[]; readonly verified_until: IsoDate }
  readonly profile: { readonly case: string; readonly sha256: string }
  readonly persons: readonly PlanPerson[]
  readonly steps: readonly PlanStep[]
  readonly blocks: readonly Block[]
  /** False where the members' best ways still changed with each other when the search ended. */
  readonly stable: boolean
  readonly not_checked: readonly string[]
  readonly four_eyes: {
    readonly engine: 'json-rules-engine'
    readonly conditions: number
    readonly disagreements: number
  }
}
