/** List entries with `from` and `to` as functions of the day. */
import { addDays, DAWN, type Day, type DayRange, DUSK } from '../time/day.ts'
import { at, coalesce, constant, mapTimeline, merge, type Span, stepAt, type Timeline } from '../time/timeline.ts'
import { type Bounds, bounds, MAYBE, sameBounds } from './bounds.ts'
import type { Operator } from './operators.ts'
import { type Address, type Rests, restingOn, type Series, steps } from './series.ts'
import { isAssumed, NO, or, truthOf, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'
import { always, opposite } from './verdicts.ts'
import type { PersonView } from './view.ts'

export interface Dated {
  readonly from?: DayRange | undefined
  readonly to?: DayRange | undefined
}

/**
 * When does an entry hold? `from` missing: possibly at any day up to its end. `to` missing: it goes on, assumed after
 * the day of knowledge. Partial dates leave their days open.
 */
export function holds({ from, to }: Dated, on: Day): Timeline<Verdict> {
  const begins = from?.first ?? DAWN
  const begun = from?.last ?? DUSK
  const ends = to ? addDays(to.first, 1) : addDays(on, 1)
  const ended = to ? addDays(to.last, 1) : DUSK
  const verdictOn = (d: Day): Verdict => {
    if (d < begins || d >= ended) return NO
    const truth = d < begun || (to && d >= ends) ? UNKNOWN : YES
    return verdict(truth, to === undefined && d >= ends)
  }
  return changing(verdictOn, begins, begun, ends, ended)
}

/** A verdict that changes at most on the days given. */
function changing(verdictOn: (d: Day) => Verdict, a: Day, b: Day, c: Day, e: Day): Timeline<Verdict> {
  const spans: Span<Verdict>[] = []
  let value: Verdict | undefined
  for (let d: Day = DAWN; d < DUSK; ) {
    const now = verdictOn(d)
    if (now !== value) spans.push({ from: d, value: now })
    value = now
    let next: Day = DUSK
    if (a > d && a < next) next = a
    if (b > d && b < next) next = b
    if (c > d && c < next) next = c
    if (e > d && e < next) next = e
    d = next
  }
  return spans.length === 1 ? always(value ?? NO) : spans
}

/** When does at least one entry hold? A missing list: unknown. An empty list: never. */
export function anyHolds(entries: readonly Dated[] | undefined, on: Day): Timeline<Verdict> {
  if (entries === undefined) return always(UNKNOWN)
  return merge(
    entries.map((entry) => holds(entry, on)),
    or,
  )
}

const VALUES: readonly Bounds[] = [0, 1, 2, 3, 4, 5, 6].map((v) => {
  const t = truthOf(v)
  return bounds(t === YES ? 1 : 0, t === NO ? 0 : 1, isAssumed(v))
})

/** A verdict as the value of a boolean fact. */
export function verdictBounds(v: Verdict): Bounds {
  return VALUES[v] ?? MAYBE
}

/** A boolean fact from its verdicts; it rests on `known` while it is settled, and on what is `open` while it is not. */
export function booleanSeries(verdicts: Timeline<Verdict>, known: Rests, open: Rests = known): Series {
  return new BooleanSeries(verdicts, known, open)
}

/** Its values are made only for those who ask for them: most rules ask whether it is true. */
class BooleanSeries implements Series {
  readonly #verdicts: Timeline<Verdict>
  readonly #known: Rests
  readonly #open: Rests
  #whole: Series | undefined

  constructor(verdicts: Timeline<Verdict>, known: Rests, open: Rests) {
    this.#verdicts = verdicts
    this.#known = known
    this.#open = open
  }

  compare(operator: Operator, operand: readonly number[]): Timeline<Verdict> {
    if (operator === 'equal' && operand[0] === 1) return this.#verdicts
    if (operator === 'equal' && operand[0] === 0) return opposite(this.#verdicts)
    return this.#steps().compare(operator, operand)
  }

  at(d: Day): Bounds {
    return verdictBounds(at(this.#verdicts, d))
  }

  get values(): Timeline<Bounds> {
    return this.#steps().values ?? []
  }

  rests(d: Day): readonly Address[] {
    const rests = truthOf(at(this.#verdicts, d)) === UNKNOWN ? this.#open : this.#known
    return typeof rests === 'function' ? rests(d) : rests
  }

  soFar(from: Day): Series {
    return this.#steps().soFar(from)
  }

  frozenFrom(d: Day): Series {
    return this.#steps().frozenFrom(d)
  }

  #steps(): Series {
    this.#whole ??= steps(mapTimeline(this.#verdicts, verdictBounds, sameBounds), restingOn(this))
    return this.#whole
  }
}

/** From a day on, once and for all: a certificate, a declaration, a clarified identity. Unknown within a partial date. */
export function since({ first, last }: DayRange): Timeline<Verdict> {
  return turned(NO, first, last, YES)
}

/** Up to and on a day. */
export function until({ first, last }: DayRange): Timeline<Verdict> {
  return turned(YES, addDays(first, 1), addDays(last, 1), NO)
}

function turned(before: Verdict, first: Day, last: Day, after: Verdict): Timeline<Verdict> {
  if (first <= DAWN) return last <= DAWN ? always(after) : stepAt<Verdict>(last, UNKNOWN, after)
  const start = { from: DAWN, value: before }
  const end = { from: last, value: after }
  return first < last ? [start, { from: first, value: UNKNOWN }, end] : [start, end]
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
