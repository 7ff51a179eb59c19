/**
 * Which paths of a person a check and a caseload show, and in which order; found without explaining any of them.
 */
import { conditionsOf, versionOn, wordingOn } from '../engine/compile.ts'
import { leavesOf } from '../engine/condition.ts'
import { awaitedBy, type Evaluation, type PersonPath } from '../engine/family.ts'
import { type PathState, type Stretch, stretchOn } from '../engine/path.ts'
import { findingOf, hangs, isAgainst, type Mark } from '../engine/requirement.ts'
import { BEST_FIRST, OPEN, type Outcome } from '../engine/words.ts'
import { truthOf, UNKNOWN } from '../facts/truth.ts'
import type { Day } from '../time/day.ts'
import { afterMonths } from '../time/period.ts'
import { at } from '../time/timeline.ts'

/** A path worth showing, on the day. */
export interface Standing {
  readonly own: PersonPath
  readonly state: PathState
  readonly stretch: Stretch
  /** It only opens by age or time in more than two years. */
  readonly far: boolean
  /** Nothing in the file says that it comes into question at all: a question to ask, no route to follow. */
  readonly whether: boolean
  readonly isPermit: boolean
  readonly isOwn: boolean
}

const HIDDEN: ReadonlySet<Outcome> = new Set<Outcome>(['closed', 'not-applicable'])
const CLOSABLE: ReadonlySet<Outcome> = new Set<Outcome>(['gaps', 'unclear'])
const TRACK_ORDER: readonly string[] = ['school', 'employment', 'training', 'family', 'bridge', 'settlement']
const FAR_MONTHS = 24

/**
 * The paths of a person that are anything but closed, not applicable or resting on nobody; best first, far ones last.
 * `all`: every path, best first.
 *
 * At the same outcome fewer open points come first, a permit of one's own before a derived one, and that before a
 * toleration. No score: it only says which line comes first.
 */
export function standingsOf(evaluation: Evaluation, person: string, day: Day, all = false): readonly Standing[] {
  const list = [...(evaluation.paths.get(person)?.values() ?? [])].flatMap((own): readonly Standing[] => {
    const { candidate, state } = at(own.best, day)
    const timeline = own.candidates[candidate]
    if (!timeline) return []
    if (!all && (HIDDEN.has(state.outcome) || isIdle(evaluation, own, state.outcome, day))) return []
    const stretch = stretchOn(timeline, day)
    return [
      {
        own,
        state,
        stretch,
        far: isFar(evaluation, own, timeline.stretches, stretch, day),
        whether: isOnlyAsked(state.outcome, stretch),
        isPermit: !own.path.grants.includes('duldung'),
        isOwn: own.path.anchors.length === 0,
      },
    ]
  })
  const track = ({ own }: Standing) =>
    TRACK_ORDER.indexOf((versionOn(own.path, day) ?? own.path.versions.at(-1))?.raw.track ?? 'family')
  const weight = (s: Standing) => (s.isPermit ? (s.isOwn ? 0 : 1) : 2)
  const late = (s: Standing) => Number(!all && (s.far || s.whether))
  return [...list].sort(
    (a, b) =>
      late(a) - late(b) ||
      rank(a.state.outcome) - rank(b.state.outcome) ||
      (CLOSABLE.has(a.state.outcome) ? openPoints(a) - openPoints(b) : 0) ||
      weight(a) - weight(b) ||
      track(a) - track(b) ||
      (a.own.path.id < b.own.path.id ? -1 : 1),
  )
}

/** The route among them: the nearest permit; where several stand alike, one of one's own. */
export function routeAmong(standings: readonly Standing[]): Standing | undefined {
  const permits = standings.filter((s) => s.isPermit && s.state.outcome !== 'held' && !s.whether)
  const near = permits.filter((s) => !s.far)
  return (
    permits.find((s) => OPEN.has(s.state.outcome)) ??
    near.find((s) => s.isOwn && s.state.outcome !== 'barred') ??
    near[0] ??
    permits[0] ??
    standings[0]
  )
}

/**
 * A question to ask, and no route to follow: nothing in the file says that the path comes into question at all, or a date
 * that may long have passed is not known.
 */
function isOnlyAsked(outcome: Outcome, stretch: Stretch): boolean {
  if (outcome !== 'unclear') return false
  const perhapsOver = stretch.requirements.some((r, i) => r.final && findingOf(stretch.marks[i] ?? 0) === 'unknown')
  return perhapsOver || truthOf(stretch.entry) === UNKNOWN
}

/** What can be closed and what must be asked stand together: the nearer comes first. */
const rank = (outcome: Outcome) => BEST_FIRST.indexOf(CLOSABLE.has(outcome) ? 'gaps' : outcome)

export const isUnmet = (mark: Mark) => findingOf(mark) === 'unmet' && !hangs(mark)

function openPoints({ stretch }: Standing): number {
  return stretch.marks.filter((m) => findingOf(m) === 'unknown' || isUnmet(m)).length
}

/** A derived path whose relatives have no way to the permit it rests on. */
function isIdle(evaluation: Evaluation, own: PersonPath, outcome: Outcome, day: Day): boolean {
  if (outcome === 'held') return false
  const awaited = awaitedBy(own, day)
  if (awaited.length === 0 || awaited.some((a) => a.open)) return false
  return awaited
    .flatMap((a) => {
      const relative = evaluation.paths.get(a.person)?.get(a.path)
      return relative ? [at(relative.best, day).state.outcome] : []
    })
    .every((o) => HIDDEN.has(o) || o === 'barred')
}

function isFar(
  evaluation: Evaluation,
  own: PersonPath,
  stretches: readonly Stretch[],
  stretch: Stretch,
  day: Day,
): boolean {
  if (versionOn(own.path, day) === undefined) return false
  const limit = afterMonths(evaluation.on, FAR_MONTHS)
  const later = stretches.slice(stretches.indexOf(stretch) + 1).filter((s) => s.from <= evaluation.horizon)
  return stretch.requirements.some((requirement, i) => {
    const mark = stretch.marks[i] ?? 0
    if (hangs(mark) || (findingOf(mark) !== 'unmet' && !isAgainst(mark))) return false
    const cured = later.find((s) => {
      const then = s.marks[s.requirements.findIndex((r) => r.id === requirement.id)]
      return then !== undefined && ['met', 'exempt'].includes(findingOf(then))
    })
    if (cured) return cured.from > limit
    const age = () => conditionsOf(wordingOn(requirement, day)).flatMap(leavesOf)
    return isAgainst(mark) && evaluation.horizon > limit && age().some((leaf) => leaf.fact.id === 'person.ageYears')
  })
}
