/** A gap in words of the result: what is missing, how far, and when to begin at the latest. */
import { explainPath } from '../../engine/explain-path.ts'
import type { Evaluation, PersonPath } from '../../engine/family.ts'
import { type Day, formatDay, later } from '../../time/day.ts'
import type { PlanContext } from './context.ts'
import type { PlanGap } from './result.ts'
import { beginFor, leadOf } from './schedule.ts'

export function gapOf(
  evaluation: Evaluation,
  own: PersonPath,
  requirement: string,
  day: Day,
  context: PlanContext,
): PlanGap {
  const result = explainPath(evaluation, own, day, [])
  const found =
    result.requirements.find((r) => r.id === requirement) ??
    result.extension?.requirements.find((r) => r.id === requirement)
  const steps = found?.steps ?? []
  const months = found?.distance?.unit === 'months' ? Math.ceil(found.distance.amount) : 0
  const begins = steps.flatMap((id) => {
    const step = context.compiled.pack.steps.get(id)
    if (!step) return []
    const lead = leadOf(id, step, context.leads(own.person.member.id))
    return [beginFor(day, lead.months >= months ? lead : { months, days: 0 })]
  })
  const first = begins.length > 0 ? Math.min(...begins) : undefined
  const begin = begins.find((b) => b === first)
  return {
    path: own.path.id,
    requirement,
    cite: found?.cite ?? '',
    finding: found?.finding ?? 'unknown',
    distance: found?.distance ?? null,
    steps,
    by: formatDay(day),
    start_by: begin === undefined ? null : formatDay(later(begin, context.on)),
    too_late: begin !== undefined && begin < context.on,
  }
}
