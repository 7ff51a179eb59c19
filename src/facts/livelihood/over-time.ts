/** Livelihood as a function of the day. Before the first fact of the file nothing is said. */
import { DAWN, type Day } from '../../time/day.ts'
import { at, coalesce, type Same, type Timeline } from '../../time/timeline.ts'
import type { Bounds } from '../bounds.ts'
import type { Address } from '../series.ts'
import { isAssumed, NO, or, type Truth, truthOf, UNKNOWN, type Verdict, verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import type { Calculation } from './calculation.ts'
import { type Receipt, receiptsOf } from './income.ts'
import type { Line } from './line.ts'
import { makeupsOn } from './makeup.ts'

/** The value on every day on which it can change; `otherwise` before the first fact. */
export function overTime<T>(days: readonly Day[], otherwise: T, value: (d: Day) => T, same?: Same<T>): Timeline<T> {
  return coalesce([{ from: DAWN, value: otherwise }, ...days.map((from) => ({ from, value: value(from) }))], same)
}

/** What a total rests on: first what is missing, then where the lines that matter for it stand. */
export function restsOf({ lines, openBy }: Calculation, matters: (line: Line) => boolean): readonly Address[] {
  const told = lines.filter(matters)
  return [...new Set([...openBy, ...told.flatMap((line) => line.missing), ...told.flatMap((line) => line.rests)])]
}

/** Does the person draw one of the benefits? A missing list, or an entry without kind, leaves it open. */
export function draws(person: PersonView, kinds: readonly string[], d: Day): Verdict {
  if (kinds.length === 0) return NO
  if (person.member.benefits === undefined) return UNKNOWN
  const drawn = ({ kind, holds }: Receipt): Verdict => {
    const held = at(holds, d)
    if (kind === undefined) return verdict(truthOf(held) === NO ? NO : UNKNOWN, isAssumed(held))
    return kinds.includes(kind) ? held : NO
  }
  return or(
    receiptsOf(person)
      .filter((receipt) => receipt.list === 'benefits')
      .map(drawn),
  )
}

/** Does anybody in the Bedarfsgemeinschaft draw one of the benefits? */
export function householdDraws(person: PersonView, kinds: readonly string[], d: Day): Verdict {
  const ways = makeupsOn(person, d).all.map(({ seats, open }) =>
    or([...seats.map((seat) => draws(seat.person, kinds, d)), ...(open && kinds.length > 0 ? [UNKNOWN] : [])]),
  )
  const truths = ways.map(truthOf)
  const all = (truth: Truth) => truths.every((t) => t === truth)
  return verdict(all(YES) ? YES : all(NO) ? NO : UNKNOWN, ways.some(isAssumed))
}

/** Is a sum above zero? */
export function isPositive({ lo, hi, assumed }: Bounds): Verdict {
  return verdict(lo > 0 ? YES : hi === 0 ? NO : UNKNOWN, assumed)
}
