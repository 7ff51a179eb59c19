/**
 * The ways of one person over the years: as soon as a path opens its permit is assumed and extended as its rule allows;
 * every path open on a day, and every other that opens before the permit ends, is a branch of its own.
 *
 * Each state is evaluated anew with the permits assumed so far. A branch ends with a settlement permit, at the horizon,
 * or on the day after which nothing holds any more.
 */
import { type CompiledPath, type Wording, wordingOn } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import type { Evaluation, PersonPath } from '../../engine/family.ts'
import { stretchOn } from '../../engine/path.ts'
import { findingOf } from '../../engine/requirement.ts'
import { OPEN, type Outcome } from '../../engine/words.ts'
import { addDays, type Day, later } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { levelOfPath } from '../levels.ts'
import { openSpans } from '../windows.ts'
import { type AssumedPermit, isRung, permitFrom } from './assume.ts'

export interface BranchLink extends AssumedPermit {
  readonly kind: 'held' | 'grant' | 'extension'
  /** It rests on more than what the file and enacted law say on the day of knowledge. */
  readonly assumed: boolean
  /** Readings differ on whether the path is open to a holder of the permit before. */
  readonly contested: boolean
}

/** `gap`: the permit ends on a day after which its extension still lacks something that can be done or said. */
export type BranchEnd = 'settlement' | 'horizon' | 'gap' | 'dead-end'

export interface Branch {
  readonly links: readonly BranchLink[]
  readonly ends: BranchEnd
  /** The day of the settlement permit, the horizon, or the last day on which the permit holds. */
  readonly on: Day
  /** The person evaluated with every permit of the branch but a settlement permit. */
  readonly last: Evaluation
}

export interface Branches {
  /** Best first. */
  readonly list: readonly Branch[]
  /** Turns that were left unfollowed because there are too many. */
  readonly more: number
}

/** Evaluates the person with these permits behind the stay of the file; `only` these paths. */
export type EvaluateWith = (permits: readonly AssumedPermit[], only?: ReadonlySet<string>) => Evaluation

export interface BranchSearch {
  readonly person: string
  readonly evaluate: EvaluateWith
  /** Permits evaluated at most; what is left is counted. */
  readonly budget: number
  /** Where the search starts: `undefined` for today's status with every path that opens. */
  readonly start?: readonly BranchLink[]
}

interface Walk extends BranchSearch {
  left: number
  more: number
  readonly found: Branch[]
}

export function branchesOf(search: BranchSearch): Branches {
  const walk: Walk = { ...search, left: search.budget, more: 0, found: [] }
  follow(walk, search.start ?? [], undefined)
  return { list: walk.found.sort(compareBranches), more: walk.more }
}

function follow(walk: Walk, links: readonly BranchLink[], only: ReadonlySet<string> | undefined): void {
  if (walk.left <= 0) {
    walk.more += 1
    return
  }
  walk.left -= 1
  const evaluation = walk.evaluate(
    links.filter((l) => l.kind !== 'held'),
    only,
  )
  const held = links.length === 0 ? heldOf(evaluation, walk.person) : []
  const chain = [...links, ...held]
  const options = optionsOf(evaluation, walk.person, chain)
  const last = chain.at(-1)
  const settled = options.find((o) => o.link.path !== last?.path && o.path.grants === 'ne')
  for (const { link, path } of options) {
    if (settled && link.from > settled.link.from) continue
    if (path.grants === 'ne') {
      const done = [...chain, link]
      if (link === settled?.link) {
        walk.found.push({ links: done, ends: 'settlement', on: link.from, last: evaluation })
      }
    } else
      follow(walk, [...chain, link], link.kind === 'extension' ? stillPossible(evaluation, walk.person) : undefined)
  }
  if (options.length > 0 || last === undefined) return
  const beyond = last.expires === undefined || last.expires >= evaluation.horizon
  const open = beyond ? 'horizon' : endOf(evaluation, walk.person, last)
  walk.found.push({
    links: chain,
    ends: last.status === 'ne' ? 'settlement' : open,
    on: last.status === 'ne' ? last.from : beyond ? evaluation.horizon : (last.expires ?? evaluation.horizon),
    last: evaluation,
  })
}

const OUT: ReadonlySet<Outcome> = new Set<Outcome>(['closed', 'not-applicable'])

/** While the same permit goes on, what never came into question does not begin to; settlement may, with the years. */
function stillPossible(evaluation: Evaluation, person: string): ReadonlySet<string> {
  const rungs = rungsOf(evaluation, person).filter(
    (p) => p.path.grants === 'ne' || p.best.some(({ value }) => !OUT.has(value.state.outcome)),
  )
  return new Set(rungs.map((p) => p.path.id))
}

const CURABLE: ReadonlySet<Outcome> = new Set<Outcome>(['gaps', 'unclear', 'foreseeable'])

/** Nothing follows: does the extension lack something curable, or is it closed? */
function endOf(evaluation: Evaluation, person: string, last: BranchLink): BranchEnd {
  const own = evaluation.paths.get(person)?.get(last.path)
  if (!own || last.expires === undefined || levelOfPath(own) < 2) return 'dead-end'
  return CURABLE.has(at(own.best, addDays(last.expires, 1)).state.outcome) ? 'gap' : 'dead-end'
}

interface Option {
  readonly link: BranchLink
  readonly path: CompiledPath
}

