/** List entries with `from` and `to` as functions of the day. */
import { addDays, DAWN, type Day, type DayRange } from '../time/day.ts'
import { at, coalesce, combine, constant, mapTimeline, merge, type Span, type Timeline } from '../time/timeline.ts'
import { type Bounds, bounds, MAYBE, sameBounds } from './bounds.ts'
import { type Address, type Rests, type Series, steps } from './series.ts'
import { isAssumed, NO, or, truthOf, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'
import type { PersonView } from './view.ts'

export interface Dated {
  readonly from?: DayRange | undefined
  readonly to?: DayRange | undefined
}

/**
 * When does an entry hold? `from` missing: possibly at any day up to its end. `to` missing: it goes on, assumed after
 * the day of knowledge. Partial dates leave their days open.
 */
export function holds(entry: Dated, on: Day): Timeline<Verdict> {
  const begins: Span<Verdict>[] = [{ from: DAWN, value: entry.from === undefined ? UNKNOWN : NO }]
  if (entry.from) {
    begins.push({ from: entry.from.first, value: UNKNOWN }, { from: entry.from.last, value: YES })
  }
  const ends: Span<Verdict>[] = [{ from: DAWN, value: YES }]
  if (entry.to) {
    ends.push({ from: addDays(entry.to.first, 1), value: UNKNOWN }, { from: addDays(entry.to.last, 1), value: NO })
  } else ends.push({ from: addDays(on, 1), value: verdict(YES, true) })
  return combine(coalesce(begins), coalesce(ends), (a, b) => {
    const t = Math.min(truthOf(a), truthOf(b))
    return verdict(t === 2 ? YES : t === 1 ? UNKNOWN : NO, t !== 0 && isAssumed(b))
  })
}

/** When does at least one entry hold? A missing list: unknown. An empty list: never. */
export function anyHolds(entries: readonly Dated[] | undefined, on: Day): Timeline<Verdict> {
  if (entries === undefined) return constant<Verdict>(UNKNOWN)
  return merge(
    entries.map((entry) => holds(entry, on)),
    or,
  )
}

/** A verdict as the value of a boolean fact. */
export function verdictBounds(v: Verdict): Bounds {
  const t = truthOf(v)
  return bounds(t === YES ? 1 : 0, t === NO ? 0 : 1, isAssumed(v))
}

/** A boolean fact from its verdicts. */
export function booleanSeries(verdicts: Timeline<Verdict>, rests: Rests): Series {
  let made: Series | undefined
  const whole = (): Series => {
    made ??= steps(mapTimeline(verdicts, verdictBounds, sameBounds), rests)
    return made
  }
  return {
    get values() {
      return whole().values ?? []
    },
    // what every rule asks of it needs no values
    compare: (operator, operand) =>
      operator === 'equal' && operand[0] === 1 ? verdicts : whole().compare(operator, operand),
    at: (d) => verdictBounds(at(verdicts, d)),
    rests: (d) => whole().rests(d),
    soFar: (from) => whole().soFar(from),
    frozenFrom: (d) => whole().frozenFrom(d),
  }
}

/** From a day on, once and for all: a certificate, a declaration, a clarified identity. Unknown within a partial date. */
export function since(date: DayRange): Timeline<Verdict> {
  return coalesce<Verdict>([
    { from: DAWN, value: NO },
    { from: date.first, value: UNKNOWN },
    { from: date.last, value: YES },
  ])
}

/**
 * A value the file gives without a date: it holds for all days, unless the file has `as_of`; then it is unknown before
 * (`otherwise`) and assumed after.
 */
export function undated(person: PersonView, value: Bounds, otherwise: Bounds, rests: readonly Address[]): Series {
  const asOf = person.view.family.profile.as_of
  if (asOf === undefined) return steps(constant(value), rests)
  return steps(
    coalesce<Bounds>(
      [
        { from: DAWN, value: otherwise },
        { from: asOf.last, value },
        { from: addDays(asOf.last, 1), value: { ...value, assumed: true } },
      ],
      sameBounds,
    ),
    rests,
  )
}

/** `undated` for a boolean field; missing is unknown. */
export function undatedFlag(person: PersonView, value: boolean | undefined, rests: readonly Address[]): Series {
  return undated(person, value === undefined ? MAYBE : bounds(value ? 1 : 0, value ? 1 : 0), MAYBE, rests)
}
