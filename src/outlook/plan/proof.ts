/**
 * The proof of a route: the profile as written, with the steps achieved and the relatives' permits obtained, read and
 * evaluated again. A route is printed with a date only if it is ready, or ready but for appraisal, on that date.
 */
import { type Evaluation, evaluateFamily, type PersonPath } from '../../engine/family.ts'
import type { Question } from '../../engine/four-eyes.ts'
import { questionsOf } from '../../engine/questions.ts'
import type { Outcome } from '../../engine/words.ts'
import { changeFamily, type Setting } from '../../profile/change.ts'
import type { Family } from '../../profile/family.ts'
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { permitSetting } from '../routes/assume.ts'
import { settingsOf } from './achieve.ts'
import type { PlanContext } from './context.ts'
import type { Assumptions, Finished, Route } from './route.ts'

export interface Proof {
  readonly settings: readonly Setting[]
  readonly day: Day
  readonly outcome: Outcome
  readonly evaluation: Evaluation
  readonly own: PersonPath
  readonly questions: readonly Question[]
}

const PROVEN: ReadonlySet<Outcome> = new Set<Outcome>(['ready', 'ready-to-weigh'])

/** Evaluates the route with its steps finished on these days; `undefined` where it is not open on `day`. */
export function prove(
  context: PlanContext,
  route: Route,
  others: Assumptions,
  finished: readonly Finished[],
  day: Day,
): Proof | undefined {
  const { compiled, on, layers, horizonYears } = context
  const settings = [...stepSettings(context, route.person, finished), ...relatives(context, others, day)]
  const family = changed(context.family, settings)
  if (!family) return undefined
  const only = new Set([route.path.id])
  const evaluation = evaluateFamily(compiled, family, { on, layers, horizonYears, person: route.person, only })
  const own = evaluation.paths.get(route.person)?.get(route.path.id)
  if (!own) return undefined
  const { outcome } = at(own.best, day).state
  if (!PROVEN.has(outcome)) return undefined
  return { settings, day, outcome, evaluation, own, questions: questionsOf(own, day) }
}

function stepSettings({ compiled }: PlanContext, person: string, finished: readonly Finished[]): readonly Setting[] {
  return finished.flatMap(({ id, on }) => {
    const step = compiled.pack.steps.get(id)
    return step ? settingsOf(person, step, on) : []
  })
}

/** What the others are taken to have done and obtained by that day. */
function relatives(context: PlanContext, others: Assumptions, day: Day): readonly Setting[] {
  return [...others].flatMap(([id, { steps, permits }]) => [
    ...stepSettings(
      context,
      id,
      steps.filter((s) => s.on <= day),
    ),
    ...permits.filter((p) => p.from <= day).map((p) => permitSetting(id, p)),
  ])
}

const families = new WeakMap<Family, Map<string, Family | undefined>>()

function changed(family: Family, settings: readonly Setting[]): Family | undefined {
  if (settings.length === 0) return family
  const kept = families.get(family) ?? new Map<string, Family | undefined>()
  families.set(family, kept)
  const key = JSON.stringify(settings)
  if (!kept.has(key)) {
    const result = changeFamily(family, settings)
    kept.set(key, result.ok ? result.family : undefined)
  }
  return kept.get(key)
}
