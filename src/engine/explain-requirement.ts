/** One requirement on one day, with its reasons. */
import { NO, truthOf, YES } from '../facts/truth.ts'
import { type Day, earlier, formatDay, later } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import type { CompiledExemption, CompiledRequirement, CompiledVersion, Wording } from './compile.ts'
import { wordingOn } from './compile.ts'
import type { Condition, Leaf } from './condition.ts'
import { distanceOf } from './distance.ts'
import { evaluate, type Hope, type Subject } from './evaluate.ts'
import { chainOf, type Evaluation, linksOf, type PersonPath } from './family.ts'
import { lazy } from './lazy.ts'
import type { PathTimeline, Stretch } from './path.ts'
import { decidingLeaves, factsSeen } from './reasons.ts'
import {
  carriedBy,
  findingOf,
  hangs,
  isAgainst,
  isMarkAssumed,
  isSettled,
  type Mark,
  settlementFor,
  withoutAssumption,
} from './requirement.ts'
import type { HangsOn, RequirementResult } from './result.ts'
import { stepsWithin } from './steps.ts'
import type { Finding } from './words.ts'

export interface RequirementPlace {
  readonly evaluation: Evaluation
  readonly own: PersonPath
  readonly timeline: PathTimeline
  readonly stretch: Stretch
  readonly version: CompiledVersion
  readonly requirement: CompiledRequirement
  readonly mark: Mark
  readonly day: Day
}

/** Something somebody may still have to do. */
const isOpen = (finding: Finding) => finding === 'unmet' || finding === 'unknown' || finding === 'appraisal'

/** Facts and distance are found when somebody reads them: most results are only counted. */
export function explainRequirement(place: RequirementPlace): RequirementResult {
  const { requirement, mark, day, timeline, own } = place
  const { subject } = timeline
  const reasons = place.evaluation.reasons !== false
  const wording = wordingOn(requirement, day)
  const exemption = carryingExemption(wording, mark, subject, own.hope, day)
  const finding = findingOf(mark)
  const span = goodSpan(place)
  const settled = wording.readings.length > 0 ? settlementFor(requirement, subject) : undefined
  const facts = lazy(() =>
    reasons ? factsSeen(leavesFor(wording, exemption, mark, subject, own.hope, day), subject, undefined, day) : [],
  )
  const missed = finding === 'unmet' || isAgainst(mark)
  const distance = lazy(() =>
    reasons && (missed || exemption?.force === 'may')
      ? distanceOf(wording, subject, day, missed ? span.next : undefined)
      : null,
  )
  return {
    id: requirement.id,
    cite: wording.cite,
    also: wording.also,
    binding: requirement.binding,
    finding,
    exemption: exemption ? { cite: exemption.cite, force: exemption.force, effect: exemption.effect ?? null } : null,
    readings: wording.readings.map((r) => {
      const truth = truthOf(at(evaluate(r.when, subject, undefined), day))
      const good = requirement.binding === 'exclusion' ? NO : YES
      return { id: r.id, source: r.source.en, finding: truth === good ? 'met' : truth === 1 ? 'unknown' : 'unmet' }
    }),
    layer: settled && settled.from <= day && day < settled.until ? settled.layer : wording.layer,
    basis: wording.basis,
    get facts() {
      return facts()
    },
    hangs_on: hangs(mark) ? hangsOn(place) : null,
    get distance() {
      return distance()
    },
    met_from: iso(span.from ?? (missed || finding === 'unknown' ? span.next : undefined)),
    met_until: iso(span.until),
    steps: isOpen(finding)
      ? stepsWithin(requirement.steps, place.evaluation.compiled.pack.steps, subject.person, day)
      : [],
    against: isAgainst(mark),
    settled: isSettled(mark),
    assumed: isMarkAssumed(mark),
  }
}

const iso = (day: Day | undefined) => (day === undefined ? null : formatDay(day))

/** The exemption that carries the finding: the first of its force that holds. */
export function carryingExemption(
  wording: Wording,
  mark: Mark,
  subject: Subject,
  hope: Hope,
  day: Day,
): CompiledExemption | undefined {
  const force = carriedBy(mark)
  return wording.exemptions.find(
    (e) => e.force === force && (e.when === undefined || truthOf(at(evaluate(e.when, subject, hope), day)) === YES),
  )
}

