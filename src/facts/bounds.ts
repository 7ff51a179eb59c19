/**
 * What is known of a value on a day: every number from `lo` to `hi` is possible.
 *
 * Known: `lo === hi`. Unknown: everything the type allows. A boolean is 0 or 1, a word of an ordered or closed list its
 * rank. INVARIANT: `lo <= hi`. `assumed` marks what stands only on a standing assumption about days after the day of
 * knowledge.
 */
export interface Bounds {
  readonly lo: number
  readonly hi: number
  readonly assumed: boolean
}

export function bounds(lo: number, hi: number, assumed = false): Bounds {
  return { lo, hi, assumed }
}

export function exactly(value: number, assumed = false): Bounds {
  return { lo: value, hi: value, assumed }
}

export const FALSE: Bounds = exactly(0)
export const TRUE: Bounds = exactly(1)
export const MAYBE: Bounds = bounds(0, 1)
export const ANYTHING: Bounds = bounds(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
export const ANY_AMOUNT: Bounds = bounds(0, Number.POSITIVE_INFINITY)

/** A boolean value; `undefined` is unknown. */
export function booleanBounds(value: boolean | undefined): Bounds {
  return value === undefined ? MAYBE : value ? TRUE : FALSE
}

export function isKnown(b: Bounds): boolean {
  return b.lo === b.hi
}

export function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.lo === b.lo && a.hi === b.hi && a.assumed === b.assumed
}

export function assume(b: Bounds): Bounds {
  return b.assumed ? b : { lo: b.lo, hi: b.hi, assumed: true }
}

/** The smallest bounds that hold every value of both. */
export function hull(a: Bounds, b: Bounds): Bounds {
  return bounds(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi), a.assumed || b.assumed)
}

export function plus(a: Bounds, b: Bounds): Bounds {
  return bounds(a.lo + b.lo, a.hi + b.hi, a.assumed || b.assumed)
}
