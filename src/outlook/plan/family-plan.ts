/**
 * The routes of a whole family: each member's best, with the others taken to go theirs.
 *
 * Whoever has a way of one's own comes first, then those whose ways hang on them; again, until nothing changes.
 */
import type { Evaluation } from '../../engine/family.ts'
import { type Day, later } from '../../time/day.ts'
import { type Branch, branchesOf, compareBranches, type EvaluateWith, heldOf, rungsOf } from '../routes/branches.ts'
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

export function planFamily(context: PlanContext, persons?: readonly string[]): FamilyPlan {
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
      if (known && sameStates(known.today, evaluation, person)) {
        found.set(person, { ...known, others, today: evaluation })
        continue
      }
      const plan = planPerson({ context, person, others, today: evaluation })
      const before = JSON.stringify(assumptions.get(person) ?? null)
      const next = assumptionOf(context, plan.routes[0])
      if (JSON.stringify(next ?? null) !== before) stable = false
      const changed = new Map(assumptions)
      if (next) changed.set(person, next)
      else changed.delete(person)
      assumptions = changed
      found.set(person, plan)
    }
  }
  const ids = [...context.base.view.persons.keys()].filter((id) => persons === undefined || persons.includes(id))
  return { persons: ids.flatMap((id) => found.get(id) ?? []), stable }
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
  const { context, person, others } = search
  const held = heldOf(search.today, person)[0]
  if (held?.status === 'ne') return { person, routes: [], others, today: search.today, settled: true }
  const going = held ? heldRoute(context, search, held.path) : undefined
  const routes = rungsOf(search.today, person).flatMap((own): Route[] => {
    if (own.path.grants === 'ne' && !held) return []
    // what is held goes on by itself, unless its extension lacks something
    if (own.path.id === held?.path && going?.branches?.list[0]?.links.some((l) => l.kind === 'extension')) return []
    const route = routeBy(search, own, held)
    return route ? [route] : []
  })
  return {
    person,
    routes: [...(going ? [going] : []), ...routes].sort(compareRoutes),
    others,
    today: search.today,
    settled: false,
  }
}

const BUDGET = 20

/** The permit in hand, with nothing done but applying in time. */
function heldRoute(context: PlanContext, search: RouteSearch, path: string): Route | undefined {
  const own = search.today.paths.get(search.person)?.get(path)
  if (!own) return undefined
  const evaluate: EvaluateWith = (permits, only) =>
    permits.length === 0
      ? search.today
      : evaluated(context, withOwn(search, { steps: [], permits }), search.person, only)
  return {
    person: search.person,
    path: own.path,
    kind: 'held',
    gapDay: context.on,
    gaps: [],
    steps: [],
    stepsFor: new Map(),
    support: new Map(),
    obstacles: [],
    opens: context.on,
    closes: undefined,
    outcome: 'held',
    branches: branchesOf({ person: search.person, evaluate, budget: BUDGET }),
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
