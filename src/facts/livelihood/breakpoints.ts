/** The days on which anything in a livelihood calculation can change. */
import { addDays, DAWN, type Day, DUSK, earlier, later } from '../../time/day.ts'
import { type FamilyView, type PersonView, personOf } from '../view.ts'
import { AMOUNTS, amountDays } from './amounts.ts'
import { payDays } from './earnings.ts'
import { incomeDays } from './income.ts'
import { inOrder } from './piecewise.ts'
import { hostOf, housemates, structureDays } from './unsure.ts'

/** In order, from the first fact of the file on, of the days that are read; one list for a household. */
export function breakpoints(person: PersonView): readonly Day[] {
  const host = hostOf(person)
  return host.once('livelihood.breakpoints', () => {
    const { view } = host
    const turns = housemates(host).flatMap((id) => [...payDays(personOf(view, id)), ...incomeDays(personOf(view, id))])
    return read(view, [addDays(view.on, 1), ...structureDays(host), ...amountDays(view, AMOUNTS), ...turns])
  })
}

/** The days on which who receives what in a household can change, whatever the amounts. */
export function receiptDays(person: PersonView): readonly Day[] {
  const host = hostOf(person)
  return host.once('livelihood.receipt-days', () => {
    const { view } = host
    const turns = housemates(host).flatMap((id) => incomeDays(personOf(view, id)))
    return read(view, [addDays(view.on, 1), ...structureDays(host), ...turns])
  })
}

function read(view: FamilyView, days: readonly Day[]): readonly Day[] {
  const { from, until } = view.days ?? { from: DAWN, until: DUSK }
  const first = later(firstFact(view), from)
  return inOrder([first, ...days.filter((d) => d > first && d <= until)])
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
