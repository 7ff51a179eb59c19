/**
 * What one actor may see of a plan. The authority, the advice centre and the family see it whole; everybody else sees
 * the own tasks, as far as the family released their theme, without path, provision or reason. Whether something is
 * missing or not released looks the same.
 */
import type { Profile } from '../../profile/schema.ts'
import type { Day } from '../../time/day.ts'
import type { PlanStep } from './result.ts'

const WHOLE: ReadonlySet<string> = new Set(['abh', 'beratung', 'familie'])

export const seesAll = (actor: string): boolean => WHOLE.has(actor)

/** Themes the family released to an actor on a day. */
export function releasedTo(actor: string, profile: Profile, on: Day): ReadonlySet<string> {
  const valid = (profile.releases ?? []).filter((r) => r.to === actor && (r.until === undefined || r.until.first >= on))
  return new Set(valid.flatMap((r) => r.themes))
}

const OWN_KINDS: ReadonlySet<PlanStep['kind']> = new Set<PlanStep['kind']>([
  'step',
  'proof',
  'support',
  'ask',
  'benefits',
])

/** The steps an actor may see, with nothing in them that tells of the file of the authority. */
export function stepsFor(actor: string, steps: readonly PlanStep[], profile: Profile, on: Day): readonly PlanStep[] {
  if (seesAll(actor)) return steps
  const released = releasedTo(actor, profile, on)
  const own = steps.filter(
    (s) => OWN_KINDS.has(s.kind) && (s.actor === actor || s.with.includes(actor)) && released.has(s.theme),
  )
  return own.map((s) => ({
    ...s,
    id: s.kind === 'ask' ? `${s.person}/ask-${s.theme}` : s.id,
    kind: s.kind === 'ask' ? 'ask' : 'step',
    path: null,
    requirements: [],
    with: [],
    after: [],
    too_late: false,
  }))
}
