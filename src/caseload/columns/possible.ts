/**
 * Which outcomes a path can have once the facts still missing are known, on planes: the lines of `compare/possible` on 32
 * rows at a time. Only an unknown finding can become anything else, and an appraisal on an unknown base can become met.
 */
import type { CompiledRequirement } from '../../engine/compile.ts'
import { BEST_FIRST } from '../../engine/words.ts'
import { laterIn } from './decide.ts'
import type { Finder, Marks } from './findings.ts'
import { maskOf, type PathOutcomes, type Ruling } from './paths.ts'
import { addWhere, isEmpty, type Plane, type PlanePool } from './plane.ts'

/** By place in `BEST_FIRST`: the rows whose outcome can be this one. By row of the space of the path. */
export type SetPlanes = readonly Plane[]

export function setAt(planes: SetPlanes, row: number): number {
  const [w, i] = [row >>> 5, row & 31]
  let set = 0
  for (let place = 0; place < planes.length; place += 1) set |= (((planes[place]?.[w] ?? 0) >>> i) & 1) << place
  return set
}

/** What `may` and `must` be true of a row, gathered over its requirements. */
interface Sets {
  readonly finalAny: Plane
  readonly finalOnly: Plane
  readonly exclusionAny: Plane
  readonly exclusionOnly: Plane
  readonly hangsAny: Plane
  readonly hangsOnly: Plane
  readonly aloneAny: Plane
  readonly aloneOnly: Plane
  readonly notMetAny: Plane
  readonly notMetOnly: Plane
  readonly curableAny: Plane
  readonly curableOnly: Plane
  readonly unknown: Plane
  readonly weighAny: Plane
  readonly weighOnly: Plane
  readonly open: Plane
  readonly waitMay: Plane
  readonly waitMust: Plane
}

function emptySets(pool: PlanePool): Sets {
  const plane = () => pool.empty()
  return {
    finalAny: plane(),
    finalOnly: plane(),
    exclusionAny: plane(),
    exclusionOnly: plane(),
    hangsAny: plane(),
    hangsOnly: plane(),
    aloneAny: plane(),
    aloneOnly: plane(),
    notMetAny: plane(),
    notMetOnly: plane(),
    curableAny: plane(),
    curableOnly: plane(),
    unknown: plane(),
    weighAny: plane(),
    weighOnly: plane(),
    open: plane(),
    waitMay: plane(),
    waitMust: plane(),
  }
}

function gather(sets: Sets, requirement: CompiledRequirement, marks: Marks, mask: Plane, words: number): void {
  const { binding, final, steps, relative } = requirement
  const curable = steps.length > 0 || binding === 'mandatory'
  const add = (plane: Plane, w: number, bits: number) => {
    plane[w] = (plane[w] ?? 0) | bits
  }
  for (let w = 0; w < words; w += 1) {
    const m = mask[w] ?? 0
    if (m === 0) continue
    const [unmet, unknown, hangs] = [(marks.unmet[w] ?? 0) & m, (marks.unknown[w] ?? 0) & m, (marks.hangs[w] ?? 0) & m]
    const [appraisal, perhaps] = [(marks.appraisal[w] ?? 0) & m, (marks.perhaps[w] ?? 0) & m]
    add(sets.notMetOnly, w, unmet)
    add(sets.notMetAny, w, unmet | unknown)
    if (final) {
      add(sets.finalOnly, w, unmet)
      add(sets.finalAny, w, unmet | unknown)
    }
    if (binding === 'exclusion') {
      add(sets.exclusionOnly, w, unmet)
      add(sets.exclusionAny, w, unmet | unknown)
    }
    if (curable) {
      add(sets.curableOnly, w, unmet)
      add(sets.curableAny, w, unmet | unknown)
    }
    add(sets.hangsOnly, w, hangs)
    add(sets.hangsAny, w, relative ? hangs | unknown : hangs)
    add(sets.aloneOnly, w, unmet & ~hangs)
    add(sets.aloneAny, w, (unmet & ~hangs) | unknown)
    add(sets.unknown, w, unknown)
    add(sets.weighAny, w, appraisal | unknown)
    add(sets.weighOnly, w, unmet | (appraisal & ~perhaps))
    add(sets.open, w, unknown | perhaps)
  }
}

/** How a permit is perhaps held, how the entry stands, and where no version is in force. */
interface Frame {
  readonly held: Plane
  readonly perhapsHeld: Plane
  readonly inForce: Plane
  readonly entryYes: Plane
  readonly entryNo: Plane
  readonly entryOpen: Plane
}

