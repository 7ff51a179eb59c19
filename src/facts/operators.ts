/**
 * The one operator table: what a comparison says about a value that is known only within bounds.
 *
 * json-rules-engine's own names, plus `atLeast` and `below` for ordered words such as CEFR levels. A comparison answers
 * when every value inside the bounds agrees. Every operator names its dual, the operator that holds exactly when it
 * does not; the dual of the dual is the operator.
 */
import type { Bounds } from './bounds.ts'
import { NO, type Truth, UNKNOWN, YES } from './truth.ts'

export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'atLeast',
  'below',
] as const
export type Operator = (typeof OPERATORS)[number]

export const DUAL: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  atLeast: 'below',
  below: 'atLeast',
}

/** What stands on the right: a list of numbers (one for all but `in`), or the bounds of another fact. */
export type Operand = readonly number[] | Bounds

function isList(operand: Operand): operand is readonly number[] {
  return Array.isArray(operand)
}

const mirror = (t: Truth): Truth => (t === YES ? NO : t === NO ? YES : UNKNOWN)

/** What the comparisons read of bounds. */
type Extent = Pick<Bounds, 'lo' | 'hi'>

/** Is the value one of `list`? Words and levels are whole numbers, so bounds answer yes when each one inside is listed. */
function among(b: Extent, list: readonly number[]): Truth {
  if (!list.some((n) => n >= b.lo && n <= b.hi)) return NO
  if (!(b.hi - b.lo < list.length)) return UNKNOWN
  for (let n = b.lo; n <= b.hi; n += 1) if (!list.includes(n)) return UNKNOWN
  return YES
}

function equalBounds(a: Extent, b: Extent): Truth {
  if (a.hi < b.lo || a.lo > b.hi) return NO
  return a.lo === a.hi && b.lo === b.hi ? YES : UNKNOWN
}

function less(a: Extent, b: Extent): Truth {
  if (a.hi < b.lo) return YES
  return a.lo >= b.hi ? NO : UNKNOWN
}

/** Does `a operator operand` hold for every value possible, for none, or for some? */
export function compareBounds(operator: Operator, a: Bounds, operand: Operand): Truth {
  if (operator === 'in' || operator === 'notIn') {
    if (!isList(operand)) return UNKNOWN
    const t = among(a, operand)
    return operator === 'in' ? t : mirror(t)
  }
  const b: Extent = isList(operand) ? { lo: operand[0] ?? Number.NaN, hi: operand[0] ?? Number.NaN } : operand
  switch (operator) {
    case 'equal':
      return equalBounds(a, b)
    case 'notEqual':
      return mirror(equalBounds(a, b))
    case 'lessThan':
    case 'below':
      return less(a, b)
    case 'greaterThanInclusive':
    case 'atLeast':
      return mirror(less(a, b))
    case 'greaterThan':
      return less(b, a)
    case 'lessThanInclusive':
      return mirror(less(b, a))
  }
}
