/**
 * One way for one person: the path, the steps for its gaps, the earliest day on which the profile with those steps
 * achieved leaves it open, and what follows from there.
 */
import type { CompiledPath, CompiledRequirement } from '../../engine/compile.ts'
import { type Evaluation, evaluateFamily, type PersonPath } from '../../engine/family.ts'
import { stretchOn } from '../../engine/path.ts'
import { stepsWithin } from '../../engine/steps.ts'
import { OPEN, type Outcome } from '../../engine/words.ts'
import type { PersonView } from '../../facts/view.ts'
import { addDays, type Day, earlier, later } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { type AssumedPermit, durationOf, permitFrom, withPermits } from '../routes/assume.ts'
import { type Branches, type BranchLink, branchesOf, isContested } from '../routes/branches.ts'
import { openSpans } from '../windows.ts'
import { isDone, isWritable, withAchieved } from './achieve.ts'
import type { PlanContext } from './context.ts'
import { type Gap, isLonely, type NearestDay, nearestDay, softSpots } from './gaps.ts'
import { earliestFinish, leadOf, type StepToTake } from './schedule.ts'
import { suitsUnknown } from './unknown.ts'

/** A step finished on a day. */
export interface Finished {
  readonly id: string
  readonly on: Day
}

/** What is taken to have happened to somebody: steps finished, permits obtained. */
export interface Assumption {
  readonly steps: readonly Finished[]
  readonly permits: readonly AssumedPermit[]
}

export type Assumptions = ReadonlyMap<string, Assumption>

/** Why a route cannot be proven: nobody knows a step, the step cannot be written into the profile, or it did not help. */
export interface Obstacle {
  readonly requirement: string
  readonly finding: 'unmet' | 'unknown'
  readonly why: 'no-step' | 'not-writable' | 'not-enough'
  readonly steps: readonly string[]
}

export interface Route {
  readonly person: string
  readonly path: CompiledPath
  /** The permit already held goes on, or is extended. */
  readonly kind: 'held' | 'grant' | 'extension'
  /** The day on which time had done the most, and what was missing then. */
  readonly gapDay: Day
  readonly gaps: readonly Gap[]
  /** Steps for the gaps, dependencies included. */
  readonly steps: readonly StepToTake[]
  /** Which steps were taken for which requirement. */
  readonly stepsFor: ReadonlyMap<string, readonly string[]>
  /** Requirements left to appraisal that a step could support. */
  readonly support: ReadonlyMap<string, readonly string[]>
  readonly obstacles: readonly Obstacle[]
  /** The earliest day on which the path is open once the steps are achieved; `undefined` where that is not proven. */
  readonly opens: Day | undefined
  /** The last day on which it is open from `opens` on; `undefined`: no end within the horizon. */
  readonly closes: Day | undefined
  readonly outcome: Outcome | undefined
  readonly branches: Branches | undefined
}

/** Permits evaluated for what follows a route. */
const BUDGET = 14
const MOST_ROUNDS = 4

export interface RouteSearch {
  readonly context: PlanContext
  readonly person: string
  /** Of everybody else. */
  readonly others: Assumptions
  /** The person with what is assumed of the others, and nothing assumed of herself. */
  readonly today: Evaluation
}

/** The family with everything assumed, as data. */
export function assumed(context: PlanContext, assumptions: Assumptions) {
  const { family } = context
  const members = family.profile.members.map((member) =>
    (assumptions.get(member.id)?.steps ?? []).reduce((changed, { id, on }) => {
      const step = context.compiled.pack.steps.get(id)
      return step ? withAchieved(changed, step, on) : changed
    }, member),
  )
  const permits = new Map([...assumptions].map(([id, { permits }]) => [id, permits]))
  return withPermits({ ...family, profile: { ...family.profile, members } }, permits)
}

export function evaluated(
  context: PlanContext,
  assumptions: Assumptions,
  person: string,
  only?: ReadonlySet<string>,
): Evaluation {
  const { on, horizonYears, layers, compiled } = context
  return evaluateFamily(compiled, assumed(context, assumptions), {
    on,
    layers,
    horizonYears,
    person,
    ...(only ? { only } : { only: context.rungs(person) }),
  })
}

