/** One path on planes: the outcome of every cell on each of its days, as `engine/outcome` decides. */
import type { CompiledPath, CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import { versionsBetween } from '../../engine/path.ts'
import type { Day } from '../../time/day.ts'
import { type BestOutcomes, bestOf } from './best.ts'
import type { Column } from './column.ts'
import { planesOf } from './conditions.ts'
import { type Decided, decide, type Facts, laterIn } from './decide.ts'
import { type Finder, type Marks, marksOf } from './findings.ts'
import type { Holding } from './load.ts'
import { addWhere, isEmpty, type Plane, type PlanePool, type Planes, remove } from './plane.ts'
import { readColumn } from './read.ts'
import { flagsOf } from './truths.ts'

/** One version of a path, where it rules, and what its requirements come to. */
export interface Ruling {
  readonly version: CompiledVersion
  /** Where its own requirements count, and where those of its extension do. */
  readonly ordinary: Plane
  readonly extended: Plane
  readonly entry: Planes | undefined
  readonly marks: ReadonlyMap<CompiledRequirement, Marks>
}

/** Whether a permit of the path is held. */
export interface Held {
  readonly held: Planes
  readonly ambiguous: Plane
}

/** A path for the persons of a chunk. */
export interface PathOutcomes extends BestOutcomes {
  /** The rest is by row of the space in which the path was decided. */
  readonly holding: Held
  readonly rulings: readonly Ruling[]
  readonly extending: Plane
  readonly decided: Decided
}

export function outcomesOfPath(
  path: CompiledPath,
  holding: Holding,
  finder: Finder,
  days: { readonly from: Day; readonly until: Day },
): PathOutcomes {
  const { pool } = finder.space
  const held = permitsOf(path.id, holding, finder)
  const extending = pool.empty()
  const rulings = versionsBetween(path, days.from, days.until).map((version) => {
    const ruling = rulingOf(version, held.ended, finder)
    addWhere(extending, ruling.extended, ruling.extended, pool.words)
    return ruling
  })
  const facts = factsOf(rulings, held, extending, finder)
  const decided = decide(facts, finder)
  return { ...bestOf(path, decided, facts, finder), holding: held, rulings, extending, decided }
}

function rulingOf(version: CompiledVersion, ended: Plane, finder: Finder): Ruling {
  const { space, chunk } = finder
  const { pool } = space
  const [since, after] = [chunk.since(space, version.from), chunk.since(space, version.until)]
  const [ordinary, extended] = [pool.take(), pool.take()]
  for (let w = 0; w < pool.words; w += 1) {
    const inForce = (since[w] ?? 0) & ~(after[w] ?? 0)
    extended[w] = version.extension ? inForce & (ended[w] ?? 0) : 0
    ordinary[w] = inForce & ~(extended[w] ?? 0)
  }
  const marks = new Map<CompiledRequirement, Marks>()
  for (const requirement of version.requirements) marks.set(requirement, marksOf(requirement, version, finder))
  if (!isEmpty(extended, pool.words))
    for (const requirement of version.extension ?? [])
      if (!marks.has(requirement)) marks.set(requirement, marksOf(requirement, version, finder))
  return { version, ordinary, extended, entry: version.entry && planesOf(version.entry, finder), marks }
}

/** Where the requirement counts under the version. */
export function maskOf(requirement: CompiledRequirement, ruling: Ruling, pool: PlanePool): Plane {
  const { version, ordinary, extended } = ruling
  if (!version.requirements.includes(requirement)) return extended
  if (!version.extension?.includes(requirement)) return ordinary
  const mask = pool.take()
  for (let w = 0; w < pool.words; w += 1) mask[w] = (ordinary[w] ?? 0) | (extended[w] ?? 0)
  return mask
}

function factsOf(rulings: readonly Ruling[], { held, ambiguous }: Held, extending: Plane, finder: Finder): Facts {
  const { pool } = finder.space
  const { words } = pool
  const facts: Facts = {
    held: pool.take(),
    ambiguous: pool.take(),
    inForce: pool.empty(),
    entryYes: pool.empty(),
    entryNo: pool.empty(),
    unmet: pool.empty(),
    unmetFinal: pool.empty(),
    unmetExclusion: pool.empty(),
    unmetAlone: pool.empty(),
    unmetCurable: pool.empty(),
    unknown: pool.empty(),
    appraisal: pool.empty(),
    waiting: pool.empty(),
  }
  facts.held.set(held.yes.subarray(0, words))
  facts.ambiguous.set(ambiguous.subarray(0, words))
  remove(facts.held, extending, words)
  remove(facts.ambiguous, extending, words)
  const against = new Map<string, Plane>()
  for (const ruling of rulings) {
    const { ordinary, extended, entry, marks } = ruling
    for (let w = 0; w < words; w += 1) {
      const [o, x] = [ordinary[w] ?? 0, extended[w] ?? 0]
      facts.inForce[w] = (facts.inForce[w] ?? 0) | o | x
      facts.entryYes[w] = (facts.entryYes[w] ?? 0) | x | (entry ? (entry.yes[w] ?? 0) & o : o)
      if (entry) facts.entryNo[w] = (facts.entryNo[w] ?? 0) | ((entry.no[w] ?? 0) & o)
    }
    for (const [requirement, own] of marks) {
      const mask = maskOf(requirement, ruling, pool)
      gather(facts, requirement, own, mask, words)
      if (finder.chunk.single || isEmpty(own.against, words)) continue
      const known = against.get(requirement.id) ?? pool.empty()
      addWhere(known, own.against, mask, words)
      against.set(requirement.id, known)
    }
  }
  for (const [id, where] of against) {
    const cured = pool.empty()
    for (const ruling of rulings)
      for (const [requirement, own] of ruling.marks)
        if (requirement.id === id) addWhere(cured, own.good, maskOf(requirement, ruling, pool), words)
    addWhere(facts.waiting, where, laterIn(cured, finder.space), words)
  }
  return facts
}

function gather(facts: Facts, requirement: CompiledRequirement, marks: Marks, mask: Plane, words: number): void {
  const { binding, final, steps } = requirement
  const [exclusion, curable] = [binding === 'exclusion', steps.length > 0 || binding === 'mandatory']
  for (let w = 0; w < words; w += 1) {
    const m = mask[w] ?? 0
    const unmet = (marks.unmet[w] ?? 0) & m
    facts.unmet[w] = (facts.unmet[w] ?? 0) | unmet
    if (final) facts.unmetFinal[w] = (facts.unmetFinal[w] ?? 0) | unmet
    if (exclusion) facts.unmetExclusion[w] = (facts.unmetExclusion[w] ?? 0) | unmet
    if (curable) facts.unmetCurable[w] = (facts.unmetCurable[w] ?? 0) | unmet
    facts.unmetAlone[w] = (facts.unmetAlone[w] ?? 0) | (unmet & ~(marks.hangs[w] ?? 0))
    facts.unknown[w] = (facts.unknown[w] ?? 0) | ((marks.unknown[w] ?? 0) & m)
    facts.appraisal[w] = (facts.appraisal[w] ?? 0) | ((marks.appraisal[w] ?? 0) & m)
  }
}

/** Whether a permit is held, perhaps held, and has run out; once a chunk. */
function permitsOf(id: string, holding: Holding, finder: Finder): Held & { readonly ended: Plane } {
  const [held, ambiguous, ended] = (['held', 'ambiguous', 'extending'] as const).map((what) => {
    const key = `${what} ${id}`
    const known = finder.leaves.get(key) ?? truthsOf(holding[what], what === 'held' ? 2 : 1, finder)
    finder.leaves.set(key, known)
    return known
  }) as [Planes, Planes, Planes]
  return { held, ambiguous: ambiguous.yes, ended: ended.yes }
}

/** `yes` where the value of a column of persons is this one, `no` where it is 0. */
function truthsOf(column: Column, yes: number, { space, chunk }: Finder): Planes {
  const flags = Uint8Array.from(column.lo, (rank) => {
    const value = column.values[rank] ?? 0
    return value === yes ? flagsOf(2) : value === 0 ? flagsOf(0) : 0
  })
  return readColumn(column, flags, space.kind === 'pair' ? space.person : undefined, space, chunk)
}
