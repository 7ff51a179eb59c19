/** What is taken from earned income before it counts: § 11b Abs. 2, 2b and 3 SGB II. Integer cents a month. */
import type { ParameterRow } from '../../parameters/series.ts'
import { listIn, numberIn } from './amounts.ts'
import { percentOf } from './money.ts'

interface Earner {
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
export function deductionsOf(rule: ParameterRow, { gross, costs, minorChild, youngBase }: Earner): Deductions {
  const flat = Math.min(youngBase ?? numberIn(rule, 'base'), gross)
  const base = gross > numberIn(rule, 'costs_above') ? Math.max(flat, costs) : flat
  const limits = listIn(rule, 'limits')
  const percents = listIn(rule, 'percents')
  const tiers = percents.map((percent, i): Tier => {
    const above = limits[i] ?? 0
    const last = i === percents.length - 1
    const upto = last && minorChild ? numberIn(rule, 'top_with_minor_child') : (limits[i + 1] ?? above)
    return { above, upto, percent, amount: percentOf(Math.max(0, Math.min(gross, upto) - above), percent) }
  })
  return { base, tiers: youngBase === undefined ? tiers : tiers.slice(1) }
}

export function tierSum({ tiers }: Deductions): number {
  return tiers.reduce((total, tier) => total + tier.amount, 0)
}
