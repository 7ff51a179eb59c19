/** Spans of days in which something holds, as a timeline. */
import { DAWN, type Day, later } from '../time/day.ts'
import { constant, type Span, type Timeline } from '../time/timeline.ts'

/** Days from `from` until the day before `until`. */
export interface Stretch {
  readonly from: Day
  readonly until: Day
}

export const EVER: Timeline<boolean> = constant(true)
const NEVER: Timeline<boolean> = constant(false)

/** True on the days of the stretches, in any order. */
export function inside(stretches: readonly Stretch[]): Timeline<boolean> {
  const sorted = stretches.length > 1 ? [...stretches].sort((a, b) => a.from - b.from) : stretches
  const spans: Span<boolean>[] = []
  let end: Day | undefined
  for (const { from, until } of sorted) {
    if (until <= from) continue
    if (end === undefined || from > end) {
      if (end !== undefined) spans.push({ from: end, value: false })
      else if (from > DAWN) spans.push({ from: DAWN, value: false })
      spans.push({ from: later(from, DAWN), value: true })
      end = until
    } else end = later(end, until)
  }
  if (end === undefined) return NEVER
  spans.push({ from: end, value: false })
  return spans
}