/** The route by one path; `undefined` where the path does not come into question within the horizon. */
export function routeBy(search: RouteSearch, own: PersonPath, held: BranchLink | undefined): Route | undefined {
  const { context, person, today } = search
  const extending = held?.path === own.path.id
  if (!extending && isLonely(own)) return undefined
  const from = extending && held.expires !== undefined ? addDays(held.expires, 1) : today.on
  const until = extending ? from : held?.expires !== undefined ? held.expires : today.horizon
  const start = nearestDay(own, today, from, until)
  if (!start) return undefined
  const kind = extending ? 'extension' : 'grant'
  const nearest = start.day
  // a version that only lets old permits run out grants none
  if (!extending && own.path.grants !== 'ne' && durationOf(own.path, start.day) === undefined) return undefined
  const view = today.view.persons.get(person)
  if (!extending && view && isForOlder(start, own, view, context)) return undefined
  const gaps = new Map(start.gaps.map((g) => [g.requirement.id, g]))
  const attempts = new Map<string, number>()
  let tried: Tried | undefined
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = [...gaps.values()].map((gap) => choose(gap, attempts.get(gap.requirement.id) ?? 0))
    const obstacles = chosen.flatMap((c) => (c.obstacle ? [c.obstacle] : []))
    tried = attempt(search, own.path, chosen, from, until, obstacles)
    if (obstacles.length > 0 || tried.opens !== undefined) break
    const missing = tried.nearest?.gaps ?? []
    if (missing.length === 0) break
    let changed = false
    for (const gap of missing) {
      const id = gap.requirement.id
      if (gaps.has(id)) attempts.set(id, (attempts.get(id) ?? 0) + 1)
      else gaps.set(id, gap)
      changed = true
    }
    if (!changed) break
  }
  if (!tried) return undefined
  const { opens } = tried
  // whoever holds a permit must change over before it ends
  const closes = extending ? tried.closes : sooner(tried.closes, held?.expires)
  const soft = tried.stretch ? softSpots(tried.stretch) : []
  const permit = opens === undefined ? undefined : permitFrom(own.path, opens)
  const link: BranchLink | undefined = permit && {
    ...permit,
    kind,
    assumed: permit.from > today.on || tried.steps.length > 0,
    contested: held !== undefined && !extending && tried.contested,
  }
  const branches =
    link &&
    branchesOf({
      person,
      evaluate: (permits, only) =>
        evaluated(context, withOwn(search, { steps: tried.finished, permits }), person, only),
      budget: BUDGET,
      start: [...(held ? [held] : []), link],
    })
  return {
    person,
    path: own.path,
    kind,
    gapDay: start.day,
    gaps: [...gaps.values()],
    steps: tried.steps,
    stepsFor: tried.stepsFor,
    support: new Map(
      soft.map(({ requirement: r, unknown }) => [r.id, r.steps.filter((id) => speaksFor(r, unknown, id))]),
    ),
    obstacles: opens === undefined && tried.obstacles.length === 0 ? [NOT_SAID] : tried.obstacles,
    opens,
    closes,
    outcome: tried.outcome,
    branches,
  }

  function done(id: string): boolean {
    const step = context.compiled.pack.steps.get(id)
    return step !== undefined && view !== undefined && isDone(view, step)
  }

  function speaksFor(requirement: CompiledRequirement, unknown: boolean, id: string): boolean {
    return !done(id) && (!unknown || suitsUnknown(requirement, context.compiled.pack.steps.get(id)))
  }

  function choose(gap: Gap, nth: number): Choice {
    const { requirement, finding } = gap
    const { steps } = context.compiled.pack
    const taken = view ? stepsWithin(requirement.steps, steps, view, nearest) : requirement.steps
    const fits = (id: string) => finding === 'unmet' || suitsUnknown(requirement, steps.get(id))
    const known = taken.filter((id) => steps.has(id) && !done(id) && fits(id))
    const writable = known.filter((id) => {
      const step = context.compiled.pack.steps.get(id)
      return step !== undefined && isWritable(step)
    })
    const ways = [...writable.map((id) => [id]), ...(writable.length > 1 ? [writable] : [])]
    const way = ways[nth]
    if (way) return { requirement: requirement.id, steps: way }
    const why = known.length > writable.length ? 'not-writable' : ways.length > 0 ? 'not-enough' : 'no-step'
    return {
      requirement: requirement.id,
      steps: [],
      obstacle: { requirement: requirement.id, finding, why, steps: known },
    }
  }
}

