/** Rifts: spans in which one member of a family has lost a secure right while another keeps a higher one. */
import type { Evaluation, PersonPath } from '../engine/family.ts'
import { stretchOn } from '../engine/path.ts'
import { findingOf } from '../engine/requirement.ts'
import { BEST_FIRST, type Outcome } from '../engine/words.ts'
import { addDays, type Day } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { type Root, rootOf } from './cause.ts'
import { levelOfPath, type Security, securityOf } from './levels.ts'

export interface FoundRift {
  readonly person: string
  readonly from: Day
  /** Last day; absent where it does not end within the horizon. */
  readonly to: Day | undefined
  readonly lost: string
  /** The path that carries the person again after `to`. */
  readonly recoveredBy: string | undefined
  readonly root: Root
  /** Who keeps a higher level on that day. */
  readonly keepers: readonly string[]
  /** The own path of the person that would close the rift. */
  readonly closedBy: string | undefined
}

export function findRifts(evaluation: Evaluation): readonly FoundRift[] {
  const persons = [...evaluation.view.persons.keys()]
  const security = new Map(persons.map((id) => [id, securityOf(evaluation, id)]))
  return persons
    .flatMap((person) => riftsOf(evaluation, person, security))
    .sort((a, b) => a.from - b.from || persons.indexOf(a.person) - persons.indexOf(b.person))
}

function riftsOf(
  evaluation: Evaluation,
  person: string,
  security: ReadonlyMap<string, readonly { readonly from: Day; readonly value: Security }[]>,
): FoundRift[] {
  const own = security.get(person) ?? []
  const rifts: FoundRift[] = []
  own.forEach((span, i) => {
    const before = own[i - 1]?.value
    if (!before?.path || span.from <= evaluation.on || span.from > evaluation.horizon) return
    if (span.value.level >= before.level) return
    const keepers = [...security]
      .filter(([id, other]) => id !== person && at(other, span.from).level > span.value.level)
      .map(([id]) => id)
    const root = rootOf(evaluation, person, before.path, span.from)
    if (keepers.length === 0 || root.kind === 'other') return
    const recovers = own.slice(i + 1).find((s) => s.value.level >= before.level)
    rifts.push({
      person,
      from: span.from,
      to: recovers && recovers.from <= evaluation.horizon ? ((recovers.from - 1) as Day) : undefined,
      lost: before.path,
      recoveredBy: recovers && recovers.from <= evaluation.horizon ? recovers.value.path : undefined,
      root,
      keepers,
      closedBy: closingPath(evaluation, person, before.path, addDays(span.from, -1)),
    })
  })
  return rifts
}

/** The person's nearest permit path of one's own on the last day before the fall, even if it still has gaps. */
function closingPath(evaluation: Evaluation, person: string, lost: string, day: Day): string | undefined {
  const own = [...(evaluation.paths.get(person)?.values() ?? [])].filter(
    (p) => levelOfPath(p) === 3 && p.path.id !== lost,
  )
  const ranked = own
    .map((p) => ({ id: p.path.id, outcome: at(p.best, day).state.outcome, open: openPointsOn(p, day) }))
    .filter((p) => !NO_WAY.has(p.outcome))
    .sort((a, b) => rank(a.outcome) - rank(b.outcome) || a.open - b.open)
  return ranked[0]?.id
}

const NO_WAY: ReadonlySet<Outcome> = new Set<Outcome>(['closed', 'not-applicable', 'held', 'barred'])

/** What can be closed and what must be asked stand together: the nearer comes first. */
const rank = (outcome: Outcome) => BEST_FIRST.indexOf(outcome === 'unclear' ? 'gaps' : outcome)

/** Requirements not met or not known. */
function openPointsOn(own: PersonPath, day: Day): number {
  const timeline = own.candidates[at(own.best, day).candidate]
  const marks = timeline ? stretchOn(timeline, day).marks : []
  return marks.filter((m) => findingOf(m) === 'unknown' || findingOf(m) === 'unmet').length
}
