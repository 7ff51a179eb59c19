/**
 * A requirement as a function of the day: its base, its exemptions and recorded appraisals folded into one finding.
 *
 * A `Mark` packs the finding with what the outcome needs to know into a small integer, so that timelines of marks
 * compare by `===`.
 */
import { isAssumed, NO, or, type Truth, truthOf, UNKNOWN, type Verdict, YES } from '../facts/truth.ts'
import type { PersonView } from '../facts/view.ts'
import { addDays, type Day } from '../time/day.ts'
import { combine, constant, during, join, mapTimeline, merge, stepAt, type Timeline } from '../time/timeline.ts'
import type { CompiledRequirement, CompiledVersion, Wording } from './compile.ts'
import { evaluate, type Hope, type Subject } from './evaluate.ts'
import { type Base, fold, foldReadings } from './fold.ts'
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

/** What the condition, the exemptions and their assumptions come to on a day, before the fold. */
interface Parts {
  readonly base: Timeline<Verdict | 'open'>
  readonly must: Timeline<Verdict>
  readonly may: Timeline<Verdict>
}

function partsOf(requirement: CompiledRequirement, wording: Wording, subject: Subject, hope: Hope): Parts {
  const { exclusion } = wording.core
  const force = (kind: 'must' | 'may') =>
    either(
      wording.exemptions
        .filter((e) => e.force === kind)
        .map((e) => (e.when ? evaluate(e.when, subject, hope) : constant<Verdict>(YES))),
    )
  return { base: baseOf(requirement, wording, exclusion, subject, hope), must: force('must'), may: force('may') }
}

const NONE: Timeline<Verdict> = constant<Verdict>(NO)

function either(timelines: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  return timelines.length === 0 ? NONE : merge(timelines, or)
}

const mirrored = (v: Verdict, exclusion: boolean): Verdict => (exclusion ? (2 - (v & 3)) | (v & 4) : v)

function baseOf(
  requirement: CompiledRequirement,
  wording: Wording,
  exclusion: boolean,
  subject: Subject,
  hope: Hope,
): Timeline<Verdict | 'open'> {
  if (wording.when) return mapTimeline(evaluate(wording.when, subject, hope), (v) => mirrored(v, exclusion))
  if (wording.readings.length === 0) return constant<Verdict | 'open'>('open')
  const read = (readings: Wording['readings']) =>
    merge<Verdict, Verdict | 'open'>(
      readings.map((r) => evaluate(r.when, subject, hope)),
      (verdicts) => {
        const base = foldReadings(verdicts.map((v) => truthOf(mirrored(v, exclusion))))
        return base === 'open' ? 'open' : base | (verdicts.some(isAssumed) ? 4 : 0)
      },
    )
  const all = read(wording.readings)
  const settled = settlementFor(requirement, subject)
  const chosen = wording.readings.filter((r) => r.id === settled?.reading)
  if (!settled || chosen.length === 0) return all
  const inForce = during(settled.from, addDays(settled.until, -1), true, false)
  type Base = Verdict | 'open'
  const pairs = combine<Base, Base, readonly [Base, Base]>(all, read(chosen), (a, b) => [a, b])
  return combine<readonly [Base, Base], boolean, Base>(pairs, inForce, ([a, b], layer) => (layer ? b : a))
}

/** The reading that a layer follows for this requirement. */
export function settlementFor(requirement: CompiledRequirement, subject: Subject): Settlement | undefined {
  return settlementOf(subject.layers, `${subject.path.replace(/^aufenthg-/, '')}/${requirement.id}`)
}

function foldParts(parts: Parts, soft: boolean): Timeline<Mark> {
  return merge<Verdict | 'open', Mark>([parts.base, parts.must, parts.may], ([base = 'open', must = NO, may = NO]) => {
    const truth = (v: Verdict | 'open'): Base => (v === 'open' ? 'open' : truthOf(v))
    const firm = (v: Verdict | 'open'): Truth => (v === 'open' ? UNKNOWN : truthOf(v))
    const folded = fold(truth(base), firm(must), firm(may), soft)
    const assumed = [base, must, may].some((v) => v !== 'open' && isAssumed(v))
    return (
      FINDINGS.indexOf(folded.finding) |
      (folded.against ? AGAINST : 0) |
      (folded.baseUnknown ? BASE_UNKNOWN : 0) |
      (folded.by === 'must' ? BY_MUST : folded.by === 'may' ? BY_MAY : 0) |
      (assumed ? ASSUMED : 0)
    )
  })
}

/** The finding of a requirement on every day. `hope` undefined: relatives' permits count only if held. */
export function evaluateRequirement(
  requirement: CompiledRequirement,
  version: CompiledVersion,
  subject: Subject,
  hope: Hope,
): Timeline<Mark> {
  const known = subject.findings.get(requirement)
  if (known) return known
  const reigns = wordingsWithin(requirement, version).map((wording) => ({
    from: wording.from,
    timeline: evaluateWording(requirement, wording, subject, hope),
  }))
  const timeline = settle(join(reigns), requirement, version, subject)
  if (!requirement.relative) subject.findings.set(requirement, timeline)
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
  const { soft } = wording.core
  const held = asHeld(requirement, wording, subject)
  if (hope === undefined || !requirement.relative) return held
  const promised = foldParts(partsOf(requirement, wording, subject, hope), soft)
  return combine(held, promised, hanging)
}

/** With permits really held; once for all wordings that come to the same. */
function asHeld(requirement: CompiledRequirement, wording: Wording, subject: Subject): Timeline<Mark> {
  const { core } = wording
  const settled = wording.readings.length > 0 && settlementFor(requirement, subject) !== undefined
  const memory = settled ? undefined : core.personal ? findingsOf(subject.person) : subject.findings
  const known = memory?.get(core)
  if (known) return known
  const timeline = foldParts(partsOf(requirement, wording, subject, undefined), core.soft)
  memory?.set(core, timeline)
  return timeline
}

/** What was found about a person before, whatever the path. */
function findingsOf(person: PersonView): Map<object, Timeline<Mark>> {
  return person.once('findings', () => new Map<object, Timeline<Mark>>())
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
