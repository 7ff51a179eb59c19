import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../time/day.ts'
import { coalesce, constant, mapTimeline, merge } from '../time/timeline.ts'
import { and, not, or, type Verdict } from './truth.ts'
import { ALWAYS_NO, ALWAYS_YES, always, both, either, opposite, type Verdicts } from './verdicts.ts'

const VERDICT = fc.constantFrom<Verdict>(0, 1, 2, 4, 5, 6)
const timelines = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), VERDICT), { minLength: 1, maxLength: 6 })
  .map(
    (spans): Verdicts =>
      coalesce(spans.sort(([a], [b]) => a - b).map(([from, value]) => ({ from: from as Day, value }))),
  )

describe('timelines of verdicts', () => {
  it('two at a time come to the same as all at once, in any order', () => {
    fc.assert(
      fc.property(fc.array(timelines, { minLength: 1, maxLength: 5 }), (list) => {
        expect(list.reduce(both, ALWAYS_YES)).toEqual(merge(list, and))
        expect([...list].reverse().reduce(both, ALWAYS_YES)).toEqual(merge(list, and))
        expect(list.reduce(either, ALWAYS_NO)).toEqual(merge(list, or))
        expect([...list].reverse().reduce(either, ALWAYS_NO)).toEqual(merge(list, or))
      }),
    )
  })

  it('the opposite of each', () => {
    fc.assert(
      fc.property(timelines, (t) => {
        expect(opposite(t)).toEqual(mapTimeline(t, not))
      }),
    )
  })

  it('what is the same on every day exists once', () => {
    const assumed = always(6)
    expect(assumed).toEqual(constant(6))
    expect(both(assumed, ALWAYS_YES)).toBe(assumed)
    expect(both(always(4), always(0))).toBe(ALWAYS_NO)
    expect(opposite(ALWAYS_NO)).toBe(ALWAYS_YES)
  })
})
