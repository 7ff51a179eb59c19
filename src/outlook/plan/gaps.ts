/** What stands between a person and a path, on the day on which time has done the most. */
import type { CompiledRequirement } from '../../engine/compile.ts'
import type { Evaluation, PersonPath } from '../../engine/family.ts'
import { type PathTimeline, type Stretch, stretchOn } from '../../engine/path.ts'
import { carriedBy, findingOf, isAgainst, isBaseUnknown, type Mark } from '../../engine/requirement.ts'
import { NO, truthOf, YES } from '../../facts/truth.ts'
import { type Day, later } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'

export interface Gap {
  readonly requirement: CompiledRequirement
  readonly finding: 'unmet' | 'unknown'
}

export interface NearestDay {
  readonly day: Day
  readonly timeline: PathTimeline
  readonly stretch: Stretch
  readonly gaps: readonly Gap[]
}

export function gapsIn(stretch: Stretch): readonly Gap[] {
  return stretch.requirements.flatMap((requirement, i): Gap[] => {
    const finding = findingOf(stretch.marks[i] ?? 0)
    return finding === 'unmet' || finding === 'unknown' ? [{ requirement, finding }] : []
  })
}

export interface SoftSpot {
  readonly requirement: CompiledRequirement
  /** Nobody knows whether the base holds. */
  readonly unknown: boolean
}

/** Appraisals that a step could support: a base that fails or is not known, which a power or a person may overlook. */
export function softSpots(stretch: Stretch): readonly SoftSpot[] {
  const soft = (mark: Mark, r: CompiledRequirement) =>
    findingOf(mark) === 'appraisal' &&
    r.steps.length > 0 &&
    (isAgainst(mark) || isBaseUnknown(mark) || carriedBy(mark) === 'may')
  return stretch.requirements.flatMap((requirement, i): SoftSpot[] => {
    const mark = stretch.marks[i] ?? 0
    return soft(mark, requirement) ? [{ requirement, unknown: isBaseUnknown(mark) }] : []
  })
}

/**
 * The day between two on which the fewest things are missing, those that no step cures counting first; of such days the
 * earliest. `undefined` where the path does not come into question on any of them. What does not apply today comes into
 * question only on days on which the file says that it does: not by a marriage or relation nobody has reported.
 */
export function nearestDay(own: PersonPath, evaluation: Evaluation, from: Day, until: Day): NearestDay | undefined {
  const days = new Set<Day>([from])
  for (const { from: turn } of own.best) if (turn > from && turn <= until) days.add(turn)
  for (const { stretches } of own.candidates) {
    for (const { from: turn } of stretches) if (turn > from && turn <= until) days.add(turn)
  }
  const away = at(own.best, evaluation.on).state.outcome === 'not-applicable'
  let best: (NearestDay & { readonly hard: number }) | undefined
  for (const day of [...days].sort((a, b) => a - b)) {
    const timeline = own.candidates[at(own.best, later(day, evaluation.on)).candidate]
    const stretch = timeline && stretchOn(timeline, day)
    if (!timeline || !stretch || !inQuestion(stretch)) continue
    if (away && truthOf(stretch.entry) !== YES) continue
    const gaps = gapsIn(stretch)
    const hard = gaps.filter((g) => g.requirement.steps.length === 0).length
    if (!best || hard < best.hard || (hard === best.hard && gaps.length < best.gaps.length))
      best = { day, timeline, stretch, gaps, hard }
  }
  return best
}

/** In force, applicable as far as known, not yet held, and nothing missed that can never be made up for. */
function inQuestion(stretch: Stretch): boolean {
  if (!stretch.version || truthOf(stretch.entry) === NO || stretch.held === YES || stretch.ambiguous) return false
  return gapsIn(stretch).every(({ requirement, finding }) => finding === 'unknown' || !requirement.final)
}

/** A derived path with nobody to derive from. */
export function isLonely({ path, candidates }: PersonPath): boolean {
  return path.anchors.length > 0 && candidates.every((c) => c.subject.anchor === undefined)
}
