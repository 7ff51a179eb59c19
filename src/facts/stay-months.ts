/**
 * Counting stay: how many months of an uninterrupted stay are complete.
 *
 * Every listed period counts, skips (neither counts nor cuts), cuts, or asks (both are possible). `n` months are
 * reached on start + n months plus the days skipped before that day, in order. Short gaps and absences count; longer
 * ones cut; days between listed periods that are longer than a tolerated gap are unknown.
 */
import { addDays, DAWN, type Day, DUSK } from '../time/day.ts'
import { afterDuration, afterMonths, completeMonths, type Duration } from '../time/period.ts'
import { coalesce, combine, constant, during, type Span, type Timeline } from '../time/timeline.ts'
import type { Growth } from './series.ts'
import { type StatusState, statusOf, tokensOf, wordsOn } from './status.ts'
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

type DayClass = 'counts' | 'skips' | 'cuts' | 'gap'
type Side = 'least' | 'most'
const ORDER: readonly DayClass[] = ['gap', 'cuts', 'skips', 'counts']

interface Run {
  readonly start: Day
  /** First day after it. */
  readonly until: Day
  readonly skipped: readonly { readonly from: Day; readonly until: Day }[]
}

/** The cautious (`least`) or generous (`most`) count of a person's stay. */
export function stayGrowth(person: PersonView, rule: StayCount, side: Side): Growth {
  if (side === 'least' && person.member.absences === undefined) return NEVER
  const bySpan = coalesce(statusOf(person).map((s) => ({ from: s.from, value: classOf(person, s.value, rule, side) })))
  const bridged = bridgeGaps(bySpan, rule.gap_days ?? 0)
  const present = absences(person, rule, side).reduce((t, a) => combine(t, a, overlay), bridged)
  const floor = side === 'most' ? earliestStart(person) : DAWN
  return growthOf(runsOf(present, floor))
}

const NEVER: Growth = { reaches: (n) => constant(n <= 0), at: () => 0 }

function classOf(person: PersonView, state: StatusState, rule: StayCount, side: Side): DayClass {
  if (state.before) return person.member.stay?.[0]?.from === undefined && side === 'most' ? 'counts' : 'cuts'
  if (state.unlisted && person.member.stay?.length) return side === 'most' ? 'counts' : 'gap'
  if (state.anything) return side === 'most' ? 'counts' : 'cuts'
  // a permit past its date: an extension is decided as if filed in time (§ 81 Abs. 4 Satz 1)
  const words = state.ended ? ['fiktion-81-4'] : (wordsOn(person.member.stay ?? [], state) ?? [])
  const classes = words.map((word) => wordClass(word, rule, side))
  const ranks = classes.map((c) => ORDER.indexOf(c))
  return ORDER[side === 'most' ? Math.max(...ranks) : Math.min(...ranks)] ?? 'cuts'
}

function wordClass(word: string, rule: StayCount, side: Side): DayClass {
  if (tokensOf(rule.counts).has(word)) return 'counts'
  if (tokensOf(rule.skips ?? []).has(word)) return 'skips'
  if (tokensOf(rule.asks ?? []).has(word)) return side === 'most' ? 'counts' : word === 'none' ? 'gap' : 'cuts'
  return word === 'none' ? 'gap' : 'cuts'
}

/** Gaps of at most `days` days between counting days count; every longer gap cuts. */
function bridgeGaps(timeline: Timeline<DayClass>, days: number): Timeline<DayClass> {
  return coalesce(
    timeline.map((span, i): Span<DayClass> => {
      if (span.value !== 'gap') return span
      const next = timeline[i + 1]
      const short = next !== undefined && i > 0 && next.from - span.from <= days && next.value !== 'cuts'
      return { from: span.from, value: short ? 'counts' : 'gap' }
    }),
  )
}

/** What an absence does to the days it covers: a short one counts where it explains a gap, a long one cuts. */
type Absence = 'short' | 'long' | undefined

function overlay(day: DayClass, absence: Absence): DayClass {
  if (absence === 'long') return 'cuts'
  return absence === 'short' && day === 'gap' ? 'counts' : day
}

function absences(person: PersonView, rule: StayCount, side: Side): Timeline<Absence>[] {
  return (person.member.absences ?? []).map(({ from, to }) => {
    const first = side === 'least' ? (from?.first ?? DAWN) : (from?.last ?? DUSK)
    const last = to ? (side === 'least' ? to.last : to.first) : DUSK
    const short = from !== undefined && rule.absence !== undefined && addDays(last, 1) <= afterDuration(first, rule.absence)
    return during<Absence>(first, last, short ? 'short' : 'long', undefined)
  })
}

/** Nobody has stayed longer than since entry, else birth. */
function earliestStart(person: PersonView): Day {
  return person.member.entered?.first ?? person.member.born.first
}

function runsOf(timeline: Timeline<DayClass>, floor: Day): Run[] {
  const runs: Run[] = []
  let start: Day | undefined
  let skipped: { from: Day; until: Day }[] = []
  timeline.forEach((span, i) => {
    const until = timeline[i + 1]?.from ?? DUSK
    const from = span.from < floor ? floor : span.from
    if (until <= from) return
    if (span.value === 'counts') start ??= from
    else if (span.value === 'skips') {
      if (start !== undefined) skipped.push({ from, until })
    } else {
      if (start !== undefined) runs.push({ start, until: from, skipped })
      start = undefined
      skipped = []
    }
  })
  if (start !== undefined) runs.push({ start, until: DUSK, skipped })
  return runs
}

function reachedOn(run: Run, months: number): Day {
  let d = afterMonths(run.start, months)
  for (const skip of run.skipped) if (skip.from < d) d = addDays(d, skip.until - skip.from)
  return d
}

function growthOf(runs: readonly Run[]): Growth {
  return {
    reaches: (n) =>
      n <= 0
        ? constant(true)
        : runs.reduce<Timeline<boolean>>((timeline, run) => {
            const d = reachedOn(run, n)
            return d < run.until ? combine(timeline, during(d, addDays(run.until, -1), true, false), (a, b) => a || b) : timeline
          }, constant(false)),
    at: (d) => {
      const run = runs.find((r) => r.start <= d && d < r.until)
      if (run === undefined) return 0
      let n = completeMonths(run.start, d)
      while (n > 0 && reachedOn(run, n) > d) n -= 1
      return n
    },
  }
}

/** The first day on which the status of a person rests on an assumption; `DUSK` if none does. */
export function assumedFrom(person: PersonView): Day {
  return statusOf(person).find((s) => s.value.assumed)?.from ?? DUSK
}

