/** The integration plan of a family: routes that were proven, steps with their dates, circles, what to collect. */
import type { Compiled } from '../../engine/compile.ts'
import { explainPath } from '../../engine/explain-path.ts'
import { type Evaluation, evaluateFamily } from '../../engine/family.ts'
import type { Disagreement, Question } from '../../engine/four-eyes.ts'
import { questionsOf } from '../../engine/questions.ts'
import type { PathResult, RequirementResult } from '../../engine/result.ts'
import type { Family } from '../../profile/family.ts'
import { type Day, formatDay } from '../../time/day.ts'
import { findBlocks } from '../blocks.ts'
import { activeLayers, type SecondLook } from '../check.ts'
import { findDeadlines } from '../deadlines.ts'
import { findRifts } from '../rifts.ts'
import type { AssumedPermit } from '../routes/assume.ts'
import { type Branch, heldOf } from '../routes/branches.ts'
import { aheadOf, isWithinReach } from './collect.ts'
import { type PlanContext, planContext } from './context.ts'
import { type FamilyPlan, finishedAt, type PersonPlan, planFamily } from './family-plan.ts'
import { gapDates, gapOf } from './gap-result.ts'
import { itemsOf } from './items.ts'
import { type Proof, prove } from './proof.ts'
import { restsOn } from './rests-on.ts'
import type { PlanBranch, PlanPerson, PlanResult, PlanRoute, PlanStep } from './result.ts'
import { evaluated, type Route, stepsToTake, withOwn } from './route.ts'
import { type Scheduled, schedule } from './schedule.ts'
import { type Ends, type Loss, lossesOf, nextLoss, permitEnd, type Target, targetOf } from './targets.ts'

export interface PlanOptions {
  /** The day of knowledge. */
  readonly on: Day
  readonly horizonYears: number
  readonly layers?: readonly string[] | undefined
  readonly person?: string | undefined
  /** Every route, not only the best. */
  readonly all?: boolean
  readonly profileSha256: string
  readonly engineVersion: string
}

export interface Planned {
  readonly result: PlanResult
  readonly base: Evaluation
  readonly ends: Ends
  readonly disagreements: readonly Disagreement[]
}

export async function plan(
  compiled: Compiled,
  family: Family,
  options: PlanOptions,
  look: SecondLook,
): Promise<Planned> {
  const { on, horizonYears, layers } = options
  const base = evaluateFamily(compiled, family, { on, layers, horizonYears })
  const context = planContext({ compiled, family, on, horizonYears, layers, base })
  const ends: Ends = { deadlines: findDeadlines(base), rifts: findRifts(base) }
  const planned = planFamily(context)
  const questions: Question[] = []
  const failed = unproven(context, planned)
  const persons: PlanPerson[] = []
  const steps: PlanStep[] = []
  for (const plan of planned.persons) {
    if (options.person !== undefined && plan.person !== options.person) continue
    const built = planOf({ context, ends, plan, failed, all: options.all ?? false, questions })
    persons.push(built.person)
    steps.push(...built.steps)
  }
  const disagreements = await look(questions)
  const result: PlanResult = {
    format: 'bleibeweg.plan/1',
    engine: options.engineVersion,
    on: formatDay(on),
    horizon: formatDay(base.horizon),
    rules: {
      sha256: compiled.pack.sha256,
      layers: activeLayers(base),
      verified_until: compiled.pack.verifiedUntil,
    },
    profile: { case: family.profile.case, sha256: options.profileSha256 },
    persons,
    steps: steps.sort(byDate),
    blocks: findBlocks(base),
    stable: planned.stable,
    not_checked: compiled.pack.notChecked.map((n) => n.id),
    four_eyes: { engine: 'json-rules-engine', conditions: questions.length, disagreements: disagreements.length },
  }
  return { result, base, ends, disagreements }
}

