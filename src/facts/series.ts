/**
 * A fact as a function of the day.
 *
 * Most facts change only on days the file or the law names: a step series. Ages and periods grow: a growing series
 * computes the day on which a threshold is crossed instead of stepping month by month.
 */

import { DAWN, type Day, DUSK, earlier } from '../time/day.ts'
import { at, coalesce, combine, constant, mapTimeline, type Span, type Timeline } from '../time/timeline.ts'
import { type Bounds, bounds, hull, sameBounds } from './bounds.ts'
import { compareBounds, type Operand, type Operator } from './operators.ts'
import { ASSUMED, NO, UNKNOWN, type Verdict, verdict, YES } from './truth.ts'
import { opposite, type Verdicts } from './verdicts.ts'

/** `members.amina.stay[1].from`: a place in the profile. */
export type Address = string

export interface Series {
  /** When does `value operator operand` hold? The operand is a literal, or the step series of another fact. */
  compare(operator: Operator, operand: readonly number[]): Timeline<Verdict>
  /** What is known of the value on a day. */
  at(d: Day): Bounds
  /** The profile addresses the value rests on, or that would settle it, most telling first. */
  rests(d: Day): readonly Address[]
  /** The values of a step series; absent for a growing one. */
  readonly values?: Timeline<Bounds>
  /** The series as seen so far: on each day every value it had since `from` is possible. */
  soFar(from: Day): Series
  /** The series frozen from a day on: its value of that day holds for ever. */
  frozenFrom(d: Day): Series
}

export type Rests = readonly Address[] | ((d: Day) => readonly Address[])

const restsOn = (rests: Rests, d: Day): readonly Address[] => (typeof rests === 'function' ? rests(d) : rests)

/** What a series rests on, for another one that rests on the same. */
export const restingOn =
  (series: Series): Rests =>
  (d) =>
    series.rests(d)

export function compareValues(values: Timeline<Bounds>, operator: Operator, operand: Operand): Timeline<Verdict> {
  return mapTimeline(values, (b) => verdict(compareBounds(operator, b, operand), b.assumed))
}

class Steps implements Series {
  readonly values: Timeline<Bounds>
  readonly #rests: Rests

  constructor(values: Timeline<Bounds>, rests: Rests) {
    this.values = values
    this.#rests = rests
  }

  compare(operator: Operator, operand: readonly number[]): Timeline<Verdict> {
    return compareValues(this.values, operator, operand)
  }

  at(d: Day): Bounds {
    return at(this.values, d)
  }

