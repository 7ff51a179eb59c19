/** The days on which anything in a livelihood calculation can change. */
import { addDays, type Day, earlier } from '../../time/day.ts'
import { type FamilyView, type PersonView, personOf } from '../view.ts'
import { AMOUNTS, amountDays } from './amounts.ts'
import { payDays } from './earnings.ts'
import { incomeDays } from './income.ts'
import { inOrder } from './piecewise.ts'
import { hostOf, housemates, structureDays } from './unsure.ts'

/** In order, from the first fact of the file on; one list for a household. */
export function breakpoints(person: PersonView): readonly Day[] {
  const host = hostOf(person)
  return host.once('livelihood.breakpoints', () => {
    const { view } = host
    const turns = housemates(host).flatMap((id) => [...payDays(personOf(view, id)), ...incomeDays(personOf(view, id))])
    return from(firstFact(view), [addDays(view.on, 1), ...structureDays(host), ...amountDays(view, AMOUNTS), ...turns])
  })
}

function from(first: Day, days: readonly Day[]): readonly Day[] {
  return inOrder([first, ...days.filter((d) => d > first)])
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
