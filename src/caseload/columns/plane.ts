/** Bit planes: one bit a row, 32 rows a word. A condition is two planes: where it surely holds, where it surely fails. */
import { NO, type Truth, UNKNOWN, YES } from '../../facts/truth.ts'

export type Plane = Uint32Array

/** INVARIANT: no row has a bit in both; neither is unknown. */
export interface Planes {
  readonly yes: Plane
  readonly no: Plane
}

export const wordsFor = (rows: number): number => (rows + 31) >>> 5

export function emptyPlane(rows: number): Plane {
  return new Uint32Array(wordsFor(rows))
}

export function emptyPlanes(rows: number): Planes {
  return { yes: emptyPlane(rows), no: emptyPlane(rows) }
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

export function fillTruth(planes: Planes, from: number, until: number, truth: Truth): void {
  if (truth === YES) fill(planes.yes, from, until)
  else if (truth === NO) fill(planes.no, from, until)
}

export const bit = (plane: Plane, row: number): number => ((plane[row >>> 5] ?? 0) >>> (row & 31)) & 1

export function truthIn({ yes, no }: Planes, row: number): Truth {
  return bit(yes, row) ? YES : bit(no, row) ? NO : UNKNOWN
}

/** Every one holds; of nothing: yes. */
export function allOf(parts: readonly Planes[], rows: number): Planes {
  const words = wordsFor(rows)
  const [yes, no] = [new Uint32Array(words).fill(0xffffffff), new Uint32Array(words)]
  for (const part of parts)
    for (let w = 0; w < words; w += 1) {
      yes[w] = (yes[w] ?? 0) & (part.yes[w] ?? 0)
      no[w] = (no[w] ?? 0) | (part.no[w] ?? 0)
    }
  return { yes, no }
}

/** At least one holds; of nothing: no. */
export function anyOf(parts: readonly Planes[], rows: number): Planes {
  return negated(allOf(parts.map(negated), rows))
}

export function negated({ yes, no }: Planes): Planes {
  return { yes: no, no: yes }
}

/** Bits of `b` where `mask` has one, else of `a`. */
export function choose(mask: Plane, a: Plane, b: Plane): Plane {
  return a.map((word, w) => (word & ~(mask[w] ?? 0)) | ((b[w] ?? 0) & (mask[w] ?? 0)))
}

export function chooseTruth(mask: Plane, a: Planes, b: Planes): Planes {
  return { yes: choose(mask, a.yes, b.yes), no: choose(mask, a.no, b.no) }
}

/** Adds to `into` the bits of `plane` where `mask` has one. */
export function addWhere(into: Plane, plane: Plane, mask: Plane): void {
  for (let w = 0; w < into.length; w += 1) into[w] = (into[w] ?? 0) | ((plane[w] ?? 0) & (mask[w] ?? 0))
}

export const isEmpty = (plane: Plane): boolean => plane.every((word) => word === 0)

/** Takes out the bits that `plane` has. */
export function remove(from: Plane, plane: Plane): void {
  for (let w = 0; w < from.length; w += 1) from[w] = (from[w] ?? 0) & ~(plane[w] ?? 0)
}
