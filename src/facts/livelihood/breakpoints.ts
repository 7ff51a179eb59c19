/** The days on which anything in a livelihood calculation can change. */
import { addDays, type Day, earlier } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import type { Timeline } from '../../time/timeline.ts'
import { type FamilyView, type PersonView, personOf } from '../view.ts'
import { amountsOverTime } from './amounts.ts'
import { inEducation, inEducationForPay } from './education.ts'
import { receiptsOf } from './income.ts'
import { jobsOf, monthLimits } from './pay.ts'
import { AGES_THAT_MATTER, housemates } from './unsure.ts'

const SERIES = [
  'regelbedarf',
  'mehrbedarf-alleinerziehend',
  'warmwasser',
  'kindergeld',
  'erwerbstaetigenabsetzung',
  'geringfuegigkeitsgrenze',
] as const

/** In order, from the first fact of the file on. `with`: the relative a derived path rests on. */
export function breakpoints(person: PersonView, anchor?: PersonView): readonly Day[] {
  const own = person.once('livelihood.breakpoints', () => daysOf(person))
  if (anchor === undefined) return own
  return sorted([...own, ...starts(inEducation(anchor))], firstFact(person.view))
}

function daysOf(person: PersonView): readonly Day[] {
  const { view } = person
  const { kinship } = view
  const home = housemates(person).map((id) => personOf(view, id))
  const asOf = view.family.profile.as_of
  const days = [
    addDays(view.on, 1),
    ...(asOf === undefined ? [] : [asOf.last, addDays(asOf.last, 1)]),
    ...SERIES.flatMap((id) => starts(amountsOverTime(view, id))),
    ...home.flatMap((one) => kinship.spouses(one.member.id).flatMap((spouse) => starts(spouse.holds))),
    ...[...view.persons.values()].flatMap(birthdays),
    ...home.flatMap(turns),
  ]
  return sorted(days, firstFact(view))
}

/** Days on which pay, income or education of a person begin, end or vary. */
function turns(person: PersonView): readonly Day[] {
  return [
    ...jobsOf(person).flatMap((job) => [...starts(job.holds), ...monthLimits(job)]),
    ...receiptsOf(person).flatMap((receipt) => starts(receipt.holds)),
    ...starts(inEducation(person)),
    ...starts(inEducationForPay(person)),
  ]
}

function birthdays({ member: { born } }: PersonView): readonly Day[] {
  return AGES_THAT_MATTER.flatMap((age) => [afterYears(born.first, age), afterYears(born.last, age)])
}

const starts = (timeline: Timeline<unknown>): readonly Day[] => timeline.map((span) => span.from)

function sorted(days: readonly Day[], first: Day): readonly Day[] {
  return [...new Set([first, ...days.filter((d) => d > first)])].sort((a, b) => a - b)
}

/** The earliest day the file names for a status, an arrival, pay, income or school; at the latest the day of knowledge. */
function firstFact({ family, on }: FamilyView): Day {
  const dates = family.profile.members.flatMap((m) => [
    m.entered,
    ...[m.stay, m.work, m.training, m.other_income, m.benefits, m.schooling].flatMap((list) =>
      list?.map((entry) => entry.from),
    ),
  ])
  return dates.reduce<Day>((first, date) => (date === undefined ? first : earlier(first, date.first)), on)
}
