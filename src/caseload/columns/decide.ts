/** The outcome of a path in the order of `engine/outcome`, on 32 rows at a time. */
import type { Chunk, Space } from './chunk.ts'
import { fill, lastBit, type Plane } from './plane.ts'

/** Per row what the outcome reads, gathered over versions. */
export interface Facts {
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

/** The four bits of the index in `OUTCOMES`, lowest first. */
export type Code = readonly [Plane, Plane, Plane, Plane]

export interface Decided {
  readonly code: Code
  /** Open, and nothing unmet but what hangs on a relative's open path: earlier days foresee it. */
  readonly opening: Plane
}

/** Rows after which, within the same cell, a later row has a bit. */
export function laterIn(plane: Plane, { starts, from, until, pool }: Space): Plane {
  const out = pool.empty()
  for (let cell = 0; cell < until - from; cell += 1) {
    const start = starts[cell] ?? 0
    const last = lastBit(plane, start, starts[cell + 1] ?? 0)
    if (last > start) fill(out, start, last)
  }
  return out
}

/** INVARIANT: `OUTCOMES` is held, closed, not-applicable, barred, linked, foreseeable, unclear, gaps, ready-to-weigh, ready. */
export function decide(facts: Facts, { space, chunk }: { readonly space: Space; readonly chunk: Chunk }): Decided {
  const { pool } = space
  const { words } = pool
  // whether a later day opens does not turn on days after that one: each is read as if none did
  const later = chunk.single ? pool.empty() : laterIn(openings(facts, space), space)
  const code = [pool.take(), pool.take(), pool.take(), pool.take()] as const
  const opening = pool.take()
  for (let w = 0; w < words; w += 1) {
    const held = facts.held[w] ?? 0
    let rest = ~held
    const ambiguous = rest & (facts.ambiguous[w] ?? 0)
    rest &= ~ambiguous
    const closed = rest & (~(facts.inForce[w] ?? 0) | (facts.unmetFinal[w] ?? 0))
    rest &= ~closed
    const elsewhere = rest & (facts.entryNo[w] ?? 0)
    rest &= ~elsewhere
    const barred = rest & (facts.unmetExclusion[w] ?? 0)
    rest &= ~barred
    const [unmet, waiting] = [facts.unmet[w] ?? 0, facts.waiting[w] ?? 0]
    const [alone, enters] = [facts.unmetAlone[w] ?? 0, facts.entryYes[w] ?? 0]
    const linked = rest & unmet & ~alone & ~waiting & enters
    rest &= ~linked
    const foreseeable = rest & (unmet | waiting) & (later[w] ?? 0)
    rest &= ~foreseeable
    const asked = rest & ~enters
    rest &= ~asked
    const gaps = rest & (facts.unmetCurable[w] ?? 0)
    rest &= ~gaps
    const unknown = rest & (facts.unknown[w] ?? 0)
    rest &= ~unknown
    const weigh = rest & (unmet | (facts.appraisal[w] ?? 0))
    const ready = rest & ~weigh
    code[0][w] = closed | barred | foreseeable | gaps | ready
    code[1][w] = elsewhere | barred | ambiguous | asked | unknown | gaps
    code[2][w] = linked | foreseeable | ambiguous | asked | unknown | gaps
    code[3][w] = weigh | ready
    opening[w] = (linked | weigh | ready) & ~alone
  }
  return { code, opening }
}

/** Rows that are open with nothing unmet, if no later one is. */
function openings(facts: Facts, { pool }: Space): Plane {
  const out = pool.take()
  for (let w = 0; w < pool.words; w += 1) {
    const out_ = (facts.held[w] ?? 0) | (facts.ambiguous[w] ?? 0) | (facts.unmetFinal[w] ?? 0) | (facts.entryNo[w] ?? 0)
    const inside = (facts.inForce[w] ?? 0) & ~out_ & ~(facts.unmetExclusion[w] ?? 0) & ~(facts.unmetAlone[w] ?? 0)
    const enters = inside & (facts.entryYes[w] ?? 0)
    const linked = enters & (facts.unmet[w] ?? 0) & ~(facts.waiting[w] ?? 0)
    out[w] = linked | (enters & ~(facts.unmetCurable[w] ?? 0) & ~(facts.unknown[w] ?? 0))
  }
  return out
}
