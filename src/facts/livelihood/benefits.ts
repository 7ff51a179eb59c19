/** Who draws which benefits, as a function of the day. */
import { DAWN, type Day } from '../../time/day.ts'
import { at, coalesce, mapTimeline, type Timeline } from '../../time/timeline.ts'
import { holds } from '../entries.ts'
import { either, someEntry } from '../themes/said.ts'
import { isAssumed, NO, or, truthOf, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { receiptDays } from './breakpoints.ts'
import { makeupsOn } from './makeup.ts'

/** Does the person draw one of the benefits? A missing list, or an entry without kind, leaves it open. */
export function draws(person: PersonView, kinds: readonly string[]): Timeline<Verdict> {
  return person.once(`livelihood.draws ${kinds.join()}`, () =>
    someEntry(person.member.benefits, (entry) => {
      const held = holds(entry, person.view.on)
      if (entry.kind !== undefined) return kinds.includes(entry.kind) ? held : either()
      return mapTimeline(held, (v) => (truthOf(v) === NO ? v : verdict(UNKNOWN, isAssumed(v))))
    }),
  )
}

/** Does anybody in the Bedarfsgemeinschaft draw one of the benefits? Nothing is said before the first fact of the file. */
export function householdDraws(person: PersonView, kinds: readonly string[]): Timeline<Verdict> {
  return coalesce<Verdict>([
    { from: DAWN, value: UNKNOWN },
    ...receiptDays(person).map((from) => ({ from, value: drawnOn(person, kinds, from) })),
  ])
}

function drawnOn(person: PersonView, kinds: readonly string[], d: Day): Verdict {
  const ways = makeupsOn(person, d).all.map(({ seats, open }) =>
    or([...seats.map((seat) => at(draws(seat.person, kinds), d)), ...(open ? [UNKNOWN] : [])]),
  )
  const truths = ways.map(truthOf)
  const truth = truths.every((t) => t === YES) ? YES : truths.every((t) => t === NO) ? NO : UNKNOWN
  return verdict(truth, ways.some(isAssumed))
}
