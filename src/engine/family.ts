/**
 * The family as a graph: every path of every member, to a fixed point.
 *
 * Round 0 knows only permits really held. Each further round lets relatives' open paths promise their permits; rounds
 * only add links, so they end. A chain through the person concerned does not count.
 */

import { heldAmbiguously } from '../facts/themes/permits.ts'
import { NO, UNKNOWN, type Verdict, verdict, YES } from '../facts/truth.ts'
import { type FamilyView, familyView, type PersonView, personOf } from '../facts/view.ts'
import type { Family } from '../profile/family.ts'
import type { AnchorKind } from '../rules/schema.ts'
import { addDays, DAWN, type Day, later } from '../time/day.ts'
import { afterYears } from '../time/period.ts'
import { at, combine, constant, mapTimeline, merge, type Timeline } from '../time/timeline.ts'
import { type Compiled, type CompiledPath, conditionsOf, wordingOn } from './compile.ts'
import { leavesOf, namesRelativesPermit } from './condition.ts'
import { candidatesOf, type Hope, type Subject, subjectOf } from './evaluate.ts'
import { layersFor } from './layers.ts'
import { evaluatePath, type PathState, type PathTimeline, stretchOn, versionsBetween } from './path.ts'
import { hangs } from './requirement.ts'
import { BEST_FIRST, OPEN } from './words.ts'

/** A path for a person: one timeline a candidate for the anchor, and which of them counts on each day. */
export interface PersonPath {
  readonly path: CompiledPath
  readonly person: PersonView
  /** At least one; a path without anchor, or with nobody to rest on, has exactly one. */
  readonly candidates: readonly PathTimeline[]
  readonly best: Timeline<Best>
  readonly hope: Hope
}

export interface Best {
  readonly candidate: number
  readonly state: PathState
}

export interface Evaluation {
  readonly compiled: Compiled
  readonly view: FamilyView
  readonly on: Day
  /** Last day of the horizon. */
  readonly horizon: Day
  /** By person, by path. */
  readonly paths: ReadonlyMap<string, ReadonlyMap<string, PersonPath>>
  /** `false`: results come without facts and distances, for those who read only findings. */
  readonly reasons?: false
}

export interface EvaluateOptions {
  /** The day of knowledge. */
  readonly on: Day
  /** The first day that will be read; default the day of knowledge. */
  readonly from?: Day
  /** Layers by id instead of those the household chooses. */
  readonly layers?: readonly string[] | undefined
  /** Years the outlook reaches; default 10. */
  readonly horizonYears?: number
  /** Only the days from `from` to the horizon are asked for: no date before them is read off the result. */
  readonly futureOnly?: boolean
  /** Only this person's paths are evaluated; relatives count by the permits they hold. Default: everybody. */
  readonly person?: string
  /** Only these paths; default: all. */
  readonly only?: ReadonlySet<string>
  /** The view of an earlier evaluation of the family, under rules with the same amounts and permits: facts known once. */
  readonly view?: FamilyView
}

type Paths = Map<string, Map<string, PersonPath>>
const MOST_ROUNDS = 12
const FIRST = addDays(DAWN, 1)

