/** One path for one person on one day: the entry a check prints. Requirements are explained when somebody reads them. */

import { holdings } from '../facts/themes/permits.ts'
import { NO, truthOf, YES } from '../facts/truth.ts'
import type { Effect } from '../rules/schema.ts'
import { EFFECTS } from '../rules/words.ts'
import { addDays, type Day, earlier, formatDay, later } from '../time/day.ts'
import { at, spanIndex } from '../time/timeline.ts'
import type { CompiledRequirement, CompiledVersion } from './compile.ts'
import { versionOn, wordingOn } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { carryingExemption, explainRequirement } from './explain-requirement.ts'
import { awaitedBy, type Evaluation, type PersonPath } from './family.ts'
import { lazy } from './lazy.ts'
import { type PathTimeline, type Stretch, stretchOn } from './path.ts'
import { findingOf, isBaseUnknown, type Mark } from './requirement.ts'
import type { DependsOn, PathResult, RequirementResult, Window } from './result.ts'

export function explainPath(evaluation: Evaluation, own: PersonPath, day: Day, windows: readonly Window[]): PathResult {
  const { candidate, state } = at(own.best, day)
  const timeline = own.candidates[candidate]
  if (!timeline) throw new Error('the best candidate exists')
  const stretch = stretchOn(timeline, day)
  const version = versionOn(own.path, day)
  const requirements = lazy(() =>
    version ? explainRequirements(evaluation, own, timeline, stretch, version, day) : [],
  )
  const raw = (version ?? own.path.versions.at(-1))?.raw
  const ids = (wanted: (mark: Mark, requirement: CompiledRequirement) => boolean) =>
    version ? stretch.requirements.filter((r, i) => wanted(stretch.marks[i] ?? 0, r)).map((r) => r.id) : []
  return {
    path: own.path.id,
    version: version?.id ?? null,
    track: raw?.track ?? 'family',
    outcome: state.outcome,
    effect: version ? effectOf(version, timeline, stretch, day, own) : (raw?.effect ?? 'may'),
    anchor: timeline.subject.anchor?.member.id ?? null,
    depends_on: dependsOn(evaluation, own, day),
    deviations: ids((mark, r) => findingOf(mark) === 'unmet' && r.binding === 'regular'),
    unknown: ids((mark) => findingOf(mark) === 'unknown' || isBaseUnknown(mark)),
    appraisals: ids((mark) => findingOf(mark) === 'appraisal'),
    from: state.opens === undefined ? null : formatDay(state.opens),
    extension: extensionOf(evaluation, own, timeline, day),
    get requirements() {
      return requirements()
    },
    windows,
  }
}

function explainRequirements(
  evaluation: Evaluation,
  own: PersonPath,
  timeline: PathTimeline,
  stretch: Stretch,
  version: CompiledVersion,
  day: Day,
): readonly RequirementResult[] {
  return stretch.requirements.map((requirement, i) =>
    explainRequirement({ evaluation, own, timeline, stretch, version, requirement, mark: stretch.marks[i] ?? 0, day }),
  )
}

/** What the law orders: weaker where an exemption that carries says so, or where a clause of the path certainly holds. */
function effectOf(
  version: CompiledVersion,
  timeline: PathTimeline,
  stretch: Stretch,
  day: Day,
  own: PersonPath,
): Effect {
  const { subject } = timeline
  const clause = version.effects.find((e) => truthOf(at(evaluate(e.when, subject, undefined), day)) === YES)
  let effect = clause?.effect ?? version.raw.effect
  stretch.requirements.forEach((requirement, i) => {
    const mark = stretch.marks[i] ?? 0
    if (isBaseUnknown(mark)) return
    const changed = carryingExemption(wordingOn(requirement, day), mark, subject, own.hope, day)?.effect
    if (changed && EFFECTS.indexOf(changed) > EFFECTS.indexOf(effect)) effect = changed
  })
  return effect
}

/** The relatives whose permits a requirement names: held, or open on that day. */
function dependsOn(evaluation: Evaluation, own: PersonPath, day: Day): readonly DependsOn[] {
  const found = new Map<string, DependsOn>()
  for (const { person, path, open } of awaitedBy(own, day)) {
    const relative = evaluation.paths.get(person)?.get(path)
    if (!relative) continue
    const held = at(relative.best, day).state.outcome === 'held'
    if (held || open) found.set(`${person} ${path}`, { person, path, held, from: sinceWhen(relative, day, evaluation) })
  }
  return [...found.values()]
}

/** Since when the permit is held; a path that is open only, since when it is, not before the day of knowledge. */
function sinceWhen(relative: PersonPath, day: Day, evaluation: Evaluation): string {
  const { outcome } = at(relative.best, day).state
  if (outcome === 'held') {
    const held = holdings(relative.person, relative.path.id)
    let since = spanIndex(held, day)
    while (truthOf(held[since - 1]?.value ?? NO) === YES) since -= 1
    return formatDay(held[since]?.from ?? day)
  }
  let first = relative.best.findLastIndex((s) => s.from <= day)
  while (first > 0 && relative.best[first - 1]?.value.state.outcome === outcome) first -= 1
  return formatDay(later(relative.best[first]?.from ?? day, earlier(evaluation.on, day)))
}

/** A held permit with an end: whether the conditions of its extension hold on the day after, by the anchor best then. */
function extensionOf(evaluation: Evaluation, own: PersonPath, held: PathTimeline, day: Day): PathResult['extension'] {
  if (held.heldUntil === undefined || held.heldUntil < day) return null
  if (at(own.best, day).state.outcome !== 'held') return null
  const next = addDays(held.heldUntil, 1)
  const { candidate, state } = at(own.best, next)
  const timeline = own.candidates[candidate] ?? held
  const stretch = stretchOn(timeline, next)
  const version = versionOn(own.path, next)
  if (!version || !stretch.extending) return null
  return {
    on: formatDay(next),
    outcome: state.outcome,
    requirements: explainRequirements(evaluation, own, timeline, stretch, version, next),
  }
}
