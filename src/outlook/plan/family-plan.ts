/**
 * The routes of a whole family: each member's best, with the others taken to go theirs.
 *
 * Whoever has a way of one's own comes first, then those whose ways hang on them; again, until nothing changes.
 */
import type { Evaluation } from '../../engine/family.ts'
import { type Day, later } from '../../time/day.ts'
import {
  type Branch,
  branchesOf,
  compareBranches,
  type EvaluateWith,
  heldOf,
  keepsLevel,
  rungsOf,
} from '../routes/branches.ts'
import type { PlanContext } from './context.ts'
import {
  type Assumption,
  type Assumptions,
  evaluated,
  type Finished,
  type Route,
  type RouteSearch,
  routeBy,
  withOwn,
} from './route.ts'
import { earliestFinish } from './schedule.ts'

export interface PersonPlan {
  readonly person: string
  /** Best first; those that cannot be proven last. */
  readonly routes: readonly Route[]
  /** What was taken to happen to everybody else. */
  readonly others: Assumptions
  /** The person with that, and nothing of her own. */
  readonly today: Evaluation
  readonly settled: boolean
}

export interface FamilyPlan {
  readonly persons: readonly PersonPlan[]
  /** False where the members' best ways still chased each other after the last pass. */
  readonly stable: boolean
}

const MOST_PASSES = 3

export function planFamily(context: PlanContext): FamilyPlan {
  return settle(context, planPerson)
}

/** The same with nothing but time: what opens by itself, every branch followed. */
export function waitFamily(context: PlanContext): FamilyPlan {
  return settle(context, waitPerson)
}

function settle(context: PlanContext, decide: (search: RouteSearch) => PersonPlan): FamilyPlan {
  const order = inOrder(context)
  const found = new Map<string, PersonPlan>()
  const seen = new Map<string, string>()
  let assumptions: Assumptions = new Map()
  let stable = false
  for (let pass = 0; pass < MOST_PASSES && !stable; pass += 1) {
    stable = true
    for (const person of order) {
      const others = new Map([...assumptions].filter(([id]) => id !== person))
      const key = JSON.stringify([...others].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (seen.get(person) === key) continue
      seen.set(person, key)
      const known = found.get(person)
      const evaluation = evaluated(context, others, person)
      // the others moved, and nothing moved for this person
      const plan =
        known && sameStates(known.today, evaluation, person)
          ? { ...known, others, today: evaluation }
          : decide({ context, person, others, today: evaluation })
      const next = assumptionOf(context, plan.routes[0])
      if (JSON.stringify(next ?? null) !== JSON.stringify(assumptions.get(person) ?? null)) stable = false
      const changed = new Map(others)
      if (next) changed.set(person, next)
      assumptions = changed
      found.set(person, plan)
    }
  }
  return { persons: [...context.base.view.persons.keys()].flatMap((id) => found.get(id) ?? []), stable }
}

/** Who has a permit, or a permit path without an anchor, before the rest; the earlier the sooner. */
function inOrder({ base }: PlanContext): readonly string[] {
  const rank = (person: string): number => {
    const own = rungsOf(base, person).filter((p) => p.path.anchors.length === 0)
    const first = own.flatMap(
      (p) => p.best.find((s) => ['held', 'ready', 'ready-to-weigh'].includes(s.value.state.outcome))?.from ?? [],
    )
    return first.reduce<number>((a, d) => Math.min(a, later(d, base.on)), Number.POSITIVE_INFINITY)
  }
  const ids = [...base.view.persons.keys()]
  const ranks = new Map(ids.map((id) => [id, rank(id)]))
  return [...ids].sort((a, b) => {
    const [x, y] = [ranks.get(a) ?? 0, ranks.get(b) ?? 0]
    return x === y ? 0 : x - y
  })
}

function sameStates(a: Evaluation, b: Evaluation, person: string): boolean {
  const text = (evaluation: Evaluation) => JSON.stringify(rungsOf(evaluation, person).map((p) => p.best))
  return text(a) === text(b)
}

function planPerson(search: RouteSearch): PersonPlan {
  const { person, others } = search
  const held = heldOf(search.today, person)[0]
  if (held?.status === 'ne') return { person, routes: [], others, today: search.today, settled: true }
  const routes = rungsOf(search.today, person).flatMap((own): Route[] => {
    if (held ? !keepsLevel(own, search.today, person, held) : own.path.grants === 'ne') return []
    const route = routeBy(search, own, held)
    return route ? [route] : []
  })
  // a permit that goes on by itself as far as one can see
  const going = held && routes.every((r) => r.opens === undefined) ? waitPerson(search).routes : []
  return { person, routes: [...going, ...routes].sort(compareRoutes), others, today: search.today, settled: false }
}

/** Permits evaluated for what follows from today, if nothing is done but applying. */
const BUDGET = 20

function waitPerson(search: RouteSearch): PersonPlan {
  const { person, others, today } = search
  const evaluate: EvaluateWith = (permits, only) =>
    permits.length === 0 ? today : evaluated(search.context, withOwn(search, { steps: [], permits }), person, only)
  const branches = branchesOf({ person, evaluate, budget: BUDGET })
  const first = branches.list[0]?.links[0]
  const own = first && today.paths.get(person)?.get(first.path)
  const route = first && own && { ...plainRoute(person, own.path, first.kind, today.on), opens: first.from, branches }
  return {
    person,
    routes: route ? [route] : [],
    others,
    today,
    settled: first?.status === 'ne' && first.kind === 'held',
  }
}

function plainRoute(
  person: string,
  path: Route['path'],
  kind: Route['kind'],
  day: Day,
): Omit<Route, 'opens' | 'branches'> {
  const none = new Map<string, readonly string[]>()
  return {
    person,
    path,
    kind,
    gapDay: day,
    gaps: [],
    steps: [],
    stepsFor: none,
    support: none,
    obstacles: [],
    closes: undefined,
    outcome: kind === 'held' ? 'held' : undefined,
  }
}

export const bestBranch = (route: Route): Branch | undefined => route.branches?.list[0]

/** Proven before not proven; then by what follows; then the fewer steps, the fewer obstacles. */
function compareRoutes(a: Route, b: Route): number {
  const [x, y] = [bestBranch(a), bestBranch(b)]
  if (x === undefined || y === undefined) {
    return (
      Number(x === undefined) - Number(y === undefined) ||
      a.obstacles.length - b.obstacles.length ||
      a.steps.length - b.steps.length ||
      byId(a, b)
    )
  }
  return (
    compareBranches({ ...x, links: x.links }, { ...y, links: y.links }) || a.steps.length - b.steps.length || byId(a, b)
  )
}

const byId = (a: Route, b: Route) => (a.path.id < b.path.id ? -1 : 1)

/** What everybody else may rely on: the steps of the best route and the permits of its best branch. */
export function assumptionOf(context: PlanContext, route: Route | undefined): Assumption | undefined {
  const branch = route && bestBranch(route)
  if (!route || !branch) return undefined
  return { steps: finishedAt(route, context.on), permits: branch.links.filter((l) => l.kind !== 'held').map(plain) }
}

const plain = ({ path, status, from, expires }: Branch['links'][number]) => ({ path, status, from, expires })

export function finishedAt(route: Route, on: Day): readonly Finished[] {
  const earliest = earliestFinish(route.steps, on)
  return route.steps.map((s) => ({ id: s.id, on: earliest.get(s.id) ?? on }))
}