/** The leaves worth showing: of the base, of the exemption that carries, and of what is open. */
function leavesFor(
  wording: Wording,
  exemption: CompiledExemption | undefined,
  mark: Mark,
  subject: Subject,
  hope: Hope,
  day: Day,
): readonly Leaf[] {
  const of = (condition: Condition | undefined) => (condition ? decidingLeaves(condition, subject, undefined, day) : [])
  const base = [...of(wording.when), ...wording.readings.flatMap((r) => of(r.when))]
  if (exemption) return [...of(exemption.when), ...base]
  const open = findingOf(mark) === 'unknown' || findingOf(mark) === 'appraisal'
  const unknownExemptions = open
    ? wording.exemptions.filter((e) => e.when && truthOf(at(evaluate(e.when, subject, hope), day)) === 1)
    : []
  return [...base, ...unknownExemptions.flatMap((e) => of(e.when))]
}

function hangsOn(place: RequirementPlace): HangsOn | null {
  const { evaluation, own, day } = place
  const link = linksOf(own, day)[0]
  if (!link) return null
  const relative = evaluation.paths.get(link.person)?.get(link.path)
  if (!relative) return null
  const state = at(relative.best, day).state
  const since = relative.best.findLast((s) => s.from <= day && s.value.state.outcome !== state.outcome)
  const opened = relative.best.find((s) => since === undefined || s.from > since.from)
  return {
    person: link.person,
    path: link.path,
    outcome: state.outcome,
    from: formatDay(later(opened?.from ?? day, firstShown(place))),
    chain: [link, ...chainOf(link.person, link.path, day, evaluation.paths)],
  }
}

/** Dates never reach back before the version in force or the first fact of the file. */
export function firstShown({ evaluation, version }: Pick<RequirementPlace, 'evaluation' | 'version'>): Day {
  return later(version.from, firstFact(evaluation))
}

const firstFacts = new WeakMap<Evaluation, Day>()

/** The first day the file names. */
export function firstFact(evaluation: Evaluation): Day {
  const known = firstFacts.get(evaluation)
  if (known !== undefined) return known
  let day = evaluation.on
  for (const { member } of evaluation.view.persons.values()) {
    day = earlier(day, member.born.first)
    if (member.entered) day = earlier(day, member.entered.first)
    for (const period of member.stay ?? []) if (period.from) day = earlier(day, period.from.first)
  }
  firstFacts.set(evaluation, day)
  return day
}

interface GoodSpan {
  /** Since when it is met or exempt without a break, within the version in force. */
  readonly from: Day | undefined
  /** The last day, if it is known to end within the horizon. */
  readonly until: Day | undefined
  /** Not met today: the first later day on which time has made it met. */
  readonly next: Day | undefined
}

const isGood = (mark: Mark | undefined) =>
  mark !== undefined && (findingOf(withoutAssumption(mark)) === 'met' || findingOf(mark) === 'exempt')

function goodSpan(place: RequirementPlace): GoodSpan {
  const { timeline, requirement, day, evaluation, version, stretch } = place
  const markIn = (s: Stretch) => s.marks[s.requirements.findIndex((r) => r.id === requirement.id)]
  const { stretches } = timeline
  const here = stretches.indexOf(stretch)
  if (!isGood(place.mark)) {
    const next = stretches.slice(here + 1).find((s) => s.from <= evaluation.horizon && isGood(markIn(s)))
    return { from: undefined, until: undefined, next: next?.from }
  }
  let first = here
  while (first > 0 && stretches[first - 1]?.version === version && isGood(markIn(stretches[first - 1] ?? stretch)))
    first -= 1
  const end = stretches.slice(here + 1).find((s) => !isGood(markIn(s)))
  const last = end && end.from <= evaluation.horizon ? ((end.from - 1) as Day) : undefined
  return { from: earlier(later(stretches[first]?.from ?? day, firstShown(place)), day), until: last, next: undefined }
}
