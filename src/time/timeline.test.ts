import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAWN, type Day } from './day.ts'
import {
  at,
  coalesce,
  combine,
  constant,
  during,
  join,
  mapTimeline,
  merge,
  type Span,
  stepAt,
  type Timeline,
} from './timeline.ts'

const day = (n: number) => n as Day
/** The days of these tests, one before all that happens and one behind. */
const DAYS = Array.from({ length: 24 }, (_, n) => day(n - 1))
const values = <T>(timeline: Timeline<T>) => DAYS.map((d) => at(timeline, d))

/** First span at dawn, starts strictly rising, neighbours different. */
function invariant<T>(timeline: Timeline<T>): Timeline<T> {
  expect(timeline[0]?.from).toBe(DAWN)
  timeline.slice(1).forEach((span, i) => {
    const before = timeline[i]
    expect(span.from).toBeGreaterThan(before?.from ?? Number.NaN)
    expect(span.value).not.toBe(before?.value)
  })
  return timeline
}

const value = fc.integer({ min: 0, max: 2 })
const span = fc.record({ from: fc.integer({ min: 0, max: 21 }).map(day), value })
const sorted = fc.array(span, { minLength: 1, maxLength: 8 }).map((spans) => [...spans].sort((a, b) => a.from - b.from))
const timeline = sorted.map((spans) => coalesce([{ from: DAWN, value: 0 }, ...spans]))

describe('against every day anew', () => {
  test('coalesce: of spans that start on one day the last counts, the first reaches back to dawn', () => {
    fc.assert(
      fc.property(sorted, (spans) => {
        const naive = DAYS.map((d) => (spans.findLast((s) => s.from <= d) ?? spans[0])?.value)
        expect(values(invariant(coalesce(spans)))).toEqual(naive)
      }),
      { seed: 1 },
    )
  })

  test.each([
    ['sum', (v: readonly number[]) => v.reduce((a, b) => a + b, 0)],
    ['minimum', (v: readonly number[]) => Math.min(...v)],
    ['first equals last', (v: readonly number[]) => v[0] === v[v.length - 1]],
  ] as const)('merge by %s', (_, f) => {
    fc.assert(
      fc.property(fc.array(timeline, { minLength: 1, maxLength: 5 }), (timelines) => {
        const merged = merge<number, unknown>(timelines, f)
        expect(values(invariant(merged))).toEqual(DAYS.map((d) => f(timelines.map((t) => at(t, d)))))
      }),
      { seed: 2 },
    )
  })

  test('merge of nothing is what the function says of nothing', () => {
    expect(merge([], (v) => v.length)).toEqual(constant(0))
  })

  test('merge calls equal what `same` calls equal', () => {
    const list = merge(
      [stepAt(day(3), 0, 1), stepAt(day(5), 0, 1)],
      (v) => ({ all: v.every((x) => x === 1) }),
      (a, b) => a.all === b.all,
    )
    expect(list.map((s) => s.from)).toEqual([DAWN, 5])
  })

  test('combine and mapTimeline', () => {
    fc.assert(
      fc.property(timeline, timeline, (a, b) => {
        expect(values(invariant(combine(a, b, (x, y) => x * 3 + y)))).toEqual(DAYS.map((d) => at(a, d) * 3 + at(b, d)))
        expect(values(invariant(combine(a, b, Math.max)))).toEqual(DAYS.map((d) => Math.max(at(a, d), at(b, d))))
        expect(values(invariant(mapTimeline(a, (x) => x > 0)))).toEqual(DAYS.map((d) => at(a, d) > 0))
      }),
      { seed: 3 },
    )
  })

  test('join: each rules from its day on, the first from dawn', () => {
    const reigns = fc.array(fc.record({ from: fc.integer({ min: 0, max: 21 }).map(day), timeline }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(reigns, (unsorted) => {
        const list = [...unsorted].sort((a, b) => a.from - b.from)
        const ruling = (d: Day) => list.findLast((r) => r.from <= d) ?? list[0]
        const expected = DAYS.map((d) => {
          const reign = ruling(d)
          return reign && at(reign.timeline, d)
        })
        expect(values(invariant(join(list)))).toEqual(expected)
      }),
      { seed: 4 },
    )
  })

  test('during and stepAt', () => {
    const anyDay = fc.integer({ min: 0, max: 21 }).map(day)
    fc.assert(
      fc.property(anyDay, anyDay, value, value, (from, to, inside, outside) => {
        expect(values(invariant(during(from, to, inside, outside)))).toEqual(
          DAYS.map((d) => (from <= d && d <= to ? inside : outside)),
        )
        expect(values(invariant(stepAt(from, outside, inside)))).toEqual(DAYS.map((d) => (d < from ? outside : inside)))
      }),
      { seed: 5 },
    )
  })

  test('at: the last span that has started', () => {
    fc.assert(
      fc.property(timeline, (t) => {
        expect(values(t)).toEqual(DAYS.map((d) => t.findLast((s) => s.from <= d)?.value))
      }),
      { seed: 6 },
    )
  })
})

describe('edges', () => {
  const spans = (...list: readonly (readonly [number, string])[]): Span<string>[] =>
    list.map(([from, v]) => ({ from: day(from), value: v }))
  test.each([
    ['one day', during(day(5), day(5), 'in', 'out'), spans([DAWN, 'out'], [5, 'in'], [6, 'out'])],
    ['no day', during(day(5), day(4), 'in', 'out'), spans([DAWN, 'out'])],
    ['from dawn', during(DAWN, day(4), 'in', 'out'), spans([DAWN, 'in'], [5, 'out'])],
    ['nothing changes', during(day(5), day(9), 'same', 'same'), spans([DAWN, 'same'])],
    ['a step at dawn', stepAt(DAWN, 'before', 'after'), spans([DAWN, 'after'])],
    [
      'back to what was before on the same day',
      coalesce(spans([DAWN, 'a'], [5, 'b'], [5, 'a'], [7, 'c'])),
      spans([DAWN, 'a'], [7, 'c']),
    ],
    ['a first span later than dawn reaches back', coalesce(spans([5, 'a'], [7, 'b'])), spans([DAWN, 'a'], [7, 'b'])],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  test('a timeline without spans is a bug', () => {
    expect(() => at([], day(1))).toThrow('at least one span')
  })
})
