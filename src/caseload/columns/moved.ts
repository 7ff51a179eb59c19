/**
 * Families that a variant of the rules can move: those in which a changed requirement comes to another finding on any
 * day. Everybody else keeps the outcomes of before, so a small change costs little however many people there are.
 */
import type { Compiled, CompiledPath, CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import { conditionsOf } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import { versionsBetween } from '../../engine/path.ts'
import { type Ask, askOf } from './asks.ts'
import { type Chunk, chunkOf, type Space, workshop } from './chunk.ts'
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
  if (JSON.stringify(base.pack.layers) !== JSON.stringify(rules.compiled.pack.layers)) return undefined
  const changed: Changed[] = []
  for (const path of paths) {
    const old = base.byId.get(path.id)
    const found = old && changesOf(old, path, rules)
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
  const shop = workshop()
  for (let first = 0; first < loaded.rows.families; first += FAMILIES_AT_ONCE) {
    const last = Math.min(first + FAMILIES_AT_ONCE, loaded.rows.families)
    moved.push(...movedIn(chunkOf(loaded.rows, first, last, used, shop), first, last, changed, rules, base))
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
): readonly number[] {
  const before = { ...rules, compiled: base }
  const [memoBefore, memoAfter] = [memories(), memories()]
  const persons = new Set<number>()
  for (const { path, old, before: was, after: is } of changed) {
    const finder = finderFor(path, chunk, rules, memoAfter, undefined)
    const a = marksOf(...was, finderFor(old, chunk, before, memoBefore, undefined))
    const b = marksOf(...is, finder)
    personsWithin(finder.space, differing(a, b, finder.space.pool), persons)
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

function personsWithin({ from, until, starts, person }: Space, plane: Plane, into: Set<number>): void {
  for (let cell = 0; cell < until - from; cell += 1)
    if (firstBit(plane, starts[cell] ?? 0, starts[cell + 1] ?? 0) >= 0) into.add(person[cell] ?? 0)
}

/** Requirements that differ, if nothing but their conditions does; one that rests on relatives' permits can move anybody. */
function changesOf(old: CompiledPath, path: CompiledPath, rules: Rules): readonly Changed[] | undefined {
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
      const same = [requirementSignature(previous, before), requirementSignature(requirement, version)]
      if (JSON.stringify(same[0]) === JSON.stringify(same[1])) continue
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
