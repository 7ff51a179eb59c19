/** What an earner brings in: pay, less the deductions of § 11b SGB II, each earner for herself or himself. Cents a month. */
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, bounds } from '../bounds.ts'
import { NO, truthOf, YES } from '../truth.ts'
import { amountsOn, numberIn } from './amounts.ts'
import { type Deductions, deductionsOf, tierSum } from './deductions.ts'
import { educationMissing, inEducationForPay } from './education.ts'
import type { Line } from './line.ts'
import type { Seat } from './makeup.ts'
import { floored, hullOf, minus, NOTHING } from './money.ts'
import { type Pay, payOn } from './pay.ts'

export interface Earnings {
  readonly net: Bounds
  /** Net less the base amount or the proven costs, never below zero. */
  readonly afterBase: Bounds
  /** Net less the base amount and the tiers, never below zero. */
  readonly afterAll: Bounds
  readonly lines: readonly Line[]
}

/** One way the deductions may come out: at the least and at the most pay possible. */
interface Variant {
  readonly least: Deductions
  readonly most: Deductions
  readonly young: boolean
}

export function earningsOf(seat: Seat, d: Day): Earnings {
  const { person } = seat
  const pay = payOn(person, d, seat.age)
  if (pay.gross.hi === 0 && pay.net.hi === 0) {
    const idle = { ...pay, rests: [`${person.address}.work`] }
    return {
      net: NOTHING,
      afterBase: NOTHING,
      afterAll: NOTHING,
      lines: seat.child ? [] : [payLine(seat, idle, 'net')],
    }
  }
  const rule = amountsOn(person.view, 'erwerbstaetigenabsetzung', d)
  const payLines = (['gross', 'net'] as const).map((kind) => payLine(seat, pay, kind))
  if (rule.row === undefined) {
    const line = { section: 'deduction', kind: 'base', person: person.member.id, cite: '§ 11b SGB II' } as const
    const unknown = { ...line, amount: ANY_AMOUNT, rests: [], missing: [], unenacted: 'erwerbstaetigenabsetzung' }
    const rest = bounds(0, pay.net.hi, pay.net.assumed)
    return { net: pay.net, afterBase: rest, afterAll: rest, lines: [...payLines, unknown] }
  }
  const { row, assumed } = rule
  const variants = youngBases(seat, d).flatMap((youngBase) =>
    minorChildren(seat).map((minorChild): Variant => {
      const shared = { minorChild, youngBase }
      return {
        least: deductionsOf(row, { ...shared, gross: pay.gross.lo, costs: pay.costs.lo }),
        most: deductionsOf(row, { ...shared, gross: pay.gross.hi, costs: pay.costs.hi }),
        young: youngBase !== undefined,
      }
    }),
  )
  const marked = assumed || pay.gross.assumed
  const rest = (sum: (deductions: Deductions) => number) =>
    hullOf(variants.map((v) => floored(minus(pay.net, bounds(sum(v.least), sum(v.most), marked)))))
  return {
    net: pay.net,
    afterBase: rest(({ base }) => base),
    afterAll: rest((deductions) => deductions.base + tierSum(deductions)),
    lines: [...payLines, ...deductionLines(seat, pay, variants, marked)],
  }
}

function payLine({ person }: Seat, pay: Pay, kind: 'gross' | 'net'): Line {
  const cite = '§ 11 Abs. 1 Satz 1 SGB II'
  const other = kind === 'gross' ? '.net' : '.gross'
  const missing = pay.missing.filter((address) => !address.endsWith(other))
  return { section: 'pay', kind, person: person.member.id, amount: pay[kind], cite, rests: pay.rests, missing }
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

function minorChildren({ minorChild }: Seat): readonly boolean[] {
  return minorChild === undefined ? [false, true] : [minorChild]
}

function deductionLines(seat: Seat, pay: Pay, variants: readonly Variant[], assumed: boolean): readonly Line[] {
  const { person } = seat
  const mixed = variants.some((v) => v.young) && variants.some((v) => !v.young)
  const shared = { section: 'deduction', person: person.member.id, rests: pay.rests } as const
  const over = (amount: (deductions: Deductions) => number): Bounds =>
    bounds(Math.min(...variants.map((v) => amount(v.least))), Math.max(...variants.map((v) => amount(v.most))), assumed)
  const base = over((deductions) => deductions.base)
  const baseLine: Line = {
    ...shared,
    ...baseKind(base, pay, variants),
    amount: base,
    missing: mixed ? educationMissing(person) : [],
  }
  const tiers = new Map(variants.flatMap((v) => v.most.tiers.map((tier) => [tier.above, tier] as const)))
  const tierLines = [...tiers.values()].map(({ above, upto, percent }): Line => {
    const amount = over((deductions) => deductions.tiers.find((tier) => tier.above === above)?.amount ?? 0)
    const missing = seat.minorChild === undefined ? ['relations'] : []
    return { ...shared, kind: 'tier', amount, cite: '§ 11b Abs. 3 SGB II', above, upto, percent, missing }
  })
  return [baseLine, ...tierLines.filter(({ amount }) => amount.hi > 0).sort((a, b) => (a.above ?? 0) - (b.above ?? 0))]
}

function baseKind(base: Bounds, pay: Pay, variants: readonly Variant[]): Pick<Line, 'kind' | 'cite'> {
  if (pay.costs.hi > 0 && base.hi === pay.costs.hi) return { kind: 'costs', cite: '§ 11b Abs. 2 Satz 2 SGB II' }
  if (variants.every((v) => v.young)) return { kind: 'training-base', cite: '§ 11b Abs. 2b SGB II' }
  return { kind: 'base', cite: '§ 11b Abs. 2 Satz 1 SGB II' }
}
