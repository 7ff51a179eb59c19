/**
 * Counting stay: how many months of an uninterrupted stay are complete.
 *
 * Every listed period counts, skips (neither counts nor cuts), cuts, or asks (both are possible). `n` months are
 * reached on start + n months plus the days skipped before that day, in order. Short gaps and absences count; longer
 * ones cut; days between listed periods that are longer than a tolerated gap are unknown.
 */
import { addDays, DAWN, type Day, DUSK, earlier } from '../time/day.ts'
import { afterDuration, afterMonths, completeMonths, type Duration } from '../time/period.ts'
import { coalesce, combine, constant, during, mapTimeline, type Span, stepAt, type Timeline } from '../time/timeline.ts'
import type { Growth } from './series.ts'
import { statusOf } from './status.ts'
import { type Spelled, spelledStatus, tokensOf } from './status-words.ts'
import { EVER, inside } from './stretches.ts'
import type { PersonView } from './view.ts'

export interface StayCount {
  readonly counts: readonly string[]
  readonly skips?: readonly string[] | undefined
  readonly asks?: readonly string[] | undefined
  /** A gap without status of at most so many days counts. */
  readonly gap_days?: number | undefined
  /** An absence of at most this length counts; without it every absence cuts. */
  readonly absence?: Duration | undefined
}

/** `gap`: without status, cuts unless it is short; `bridged`: a short one, goes on counting but begins nothing. */
type DayClass = 'counts' | 'bridged' | 'skips' | 'gap' | 'cuts'
type Side = 'least' | 'most'
const ORDER: readonly DayClass[] = ['cuts', 'gap', 'skips', 'counts']

interface Run {
  readonly start: Day
  /** First day after it. */
  readonly until: Day
  readonly skipped: readonly { readonly from: Day; readonly until: Day }[]
}

/** What a rule says of each word, for the cautious and the generous count. */
type Classes = Readonly<Record<Side, (word: string) => DayClass>>

/** By the rule, which is the same for everybody. */
const CLASSES = new WeakMap<StayCount, Classes>()

function classesOf(rule: StayCount): Classes {
  const known = CLASSES.get(rule)
  if (known) return known
  const of = (side: Side) => {
    const classes = new Map<string, DayClass>()
    return (word: string): DayClass => {
      const found = classes.get(word) ?? wordClass(word, rule, side)
      classes.set(word, found)
      return found
    }
  }
  const made = { least: of('least'), most: of('most') }
  CLASSES.set(rule, made)
  return made
}

/** The cautious (`least`) or generous (`most`) count of a person's stay. */
export function stayGrowth(person: PersonView, rule: StayCount, side: Side): Growth {
  if (side === 'least' && person.member.absences === undefined) return NEVER
  const words = classesOf(rule)[side]
  const listed = mapTimeline(sinceStart(person, side), (here) => (here ? classOf(person, here, words, side) : 'cuts'))
  const present = absences(person, rule, side).reduce((t, a) => combine(t, a, overlay), listed)
  return growthOf(runsOf(bridgeGaps(present, rule.gap_days ?? 0)))
}

/** Nothing counts on any day. */
export const NEVER: Growth = { reaches: (n) => (n <= 0 ? EVER : inside([])), at: () => 0 }

/** The status from the first day on which the person can have stayed; `undefined` before. */
function sinceStart(person: PersonView, side: Side): Timeline<Spelled | undefined> {
  return person.once(`status ${side}`, () =>
    combine(spelledStatus(person), stepAt(earliestStart(person, side), false, true), (spelled, here) =>
      here ? spelled : undefined,
    ),
  )
}

function classOf(
  person: PersonView,
  { state, words }: Spelled,
  wordsAs: (word: string) => DayClass,
  side: Side,
): DayClass {
  if (state.before) return 'cuts'
  if (state.unlisted && person.member.stay?.length) return side === 'most' ? 'counts' : 'gap'
  if (words === undefined) return side === 'most' ? 'counts' : 'cuts'
  let gap = false
  let skips = false
  let rank = -1
  for (const word of words) {
    // a permit past its date: an extension is decided as if filed in time (§ 81 Abs. 4 Satz 1)
    const own = wordsAs(word === 'ended' ? 'fiktion-81-4' : word)
    if (own === 'gap') gap = true
    if (own === 'skips') skips = true
    const next = ORDER.indexOf(own)
    if (rank < 0 || (side === 'most' ? next > rank : next < rank)) rank = next
  }
  // a bridged gap is more than a skipped day, a long one less
  if (gap && skips) return side === 'most' ? 'counts' : 'cuts'
  return ORDER[rank] ?? 'cuts'
}