/** The permit in hand on the day of knowledge. */
export function heldOf(evaluation: Evaluation, person: string): readonly BranchLink[] {
  const own = rungsOf(evaluation, person).find((p) => at(p.best, evaluation.on).state.outcome === 'held')
  if (!own) return []
  const paper = own.person.member.stay?.findLast((p) => p.status === own.path.grants)?.expires?.last
  const expires = own.candidates.find((c) => c.heldUntil !== undefined)?.heldUntil ?? paper
  const permit = { path: own.path.id, status: own.path.grants, from: evaluation.on, expires }
  return [{ ...permit, kind: 'held', assumed: false, contested: false }]
}

export function rungsOf(evaluation: Evaluation, person: string): readonly PersonPath[] {
  return [...(evaluation.paths.get(person)?.values() ?? [])].filter((own) => isRung(own.path))
}

/** What can come next: settlement first, then permits of one's own, then the earliest. */
function optionsOf(evaluation: Evaluation, person: string, chain: readonly BranchLink[]): readonly Option[] {
  const last = chain.at(-1)
  if (last?.status === 'ne') return []
  const extension = last && extensionOf(evaluation, person, last)
  const others = rungsOf(evaluation, person).flatMap((own): Option[] => {
    if (chain.some((l) => l.path === own.path.id)) return []
    if (last !== undefined && !keepsLevel(own, evaluation, person, last)) return []
    const opening = last === undefined ? firstOpening(own, evaluation) : nextOpening(own, evaluation, last, !extension)
    if (opening === undefined) return []
    const permit = permitFrom(own.path, opening.day)
    return [
      {
        path: own.path,
        link: {
          ...permit,
          kind: 'grant',
          assumed: opening.assumed || chain.some(isHypothetical),
          contested: last !== undefined && last.kind !== 'held' && isContested(own, opening.day),
        },
      },
    ]
  })
  const weight = ({ path }: Option) => (path.grants === 'ne' ? 0 : path.anchors.length === 0 ? 1 : 2)
  return [...others, ...(extension ? [extension] : [])].sort(
    (a, b) => weight(a) - weight(b) || a.link.from - b.link.from || (a.path.id < b.path.id ? -1 : 1),
  )
}

/** Nobody is sent from a right of one's own to one that hangs on a relative, or from a permit to a toleration. */
export function keepsLevel(own: PersonPath, evaluation: Evaluation, person: string, last: BranchLink): boolean {
  const before = evaluation.paths.get(person)?.get(last.path)
  return before === undefined || levelOfPath(own) >= levelOfPath(before)
}

const isHypothetical = (link: BranchLink) => link.kind !== 'held'

interface Opening {
  readonly day: Day
  readonly assumed: boolean
}

function firstOpening(own: PersonPath, evaluation: Evaluation): Opening | undefined {
  const span = openSpans(own, evaluation)[0]
  return span && { day: span.opens, assumed: span.assumed }
}

/** Opens while the permit runs; where nothing extends it, also what was open before and still is on its last day. */
function nextOpening(own: PersonPath, evaluation: Evaluation, last: BranchLink, atEnd: boolean): Opening | undefined {
  const end = last.expires ?? evaluation.horizon
  const spans = openSpans(own, evaluation)
  const fresh = spans.find((s) => s.opens > last.from && s.opens <= end)
  if (fresh) return { day: fresh.opens, assumed: true }
  const stays = atEnd && spans.find((s) => s.opens <= end && (s.closes === undefined || s.closes >= end))
  return stays ? { day: later(end, addDays(last.from, 1)), assumed: true } : undefined
}

/** The permit once more from the day after its end, if the conditions of its extension hold then. */
function extensionOf(evaluation: Evaluation, person: string, last: BranchLink): Option | undefined {
  const own = evaluation.paths.get(person)?.get(last.path)
  if (!own || last.expires === undefined || last.expires >= evaluation.horizon) return undefined
  const next = addDays(last.expires, 1)
  if (levelOfPath(own) < 2 || !OPEN.has(at(own.best, next).state.outcome)) return undefined
  return { path: own.path, link: { ...permitFrom(own.path, next), kind: 'extension', assumed: true, contested: false } }
}

/** A temporary permit on which readings part: whoever holds another may have lost the way to it. */
export function isContested(own: PersonPath, day: Day): boolean {
  const timeline = own.candidates[at(own.best, day).candidate]
  if (!timeline || own.path.grants === 'ne') return false
  const { requirements, marks } = stretchOn(timeline, day)
  return requirements.some((r, i) => findingOf(marks[i] ?? 0) === 'appraisal' && namesStatus(wordingOn(r, day)))
}

/** Readings of a requirement about the status in hand. */
const namesStatus = ({ readings }: Wording): boolean =>
  readings.some((r) => leavesOf(r.when).some((leaf) => leaf.who === 'self' && leaf.fact.id === 'status.is'))

const END_RANK: Readonly<Record<BranchEnd, number>> = { settlement: 0, horizon: 1, gap: 1, 'dead-end': 2 }

/**
 * First without dead end; then those that no reading contests, the earlier settlement, the earlier next permit, the later
 * end, the fewer links.
 */
export function compareBranches(a: Branch, b: Branch): number {
  const first = (branch: Branch) => branch.links.find((l) => l.kind !== 'held')?.from ?? 0
  const contested = (branch: Branch) => Number(branch.links.some((l) => l.contested))
  return (
    END_RANK[a.ends] - END_RANK[b.ends] ||
    contested(a) - contested(b) ||
    (a.ends === 'settlement' ? a.on - b.on : 0) ||
    first(a) - first(b) ||
    b.on - a.on ||
    a.links.length - b.links.length ||
    compareText(a, b)
  )
}

const compareText = (a: Branch, b: Branch) => {
  const text = (branch: Branch) => branch.links.map((l) => l.path).join(' ')
  return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0
}
