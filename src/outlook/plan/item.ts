/** What the steps of a plan are made of. */
import type { PathResult } from '../../engine/result.ts'
import { stepsWithin } from '../../engine/steps.ts'
import { type Day, earlier, formatDay } from '../../time/day.ts'
import type { Duration } from '../../time/period.ts'
import type { PlanContext } from './context.ts'
import type { PlanGap, PlanStep } from './result.ts'
import type { Route } from './route.ts'
import { beginFor, type Scheduled } from './schedule.ts'
import type { Ends } from './targets.ts'

export interface ItemsFor {
  readonly context: PlanContext
  readonly ends: Ends
  readonly route: Route
  readonly scheduled: readonly Scheduled[]
  /** By when the route must be open; `undefined` where no date follows from the file. */
  readonly target: Day | undefined
  readonly tooLate: boolean
  /** The path on the day on which it opens; `undefined` where that is not proven. */
  readonly found: PathResult | undefined
  readonly collect: readonly PlanGap[]
}

/** A step without its person; `key` names it for that person. */
export type Fields = Omit<PlanStep, 'id' | 'person'> & { readonly key: string }

export const NOTHING: Fields = {
  key: '',
  kind: 'step',
  step: null,
  path: null,
  requirements: [],
  actor: 'familie',
  with: [],
  theme: 'status',
  proof: [],
  lead_time: null,
  start_by: null,
  due: null,
  too_late: false,
  after: [],
}

/** The last day to begin, or the day of knowledge where that is past. */
export const startOf = (due: Day, lead: Duration, on: Day): string => {
  const begin = beginFor(due, lead)
  return formatDay(begin > on ? begin : on)
}

/** When a scheduled step is begun and finished at the latest; no dates where none follows from the file. */
export function datesOf(
  { startBy, due, earliest }: Scheduled,
  { route, target, tooLate }: Pick<ItemsFor, 'route' | 'target' | 'tooLate'>,
): Pick<PlanStep, 'start_by' | 'due' | 'too_late'> {
  if (target === undefined) return { start_by: null, due: null, too_late: false }
  const late = route.opens === undefined ? earliest > target : tooLate && earliest >= target
  return { start_by: formatDay(startBy), due: formatDay(due), too_late: late }
}

/** The first of these days after another; `undefined` where none is. */
export function firstEnd(days: readonly (Day | undefined)[], after: Day): Day | undefined {
  const found = days.flatMap((d) => (d !== undefined && d > after ? [d] : []))
  return found.length > 0 ? found.reduce(earlier) : undefined
}

export function ofStep({ id, step, lead }: Pick<Scheduled, 'id' | 'step' | 'lead'>): Fields {
  return {
    ...NOTHING,
    key: id,
    step: id,
    actor: step.actor,
    with: step.with ?? [],
    theme: step.theme ?? 'status',
    proof: step.proof ?? [],
    lead_time: leadText(lead),
  }
}

function leadText({ months, days }: Duration): string | null {
  if (months === 0 && days === 0) return null
  return `P${months > 0 ? `${months}M` : ''}${days > 0 ? `${days}D` : ''}`
}

/** Nobody sends a child to work or to a test to impress. */
export function isOfAge({ base, compiled }: PlanContext, { person, opens, gapDay }: Route, id: string): boolean {
  const view = base.view.persons.get(person)
  return view === undefined || stepsWithin([id], compiled.pack.steps, view, opens ?? gapDay).length > 0
}
