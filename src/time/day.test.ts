import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarDate,
  DAWN,
  type Day,
  DUSK,
  dayOf,
  earlier,
  FIRST_YEAR,
  formatDay,
  isLeapYear,
  LAST_YEAR,
  later,
  monthLength,
  parseDay,
  parseDayRange,
} from './day.ts'

const day = (n: number) => n as Day

describe('the calendar', () => {
  test('every day from 1800 to 2299, counted one by one from 1970-01-01', () => {
    const lengths = (year: number) => {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }
    const before = Array.from({ length: 1970 - FIRST_YEAR }, (_, i) => lengths(FIRST_YEAR + i)).flat()
    let n = -before.reduce((sum, days) => sum + days, 0)
    const wrong: string[] = []
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      lengths(year).forEach((length, i) => {
        const month = i + 1
        if (monthLength(year, month) !== length) wrong.push(`length of ${year}-${month}`)
        for (let d = 1; d <= length; d += 1) {
          const back = calendarDate(day(n))
          if (dayOf(year, month, d) !== n) wrong.push(`dayOf ${year}-${month}-${d}`)
          if (back.year !== year || back.month !== month || back.day !== d)
            wrong.push(`calendarDate ${year}-${month}-${d}`)
          n += 1
        }
      })
    }
    expect(wrong).toEqual([])
    expect(formatDay(day(n - 1))).toBe('2299-12-31')
  })

  test('agrees with Date on every seventh day', () => {
    for (let n = dayOf(1800, 1, 1); n <= dayOf(2299, 12, 31); n = addDays(n, 7)) {
      expect(formatDay(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
    }
  })

  test.each([
    [2024, true, 'every fourth year'],
    [2023, false, 'not the others'],
    [1900, false, 'not the centuries'],
    [2100, false, 'not the centuries'],
    [2000, true, 'but every fourth century'],
  ])('%i is a leap year: %s (%s)', (year, expected) => {
    expect(isLeapYear(year)).toBe(expected)
  })

  test.each([0, 13, -1])('month %i has no days', (month) => {
    expect(monthLength(2024, month)).toBe(0)
  })

  test('dawn is before and dusk behind every day that can be written', () => {
    expect([DAWN < dayOf(FIRST_YEAR, 1, 1), DUSK > dayOf(LAST_YEAR, 12, 31)]).toEqual([true, true])
    expect([earlier(DAWN, DUSK), later(DAWN, DUSK)]).toEqual([DAWN, DUSK])
  })
})

describe('a written date', () => {
  test.each([
    ['2026-11-22', '2026-11-22', '2026-11-22', 'a day'],
    ['2009-05', '2009-05-01', '2009-05-31', 'a month: any of its days'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February of a leap year'],
    ['2023-02', '2023-02-01', '2023-02-28', 'and of another'],
    ['2009', '2009-01-01', '2009-12-31', 'a year: any of its days'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'leap day of a fourth century'],
    ['1800-01-01', '1800-01-01', '1800-01-01', 'the first'],
    ['2299-12-31', '2299-12-31', '2299-12-31', 'the last'],
    ['1800', '1800-01-01', '1800-12-31', 'the first year'],
    ['2299', '2299-01-01', '2299-12-31', 'the last year'],
  ])('%s is %s to %s: %s', (text, first, last) => {
    const range = parseDayRange(text)
    expect(range && [formatDay(range.first), formatDay(range.last)]).toEqual([first, last])
    expect(parseDay(text)).toBe(first === last ? range?.first : undefined)
  })

  test.each([
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year, a century'],
    ['2024-02-30', 'no such day'],
    ['2024-04-31', 'no such day'],
    ['2024-00', 'no such month'],
    ['2024-13', 'no such month'],
    ['2024-01-00', 'no such day'],
    ['2024-01-32', 'no such day'],
    ['1799-12-31', 'too early'],
    ['2300-01-01', 'too late'],
    ['0000', 'too early'],
    ['24-01-01', 'year in two digits'],
    ['2024-1-1', 'without leading zero'],
    ['01.02.2024', 'German spelling'],
    ['2024/01/01', 'slashes'],
    ['20240101', 'basic format'],
    ['2024-01-01T00:00:00Z', 'a time'],
    [' 2024-01-01', 'space before'],
    ['2024-01-01\n', 'line feed behind'],
    ['2024-', 'cut off'],
    ['2024-01-', 'cut off'],
    ['-2024', 'sign'],
    ['٢٠٢٤', 'other digits'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect([parseDayRange(text), parseDay(text)]).toEqual([undefined, undefined])
  })
})
