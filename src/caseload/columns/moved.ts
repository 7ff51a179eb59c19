/**
 * Families that a variant of the rules can move: those in which a changed requirement comes to another finding on any
 * day. Everybody else keeps the outcomes of before, so a small change costs little however many people there are.
 */
import type { Compiled, CompiledPath, CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import { conditionsOf } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import { versionsBetween } from '../../engine/path.ts'
import { keyOfRequirement } from '../compare/concerned.ts'
import { extensionKey } from '../compare/same.ts'
import { type Ask, askOf } from './asks.ts'
import { type Chunk, chunkOf, type Space } from './chunk.ts'
import type { Column } from './column.ts'
import { type Marks, marksOf } from './findings.ts'
import type { Loaded } from './load.ts'
import { firstBit, type Plane, type PlanePool } from './plane.ts'
import { finderFor, memories, type Rules } from './rounds.ts'
import { requirementSignature, spelled } from './signature.ts'
import { usedBy } from './used.ts'

/** One requirement before and after. */
interface Changed {
  readonly path: CompiledPath
  readonly old: CompiledPath
  readonly before: readonly [CompiledRequirement, CompiledVersion]
  readonly after: readonly [CompiledRequirement, CompiledVersion]
}

const FAMILIES_AT_ONCE = 1024

/** In rising order; `undefined` where the change is of another kind, so that anybody may move. */
export function movedFamilies(
  loaded: Loaded,
  rules: Rules,
  base: Compiled,
  paths: readonly CompiledPath[],
): readonly number[] | undefined {
  return familiesWhere(loaded, rules, base, paths, {
    signature: (requirement, version) => JSON.stringify(requirementSignature(requirement, version)),
    rows: differing,
  })
}

/** Those, and families in which a changed requirement is open, so that facts still missing could part the rules. */
export function touchedFamilies(
  loaded: Loaded,
  rules: Rules,
  base: Compiled,
  paths: readonly CompiledPath[],
): readonly number[] | undefined {
  const found = familiesWhere(loaded, rules, base, paths, { signature: keyOfRequirement, rows: differingOrOpen })
  if (!found) return undefined
  const touched = new Set(found)
  for (const path of paths) {
    const others = base.byId.get(path.id)?.versions ?? []
    if (path.versions.every((v) => extensionKey(v) === extensionKey(others.find((o) => o.from === v.from)))) continue
    // what an unknown permit could bring is its extension
    for (const f of familiesPerhapsHolding(loaded, path.id)) touched.add(f)
  }
  return [...touched].sort((a, b) => a - b)
}

function familiesPerhapsHolding({ rows, holdings }: Loaded, path: string): readonly number[] {
  const holding = holdings.get(path)
  if (!holding) return []
  const found: number[] = []
  for (let f = 0; f < rows.families; f += 1) {
    let perhaps = false
    for (let p = rows.familyStarts[f] ?? 0; p < (rows.familyStarts[f + 1] ?? 0); p += 1)
      if (everIs(holding.held, p, 1) || everIs(holding.ambiguous, p, 1)) perhaps = true
    if (perhaps) found.push(f)
  }
  return found
}

function everIs({ values, lo, codes, starts, turns }: Column, row: number, value: number): boolean {
  if (values[lo[codes[row] ?? 0] ?? 0] === value) return true
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1)
    if (values[lo[turns[i] ?? 0] ?? 0] === value) return true
  return false
}

/** What makes two requirements differ, and the rows in which that shows. */
interface Looking {
  readonly signature: (requirement: CompiledRequirement, version: CompiledVersion) => string
  readonly rows: (a: Marks, b: Marks, pool: PlanePool) => Plane
}

function familiesWhere(
  loaded: Loaded,
  rules: Rules,
  base: Compiled,
  paths: readonly CompiledPath[],
  looking: Looking,
): readonly number[] | undefined {
  if (JSON.stringify(base.pack.layers) !== JSON.stringify(rules.compiled.pack.layers)) return undefined
  const changed: Changed[] = []
  for (const path of paths) {
    const old = base.byId.get(path.id)
    const found = old && changesOf(old, path, rules, looking)
    if (!found) return undefined
    changed.push(...found)
  }
  const asks = new Map<string, Ask>()
  for (const { path, before, after } of changed)
    for (const [requirement] of [before, after])
      for (const leaf of requirement.wordings.flatMap((w) => conditionsOf(w).flatMap(leavesOf))) {
        const ask = askOf(leaf, path.id)
        if (ask) asks.set(ask.key, ask)
      }
  const turning = changed.flatMap(({ path, old }) => [path, old])
  const used = usedBy({ ...loaded, holdings: new Map() }, rules.compiled, turning, [...asks.values()], rules)
  const moved: number[] = []
  for (let first = 0; first < loaded.rows.families; first += FAMILIES_AT_ONCE) {
    const last = Math.min(first + FAMILIES_AT_ONCE, loaded.rows.families)
    moved.push(...movedIn(chunkOf(loaded.rows, first, last, used), first, last, changed, rules, base, looking))
  }
  return moved
}

