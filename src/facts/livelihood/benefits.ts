/** Who draws which benefits, as a function of the day. */
import { DAWN, type Day } from '../../time/day.ts'
import { at, coalesce, type Timeline } from '../../time/timeline.ts'
import { holds } from '../entries.ts'
import { always, only, someEntry } from '../themes/said.ts'
import { isAssumed, NO, or, truthOf, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { receiptDays } from './breakpoints.ts'
import { type Makeup, makeupsOn } from './makeup.ts'
import { hostOf } from './unsure.ts'

/** Does the person draw one of the benefits? A missing list, or an entry without kind, leaves it open. */
export function draws(person: PersonView, kinds: readonly string[]): Timeline<Verdict> {
  return someEntry(person.member.benefits, (entry) => {
    if (entry.kind !== undefined) return kinds.includes(entry.kind) ? holds(entry, person.view.on) : always(NO)
    return only(UNKNOWN, holds(entry, person.view.on))
  })
}

/** Does anybody in the Bedarfsgemeinschaft draw one of the benefits? Nothing is said before the first fact of the file. */
export function householdDraws(person: PersonView, kinds: readonly string[]): Timeline<Verdict> {
  const host = hostOf(person)
  const drawn = host.once(`livelihood.draws ${kinds.join()}`, () => {
    const all = [...host.view.persons.values()]
    return new Map(all.map((one) => [one, draws(one, kinds)]))
  })
  return coalesce<Verdict>([
    { from: DAWN, value: UNKNOWN },
    ...receiptDays(person).map((from) => ({ from, value: drawnOn(makeupsOn(person, from).all, drawn, from) })),
  ])
}

type Drawn = ReadonlyMap<PersonView, Timeline<Verdict>>

function drawnOn(makeups: readonly Makeup[], drawn: Drawn, d: Day): Verdict {
  const ways = makeups.map(({ seats, open }) => {
    const answers = seats.map((seat) => at(drawn.get(seat.person) ?? always(UNKNOWN), d))
    return or(open ? [...answers, UNKNOWN] : answers)
  })
  const truths = ways.map(truthOf)
  const truth = truths.every((t) => t === YES) ? YES : truths.every((t) => t === NO) ? NO : UNKNOWN
  return verdict(truth, ways.some(isAssumed))
}
