/**
 * The outcomes possible for every path of every member, relatives' paths included: what a relative's path promises is
 * certain only where its own outcomes are.
 */
import { type Awaited, awaitedBy, type Evaluation, type PersonPath, restsOnRelatives } from '../../engine/family.ts'
import { evaluatePath, type PathTimeline, type Stretch } from '../../engine/path.ts'
import { NO, UNKNOWN, type Verdict } from '../../facts/truth.ts'
import { addDays, DAWN, type Day } from '../../time/day.ts'
import { at, combine, constant, mapTimeline, merge, type Timeline } from '../../time/timeline.ts'
import { possibleOutcomes } from './possible.ts'
import { ALL_OUTCOMES, bestOfSets, bitOf, isSingle, OPEN_OUTCOMES, type OutcomeSet, upToWorst } from './sets.ts'

/** A path of a person with the sets of its outcomes. */
export interface PossiblePath {
  readonly own: PersonPath
  readonly sets: Timeline<OutcomeSet>
  /** The stretches of each candidate, with relatives' promises unknown where they are not certain. */
  readonly stretches: readonly (readonly Stretch[])[]
}

export type FamilySets = ReadonlyMap<string, ReadonlyMap<string, PossiblePath>>
const MOST_ROUNDS = 12

/** `paths`: only these, and whatever they rest on must be among them. */
export function familySets(evaluation: Evaluation, paths: ReadonlySet<string>): FamilySets {
  const first = new Map(
    [...evaluation.paths].map(([id, own]) => [
      id,
      new Map(
        [...own].filter(([path]) => paths.has(path)).map(([path, p]) => [path, setsOf(p, p.candidates, evaluation)]),
      ),
    ]),
  )
  const certain = [...first.values()].every((own) =>
    [...own.values()].every((p) => p.sets.every((s) => isSingle(s.value))),
  )
  if (certain || evaluation.view.persons.size === 1) return first
  let sets: FamilySets = first
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = widened(evaluation, sets)
    if (sameSets(sets, next)) return next
    sets = next
  }
  // not reached: sets only grow
  return new Map(
    [...sets].map(([id, own]) => [id, new Map([...own].map(([p, x]) => [p, { ...x, sets: constant(ALL_OUTCOMES) }]))]),
  )
}

function setsOf(own: PersonPath, candidates: readonly PathTimeline[], { horizon }: Evaluation): PossiblePath {
  const { complete } = own.person.view.kinship
  const lonely = own.path.anchors.length > 0 && candidates.every((c) => c.subject.anchor === undefined)
  const anchored = own.path.anchors.length > 0
  const sets = merge(
    candidates.map((c) => possibleOutcomes(c.stretches, horizon)),
    (values): OutcomeSet => {
      const best = bestOfSets(values)
      if (anchored && !complete) return best | upToWorst(best)
      return lonely ? alone(best) : best
    },
  )
  return { own, sets, stretches: candidates.map((c) => c.stretches) }
}

/** Nobody to rest on: not applicable, but for a permit held or a path closed. */
export function alone(set: OutcomeSet): OutcomeSet {
  const kept = bitOf('held') | bitOf('closed')
  return (set & kept) | ((set & ~kept) === 0 ? 0 : bitOf('not-applicable'))
}

/** Every derived path once more, with the promises that the sets of the last round allow. */
function widened(evaluation: Evaluation, before: FamilySets): FamilySets {
  const { on, horizon } = evaluation
  const from = addDays(on, -1)
  return new Map(
    [...before].map(([id, own]) => [
      id,
      new Map(
        [...own].map(([path, possible]) => {
          const { own: personPath } = possible
          const { hope } = personPath
          if (hope === undefined || !restsOnRelatives(personPath.path, from, horizon)) return [path, possible]
          const careful = (relative: string, wanted: string) => {
            const concrete = hope(relative, wanted)
            const sets = before.get(relative)?.get(wanted)
            return sets ? carefulPromise(concrete, sets, evaluation, before) : concrete
          }
          const candidates = personPath.candidates.map((c) =>
            evaluatePath(personPath.path, c.subject, careful, from, horizon),
          )
          const next = setsOf(personPath, candidates, evaluation)
          return [path, { ...next, sets: combine(possible.sets, next.sets, (a, b) => a | b) }]
        }),
      ),
    ]),
  )
}

/** What the relative's path promises, and unknown where facts still missing could change that. */
function carefulPromise(
  concrete: Timeline<Verdict>,
  { own, sets }: PossiblePath,
  evaluation: Evaluation,
  all: FamilySets,
): Timeline<Verdict> {
  const starts = [...new Set([...concrete.map((s) => s.from), ...sets.map((s) => s.from)])].sort((a, b) => a - b)
  return mapTimeline(
    starts.map((from) => {
      const promise = at(concrete, from)
      const set = at(sets, from)
      if ((set & OPEN_OUTCOMES) === 0) return { from, value: set === bitOf('unclear') ? promise : (NO as Verdict) }
      const certain = (set & ~(bitOf('ready') | bitOf('ready-to-weigh'))) === 0
      const linked = isSingle(set) && isCertain(own, from, evaluation, all, new Set())
      return { from, value: certain || linked ? promise : (UNKNOWN as Verdict) }
    }),
    (v) => v,
  )
}

/** Everything a linked path waits for has one outcome only. */
function isCertain(own: PersonPath, from: Day, evaluation: Evaluation, all: FamilySets, seen: Set<string>): boolean {
  const day = from === DAWN ? addDays(DAWN, 1) : from
  return awaitedBy(own, day).every(({ person, path }: Awaited) => {
    const key = `${person} ${path}`
    if (seen.has(key)) return true
    seen.add(key)
    const next = all.get(person)?.get(path)
    return next === undefined || (isSingle(at(next.sets, day)) && isCertain(next.own, from, evaluation, all, seen))
  })
}

function sameSets(a: FamilySets, b: FamilySets): boolean {
  return [...a].every(([id, own]) =>
    [...own].every(([path, { sets }]) => {
      const other = b.get(id)?.get(path)?.sets
      return (
        other?.length === sets.length && sets.every((s, i) => s.from === other[i]?.from && s.value === other[i]?.value)
      )
    }),
  )
}
