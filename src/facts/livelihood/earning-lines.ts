/** The lines of pay and deductions in a livelihood calculation. */
import type { Day } from '../../time/day.ts'
import { ANY_AMOUNT, type Bounds, bounds } from '../bounds.ts'
import { amountsOn } from './amounts.ts'
import type { Deductions } from './deductions.ts'
import { deductionsFor, isNothing } from './earnings.ts'
import { educationMissing } from './education.ts'
import type { Line } from './line.ts'
import type { Seat } from './makeup.ts'
import { type Pay, payOn } from './pay.ts'

/** Gross, net and each deduction; of an adult without pay the one line that says so. */
export function earningLines(seat: Seat, d: Day): readonly Line[] {
  const pay = payOn(seat.person, d, seat.age)
  if (isNothing(pay)) {
    return seat.child ? [] : [payLine(seat, { ...pay, rests: [`${seat.person.address}.work`] }, 'net')]
  }
  return [payLine(seat, pay, 'gross'), payLine(seat, pay, 'net'), ...deductionLines(seat, pay, d)]
}

function payLine({ person }: Seat, pay: Pay, kind: 'gross' | 'net'): Line {
  const cite = '§ 11 Abs. 1 Satz 1 SGB II'
  const other = kind === 'gross' ? '.net' : '.gross'
  const missing = pay.missing.filter((address) => !address.endsWith(other))
  return { section: 'pay', kind, person: person.member.id, amount: pay[kind], cite, rests: pay.rests, missing }
}

function deductionLines(seat: Seat, pay: Pay, d: Day): readonly Line[] {
  const { person } = seat
  const amounts = amountsOn(person.view, d)
  const variants = deductionsFor(seat, pay, d, amounts)
  const assumed = amounts.erwerbstaetigenabsetzung.assumed || pay.gross.assumed
  const shared = { section: 'deduction', person: person.member.id, rests: pay.rests } as const
  if (variants.length === 0) {
    const unenacted = 'erwerbstaetigenabsetzung'
    return [{ ...shared, kind: 'base', cite: '§ 11b SGB II', amount: ANY_AMOUNT, missing: [], unenacted }]
  }
  const over = (amount: (deductions: Deductions) => number): Bounds =>
    bounds(Math.min(...variants.map((v) => amount(v.least))), Math.max(...variants.map((v) => amount(v.most))), assumed)
  const mixed = variants.some((v) => v.young) && variants.some((v) => !v.young)
  const base = over((deductions) => deductions.base)
  const missing = mixed ? educationMissing(person) : []
  const tiers = new Map(variants.flatMap((v) => v.most.tiers.map((tier) => [tier.above, tier] as const)))
  const tierLines = [...tiers.values()].map(({ above, upto, percent }): Line => {
    const amount = over((deductions) => deductions.tiers.find((tier) => tier.above === above)?.amount ?? 0)
    const open = seat.minorChild === undefined ? ['relations'] : []
    return { ...shared, kind: 'tier', amount, cite: '§ 11b Abs. 3 SGB II', above, upto, percent, missing: open }
  })
  const told = tierLines.filter(({ amount }) => amount.hi > 0).sort((a, b) => (a.above ?? 0) - (b.above ?? 0))
  return [{ ...shared, ...baseKind(base, pay, variants), amount: base, missing }, ...told]
}

function baseKind(base: Bounds, pay: Pay, variants: ReturnType<typeof deductionsFor>): Pick<Line, 'kind' | 'cite'> {
  if (pay.costs.hi > 0 && base.hi === pay.costs.hi) return { kind: 'costs', cite: '§ 11b Abs. 2 Satz 2 SGB II' }
  if (variants.every((v) => v.young)) return { kind: 'training-base', cite: '§ 11b Abs. 2b SGB II' }
  return { kind: 'base', cite: '§ 11b Abs. 2 Satz 1 SGB II' }
}
