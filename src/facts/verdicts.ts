/**
 * Timelines of verdicts: constant ones exist once, and two are merged by a table, for a person has thousands of them.
 */
import { DAWN } from '../time/day.ts'
import { constant, type Span, type Timeline } from '../time/timeline.ts'
import { and, NO, not, or, UNKNOWN, type Verdict, YES } from './truth.ts'

export type Verdicts = Timeline<Verdict>

const VERDICTS = [0, 1, 2, 3, 4, 5, 6, 7] as const
const CONSTANTS: readonly Verdicts[] = VERDICTS.map((v) => constant<Verdict>(v))

/** The same on every day. */
export function always(v: Verdict): Verdicts {
  return CONSTANTS[v] ?? constant(v)
}

/** The same timeline; a constant one as the one that exists. */
export function shared(verdicts: Verdicts): Verdicts {
  return verdicts.length === 1 ? always(verdicts[0]?.value ?? UNKNOWN) : verdicts
}

export const ALWAYS_NO = always(NO)
export const ALWAYS_YES = always(YES)
export const ALWAYS_UNKNOWN = always(UNKNOWN)

const pairs = (f: (verdicts: readonly Verdict[]) => Verdict) =>
  Uint8Array.from(VERDICTS.flatMap((a) => VERDICTS.map((b) => f([a, b]))))
const AND = pairs(and)
const OR = pairs(or)
const NOT = Uint8Array.from(VERDICTS, not)

/** On each day `and` of the two. With `ALWAYS_NO` nothing else matters, with `ALWAYS_YES` only the other one. */
export function both(a: Verdicts, b: Verdicts): Verdicts {
  if (a === ALWAYS_NO || b === ALWAYS_YES) return a
  return b === ALWAYS_NO || a === ALWAYS_YES ? b : merged(a, b, AND)
}

/** On each day `or` of the two. */
export function either(a: Verdicts, b: Verdicts): Verdicts {
  if (a === ALWAYS_YES || b === ALWAYS_NO) return a
  return b === ALWAYS_YES || a === ALWAYS_NO ? b : merged(a, b, OR)
}

export function opposite(a: Verdicts): Verdicts {
  return a.length === 1
    ? always(NOT[a[0]?.value ?? 0] ?? 0)
    : a.map(({ from, value }) => ({ from, value: NOT[value] ?? 0 }))
}

function merged(a: Verdicts, b: Verdicts, table: Uint8Array): Verdicts {
  let [i, j] = [1, 1]
  let [x, y] = [a[0]?.value ?? 0, b[0]?.value ?? 0]
  let last = table[(x << 3) | y] ?? 0
  let [left, right] = [a[1], b[1]]
  if (left === undefined && right === undefined) return always(last)
  const out: Span<Verdict>[] = [{ from: DAWN, value: last }]
  while (left !== undefined || right !== undefined) {
    let from = left?.from ?? DAWN
    if (left === undefined || (right !== undefined && right.from < left.from)) from = right?.from ?? from
    if (left !== undefined && left.from === from) {
      x = left.value
      i += 1
      left = a[i]
    }
    if (right !== undefined && right.from === from) {
      y = right.value
      j += 1
      right = b[j]
    }
    const value = table[(x << 3) | y] ?? 0
    if (value !== last) out.push({ from, value })
    last = value
  }
  return out.length === 1 ? always(last) : out
}
