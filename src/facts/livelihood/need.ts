/** What a Bedarfsgemeinschaft needs: §§ 20 to 23 SGB II. Integer cents a month. */
import type { ParameterRow } from '../../parameters/series.ts'
import type { Day } from '../../time/day.ts'
import { ANY_AMOUNT, assume, type Bounds, bounds, exactly, plus } from '../bounds.ts'
import type { PersonView } from '../view.ts'
import { type AmountId, type Amounts, numberIn } from './amounts.ts'
import type { Makeup, Seat, Step } from './makeup.ts'
import { NOTHING, part, percentOf, perhaps } from './money.ts'
import { isBeforeAsOf } from './unsure.ts'

/** An amount of need; `unenacted` names the series that has no amount for the day. */
export interface Needed {
  readonly amount: Bounds
  readonly unenacted?: AmountId
}

/** The Regelbedarf by step (§ 20 Abs. 1a, 2 and 4, § 23 Nr. 1 SGB II). */
export function standardOf({ steps }: Seat, { regelbedarf: { row, assumed } }: Amounts): Needed {
  if (row === undefined) return { amount: ANY_AMOUNT, unenacted: 'regelbedarf' }
  return { amount: overSteps(steps, (step) => numberIn(row, step), assumed) }
}

/** The amount by step: of several every one is possible. */
function overSteps(steps: readonly Step[], amountOf: (step: Step) => number, assumed: boolean): Bounds {
  let lo = Number.POSITIVE_INFINITY
  let hi = 0
  for (const step of steps) {
    const amount = amountOf(step)
    lo = Math.min(lo, amount)
    hi = Math.max(hi, amount)
  }
  return steps.length === 0 ? NOTHING : bounds(lo, hi, assumed)
}

/** § 21 Abs. 3 SGB II: percent of the parent's Regelbedarf for the ages of the minor children she or he lives alone with. */
function singleParentPercent(rule: ParameterRow, ages: readonly number[]): number {
  const several = ages.filter((age) => age < numberIn(rule, 'several_children_under')).length
  const nr1 =
    ages.some((age) => age < numberIn(rule, 'one_child_under')) ||
    (several >= numberIn(rule, 'several_from') && several <= numberIn(rule, 'several_to'))
  const perChild = numberIn(rule, 'per_child') * ages.length
  return Math.min(numberIn(rule, 'cap'), Math.max(nr1 ? numberIn(rule, 'nr1') : 0, perChild))
}

/** `undefined` for somebody who is no single parent; `percent` where it is known. */
export function singleParentOf(
  { aloneWith }: Seat,
  { regelbedarf: standard, 'mehrbedarf-alleinerziehend': rule }: Amounts,
): (Needed & { readonly percent?: number }) | undefined {
  if (aloneWith?.length === 0) return undefined
  if (standard.row === undefined) return { amount: ANY_AMOUNT, unenacted: 'regelbedarf' }
  if (rule.row === undefined) return { amount: ANY_AMOUNT, unenacted: 'mehrbedarf-alleinerziehend' }
  const percent = aloneWith === undefined ? numberIn(rule.row, 'cap') : singleParentPercent(rule.row, aloneWith)
  const amount = exactly(percentOf(numberIn(standard.row, 'rbs1'), percent), standard.assumed || rule.assumed)
  return aloneWith === undefined ? { amount: perhaps(amount) } : { amount, percent }
}

type HotWater = 'central' | 'decentral' | undefined

/** How the household heats its water; `undefined`: not known. */
export function hotWaterIn(person: PersonView, d: Day): HotWater {
  const { household } = person.view.kinship.householdOf(person.member.id)
  return isBeforeAsOf(person, d) ? undefined : household?.housing?.hot_water
}

/** § 21 Abs. 7 SGB II, where the water is heated in the flat; not known: nothing up to the full amount. */
export function hotWaterOf(
  { steps }: Seat,
  kind: HotWater,
  { regelbedarf: standard, warmwasser: rates }: Amounts,
): Needed | undefined {
  if (kind === 'central') return undefined
  if (standard.row === undefined) return { amount: ANY_AMOUNT, unenacted: 'regelbedarf' }
  if (rates.row === undefined) return { amount: ANY_AMOUNT, unenacted: 'warmwasser' }
  const [row, rate] = [standard.row, rates.row]
  const share = (step: Step) => percentOf(numberIn(row, step), numberIn(rate, step))
  const amount = overSteps(steps, share, standard.assumed || rates.assumed)
  return { amount: kind === undefined ? perhaps(amount) : amount }
}

/** What the flat costs. */
export interface Rent {
  readonly rent: Bounds
  readonly utilities: Bounds
  readonly heating: Bounds
}

export function rentOf(person: PersonView, d: Day): Rent {
  const { household } = person.view.kinship.householdOf(person.member.id)
  const housing = isBeforeAsOf(person, d) ? undefined : household?.housing
  const asOf = person.view.family.profile.as_of
  const known = (cents: number | undefined): Bounds => {
    const amount = cents === undefined ? ANY_AMOUNT : exactly(cents)
    return asOf !== undefined && d > asOf.last ? assume(amount) : amount
  }
  return {
    rent: known(housing?.rent),
    utilities: known(housing?.utilities),
    heating: known(housing?.heating),
  }
}

/** § 22 Abs. 1 SGB II, by heads: those who live there and are not counted bear their own share. `n`: how many are counted. */
export function housingOf({ rent, utilities, heating }: Rent, { heads }: Makeup, n: number): Bounds {
  const total = plus(plus(rent, utilities), heating)
  return bounds(part(total.lo, n, heads.most), part(total.hi, n, heads.least), total.assumed)
}

/** The need of those counted, all in all. */
export function needOf(person: PersonView, makeup: Makeup, counted: readonly Seat[], d: Day, amounts: Amounts): Bounds {
  const kind = hotWaterIn(person, d)
  let total = housingOf(rentOf(person, d), makeup, counted.length)
  for (const seat of counted) {
    total = plus(total, standardOf(seat, amounts).amount)
    const alone = singleParentOf(seat, amounts)
    if (alone) total = plus(total, alone.amount)
    const water = hotWaterOf(seat, kind, amounts)
    if (water) total = plus(total, water.amount)
  }
  return total
}
