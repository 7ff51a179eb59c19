/**
 * Counting stay: how many months of an uninterrupted stay are complete.
 *
 * Every listed period counts, skips (neither counts nor cuts), cuts, or asks (both are possible). `n` months are
 * reached on start + n months plus the days skipped before that day, in order. Short gaps and absences count; longer
 * ones cut; days between listed periods that are longer than a tolerated gap are unknown.
 */
import { addDays, DAWN, type Day, DUSK, earlier } from '../time/day.ts'
import { afterDuration, afterMonths, completeMonths, type Duration } from '../time/period.ts'
import { coalesce, combine, constant, during, type Span, stepAt, type Timeline } from '../time/timeline.ts'
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

/** The cautious (`least`) or generous (`most`) count of a person's stay. */
export function stayGrowth(person: PersonView, rule: StayCount, side: Side): Growth {
  if (side === 'least' && person.member.absences === undefined) return NEVER
  const here = stepAt(earliestStart(person, side), false, true)
  const listed = combine(statusOf(person), here, (state, stays) =>
    stays ? classOf(person, state, rule, side) : 'cuts',
  )
  const present = absences(person, rule, side).reduce((t, a) => combine(t, a, overlay), listed)
  return growthOf(runsOf(bridgeGaps(present, rule.gap_days ?? 0)))
}

const NEVER: Growth = { reaches: (n) => constant(n <= 0), at: () => 0 }

function classOf(person: PersonView, state: StatusState, rule: StayCount, side: Side): DayClass {
  if (state.before) return 'cuts'
  if (state.unlisted && person.member.stay?.length) return side === 'most' ? 'counts' : 'gap'
  if (state.anything) return side === 'most' ? 'counts' : 'cuts'
  // a permit past its date: an extension is decided as if filed in time (§ 81 Abs. 4 Satz 1)
  const words = (wordsOn(person.member.stay ?? [], state) ?? []).map((word) =>
    word === 'ended' ? 'fiktion-81-4' : word,
  )
  const classes = words.map((word) => wordClass(word, rule, side))
  // a bridged gap is more than a skipped day, a long one less
  if (classes.includes('gap') && classes.includes('skips')) return side === 'most' ? 'counts' : 'cuts'
  const ranks = classes.map((c) => ORDER.indexOf(c))
  return ORDER[side === 'most' ? Math.max(...ranks) : Math.min(...ranks)] ?? 'cuts'
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
  const entered = member.entered?.first ?? member.born.first
  const listed = side === 'most' ? (member.stay ?? []).flatMap(({ from }) => (from ? [from.first] : [])) : []
  return listed.reduce(earlier, entered)
}

/** A run for each stretch of counting days: of two, the later one can be complete first where months differ in length. */
function runsOf(timeline: Timeline<DayClass>): Run[] {
  const runs: Run[] = []
  let open: { start: Day; skipped: { from: Day; until: Day }[] }[] = []
  timeline.forEach(({ from, value }, i) => {
    const until = timeline[i + 1]?.from ?? DUSK
    if (value === 'cuts' || value === 'gap') {
      runs.push(...open.map((run) => ({ ...run, until: from })))
      open = []
    } else if (value === 'skips') for (const run of open) run.skipped.push({ from, until })
    else if (value === 'counts') open.push({ start: from, skipped: [] })
  })
  return [...runs, ...open.map((run) => ({ ...run, until: DUSK }))]
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
            return d < run.until
              ? combine(timeline, during(d, addDays(run.until, -1), true, false), (a, b) => a || b)
              : timeline
          }, constant(false)),
    at: (d) => {
      const counts = runs.map((run) => {
        if (d < run.start || d >= run.until) return 0
        let n = completeMonths(run.start, d)
        while (n > 0 && reachedOn(run, n) > d) n -= 1
        return n
      })
      return Math.max(0, ...counts)
    },
  }
}

/** The first day on which the status of a person rests on an assumption; `DUSK` if none does. */
export function assumedFrom(person: PersonView): Day {
  return statusOf(person).find((s) => s.value.assumed)?.from ?? DUSK
}