function wordClass(word: string, rule: StayCount, side: Side): DayClass {
  const otherwise = word === 'none' || word === 'claim' ? 'gap' : 'cuts'
  if (tokensOf(rule.counts).has(word)) return 'counts'
  if (rule.skips && tokensOf(rule.skips).has(word)) return 'skips'
  if (rule.asks && tokensOf(rule.asks).has(word)) return side === 'most' ? 'counts' : otherwise
  return otherwise
}

/** Gaps of at most `days` days before counting or skipped days go on counting; every longer gap cuts. */
function bridgeGaps(timeline: Timeline<DayClass>, days: number): Timeline<DayClass> {
  if (!timeline.some((span) => span.value === 'gap')) return timeline
  return coalesce(
    timeline.map((span, i): Span<DayClass> => {
      if (span.value !== 'gap') return span
      const next = timeline[i + 1]
      const short = next !== undefined && next.from - span.from <= days && next.value !== 'cuts'
      return { from: span.from, value: short ? 'bridged' : 'cuts' }
    }),
  )
}

/** What an absence does to the days it covers: a short one explains a gap, a long one cuts. */
type Absence = 'short' | 'long' | undefined

function overlay(day: DayClass, absence: Absence): DayClass {
  if (absence === 'long') return 'cuts'
  return absence === 'short' && day === 'gap' ? 'bridged' : day
}

/** The cautious count takes an absence at its longest and lets it explain only the days it surely covers. */
function absences(person: PersonView, rule: StayCount, side: Side): Timeline<Absence>[] {
  const { absence } = rule
  // whether somebody was abroad is not said: every gap may have been a journey
  if (person.member.absences === undefined) return absence ? [constant<Absence>('short')] : []
  return person.member.absences.map(({ from, to }) => {
    const widest = { first: from?.first ?? DAWN, last: to?.last ?? DUSK }
    const narrowest = { first: from?.last ?? DUSK, last: to?.first ?? DUSK }
    const taken = side === 'least' ? widest : narrowest
    const known = side === 'most' || from !== undefined
    const short = known && absence !== undefined && addDays(taken.last, 1) <= afterDuration(taken.first, absence)
    const { first, last } = short === (side === 'least') ? narrowest : widest
    return during<Absence>(first, last, short ? 'short' : 'long', undefined)
  })
}

/** Nobody has stayed longer than since entry, else birth. Where the file lists earlier days, they may count all the same. */
function earliestStart({ member }: PersonView, side: Side): Day {
  let start = member.entered?.first ?? member.born.first
  if (side === 'most') for (const { from } of member.stay ?? []) if (from) start = earlier(start, from.first)
  return start
}

/** A run for each stretch of counting days: of two, the later one can be complete first where months differ in length. */
function runsOf(timeline: Timeline<DayClass>): Run[] {
  const runs: Run[] = []
  let open: { start: Day; skipped: { from: Day; until: Day }[] }[] = []
  timeline.forEach(({ from, value }, i) => {
    const until = timeline[i + 1]?.from ?? DUSK
    if (value === 'cuts' || value === 'gap') {
      for (const run of open) runs.push({ ...run, until: from })
      open = []
    } else if (value === 'skips') for (const run of open) run.skipped.push({ from, until })
    else if (value === 'counts') open.push({ start: from, skipped: [] })
  })
  for (const run of open) runs.push({ ...run, until: DUSK })
  return runs
}

function reachedOn(run: Run, months: number): Day {
  let d = afterMonths(run.start, months)
  for (const skip of run.skipped) if (skip.from < d) d = addDays(d, skip.until - skip.from)
  return d
}

function growthOf(runs: readonly Run[]): Growth {
  if (runs.length === 0) return NEVER
  return {
    reaches: (n) => (n <= 0 ? EVER : inside(runs.map((run) => ({ from: reachedOn(run, n), until: run.until })))),
    at: (d) => {
      let most = 0
      for (const run of runs) {
        if (d < run.start || d >= run.until) continue
        let n = completeMonths(run.start, d)
        while (n > 0 && reachedOn(run, n) > d) n -= 1
        most = Math.max(most, n)
      }
      return most
    },
  }
}

/** The first day on which the status of a person rests on an assumption; `DUSK` if none does. */
export function assumedFrom(person: PersonView): Day {
  return statusOf(person).find((s) => s.value.assumed)?.from ?? DUSK
}
