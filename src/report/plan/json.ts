/** A plan as JSON; for an actor who may not see it whole, only the own tasks. */
import type { Planned } from '../../outlook/plan/plan.ts'
import type { PlanResult } from '../../outlook/plan/result.ts'
import { seesAll, stepsFor } from '../../outlook/plan/visible.ts'

export type ActorPlan = Pick<PlanResult, 'format' | 'engine' | 'on' | 'rules'> & {
  readonly profile: { readonly case: string }
  readonly for: string
  readonly steps: PlanResult['steps']
}

export function planJson({ result, base }: Planned, actor: string | undefined): PlanResult | ActorPlan {
  if (actor === undefined || seesAll(actor)) return result
  return {
    format: result.format,
    engine: result.engine,
    on: result.on,
    rules: result.rules,
    profile: { case: result.profile.case },
    for: actor,
    steps: stepsFor(actor, result.steps, base.view.family.profile, base.on),
  }
}
