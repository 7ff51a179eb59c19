/** The dates a route is measured by: what ends for the person, or through the person for others. */
import { addDays, type Day } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import type { FoundDeadline } from '../deadlines.ts'
import type { FoundRift } from '../rifts.ts'

export interface Loss {
  /** The last day. */
  readonly date: Day
  /** `k1: 25a-2-parents/child-minor` */
  readonly cause: string
}

export interface Ends {
  readonly deadlines: readonly FoundDeadline[]
  readonly rifts: readonly FoundRift[]
}

/** Days on which the person loses what carries, or somebody else what would hang on the person's permit: in order. */
export function lossesOf(person: string, { deadlines, rifts }: Ends): readonly Loss[] {
  const concerns = (persons: readonly string[], about: string) => persons.includes(person) || about === person
  const windows = deadlines
    .filter((d) => d.kind === 'window-ends' && d.leavesWithout.length > 0)
    .filter((d) => concerns(d.persons, d.about))
    .map((d) => ({ date: d.date, cause: `${d.about}: ${d.cause}` }))
  const falls = rifts
    .filter((r) => concerns([r.person], r.root.about))
    .map((r) => ({ date: addDays(r.from, -1), cause: `${r.root.about}: ${short(r.root.path)}/${r.root.requirement}` }))
  const all = [...windows, ...falls].sort((a, b) => a.date - b.date)
  return all.filter((loss, i) => all.findIndex((o) => o.date === loss.date) === i)
}

const short = (path: string) => path.replace(/^aufenthg-/, '')

/** Whoever holds a permit is measured by its end: until then to change over. */
export function permitEnd(person: string, expires: Day | undefined): readonly Loss[] {
  return expires === undefined ? [] : [{ date: expires, cause: `${person}: expires` }]
}

/** The last day of the paper in hand, if it runs out after the day of knowledge. */
export function paperOf(person: string, { deadlines }: Ends): FoundDeadline | undefined {
  return deadlines.find((d) => d.kind.endsWith('expires') && d.persons.includes(person))
}

const NEAR_MONTHS = 24

/** The next loss within two years. */
export function nextLoss(losses: readonly Loss[], on: Day): Loss | undefined {
  return losses.find((l) => l.date >= on && l.date <= afterMonths(on, NEAR_MONTHS))
}

export interface Target {
  /** By this day the route must be open. */
  readonly day: Day
  readonly loss: Loss | undefined
  /** Lost before the route can open. */
  readonly missed: Loss | undefined
}

/** What a route that opens on `opens` and closes on `closes` must reach, seen from `on`. */
export function targetOf(losses: readonly Loss[], on: Day, opens: Day, closes: Day | undefined): Target {
  const missed = losses.find((l) => l.date >= on && l.date < opens)
  const limit = afterMonths(on, NEAR_MONTHS)
  const loss = missed ? undefined : losses.find((l) => l.date >= opens && l.date <= limit)
  if (loss) return { day: closes !== undefined && closes < loss.date ? closes : loss.date, loss, missed }
  const near = !missed && closes !== undefined && closes <= limit ? closes : opens
  return { day: near, loss: undefined, missed }
}