/** A way of one's own by training or work for somebody certainly too young for any step to it. */
function isForOlder({ gaps, day }: NearestDay, { path }: PersonPath, view: PersonView, { compiled }: PlanContext) {
  if (path.anchors.length > 0) return false
  return gaps.some(
    ({ requirement: { binding, steps } }) =>
      binding === 'mandatory' && steps.length > 0 && stepsWithin(steps, compiled.pack.steps, view, day).length === 0,
  )
}

const sooner = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || b === undefined ? (a ?? b) : earlier(a, b)

export const withOwn = ({ others, person }: RouteSearch, own: Assumption): Assumptions =>
  new Map([...others, [person, own]])

/** Nothing in the file says that the path comes into question at all. */
const NOT_SAID: Obstacle = { requirement: 'entry', finding: 'unmet', why: 'no-step', steps: [] }

interface Choice {
  readonly requirement: string
  readonly steps: readonly string[]
  readonly obstacle?: Obstacle
}

interface Tried {
  readonly steps: readonly StepToTake[]
  readonly finished: readonly Finished[]
  readonly stepsFor: ReadonlyMap<string, readonly string[]>
  readonly obstacles: readonly Obstacle[]
  readonly opens: Day | undefined
  readonly closes: Day | undefined
  readonly outcome: Outcome | undefined
  readonly stretch: ReturnType<typeof stretchOn> | undefined
  readonly nearest: { readonly gaps: readonly Gap[] } | undefined
  readonly contested: boolean
}

/** The steps taken as early as can be, and the path evaluated with them. */
function attempt(
  search: RouteSearch,
  path: CompiledPath,
  chosen: readonly Choice[],
  from: Day,
  until: Day,
  obstacles: readonly Obstacle[],
): Tried {
  const { context, person, today } = search
  const steps = stepsToTake(
    search,
    chosen.flatMap((c) => c.steps),
  )
  const earliest = earliestFinish(steps, today.on)
  const finished = steps.map((s): Finished => ({ id: s.id, on: earliest.get(s.id) ?? today.on }))
  const stepsFor = new Map(chosen.map((c) => [c.requirement, c.steps]))
  const none = {
    steps,
    finished,
    stepsFor,
    obstacles,
    opens: undefined,
    closes: undefined,
    outcome: undefined,
    contested: false,
  }
  if (obstacles.length > 0) return { ...none, stretch: undefined, nearest: undefined }
  const ready = finished.reduce((d, f) => later(d, f.on), from)
  const evaluation =
    steps.length === 0
      ? today
      : evaluated(context, withOwn(search, { steps: finished, permits: [] }), person, new Set([path.id]))
  const own = evaluation.paths.get(person)?.get(path.id)
  if (!own) return { ...none, stretch: undefined, nearest: undefined }
  const span = openSpans(own, evaluation).find((s) => (s.closes ?? evaluation.horizon) >= ready && s.opens <= until)
  const opens = span && later(span.opens, ready)
  if (!span || opens === undefined || opens > until) {
    return { ...none, stretch: undefined, nearest: nearestDay(own, evaluation, ready, later(ready, until)) }
  }
  const { candidate, state } = at(own.best, opens)
  const timeline = own.candidates[candidate]
  return {
    ...none,
    opens,
    closes: span.closes,
    outcome: OPEN.has(state.outcome) ? state.outcome : undefined,
    stretch: timeline && stretchOn(timeline, opens),
    nearest: undefined,
    contested: isContested(own, opens),
  }
}

/** The steps with everything that must come before them and is not in the profile yet. */
export function stepsToTake({ context, person, today }: RouteSearch, ids: readonly string[]): readonly StepToTake[] {
  const { steps } = context.compiled.pack
  const view = today.view.persons.get(person)
  const found = new Map<string, StepToTake>()
  const add = (id: string): boolean => {
    if (found.has(id)) return true
    const step = steps.get(id)
    if (!step || (view && isDone(view, step))) return false
    const taken = { id, step, lead: leadOf(id, step, context.leads(person)) }
    found.set(id, { ...taken, after: [] })
    found.set(id, { ...taken, after: (step.after ?? []).filter(add) })
    return true
  }
  for (const id of new Set(ids)) add(id)
  return [...found.values()]
}
