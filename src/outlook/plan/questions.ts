/** Steps that only ask: facts that nobody has told. */
import type { RequirementResult } from '../../engine/result.ts'
import { CATALOGUE } from '../../facts/catalogue.ts'
import type { Actor } from '../../facts/fact.ts'
import { formatDay } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import type { PlanContext } from './context.ts'
import { type Fields, type ItemsFor, NOTHING } from './item.ts'
import type { Route } from './route.ts'

/** Facts that nobody has told: of a way that cannot be proven, and those left to a power to disregard. */
export function questions({ route, found, context }: ItemsFor): readonly Fields[] {
  const open = (found?.requirements ?? []).filter(
    (r) =>
      found?.unknown.includes(r.id) &&
      (route.obstacles.some((o) => o.requirement === r.id && o.finding === 'unknown') || r.finding === 'appraisal'),
  )
  return (
    open
      // what only steps for older people would settle is not asked of a child
      .filter((r) => r.steps.length > 0 || !hasSteps(route, r.id))
      .filter((r) => !isOnlyPunishable(r) || !isUnderAge(route, context))
      .map((r) => {
        const [actor = 'familie', ...others] = askedFor(r)
        return {
          ...NOTHING,
          key: `ask-${route.path.short}/${r.id}`,
          kind: 'ask',
          path: route.path.id,
          requirements: [r.id],
          actor,
          with: others,
          theme: themeOf(r),
          start_by: formatDay(context.on),
        }
      })
  )
}

/** Who is certainly under fourteen cannot have been convicted or be prosecuted: § 19 StGB. */
const PUNISHABLE_AGE = 14
const PUNISHABLE: ReadonlySet<string> = new Set(['offences', 'proceedings'])

function isUnderAge({ person }: Route, { base, on }: PlanContext): boolean {
  const view = base.view.persons.get(person)
  return view !== undefined && afterYears(view.member.born.first, PUNISHABLE_AGE) > on
}

function isOnlyPunishable(r: RequirementResult): boolean {
  const fields = unknownFacts(r).map((f) => f.from?.split('.')[2] ?? '')
  return fields.length > 0 && fields.every((f) => PUNISHABLE.has(f))
}

const unknownFacts = (r: RequirementResult) => r.facts.filter((f) => f.state !== 'known')

function askedFor(r: RequirementResult): readonly Actor[] {
  return [...new Set(unknownFacts(r).flatMap((f) => CATALOGUE.get(f.fact)?.asks ?? []))]
}

/** The field of the profile that is asked for: `german`, `passport`. */
function themeOf(r: RequirementResult): string {
  return unknownFacts(r)[0]?.from?.split('.')[2] ?? 'status'
}

/** Some version of the requirement names a step, whoever can take it. */
function hasSteps({ path }: Route, id: string): boolean {
  return path.versions.some((v) => v.requirements.some((r) => r.id === id && r.steps.length > 0))
}