export function evaluateFamily(compiled: Compiled, family: Family, options: EvaluateOptions): Evaluation {
  const { on } = options
  const horizon = afterYears(on, options.horizonYears ?? 10)
  const from = addDays(options.from ?? on, -1)
  const days = options.futureOnly ? { from, until: horizon } : undefined
  const view = options.view ?? familyView(family, on, compiled.pack.parameters, compiled.grants, days)
  const layers = new Map(
    [...view.persons.keys()].map((id) => [
      id,
      layersFor(compiled.pack.layers, view.kinship.householdOf(id).household, options.layers),
    ]),
  )
  const subjects = new Map<string, readonly Subject[]>()
  const subjectsFor = (person: PersonView, path: CompiledPath): readonly Subject[] => {
    const key = `${person.member.id} ${path.id}`
    const known =
      subjects.get(key) ??
      anchorsFor(person, path).map((a) => subjectOf(person, a, path.id, layers.get(person.member.id)))
    subjects.set(key, known)
    return known
  }
  let paths: Paths = new Map()
  const wanted = options.only ? compiled.paths.filter((path) => options.only?.has(path.id)) : compiled.paths
  const everybody = [...view.persons].filter(([id]) => options.person === undefined || id === options.person)
  for (const [id, person] of everybody) {
    paths.set(
      id,
      new Map(
        wanted.map((path) => [path.id, personPath(path, person, subjectsFor(person, path), undefined, from, horizon)]),
      ),
    )
  }
  const derived = wanted.filter((path) => restsOnRelatives(path, from, horizon))
  for (let round = 1; round <= MOST_ROUNDS && everybody.length > 1; round += 1) {
    const before = paths
    const after: Paths = new Map([...before].map(([id, own]) => [id, new Map(own)]))
    let changed = false
    for (const [id, person] of everybody) {
      for (const path of derived) {
        const hope = hopeFor(id, before, days?.from ?? FIRST)
        const next = personPath(path, person, subjectsFor(person, path), hope, from, horizon)
        const old = before.get(id)?.get(path.id)
        if (!old || !sameBest(old.best, next.best)) changed = true
        after.get(id)?.set(path.id, next)
      }
    }
    paths = after
    if (!changed) break
  }
  return { compiled, view, on, horizon, paths }
}

/** The same person by a variant of the path, with the facts known before and the relatives as they were. */
export function byVariant(evaluation: Evaluation, own: PersonPath, variant: CompiledPath, from: Day): PersonPath {
  const subjects = own.candidates.map((c) => c.subject)
  return personPath(variant, own.person, subjects, own.hope, addDays(from, -1), evaluation.horizon)
}

/** A requirement of the path, or whether it applies, names a relative's permit. */
export function restsOnRelatives(path: CompiledPath, from: Day, horizon: Day): boolean {
  return versionsBetween(path, from, horizon).some(
    (v) =>
      v.requirements.some((r) => r.relative) ||
      (v.extension ?? []).some((r) => r.relative) ||
      (v.entry !== undefined && namesRelativesPermit(v.entry)),
  )
}

/** The relatives a derived path can rest on; `undefined` stands for a path without anchor, or for nobody there. */
function anchorsFor(person: PersonView, path: CompiledPath): readonly (PersonView | undefined)[] {
  if (path.anchors.length === 0) return [undefined]
  const { kinship } = person.view
  const of: Readonly<Record<AnchorKind, (id: string) => readonly { id: string }[]>> = {
    children: kinship.children,
    parents: kinship.parents,
    siblings: kinship.siblings,
    spouse: kinship.spouses,
  }
  const ids = new Set(path.anchors.flatMap((kind) => of[kind](person.member.id).map((r) => r.id)))
  const list = [...ids].map((id) => personOf(person.view, id))
  return list.length > 0 ? list : [undefined]
}

function personPath(
  path: CompiledPath,
  person: PersonView,
  subjects: readonly Subject[],
  hope: Hope,
  from: Day,
  horizon: Day,
): PersonPath {
  const lonely = path.anchors.length > 0 && subjects.every((s) => s.anchor === undefined)
  const candidates = subjects.map((s) => evaluatePath(path, s, hope, from, horizon))
  const best = bestOf(candidates)
  return { path, person, candidates, best: lonely ? withNobody(best, person, path) : best, hope }
}

/**
 * Nobody there: not applicable; relations unknown, or a permit that may be held by this path: unclear. A permit really
 * held stays held, a closed path closed.
 */
function withNobody(best: Timeline<Best>, person: PersonView, path: CompiledPath): Timeline<Best> {
  const alone = person.view.kinship.complete ? 'not-applicable' : 'unclear'
  return combine(
    best,
    heldAmbiguously(person, path.id),
    (found, maybe) => {
      const { outcome } = found.state
      if (outcome === 'held' || outcome === 'closed') return found
      return { ...found, state: { ...found.state, outcome: maybe ? 'unclear' : alone, opens: undefined } }
    },
    sameChoice,
  )
}

