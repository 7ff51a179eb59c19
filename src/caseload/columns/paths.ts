/** One path on planes: the outcome of every cell on each of its days, the latest day first, as `engine/outcome` decides. */
import type { CompiledPath, CompiledRequirement, CompiledVersion } from '../../engine/compile.ts'
import { versionsBetween } from '../../engine/path.ts'
import { BEST_FIRST, OPEN, OUTCOMES, type Outcome } from '../../engine/words.ts'
import type { Day } from '../../time/day.ts'
import { anchorBits } from './chunk.ts'
import type { Column } from './column.ts'
import { planesOf } from './conditions.ts'
import { type Finder, type Marks, marksOf } from './findings.ts'
import type { Holding } from './load.ts'
import { addWhere, bit, emptyPlane, fill, isEmpty, type Plane, remove } from './plane.ts'

const BYTE = Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, i])) as Readonly<Record<Outcome, number>>
const RANK = OUTCOMES.map((outcome) => BEST_FIRST.indexOf(outcome))
const IS_OPEN = OUTCOMES.map((outcome) => OPEN.has(outcome))

/** A path for the persons of a chunk. */
export interface PathOutcomes {
  /** By row of the persons: index in `OUTCOMES`, of the candidate that counts. */
  readonly best: Uint8Array
  /** By row of the persons: the cell of the space in which the path was decided. */
  readonly candidate: Uint32Array
  /** Where requirements that name a relative's permit hang, by row of that space. */
  readonly hanging: ReadonlyMap<CompiledRequirement, Plane>
  readonly extending: Plane
}

/** Per row what the outcome reads, gathered over versions. */
interface Facts {
  readonly held: Plane
  readonly ambiguous: Plane
  readonly inForce: Plane
  readonly entryYes: Plane
  readonly entryNo: Plane
  readonly unmet: Plane
  readonly unmetFinal: Plane
  readonly unmetExclusion: Plane
  readonly unmetAlone: Plane
  readonly unmetCurable: Plane
  readonly unknown: Plane
  readonly appraisal: Plane
  readonly waiting: Plane
}

export function outcomesOfPath(
  path: CompiledPath,
  holding: Holding,
  finder: Finder,
  days: { readonly from: Day; readonly until: Day },
): PathOutcomes {
  const { space, chunk } = finder
  const plane = () => emptyPlane(space.rows)
  const facts: Facts = {
    held: columnPlane(holding.held, finder, (v) => v === 2),
    ambiguous: columnPlane(holding.ambiguous, finder, (v) => v === 1),
    inForce: plane(),
    entryYes: plane(),
    entryNo: plane(),
    unmet: plane(),
    unmetFinal: plane(),
    unmetExclusion: plane(),
    unmetAlone: plane(),
    unmetCurable: plane(),
    unknown: plane(),
    appraisal: plane(),
    waiting: plane(),
  }
  const extending = plane()
  const ended = columnPlane(holding.extending, finder, (v) => v === 1)
  const hanging = new Map<CompiledRequirement, Plane>()
  const good = new Map<string, Plane>()
  const against = new Map<string, Plane>()
  const gather = (requirement: CompiledRequirement, marks: Marks, mask: Plane) => {
    const { binding, final, steps, id } = requirement
    addWhere(facts.unmet, marks.unmet, mask)
    if (final) addWhere(facts.unmetFinal, marks.unmet, mask)
    if (binding === 'exclusion') addWhere(facts.unmetExclusion, marks.unmet, mask)
    if (steps.length > 0 || binding === 'mandatory') addWhere(facts.unmetCurable, marks.unmet, mask)
    const alone = marks.unmet.map((word, w) => word & ~(marks.hangs[w] ?? 0))
    addWhere(facts.unmetAlone, alone, mask)
    addWhere(facts.unknown, marks.unknown, mask)
    addWhere(facts.appraisal, marks.appraisal, mask)
    for (const [map, source] of [
      [good, marks.good],
      [against, marks.against],
    ] as const) {
      const known = map.get(id) ?? plane()
      addWhere(known, source, mask)
      map.set(id, known)
    }
    if (requirement.relative) hanging.set(requirement, marks.hangs)
  }
  for (const version of versionsBetween(path, days.from, days.until)) {
    const [since, after] = [chunk.since(space, version.from), chunk.since(space, version.until)]
    const inForce = since.map((word, w) => word & ~(after[w] ?? 0))
    const extends_ = inForce.map((word, w) => (version.extension ? word & (ended[w] ?? 0) : 0))
    const ordinary = inForce.map((word, w) => word & ~(extends_[w] ?? 0))
    addWhere(facts.inForce, inForce, inForce)
    addWhere(facts.entryYes, extends_, extends_)
    addWhere(extending, extends_, extends_)
    enter(version, finder, facts, ordinary)
    const { extension } = version
    const extended = extension !== undefined && !isEmpty(extends_)
    for (const requirement of version.requirements) {
      const marks = marksOf(requirement, version, finder)
      gather(requirement, marks, extended && extension?.includes(requirement) ? inForce : ordinary)
    }
    if (!extended) continue
    for (const requirement of extension ?? [])
      if (!version.requirements.includes(requirement))
        gather(requirement, marksOf(requirement, version, finder), extends_)
  }
  remove(facts.held, extending)
  remove(facts.ambiguous, extending)
  for (const [id, plane_] of against)
    if (!isEmpty(plane_)) addWhere(facts.waiting, plane_, laterIn(good.get(id) ?? plane(), finder))
  return { ...bestOf(path, facts, finder), hanging, extending }
}

