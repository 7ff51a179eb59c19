/** The days on which anything in a livelihood calculation can change. */
import { addDays, DAWN, type Day, DUSK, earlier, later } from '../../time/day.ts'
import { type PersonView, personOf, wholeLife } from '../view.ts'
import { amountDays } from './amounts.ts'
import { payDays } from './earnings.ts'
import { incomeDays } from './income.ts'
import { inOrder } from './piecewise.ts'
import { hostOf, housemates, structureDays } from './unsure.ts'

/** The days on which anything about a household can change: in order, from the first fact of the file on, as far as read. */
export function breakpoints(person: PersonView): readonly Day[] {
  const host = hostIn(person)
  return host.once('livelihood.breakpoints', () => {
    const turns = housemates(host).flatMap((id) => {
      const one = personOf(host.view.whole(), id)
      return [...payDays(one), ...incomeDays(one)]
    })
    return read(host, [...amountDays(host.view), ...turns])
  })
}

/** The days on which the pay, the deductions or the need of a person alone can change. */
export function ownBreakpoints(person: PersonView): readonly Day[] {
  return person.once('livelihood.own-breakpoints', () =>
    read(person, [...amountDays(person.view), ...payDays(wholeLife(person))]),
  )
}

/** The days on which who receives what in a household can change, whatever the amounts. */
export function receiptDays(person: PersonView): readonly Day[] {
  const host = hostIn(person)
  return host.once('livelihood.receipt-days', () =>
    read(
      host,
      housemates(host).flatMap((id) => incomeDays(personOf(host.view.whole(), id))),
    ),
  )
}

/** The member of the same view on which the days of a household are kept. */
function hostIn(person: PersonView): PersonView {
  return personOf(person.view, housemates(person)[0] ?? person.member.id)
}

/** Those days, and those on which the household changes. */
function read(person: PersonView, turns: readonly Day[]): readonly Day[] {
  const { view } = person
  const { from, until } = view.days ?? { from: DAWN, until: DUSK }
  const first = later(firstFact(person), from)
  const days = [first]
  for (const list of [[addDays(view.on, 1)], structureDays(person), turns])
    for (const d of list) if (d > first && d <= until) days.push(d)
  return inOrder(days)
}

/** The earliest day the file names for a status, an arrival, pay, income or school; at the latest the day of knowledge. */
function firstFact(person: PersonView): Day {
  return hostOf(person).once('livelihood.first-fact', () => {
    const { family, on } = person.view
    let first = on
    for (const m of family.profile.members) {
      if (m.entered) first = earlier(first, m.entered.first)
      for (const list of [m.stay, m.work, m.training, m.other_income, m.benefits, m.schooling])
        for (const { from } of list ?? []) if (from) first = earlier(first, from.first)
    }
    return first
  })
}
