/**
 * What differs between two results: of one family before and after a change, on two days, or under two sets of rules.
 *
 * Only differences are listed. Order is stable: persons, paths and requirements as in the first result, then those that
 * only the second has; rifts and deadlines by date.
 */
import type {
  CheckResult,
  Deadline,
  DependsOn,
  Distance,
  HangsOn,
  IsoDate,
  PathResult,
  PersonResult,
  RequirementResult,
  Rift,
  RoadmapLink,
  Window,
} from '../engine/result.ts'
import type { Finding, Outcome } from '../engine/words.ts'
import type { Effect } from '../rules/schema.ts'

/** Before and after; `null` in place of it: the same in both results. */
export interface Changed<T> {
  readonly from: T
  readonly to: T
}
type Maybe<T> = Changed<T> | null

/** `moves`: other dates. `changes`: the same dates, something else is different. */
export type MoveKind = 'appears' | 'vanishes' | 'moves' | 'changes'

/** `from` is `null` for what appears, `to` for what vanishes. */
export interface Move<T> {
  readonly change: MoveKind
  readonly from: T | null
  readonly to: T | null
}

export interface RequirementDiff {
  readonly id: string
  /** Of the second result, where it has the requirement. */
  readonly cite: string
  /** `null` within: the version in force has no such requirement. */
  readonly finding: Maybe<Finding | null>
  /** The cite of the exemption that carries. */
  readonly exemption: Maybe<string | null>
  readonly against: Maybe<boolean>
  readonly hangs_on: Maybe<Pick<HangsOn, 'person' | 'path'> | null>
  readonly distance: Maybe<Distance | null>
  readonly met_from: Maybe<IsoDate | null>
  readonly met_until: Maybe<IsoDate | null>
}

export interface PathDiff {
  readonly path: string
  /** `null` within: no such version, person or path. */
  readonly version: Maybe<IsoDate | null>
  readonly outcome: Maybe<Outcome | null>
  readonly effect: Maybe<Effect | null>
  readonly anchor: Maybe<string | null>
  readonly depends_on: Maybe<readonly DependsOn[]>
  /** Requirements with a fact that nobody has told. */
  readonly unknown: Maybe<readonly string[]>
  /** Foreseeable from. */
  readonly from: Maybe<IsoDate | null>
  readonly requirements: readonly RequirementDiff[]
  readonly extension: {
    readonly on: Maybe<IsoDate | null>
    readonly outcome: Maybe<Outcome | null>
    readonly requirements: readonly RequirementDiff[]
  } | null
  readonly windows: readonly Move<Window>[]
}

export interface PersonDiff {
  readonly id: string
  readonly change: 'appears' | 'vanishes' | 'changes'
  readonly paths: readonly PathDiff[]
  readonly roadmap: Maybe<readonly RoadmapLink[]>
}

export interface Diff {
  readonly on: Maybe<IsoDate>
  readonly at: Maybe<IsoDate>
  /** Hashes. */
  readonly rules: Maybe<string>
  readonly profile: Maybe<string>
  readonly persons: readonly PersonDiff[]
  readonly family: { readonly rifts: readonly Move<Rift>[]; readonly deadlines: readonly Move<Deadline>[] }
}

/** What changes from `a` to `b`. */
export function diff(a: CheckResult, b: CheckResult): Diff {
  return {
    on: changed(a.on, b.on),
    at: changed(a.at, b.at),
    rules: changed(a.rules.sha256, b.rules.sha256),
    profile: changed(a.profile.sha256, b.profile.sha256),
    persons: byId(a.persons, b.persons, (p) => p.id).flatMap(([x, y]) => personDiff(x, y)),
    family: {
      rifts: inTime(moves(a.family.rifts, b.family.rifts, LIKE_RIFTS, ['from', 'to']), (r) => r.from),
      deadlines: inTime(moves(a.family.deadlines, b.family.deadlines, LIKE_DEADLINES, ['date']), (d) => d.date),
    },
  }
}

/** No result differs, whatever the hashes of profile and rules say. */
export function nothingChanges({ persons, family }: Diff): boolean {
  return persons.length + family.rifts.length + family.deadlines.length === 0
}

function personDiff(a: PersonResult | undefined, b: PersonResult | undefined): PersonDiff[] {
  const paths = byId(a?.paths ?? [], b?.paths ?? [], (p) => p.path).flatMap(([x, y]) => pathDiff(x, y))
  const roadmap = changed(a?.roadmap ?? [], b?.roadmap ?? [])
  if (a && b && paths.length === 0 && roadmap === null) return []
  return [{ id: (b ?? a)?.id ?? '', change: a ? (b ? 'changes' : 'vanishes') : 'appears', paths, roadmap }]
}

