/** Functions of the day that change only on certain days. */
import { DAWN, type Day } from '../../time/day.ts'
import type { Timeline } from '../../time/timeline.ts'

export type Daily<T> = (d: Day) => T

/** Computed on demand, once for each span between two of the `days` (in order) on which it may change. */
export function piecewise<T extends object>(days: readonly Day[], compute: Daily<T>): Daily<T> {
  const kept = new Map<Day, T>()
  return (d) => {
    const start = lastBefore(days, d)
    const known = kept.get(start)
    if (known !== undefined) return known
    const value = compute(d)
    kept.set(start, value)
    return value
  }
}

/** The latest of the days that is not after `d`; `DAWN` if all are. */
function lastBefore(days: readonly Day[], d: Day): Day {
  let low = -1
  let high = days.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((days[middle] ?? DAWN) <= d) low = middle
    else high = middle - 1
  }
  return days[low] ?? DAWN
}

/** The days on which a timeline changes. */
export function starts(timeline: Timeline<unknown>): readonly Day[] {
  return timeline.map((span) => span.from)
}

/** Days in order, each once. */
export function inOrder(days: readonly Day[]): readonly Day[] {
  const sorted = [...days].sort((a, b) => a - b)
  return sorted.filter((d, i) => d !== sorted[i - 1])
}
