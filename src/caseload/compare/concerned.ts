/** Which paths a change of the rules concerns: those that differ, those that hang on them, and those they hang on. */
import {
  type Compiled,
  type CompiledPath,
  type CompiledRequirement,
  type CompiledVersion,
  conditionsOf,
} from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import type { Day } from '../../time/day.ts'
import { spelled } from '../columns/signature.ts'
import { type Direction, pathDirection } from './direction.ts'

export interface Concerned {
  /** Paths whose rules differ on some day from `from` on. */
  readonly changed: readonly string[]
  /** Those and every path that a relative's changed path can open: what is compared. In order of their ids. */
  readonly compared: readonly string[]
  /** Those and every path they rest on: what must be evaluated. */
  readonly needed: ReadonlySet<string>
  /** Amounts and the permits that paths grant are the same, so that facts derived once serve both. */
  readonly sameFacts: boolean
  /** Of each compared path: whether the change can only help or only hurt. Relatives' changes are none of its own. */
  readonly directions: ReadonlyMap<string, Direction>
}

/** `from`: the first day that is read. */
export function concernedPaths(base: Compiled, head: Compiled, from: Day): Concerned {
  const ids = [...new Set([...base.byId.keys(), ...head.byId.keys()])].sort()
  const changed = ids.filter((id) => keyOfPath(base.byId.get(id), from) !== keyOfPath(head.byId.get(id), from))
  const restsOn = new Map(ids.map((id) => [id, new Set([base, head].flatMap((c) => pathsNamedBy(c.byId.get(id))))]))
  const compared = closure(changed, (id) => ids.filter((other) => restsOn.get(other)?.has(id)))
  const needed = closure(compared, (id) => [...(restsOn.get(id) ?? [])])
  const factsOf = ({ pack, grants }: Compiled) => JSON.stringify([pack.parameters, [...grants]])
  const rests = (id: string) => [...(restsOn.get(id) ?? [])].some((other) => compared.has(other))
  return {
    changed,
    compared: ids.filter((id) => compared.has(id)),
    needed,
    sameFacts: factsOf(base) === factsOf(head),
    directions: new Map(
      [...compared].map((id) => [
        id,
        rests(id) ? undefined : pathDirection(base.byId.get(id), head.byId.get(id), from),
      ]),
    ),
  }
}

function closure(start: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(start)
  for (const id of found) for (const other of next(id)) found.add(other)
  return found
}

/** Paths that a relative must hold. */
function pathsNamedBy(path: CompiledPath | undefined): readonly string[] {
  return (path?.versions ?? []).flatMap((version) =>
    conditionsIn(version)
      .flatMap(leavesOf)
      .filter((leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self')
      .map((leaf) => String(leaf.params['path'])),
  )
}

function conditionsIn(version: CompiledVersion) {
  const requirements = [...version.requirements, ...(version.extension ?? [])]
  return [...(version.entry ? [version.entry] : []), ...requirements.flatMap((r) => r.wordings.flatMap(conditionsOf))]
}

/** Everything about a path that can show in an outcome; compiled conditions are compared by their words. */
function keyOfPath(path: CompiledPath | undefined, from: Day): string {
  const versions = path?.versions.filter((v) => v.until > from) ?? []
  return JSON.stringify(
    versions.map((v) => [
      v.from,
      v.until,
      v.entry && spelled(v.entry),
      v.raw.effect,
      v.effects.map((e) => [e.effect, e.cite, spelled(e.when)]),
      v.raw.grants,
      v.requirements.map(keyOfRequirement),
      v.extension?.map(keyOfRequirement),
    ]),
  )
}

const keys = new WeakMap<CompiledRequirement, string>()

/** What of a requirement can show in a finding or an outcome. */
export function keyOfRequirement(r: CompiledRequirement): string {
  const known = keys.get(r)
  if (known !== undefined) return known
  const wordings = r.wordings.map((w) => [
    w.from,
    w.basis,
    w.when && spelled(w.when),
    w.readings.map((x) => [x.id, spelled(x.when)]),
    w.exemptions.map((x) => [x.cite, x.force, x.when && spelled(x.when), x.effect]),
  ])
  const key = JSON.stringify([r.id, r.binding, r.final, r.steps.length > 0, wordings])
  keys.set(r, key)
  return key
}
