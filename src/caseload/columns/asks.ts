/** What rules ask of the facts, as columns: which fact, about whom, at which time. */
import { type Compiled, type CompiledPath, type CompiledVersion, conditionsOf } from '../../engine/compile.ts'
import { type FactRef, type Leaf, leavesOf, type When } from '../../engine/condition.ts'
import { versionsBetween } from '../../engine/path.ts'
import { wordingsWithin } from '../../engine/requirement.ts'
import type { Operator } from '../../facts/operators.ts'
import type { Day } from '../../time/day.ts'

/**
 * A column to fill. `person`: a fact of each person. `pair`: a fact that depends on two people, of a person and a
 * relative: a pair fact, or one of the relative at the time at which the person filed for `path`.
 */
export interface Ask {
  readonly key: string
  readonly space: 'person' | 'pair'
  readonly ref: FactRef
  /** Whose fact it is in the space `pair`. */
  readonly about: 'self' | 'other'
  /** The path applied for; empty where it does not matter. */
  readonly path: string
}

const timeKey = (when: When, path: string): string => {
  switch (when.kind) {
    case 'decision':
      return ''
    case 'application':
      return ` at the application for ${path}`
    case 'day':
      return ` at ${when.day}`
    case 'age':
      return ` at ${when.years} years`
  }
}

/** What a leaf asks in a rule of `path`; `undefined` where columns cannot say. */
export function askOf(leaf: Leaf, path: string): Ask | undefined {
  if ('fact' in leaf.operand || leaf.who === 'household') return undefined
  const filed = leaf.when.kind === 'application'
  const key = `${leaf.slot}${timeKey(leaf.when, path)}`
  const base = { ref: leaf, path: filed ? path : '' } as const
  if (leaf.fact.pair) {
    return leaf.who === 'self' ? { ...base, key: `${key} with relative`, space: 'pair', about: 'self' } : undefined
  }
  if (filed && leaf.who !== 'self') return { ...base, key: `${key} of relative`, space: 'pair', about: 'other' }
  return { ...base, key, space: 'person', about: 'self' }
}

/** The whole number a fact that grows must reach for the comparison to change. */
export function limitOf(operator: Operator, literal: number): number {
  return operator === 'greaterThanInclusive' || operator === 'lessThan' ? Math.ceil(literal) : Math.floor(literal) + 1
}

export interface Asked {
  readonly asks: ReadonlyMap<string, Ask>
  /** By column of a fact that grows: the limits it is compared with, in rising order. */
  readonly limits: ReadonlyMap<string, readonly number[]>
  /** Leaves of which columns cannot say anything, by what they ask. */
  readonly unfit: readonly string[]
}

/** Everything that rules ask between two days. */
export function asksOf(rules: readonly Compiled[], from: Day, until: Day): Asked {
  const asks = new Map<string, Ask>()
  const limits = new Map<string, Set<number>>()
  const unfit = new Set<string>()
  for (const compiled of rules)
    for (const path of compiled.paths) {
      for (const leaf of leavesOfPath(path, from, until)) {
        const ask = askOf(leaf, path.id)
        if (!ask) {
          unfit.add(`${leaf.slot} of ${leaf.who}`)
          continue
        }
        asks.set(ask.key, ask)
        if (!leaf.fact.growing || 'fact' in leaf.operand) continue
        const known = limits.get(ask.key) ?? new Set<number>()
        limits.set(ask.key, known)
        for (const n of leaf.operand) known.add(limitOf(leaf.operator, n))
      }
    }
  const sorted = [...limits].map(([key, set]) => [key, [...set].sort((a, b) => a - b)] as const)
  return { asks, limits: new Map(sorted), unfit: [...unfit] }
}

export function leavesOfPath(path: CompiledPath, from: Day, until: Day): readonly Leaf[] {
  return versionsBetween(path, from, until).flatMap(leavesOfVersion)
}

function leavesOfVersion(version: CompiledVersion): readonly Leaf[] {
  const requirements = new Set([...version.requirements, ...(version.extension ?? [])])
  return [
    ...(version.entry ? leavesOf(version.entry) : []),
    ...[...requirements].flatMap((r) => wordingsWithin(r, version).flatMap((w) => conditionsOf(w).flatMap(leavesOf))),
  ]
}

/** How far from each limit, and in which steps, a rule lab tries others. */
const STEPS = { months: 6, years: 1 } as const
const MOST_STEPS = 6

/** The same, with limits near those asked of facts that grow, so that variants of the rules find them known. */
export function withNearLimits(asked: Asked): Asked {
  const wider = [...asked.limits].map(([key, limits]) => {
    const unit = asked.asks.get(key)?.ref.fact.unit
    const step = unit === 'months' || unit === 'years' ? STEPS[unit] : undefined
    if (step === undefined) return [key, limits] as const
    const all = limits.flatMap((n) => Array.from({ length: 2 * MOST_STEPS + 1 }, (_, i) => n + (i - MOST_STEPS) * step))
    return [key, [...new Set([...limits, ...all.filter((n) => n > 0)])].sort((a, b) => a - b)] as const
  })
  return { ...asked, limits: new Map(wider) }
}
