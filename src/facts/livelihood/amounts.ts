/** The dated amounts on a day. A series that has no row there leaves its amounts open and is named as not enacted. */
import { type InForce, inForce, type ParameterRow, type Parameters } from '../../parameters/series.ts'
import type { Day } from '../../time/day.ts'
import { at, type Timeline } from '../../time/timeline.ts'
import type { FamilyView } from '../view.ts'
import { starts } from './piecewise.ts'

export const AMOUNTS = [
  'regelbedarf',
  'mehrbedarf-alleinerziehend',
  'warmwasser',
  'kindergeld',
  'erwerbstaetigenabsetzung',
  'geringfuegigkeitsgrenze',
] as const
export type AmountId = (typeof AMOUNTS)[number]

interface Known {
  readonly on: Day
  readonly timelines: ReadonlyMap<AmountId, Timeline<InForce>>
}

const KNOWN = new WeakMap<Parameters, Known>()

/** A series as a timeline; kept for a pack and the day of knowledge asked for last. */
function amountsOverTime({ parameters, on }: FamilyView, id: AmountId): Timeline<InForce> {
  let known = KNOWN.get(parameters)
  if (known?.on !== on) {
    known = { on, timelines: new Map(AMOUNTS.map((one) => [one, inForce(parameters, one, on)])) }
    KNOWN.set(parameters, known)
  }
  const timeline = known.timelines.get(id)
  if (timeline === undefined) throw new Error(`no amounts ${id}`)
  return timeline
}

export function amountsOn(view: FamilyView, id: AmountId, d: Day): InForce {
  return at(amountsOverTime(view, id), d)
}

/** The days on which one of the series changes. */
export function amountDays(view: FamilyView, ids: readonly AmountId[]): readonly Day[] {
  return ids.flatMap((id) => starts(amountsOverTime(view, id)))
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
