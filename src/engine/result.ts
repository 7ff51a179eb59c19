/** The result of a check as data: format `bleibeweg.check/1`. Keys are written in the order of these types. */
import type { Basis, Binding, Effect } from '../rules/schema.ts'
import type { Finding, Outcome } from './words.ts'

/** ISO date; `null`: no end within the horizon, or not within it. */
export type IsoDate = string

export interface FactSeen {
  readonly fact: string
  readonly params: Readonly<Record<string, unknown>>
  readonly state: 'known' | 'bounded' | 'unknown'
  /** A boolean, a number, a word; `null` unless known. */
  readonly value: boolean | number | string | null
  /** Bounds of a bounded value. */
  readonly min?: number | string | null
  readonly max?: number | string | null
  readonly unit: string | null
  /** The profile address it rests on, or that would settle it. */
  readonly from: string | null
  readonly line: number | null
  /** All further addresses. */
  readonly also_from?: readonly string[]
}

export interface HangsOn {
  readonly person: string
  readonly path: string
  readonly outcome: Outcome
  readonly from: IsoDate | null
  /** The whole chain, nearest first. */
  readonly chain: readonly { readonly person: string; readonly path: string }[]
}

export interface Distance {
  readonly amount: number
  readonly unit: string
}

export interface RequirementResult {
  readonly id: string
  readonly cite: string
  readonly also: readonly string[]
  readonly binding: Binding
  readonly finding: Finding
  readonly exemption: { readonly cite: string; readonly force: 'must' | 'may'; readonly effect: Effect | null } | null
  readonly readings: readonly {
    readonly id: string
    readonly source: string
    readonly finding: 'met' | 'unmet' | 'unknown'
  }[]
  readonly layer: string
  readonly basis: Basis
  readonly facts: readonly FactSeen[]
  readonly hangs_on: HangsOn | null
  readonly distance: Distance | null
  /** Met: since when within the version in force. Unmet: the day on which time alone makes it met. */
  readonly met_from: IsoDate | null
  readonly met_until: IsoDate | null
  readonly steps: readonly string[]
  /** An appraisal that stands against the person. */
  readonly against: boolean
  /** Settled by an appraisal that a person recorded. */
  readonly settled: boolean
  readonly assumed: boolean
}

export interface Window {
  readonly opens: IsoDate
  readonly closes: IsoDate | null
  readonly opened_by: string | null
  readonly closed_by: string | null
  /** A boundary rests on a standing assumption. */
  readonly assumed: boolean
  /** Further requirements that turn on the same day. */
  readonly opened_with: readonly string[]
  readonly closed_with: readonly string[]
}

export interface DependsOn {
  readonly person: string
  readonly path: string
  readonly held: boolean
  readonly from: IsoDate | null
}

export interface PathResult {
  readonly path: string
  /** In-force date of the version that decides on the day; `null` where none is in force. */
  readonly version: IsoDate | null
  readonly track: string
  readonly outcome: Outcome
  readonly effect: Effect
  readonly anchor: string | null
  readonly depends_on: readonly DependsOn[]
  readonly deviations: readonly string[]
  readonly unknown: readonly string[]
  readonly appraisals: readonly string[]
  readonly from: IsoDate | null
  readonly extension: {
    readonly on: IsoDate
    readonly outcome: Outcome
    readonly requirements: readonly RequirementResult[]
  } | null
  readonly requirements: readonly RequirementResult[]
  readonly windows: readonly Window[]
}

export interface RoadmapLink {
  readonly date: IsoDate
  readonly path: string
  readonly status: string
  readonly assumed: boolean
}

export interface PersonResult {
  readonly id: string
  readonly paths: readonly PathResult[]
  readonly roadmap: readonly RoadmapLink[]
  /** With `--all` and `--explain`: every branch that was followed, the best first. */
  readonly branches?: readonly BranchResult[]
  /** Turns that were not followed. */
  readonly branches_more?: number
}

export type RiftKind = 'child-of-age' | 'education-ends' | 'chain-breaks'

export interface Rift {
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly kind: RiftKind
  readonly person: string
  readonly cause: string
  readonly closed_by: string | null
}

export interface Deadline {
  /** The last day. */
  readonly date: IsoDate
  readonly kind: 'window-ends' | 'paper-expires' | 'permit-expires' | 'erodes'
  readonly closes: readonly string[]
  readonly persons: readonly string[]
  readonly cause: string
}

/** One thing in a circle: a requirement `25b-1/livelihood`, a step, or a path whose permit is needed. */
export interface Need {
  readonly kind: 'requirement' | 'step' | 'path'
  readonly person: string
  readonly id: string
}

/** Things of which each needs the next, and the last the first. */
export interface Block {
  /** `work`: income needs a permission to work that comes with the permit; `relatives`: each path waits for the other. */
  readonly kind: 'work' | 'relatives'
  readonly persons: readonly string[]
  readonly circle: readonly Need[]
  /** A step of the catalogue that opens the circle, with its provision; `null` where the law checked names none. */
  readonly way_out: { readonly step: string; readonly cite: string } | null
}

/** A way over the years, each permit assumed as soon as it can be had. */
export interface BranchResult {
  readonly ends: 'settlement' | 'horizon' | 'gap' | 'dead-end'
  readonly on: IsoDate
  readonly links: readonly BranchLinkResult[]
}

export interface BranchLinkResult extends RoadmapLink {
  /** Readings differ on whether the path is open to a holder of the permit before. */
  readonly contested: boolean
}

export interface CheckResult {
  readonly format: 'bleibeweg.check/1'
  readonly engine: string
  readonly on: IsoDate
  readonly at: IsoDate
  readonly rules: {
    readonly sha256: string
    readonly layers: readonly string[]
    readonly versions: Readonly<Record<string, IsoDate>>
    readonly verified_until: IsoDate
  }
  readonly profile: { readonly case: string; readonly sha256: string }
  readonly persons: readonly PersonResult[]
  readonly family: {
    readonly rifts: readonly Rift[]
    readonly deadlines: readonly Deadline[]
    readonly blocks: readonly Block[]
  }
  readonly not_checked: readonly string[]
  readonly four_eyes: {
    readonly engine: 'json-rules-engine'
    readonly conditions: number
    readonly disagreements: number
  }
}
