/**
 * Conditions as functions of the day: a leaf asks its fact when it compares, `all`, `any` and `not` merge timelines.
 */
import { type Bounds, hull, MAYBE, TRUE } from '../facts/bounds.ts'
import { compareBounds } from '../facts/operators.ts'
import { restingOn, type Series, steps } from '../facts/series.ts'
import { isAssumed, NO, truthOf, type Verdict, verdict, YES } from '../facts/truth.ts'
import {
  ALWAYS_NO,
  ALWAYS_UNKNOWN,
  ALWAYS_YES,
  both,
  either,
  opposite,
  shared,
  type Verdicts,
} from '../facts/verdicts.ts'
import { type PersonView, personOf, wholeLife } from '../facts/view.ts'
import type { Layer } from '../rules/schema.ts'
import type { Day } from '../time/day.ts'
import { afterYears } from '../time/period.ts'
import { at, combine, constant, type Timeline, within } from '../time/timeline.ts'
import type { Condition, FactRef, Leaf } from './condition.ts'
import { Memory } from './memory.ts'

/** What was found before about a person, or about a path for a person. */
export interface Memories {
  /** By condition. */
  readonly answers: Memory<Verdicts>
  /** Findings of requirements, by what they ask; the engine's own. */
  readonly findings: Memory<Timeline<number>>
}

const memories = (kind: 'much' | 'little'): Memories => ({ answers: new Memory(kind), findings: new Memory(kind) })

/** Whom a path is evaluated for: the person, the relative a derived path rests on, and the path applied for. */
export interface Subject {
  readonly person: PersonView
  readonly anchor: PersonView | undefined
  readonly path: string
  /** The layers that hold for the person's household. */
  readonly layers: readonly Layer[]
  /** What hangs on the path or the relative. */
  readonly own: Memories
  /** What is true of the person on every path. */
  readonly personal: Memories
}

export function subjectOf(
  person: PersonView,
  anchor: PersonView | undefined,
  path: string,
  layers: readonly Layer[] = [],
): Subject {
  return {
    person,
    anchor,
    path,
    layers,
    own: memories('little'),
    personal: person.once('memories', () => memories('much')),
  }
}

/** What a relative's open path promises; `undefined`: only permits really held count. */
export type Hope = ((relative: string, path: string) => Verdicts) | undefined

/** When does the condition hold? With `hope` also by permits that relatives' open paths promise. */
export function evaluate(condition: Condition, subject: Subject, hope: Hope): Verdicts {
  if (hope !== undefined && condition.relative) return compute(condition, subject, hope)
  if (condition.kind === 'named') return evaluate(condition.part, subject, undefined)
  const { answers } = condition.personal ? subject.personal : subject.own
  const known = answers.get(condition)
  if (known) return known
  const verdicts = compute(condition, subject, undefined)
  answers.set(condition, verdicts)
  return verdicts
}

/** Marks all that is remembered for a subject: for those who try many variants and let go of them again. */
export function markedMemories({ own, personal }: Subject): () => void {
  const back = [own, personal].flatMap(({ answers, findings }) => [answers.marked(), findings.marked()])
  return () => {
    for (const letGo of back) letGo()
  }
}

function compute(condition: Condition, subject: Subject, hope: Hope): Verdicts {
  switch (condition.kind) {
    case 'leaf': {
      const { days } = subject.person.view
      const verdicts = evaluateLeaf(condition, subject, hope)
      return days && verdicts.length > 1 ? shared(within(verdicts, days.from, days.until)) : verdicts
    }
    case 'all': {
      let all = ALWAYS_YES
      for (const part of condition.cheapFirst) {
        all = both(all, evaluate(part, subject, hope))
        // nothing that is still to be asked can change it
        if (all === ALWAYS_NO) break
      }
      return all
    }
    case 'any': {
      let any = ALWAYS_NO
      for (const part of condition.cheapFirst) {
        any = either(any, evaluate(part, subject, hope))
        if (any === ALWAYS_YES) break
      }
      return any
    }
    case 'not':
      return opposite(evaluate(condition.part, subject, hope))
    case 'named':
      return evaluate(condition.part, subject, hope)
  }
}

/** Somebody a leaf may be about, and when she or he is. */
export interface Candidate {
  readonly person: PersonView
  readonly holds: Timeline<Verdict>
}

export interface Candidates {
  readonly list: readonly Candidate[]
  /** Further people are possible: the file does not say. */
  readonly open: boolean
  /** One certain person: no quantifier needed. */
  readonly single: boolean
}

export function candidatesOf(leaf: Pick<Leaf, 'who'>, subject: Subject): Candidates {
  const { person, anchor } = subject
  const { kinship } = person.view
  const relatives = (list: readonly { id: string; holds: Timeline<Verdict> }[]): Candidates => ({
    list: list.map(({ id, holds }) => ({ person: personOf(person.view, id), holds })),
    open: !kinship.complete,
    single: false,
  })
  switch (leaf.who) {
    case 'self':
      return { list: [{ person, holds: ALWAYS_YES }], open: false, single: true }
    case 'anchor':
      return anchor
        ? { list: [{ person: anchor, holds: ALWAYS_YES }], open: false, single: true }
        : { list: [], open: true, single: false }
    case 'spouse':
      return relatives(kinship.spouses(person.member.id))
    case 'parents':
      return relatives(kinship.parents(person.member.id))
    case 'children':
      return relatives(kinship.children(person.member.id))
    case 'household': {
      const members = kinship.householdOf(person.member.id).members
      return {
        list: members.map((id) => ({ person: personOf(person.view, id), holds: ALWAYS_YES })),
        open: false,
        single: false,
      }
    }
  }
}

