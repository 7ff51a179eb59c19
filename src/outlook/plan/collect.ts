/** What the later links of a branch ask for, so that it is collected from now on: pension months, a language level, tests. */
import type { Evaluation, PersonPath } from '../../engine/family.ts'
import { stretchOn } from '../../engine/path.ts'
import { stepsWithin } from '../../engine/steps.ts'
import type { Step } from '../../rules/schema.ts'
import { addDays, type Day } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import { at } from '../../time/timeline.ts'
import type { AssumedPermit } from '../routes/assume.ts'
import { type Branch, rungsOf } from '../routes/branches.ts'
import { gapsIn, nearestDay } from './gaps.ts'

/** A requirement of a later link, as it stands on the day on which it counts. */
export interface Collected {
  readonly evaluation: Evaluation
  readonly own: PersonPath
  readonly requirement: string
  readonly day: Day
  /** The last day on which it is of use: of a permit, its last day of validity. */
  readonly due: Day
}

/** Somebody of that age can do something about it: no course and no pension record for a baby. */
export function isWithinReach({ own, requirement, day }: Collected, catalogue: ReadonlyMap<string, Step>): boolean {
  const timeline = own.candidates[at(own.best, day).candidate]
  const found = timeline && stretchOn(timeline, day).requirements.find((r) => r.id === requirement)
  return found === undefined || stepsWithin(found.steps, catalogue, own.person, day).length > 0
}

export interface Ahead {
  readonly collect: readonly Collected[]
  /** The settlement permit nearest by then, taking the permit to be extended; its day if everything else is there. */
  readonly settlement: { readonly path: string; readonly from: Day } | undefined
}

/** `evaluate`: the person with the permits of the branch, or with others in their place. */
export function aheadOf(
  branch: Branch,
  person: string,
  evaluate: (permits: readonly AssumedPermit[]) => Evaluation,
): Ahead {
  if (branch.ends === 'settlement') return { collect: [], settlement: undefined }
  const settlement = settlementOf(branch, person, evaluate)
  return {
    collect: [...extensionNeeds(branch, person), ...(settlement?.needs ?? [])],
    settlement: settlement && { path: settlement.path, from: settlement.from },
  }
}

/** What the extension lacks on the day after the permit ends. */
function extensionNeeds(branch: Branch, person: string): readonly Collected[] {
  const last = branch.links.at(-1)
  if (branch.ends !== 'gap' || last?.expires === undefined) return []
  const { expires } = last
  const day = addDays(expires, 1)
  const own = branch.last.paths.get(person)?.get(last.path)
  const timeline = own?.candidates[at(own.best, day).candidate]
  if (!own || !timeline) return []
  // what hangs on a relative is collected by the relative
  const gaps = gapsIn(stretchOn(timeline, day)).filter(({ requirement }) => requirement.steps.length > 0)
  return gaps.map(({ requirement }) => ({
    evaluation: branch.last,
    own,
    requirement: requirement.id,
    day,
    due: expires,
  }))
}

/** Nobody who is a child by then has pension months to collect: those permits come later by themselves. */
const WORKING_AGE = 16

function settlementOf(branch: Branch, person: string, evaluate: (permits: readonly AssumedPermit[]) => Evaluation) {
  const last = branch.links.at(-1)
  if (branch.ends === 'dead-end' || last === undefined) return undefined
  const permits = branch.links.filter((l) => l.kind !== 'held')
  // as if extended: what the settlement permit asks beside the years is seen only behind the end of the permit
  const going = permits.map((p) => (p === last ? { ...p, expires: afterYears(branch.last.horizon, 1) } : p))
  const evaluation = going.length > 0 ? evaluate(going) : branch.last
  const found = rungsOf(evaluation, person)
    .filter((own) => own.path.grants === 'ne')
    .flatMap((own) => {
      const near = nearestDay(own, evaluation, last.from, evaluation.horizon)
      if (near && afterYears(own.person.member.born.last, WORKING_AGE) > near.day) return []
      return near?.gaps.every((g) => g.requirement.steps.length > 0 && g.requirement.binding !== 'exclusion')
        ? [{ own, near }]
        : []
    })
    .sort((a, b) => a.near.gaps.length - b.near.gaps.length || a.near.day - b.near.day)[0]
  if (!found) return undefined
  const { own, near } = found
  return {
    path: own.path.id,
    from: near.day,
    needs: near.gaps.map(
      (g): Collected => ({ evaluation, own, requirement: g.requirement.id, day: near.day, due: near.day }),
    ),
  }
}
