import { type Day, type DayRange, formatDay } from '../../time/day.ts'
import type { Complaint } from '../problem.ts'

/** Something odd at an address: form fine, content worth a second look. */
export interface Oddity extends Complaint {
  readonly address: string
}

/** Whether `a` lies before `b`, whatever the missing parts of the two dates are. */
export function certainlyBefore(a: DayRange | undefined, b: DayRange | undefined): boolean {
  return a !== undefined && b !== undefined && a.last < b.first
}

/** A date as it can be shown: the day, or the span of days a partial date stands for. */
export function formatRange(range: DayRange): string {
  return range.first === range.last ? formatDay(range.first) : `${formatDay(range.first)}–${formatDay(range.last)}`
}

export function exactly(day: Day): DayRange {
  return { first: day, last: day }
}

/** The complaint that `later` lies before `earlier`. */
export function outOfOrder(
  code: 'ends-before-start' | 'out-of-order',
  address: string,
  earlier: DayRange,
  later: DayRange,
): Oddity {
  return { code, address, found: formatRange(later), expected: [formatRange(earlier)] }
}
