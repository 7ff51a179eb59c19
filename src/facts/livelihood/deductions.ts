/** What is taken from earned income before it counts: § 11b Abs. 2, 2b and 3 SGB II. Integer cents a month. */
import type { ParameterRow } from '../../parameters/series.ts'
import { listIn, numberIn } from './amounts.ts'
import { percentOf } from './money.ts'

export interface Earner {
  readonly gross: number
  /** Proven costs of § 11b Abs. 1 Satz 1 Nr. 3 to 5 SGB II. */
  readonly costs: number
  /** A minor child in the Bedarfsgemeinschaft, or one of her or his own: the top tier reaches further. */
  readonly minorChild: boolean
  /** Under 25 in school, training or study (Abs. 2b): the base amount; `undefined` where the rule does not apply. */
  readonly youngBase: number | undefined
}

interface Tier {
  readonly above: number
  readonly upto: number
  readonly percent: number
  readonly amount: number
}

export interface Deductions {
  /** The base amount, or the proven costs that replace it. */
  readonly base: number
  readonly tiers: readonly Tier[]
}

/** `rule`: the row of `erwerbstaetigenabsetzung` in force. */
export function deductionsOf(rule: ParameterRow, earner: Earner): Deductions {
  const tiers = listIn(rule, 'percents').map((_, i) => tierOf(rule, earner, i))
  return { base: baseOf(rule, earner), tiers: tiers.slice(firstTier(earner)) }
}

/** Everything that is taken, in one sum. */
export function deducted(rule: ParameterRow, earner: Earner): number {
  let total = baseOf(rule, earner)
  for (let i = firstTier(earner); i < listIn(rule, 'percents').length; i += 1) total += tierOf(rule, earner, i).amount
  return total
}

/** The base amount, or the proven costs that replace it. */
export function baseOf(rule: ParameterRow, { gross, costs, youngBase }: Earner): number {
  const flat = Math.min(youngBase ?? numberIn(rule, 'base'), gross)
  return gross > numberIn(rule, 'costs_above') ? Math.max(flat, costs) : flat
}

const firstTier = ({ youngBase }: Earner): number => (youngBase === undefined ? 0 : 1)

function tierOf(rule: ParameterRow, { gross, minorChild }: Earner, i: number): Tier {
  const limits = listIn(rule, 'limits')
  const percents = listIn(rule, 'percents')
  const [above, percent] = [limits[i] ?? 0, percents[i] ?? 0]
  const last = i === percents.length - 1
  const upto = last && minorChild ? numberIn(rule, 'top_with_minor_child') : (limits[i + 1] ?? above)
  return { above, upto, percent, amount: percentOf(Math.max(0, Math.min(gross, upto) - above), percent) }
}

export function tierSum({ tiers }: Deductions): number {
  return tiers.reduce((total, tier) => total + tier.amount, 0)
}
