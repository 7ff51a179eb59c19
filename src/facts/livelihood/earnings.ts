/** What an earner brings in: pay, less the deductions of § 11b SGB II, each earner for herself or himself. Cents a month. */
import type { ParameterRow } from '../../parameters/series.ts'
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { type Bounds, bounds, hull } from '../bounds.ts'
import { NO, truthOf, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { type Amounts, amountDays, numberIn } from './amounts.ts'
import { baseOf, type Deductions, deducted, deductionsOf, type Earner } from './deductions.ts'
import { inEducationForPay } from './education.ts'
import type { Seat } from './makeup.ts'
import { floored, minus, NOTHING } from './money.ts'
import { jobsOf, monthLimits, type Paid, paidOn } from './pay.ts'
import { inOrder, starts } from './piecewise.ts'

export interface Earnings {
  readonly net: Bounds
  /** Net less the base amount or the proven costs, never below zero. */
  readonly afterBase: Bounds
  /** Net less the base amount and the tiers, never below zero. */
  readonly afterAll: Bounds
}

/** One way the deductions may come out: at the least and at the most pay possible. */
interface Variant {
  readonly least: Earner
  readonly most: Earner
}

/** Days on which the pay of a person, or the deductions from it, begin, end or vary; birthdays apart. */
export function payDays(person: PersonView): readonly Day[] {
  return person.once('livelihood.pay-days', () => {
    const jobs = jobsOf(person).flatMap((job) => [...starts(job.holds), ...monthLimits(job)])
    const rules = amountDays(person.view, ['erwerbstaetigenabsetzung', 'geringfuegigkeitsgrenze'])
    return inOrder([...jobs, ...rules, ...starts(inEducationForPay(person))])
  })
}

export function isNothing({ gross, net }: Paid): boolean {
  return gross.hi === 0 && net.hi === 0
}

export function earningsOf(seat: Seat, d: Day, amounts: Amounts): Earnings {
  const paid = paidOn(seat.person, d, seat.age)
  const { net } = paid
  const { row, assumed } = amounts.erwerbstaetigenabsetzung
  if (row === undefined || isNothing(paid)) {
    const rest = bounds(0, net.hi, net.assumed)
    return { net, afterBase: rest, afterAll: rest }
  }
  const variants = variantsOf(seat, paid, d, amounts)
  const marked = assumed || paid.gross.assumed
  return {
    net,
    afterBase: lessDeductions(net, variants, row, marked, baseOf),
    afterAll: lessDeductions(net, variants, row, marked, deducted),
  }
}

function lessDeductions(
  net: Bounds,
  variants: readonly Variant[],
  row: ParameterRow,
  assumed: boolean,
  sum: (row: ParameterRow, earner: Earner) => number,
): Bounds {
  let all: Bounds | undefined
  for (const { least, most } of variants) {
    const one = floored(minus(net, bounds(sum(row, least), sum(row, most), assumed)))
    all = all ? hull(all, one) : one
  }
  return all ?? NOTHING
}

/** How the deductions come out each way. */
interface Explained {
  readonly least: Deductions
  readonly most: Deductions
  /** By § 11b Abs. 2b SGB II. */
  readonly young: boolean
}

/** The deductions of somebody who is paid; none where nobody knows the rule of the day. */
export function deductionsFor(seat: Seat, paid: Paid, d: Day, amounts: Amounts): readonly Explained[] {
  const { row } = amounts.erwerbstaetigenabsetzung
  if (row === undefined) return []
  return variantsOf(seat, paid, d, amounts).map(({ least, most }) => ({
    least: deductionsOf(row, least),
    most: deductionsOf(row, most),
    young: most.youngBase !== undefined,
  }))
}

function variantsOf(seat: Seat, { gross, costs }: Paid, d: Day, amounts: Amounts): readonly Variant[] {
  const minors = seat.minorChild === undefined ? [false, true] : [seat.minorChild]
  return youngBases(seat, d, amounts).flatMap((youngBase) =>
    minors.map((minorChild) => ({
      least: { minorChild, youngBase, gross: gross.lo, costs: costs.lo },
      most: { minorChild, youngBase, gross: gross.hi, costs: costs.hi },
    })),
  )
}

/** The base amounts of § 11b Abs. 2b SGB II possible for a person; `undefined`: the ordinary one. */
function youngBases({ person, age }: Seat, d: Day, amounts: Amounts): readonly (number | undefined)[] {
  const rule = amounts.erwerbstaetigenabsetzung.row
  if (age >= 25 || rule === undefined || numberIn(rule, 'young_in_training') === 0) return [undefined]
  const educated = truthOf(at(inEducationForPay(person), d))
  if (educated === NO) return [undefined]
  const { row } = amounts.geringfuegigkeitsgrenze
  const bases = row === undefined ? [0, Number.POSITIVE_INFINITY] : [numberIn(row, 'gross')]
  return educated === YES ? bases : [undefined, ...bases]
}