function enter(version: CompiledVersion, finder: Finder, facts: Facts, mask: Plane): void {
  if (!version.entry) {
    addWhere(facts.entryYes, mask, mask)
    return
  }
  const entry = planesOf(version.entry, finder)
  addWhere(facts.entryYes, entry.yes, mask)
  addWhere(facts.entryNo, entry.no, mask)
}

/** A column of persons with few values as a plane of the space. */
function columnPlane(column: Column, { space, chunk }: Finder, is: (value: number) => boolean): Plane {
  const plane = emptyPlane(space.rows)
  for (let cell = space.from; cell < space.until; cell += 1) {
    const person = space.personOf(cell)
    const start = space.starts[cell - space.from] ?? 0
    if (column.starts[person] === column.starts[person + 1]) {
      if (is(column.values[column.lo[person] ?? 0] ?? 0)) fill(plane, start, space.starts[cell - space.from + 1] ?? 0)
      continue
    }
    const days = chunk.daysOf(person)
    const end = column.starts[person + 1] ?? 0
    let from = 0
    let rank = column.lo[person] ?? 0
    for (let i = column.starts[person] ?? 0; i <= end; i += 1) {
      const until = i < end ? Math.max(from, days.indexOf(column.days[i] ?? 0)) : days.length
      if (is(column.values[rank] ?? 0)) fill(plane, start + from, start + until)
      from = until
      rank = column.los[i] ?? 0
    }
  }
  return plane
}

/** Rows after which, within the same cell, a later row has a bit. */
function laterIn(plane: Plane, { space }: Finder): Plane {
  const out = emptyPlane(space.rows)
  for (let cell = 0; cell < space.until - space.from; cell += 1) {
    const start = space.starts[cell] ?? 0
    for (let row = (space.starts[cell + 1] ?? 0) - 1; row >= start; row -= 1)
      if (bit(plane, row)) {
        fill(out, start, row)
        break
      }
  }
  return out
}

function decide(facts: Facts, row: number, opensLater: boolean): number {
  const is = (plane: Plane) => bit(plane, row) === 1
  if (is(facts.held)) return BYTE.held
  if (is(facts.ambiguous)) return BYTE.unclear
  if (!is(facts.inForce) || is(facts.unmetFinal)) return BYTE.closed
  if (is(facts.entryNo)) return BYTE['not-applicable']
  if (is(facts.unmetExclusion)) return BYTE.barred
  const [unmet, waiting, entryYes] = [is(facts.unmet), is(facts.waiting), is(facts.entryYes)]
  if (unmet && !is(facts.unmetAlone) && !waiting && entryYes) return BYTE.linked
  if ((unmet || waiting) && opensLater) return BYTE.foreseeable
  if (!entryYes) return BYTE.unclear
  if (is(facts.unmetCurable)) return BYTE.gaps
  if (is(facts.unknown)) return BYTE.unclear
  return unmet || is(facts.appraisal) ? BYTE['ready-to-weigh'] : BYTE.ready
}

/** Nobody there to rest on: not applicable, or unclear where relations or the permit held are; a permit held stays held. */
function bestOf(path: CompiledPath, facts: Facts, { space, chunk }: Finder): Pick<PathOutcomes, 'best' | 'candidate'> {
  const { persons, rowsOf } = chunk
  const best = new Uint8Array(persons.rows)
  const candidate = new Uint32Array(persons.rows)
  const wanted = anchorBits(path.anchors)
  for (let person = persons.from; person < persons.until; person += 1) {
    const target = persons.starts[person - persons.from] ?? 0
    const count = (persons.starts[person - persons.from + 1] ?? 0) - target
    const cells = candidatesOf(person, wanted)
    const lonely = space.kind === 'pair' && cells.length === 1 && (rowsOf.kinds[cells[0] ?? 0] ?? 0) === 0
    const instead = rowsOf.complete[person] === 1 ? BYTE['not-applicable'] : BYTE.unclear
    cells.forEach((cell, n) => {
      const start = space.starts[cell - space.from] ?? 0
      let opens = false
      for (let i = count - 1; i >= 0; i -= 1) {
        const row = start + i
        const decided = decide(facts, row, opens)
        if (IS_OPEN[decided] && !bit(facts.unmetAlone, row)) opens = true
        const replaced = lonely && decided !== BYTE.held && decided !== BYTE.closed
        const byte = !replaced ? decided : bit(facts.ambiguous, row) ? BYTE.unclear : instead
        if (n > 0 && (RANK[byte] ?? 0) >= (RANK[best[target + i] ?? 0] ?? 0)) continue
        best[target + i] = byte
        candidate[target + i] = cell
      }
    })
  }
  return { best, candidate }

  function candidatesOf(person: number, bits: number): readonly number[] {
    if (space.kind === 'person') return [person]
    const [from, until] = [rowsOf.pairStarts[person] ?? 0, rowsOf.pairStarts[person + 1] ?? 0]
    const found: number[] = []
    for (let pair = from; pair < until; pair += 1) if ((rowsOf.kinds[pair] ?? 0) & bits) found.push(pair)
    return found.length > 0 ? found : [from]
  }
}
