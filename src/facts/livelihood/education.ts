/** When somebody is in education as the law of livelihood sees it. */
import type { Schooling } from '../../profile/schema.ts'
import { addDays, calendarDate, type Day, dayOf } from '../../time/day.ts'
import { constant, type Timeline } from '../../time/timeline.ts'
import { holds } from '../entries.ts'
import type { Address } from '../series.ts'
import { inEducation as inEducationOf } from '../themes/education.ts'
import { either, only, saidToBe } from '../themes/said.ts'
import { and, NO, type Verdict } from '../truth.ts'
import type { PersonView } from '../view.ts'

/** In school, vocational training, preparation for it, or study. */
export function inEducation(person: PersonView): Timeline<Verdict> {
  return person.once('livelihood.education', () =>
    inEducationOf(person, ['school', 'vocational', 'study', 'preparation']),
  )
}

/**
 * In education as § 11b Abs. 2b SGB II sees it: a school of general education counts until the end of the third month
 * after it.
 */
export function inEducationForPay(person: PersonView): Timeline<Verdict> {
  return person.once('livelihood.education-for-pay', () => {
    const { on } = person.view
    return either(inEducation(person), ...(person.member.schooling ?? []).map((school) => monthsAfter(school, on)))
  })
}

/** Where an open answer would be settled: the lists that are missing, else the schooling. */
export function educationMissing({ address, member }: PersonView): readonly Address[] {
  const missing = (['training', 'schooling'] as const).filter((list) => member[list] === undefined)
  return (missing.length > 0 ? missing : ['schooling']).map((list) => `${address}.${list}`)
}

const GENERAL = [
  'grundschule',
  'hauptschule',
  'realschule',
  'sekundarschule',
  'gesamtschule',
  'gymnasium',
  'foerderschule',
  'abendschule',
  'other',
]

function monthsAfter({ kind, to, attendance }: Schooling, on: Day): Timeline<Verdict> {
  if (to === undefined) return constant<Verdict>(NO)
  const period = {
    from: { first: addDays(to.first, 1), last: addDays(to.last, 1) },
    to: { first: endOfThirdMonth(to.first), last: endOfThirdMonth(to.last) },
  }
  return only(and([saidToBe(kind, GENERAL), saidToBe(attendance, ['irregular', 'regular'])]), holds(period, on))
}

/** The last day of the third month that follows the month of the day. */
function endOfThirdMonth(d: Day): Day {
  const { year, month } = calendarDate(d)
  const index = year * 12 + month + 3
  return addDays(dayOf(Math.floor(index / 12), (index % 12) + 1, 1), -1)
}
