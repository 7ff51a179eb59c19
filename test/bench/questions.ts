/**
 * The conditions of all paths without anchor, as every peer can be asked them: two plain logic formulas each over the
 * bounds of the facts on one day, one for "certainly holds", one for "certainly fails". Neither is unknown.
 */
import { type Compiled, conditionsOf, versionOn, wordingOn } from '../../src/engine/compile.ts'
import { type Condition, type Leaf, leavesOf, positive } from '../../src/engine/condition.ts'
import { candidatesOf, evaluate, type Subject, seriesFor, subjectOf } from '../../src/engine/evaluate.ts'
import { decidingLeaves, factsSeen, truthAt } from '../../src/engine/reasons.ts'
import { evaluateRequirement } from '../../src/engine/requirement.ts'
import { type FamilyView, familyView } from '../../src/facts/view.ts'
import type { Family } from '../../src/profile/family.ts'
import type { Day } from '../../src/time/day.ts'
import { afterYears } from '../../src/time/period.ts'

export type Formula =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | {
      readonly kind: 'compare'
      readonly column: string
      readonly by: '<' | '>' | '<=' | '>=' | '=='
      readonly value: number
    }

export interface Question {
  readonly condition: Condition
  readonly path: string
  readonly holds: Formula
  readonly fails: Formula
}

export interface Questions {
  readonly list: readonly Question[]
  /** Each leaf with the number of its two columns, `lo3` and `hi3`. */
  readonly leaves: readonly { readonly leaf: Leaf; readonly path: string }[]
}

/** Every condition in force on the day, once; those that look at the application once a path. */
export function questionsOf(compiled: Compiled, on: Day): Questions {
  const numbers = new Map<string, number>()
  const leaves: { leaf: Leaf; path: string }[] = []
  const numberOf = (leaf: Leaf, path: string): number => {
    const own = leaf.who === 'self'
    const key = JSON.stringify([
      leaf.slot,
      leaf.who,
      leaf.when,
      leaf.when.kind === 'application' ? path : '',
      own ? '' : [leaf.each, leaf.operator, leaf.literal],
    ])
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, leaves.length)
    leaves.push({ leaf, path })
    return leaves.length - 1
  }
  const list: Question[] = []
  for (const path of compiled.paths) {
    const version = path.anchors.length > 0 ? undefined : versionOn(path, on)
    if (!version) continue
    const conditions = new Set([
      ...(version.entry ? [version.entry] : []),
      ...version.requirements.flatMap((r) => conditionsOf(wordingOn(r, on))),
    ])
    for (const condition of conditions) {
      const filed = leavesOf(condition).some((l) => l.when.kind === 'application')
      if (!filed && list.some((q) => q.condition === condition)) continue
      const formula = (c: Condition, yes: boolean): Formula => {
        switch (c.kind) {
          case 'all':
          case 'any':
            return { kind: (c.kind === 'all') === yes ? 'and' : 'or', parts: c.parts.map((p) => formula(p, yes)) }
          case 'not':
            return formula(c.part, !yes)
          case 'named':
            return formula(c.part, yes)
          case 'leaf':
            return formulaOf(c, numberOf(c, path.id), yes)
        }
      }
      const plain = positive(condition)
      list.push({ condition, path: path.id, holds: formula(plain, true), fails: formula(plain, false) })
    }
  }
  return { list, leaves }
}