const LAST = '9999'
const byDate = (a: PlanStep, b: PlanStep) => {
  const key = (s: PlanStep) => `${s.start_by ?? LAST} ${s.due ?? LAST} ${s.after.length} ${s.id}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}

/** Members on whose best way others were planned though the proof does not confirm it. */
function unproven(context: PlanContext, { persons }: FamilyPlan): ReadonlySet<string> {
  const bad = persons.filter(({ routes: [best], others }) => {
    if (best?.opens === undefined || best.kind === 'held') return false
    return prove(context, best, others, finishedAt(best, context.on), best.opens) === undefined
  })
  return new Set(bad.map((p) => p.person))
}

interface Building {
  readonly context: PlanContext
  readonly ends: Ends
  readonly plan: PersonPlan
  readonly failed: ReadonlySet<string>
  readonly all: boolean
  /** Conditions to be decided a second time; filled on the way. */
  readonly questions: Question[]
}

interface Confirmed {
  readonly route: Route
  readonly proof: Proof | undefined
  readonly why: 'relative' | 'not-confirmed' | undefined
}

function planOf(building: Building): { readonly person: PlanPerson; readonly steps: readonly PlanStep[] } {
  const { plan, all } = building
  const confirmed = plan.routes.filter(isSensible).map((route) => confirm(building, route))
  const good = confirmed.filter((c) => c.why === undefined && c.route.opens !== undefined)
  const rest = confirmed.filter((c) => !good.includes(c))
  const shown = all ? [...good, ...rest] : good.length > 0 ? good.slice(0, 1) : rest.slice(0, 1)
  const built = shown.map((c, i) => ({ c, result: routeResult(building, c), best: i === 0 }))
  const next = good[1]?.route
  return {
    person: {
      id: plan.person,
      settled: plan.settled,
      routes: built.map((b) => b.result.route),
      next_best: next?.opens === undefined ? null : { path: next.path.id, opens: formatDay(next.opens) },
    },
    steps: built.filter((b) => b.best).flatMap((b) => b.result.steps),
  }
}

/** A way on which something can be done or said: not one that only waits for a relative who has none. */
function isSensible(route: Route): boolean {
  return route.opens !== undefined || route.obstacles.every((o) => o.why !== 'no-step' || o.finding === 'unknown')
}

function confirm({ context, plan, failed }: Building, route: Route): Confirmed {
  if (route.opens === undefined) return { route, proof: undefined, why: undefined }
  if (route.kind === 'held') return { route, proof: undefined, why: undefined }
  const proof = prove(context, route, plan.others, finishedAt(route, context.on), route.opens)
  if (!proof) return { route, proof, why: 'not-confirmed' }
  const leans = restsOn(proof.own, proof.evaluation, plan.others, route.opens).some((r) => failed.has(r.person))
  return { route, proof, why: leans ? 'relative' : undefined }
}

function routeResult(building: Building, { route, proof, why }: Confirmed) {
  const { context, ends, plan, questions } = building
  const { on } = context
  const opens = why === undefined ? route.opens : undefined
  const losses = lossesFor(building, route)
  const wished = opens === undefined ? undefined : targetOf(losses, on, opens, route.closes)
  const { scheduled, target } = scheduleFor(building, route, wished, opens)
  const own = proof?.own ?? plan.today.paths.get(route.person)?.get(route.path.id)
  const evaluation = proof?.evaluation ?? plan.today
  const found = own && explainPath(evaluation, own, opens ?? route.gapDay, [])
  if (own && opens !== undefined) questions.push(...(proof?.questions ?? questionsOf(own, opens)))
  const branch = opens === undefined ? undefined : route.branches?.list[0]
  const ahead = branch && aheadOf(branch, route.person, (permits) => evaluatedWith(building, route, permits))
  const within = (ahead?.collect ?? []).filter((c) => isWithinReach(c, context.compiled.pack.steps))
  const collect = within.map((c) => gapOf(c.evaluation, c.own, c.requirement, c.day, context, c.due))
  const today = plan.today.paths.get(route.person)?.get(route.path.id)
  const missed = wished?.missed
  const tooLate = missed !== undefined
  const shown = opens === undefined ? { ...route, opens: undefined } : route
  const result: PlanRoute = {
    path: route.path.id,
    kind: route.kind,
    proven: opens !== undefined,
    opens: iso(opens),
    latest: opens !== undefined && target !== undefined && target > opens ? formatDay(target) : null,
    outcome: opens === undefined ? null : (proof?.outcome ?? route.outcome ?? null),
    effect: found?.effect ?? 'may',
    assumed: opens !== undefined && (opens > on || route.steps.length > 0),
    rests_on: own && opens !== undefined ? restsOn(own, evaluation, plan.others, opens).map(dated) : [],
    deadline: wished?.loss ? { date: formatDay(wished.loss.date), cause: wished.loss.cause } : null,
    misses:
      missed && opens !== undefined
        ? { date: formatDay(missed.date), cause: missed.cause, days: opens - missed.date - 1 }
        : null,
    gaps: today
      ? route.gaps.map((g) => ({
          ...gapOf(plan.today, today, g.requirement.id, route.gapDay, context),
          ...gapDates(g.requirement.id, { route: shown, scheduled, target, tooLate }),
        }))
      : [],
    obstacles: obstaclesOf(route, why, found),
    branches: opens === undefined ? [] : (route.branches?.list ?? []).map(branchResult),
    branches_more: opens === undefined ? 0 : (route.branches?.more ?? 0),
    collect,
    settlement: ahead?.settlement ? { path: ahead.settlement.path, from: formatDay(ahead.settlement.from) } : null,
    settings: (proof && why === undefined ? proof.settings : []).map((s) =>
      s.kind === 'set' ? `${s.address}=${s.value}` : s.address,
    ),
  }
  const steps = itemsOf({ context, ends, route: shown, scheduled, target, tooLate, found, collect })
  return { route: result, steps }
}

const iso = (day: Day | undefined) => (day === undefined ? null : formatDay(day))
const dated = (r: { person: string; path: string; from: Day }) => ({ ...r, from: formatDay(r.from) })

function evaluatedWith({ context, plan }: Building, route: Route, permits: readonly AssumedPermit[]): Evaluation {
  const search = { context, person: route.person, others: plan.others, today: plan.today }
  return evaluated(context, withOwn(search, { steps: finishedAt(route, context.on), permits }), route.person)
}

/** An extension is measured by itself, a change by the end of the permit in hand, a first permit by what else ends. */
function lossesFor({ ends, plan }: Building, { person, kind }: Route): readonly Loss[] {
  if (kind === 'extension') return []
  const [held] = heldOf(plan.today, person)
  return held ? permitEnd(person, held.expires) : lossesOf(person, ends)
}

/** Backwards from the day that must be reached, if the route is still open when the steps end that late; else at once. */
function scheduleFor(
  building: Building,
  route: Route,
  wished: Target | undefined,
  opens: Day | undefined,
): { readonly scheduled: readonly Scheduled[]; readonly target: Day | undefined } {
  const { context, plan } = building
  const { on } = context
  if (opens === undefined || wished === undefined) {
    const search = { context, person: route.person, others: plan.others, today: plan.today }
    const ids = [...route.steps.map((s) => s.id), ...route.obstacles.flatMap((o) => o.steps)]
    const loss = nextLoss(lossesFor(building, route), on)
    return { scheduled: schedule(stepsToTake(search, ids), on, loss?.date ?? on), target: loss?.date }
  }
  const target = wished.day
  const late = schedule(route.steps, on, target)
  if (target === opens || route.steps.length === 0) return { scheduled: late, target }
  const finished = late.map((s) => ({ id: s.id, on: s.due }))
  if (prove(context, route, plan.others, finished, target)) return { scheduled: late, target }
  return { scheduled: schedule(route.steps, on, opens), target: opens }
}

function obstaclesOf(route: Route, why: Confirmed['why'], found: PathResult | undefined): PlanRoute['obstacles'] {
  const citeOf = (id: string) => found?.requirements.find((r: RequirementResult) => r.id === id)?.cite ?? ''
  const own = route.obstacles.map((o) => ({
    requirement: o.requirement,
    cite: citeOf(o.requirement),
    finding: o.finding,
    why: o.why,
    steps: o.steps,
  }))
  if (why === undefined) return own
  return [...own, { requirement: '', cite: '', finding: 'unmet', why, steps: [] }]
}

function branchResult(branch: Branch): PlanBranch {
  return {
    ends: branch.ends,
    on: formatDay(branch.on),
    links: branch.links.map((l) => ({
      date: formatDay(l.from),
      path: l.path,
      status: l.status,
      kind: l.kind,
      until: iso(l.expires),
      assumed: l.assumed,
      contested: l.contested,
    })),
  }
}
