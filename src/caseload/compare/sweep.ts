/** One limit of the rules moved step by step over many people: how many are ready, foreseeable, unclear at each value. */
import { type Compiled, compileWhole, versionOn } from '../../engine/compile.ts'
import { OUTCOMES, type Outcome } from '../../engine/words.ts'
import type { Family } from '../../profile/family.ts'
import { amended } from '../../rules/amend.ts'
import type { PathFile } from '../../rules/pack.ts'
import type { Day } from '../../time/day.ts'
import { countsOf } from '../columns/outcomes.ts'
import { outcomesOf, populationOf } from '../columns/population.ts'

export interface SweepPoint {
  readonly value: number
  /** Persons by the outcome of the path; an outcome nobody has counts 0. */
  readonly counts: Readonly<Record<Outcome, number>>
}

export type Variant =
  | { readonly ok: true; readonly compiled: Compiled }
  | { readonly ok: false; readonly nearest: string | undefined; readonly expected: readonly string[] }

/** The rules with `value` at an address of the version of a path that is in force on the day. */
export function variantOf(compiled: Compiled, path: string, address: string, value: number, on: Day): Variant {
  const found = compiled.byId.get(path)
  const version = found && versionOn(found, on)
  if (!version) return { ok: false, nearest: undefined, expected: [] }
  const { file, layer, ...data } = version.raw
  const changed = amended(data, address, value)
  if (!changed.ok) return { ok: false, nearest: changed.nearest, expected: changed.expected }
  const raw: PathFile = { ...(changed.data as Omit<PathFile, 'file' | 'layer'>), file, layer }
  const versions = (compiled.pack.paths.get(path) ?? []).map((v) => (v === version.raw ? raw : v))
  return {
    ok: true,
    compiled: compileWhole({ ...compiled.pack, paths: new Map([...compiled.pack.paths, [path, versions]]) }),
  }
}

export interface Sweep {
  readonly points: readonly SweepPoint[]
  readonly persons: number
  readonly families: number
}

/** All variants are known from the start, so that every family is read once. */
export function sweep(
  variants: readonly { readonly value: number; readonly compiled: Compiled }[],
  path: string,
  read: () => Iterable<Family>,
  options: { readonly on: Day; readonly horizonYears: number; readonly layers: readonly string[] | undefined },
): Sweep {
  const population = populationOf(
    variants.map((v) => v.compiled),
    read,
    options,
  )
  const points = variants.map(({ value, compiled }): SweepPoint => {
    const own = countsOf(outcomesOf(population, compiled)).get(path)
    const counts = Object.fromEntries(OUTCOMES.map((o) => [o, own?.get(o) ?? 0])) as SweepPoint['counts']
    return { value, counts }
  })
  return { points, persons: population.persons, families: population.cases.length }
}
