/**
 * What the file says about the last school years of a person.
 *
 * A school year ends on 31 July of its second year. Somebody has attended it who was at school on some day of its second
 * half. Of the years attended the last two count that are complete; whether a year was attended may be open. Coming
 * years are assumed to be successful.
 */

import type { Schooling } from '../../profile/schema.ts'
import { calendarDate, type Day, dayOf, later } from '../../time/day.ts'
import { coalesce, constant, type Span, spanIndex, type Timeline } from '../../time/timeline.ts'
import { type Bounds, hull, sameBounds } from '../bounds.ts'
import { holds } from '../entries.ts'
import { NO, type Truth, truthOf, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { someEntry } from './said.ts'

type Report = NonNullable<Schooling['years']>[number]

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
  let truth: Truth = NO
  for (let i = spanIndex(verdicts, from); i < verdicts.length; i += 1) {
    const span = verdicts[i]
    if (span === undefined || span.from >= until) break
    const next = truthOf(span.value)
    if (next > truth) truth = next
  }
  return truth
}

/** What a school period has to say about a year, and whether it belongs to that year at all. */
interface Account {
  readonly certain: boolean
  readonly value: Bounds
}

interface History {
  readonly attended: (year: number) => Truth
  readonly accounts: (year: number) => readonly Account[]
}

/** The presence in each school period, and in any of them each year: the same for every question. */
function presenceOf(person: PersonView, schooling: readonly Schooling[]) {
  return person.once('school years', () => {
    const periods = schooling.map((period) => holds(period, person.view.on))
    const atSchool = someEntry(periods, (present) => present)
    const years = new Map<number, Truth>()
    const attended = (year: number): Truth => {
      const known = years.get(year) ?? someDay(atSchool, secondHalf(year), startOf(year + 1))
      years.set(year, known)
      return known
    }
    return { periods, attended }
  })
}

function historyOf(person: PersonView, schooling: readonly Schooling[], { read, unknown }: YearQuestion): History {
  const { periods, attended } = presenceOf(person, schooling)
  return {
    attended,
    accounts: (year) => {
      const label = `${year}/${String((year + 1) % 100).padStart(2, '0')}`
      return periods.flatMap((present, i) => {
        const covers = someDay(present, startOf(year), startOf(year + 1))
        if (covers === NO) return []
        const values = schooling[i]?.years?.filter((report) => report.year === label).map(read) ?? [unknown]
        return values.map((value) => ({ certain: covers === YES, value }))
      })
    },
  }
}

/** What is known of a complete year. One that ran on the day of knowledge and has no entry counts as a coming one. */
function yearBounds({ accounts }: History, question: YearQuestion, year: number, on: Day): Bounds {
  if (startOf(year) > on) return question.success
  const all = accounts(year)
  const certain = all.filter((account) => account.certain).map((account) => account.value)
  const silence = startOf(year + 1) <= on ? question.unknown : question.success
  const value = certain.length > 0 ? certain.reduce(question.join) : silence
  return all.filter((account) => !account.certain).reduce((sofar, account) => hull(sofar, account.value), value)
}

/** `value` with what the entries say of the year that runs. */
function withRunning(value: Bounds, accounts: readonly Account[], { join }: YearQuestion): Bounds {
  return accounts.reduce((sofar, account) => {
    const joined = join(sofar, account.value)
    return account.certain ? joined : hull(sofar, joined)
  }, value)
}

/** The answer over the last school years, for every day. `schooling` is not missing. */
export function lastSchoolYears(
  person: PersonView,
  schooling: readonly Schooling[],
  question: YearQuestion,
): Timeline<Bounds> {
  const { on } = person.view
  if (schooling.length === 0) return constant(question.none)
  const history = historyOf(person, schooling, question)
  const named = schooling.flatMap(({ from, to }) => [from, to]).flatMap((date) => (date ? [date.last] : []))
  const last = calendarDate(named.reduce(later, on)).year + YEARS + 1
  // of somebody born around the day of knowledge there are no school years to look back on
  const first = Math.min(calendarDate(person.member.born.first).year + 4, last)

  const values = new Map<number, Bounds>()
  const valueIn = (year: number): Bounds => {
    const known = values.get(year) ?? yearBounds(history, question, year, on)
    values.set(year, known)
    return known
  }

  const complete = (year: number, floor: number, wanted: number, soFar: Bounds | undefined): Bounds => {
    if (wanted === 0 || year < floor) return soFar ?? question.none
    const attended = history.attended(year)
    if (attended === NO) return complete(year - 1, floor, wanted, soFar)
    const value = valueIn(year)
    const counted = complete(year - 1, floor, wanted - 1, soFar ? question.join(soFar, value) : value)
    return attended === YES ? counted : hull(counted, complete(year - 1, floor, wanted, soFar))
  }

  const onDaysOf = (year: number): Bounds => {
    const value = complete(year - 1, Math.max(first, year - LOOK_BACK), YEARS, undefined)
    return question.running && startOf(year) <= on ? withRunning(value, history.accounts(year), question) : value
  }

  const spans: Span<Bounds>[] = []
  for (let year = first; year <= last; year += 1) {
    spans.push({ from: startOf(year), value: onDaysOf(year) })
  }
  return coalesce(spans, sameBounds)
}
