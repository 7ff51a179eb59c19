/** Windows: the spans in which a path is open to a person, read off its timeline, with what opens and closes each. */
import type { Evaluation, PersonPath } from '../engine/family.ts'
import { type PathTimeline, type Stretch, stretchOn } from '../engine/path.ts'
import { isMarkAssumed } from '../engine/requirement.ts'
import type { Window } from '../engine/result.ts'
import { OPEN } from '../engine/words.ts'
import { addDays, type Day, formatDay, later } from '../time/day.ts'
import { at, mapTimeline } from '../time/timeline.ts'
import { stands } from './cause.ts'

/** A window with days as numbers; `closes` is the last day. */
export interface OpenSpan {
  readonly opens: Day
  readonly closes: Day | undefined
  readonly openedBy: string | undefined
  readonly closedBy: string | undefined
  /** Further requirements that turn on the same day. */
  readonly openedWith: readonly string[]
  readonly closedWith: readonly string[]
  readonly assumed: boolean
}

/** From the first to the last day of a window; `closes` is `undefined` where it is open beyond the horizon. */
type OpenDays = Pick<OpenSpan, 'opens' | 'closes'>

/** The days on which a path is open from the day of knowledge to the horizon, without what opens and closes it. */
export function openDays(own: PersonPath, { on, horizon }: Evaluation): readonly OpenDays[] {
  if (!own.best.some(({ value }) => OPEN.has(value.state.outcome))) return []
  const open = mapTimeline(own.best, (b) => OPEN.has(b.state.outcome))
  return open.flatMap((span, i): readonly OpenDays[] => {
    const end = open[i + 1]?.from
    if (!span.value || span.from > horizon || (end !== undefined && end <= on)) return []
    return [
      {
        opens: later(span.from, on),
        closes: end === undefined || end > horizon ? undefined : addDays(end, -1),
      },
    ]
  })
}

/** The windows of a path from the day of knowledge to the horizon. */
export function openSpans(own: PersonPath, evaluation: Evaluation): readonly OpenSpan[] {
  const { on } = evaluation
  return openDays(own, evaluation).map(({ opens, closes }) => {
    const opening = opens > on ? boundary(own, opens, 'opens') : undefined
    const closing = closes === undefined ? undefined : boundary(own, addDays(closes, 1), 'closes')
    const restsOn = opens > on && at(own.best, opens).state.assumed
    return {
      opens,
      closes,
      openedBy: opening?.cause,
      closedBy: closing?.cause,
      openedWith: opening?.others ?? [],
      closedWith: closing?.others ?? [],
      assumed: restsOn || (closing?.assumed ?? false),
    }
  })
}

export function windowsOf(own: PersonPath, evaluation: Evaluation): readonly Window[] {
  return openSpans(own, evaluation).map((w) => ({
    opens: formatDay(w.opens),
    closes: w.closes === undefined ? null : formatDay(w.closes),
    opened_by: w.openedBy ?? null,
    closed_by: w.closedBy ?? null,
    assumed: w.assumed,
    opened_with: w.openedWith,
    closed_with: w.closedWith,
  }))
}

interface Boundary {
  /** A requirement id, or `entry`, `in-force`, `held`. */
  readonly cause: string
  /** Further requirements that turn on the same day, in the order of the rule file. */
  readonly others: readonly string[]
  readonly assumed: boolean
}

/** What changes on the first day of a window, or on the first day after it. */
function boundary(own: PersonPath, day: Day, kind: 'opens' | 'closes'): Boundary {
  const reference = kind === 'opens' ? day : addDays(day, -1)
  const timeline = own.candidates[at(own.best, reference).candidate]
  if (!timeline) throw new Error('the best candidate exists')
  return causeOf(timeline, stretchOn(timeline, addDays(day, -1)), stretchOn(timeline, day), kind)
}

function causeOf(timeline: PathTimeline, before: Stretch, after: Stretch, kind: 'opens' | 'closes'): Boundary {
  const [bad, good] = kind === 'opens' ? [before, after] : [after, before]
  const assumedAfter = at(timeline.states, after.from).assumed
  const by = (cause: string, assumed: boolean): Boundary => ({ cause, others: [], assumed })
  if (kind === 'closes' && after.held === 2) return by('held', assumedAfter)
  const turning = bad.requirements.flatMap((requirement, i) => {
    const mark = bad.marks[i]
    const other = good.marks[good.requirements.findIndex((r) => r.id === requirement.id)]
    return !stands(mark) && stands(other) ? [{ id: requirement.id, mark: (kind === 'opens' ? other : mark) ?? 0 }] : []
  })
  const [first, ...others] = turning
  if (first) return { cause: first.id, others: others.map((o) => o.id), assumed: isMarkAssumed(first.mark) }
  if (before.version !== after.version) return by('in-force', false)
  if (before.held !== after.held) return by('held', assumedAfter)
  return by('entry', assumedAfter)
}
