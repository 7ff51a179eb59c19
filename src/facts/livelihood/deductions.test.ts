import { describe, expect, it } from 'vitest'
import { deductionsOf, tierSum } from './deductions.ts'
import { day, PARAMETERS } from './sample.ts'

const ROWS = PARAMETERS['erwerbstaetigenabsetzung']?.rows ?? []

function ruleOn(d: string) {
  const row = ROWS.find(({ from, to }) => from <= day(d) && day(d) <= (to ?? day('2299-12-31')))
  if (!row) throw new Error(`no rule on ${d}`)
  return row
}

/** Base amount and tiers in EUR. */
function deducted(d: string, gross: number, minorChild = false, costs = 0, youngBase?: number): number {
  const deductions = deductionsOf(ruleOn(d), {
    gross: gross * 100,
    costs: costs * 100,
    minorChild,
    youngBase: youngBase === undefined ? undefined : youngBase * 100,
  })
  return (deductions.base + tierSum(deductions)) / 100
}

describe('what is deducted from net pay (§ 11b Abs. 2 and 3 SGB II)', () => {
  it.each([
    // gross, new law without child, with minor child
    [0, 0, 0],
    [80, 80, 80],
    [100, 100, 100],
    [101, 100.2, 100.2],
    [520, 184, 184],
    [521, 184.3, 184.3],
    [603, 208.9, 208.9],
    [900, 298, 298],
    [1000, 328, 328],
    [1200, 348, 348],
    [1201, 348, 348.1],
    [1500, 348, 378],
    [3000, 348, 378],
  ])('gross %d since 2023-07-01: %d, with a minor child %d', (gross, without, withChild) => {
    expect(deducted('2023-07-01', gross)).toBe(without)
    expect(deducted('2026-11-22', gross, true)).toBe(withChild)
  })

  it.each([
    [101, 100.2, 100.2],
    [521, 184.2, 184.2],
    [1000, 280, 280],
    [1200, 300, 300],
    [1201, 300, 300.1],
    [3000, 300, 330],
  ])('gross %d up to 2023-06-30: %d, with a minor child %d', (gross, without, withChild) => {
    expect(deducted('2023-06-30', gross)).toBe(without)
    expect(deducted('2023-06-30', gross, true)).toBe(withChild)
  })

  it.each([
    // gross, costs, base or costs, why
    [1600, 240, 240, 'proven costs replace the base amount above 400 gross'],
    [1600, 90, 100, 'lower costs do not'],
    [400, 240, 100, '400 gross is not above 400'],
    [401, 240, 240, 'one euro more is'],
  ])('gross %d, costs %d: base %d (%s)', (gross, costs, base) => {
    expect(
      deductionsOf(ruleOn('2024-06-01'), {
        gross: gross * 100,
        costs: costs * 100,
        minorChild: false,
        youngBase: undefined,
      }).base,
    ).toBe(base * 100)
  })

  it('in training under 25 the Geringfügigkeitsgrenze is the base and the first tier falls away (Abs. 2b)', () => {
    expect(deducted('2026-11-22', 1150, false, 0, 603)).toBe(603 + 159)
    expect(deducted('2026-11-22', 500, false, 0, 603)).toBe(500)
  })

  it('rounds each tier half up to the cent (§ 41 Abs. 2 SGB II)', () => {
    const { tiers } = deductionsOf(ruleOn('2026-11-22'), {
      gross: 101_13,
      costs: 0,
      minorChild: false,
      youngBase: undefined,
    })
    expect(tiers[0]?.amount).toBe(23)
    const half = deductionsOf(ruleOn('2026-11-22'), {
      gross: 520_05,
      costs: 0,
      minorChild: false,
      youngBase: undefined,
    })
    expect(half.tiers[1]?.amount).toBe(2)
  })
})
