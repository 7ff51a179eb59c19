/** The dated amounts on a day. A series that has no row there leaves its amounts open and is named as not enacted. */
import { type InForce, inForce, type ParameterRow, type Parameters } from '../../parameters/series.ts'
import type { Day } from '../../time/day.ts'
import { at, type Timeline } from '../../time/timeline.ts'
import type { FamilyView } from '../view.ts'
import { inOrder, starts } from './piecewise.ts'

const AMOUNTS = [
  'regelbedarf',
  'mehrbedarf-alleinerziehend',
  'warmwasser',
  'kindergeld',
  'erwerbstaetigenabsetzung',
  'geringfuegigkeitsgrenze',
] as const
export type AmountId = (typeof AMOUNTS)[number]

/** What is in force on a day. */
export type Amounts = Readonly<Record<AmountId, InForce>>

interface Known {
  readonly on: Day
  readonly series: ReadonlyMap<AmountId, Timeline<InForce>>
  readonly all: Timeline<Amounts>
}

const KNOWN = new WeakMap<Parameters, Known>()

/** The series as timelines; kept for a pack and the day of knowledge asked for last. */
function amountsOverTime({ parameters, on }: FamilyView): Known {
  const known = KNOWN.get(parameters)
  if (known?.on === on) return known
  const series = new Map(AMOUNTS.map((id) => [id, inForce(parameters, id, on)]))
  const of = (id: AmountId, d: Day) => at(series.get(id) ?? [], d)
  const days = inOrder([...series.values()].flatMap(starts))
  const inForceOn = (d: Day): Amounts => ({
    regelbedarf: of('regelbedarf', d),
    'mehrbedarf-alleinerziehend': of('mehrbedarf-alleinerziehend', d),
    warmwasser: of('warmwasser', d),
    kindergeld: of('kindergeld', d),
    erwerbstaetigenabsetzung: of('erwerbstaetigenabsetzung', d),
    geringfuegigkeitsgrenze: of('geringfuegigkeitsgrenze', d),
  })
  const made = { on, series, all: days.map((from) => ({ from, value: inForceOn(from) })) }
  KNOWN.set(parameters, made)
  return made
}

export function amountsOn(view: FamilyView, d: Day): Amounts {
  return at(amountsOverTime(view).all, d)
}

/** The days on which one of the series changes. */
export function amountDays(view: FamilyView, ids: readonly AmountId[] = AMOUNTS): readonly Day[] {
  const { all, series } = amountsOverTime(view)
  return ids === AMOUNTS ? starts(all) : ids.flatMap((id) => starts(series.get(id) ?? []))
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
