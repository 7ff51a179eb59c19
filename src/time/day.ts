/**
 * Days as plain integers, without clock, time zone or `Date`.
 *
 * A `Day` counts days since 1970-01-01 in the proleptic Gregorian calendar. `DAWN` stands before and `DUSK` behind
 * every day the program can meet, so that a timeline never needs an infinite number.
 */
declare const day: unique symbol
export type Day = number & { readonly [day]: true }

export const DAWN = -1_000_000_000 as Day
export const DUSK = 1_000_000_000 as Day

/** First and last day that a written date may name. */
export const FIRST_YEAR = 1800
export const LAST_YEAR = 2299

export interface YearMonthDay {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month; `month` 1 to 12. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** The day of a calendar date that exists; see `parseDay` for text. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as Day
}

export function calendarDate(d: Day): YearMonthDay {
  const z = d + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

export function addDays(d: Day, n: number): Day {
  return (d + n) as Day
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** `YYYY-MM-DD` of a date that exists; anything else is `undefined`. */
export function parseDay(text: string): Day | undefined {
  const range = parseDayRange(text)
  return range && range.first === range.last ? range.first : undefined
}

/** A date of which day, or month and day, may be unknown: every day from `first` to `last` is possible. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a date that exists between 1800 and 2299; anything else is `undefined`. */
export function parseDayRange(text: string): DayRange | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  if (match[2] === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined)
    return { first: dayOf(year, month, 1), last: dayOf(year, month, monthLength(year, month)) }
  const dayOfMonth = Number(match[3])
  if (dayOfMonth < 1 || dayOfMonth > monthLength(year, month)) return undefined
  const d = dayOf(year, month, dayOfMonth)
  return { first: d, last: d }
}

const two = (n: number) => String(n).padStart(2, '0')

/** ISO 8601, `YYYY-MM-DD`. */
export function formatDay(d: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(d)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}