export function possibleOutcomes(own: PathOutcomes, finder: Finder): SetPlanes {
  const { space, chunk } = finder
  const { pool } = space
  const { words } = pool
  const frame = frameOf(own, pool)
  const sets = emptySets(pool)
  for (const ruling of own.rulings)
    for (const [requirement, marks] of ruling.marks)
      gather(sets, requirement, marks, maskOf(requirement, ruling, pool), words)
  const turns = pool.take()
  for (let w = 0; w < words; w += 1)
    turns[w] = (frame.perhapsHeld[w] ?? 0) | (frame.entryOpen[w] ?? 0) | (sets.open[w] ?? 0)
  if (!chunk.single || !isEmpty(turns, words)) waits(own.rulings, frame, turns, sets, finder)
  const none = pool.empty()
  const whatever = outcomePlanes(frame, sets, none, none, pool)
  const [mayOpen, opensMay] = [pool.take(), pool.take()]
  for (let w = 0; w < words; w += 1)
    mayOpen[w] = (frame.perhapsHeld[w] ?? 0) | (openIn(whatever, w) & ~(sets.aloneOnly[w] ?? 0))
  const laterMay = laterIn(mayOpen, space)
  for (let w = 0; w < words; w += 1) opensMay[w] = (laterMay[w] ?? 0) | ((turns[w] ?? 0) & (mayOpen[w] ?? 0))
  const withMay = outcomePlanes(frame, sets, opensMay, none, pool)
  if (chunk.single) return withMay
  const mustOpen = pool.take()
  for (let w = 0; w < words; w += 1) {
    const elsewhere = ~openIn(withMay, w) | closedIn(withMay, w) | (frame.perhapsHeld[w] ?? 0)
    mustOpen[w] = ~elsewhere & ~(sets.aloneAny[w] ?? 0)
  }
  return outcomePlanes(frame, sets, opensMay, laterIn(mustOpen, space), pool)
}

const PLACES = BEST_FIRST.map((_, place) => place)
const OPEN_PLACES = PLACES.filter((place) => ['ready', 'ready-to-weigh', 'linked'].includes(BEST_FIRST[place] ?? ''))
const OTHER_PLACES = PLACES.filter((place) => !OPEN_PLACES.includes(place))
const among = (places: readonly number[]) => (planes: SetPlanes, w: number) => {
  let bits = 0
  for (const place of places) bits |= planes[place]?.[w] ?? 0
  return bits
}
const openIn = among(OPEN_PLACES)
const closedIn = among(OTHER_PLACES)

function frameOf(own: PathOutcomes, pool: PlanePool): Frame {
  const [held, perhapsHeld] = [pool.take(), pool.take()]
  const [inForce, entryYes, entryNo, entryOpen] = [pool.empty(), pool.empty(), pool.empty(), pool.take()]
  const { holding, extending, rulings } = own
  for (const { ordinary, extended, entry } of rulings)
    for (let w = 0; w < pool.words; w += 1) {
      const [o, x] = [ordinary[w] ?? 0, extended[w] ?? 0]
      inForce[w] = (inForce[w] ?? 0) | o | x
      entryYes[w] = (entryYes[w] ?? 0) | x | (entry ? (entry.yes[w] ?? 0) & o : o)
      if (entry) entryNo[w] = (entryNo[w] ?? 0) | ((entry.no[w] ?? 0) & o)
    }
  for (let w = 0; w < pool.words; w += 1) {
    const still = ~(extending[w] ?? 0)
    const [yes, no] = [holding.held.yes[w] ?? 0, holding.held.no[w] ?? 0]
    const ambiguous = (holding.ambiguous[w] ?? 0) & still
    held[w] = yes & still & ~ambiguous
    perhapsHeld[w] = ambiguous | (~(yes | no) & still)
    entryOpen[w] = (inForce[w] ?? 0) & ~((entryYes[w] ?? 0) | (entryNo[w] ?? 0))
  }
  return { held, perhapsHeld, inForce, entryYes, entryNo, entryOpen }
}

