/**
 * A plain, slow evaluator: one day at a time, straight from the rule files.
 *
 * It shares with the engine the facts (derived anew by whoever calls it) and the operator table; everything else, the
 * conditions, the fold, the outcome and the look ahead, is written again.
 */

import type { CompiledPath, CompiledRequirement, CompiledVersion, Wording } from '../../src/engine/compile.ts'
import type { Condition, FactRef, Leaf } from '../../src/engine/condition.ts'
import { candidatesOf, type Subject, seriesFor } from '../../src/engine/evaluate.ts'
import { compareBounds } from '../../src/facts/operators.ts'
import type { Series } from '../../src/facts/series.ts'
import type { PersonView } from '../../src/facts/view.ts'
import type { Day } from '../../src/time/day.ts'
import { at } from '../../src/time/timeline.ts'

type Answer = 'yes' | 'no' | 'unknown'
const ANSWERS: readonly Answer[] = ['no', 'unknown', 'yes']
export type Promise_ = (relative: string, path: string) => Answer

const every = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'
const some = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
const opposite = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown')

/** Does a condition hold on a day? `promise`: what relatives' open paths promise; absent: only what is held. */
export function answer(condition: Condition, subject: Subject, day: Day, promise: Promise_ | undefined): Answer {
  switch (condition.kind) {
    case 'all':
      return every(condition.parts.map((part) => answer(part, subject, day, promise)))
    case 'any':
      return some(condition.parts.map((part) => answer(part, subject, day, promise)))
    case 'not':
      return opposite(answer(condition.part, subject, day, promise))
    case 'named':
      return answer(condition.part, subject, day, promise)
    case 'leaf':
      return leafAnswer(condition, subject, day, promise)
  }
}

const derived = new WeakMap<Subject, Map<FactRef, Map<PersonView, Series>>>()

/** The fact of a person, derived once for a subject however many days are asked. */
function factOf(ref: FactRef, person: PersonView, subject: Subject): Series {
  const ofSubject = derived.get(subject) ?? new Map<FactRef, Map<PersonView, Series>>()
  derived.set(subject, ofSubject)
  const ofRef = ofSubject.get(ref) ?? new Map<PersonView, Series>()
  ofSubject.set(ref, ofRef)
  const series = ofRef.get(person) ?? seriesFor(ref, person, subject, undefined)
  ofRef.set(person, series)
  return series
}

function leafAnswer(leaf: Leaf, subject: Subject, day: Day, promise: Promise_ | undefined): Answer {
  const { list, open, single } = candidatesOf(leaf, subject)
  const answers = list.map(({ person, holds }): Answer => {
    const value = factOf(leaf, person, subject).at(day)
    const operand = 'fact' in leaf.operand ? factOf(leaf.operand, subject.person, subject).at(day) : leaf.operand
    let own: Answer = ANSWERS[compareBounds(leaf.operator, value, operand)] ?? 'unknown'
    if (promise && leaf.fact.id === 'permit.held' && person !== subject.person && own !== 'yes') {
      const promised = promise(person.member.id, String(leaf.params['path']))
      if (promised !== 'no') own = promised
    }
    if (single) return own
    const counts = ANSWERS[at(holds, day) & 3] ?? 'unknown'
    return leaf.each === 'every' ? some([opposite(counts), own]) : every([counts, own])
  })
  if (single && answers[0]) return answers[0]
  if (open) answers.push('unknown')
  return leaf.each === 'every' ? every(answers) : some(answers)
}

export interface Judged {
  readonly id: string
  readonly finding: 'met' | 'exempt' | 'unmet' | 'unknown' | 'appraisal'
  readonly against: boolean
  readonly hangs: boolean
}

function wordingAt(requirement: CompiledRequirement, day: Day): Wording {
  const before = requirement.wordings.filter((w) => w.from <= day)
  const found = before[before.length - 1] ?? requirement.wordings[0]
  if (!found) throw new Error('no wording')
  return found
}

function foldOne(
  requirement: CompiledRequirement,
  wording: Wording,
  subject: Subject,
  day: Day,
  promise: Promise_ | undefined,
): Judged {
  const exclusion = requirement.binding === 'exclusion'
  const turn = (a: Answer) => (exclusion ? opposite(a) : a)
  const ask = (c: Condition) => answer(c, subject, day, promise)
  let base: Answer | 'disagree' = 'disagree'
  if (wording.when) base = turn(ask(wording.when))
  else if (wording.readings.length > 0) {
    const all = wording.readings.map((r) => turn(ask(r.when)))
    base =
      all.includes('yes') && all.includes('no')
        ? 'disagree'
        : all.includes('unknown')
          ? 'unknown'
          : (all[0] ?? 'unknown')
  }
  const power = (force: string) =>
    some(wording.exemptions.filter((e) => e.force === force).map((e) => (e.when ? ask(e.when) : 'yes')))
  const [must, may] = [power('must'), power('may')]
  const judged = (finding: Judged['finding'], against = false): Judged => ({
    id: requirement.id,
    finding,
    against,
    hangs: false,
  })
  if (base === 'yes') return judged('met')
  if (must === 'yes') return judged('exempt')
  if (may === 'yes') return judged('appraisal')
  if (base === 'unknown' || must === 'unknown') return judged('unknown')
  if (base === 'disagree') return judged('appraisal')
  if (may === 'unknown') return judged('unknown')
  return wording.basis === 'text' && requirement.binding !== 'appraisal' ? judged('unmet') : judged('appraisal', true)
}

