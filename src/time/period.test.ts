/**
 * Periods and ages after §§ 187, 188 BGB. A period that begins with the start of a day (§ 187 Abs. 2) counts it; it ends
 * with the day before the same number (§ 188 Abs. 2), where that is missing with the last of the month (Abs. 3).
 */
import { addMonths } from 'date-fns/addMonths'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate, type Day, dayOf, formatDay, monthLength, parseDay } from './day.ts'
import { afterDuration, afterMonths, afterYears, completeMonths, lastDayOf, parseDuration } from './period.ts'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`${text} is no day`)
  return d
}

function duration(text: string) {
  const found = parseDuration(text)
  if (!found) throw new Error(`${text} is no duration`)
  return found
}

const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2199-12-31') }).map((n) => n as Day)

describe('months that begin with the start of a day are complete', () => {
  test.each([
    ['2024-01-15', 1, '2024-02-15', 'on the same number (§ 188 Abs. 2)'],
    ['2024-01-31', 0, '2024-01-31', 'nothing to wait for'],
    ['2023-01-31', 1, '2023-03-01', '31 February is missing: with the end of the 28th (Abs. 3)'],
    ['2023-01-30', 1, '2023-03-01', 'so is 30 February'],
    ['2023-01-29', 1, '2023-03-01', 'and 29 February'],
    ['2023-01-28', 1, '2023-02-28', 'the 28th is there'],
    ['2024-01-29', 1, '2024-02-29', 'in a leap year the 29th too'],
    ['2024-01-30', 1, '2024-03-01', 'but not the 30th'],
    ['2024-03-31', 1, '2024-05-01', '31 April is missing'],
    ['2024-05-31', 6, '2024-12-01', '31 November is missing'],
    ['2024-08-31', 6, '2025-03-01', '31 February is missing'],
    ['2024-02-29', 12, '2025-03-01', '29 February is missing'],
    ['2024-02-29', 48, '2028-02-29', 'four years later it is there'],
    ['2023-12-31', 2, '2024-03-01', 'over the turn of the year'],
    ['2023-12-15', 1, '2024-01-15', 'over the turn of the year'],
    ['2024-12-31', 1, '2025-01-31', 'the 31st is there'],
    ['2024-03-31', -1, '2024-03-01', 'backwards likewise'],
    ['2024-01-15', -1, '2023-12-15', 'backwards over the turn of the year'],
  ])('%s and %i months: on %s, %s', (start, months, expected) => {
    expect(formatDay(afterMonths(day(start), months))).toBe(expected)
  })

  test('periods of the law count so', () => {
    // § 26 Abs. 4: 30 + 18 months, then 12 more, "end of 2025-10-31"
    expect(completeMonths(day('2016-03-10'), addDays(day('2018-09-09'), 1))).toBe(30)
    expect(completeMonths(day('2023-05-01'), addDays(day('2024-10-31'), 1))).toBe(18)
    expect(formatDay(lastDayOf(day('2024-11-01'), duration('P12M')))).toBe('2025-10-31')
    // § 60c Abs. 2 Nr. 3: entered 2020-01-01, six months: the end is 2020-07-01
    expect(formatDay(afterMonths(day('2020-01-01'), 6))).toBe('2020-07-01')
    // § 60c Abs. 2 Nr. 2: three months of toleration from 2026-01-10, applied on 2026-04-09: not met, 2026-04-10: met
    expect(formatDay(afterMonths(day('2026-01-10'), 3))).toBe('2026-04-10')
    // § 60c Abs. 3 Satz 1 and 2: seven and six months before the start of training on 2027-08-01
    expect(formatDay(afterMonths(day('2027-08-01'), -7))).toBe('2027-01-01')
    expect(formatDay(afterMonths(day('2027-08-01'), -6))).toBe('2027-02-01')
    // § 25b Abs. 6: § 60d held since 2024-06-15, 30 months: not on 2026-12-14, on 2026-12-15
    expect(formatDay(afterMonths(day('2024-06-15'), 30))).toBe('2026-12-15')
    // § 25b Abs. 1 Satz 2 Nr. 1: start + n years <= day of decision
    expect(formatDay(afterYears(day('2020-11-22'), 6))).toBe('2026-11-22')
  })

  test('date-fns agrees wherever the number exists, and is one day early wherever it does not', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, months) => {
        const theirs = Math.round(addMonths(new Date(start * 86_400_000), months).getTime() / 86_400_000)
        const missing = calendarDate(theirs as Day).day !== calendarDate(start).day
        expect(afterMonths(start, months)).toBe(missing ? theirs + 1 : theirs)
        if (calendarDate(start).day <= 28) expect(missing).toBe(false)
      }),
      { numRuns: 20_000, seed: 188 },
    )
  })

  test('a later start is never complete earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (start, months) => {
        expect(afterMonths(addDays(start, 1), months)).toBeGreaterThanOrEqual(afterMonths(start, months))
      }),
      { numRuns: 5_000, seed: 187 },
    )
  })
})

