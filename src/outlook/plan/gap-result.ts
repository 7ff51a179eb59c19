/** A gap in words of the result: what is missing on a day, how far, and when to begin at the latest. */
import type { CompiledRequirement } from '../../engine/compile.ts'
import { explainPath } from '../../engine/explain-path.ts'
import type { Evaluation, PersonPath } from '../../engine/family.ts'
import { stretchOn } from '../../engine/path.ts'
import { type Day, formatDay, later } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import type { PlanContext } from './context.ts'
import { datesOf, type ItemsFor } from './item.ts'
import type { PlanGap } from './result.ts'
import { beginFor, leadOf } from './schedule.ts'
import { suitsUnknown } from './unknown.ts'

export function gapOf(
  evaluation: Evaluation,
  own: PersonPath,
  requirement: string,
  day: Day,
  context: PlanContext,
  due: Day = day,
): PlanGap {
  const result = explainPath(evaluation, own, day, [])
  const found =
    result.requirements.find((r) => r.id === requirement) ??
    result.extension?.requirements.find((r) => r.id === requirement)
  const finding = found?.finding ?? 'unknown'
  const { steps: catalogue } = context.compiled.pack
  const compiled = requirementOf(own, requirement, day)
  // what nobody knows is asked for, not cured
  const steps = (found?.steps ?? []).filter(
    (id) => finding !== 'unknown' || (compiled && suitsUnknown(compiled, catalogue.get(id))),
  )
  const months = found?.distance?.unit === 'months' ? Math.ceil(found.distance.amount) : 0
  const begins = steps.flatMap((id) => {
    const step = catalogue.get(id)
    if (!step) return []
    const lead = leadOf(id, step, context.leads(own.person.member.id))
    return [beginFor(due, lead.months >= months ? lead : { months, days: 0 })]
  })
  const first = begins.length > 0 ? Math.min(...begins) : undefined
  const begin = begins.find((b) => b === first)
  return {
    path: own.path.id,
    requirement,
    cite: found?.cite ?? '',
    finding,
    distance: found?.distance ?? null,
    steps,
    by: formatDay(due),
    start_by: begin === undefined ? null : formatDay(later(begin, context.on)),
    too_late: begin !== undefined && begin < context.on,
  }
}

/** The dates of the steps planned for a gap of the route; where none is planned, only when the route must be open. */
export function gapDates(
  requirement: string,
  given: Pick<ItemsFor, 'route' | 'scheduled' | 'target' | 'tooLate'>,
): Pick<PlanGap, 'by' | 'start_by' | 'too_late'> {
  const { route, scheduled, target } = given
  const ids = [
    ...(route.stepsFor.get(requirement) ?? []),
    ...route.obstacles.flatMap((o) => (o.requirement === requirement ? o.steps : [])),
  ]
  const dates = scheduled.filter((s) => ids.includes(s.id)).map((s) => datesOf(s, given))
  const days = (key: 'start_by' | 'due') => dates.flatMap((d) => d[key] ?? []).sort()
  return {
    by: days('due').at(-1) ?? (target === undefined ? null : formatDay(target)),
    start_by: days('start_by')[0] ?? null,
    too_late: dates.some((d) => d.too_late),
  }
}

function requirementOf(own: PersonPath, id: string, day: Day): CompiledRequirement | undefined {
  const timeline = own.candidates[at(own.best, day).candidate]
  return timeline && stretchOn(timeline, day).requirements.find((r) => r.id === id)
}