/** One requirement on one day, as held and as hoped. */
export function judge(
  requirement: CompiledRequirement,
  version: CompiledVersion,
  subject: Subject,
  day: Day,
  promise: Promise_ | undefined,
): Judged {
  const wording = wordingAt(requirement, day)
  let judged = foldOne(requirement, wording, subject, day, undefined)
  if (promise && requirement.relative && (judged.finding === 'unmet' || judged.against)) {
    const hoped = foldOne(requirement, wording, subject, day, promise)
    if (hoped.finding === 'unknown') judged = hoped
    else if (hoped.finding !== 'unmet' && !hoped.against)
      judged = { ...judged, finding: 'unmet', against: false, hangs: true }
  }
  const recorded = [...(subject.person.member.appraisals ?? [])].filter(
    (a) =>
      a.path === subject.path &&
      a.requirement === requirement.id &&
      a.version?.first === version.from &&
      a.on &&
      a.on.last <= day,
  )
  recorded.sort((a, b) => (a.on?.last ?? 0) - (b.on?.last ?? 0))
  let settled = false
  for (const a of recorded) {
    const deviation = judged.finding === 'unmet' && requirement.binding === 'regular' && !judged.hangs
    if (!settled && judged.finding !== 'appraisal' && !deviation) continue
    judged = { ...judged, finding: a.result, against: false }
    settled = true
  }
  return judged
}

/** The version in force. */
export function versionAt(path: CompiledPath, day: Day): CompiledVersion | undefined {
  return path.versions.filter((v) => v.from <= day && day < v.until)[0]
}

export interface DayJudged {
  readonly version: CompiledVersion | undefined
  readonly entry: Answer
  readonly requirements: readonly CompiledRequirement[]
  readonly judged: readonly Judged[]
}

/** All requirements of a path on a day, under its ordinary conditions or those of its extension. */
export function judgeDay(
  path: CompiledPath,
  subject: Subject,
  day: Day,
  promise: Promise_ | undefined,
  extending: boolean,
): DayJudged {
  const version = versionAt(path, day)
  if (!version) return { version, entry: 'yes', requirements: [], judged: [] }
  const requirements = extending && version.extension ? version.extension : version.requirements
  const entry =
    extending && version.extension ? 'yes' : version.entry ? answer(version.entry, subject, day, promise) : 'yes'
  return { version, entry, requirements, judged: requirements.map((r) => judge(r, version, subject, day, promise)) }
}

/** The outcome of a day, given what later days say, line by line. */
export function outcomeOfDay(
  day: DayJudged,
  held: boolean,
  ambiguous: boolean,
  curedLater: (id: string) => boolean,
  opensLater: boolean,
): string {
  if (held) return 'held'
  if (ambiguous) return 'unclear'
  const rows = day.requirements.map((requirement, i) => {
    const judged = day.judged[i]
    if (!judged) throw new Error('one judgement a requirement')
    return { requirement, judged }
  })
  const unmet = rows.filter((r) => r.judged.finding === 'unmet')
  if (!day.version || unmet.some((r) => r.requirement.final)) return 'closed'
  if (day.entry === 'no') return 'not-applicable'
  if (unmet.some((r) => r.requirement.binding === 'exclusion')) return 'barred'
  const waiting = rows.some((r) => r.judged.against && curedLater(r.requirement.id))
  if (unmet.length > 0 && !waiting && unmet.every((r) => r.judged.hangs) && day.entry === 'yes') return 'linked'
  if ((unmet.length > 0 || waiting) && opensLater) return 'foreseeable'
  if (day.entry === 'unknown') return 'unclear'
  if (unmet.some((r) => r.requirement.steps.length > 0 || r.requirement.binding === 'mandatory')) return 'gaps'
  if (rows.some((r) => r.judged.finding === 'unknown')) return 'unclear'
  return unmet.length > 0 || rows.some((r) => r.judged.finding === 'appraisal') ? 'ready-to-weigh' : 'ready'
}
