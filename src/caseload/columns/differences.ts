/**
 * Where two sets of rules come to something else for a path, or could once the missing facts are known: the rows that
 * `compare/family` does not call the same.
 */
import type { CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import { keyOfRequirement } from '../compare/concerned.ts'
import { entryKey, extensionKey } from '../compare/same.ts'
import type { Marks } from './findings.ts'
import type { PathOutcomes, Ruling } from './paths.ts'
import { addWhere, type Plane, type PlanePool } from './plane.ts'

/** By row of the space in which both were decided. */
export function differingRows(a: PathOutcomes, b: PathOutcomes, pool: PlanePool): Plane {
  const { words } = pool
  const out = pool.empty()
  const [covered, either] = [pool.empty(), pool.empty()]
  const [heldA, heldB] = [holdingOf(a, pool), holdingOf(b, pool)]
  for (let w = 0; w < words; w += 1)
    for (let i = 0; i < heldA.length; i += 1) out[w] = (out[w] ?? 0) | ((heldA[i]?.[w] ?? 0) ^ (heldB[i]?.[w] ?? 0))
  for (const x of a.rulings)
    for (const y of b.rulings)
      for (const kind of ['ordinary', 'extended'] as const) {
        const both = pool.take()
        for (let w = 0; w < words; w += 1) both[w] = (x[kind][w] ?? 0) & (y[kind][w] ?? 0)
        addWhere(covered, both, both, words)
        addWhere(out, rulingsDiffer(x, y, kind, heldA[2] ?? both, pool), both, words)
      }
  for (const { ordinary, extended } of [...a.rulings, ...b.rulings])
    for (const mask of [ordinary, extended]) addWhere(either, mask, mask, words)
  // a version on one side only, or the extension of a permit
  for (let w = 0; w < words; w += 1) out[w] = (out[w] ?? 0) | ((either[w] ?? 0) & ~(covered[w] ?? 0))
  return out
}

/** Held, not held, perhaps held: a permit that has run out is none. */
function holdingOf({ holding, extending }: PathOutcomes, pool: PlanePool): readonly Plane[] {
  const [yes, no, perhaps] = [pool.take(), pool.take(), pool.take()]
  for (let w = 0; w < pool.words; w += 1) {
    const still = ~(extending[w] ?? 0)
    const [y, n, a] = [holding.held.yes[w] ?? 0, holding.held.no[w] ?? 0, holding.ambiguous[w] ?? 0]
    yes[w] = y & still
    no[w] = n | ~still
    perhaps[w] = (a | ~(y | n)) & still
  }
  return [yes, no, perhaps]
}

function rulingsDiffer(a: Ruling, b: Ruling, kind: 'ordinary' | 'extended', perhaps: Plane, pool: PlanePool): Plane {
  const { words } = pool
  const out = pool.empty()
  if (kind === 'ordinary') {
    const sameEntry = entryKey(a.version) === entryKey(b.version)
    for (let w = 0; w < words; w += 1) {
      const [yesA, noA] = [a.entry?.yes[w] ?? 0, a.entry?.no[w] ?? 0]
      const [yesB, noB] = [b.entry?.yes[w] ?? 0, b.entry?.no[w] ?? 0]
      const [openA, openB] = [a.entry ? ~(yesA | noA) : 0, b.entry ? ~(yesB | noB) : 0]
      out[w] = (noA ^ noB) | (openA ^ openB) | (sameEntry ? 0 : openA)
    }
    if (extensionKey(a.version) !== extensionKey(b.version)) addWhere(out, perhaps, perhaps, words)
  }
  const [listA, listB] = [requirementsOf(a.version, kind), requirementsOf(b.version, kind)]
  if (listA.length !== listB.length) return out.fill(0xffffffff, 0, words)
  for (const [i, r] of listA.entries()) {
    const other = listB[i]?.id === r.id ? listB[i] : listB.find((o) => o.id === r.id)
    const [x, y] = [a.marks.get(r), other && b.marks.get(other)]
    if (!other || !x || !y) {
      // what nobody's extension asks was not looked at
      if (!other) return out.fill(0xffffffff, 0, words)
      continue
    }
    marksDiffer(r, x, other, y, out, words)
  }
  return out
}

const requirementsOf = (version: CompiledVersion, kind: 'ordinary' | 'extended') =>
  kind === 'ordinary' ? version.requirements : (version.extension ?? [])

function marksDiffer(
  r: CompiledRequirement,
  a: Marks,
  other: CompiledRequirement,
  b: Marks,
  out: Plane,
  words: number,
): void {
  const same = r === other
  const shape = same || (r.binding === other.binding && r.final === other.final && stepped(r) === stepped(other))
  const askAlike = same ? !r.relative : !r.relative && keyOfRequirement(r) === keyOfRequirement(other)
  for (let w = 0; w < words; w += 1) {
    const open = (a.unknown[w] ?? 0) | (a.perhaps[w] ?? 0) | (b.unknown[w] ?? 0) | (b.perhaps[w] ?? 0)
    out[w] =
      (out[w] ?? 0) |
      ((a.good[w] ?? 0) ^ (b.good[w] ?? 0)) |
      ((a.exempt[w] ?? 0) ^ (b.exempt[w] ?? 0)) |
      ((a.unmet[w] ?? 0) ^ (b.unmet[w] ?? 0)) |
      ((a.unknown[w] ?? 0) ^ (b.unknown[w] ?? 0)) |
      ((a.appraisal[w] ?? 0) ^ (b.appraisal[w] ?? 0)) |
      ((a.perhaps[w] ?? 0) ^ (b.perhaps[w] ?? 0)) |
      ((a.against[w] ?? 0) ^ (b.against[w] ?? 0)) |
      ((a.hangs[w] ?? 0) ^ (b.hangs[w] ?? 0)) |
      ((a.byMay[w] ?? 0) ^ (b.byMay[w] ?? 0)) |
      ((a.settled?.[w] ?? 0) ^ (b.settled?.[w] ?? 0)) |
      (shape ? 0 : 0xffffffff) |
      (askAlike ? 0 : open)
  }
}

const stepped = (r: CompiledRequirement) => r.steps.length > 0