function formulaOf(leaf: Leaf, n: number, yes: boolean): Formula {
  const [lo, hi] = [`lo${n}`, `hi${n}`]
  const is = (column: string, by: '<' | '>' | '<=' | '>=' | '==', value: number): Formula => ({
    kind: 'compare',
    column,
    by,
    value,
  })
  const and = (...parts: Formula[]): Formula => ({ kind: 'and', parts })
  const or = (...parts: Formula[]): Formula => ({ kind: 'or', parts })
  if ('fact' in leaf.operand) throw new Error('a fact is compared with a fact')
  // a leaf about relatives is a truth already
  if (leaf.who !== 'self') return yes ? is(lo, '>=', 1) : is(hi, '<', 1)
  const list = [...leaf.operand].sort((a, b) => a - b)
  const value = list[0] ?? 0
  const equal = (sure: boolean) =>
    sure ? and(is(lo, '==', value), is(hi, '==', value)) : or(is(hi, '<', value), is(lo, '>', value))
  const less = (sure: boolean) => (sure ? is(hi, '<', value) : is(lo, '>=', value))
  const more = (sure: boolean) => (sure ? is(lo, '>', value) : is(hi, '<=', value))
  const among = (sure: boolean) => {
    if (!sure) return and(...list.map((v) => or(is(hi, '<', v), is(lo, '>', v))))
    const runs: [number, number][] = []
    for (const v of list) {
      const last = runs.at(-1)
      if (last && last[1] + 1 === v) last[1] = v
      else runs.push([v, v])
    }
    return or(...runs.map(([a, b]) => and(is(lo, '>=', a), is(hi, '<=', b))))
  }
  switch (leaf.operator) {
    case 'equal':
      return equal(yes)
    case 'notEqual':
      return equal(!yes)
    case 'in':
      return among(yes)
    case 'notIn':
      return among(!yes)
    case 'lessThan':
    case 'below':
      return less(yes)
    case 'greaterThanInclusive':
    case 'atLeast':
      return less(!yes)
    case 'greaterThan':
      return more(yes)
    case 'lessThanInclusive':
      return more(!yes)
  }
}

const LARGE = 1e12
const finite = (n: number) => Math.max(-LARGE, Math.min(LARGE, n))

/** The facts of each person on the day, and what the engine says of every condition (0 no, 1 unknown, 2 yes). */
export function factsOnDay(compiled: Compiled, family: Family, on: Day, questions: Questions, withTruth: boolean) {
  const view = viewFor(compiled, family, on, 0)
  return [...view.persons.values()].map((person) => {
    const subjects = new Map<string, Subject>()
    const subject = (path: string) => {
      const known = subjects.get(path) ?? subjectOf(person, undefined, path)
      subjects.set(path, known)
      return known
    }
    const facts: Record<string, number> = {}
    questions.leaves.forEach(({ leaf, path }, n) => {
      if (leaf.who === 'self') {
        const { lo, hi } = seriesFor(leaf, person, subject(path), undefined).at(on)
        facts[`lo${n}`] = finite(lo)
        facts[`hi${n}`] = finite(hi)
      } else {
        const truth = truthAt(leaf, subject(path), undefined, on)
        facts[`lo${n}`] = truth === 2 ? 1 : 0
        facts[`hi${n}`] = truth === 0 ? 0 : 1
      }
    })
    const truths = withTruth ? questions.list.map((q) => truthAt(q.condition, subject(q.path), undefined, on)) : []
    return { facts, truths }
  })
}

function viewFor(compiled: Compiled, family: Family, on: Day, years: number): FamilyView {
  const days = { from: on, until: afterYears(on, years) }
  return familyView(family, on, compiled.pack.parameters, compiled.grants, days)
}

/** Everything derived, so that only the timelines remain to be made. Returns how to make them, once. */
export function timelinesOf(compiled: Compiled, family: Family, on: Day) {
  const view = viewFor(compiled, family, on, 10)
  const paths = compiled.paths.flatMap((path) => {
    const version = path.anchors.length > 0 ? undefined : versionOn(path, on)
    return version ? [{ path: path.id, version }] : []
  })
  const work = [...view.persons.values()].flatMap((person) =>
    paths.map(({ path, version }) => ({ subject: subjectOf(person, undefined, path), version })),
  )
  for (const { subject, version } of work)
    for (const leaf of [
      ...(version.entry ? leavesOf(version.entry) : []),
      ...version.requirements.flatMap((r) => conditionsOf(wordingOn(r, on)).flatMap(leavesOf)),
    ])
      for (const { person } of candidatesOf(leaf, subject).list) seriesFor(leaf, person, subject, undefined)
  return (reasons: boolean): number => {
    let spans = 0
    for (const { subject, version } of work) {
      if (version.entry) spans += evaluate(version.entry, subject, undefined).length
      for (const requirement of version.requirements) {
        spans += evaluateRequirement(requirement, version, subject, undefined).length
        if (!reasons) continue
        for (const condition of conditionsOf(wordingOn(requirement, on)))
          spans += factsSeen(decidingLeaves(condition, subject, undefined, on), subject, undefined, on).length
      }
    }
    return spans
  }
}
