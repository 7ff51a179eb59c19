/** What a path asks, as text: two rules with the same signature come to the same outcome for everybody. */
import type { CompiledPath, CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import type { Condition } from '../../engine/condition.ts'
import { versionsBetween } from '../../engine/path.ts'
import { wordingsWithin } from '../../engine/requirement.ts'
import type { Day } from '../../time/day.ts'
import { leavesOfPath } from './asks.ts'

export function signatureOf(path: CompiledPath, from: Day, until: Day): string {
  return JSON.stringify([path.anchors, path.grants, versionsBetween(path, from, until).map(version)])
}

const version = (v: CompiledVersion): unknown => [
  v.from,
  v.until,
  v.entry && spelled(v.entry),
  v.requirements.map((r) => requirementSignature(r, v)),
  v.extension?.map((r) => requirementSignature(r, v)),
]

export const requirementSignature = (r: CompiledRequirement, v: CompiledVersion): unknown => [
  r.id,
  r.binding,
  r.final,
  r.steps.length > 0,
  wordingsWithin(r, v).map((w) => [
    w.from,
    w.core.soft,
    w.when && spelled(w.when),
    w.readings.map((reading) => [reading.id, spelled(reading.when)]),
    w.exemptions.map((e) => [e.force, e.when && spelled(e.when)]),
  ]),
]

const words = new WeakMap<Condition, unknown>()

export function spelled(condition: Condition): unknown {
  const known = words.get(condition)
  if (known !== undefined) return known
  const said = spell(condition)
  words.set(condition, said)
  return said
}

function spell(condition: Condition): unknown {
  switch (condition.kind) {
    case 'leaf': {
      const { slot, who, each, when, operator, literal } = condition
      return [slot, who, each, when, operator, literal]
    }
    case 'all':
    case 'any':
      return [condition.kind, ...condition.parts.map(spelled)]
    case 'not':
      return ['not', spelled(condition.part)]
    case 'named':
      return spelled(condition.part)
  }
}

/** The paths whose permits, held by a relative, a path asks for. */
export function pathsNamedBy(path: CompiledPath, from: Day, until: Day): ReadonlySet<string> {
  const named = leavesOfPath(path, from, until).filter((leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self')
  return new Set(named.map((leaf) => String(leaf.params['path'])))
}

/** The paths that ask something else than before, and those that rest on the permits of such a path. */
export function touchedPaths(
  changed: readonly CompiledPath[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const touched = new Set(changed.map((p) => p.id))
  for (let size = -1; size !== touched.size; ) {
    size = touched.size
    for (const [id, others] of named) if ([...others].some((other) => touched.has(other))) touched.add(id)
  }
  return touched
}

/** The touched paths and all whose permits they ask for. */
export function reachedFrom(
  touched: ReadonlySet<string>,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set(touched)
  for (const id of reached) for (const other of named.get(id) ?? []) reached.add(other)
  return reached
}