  rests(d: Day): readonly Address[] {
    return restsOn(this.#rests, d)
  }

  soFar(from: Day): Series {
    const out: Span<Bounds>[] = []
    let seen: Bounds | undefined
    for (const span of this.values) {
      seen = seen === undefined || span.from <= from ? span.value : hull(seen, span.value)
      out.push({ from: span.from, value: seen })
    }
    return steps(coalesce(out, sameBounds), this.#rests)
  }

  frozenFrom(d: Day): Series {
    const until = this.values.filter((span) => span.from <= d)
    return steps(until, (day) => this.rests(earlier(day, d)))
  }
}

/** A fact that changes only on named days. */
export const steps = (values: Timeline<Bounds>, rests: Rests): Series => new Steps(values, rests)

export function constantSeries(value: Bounds, rests: Rests): Series {
  return steps(constant(value), rests)
}

/** One threshold question to a growing value: yes from the day it is reached, as long as the run lasts. */
export interface Growth {
  /** When is the value certainly at least `n`? A timeline of false and true. */
  readonly reaches: (n: number) => Timeline<boolean>
  /** The greatest `n` reached on the day; 0 before the start. */
  readonly at: (d: Day) => number
  /** It never falls back, as an age does not. */
  readonly neverFalls?: true
}

const between = (surely: boolean, possibly: boolean): Verdict => (surely ? YES : possibly ? UNKNOWN : NO)

/** The same verdicts, those from `day` on resting on an assumption. */
function markedFrom(day: Day, verdicts: Verdicts): Verdicts {
  const last = verdicts.length - 1
  const out: Span<Verdict>[] = []
  verdicts.forEach(({ from, value }, i) => {
    if (from >= day) out.push({ from, value: value | ASSUMED })
    else {
      out.push({ from, value })
      const next = i === last ? DUSK : (verdicts[i + 1]?.from ?? DUSK)
      if (day < next) out.push({ from: day, value: value | ASSUMED })
    }
  })
  return out
}

class Growing implements Series {
  readonly #least: Growth
  readonly #most: Growth
  readonly #assumedFrom: Day
  readonly #rests: Rests

  constructor(least: Growth, most: Growth, assumedFrom: Day, rests: Rests) {
    this.#least = least
    this.#most = most
    this.#assumedFrom = assumedFrom
    this.#rests = rests
  }

  compare(operator: Operator, [n = Number.NaN]: readonly number[]): Timeline<Verdict> {
    switch (operator) {
      case 'greaterThanInclusive':
        return this.#reaches(Math.ceil(n))
      case 'lessThan':
        return opposite(this.#reaches(Math.ceil(n)))
      case 'greaterThan':
        return this.#reaches(Math.floor(n) + 1)
      case 'lessThanInclusive':
        return opposite(this.#reaches(Math.floor(n) + 1))
      default:
        throw new Error(`a growing fact cannot be compared by ${operator}`)
    }
  }

  at(d: Day): Bounds {
    return bounds(this.#least.at(d), this.#most.at(d), d >= this.#assumedFrom)
  }

  rests(d: Day): readonly Address[] {
    return restsOn(this.#rests, d)
  }

  soFar(from: Day): Series {
    return growing(leastSince(this.#least, from), mostSoFar(this.#most), this.#assumedFrom, this.#rests)
  }

  frozenFrom(d: Day): Series {
    return frozen(this, d)
  }

  #reaches(n: number): Verdicts {
    return markedFrom(this.#assumedFrom, combine(this.#least.reaches(n), this.#most.reaches(n), between))
  }
}

/** A value that grows with time, between a cautious and a generous count; `assumedFrom` marks the days that rest on assumptions. */
export const growing = (least: Growth, most: Growth, assumedFrom: Day, rests: Rests): Series =>
  new Growing(least, most, assumedFrom, rests)

/** The smallest value since a day: what never falls was as small as on that day, anything else may have been nothing. */
function leastSince(growth: Growth, from: Day): Growth {
  const least = growth.neverFalls ? growth.at(from) : 0
  return {
    reaches: (n) => (n <= 0 ? constant(true) : n <= least ? growth.reaches(n) : constant(false)),
    at: (d) => Math.min(growth.at(d), least),
  }
}

/** Once reached, possible for ever: the greatest value up to each day. */
function mostSoFar(growth: Growth): Growth {
  const known = new Map<number, Timeline<boolean>>()
  const once = (n: number): Timeline<boolean> => {
    const answer = known.get(n) ?? onceTrue(growth.reaches(n))
    known.set(n, answer)
    return answer
  }
  return {
    reaches: once,
    at: (d) => {
      let n = growth.at(d)
      while (at(once(n + 1), d)) n += 1
      return n
    },
  }
}

/** True for ever from the first day that is true. */
function onceTrue(timeline: Timeline<boolean>): Timeline<boolean> {
  const first = timeline.find((span) => span.value)
  if (first === undefined) return constant(false)
  if (first.from === DAWN) return constant(true)
  return [
    { from: DAWN, value: false },
    { from: first.from, value: true },
  ]
}

/** A growing series whose value stops on a day, as an application freezes the age. */
function frozen(series: Series, d: Day): Series {
  const stop = (t: Timeline<Verdict>): Timeline<Verdict> => t.filter((span) => span.from <= d)
  return {
    compare: (operator, operand) => stop(series.compare(operator, operand)),
    at: (day) => series.at(day < d ? day : d),
    rests: (day) => series.rests(day < d ? day : d),
    soFar: (from) => frozen(series.soFar(from), d),
    frozenFrom: (earlierDay) => frozen(series, earlierDay < d ? earlierDay : d),
  }
}

/** A series with other bounds or reasons on each day; for facts made of one other fact. */
export function mapSeries(series: Series, f: (b: Bounds) => Bounds): Series {
  if (series.values === undefined) throw new Error('only a step series can be mapped')
  return steps(mapTimeline(series.values, f, sameBounds), restingOn(series))
}
