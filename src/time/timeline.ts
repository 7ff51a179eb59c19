/**
 * A function of the day, kept as a short list of spans.
 *
 * INVARIANT: the first span starts at `DAWN`; starts rise strictly; neighbours differ. A span holds until the next one
 * starts, the last one for ever. `merge`, `at` and `join` are the functions that know spans; the rest is built on them.
 */
import { DAWN, type Day, DUSK } from './day.ts'

export interface Span<T> {
  readonly from: Day
  readonly value: T
}

export type Timeline<T> = readonly Span<T>[]

export type Same<T> = (a: T, b: T) => boolean

export function constant<T>(value: T): Timeline<T> {
  return [{ from: DAWN, value }]
}

/** The index of the span that holds on `d`. */
export function spanIndex<T>(timeline: Timeline<T>, d: Day): number {
  let low = 0
  let high = timeline.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const span = timeline[middle]
    if (span && span.from <= d) low = middle
    else high = middle - 1
  }
  return low
}

export function at<T>(timeline: Timeline<T>, d: Day): T {
  const span = timeline[spanIndex(timeline, d)]
  if (!span) throw new Error('a timeline has at least one span')
  return span.value
}

/** From spans in any order of value, sorted by start: equal neighbours become one. */
export function coalesce<T>(spans: readonly Span<T>[], same: Same<T> = Object.is): Timeline<T> {
  const out: Span<T>[] = []
  for (const span of spans) {
    const last = out[out.length - 1]
    if (last === undefined) out.push({ from: DAWN, value: span.value })
    else if (span.from <= last.from) {
      out[out.length - 1] = { from: last.from, value: span.value }
      const before = out[out.length - 2]
      if (before && same(before.value, span.value)) out.pop()
    } else if (!same(last.value, span.value)) out.push(span)
  }
  return out
}

/** The timeline of `f` over the values that hold together. */
export function merge<T, U>(
  timelines: readonly Timeline<T>[],
  f: (values: readonly T[]) => U,
  same: Same<U> = Object.is,
): Timeline<U> {
  const values: T[] = []
  // most timelines never change: only the others are walked
  const moving: { readonly timeline: Timeline<T>; readonly index: number; next: number }[] = []
  timelines.forEach((timeline, index) => {
    values.push(at(timeline, DAWN))
    if (timeline.length > 1) moving.push({ timeline, index, next: 1 })
  })
  if (moving.length === 0) return constant(f(values))
  const out: Span<U>[] = []
  let from: Day = DAWN
  for (;;) {
    const value = f(values)
    const last = out[out.length - 1]
    if (last === undefined || !same(last.value, value)) out.push({ from, value })
    let soonest: Day = DUSK
    for (const { timeline, next } of moving) {
      const span = timeline[next]
      if (span && span.from < soonest) soonest = span.from
    }
    if (soonest === DUSK) return out
    for (const one of moving) {
      const span = one.timeline[one.next]
      if (span?.from !== soonest) continue
      one.next += 1
      values[one.index] = span.value
    }
    from = soonest
  }
}

export function mapTimeline<T, U>(timeline: Timeline<T>, f: (value: T) => U, same: Same<U> = Object.is): Timeline<U> {
  if (timeline.length === 1) return constant(f(at(timeline, DAWN)))
  const out: Span<U>[] = []
  for (const span of timeline) {
    const value = f(span.value)
    const last = out[out.length - 1]
    if (last === undefined || !same(last.value, value)) out.push({ from: span.from, value })
  }
  return out
}

/** Two timelines, one value: `merge` for values of different kinds. */
export function combine<A, B, U>(
  a: Timeline<A>,
  b: Timeline<B>,
  f: (a: A, b: B) => U,
  same: Same<U> = Object.is,
): Timeline<U> {
  if (a.length === 1 && b.length === 1) return constant(f(at(a, DAWN), at(b, DAWN)))
  const out: Span<U>[] = []
  let i = 0
  let j = 0
  let from: Day = DAWN
  let [x, y] = [at(a, DAWN), at(b, DAWN)]
  for (;;) {
    const value = f(x, y)
    const last = out[out.length - 1]
    if (last === undefined || !same(last.value, value)) out.push({ from, value })
    const [left, right] = [a[i + 1], b[j + 1]]
    if (left === undefined && right === undefined) return out
    from = right === undefined || (left !== undefined && left.from < right.from) ? (left?.from ?? from) : right.from
    if (left?.from === from) {
      i += 1
      x = left.value
    }
    if (right?.from === from) {
      j += 1
      y = right.value
    }
  }
}

/** The timeline on the days from `from` to `until`: before it what holds on its first day, behind it what holds on its last. */
export function within<T>(timeline: Timeline<T>, from: Day, until: Day): Timeline<T> {
  if (timeline.length === 1) return timeline
  const first = spanIndex(timeline, from)
  const last = spanIndex(timeline, until)
  if (first === 0 && last === timeline.length - 1) return timeline
  const out: Span<T>[] = []
  for (let i = first; i <= last; i += 1) {
    const span = timeline[i]
    if (span) out.push(i === first ? { from: DAWN, value: span.value } : span)
  }
  return out
}

/** One timeline out of several that each rule from a day on, until the next one rules. */
export function join<T>(
  reigns: readonly { readonly from: Day; readonly timeline: Timeline<T> }[],
  same: Same<T> = Object.is,
): Timeline<T> {
  const spans: Span<T>[] = []
  reigns.forEach((reign, i) => {
    const end = reigns[i + 1]?.from
    const from = i === 0 ? DAWN : reign.from
    if (end !== undefined && end <= from) return
    spans.push({ from, value: at(reign.timeline, from) })
    for (const span of reign.timeline) if (span.from > from && (end === undefined || span.from < end)) spans.push(span)
  })
  return coalesce(spans, same)
}

/** `value` from `from` to `to` inclusive, `otherwise` on every other day. */
export function during<T>(from: Day, to: Day, value: T, otherwise: T): Timeline<T> {
  if (to < from) return constant(otherwise)
  return coalesce([
    { from: DAWN, value: otherwise },
    { from, value },
    { from: (to + 1) as Day, value: otherwise },
  ])
}

/** `before` until the day before `d`, `after` from `d` on. */
export function stepAt<T>(d: Day, before: T, after: T): Timeline<T> {
  return coalesce([
    { from: DAWN, value: before },
    { from: d, value: after },
  ])
}
