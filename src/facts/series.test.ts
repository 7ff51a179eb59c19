import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAWN, type Day, DUSK, parseDay } from '../time/day.ts'
import { afterMonths } from '../time/period.ts'
import { at, coalesce, constant, stepAt } from '../time/timeline.ts'
import { type Bounds, bounds, exactly, sameBounds } from './bounds.ts'
import { compareBounds, type Operator } from './operators.ts'
import { type Growth, growing, mapSeries, type Series, steps } from './series.ts'
import { isAssumed, truthOf, verdict } from './truth.ts'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`${text} is no day`)
  return d
}
const nth = (n: number) => n as Day
const DAYS = Array.from({ length: 40 }, (_, i) => nth(i - 2))
const GROWING: readonly Operator[] = ['greaterThanInclusive', 'greaterThan', 'lessThan', 'lessThanInclusive']

/** Grows by one every `pace` days from `start` until `end`, then falls back to nothing. */
const runs = (start: number, pace: number, end: number): Growth => ({
  reaches: (n) =>
    n <= 0
      ? constant(true)
      : coalesce([
          { from: DAWN, value: false },
          ...(start + n * pace < end
            ? [
                { from: nth(start + n * pace), value: true },
                { from: nth(end), value: false },
              ]
            : []),
        ]),
  at: (d) => (d < start || d >= end ? 0 : Math.floor((d - start) / pace)),
})

const growth = fc.record({
  start: fc.integer({ min: 0, max: 10 }),
  head: fc.integer({ min: 0, max: 5 }),
  pace: fc.integer({ min: 1, max: 6 }),
  end: fc.integer({ min: 5, max: 36 }),
  tail: fc.integer({ min: 0, max: 5 }),
})
const series = fc
  .record({ growth, assumedFrom: fc.integer({ min: 0, max: 40 }) })
  .map(({ growth: g, assumedFrom }) =>
    growing(runs(g.start, g.pace, g.end), runs(g.start - g.head, g.pace, g.end + g.tail), nth(assumedFrom), ['x']),
  )

/** Each threshold answers on each day as the bounds of that day do. */
function agrees(s: Series, operators: readonly Operator[], thresholds: readonly number[]): void {
  const wrong: unknown[] = []
  for (const op of operators) {
    for (const n of thresholds) {
      const timeline = s.compare(op, [n])
      for (const d of DAYS) {
        const b = s.at(d)
        const expected = verdict(compareBounds(op, b, [n]), b.assumed)
        if (at(timeline, d) !== expected) wrong.push([op, n, d, expected])
      }
    }
  }
  expect(wrong).toEqual([])
  expect(DAYS.map((d) => s.at(d)).filter((b) => b.lo > b.hi)).toEqual([])
}

describe('a growing fact', () => {
  test('crosses every threshold on the day on which its value does', () => {
    fc.assert(
      fc.property(series, (s) => agrees(s, GROWING, [-1, 0, 1, 2, 5, 9, 40])),
      { seed: 1 },
    )
  })

  test('thresholds between whole numbers', () => {
    fc.assert(
      fc.property(series, (s) => agrees(s, GROWING, [-0.5, 0.5, 1.5, 4.999])),
      { seed: 2 },
    )
  })

  test.each(['equal', 'notEqual', 'in', 'notIn', 'atLeast', 'below'] as const)('is not compared by %s', (op) => {
    const s = growing(runs(0, 1, 9), runs(0, 1, 9), DUSK, [])
    expect(() => s.compare(op, [1])).toThrow('growing')
  })

  test('so far: every value up to the day is possible, from none on', () => {
    fc.assert(
      fc.property(series, (s) => {
        const seen = s.soFar(DAWN)
        const expected = DAYS.map((d) =>
          bounds(0, Math.max(...DAYS.filter((x) => x <= d).map((x) => s.at(x).hi)), s.at(d).assumed),
        )
        expect(DAYS.map((d) => seen.at(d))).toEqual(expected)
        agrees(seen, GROWING, [0, 1, 2, 5])
      }),
      { seed: 3 },
    )
  })

  test('so far, if it never falls: from what it was on the first day possible, before which the day itself counts', () => {
    const least = { ...runs(2, 3, DUSK), neverFalls: true } as const
    const most = { ...runs(0, 3, DUSK), neverFalls: true } as const
    const seen = growing(least, most, DUSK, []).soFar(nth(11))
    expect([7, 8, 11, 14, 17].map((d) => [d, seen.at(nth(d)).lo, seen.at(nth(d)).hi])).toEqual([
      [7, 1, 2],
      [8, 2, 2],
      [11, 3, 3],
      [14, 3, 4],
      [17, 3, 5],
    ])
    agrees(seen, GROWING, [0, 1, 2, 3, 4, 5])
  })

  test('frozen: from the day on the value of that day, whatever came after', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 36 }), fc.integer({ min: 0, max: 36 }), (s, a, b) => {
        const once = s.frozenFrom(nth(a))
        expect(DAYS.map((d) => once.at(d))).toEqual(DAYS.map((d) => s.at(nth(Math.min(d, a)))))
        agrees(once, GROWING, [0, 1, 2, 5])
        const twice = once.frozenFrom(nth(b))
        expect(DAYS.map((d) => twice.at(d))).toEqual(DAYS.map((d) => s.at(nth(Math.min(d, a, b)))))
        agrees(twice, GROWING, [0, 1, 2, 5])
        agrees(once.soFar(DAWN), GROWING, [0, 1, 2, 5])
      }),
      { seed: 4 },
    )
  })

  test('it has no values to map', () => {
    expect(() => mapSeries(growing(runs(0, 1, 9), runs(0, 1, 9), DUSK, []), (b) => b)).toThrow('step series')
  })
})

