/** Which deadlines a first screen shows. */
import { addDays, type Day } from '../time/day.ts'
import { afterMonths } from '../time/period.ts'
import type { FoundDeadline } from './deadlines.ts'

const PAPER_MONTHS = 12
const END_MONTHS = 24

const within = (on: Day, months: number): Day => addDays(afterMonths(on, months), -1)

/** The last day on which a deadline can be urgent. */
export const urgentUntil = (on: Day): Day => within(on, END_MONTHS)

/**
 * Papers within 12 months, ends within 24 that leave somebody without an open permit path, erosions of a route; in order
 * of date. `routes` names the route of each person.
 */
export function urgentDeadlines(
  on: Day,
  deadlines: readonly FoundDeadline[],
  routes: ReadonlyMap<string, string | undefined>,
): readonly FoundDeadline[] {
  const [paper, end] = [within(on, PAPER_MONTHS), urgentUntil(on)]
  return withoutEchoes(
    deadlines.filter((d) => {
      if (d.date < on) return false
      if (d.kind === 'window-ends') return d.date <= end && d.leavesWithout.length > 0
      if (d.kind === 'erodes') return d.date <= end && d.persons.some((p) => d.closes.includes(routes.get(p) ?? ''))
      return d.date <= paper
    }),
  )
}

/** Windows that end because a permit runs out stand in the line of that permit: until then to apply. */
function withoutEchoes(deadlines: readonly FoundDeadline[]): readonly FoundDeadline[] {
  const permits = deadlines.filter((d) => d.kind === 'permit-expires')
  const runsOut = (person: string, date: Day) => permits.some((p) => p.date === date && p.persons.includes(person))
  const echoes = (permit: FoundDeadline) =>
    deadlines.filter(
      (d) =>
        d.kind === 'window-ends' &&
        d.date === permit.date &&
        d.root === 'other' &&
        d.persons.every((p) => runsOut(p, d.date)) &&
        d.persons.some((p) => permit.persons.includes(p)),
    )
  const absorbed = new Set(permits.flatMap(echoes))
  return deadlines.flatMap((d) => {
    if (absorbed.has(d)) return []
    if (d.kind !== 'permit-expires') return [d]
    return [{ ...d, closes: [...new Set([...d.closes, ...echoes(d).flatMap((e) => e.closes)])] }]
  })
}