function bestOf(candidates: readonly PathTimeline[]): Timeline<Best> {
  const [only] = candidates
  if (only && candidates.length === 1)
    return only.states.map(({ from, value: state }) => ({ from, value: { candidate: 0, state } }))
  return merge(
    candidates.map((c) => c.states),
    (states) => {
      let candidate = 0
      states.forEach((state, i) => {
        if (BEST_FIRST.indexOf(state.outcome) < BEST_FIRST.indexOf(states[candidate]?.outcome ?? 'closed'))
          candidate = i
      })
      const state = states[candidate]
      if (!state) throw new Error('a path has at least one candidate')
      return { candidate, state }
    },
    sameChoice,
  )
}

const sameChoice = (a: Best, b: Best) => a.candidate === b.candidate && sameState(a.state, b.state)

const sameState = (a: PathState, b: PathState) =>
  a.outcome === b.outcome && a.opens === b.opens && a.assumed === b.assumed

function sameBest(a: Timeline<Best>, b: Timeline<Best>): boolean {
  return (
    a.length === b.length &&
    a.every((span, i) => span.from === b[i]?.from && sameState(span.value.state, b[i].value.state))
  )
}

/** What the relatives' paths of the last round promise to a person. */
function hopeFor(person: string, paths: Paths, first: Day): Hope {
  const promises = new Map<string, Timeline<Verdict>>()
  return (relative, path) => {
    const key = `${relative} ${path}`
    const known = promises.get(key) ?? promiseOf(relative, path, person, paths, first)
    promises.set(key, known)
    return known
  }
}

/** `first`: the first day evaluated; what a span that began before hangs on is read there. */
function promiseOf(relative: string, path: string, person: string, paths: Paths, first: Day): Timeline<Verdict> {
  const own = paths.get(relative)?.get(path)
  if (!own) return constant<Verdict>(NO)
  const spans = own.best.map((span) => {
    const { outcome, assumed } = span.value.state
    const open =
      OPEN.has(outcome) &&
      !(
        outcome === 'linked' && chainOf(relative, path, later(span.from, first), paths).some((l) => l.person === person)
      )
    return { from: span.from, value: verdict(open ? YES : outcome === 'unclear' ? UNKNOWN : NO, assumed) }
  })
  return mapTimeline(spans, (v) => v)
}

export interface Link {
  readonly person: string
  readonly path: string
}

/** On whose paths a linked path hangs on a day, nearest first, each person and path once. */
export function chainOf(person: string, path: string, day: Day, paths: Evaluation['paths']): readonly Link[] {
  const found: Link[] = []
  const walk = (link: Link): void => {
    for (const next of linksOf(paths.get(link.person)?.get(link.path), day)) {
      if (found.some((f) => f.person === next.person && f.path === next.path)) continue
      found.push(next)
      walk(next)
    }
  }
  walk({ person, path })
  return found
}

/** The relatives' open paths that one path hangs on, on a day. */
export function linksOf(own: PersonPath | undefined, day: Day): readonly Link[] {
  return own ? awaitedBy(own, day).filter((a) => a.hanging && a.open) : []
}

export interface Awaited extends Link {
  /** The requirement that names the permit hangs on somebody's open path. */
  readonly hanging: boolean
  /** This relative's path is open, and does not lead back to the person. */
  readonly open: boolean
}

/** The relatives' permits that the requirements of a path name on a day. */
export function awaitedBy(own: PersonPath, day: Day): readonly Awaited[] {
  const timeline = own.candidates[at(own.best, day).candidate]
  if (!timeline) return []
  const stretch = stretchOn(timeline, day)
  return stretch.requirements.flatMap((requirement, i) => {
    if (!requirement.relative) return []
    return conditionsOf(wordingOn(requirement, day))
      .flatMap(leavesOf)
      .filter((leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self')
      .flatMap((leaf) => {
        const path = String(leaf.params['path'])
        return candidatesOf(leaf, timeline.subject).list.map(({ person: relative }): Awaited => {
          const promise = own.hope?.(relative.member.id, path)
          const open = promise !== undefined && (at(promise, day) & 3) === YES
          return { person: relative.member.id, path, hanging: hangs(stretch.marks[i] ?? 0), open }
        })
      })
  })
}
