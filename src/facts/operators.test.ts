import { describe, expect, test } from 'vitest'
import { ANY_AMOUNT, ANYTHING, type Bounds, bounds, exactly } from './bounds.ts'
import { compareBounds, DUAL, OPERATORS, type Operator } from './operators.ts'
import { NO, type Truth, UNKNOWN, YES } from './truth.ts'

/** What the operators mean of two known numbers, or a number and a list. */
const MEANING: Readonly<Record<Operator, (a: number, list: readonly number[]) => boolean>> = {
  equal: (a, [b]) => a === b,
  notEqual: (a, [b]) => a !== b,
  in: (a, list) => list.some((b) => a === b),
  notIn: (a, list) => list.every((b) => a !== b),
  lessThan: (a, [b = Number.NaN]) => a < b,
  lessThanInclusive: (a, [b = Number.NaN]) => a <= b,
  greaterThan: (a, [b = Number.NaN]) => a > b,
  greaterThanInclusive: (a, [b = Number.NaN]) => a >= b,
  atLeast: (a, [b = Number.NaN]) => a >= b,
  below: (a, [b = Number.NaN]) => a < b,
}

const together = (answers: readonly boolean[]): Truth =>
  answers.every((x) => x) ? YES : answers.some((x) => x) ? UNKNOWN : NO
const inside = ({ lo, hi }: Bounds) => Array.from({ length: hi - lo + 1 }, (_, i) => lo + i)
const LOW = 0
const HIGH = 5
const ALL: readonly Bounds[] = inside(bounds(LOW, HIGH)).flatMap((lo) =>
  inside(bounds(lo, HIGH)).map((hi) => bounds(lo, hi)),
)
const NUMBERS = inside(bounds(LOW - 1, HIGH + 1))
const LISTS: readonly (readonly number[])[] = Array.from({ length: 2 ** NUMBERS.length }, (_, set) =>
  NUMBERS.filter((_, i) => (set >> i) & 1),
)
const MIRROR = { [YES]: NO, [NO]: YES, [UNKNOWN]: UNKNOWN } as const
const one = (op: Operator) => op !== 'in' && op !== 'notIn'

describe('a comparison answers when every value inside the bounds agrees', () => {
  test.each(OPERATORS.filter(one))('%s a number', (op) => {
    const cells = ALL.flatMap((a) =>
      NUMBERS.map((n) => ({ a, n, expected: together(inside(a).map((x) => MEANING[op](x, [n]))) })),
    )
    expect(cells.filter(({ a, n, expected }) => compareBounds(op, a, [n]) !== expected)).toEqual([])
  })

  test.each(OPERATORS.filter(one))('%s another fact within bounds', (op) => {
    const pairs = (a: Bounds, b: Bounds) => inside(a).flatMap((x) => inside(b).map((y) => MEANING[op](x, [y])))
    const cells = ALL.flatMap((a) => ALL.map((b) => ({ a, b, expected: together(pairs(a, b)) })))
    expect(cells.filter(({ a, b, expected }) => compareBounds(op, a, b) !== expected)).toEqual([])
  })

  test.each(['in', 'notIn'] as const)('%s a list', (op) => {
    const cells = ALL.flatMap((a) =>
      LISTS.map((list) => ({ a, list, expected: together(inside(a).map((x) => MEANING[op](x, list))) })),
    )
    expect(cells.filter(({ a, list, expected }) => compareBounds(op, a, list) !== expected)).toEqual([])
    const doubled = (list: readonly number[]) => [...list, ...list].reverse()
    expect(cells.filter(({ a, list, expected }) => compareBounds(op, a, doubled(list)) !== expected)).toEqual([])
  })

  test.each(['in', 'notIn'] as const)('%s needs a list: of a fact nothing is said', (op) => {
    expect(compareBounds(op, exactly(1), exactly(1))).toBe(UNKNOWN)
  })

  test.each([
    ['greaterThanInclusive', ANYTHING, 0, UNKNOWN, 'nothing is known'],
    ['greaterThanInclusive', ANY_AMOUNT, 0, YES, 'an amount is never below nothing'],
    ['lessThan', ANY_AMOUNT, 0, NO, 'an amount is never below nothing'],
    ['greaterThan', ANY_AMOUNT, 0, UNKNOWN, 'it may be nothing'],
    ['equal', ANYTHING, 1, UNKNOWN, 'nothing is known'],
    ['notEqual', bounds(2, Number.POSITIVE_INFINITY), 1, YES, 'more than that'],
    ['in', ANYTHING, 1, UNKNOWN, 'nothing is known'],
    ['in', bounds(2, Number.POSITIVE_INFINITY), 1, NO, 'more than that'],
    ['greaterThan', exactly(0.5), 0.5, NO, 'more than half, not half (§ 25b Abs. 1 Satz 2 Nr. 3 "überwiegend")'],
  ] as const)('%s of %j and %d: %i, %s', (op, a, n, expected, _) => {
    expect(compareBounds(op, a, [n])).toBe(expected)
  })
})

describe('duals', () => {
  test.each(OPERATORS)('the dual of %s is its exact opposite', (op) => {
    expect(DUAL[DUAL[op]]).toBe(op)
    expect(DUAL[op]).not.toBe(op)
    const operands = one(op) ? [...NUMBERS.map((n) => [n]), ...ALL] : LISTS
    const cells = [...ALL, ANYTHING, ANY_AMOUNT].flatMap((a) => operands.map((operand) => ({ a, operand })))
    const same = cells.filter(
      ({ a, operand }) => compareBounds(DUAL[op], a, operand) !== MIRROR[compareBounds(op, a, operand)],
    )
    expect(same).toEqual([])
  })
  test('every operator has one, and only one names it', () => {
    expect(Object.values(DUAL).sort()).toEqual([...OPERATORS].sort())
  })
})

test('narrower bounds never turn an answer around', () => {
  for (const op of OPERATORS) {
    for (const a of ALL) {
      for (const b of ALL.filter((x) => x.lo >= a.lo && x.hi <= a.hi)) {
        for (const n of NUMBERS) {
          const wide = compareBounds(op, a, [n])
          if (wide !== UNKNOWN) expect(compareBounds(op, b, [n])).toBe(wide)
        }
      }
    }
  }
})
