/**
 * Ages and periods after §§ 187 to 193 BGB.
 *
 * A period that begins with the start of a day (§ 187 Abs. 2 BGB: ages, periods of stay) counts that day. It ends with
 * the day before the one that bears the same number (§ 188 Abs. 2 BGB), or with the last day of the month where that
 * number is missing (§ 188 Abs. 3 BGB). So it is *reached* on the same number, or on the first of the next month.
 */
import { addDays, calendarDate, type Day, dayOf, monthLength } from './day.ts'

/** The day on which `months` months that began with the start of `start` are complete. */
export function afterMonths(start: Day, months: number): Day {
  const { year, month, day } = calendarDate(start)
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return day <= monthLength(y, m) ? dayOf(y, m, day) : addDays(dayOf(y, m, monthLength(y, m)), 1)
}

/** The day on which `years` years that began with the start of `start` are complete: the birthday, 1 March for 29 February. */
export function afterYears(start: Day, years: number): Day {
  return afterMonths(start, years * 12)
}

/** Complete months from the start of `start` to the start of `end`; 0 where `end` is not later. */
export function completeMonths(start: Day, end: Day): number {
  if (end <= start) return 0
  const a = calendarDate(start)
  const b = calendarDate(end)
  let months = (b.year - a.year) * 12 + (b.month - a.month)
  while (afterMonths(start, months) > end) months -= 1
  return months
}

/** A span of calendar time as rule files write it: `P3M`, `P2Y`, `P14D`, `P1Y6M`. */
export interface Duration {
  readonly months: number
  readonly days: number
}

const DURATION = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/

/** ISO 8601 duration of years, months and days; anything else is `undefined`. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text)
  if (!match) return undefined
  return { months: Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0), days: Number(match[3] ?? 0) }
}

/** The day on which a duration that began with the start of `start` is complete. */
export function afterDuration(start: Day, duration: Duration): Day {
  return addDays(afterMonths(start, duration.months), duration.days)
}

/** The last day of a period of that length (§ 188 Abs. 2 BGB): a permit for two years from 1 March ends on 28 or 29 February. */
export function lastDayOf(start: Day, duration: Duration): Day {
  return addDays(afterDuration(start, duration), -1)
}
