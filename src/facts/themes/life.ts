/** Where in life a person stands: born, of which age, in Germany. */
import type { Day, DayRange } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { constant, type Timeline } from '../../time/timeline.ts'
import { since } from '../entries.ts'
import { UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { ageYears } from './person.ts'
import { begun, both, either, opposite } from './said.ts'

export function ageAtLeast(person: PersonView, years: number): Timeline<Verdict> {
  return ageYears.derive(person, {}, undefined).compare('greaterThanInclusive', [years])
}

/** Born, and not yet 18 (§ 2 BGB). */
export function minor(person: PersonView): Timeline<Verdict> {
  return person.once('minor', () => both(since(person.member.born), opposite(ageAtLeast(person, 18))))
}

/** A date moved by calendar months, as the day on which they are complete. */
export function monthsAfter(date: DayRange, months: number): DayRange {
  const moved = (d: Day) => afterMonths(d, months)
  return { first: moved(date.first), last: moved(date.last) }
}

/**
 * From `months` after arrival on: since `entered`, else since birth in Germany. Both missing is unknown, and so are the
 * days before `entered` of somebody born here.
 */
export function inGermany(person: PersonView, months = 0): Timeline<Verdict> {
  const { born, entered, born_in_germany } = person.member
  const arrived = begun(entered && monthsAfter(entered, months))
  const unknown = constant<Verdict>(UNKNOWN)
  const here = born_in_germany !== true ? arrived : entered ? either(arrived, unknown) : constant<Verdict>(YES)
  return both(since(born), here)
}