describe('an age frozen by the application', () => {
  // born 2009-05-14: of age on 2027-05-14 (§ 187 Abs. 2 Satz 2 BGB); filed the day before
  const born = day('2009-05-14')
  const age: Growth = { reaches: (n) => stepAt(afterMonths(born, 12 * n), false, true), at: () => 17 }
  const s = growing(age, age, DUSK, ['members.amina.born'])
  test.each([
    ['2027-05-13', '2027-05-13', 'no', 'filed the day before: under 18 for ever'],
    ['2027-05-13', '2027-05-14', 'no', 'so on the birthday'],
    ['2027-05-13', '2036-01-01', 'no', 'and years later'],
    ['2027-05-14', '2027-05-13', 'no', 'before filing the day itself counts'],
    ['2027-05-14', '2027-05-14', 'yes', 'filed on the birthday: 18'],
    ['2027-05-14', '2036-01-01', 'yes', 'filed on the birthday: 18'],
  ])('filed %s, asked for %s: %s, %s', (filed, d, expected) => {
    const v = at(s.frozenFrom(day(filed)).compare('greaterThanInclusive', [18]), day(d))
    expect(['no', 'unknown', 'yes'][truthOf(v)]).toBe(expected)
  })
})

describe('a fact that changes on named days', () => {
  const value = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }), fc.boolean())
    .map(([lo, more, assumed]): Bounds => bounds(lo, lo + more, assumed))
  const stepped = fc
    .array(fc.record({ from: fc.integer({ min: 0, max: 30 }).map(nth), value }), { maxLength: 6 })
    .map((spans) =>
      steps(
        coalesce([{ from: DAWN, value: exactly(0) }, ...spans.sort((a, b) => a.from - b.from)], sameBounds),
        (d) => [`day ${d}`],
      ),
    )

  test('compares day by day', () => {
    fc.assert(
      fc.property(stepped, (s) =>
        agrees(s, [...GROWING, 'equal', 'notEqual', 'in', 'notIn', 'atLeast', 'below'], [0, 1, 3]),
      ),
      { seed: 5 },
    )
  })

  test('so far: from the least to the greatest value since the first day possible', () => {
    fc.assert(
      fc.property(stepped, fc.integer({ min: -2, max: 30 }), (s, first) => {
        const seen = s.soFar(nth(first))
        const expected = DAYS.map((d) => {
          const past = DAYS.filter((x) => x <= d && x >= Math.min(first, d)).map((x) => s.at(x))
          return bounds(
            Math.min(...past.map((b) => b.lo)),
            Math.max(...past.map((b) => b.hi)),
            past.some((b) => b.assumed),
          )
        })
        expect(DAYS.map((d) => seen.at(d))).toEqual(expected)
        const list = seen.values ?? []
        expect(
          list.filter((span, i) => i > 0 && list[i - 1] && sameBounds(list[i - 1]?.value ?? span.value, span.value)),
        ).toEqual([])
      }),
      { seed: 6 },
    )
  })

  test('frozen: on the day itself its new value already counts, later ones do not; its reasons stop as well', () => {
    const s = steps(
      [
        { from: DAWN, value: exactly(1) },
        { from: nth(5), value: exactly(2) },
        { from: nth(9), value: exactly(3, true) },
      ],
      (d) => [`day ${d}`],
    )
    const seen = (d: number, frozenOn: number) => s.frozenFrom(nth(frozenOn)).at(nth(d)).lo
    expect([seen(4, 4), seen(5, 4), seen(20, 4)]).toEqual([1, 1, 1])
    expect([seen(4, 5), seen(5, 5), seen(20, 5)]).toEqual([1, 2, 2])
    expect([seen(9, 9), seen(20, 9)]).toEqual([3, 3])
    expect(isAssumed(at(s.frozenFrom(nth(9)).compare('equal', [3]), nth(20)))).toBe(true)
    expect([s.frozenFrom(nth(5)).rests(nth(4)), s.frozenFrom(nth(5)).rests(nth(20))]).toEqual([['day 4'], ['day 5']])
  })

  test('mapped: each value by itself', () => {
    fc.assert(
      fc.property(stepped, (s) => {
        const doubled = mapSeries(s, (b) => bounds(2 * b.lo, 2 * b.hi, b.assumed))
        expect(DAYS.map((d) => doubled.at(d))).toEqual(
          DAYS.map((d) => bounds(2 * s.at(d).lo, 2 * s.at(d).hi, s.at(d).assumed)),
        )
      }),
      { seed: 7 },
    )
  })
})
