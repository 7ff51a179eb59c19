/** When steps can be finished at the earliest, and when they must be begun at the latest. */
import type { Step } from '../../rules/schema.ts'
import { addDays, type Day, earlier, later } from '../../time/day.ts'
import { afterDuration, afterMonths, type Duration, parseDuration } from '../../time/period.ts'

/** A step to be taken, with the steps among the others that come before it. */
export interface StepToTake {
  readonly id: string
  readonly step: Step
  readonly after: readonly string[]
  /** Zero where no lead time is known. */
  readonly lead: Duration
}

export interface Scheduled extends StepToTake {
  /** Finished at the earliest, if it is begun at once. */
  readonly earliest: Day
  /** Finished at the latest. */
  readonly due: Day
  /** Begun at the latest. */
  readonly startBy: Day
}

const AT_ONCE: Duration = { months: 0, days: 0 }

/** `leads`: lead times that a layer names instead of the catalogue. */
export function leadOf(id: string, step: Step, leads: Readonly<Record<string, string>>): Duration {
  return parseDuration(leads[id] ?? step.lead_time ?? '') ?? AT_ONCE
}

/** The last day on which something that takes so long can be begun and be finished by `due`. */
export function beginFor(due: Day, lead: Duration): Day {
  let begin = addDays(afterMonths(due, -lead.months), -lead.days)
  while (afterDuration(begin, lead) > due) begin = addDays(begin, -1)
  return begin
}

/** Earliest finish of every step from `on`; a circle of steps waits for nothing. */
export function earliestFinish(steps: readonly StepToTake[], on: Day): ReadonlyMap<string, Day> {
  const found = new Map<string, Day>()
  const finish = (s: StepToTake, within: readonly string[]): Day => {
    const known = found.get(s.id)
    if (known !== undefined) return known
    const before = steps.filter((o) => s.after.includes(o.id) && !within.includes(o.id))
    const start = before.reduce((day, o) => later(day, finish(o, [...within, s.id])), on)
    const done = afterDuration(start, s.lead)
    found.set(s.id, done)
    return done
  }
  for (const s of steps) finish(s, [])
  return found
}

/** Every step finished by `target` at the latest, and by the start of those that wait for it. */
export function schedule(steps: readonly StepToTake[], on: Day, target: Day): readonly Scheduled[] {
  const earliest = earliestFinish(steps, on)
  const due = new Map<string, Day>()
  const dueOf = (s: StepToTake, within: readonly string[]): Day => {
    const known = due.get(s.id)
    if (known !== undefined) return known
    const waiting = steps.filter((o) => o.after.includes(s.id) && !within.includes(o.id))
    const day = waiting.reduce((d, o) => earlier(d, beginFor(dueOf(o, [...within, s.id]), o.lead)), target)
    due.set(s.id, day)
    return day
  }
  return steps.map((s) => {
    const first = earliest.get(s.id) ?? on
    const last = later(dueOf(s, []), first)
    return { ...s, earliest: first, due: last, startBy: later(on, beginFor(last, s.lead)) }
  })
}
