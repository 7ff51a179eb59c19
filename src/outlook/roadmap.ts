/** The chain of permits for one person, with the earliest date of each link. */
import type { Evaluation, PersonPath } from '../engine/family.ts'
import type { RoadmapLink } from '../engine/result.ts'
import { type Day, formatDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { levelOfPath } from './levels.ts'
import { openSpans } from './windows.ts'

interface Link {
  readonly date: Day
  readonly own: PersonPath
  readonly assumed: boolean
}

/** The permit held, then the earliest permit that opens; a permit of one's own comes before one that hangs on a person. */
export function roadmapOf(evaluation: Evaluation, person: string): readonly RoadmapLink[] {
  const permits = [...(evaluation.paths.get(person)?.values() ?? [])].filter((own) => levelOfPath(own) >= 2)
  const held = permits.filter((own) => at(own.best, evaluation.on).state.outcome === 'held')
  const links: Link[] = held.map((own) => ({ date: evaluation.on, own, assumed: false }))
  const next = permits
    .filter((own) => !held.includes(own))
    .flatMap((own): Link[] => {
      const span = openSpans(own, evaluation)[0]
      return span ? [{ date: span.opens, own, assumed: span.assumed }] : []
    })
    .sort((a, b) => levelOfPath(b.own) - levelOfPath(a.own) || a.date - b.date)[0]
  if (next) links.push(next)
  return links.map((l) => ({
    date: formatDay(l.date),
    path: l.own.path.id,
    status: l.own.path.grants,
    assumed: l.assumed,
  }))
}
