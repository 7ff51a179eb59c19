/**
 * What the file says about the last school years of a person.
 *
 * A school year ends on 31 July of its second year. Somebody has attended it who was at school on some day of its second
 * half. Of the years attended the last two count that are complete; whether a year was attended may be open. Coming
 * years are assumed to be successful.
 */

import type { Schooling } from '../../profile/schema.ts'
import { calendarDate, type Day, dayOf, later } from '../../time/day.ts'
import { coalesce, type Span, spanIndex, type Timeline } from '../../time/timeline.ts'
import { type Bounds, hull, sameBounds } from '../bounds.ts'
import { holds } from '../entries.ts'
import { NO, or, type Truth, truthOf, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { someEntry } from './said.ts'

export type Report = NonNullable<Schooling['years']>[number]

export interface YearQuestion {
  /** What the entry of a school year says. */
  readonly read: (report: Report) => Bounds
  /** What may be true of a year of which the file says nothing. */
  readonly unknown: Bounds
  /** What is taken to be true of a coming year. */
  readonly success: Bounds
  /** Where no year was attended. */
  readonly none: Bounds
  readonly join: (a: Bounds, b: Bounds) => Bounds
  /** Whether the year that runs on the day counts, too, as far as the file has an entry for it. */
  readonly running: boolean
}

/** How far back the last two school years are looked for. */
const LOOK_BACK = 13
const YEARS = 2

const startOf = (year: number): Day => dayOf(year, 8, 1)
const secondHalf = (year: number): Day => dayOf(year + 1, 2, 1)

/** Does it hold on some day from `from` on, before `until`? */
function someDay(verdicts: Timeline<Verdict>, from: Day, until: Day): Truth {
  const days = verdicts.slice(spanIndex(verdicts, from)).filter((span) => span.from < until)
  return truthOf(or(days.map((span) => span.value)))
}

interface History {
  readonly attended: (year: number) => Truth
  /** The entries for a year in its school periods, and whether one of them has no `years` at all. */
  readonly reports: (year: number) => { readonly found: readonly Report[]; readonly silent: boolean }
}

function historyOf(schooling: readonly Schooling[], on: Day): History {
  const presence = schooling.map((period) => ({ period, holds: holds(period, on) }))
  const atSchool = someEntry(presence, (p) => p.holds)
  return {
    attended: (year) => someDay(atSchool, secondHalf(year), startOf(year + 1)),
    reports: (year) => {
      const label = `${year}/${String((year + 1) % 100).padStart(2, '0')}`
      const periods = presence.filter((p) => someDay(p.holds, startOf(year), startOf(year + 1)) !== NO)
      return {
        found: periods.flatMap(({ period }) => (period.years ?? []).filter((report) => report.year === label)),
        silent: periods.some(({ period }) => period.years === undefined),
      }
    },
  }
}

/** What the entries of a year say; `undefined` where there is none and no period leaves its entries out. */
function reported({ reports }: History, question: YearQuestion, year: number): Bounds | undefined {
  const { found, silent } = reports(year)
  const said = found.map(question.read)
  if (silent) said.push(question.unknown)
  return said.length > 0 ? said.reduce(question.join) : undefined
}

/** What is known of a complete year. One that ran on the day of knowledge and has no entry counts as a coming one. */
function yearBounds(history: History, question: YearQuestion, year: number, on: Day): Bounds {
  if (startOf(year) > on) return question.success
  return reported(history, question, year) ?? (startOf(year + 1) <= on ? question.unknown : question.success)
}

/** The answer over the last school years, for every day. `schooling` is not missing. */
export function lastSchoolYears(
  person: PersonView,
  schooling: readonly Schooling[],
  question: YearQuestion,
): Timeline<Bounds> {
  const { on } = person.view
  const history = historyOf(schooling, on)
  const last = schooling.reduce((day, period) => (period.to ? later(day, period.to.last) : day), on)
  const first = calendarDate(person.member.born.first).year + 4

  const complete = (year: number, floor: number, wanted: number, soFar: Bounds | undefined): Bounds => {
    if (wanted === 0 || year < floor) return soFar ?? question.none
    const attended = history.attended(year)
    if (attended === NO) return complete(year - 1, floor, wanted, soFar)
    const value = yearBounds(history, question, year, on)
    const counted = complete(year - 1, floor, wanted - 1, soFar ? question.join(soFar, value) : value)
    return attended === YES ? counted : hull(counted, complete(year - 1, floor, wanted, soFar))
  }

  const onDaysOf = (year: number): Bounds => {
    const value = complete(year - 1, Math.max(first, year - LOOK_BACK), YEARS, undefined)
    const running = question.running && startOf(year) <= on ? reported(history, question, year) : undefined
    return running === undefined ? value : question.join(value, running)
  }

  const spans: Span<Bounds>[] = []
  for (let year = first; year <= calendarDate(last).year + YEARS + 1; year += 1) {
    spans.push({ from: startOf(year), value: onDaysOf(year) })
  }
  return coalesce(spans, sameBounds)
}