/** A path that only one of the results has is told by its outcome alone. */
function pathDiff(a: PathResult | undefined, b: PathResult | undefined): PathDiff[] {
  const both = a !== undefined && b !== undefined
  const found: PathDiff = {
    path: (b ?? a)?.path ?? '',
    version: changed(a?.version ?? null, b?.version ?? null),
    outcome: changed(a?.outcome ?? null, b?.outcome ?? null),
    effect: changed(a?.effect ?? null, b?.effect ?? null),
    anchor: changed(a?.anchor ?? null, b?.anchor ?? null),
    depends_on: changed(a?.depends_on ?? [], b?.depends_on ?? []),
    unknown: both ? changed(a.unknown, b.unknown) : null,
    from: changed(a?.from ?? null, b?.from ?? null),
    requirements: both ? requirementDiffs(a.requirements, b.requirements) : [],
    extension: both ? extensionDiff(a.extension, b.extension) : null,
    windows: moves(a?.windows ?? [], b?.windows ?? [], LIKE_WINDOWS, ['opens', 'closes']),
  }
  const { path: _, ...differences } = found
  return Object.values(differences).every((d) => d === null || (Array.isArray(d) && d.length === 0)) ? [] : [found]
}

function extensionDiff(a: PathResult['extension'], b: PathResult['extension']): PathDiff['extension'] {
  const found = {
    on: changed(a?.on ?? null, b?.on ?? null),
    outcome: changed(a?.outcome ?? null, b?.outcome ?? null),
    requirements: a && b ? requirementDiffs(a.requirements, b.requirements) : [],
  }
  return found.on || found.outcome || found.requirements.length > 0 ? found : null
}

function requirementDiffs(a: readonly RequirementResult[], b: readonly RequirementResult[]): RequirementDiff[] {
  return byId(a, b, (r) => r.id).flatMap(([x, y]): RequirementDiff[] => {
    const found: RequirementDiff = {
      id: (y ?? x)?.id ?? '',
      cite: (y ?? x)?.cite ?? '',
      finding: changed(x?.finding ?? null, y?.finding ?? null),
      exemption: changed(x?.exemption?.cite ?? null, y?.exemption?.cite ?? null),
      against: changed(x?.against ?? false, y?.against ?? false),
      hangs_on: changed(linkOf(x), linkOf(y)),
      distance: changed(x?.distance ?? null, y?.distance ?? null),
      met_from: changed(x?.met_from ?? null, y?.met_from ?? null),
      met_until: changed(x?.met_until ?? null, y?.met_until ?? null),
    }
    const { id: _, cite: __, ...differences } = found
    return Object.values(differences).every((d) => d === null) ? [] : [found]
  })
}

function linkOf(r: RequirementResult | undefined): Pick<HangsOn, 'person' | 'path'> | null {
  return r?.hangs_on ? { person: r.hangs_on.person, path: r.hangs_on.path } : null
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function changed<T>(from: T, to: T): Maybe<T> {
  return equal(from, to) ? null : { from, to }
}

/** What both lists have under the same id, in the order of the first; then what only the second has. */
function byId<T>(a: readonly T[], b: readonly T[], id: (t: T) => string): [T | undefined, T | undefined][] {
  const known = new Set(a.map(id))
  return [
    ...a.map((x): [T, T | undefined] => [x, b.find((y) => id(y) === id(x))]),
    ...b.filter((y) => !known.has(id(y))).map((y): [undefined, T] => [undefined, y]),
  ]
}

type Like<T> = (a: T, b: T) => boolean

const about = (cause: string) => cause.replace(/:.*$/, '')
const share = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x))

const LIKE_WINDOWS: readonly Like<Window>[] = [
  (a, b) => a.opens === b.opens,
  (a, b) => a.closes === b.closes,
  (a, b) => (a.closes === null || b.opens <= a.closes) && (b.closes === null || a.opens <= b.closes),
]
const LIKE_RIFTS: readonly Like<Rift>[] = [
  (a, b) => a.person === b.person && a.kind === b.kind && a.cause === b.cause,
  (a, b) => a.person === b.person && a.kind === b.kind && about(a.cause) === about(b.cause),
]
const LIKE_DEADLINES: readonly Like<Deadline>[] = [
  (a, b) => a.kind === b.kind && a.cause === b.cause && equal(a.persons, b.persons),
  (a, b) => a.kind === b.kind && a.cause === b.cause && share(a.persons, b.persons),
  (a, b) => a.kind === b.kind && a.date === b.date && about(a.cause) === about(b.cause) && share(a.persons, b.persons),
]

/** Pairs what is alike, by the strictest likeness first; equal pairs are no difference. `dates`: what makes a move. */
function moves<T extends object>(
  a: readonly T[],
  b: readonly T[],
  likeness: readonly Like<T>[],
  dates: readonly (keyof T)[],
): Move<T>[] {
  const partner = new Map<T, T>()
  const taken = new Set<T>()
  for (const like of [equal, ...likeness]) {
    for (const x of a) {
      if (partner.has(x)) continue
      const found = b.find((y) => !taken.has(y) && like(x, y))
      if (!found) continue
      partner.set(x, found)
      taken.add(found)
    }
  }
  return [
    ...a.flatMap((from): Move<T>[] => {
      const to = partner.get(from)
      if (to === undefined) return [{ change: 'vanishes', from, to: null }]
      if (equal(from, to)) return []
      return [{ change: dates.every((key) => from[key] === to[key]) ? 'changes' : 'moves', from, to }]
    }),
    ...b.filter((y) => !taken.has(y)).map((to): Move<T> => ({ change: 'appears', from: null, to })),
  ]
}

function inTime<T>(list: readonly Move<T>[], date: (t: T) => IsoDate): readonly Move<T>[] {
  const when = ({ from, to }: Move<T>) => {
    const shown = to ?? from
    return shown === null ? '' : date(shown)
  }
  return [...list].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
}
