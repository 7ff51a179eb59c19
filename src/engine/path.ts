/**
 * One path for one person (and one anchor): findings of every requirement and the outcome, on every day.
 */

import { heldAmbiguously, holdings } from '../facts/themes/permits.ts'
import { isAssumed, NO, type Truth, truthOf, type Verdict, YES } from '../facts/truth.ts'
import type { PersonView } from '../facts/view.ts'
import { BINDINGS } from '../rules/words.ts'
import { addDays, DAWN, type Day, DUSK } from '../time/day.ts'
import {
  at,
  combine,
  constant,
  mapTimeline,
  merge,
  type Span,
  stepAt,
  type Timeline,
  within,
} from '../time/timeline.ts'
import type { CompiledPath, CompiledRequirement, CompiledVersion } from './compile.ts'
import { evaluate, type Hope, type Subject } from './evaluate.ts'
import { isNothingUnmet, outcomeOf, type Standing, type Tally, tallyOf } from './outcome.ts'
import { evaluateRequirement, findingOf, hangs, isAgainst, isMarkAssumed, type Mark } from './requirement.ts'
import { settledStates } from './settled.ts'
import { OPEN, type Outcome } from './words.ts'

/** A span in which nothing about the path changes. */
export interface Stretch {
  readonly from: Day
  readonly version: CompiledVersion | undefined
  /** The requirements that count: those of the version, or of its extension after a held permit has run out. */
  readonly requirements: readonly CompiledRequirement[]
  /** In the order of `requirements`. */
  readonly marks: readonly Mark[]
  readonly entry: Verdict
  readonly held: Truth
  readonly ambiguous: boolean
  /** True after the end of a held permit: the conditions of its extension stand for the path. */
  readonly extending: boolean
}

export interface PathState {
  readonly outcome: Outcome
  /** `foreseeable`: the first day that is ready, ready-to-weigh or linked. */
  readonly opens: Day | undefined
  readonly assumed: boolean
}

export interface PathTimeline {
  readonly path: CompiledPath
  readonly subject: Subject
  readonly stretches: readonly Stretch[]
  readonly states: Timeline<PathState>
  /** The last day of a permit held by this path, if it is known to end. */
  readonly heldUntil: Day | undefined
}

/** The versions that rule a day between the two. */
export function versionsBetween(path: CompiledPath, from: Day, to: Day): readonly CompiledVersion[] {
  return path.versions.filter((v) => v.until > from && v.from <= to)
}

/** `from`: the first day that matters; versions that ended before it are not evaluated. */
export function evaluatePath(path: CompiledPath, subject: Subject, hope: Hope, from: Day, horizon: Day): PathTimeline {
  const held = holdings(subject.person, path.id)
  const heldUntil = endOfPermit(subject.person, held)
  const versions = versionsBetween(path, from, horizon)
  const holding: Holding = {
    held: seen(subject, held),
    ambiguous: seen(subject, heldAmbiguously(subject.person, path.id)),
    heldUntil,
  }
  const settled = settledStates(versions, subject, hope, holding.held, holding.ambiguous)
  if (!settled) {
    const stretches = stretchesOf(versions, subject, hope, holding)
    return { path, subject, stretches, states: statesOf(stretches, horizon), heldUntil }
  }
  let made: readonly Stretch[] | undefined
  return {
    path,
    subject,
    get stretches() {
      made ??= stretchesOf(versions, subject, hope, holding)
      return made
    },
    states: settled,
    heldUntil,
  }
}

/** Whether and until when the permit of the path is held. */
interface Holding {
  readonly held: Timeline<Verdict>
  readonly ambiguous: Timeline<boolean>
  readonly heldUntil: Day | undefined
}

/** The part of a timeline that will be read. */
function seen<T>({ person: { view } }: Subject, timeline: Timeline<T>): Timeline<T> {
  return view.days ? within(timeline, view.days.from, view.days.until) : timeline
}

/** The permit runs out by a date after the day of knowledge, and nothing is listed after it. */
export function endOfPermit(person: PersonView, held: Timeline<Verdict>): Day | undefined {
  const stay = person.member.stay ?? []
  const last = stay.findLast((p) => p.status?.startsWith('ae-') && p.expires && !p.to)
  const expires = last?.expires?.first
  if (expires === undefined || expires <= person.view.on) return undefined
  const begun = last?.from?.first ?? DAWN
  const isLast = stay.every((p) => p === last || (p.from?.first ?? p.to?.last ?? DUSK) < begun)
  return isLast && truthOf(at(held, expires)) === YES ? expires : undefined
}

