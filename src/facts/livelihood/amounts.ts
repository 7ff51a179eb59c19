/** The dated amounts on a day. A series that has no row there leaves its amounts open and is named as not enacted. */
import { type InForce, inForce, type ParameterRow, type Parameters } from '../../parameters/series.ts'
import type { Day } from '../../time/day.ts'
import { at, type Timeline } from '../../time/timeline.ts'
import type { FamilyView } from '../view.ts'

const TIMELINES = new WeakMap<Parameters, Map<string, Timeline<InForce>>>()

/** A series as a timeline, computed once for a pack and a day of knowledge. */
export function amountsOverTime({ parameters, on }: FamilyView, id: string): Timeline<InForce> {
  const kept = TIMELINES.get(parameters) ?? new Map<string, Timeline<InForce>>()
  TIMELINES.set(parameters, kept)
  const key = `${id}@${on}`
  const known = kept.get(key)
  if (known) return known
  const timeline = inForce(parameters, id, on)
  kept.set(key, timeline)
  return timeline
}

export function amountsOn(view: FamilyView, id: string, d: Day): InForce {
  return at(amountsOverTime(view, id), d)
}

/** One number of a row; a key the series does not have is a bug. */
export function numberIn(row: ParameterRow, key: string): number {
  const value = row.values[key]
  if (typeof value !== 'number') throw new Error(`no amount ${key}`)
  return value
}

export function listIn(row: ParameterRow, key: string): readonly number[] {
  const value = row.values[key]
  if (value === undefined || typeof value === 'number') throw new Error(`no list ${key}`)
  return value
}
