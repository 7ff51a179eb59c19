/**
 * Bit planes: one bit a row, 32 rows a word. A condition is two planes: where it surely holds, where it surely fails.
 *
 * A plane can be longer than its space needs, and bits behind the last row mean nothing.
 */

export type Plane = Uint32Array

/** INVARIANT: no row has a bit in both; neither is unknown. */
export interface Planes {
  readonly yes: Plane
  readonly no: Plane
}

export const wordsFor = (rows: number): number => (rows + 31) >>> 5

/** Planes given out again and again, one chunk of families after the other, so that none is allocated a condition. */
export class PlanePool {
  private readonly planes: Plane[] = []
  private used = 0
  words = 0

  /** Every plane taken before is free again. */
  begin(words: number): void {
    this.words = words
    this.used = 0
  }

  /** A plane in which anything can stand. */
  take(): Plane {
    let plane = this.planes[this.used]
    if (plane === undefined || plane.length < this.words) {
      plane = new Uint32Array(Math.ceil(this.words * 1.25))
      this.planes[this.used] = plane
    }
    this.used += 1
    return plane
  }

  empty(): Plane {
    return this.take().fill(0, 0, this.words)
  }

  full(): Plane {
    return this.take().fill(0xffffffff, 0, this.words)
  }
}

/** Sets the bits from one row until another. */
export function fill(plane: Plane, from: number, until: number): void {
  if (until <= from) return
  const first = from >>> 5
  const last = (until - 1) >>> 5
  const head = 0xffffffff << (from & 31)
  const tail = 0xffffffff >>> (31 - ((until - 1) & 31))
  if (first === last) {
    plane[first] = (plane[first] ?? 0) | (head & tail)
    return
  }
  plane[first] = (plane[first] ?? 0) | head
  for (let w = first + 1; w < last; w += 1) plane[w] = 0xffffffff
  plane[last] = (plane[last] ?? 0) | tail
}

export const bit = (plane: Plane, row: number): number => ((plane[row >>> 5] ?? 0) >>> (row & 31)) & 1

/** The first row from `from` until `until` with a bit; -1: none. */
export function firstBit(plane: Plane, from: number, until: number): number {
  let row = from
  while (row < until) {
    const word = (plane[row >>> 5] ?? 0) >>> (row & 31)
    if (word !== 0) {
      const found = row + 31 - Math.clz32(word & -word)
      return found < until ? found : -1
    }
    row = (row | 31) + 1
  }
  return -1
}

/** The last row from `from` until `until` with a bit; -1: none. */
export function lastBit(plane: Plane, from: number, until: number): number {
  let row = until - 1
  while (row >= from) {
    const word = (plane[row >>> 5] ?? 0) << (31 - (row & 31))
    if (word !== 0) {
      const found = row - Math.clz32(word)
      return found >= from ? found : -1
    }
    row = (row & ~31) - 1
  }
  return -1
}

/** Every one holds; of nothing: yes. */
export function allOf(parts: readonly Planes[], pool: PlanePool): Planes {
  const { words } = pool
  const [first, second] = parts
  if (first === undefined) return { yes: pool.full(), no: pool.empty() }
  if (second === undefined) return first
  const [yes, no] = [pool.take(), pool.take()]
  for (let w = 0; w < words; w += 1) {
    yes[w] = (first.yes[w] ?? 0) & (second.yes[w] ?? 0)
    no[w] = (first.no[w] ?? 0) | (second.no[w] ?? 0)
  }
  for (let i = 2; i < parts.length; i += 1) {
    const part = parts[i] ?? first
    for (let w = 0; w < words; w += 1) {
      yes[w] = (yes[w] ?? 0) & (part.yes[w] ?? 0)
      no[w] = (no[w] ?? 0) | (part.no[w] ?? 0)
    }
  }
  return { yes, no }
}

/** At least one holds; of nothing: no. */
export function anyOf(parts: readonly Planes[], pool: PlanePool): Planes {
  return negated(allOf(parts.map(negated), pool))
}

export function negated({ yes, no }: Planes): Planes {
  return { yes: no, no: yes }
}

/** Bits of `b` where `mask` has one, else of `a`. */
export function choose(mask: Plane, a: Plane, b: Plane, pool: PlanePool): Plane {
  const out = pool.take()
  for (let w = 0; w < pool.words; w += 1) {
    const m = mask[w] ?? 0
    out[w] = ((a[w] ?? 0) & ~m) | ((b[w] ?? 0) & m)
  }
  return out
}

/** Adds to `into` the bits of `plane` where `mask` has one. */
export function addWhere(into: Plane, plane: Plane, mask: Plane, words: number): void {
  for (let w = 0; w < words; w += 1) into[w] = (into[w] ?? 0) | ((plane[w] ?? 0) & (mask[w] ?? 0))
}

export function isEmpty(plane: Plane, words: number): boolean {
  for (let w = 0; w < words; w += 1) if (plane[w] !== 0) return false
  return true
}

export function isSame(a: Plane, b: Plane, words: number): boolean {
  for (let w = 0; w < words; w += 1) if (a[w] !== b[w]) return false
  return true
}

/** Takes out the bits that `plane` has. */
export function remove(from: Plane, plane: Plane, words: number): void {
  for (let w = 0; w < words; w += 1) from[w] = (from[w] ?? 0) & ~(plane[w] ?? 0)
}
