/** Arithmetic on amounts known within bounds. Integer cents; an amount without upper limit has `hi` infinite. */
import { type Bounds, bounds, exactly, hull, plus } from '../bounds.ts'

export const NOTHING: Bounds = exactly(0)

export function sum(amounts: readonly Bounds[]): Bounds {
  return amounts.reduce(plus, NOTHING)
}

export function minus(a: Bounds, b: Bounds): Bounds {
  return bounds(a.lo - b.hi, a.hi - b.lo, a.assumed || b.assumed)
}

/** Never below zero. */
export function floored(b: Bounds): Bounds {
  return bounds(Math.max(0, b.lo), Math.max(0, b.hi), b.assumed)
}

/** The amount, or nothing at all. */
export function perhaps(b: Bounds): Bounds {
  return hull(NOTHING, b)
}

/** At least as much, and nobody knows how much more. */
export function orMore(b: Bounds): Bounds {
  return bounds(b.lo, Number.POSITIVE_INFINITY, b.assumed)
}

export function hullOf(all: readonly Bounds[]): Bounds {
  return all.length === 0 ? NOTHING : all.reduce(hull)
}

/** `n` parts out of `of`, rounded half up to the cent (§ 41 Abs. 2 SGB II). `amount` is not negative, `of` positive. */
export function part(amount: number, n: number, of: number): number {
  return n === 0 || of === Number.POSITIVE_INFINITY ? 0 : Math.floor((2 * amount * n + of) / (2 * of))
}

/** Percent of an amount with at most one decimal in the rate, rounded half up to the cent. */
export function percentOf(amount: number, percent: number): number {
  return part(amount, Math.round(percent * 10), 1000)
}

/** Amount by need, not rounded. Nothing by nothing is nothing; something by nothing is without limit. */
export function ratio(a: Bounds, b: Bounds): Bounds {
  const lo = a.lo === 0 || b.hi === Number.POSITIVE_INFINITY ? 0 : a.lo / b.hi
  const hi = a.hi === 0 ? 0 : a.hi / b.lo
  return bounds(lo, hi, a.assumed || b.assumed)
}

/** The share of `a` in the sum of `a` and `b`, not rounded. */
export function shareOf(a: Bounds, b: Bounds): Bounds {
  return bounds(share(a.lo, b.hi), share(a.hi, b.lo), a.assumed || b.assumed)
}

function share(a: number, b: number): number {
  if (a === 0 || b === Number.POSITIVE_INFINITY) return 0
  return a === Number.POSITIVE_INFINITY ? 1 : a / (a + b)
}
