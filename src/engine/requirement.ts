/**
 * A requirement as a function of the day: its base, its exemptions and recorded appraisals folded into one finding.
 *
 * A `Mark` packs the finding with what the outcome needs to know into a small integer, so that timelines of marks
 * compare by `===`.
 */
import { isAssumed, NO, truthOf, type Verdict, YES } from '../facts/truth.ts'
import { ALWAYS_NO, ALWAYS_YES, always, either, opposite, type Verdicts } from '../facts/verdicts.ts'
import { addDays, type Day } from '../time/day.ts'
import { combine, constant, during, join, merge, stepAt, type Timeline } from '../time/timeline.ts'
import type { CompiledRequirement, CompiledVersion, Wording } from './compile.ts'
import type { Condition } from './condition.ts'
import { evaluate, type Hope, type Subject } from './evaluate.ts'
import { fold, foldReadings } from './fold.ts'
import { type Settlement, settlementOf } from './layers.ts'
import { FINDINGS, type Finding } from './words.ts'

/** Bits 0–2 the finding; then `against`, unknown base, hanging, settled by a person, assumed; `carried` by an exemption. */
export type Mark = number
const AGAINST = 8
const BASE_UNKNOWN = 16
const HANGS = 32
const SETTLED = 64
const ASSUMED = 128
const BY_MUST = 256
const BY_MAY = 512

export const findingOf = (m: Mark): Finding => FINDINGS[m & 7] ?? 'unknown'
export const isAgainst = (m: Mark) => (m & AGAINST) !== 0
export const isBaseUnknown = (m: Mark) => (m & BASE_UNKNOWN) !== 0
export const hangs = (m: Mark) => (m & HANGS) !== 0
export const isSettled = (m: Mark) => (m & SETTLED) !== 0
export const isMarkAssumed = (m: Mark) => (m & ASSUMED) !== 0
/** The force of the exemption that carries the finding. */
export const carriedBy = (m: Mark): 'must' | 'may' | undefined =>
  (m & BY_MUST) !== 0 ? 'must' : (m & BY_MAY) !== 0 ? 'may' : undefined
/** The same finding, whether it rests on an assumption or not. */
export const withoutAssumption = (m: Mark): Mark => m & ~ASSUMED

const MET = FINDINGS.indexOf('met')
const UNMET = FINDINGS.indexOf('unmet')
const isGood = (f: Finding) => f === 'met' || f === 'exempt' || f === 'appraisal'

/** A verdict, or `OPEN`: readings that disagree, or a question that only a person can answer. */
type Base = Verdict
const OPEN = 3
const ALWAYS_OPEN = always(OPEN)

/** What the exemptions of a force come to together. */
function exemptionsOf(wording: Wording, force: 'must' | 'may', subject: Subject, hope: Hope): Verdicts {
  let any = ALWAYS_NO
  for (const { force: own, when } of wording.exemptions)
    if (own === force) any = either(any, when ? evaluate(when, subject, hope) : ALWAYS_YES)
  return any
}

function baseOf(requirement: CompiledRequirement, wording: Wording, subject: Subject, hope: Hope): Timeline<Base> {
  const { exclusion } = wording.core
  const ask = (condition: Condition): Verdicts => {
    const verdicts = evaluate(condition, subject, hope)
    return exclusion ? opposite(verdicts) : verdicts
  }
  if (wording.when) return ask(wording.when)
  if (wording.readings.length === 0) return ALWAYS_OPEN
  const read = (readings: Wording['readings']): Timeline<Base> =>
    merge<Verdict, Base>(
      readings.map((r) => ask(r.when)),
      (verdicts) => {
        const base = foldReadings(verdicts.map(truthOf))
        return base === 'open' ? OPEN : base | (verdicts.some(isAssumed) ? 4 : 0)
      },
    )
  const all = read(wording.readings)
  const settled = settlementFor(requirement, subject)
  const chosen = wording.readings.filter((r) => r.id === settled?.reading)
  if (!settled || chosen.length === 0) return all
  const inForce = during(settled.from, addDays(settled.until, -1), true, false)
  const pairs = combine<Base, Base, readonly [Base, Base]>(all, read(chosen), (a, b) => [a, b])
  return combine<readonly [Base, Base], boolean, Base>(pairs, inForce, ([a, b], layer) => (layer ? b : a))
}

/** The reading that a layer follows for this requirement. */
export function settlementFor(requirement: CompiledRequirement, subject: Subject): Settlement | undefined {
  return settlementOf(subject.layers, `${subject.path.replace(/^aufenthg-/, '')}/${requirement.id}`)
}

/** The mark for a base, exemptions and softness, each packed into three bits; made once. */
const MARKS = Uint16Array.from({ length: 1024 }, (_, packed) => {
  const [base, must, may, soft] = [packed & 7, (packed >> 3) & 7, (packed >> 6) & 7, packed >> 9 === 1]
  const folded = fold((base & 3) === OPEN ? 'open' : truthOf(base), truthOf(must), truthOf(may), soft)
  // what is surely met rests on no exemption
  const assumed = base === YES ? false : [base, must, may].some(isAssumed)
  return (
    FINDINGS.indexOf(folded.finding) |
    (folded.against ? AGAINST : 0) |
    (folded.baseUnknown ? BASE_UNKNOWN : 0) |
    (folded.by === 'must' ? BY_MUST : folded.by === 'may' ? BY_MAY : 0) |
    (assumed ? ASSUMED : 0)
  )
})

const CONSTANT_MARKS = new Map<Mark, Timeline<Mark>>()