function evaluateLeaf(leaf: Leaf, subject: Subject, hope: Hope): Verdicts {
  if (leaf.who === 'self') return compareOf(leaf, subject.person, subject, hope)
  const { list, open, single } = candidatesOf(leaf, subject)
  const [first] = list
  if (single && first) return compareOf(leaf, first.person, subject, hope)
  const every = leaf.each === 'every'
  let verdicts = every ? ALWAYS_YES : ALWAYS_NO
  if (open) verdicts = ALWAYS_UNKNOWN
  for (const { person, holds } of list) {
    const v = compareOf(leaf, person, subject, hope)
    verdicts = every ? both(verdicts, either(opposite(holds), v)) : either(verdicts, both(holds, v))
  }
  return verdicts
}

function compareOf(leaf: Leaf, person: PersonView, subject: Subject, hope: Hope): Verdicts {
  const series = seriesFor(leaf, person, subject, hope)
  const { operand, operator } = leaf
  if (!('fact' in operand)) return shared(series.compare(operator, operand))
  const other = seriesFor(
    operand,
    operand.who === 'anchor' && subject.anchor ? subject.anchor : subject.person,
    subject,
    hope,
  )
  if (!series.values || !other.values) throw new Error(`${leaf.fact.id} cannot be compared with a fact`)
  return shared(
    combine(series.values, other.values, (a, b) => verdict(compareBounds(operator, a, b), a.assumed || b.assumed)),
  )
}

/** The fact of a person at the time the leaf asks for. */
export function seriesFor(ref: FactRef, person: PersonView, subject: Subject, hope: Hope): Series {
  const series = baseSeries(ref, person, subject, hope)
  switch (ref.when.kind) {
    case 'decision':
      return series
    case 'application': {
      const filed = filingOf(subject)
      return filed === 'none'
        ? series
        : filed === 'possible'
          ? series.soFar(firstFiling(subject))
          : series.frozenFrom(filed)
    }
    case 'day':
      return steps(constant(series.at(ref.when.day)), restingOn(series))
    case 'age': {
      const { born } = person.member
      const value = hull(
        series.at(afterYears(born.first, ref.when.years)),
        series.at(afterYears(born.last, ref.when.years)),
      )
      return steps(constant(value), restingOn(series))
    }
  }
}

function baseSeries(ref: FactRef, person: PersonView, subject: Subject, hope: Hope): Series {
  const atAnyTime = ref.fact.costly && ref.when.kind !== 'decision' && person.view.days !== undefined
  const about = atAnyTime ? wholeLife(person) : person
  const anchor = ref.fact.pair ? subject.anchor : undefined
  const key = anchor ? `${ref.slot}@${anchor.member.id}` : ref.slot
  let series = about.series.get(key)
  if (!series) {
    series = ref.fact.derive(about, ref.params, anchor && atAnyTime ? wholeLife(anchor) : anchor)
    about.series.set(key, series)
  }
  if (hope === undefined || ref.fact.id !== 'permit.held' || person === subject.person || !series.values) return series
  const promised = hope(person.member.id, String(ref.params['path']))
  return steps(combine(series.values, promised, hoped), restingOn(series))
}

/** Held, or else what the relative's path promises. */
function hoped(held: Bounds, promise: Verdict): Bounds {
  const promised = truthOf(promise)
  if (held.lo === 1 || promised === NO) return held
  return { ...(promised === YES ? TRUE : MAYBE), assumed: held.assumed || isAssumed(promise) }
}

/** Nobody files before entering the country, else before birth. */
function firstFiling({ person: { member } }: Subject): Day {
  return (member.born_in_germany === true ? undefined : member.entered?.first) ?? member.born.first
}

/** When the applicant filed for this path: a day, `none`, or `possible` where the file leaves an earlier filing open. */
export function filingOf(subject: Subject): Day | 'none' | 'possible' {
  const applications = subject.person.member.applications
  if (applications === undefined) return 'possible'
  const filing = applications.findLast((a) => a.path === subject.path)
  if (filing === undefined) return 'none'
  return filing.filed !== undefined && filing.filed.first === filing.filed.last ? filing.filed.first : 'possible'
}

/** What a leaf sees on one day: each candidate, whether it counts, and its value. */
export interface Sighting {
  readonly person: PersonView
  readonly counts: Verdict
  readonly value: Bounds
}

export function sightingsOf(
  leaf: Leaf,
  subject: Subject,
  hope: Hope,
  day: Day,
): { readonly seen: readonly Sighting[]; readonly open: boolean; readonly single: boolean } {
  const { list, open, single } = candidatesOf(leaf, subject)
  return {
    seen: list.map(({ person, holds }) => ({
      person,
      counts: at(holds, day),
      value: seriesFor(leaf, person, subject, hope).at(day),
    })),
    open,
    single,
  }
}