function movedIn(
  chunk: Chunk,
  first: number,
  last: number,
  changed: readonly Changed[],
  rules: Rules,
  base: Compiled,
  looking: Looking,
): readonly number[] {
  const before = { ...rules, compiled: base }
  const [memoBefore, memoAfter] = [memories(), memories()]
  const persons = new Set<number>()
  for (const { path, old, before: was, after: is } of changed) {
    const finder = finderFor(path, chunk, rules, memoAfter, undefined)
    const a = marksOf(...was, finderFor(old, chunk, before, memoBefore, undefined))
    const b = marksOf(...is, finder)
    personsWithin(finder.space, looking.rows(a, b, finder.space.pool), persons)
  }
  const { familyStarts } = chunk.rowsOf
  const moved: number[] = []
  for (let f = first; f < last; f += 1)
    for (let p = familyStarts[f] ?? 0; p < (familyStarts[f + 1] ?? 0); p += 1)
      if (persons.has(p)) {
        moved.push(f)
        break
      }
  return moved
}

function differing(a: Marks, b: Marks, pool: PlanePool): Plane {
  const out = pool.take()
  for (let w = 0; w < pool.words; w += 1)
    out[w] =
      ((a.good[w] ?? 0) ^ (b.good[w] ?? 0)) |
      ((a.unmet[w] ?? 0) ^ (b.unmet[w] ?? 0)) |
      ((a.unknown[w] ?? 0) ^ (b.unknown[w] ?? 0)) |
      ((a.appraisal[w] ?? 0) ^ (b.appraisal[w] ?? 0)) |
      ((a.against[w] ?? 0) ^ (b.against[w] ?? 0))
  return out
}

function differingOrOpen(a: Marks, b: Marks, pool: PlanePool): Plane {
  const out = differing(a, b, pool)
  for (let w = 0; w < pool.words; w += 1)
    out[w] =
      (out[w] ?? 0) |
      ((a.exempt[w] ?? 0) ^ (b.exempt[w] ?? 0)) |
      ((a.byMay[w] ?? 0) ^ (b.byMay[w] ?? 0)) |
      ((a.settled?.[w] ?? 0) ^ (b.settled?.[w] ?? 0)) |
      ((a.unknown[w] ?? 0) | (a.perhaps[w] ?? 0) | (b.unknown[w] ?? 0) | (b.perhaps[w] ?? 0))
  return out
}

function personsWithin({ from, until, starts, person }: Space, plane: Plane, into: Set<number>): void {
  for (let cell = 0; cell < until - from; cell += 1)
    if (firstBit(plane, starts[cell] ?? 0, starts[cell + 1] ?? 0) >= 0) into.add(person[cell] ?? 0)
}

/** Requirements that differ, if nothing but their conditions does; one that rests on relatives' permits can move anybody. */
function changesOf(
  old: CompiledPath,
  path: CompiledPath,
  rules: Rules,
  { signature }: Looking,
): readonly Changed[] | undefined {
  const was = versionsBetween(old, rules.from, rules.until)
  const is = versionsBetween(path, rules.from, rules.until)
  if (was.length !== is.length || old.anchors.join() !== path.anchors.join()) return undefined
  const changed: Changed[] = []
  for (const [i, version] of is.entries()) {
    const before = was[i]
    if (!before || before.from !== version.from || before.until !== version.until) return undefined
    const [olds, news] = [allOf(before), allOf(version)]
    if (olds.length !== news.length || JSON.stringify(shapeOf(before)) !== JSON.stringify(shapeOf(version)))
      return undefined
    for (const [n, requirement] of news.entries()) {
      const previous = olds[n]
      if (!previous) return undefined
      if (previous === requirement || signature(previous, before) === signature(requirement, version)) continue
      if (requirement.relative || previous.relative) return undefined
      changed.push({ path, old, before: [previous, before], after: [requirement, version] })
    }
  }
  return changed
}

const allOf = (v: CompiledVersion) => [...new Set([...v.requirements, ...(v.extension ?? [])])]

/** Everything of a version but what its requirements ask. */
const shapeOf = (v: CompiledVersion): unknown => [
  v.entry && spelled(v.entry),
  [...v.requirements, ...(v.extension ?? [])].map((r) => [r.id, r.binding, r.final, r.steps.length > 0]),
  v.extension?.length,
]
