/** How long something has lasted without interruption: school, work, an asylum procedure. */
import { type Day, DUSK, earlier } from '../../time/day.ts'
import { afterMonths, completeMonths } from '../../time/period.ts'
import { combine, mapTimeline, type Timeline } from '../../time/timeline.ts'
import { type Growth, growing, type Rests, type Series } from '../series.ts'
import { NEVER } from '../stay-months.ts'
import { EVER, inside, type Stretch } from '../stretches.ts'
import { ASSUMED, isAssumed, NO, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { ALWAYS_NO } from '../verdicts.ts'

export interface RunRule {
  /** The last day on which a run that ended the day before `end` may be taken up again; the break counts. */
  readonly resumes: (end: Day) => Day
  /** The first day on which a run that ended the day before `end` is worth nothing any more. */
  readonly expires: (end: Day) => Day
}

interface Run {
  readonly start: Day
  /** First day after it. */
  readonly end: Day
}

function runsOf(verdicts: Timeline<Verdict>, counts: (v: Verdict) => boolean, rule: RunRule): readonly Run[] {
  const runs: Run[] = []
  verdicts.forEach((span, i) => {
    if (!counts(span.value)) return
    const end = verdicts[i + 1]?.from ?? DUSK
    const last = runs[runs.length - 1]
    if (last && last.end < DUSK && span.from <= rule.resumes(last.end)) runs[runs.length - 1] = { ...last, end }
    else runs.push({ start: span.from, end })
  })
  return runs
}

const certainly = (v: Verdict): boolean => truthOf(v) === YES
const possibly = (v: Verdict): boolean => truthOf(v) !== NO

function growthOf(runs: readonly Run[], rule: RunRule): Growth {
  if (runs.length === 0) return NEVER
  const expiry = (run: Run): Day => (run.end === DUSK ? DUSK : rule.expires(run.end))
  return {
    reaches: (n) => {
      if (n <= 0) return EVER
      const stretches: Stretch[] = []
      for (const run of runs) {
        const from = afterMonths(run.start, n)
        if (from <= run.end) stretches.push({ from, until: expiry(run) })
      }
      return inside(stretches)
    },
    at: (d) => {
      let most = 0
      for (const run of runs)
        if (run.start <= d && d < expiry(run)) most = Math.max(most, completeMonths(run.start, earlier(d, run.end)))
      return most
    },
  }
}

/** The first day on which a verdict rests on an assumption; `DUSK` if none does. */
function firstAssumed(verdicts: Timeline<Verdict>): Day {
  return verdicts.find((span) => isAssumed(span.value))?.from ?? DUSK
}

/** Complete months since the start of the run that reaches the day. INVARIANT: nothing holds at the dawn of time. */
export function lasting(verdicts: Timeline<Verdict>, rule: RunRule, rests: Rests): Series {
  const least = growthOf(runsOf(verdicts, certainly, rule), rule)
  const open = verdicts.some((span) => truthOf(span.value) === UNKNOWN)
  const most = open ? growthOf(runsOf(verdicts, possibly, rule), rule) : least
  return growing(least, most, firstAssumed(verdicts), rests)
}

/** The verdicts with every break that may be taken up again closed. */
export function bridged(verdicts: Timeline<Verdict>, rule: RunRule): Timeline<Verdict> {
  if (verdicts === ALWAYS_NO) return verdicts
  const yes = daysOf(runsOf(verdicts, certainly, rule))
  const maybe = daysOf(runsOf(verdicts, possibly, rule))
  const truth = combine(yes, maybe, (a, b): Verdict => (a ? YES : b ? UNKNOWN : NO))
  const marks = mapTimeline(verdicts, isAssumed)
  return combine(truth, marks, (v, assumed) => (assumed ? v | ASSUMED : v))
}

const daysOf = (runs: readonly Run[]): Timeline<boolean> =>
  inside(runs.map(({ start, end }) => ({ from: start, until: end })))
