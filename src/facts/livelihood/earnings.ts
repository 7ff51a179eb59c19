/** What an earner brings in: pay, less the deductions of § 11b SGB II, each earner for herself or himself. Cents a month. */
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { type Bounds, bounds } from '../bounds.ts'
import { NO, truthOf, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { amountDays, amountsOn, numberIn } from './amounts.ts'
import { type Deductions, deductionsOf, tierSum } from './deductions.ts'
import { inEducationForPay } from './education.ts'
import type { Seat } from './makeup.ts'
import { floored, hullOf, minus } from './money.ts'
import { jobsOf, monthLimits, type Pay, payOn } from './pay.ts'
import { type Daily, inOrder, piecewise, starts } from './piecewise.ts'

/** One way the deductions may come out: at the least and at the most pay possible. */
interface Variant {
  readonly least: Deductions
  readonly most: Deductions
  /** By § 11b Abs. 2b SGB II. */
  readonly young: boolean
}

export interface Earnings {
  readonly pay: Pay
  readonly net: Bounds
  /** Net less the base amount or the proven costs, never below zero. */
  readonly afterBase: Bounds
  /** Net less the base amount and the tiers, never below zero. */
  readonly afterAll: Bounds
  /** Empty where nobody knows the rule of the day, or nothing is earned. */
  readonly variants: readonly Variant[]
  /** True where the deductions rest on an assumption. */
  readonly assumed: boolean
}

/** Days on which the pay of a person, or the deductions from it, begin, end or vary; birthdays apart. */
export function payDays(person: PersonView): readonly Day[] {
  return person.once('livelihood.pay-days', () => {
    const jobs = jobsOf(person).flatMap((job) => [...starts(job.holds), ...monthLimits(job)])
    const rules = amountDays(person.view, ['erwerbstaetigenabsetzung', 'geringfuegigkeitsgrenze'])
    return inOrder([...jobs, ...rules, ...starts(inEducationForPay(person))])
  })
}

/** Computed once for each span in which pay and rules stay the same. */
export function earningsOf(seat: Seat, d: Day): Earnings {
  const kept = seat.person.once('livelihood.earnings', () => new Map<Seat, Daily<Earnings>>())
  const known = kept.get(seat)
  if (known) return known(d)
  const daily = piecewise(payDays(seat.person), (day) => earningsOn(seat, day))
  kept.set(seat, daily)
  return daily(d)
}

function earningsOn(seat: Seat, d: Day): Earnings {
  const { person } = seat
  const pay = payOn(person, d, seat.age)
  const { row, assumed: ruleAssumed } = amountsOn(person.view, 'erwerbstaetigenabsetzung', d)
  const nothing = pay.gross.hi === 0 && pay.net.hi === 0
  if (row === undefined || nothing) {
    const rest = bounds(0, pay.net.hi, pay.net.assumed)
    return { pay, net: pay.net, afterBase: rest, afterAll: rest, variants: [], assumed: false }
  }
  const variants = youngBases(seat, d).flatMap((youngBase) =>
    (seat.minorChild === undefined ? [false, true] : [seat.minorChild]).map((minorChild): Variant => {
      const shared = { minorChild, youngBase }
      return {
        least: deductionsOf(row, { ...shared, gross: pay.gross.lo, costs: pay.costs.lo }),
        most: deductionsOf(row, { ...shared, gross: pay.gross.hi, costs: pay.costs.hi }),
        young: youngBase !== undefined,
      }
    }),
  )
  const assumed = ruleAssumed || pay.gross.assumed
  const less = (sum: (deductions: Deductions) => number) =>
    hullOf(variants.map((v) => floored(minus(pay.net, bounds(sum(v.least), sum(v.most), assumed)))))
  return {
    pay,
    net: pay.net,
    afterBase: less(({ base }) => base),
    afterAll: less((deductions) => deductions.base + tierSum(deductions)),
    variants,
    assumed,
  }
}

/** The base amounts of § 11b Abs. 2b SGB II possible for a person; `undefined`: the ordinary one. */
function youngBases({ person, age }: Seat, d: Day): readonly (number | undefined)[] {
  const { row: rule } = amountsOn(person.view, 'erwerbstaetigenabsetzung', d)
  const educated = truthOf(at(inEducationForPay(person), d))
  if (age >= 25 || educated === NO || rule === undefined || numberIn(rule, 'young_in_training') === 0)
    return [undefined]
  const { row } = amountsOn(person.view, 'geringfuegigkeitsgrenze', d)
  const bases = row === undefined ? [0, Number.POSITIVE_INFINITY] : [numberIn(row, 'gross')]
  return educated === YES ? bases : [undefined, ...bases]
}