/** Appraisals that stand against the person until time may, or must, cure them. */
function waits(rulings: readonly Ruling[], frame: Frame, turns: Plane, sets: Sets, { space }: Finder): void {
  const { pool } = space
  const { words } = pool
  const against = new Map<string, { readonly any: Plane; readonly only: Plane }>()
  for (const ruling of rulings)
    for (const [requirement, marks] of ruling.marks) {
      const mask = maskOf(requirement, ruling, pool)
      const own = against.get(requirement.id) ?? { any: pool.empty(), only: pool.empty() }
      addWhere(own.only, marks.against, mask, words)
      addWhere(own.any, marks.against, mask, words)
      addWhere(own.any, marks.unknown, mask, words)
      against.set(requirement.id, own)
    }
  for (const [id, { any, only }] of against) {
    if (isEmpty(any, words)) continue
    const [may, must] = [pool.empty(), pool.empty()]
    for (const ruling of rulings) {
      const { version, ordinary, extended } = ruling
      const lists = [...version.requirements, ...(version.extension ?? [])]
      if (lists.some((r) => r.id === id))
        for (const mask of [ordinary, extended]) addWhere(may, frame.perhapsHeld, mask, words)
      for (const [requirement, marks] of ruling.marks) {
        if (requirement.id !== id) continue
        const mask = maskOf(requirement, ruling, pool)
        for (const plane of [marks.good, marks.unknown, marks.perhaps]) addWhere(may, plane, mask, words)
        addWhere(must, marks.good, mask, words)
      }
    }
    const [laterMay, laterMust] = [laterIn(may, space), laterIn(withoutHeld(must, frame, pool), space)]
    for (let w = 0; w < words; w += 1) {
      const turning = (turns[w] ?? 0) & (may[w] ?? 0)
      sets.waitMay[w] = (sets.waitMay[w] ?? 0) | ((any[w] ?? 0) & ((laterMay[w] ?? 0) | turning))
      sets.waitMust[w] = (sets.waitMust[w] ?? 0) | ((only[w] ?? 0) & (laterMust[w] ?? 0))
    }
  }
}

function withoutHeld(plane: Plane, { perhapsHeld }: Frame, pool: PlanePool): Plane {
  const out = pool.take()
  for (let w = 0; w < pool.words; w += 1) out[w] = (plane[w] ?? 0) & ~(perhapsHeld[w] ?? 0)
  return out
}

/** The lines of the outcome in their order: what may be adds, what must be ends. */
function outcomePlanes(frame: Frame, sets: Sets, opensMay: Plane, opensMust: Plane, pool: PlanePool): SetPlanes {
  const plane = () => pool.take()
  const [p0, p1, p2, p3, p4] = [plane(), plane(), plane(), plane(), plane()]
  const [p5, p6, p7, p8, p9] = [plane(), plane(), plane(), plane(), plane()]
  for (let w = 0; w < pool.words; w += 1) {
    const [surely, perhaps] = [frame.held[w] ?? 0, frame.perhapsHeld[w] ?? 0]
    const [entryOpen, notMet] = [frame.entryOpen[w] ?? 0, sets.notMetOnly[w] ?? 0]
    const [waitMay, waitMust] = [sets.waitMay[w] ?? 0, sets.waitMust[w] ?? 0]
    const notMetAny = sets.notMetAny[w] ?? 0
    let rest = ~surely
    let closed = rest & (~(frame.inForce[w] ?? 0) | (sets.finalOnly[w] ?? 0))
    rest &= ~closed
    const held = surely | (rest & perhaps)
    let unclear = rest & perhaps
    closed |= rest & (sets.finalAny[w] ?? 0)
    let elsewhere = rest & (frame.entryNo[w] ?? 0)
    rest &= ~elsewhere
    elsewhere |= rest & entryOpen
    let barred = rest & (sets.exclusionOnly[w] ?? 0)
    rest &= ~barred
    barred |= rest & (sets.exclusionAny[w] ?? 0)
    const linked = rest & (sets.hangsAny[w] ?? 0) & ~(sets.aloneOnly[w] ?? 0) & ~waitMust
    const only = (sets.hangsOnly[w] ?? 0) & ~(sets.aloneAny[w] ?? 0) & ~waitMay & (frame.entryYes[w] ?? 0)
    rest &= ~(linked & only)
    let foreseeable = rest & (notMetAny | waitMay) & (opensMay[w] ?? 0)
    const must = rest & (notMet | waitMust) & (opensMust[w] ?? 0)
    foreseeable |= must
    rest &= ~must
    unclear |= rest & entryOpen
    const gaps = rest & (sets.curableAny[w] ?? 0)
    rest &= ~(sets.curableOnly[w] ?? 0)
    unclear |= rest & (sets.unknown[w] ?? 0)
    const weigh = rest & (notMetAny | (sets.weighAny[w] ?? 0))
    p0[w] = held
    p1[w] = rest & ~(sets.weighOnly[w] ?? 0)
    p2[w] = weigh
    p3[w] = linked
    p4[w] = foreseeable
    p5[w] = unclear
    p6[w] = gaps
    p7[w] = barred
    p8[w] = elsewhere
    p9[w] = closed
  }
  // in the order of `BEST_FIRST`
  return [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9]
}