function stretchesOf(
  versions: readonly CompiledVersion[],
  subject: Subject,
  hope: Hope,
  { held, ambiguous, heldUntil }: Holding,
): Stretch[] {
  const extending = heldUntil === undefined ? constant(false) : stepAt(addDays(heldUntil, 1), false, true)
  const out: Stretch[] = []
  let covered: Day = DAWN
  const close = (until: Day) => {
    if (until <= covered) return
    for (const span of cut(
      combine(held, ambiguous, (h, a) => ({ h, a }), sameHolding),
      covered,
      until,
    )) {
      out.push({ ...EMPTY, from: span.from, held: truthOf(span.value.h), ambiguous: span.value.a })
    }
  }
  for (const version of versions) {
    close(version.from)
    const ordinary = marksOf(version, version.requirements, subject, hope)
    const extended =
      version.extension && heldUntil !== undefined ? marksOf(version, version.extension, subject, hope) : undefined
    const entry = version.entry ? evaluate(version.entry, subject, hope) : constant<Verdict>(YES)
    const whole = merge<unknown, Stretch>(
      [held, ambiguous, extending, entry, ordinary, extended ?? ordinary],
      (values) => {
        const [h, a, x, e, o, p] = values as [Verdict, boolean, boolean, Verdict, readonly Mark[], readonly Mark[]]
        const extends_ = x && extended !== undefined
        return {
          from: DAWN,
          version,
          requirements: extends_ ? (version.extension ?? []) : version.requirements,
          marks: extends_ ? p : o,
          entry: extends_ ? YES : e,
          held: extends_ ? NO : truthOf(h),
          ambiguous: a && !extends_,
          extending: extends_,
        }
      },
      () => false,
    )
    for (const span of cut(whole, version.from, version.until)) out.push({ ...span.value, from: span.from })
    covered = version.until
  }
  close(DUSK)
  return out
}

const EMPTY: Stretch = {
  from: DAWN,
  version: undefined,
  requirements: [],
  marks: [],
  entry: YES,
  held: 0,
  ambiguous: false,
  extending: false,
}

const sameHolding = (x: { h: Verdict; a: boolean }, y: { h: Verdict; a: boolean }) => x.h === y.h && x.a === y.a

function marksOf(
  version: CompiledVersion,
  requirements: readonly CompiledRequirement[],
  subject: Subject,
  hope: Hope,
): Timeline<readonly Mark[]> {
  return merge(
    requirements.map((r) => evaluateRequirement(r, version, subject, hope)),
    (marks) => [...marks],
    (a, b) => a.every((m, i) => m === b[i]),
  )
}

/** The part of a timeline from a day on until before another. */
function cut<T>(timeline: Timeline<T>, from: Day, until: Day): Span<T>[] {
  const inside = timeline.filter((span) => span.from > from && span.from < until)
  return from < until ? [{ from, value: at(timeline, from) }, ...inside] : []
}

/** From the last stretch to the first, so that every day knows whether a later one opens or cures. */
function statesOf(stretches: readonly Stretch[], horizon: Day): Timeline<PathState> {
  const states: Span<PathState>[] = []
  const cures = stretches.some(({ marks }) => marks.some(isAgainst)) ? new Set<string>() : undefined
  let opens: Day | undefined
  for (let i = stretches.length - 1; i >= 0; i -= 1) {
    const stretch = stretches[i]
    if (!stretch || stretch.from > horizon) continue
    const { from, held, ambiguous, version, entry, requirements, marks } = stretch
    let tally = 0
    let assumed = isAssumed(entry)
    for (const [n, requirement] of requirements.entries()) {
      const mark = marks[n] ?? 0
      tally |= tallyOfMark(requirement, mark, cures?.has(requirement.id) ?? false)
      if (isMarkAssumed(mark)) assumed = true
    }
    const outcome = outcomeOf({
      held,
      heldAmbiguous: ambiguous,
      inForce: version !== undefined,
      entry: truthOf(entry),
      tally,
      opensLater: opens !== undefined,
    })
    states.push({ from, value: { outcome, opens: outcome === 'foreseeable' ? opens : undefined, assumed } })
    if (OPEN.has(outcome) && isNothingUnmet(tally)) opens = from
    if (cures)
      requirements.forEach((r, n) => {
        const finding = findingOf(marks[n] ?? 0)
        if (finding === 'met' || finding === 'exempt') cures.add(r.id)
      })
  }
  return mapTimeline(states.reverse(), (s) => s, sameState)
}

const sameState = (a: PathState, b: PathState) =>
  a.outcome === b.outcome && a.opens === b.opens && a.assumed === b.assumed

/** Made once for each sort of requirement and mark: there are few. */
const tallies = new Map<number, Tally>()

function tallyOfMark({ binding, final, steps }: CompiledRequirement, mark: Mark, cured: boolean): Tally {
  const sort = BINDINGS.indexOf(binding) | (final ? 4 : 0) | (steps.length > 0 ? 8 : 0) | (cured ? 16 : 0)
  const key = (mark << 5) | sort
  const known = tallies.get(key)
  if (known !== undefined) return known
  const standing: Standing = {
    finding: findingOf(mark),
    binding,
    final,
    hasSteps: steps.length > 0,
    hangs: hangs(mark),
    against: isAgainst(mark),
    cured,
  }
  const tally = tallyOf(standing)
  tallies.set(key, tally)
  return tally
}

/** The stretch that holds on a day. */
export function stretchOn(timeline: PathTimeline, day: Day): Stretch {
  const found = timeline.stretches.findLast((s) => s.from <= day) ?? timeline.stretches[0]
  if (!found) throw new Error('a path has at least one stretch')
  return found
}