describe('years and ages', () => {
  test.each([
    [
      '2009-05-14',
      18,
      '2027-05-14',
      'of age at the start of the birthday: complete with the day before (§ 187 Abs. 2 Satz 2)',
    ],
    ['2008-02-29', 18, '2026-03-01', 'born on 29 February, of age with the end of 28 February (§ 188 Abs. 3)'],
    ['2008-02-29', 16, '2024-02-29', 'where there is a 29 February, on it'],
    ['2000-01-01', 27, '2027-01-01', '§ 25a Abs. 1 Satz 1 Nr. 3: before 27, until 31 December 2026'],
    ['1999-12-31', 27, '2026-12-31', 'born on the last of the year'],
  ])('born %s: %i on %s, %s', (born, years, expected) => {
    expect(formatDay(afterYears(day(born), years))).toBe(expected)
  })

  test.each([
    ['2009-05-14', '2027-05-13', 215],
    ['2009-05-14', '2027-05-14', 216],
    ['2008-02-29', '2026-02-28', 215],
    ['2008-02-29', '2026-03-01', 216],
    ['2023-01-31', '2023-02-28', 0],
    ['2023-01-31', '2023-03-01', 1],
    ['2023-01-31', '2023-03-30', 1],
    ['2023-01-31', '2023-03-31', 2],
    ['2024-06-01', '2024-06-01', 0],
    ['2024-06-01', '2024-05-31', 0],
  ])('from %s to the start of %s: %i months complete', (start, end, expected) => {
    expect(completeMonths(day(start), day(end))).toBe(expected)
  })

  test('complete months are those that afterMonths has reached, and no more', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20_000 }), (start, days) => {
        const end = addDays(start, days)
        const months = completeMonths(start, end)
        expect([afterMonths(start, months) <= end, afterMonths(start, months + 1) <= end]).toEqual([true, false])
      }),
      { numRuns: 20_000, seed: 26 },
    )
  })
})

describe('durations', () => {
  test.each([
    ['P3M', { months: 3, days: 0 }],
    ['P2Y', { months: 24, days: 0 }],
    ['P14D', { months: 0, days: 14 }],
    ['P1Y6M', { months: 18, days: 0 }],
    ['P1Y6M10D', { months: 18, days: 10 }],
    ['P0D', { months: 0, days: 0 }],
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected)
  })

  test.each(['', 'P', '3M', 'P3', 'P3W', 'PT3H', 'P3MT', 'P-3M', '-P3M', 'P1.5M', 'p3m', 'P3M ', 'P6M1Y', 'PM'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )

  test.each([
    ['2024-03-01', 'P2Y', '2026-02-28', 'two years from 1 March'],
    ['2026-03-01', 'P2Y', '2028-02-29', 'two years to a leap day'],
    ['2024-02-29', 'P1Y', '2025-02-28', '§ 188 Abs. 3'],
    ['2022-12-31', 'P18M', '2024-06-30', '§ 104c Abs. 3: 18 months'],
    ['2022-08-31', 'P18M', '2024-02-29', '31 February is missing: the last of the month'],
    ['2024-01-01', 'P14D', '2024-01-14', 'days count the first'],
    ['2024-01-31', 'P1M14D', '2024-03-14', 'months first, then days'],
  ])('from %s %s: to %s, %s', (start, text, expected) => {
    expect(formatDay(lastDayOf(day(start), duration(text)))).toBe(expected)
    expect(afterDuration(day(start), duration(text))).toBe(addDays(lastDayOf(day(start), duration(text)), 1))
  })

  test('a missing day ends the period with the last of the month, never later', () => {
    for (let month = 1; month <= 12; month += 1) {
      for (let n = 29; n <= monthLength(2023, month); n += 1) {
        for (let months = 1; months <= 24; months += 1) {
          const { year, month: m, day: d } = calendarDate(lastDayOf(dayOf(2023, month, n), { months, days: 0 }))
          expect(d).toBe(Math.min(n - 1, monthLength(year, m)))
        }
      }
    }
  })
})