/** The same mark on every day: each such timeline exists once. */
function alwaysMarked(mark: Mark): Timeline<Mark> {
  const known = CONSTANT_MARKS.get(mark) ?? constant(mark)
  CONSTANT_MARKS.set(mark, known)
  return known
}

function foldParts(base: Timeline<Base>, must: Verdicts, may: Verdicts, soft: boolean): Timeline<Mark> {
  const flag = soft ? 512 : 0
  const mark = (packed: number): Mark => MARKS[packed | flag] ?? 0
  const [only, mustOnly, mayOnly] = [base[0]?.value ?? OPEN, must[0]?.value ?? NO, may[0]?.value ?? NO]
  if (base.length === 1 && must.length === 1 && may.length === 1)
    return alwaysMarked(mark(only | (mustOnly << 3) | (mayOnly << 6)))
  const exempt = combine(must, may, (m, y) => (m << 3) | (y << 6))
  const marks = combine(base, exempt, (b, e) => mark(b | e))
  return marks.length === 1 ? alwaysMarked(marks[0]?.value ?? 0) : marks
}

/** The finding by the wording alone; exemptions are asked only where the base is not surely met on every day. */
function folded(requirement: CompiledRequirement, wording: Wording, subject: Subject, hope: Hope): Timeline<Mark> {
  const base = baseOf(requirement, wording, subject, hope)
  if (base === ALWAYS_YES) return alwaysMarked(MET)
  return foldParts(
    base,
    exemptionsOf(wording, 'must', subject, hope),
    exemptionsOf(wording, 'may', subject, hope),
    wording.core.soft,
  )
}

/** The finding of a requirement on every day. `hope` undefined: relatives' permits count only if held. */
export function evaluateRequirement(
  requirement: CompiledRequirement,
  version: CompiledVersion,
  subject: Subject,
  hope: Hope,
): Timeline<Mark> {
  const [only, further] = requirement.wordings
  if (only && !further && subject.person.member.appraisals === undefined)
    return evaluateWording(requirement, only, subject, hope)
  const known = subject.own.findings.get(requirement)
  if (known) return known
  const reigns = wordingsWithin(requirement, version).map((wording) => ({
    from: wording.from,
    timeline: evaluateWording(requirement, wording, subject, hope),
  }))
  const timeline = settle(join(reigns), requirement, version, subject)
  if (!requirement.relative) subject.own.findings.set(requirement, timeline)
  return timeline
}

/** The wordings that rule a day of the version. */
export function wordingsWithin({ wordings }: CompiledRequirement, version: CompiledVersion): readonly Wording[] {
  if (wordings.length === 1) return wordings
  const ruling = wordings.filter((wording, i) => {
    const next = wordings[i + 1]
    return wording.from < version.until && (next === undefined || next.from > version.from)
  })
  return ruling.length > 0 ? ruling : wordings.slice(0, 1)
}

function evaluateWording(
  requirement: CompiledRequirement,
  wording: Wording,
  subject: Subject,
  hope: Hope,
): Timeline<Mark> {
  const held = asHeld(requirement, wording, subject)
  if (hope === undefined || !requirement.relative) return held
  return combine(held, folded(requirement, wording, subject, hope), hanging)
}

/** With permits really held; once for all wordings that come to the same. */
function asHeld(requirement: CompiledRequirement, wording: Wording, subject: Subject): Timeline<Mark> {
  const { core } = wording
  const settled = wording.readings.length > 0 && settlementFor(requirement, subject) !== undefined
  const memory = settled ? undefined : (core.personal ? subject.personal : subject.own).findings
  const known = memory?.get(core)
  if (known) return known
  const timeline = folded(requirement, wording, subject, undefined)
  memory?.set(core, timeline)
  return timeline
}

/** Unmet as held: it hangs if the relatives' open paths would meet it, is unknown if they might. */
function hanging(held: Mark, promised: Mark): Mark {
  if (findingOf(held) !== 'unmet' && !isAgainst(held)) return held
  const finding = findingOf(promised)
  if (finding === 'unknown') return promised
  return isGood(finding) && !isAgainst(promised) ? UNMET | HANGS | (promised & ASSUMED) : held
}

/** Appraisals recorded by people settle appraisal findings and deviations from the day they were made. */
function settle(
  timeline: Timeline<Mark>,
  requirement: CompiledRequirement,
  version: CompiledVersion,
  subject: Subject,
): Timeline<Mark> {
  if (subject.person.member.appraisals === undefined) return timeline
  return appraisalsOf(requirement.id, version, subject).reduce((t, appraisal) => {
    const result = appraisal.result === 'met' ? MET : UNMET
    return combine(t, stepAt(appraisal.from, false, true), (mark, made) =>
      made && settles(mark, requirement) ? result | SETTLED | (mark & ASSUMED) : mark,
    )
  }, timeline)
}

const settles = (mark: Mark, requirement: CompiledRequirement) =>
  findingOf(mark) === 'appraisal' ||
  isSettled(mark) ||
  (findingOf(mark) === 'unmet' && requirement.binding === 'regular' && !hangs(mark))

interface Settled {
  readonly result: 'met' | 'unmet'
  readonly from: Day
}

/** Recorded for this version and dated, oldest first; anything else is to be reviewed and settles nothing. */
export function appraisalsOf(id: string, version: CompiledVersion, subject: Subject): readonly Settled[] {
  const found = (subject.person.member.appraisals ?? []).flatMap((a): Settled[] => {
    const fits =
      a.path === subject.path &&
      a.requirement === id &&
      a.version?.first === version.from &&
      a.version.first === a.version.last
    return fits && a.on ? [{ result: a.result, from: a.on.last }] : []
  })
  return found.sort((a, b) => a.from - b.from)
}
