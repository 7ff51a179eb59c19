import { describe, expect, it } from 'vitest'
import { calculate } from './calculation.ts'
import {
  AFTER,
  coupleWithTwo,
  day,
  euros,
  exact,
  familyYaml,
  job,
  KINDERGELD,
  memberYaml,
  personIn,
  TODAY,
} from './sample.ts'
import type { CalculationOptions } from './totals.ts'

describe('Kindergeld after the grant', () => {
  const surplus = (yaml: string, options: CalculationOptions, on = '2026-11-22') =>
    euros(calculate(personIn(yaml, 'a', on), day(on), options).totals, 'surplusA')

  it.each([
    ['not recorded: assumed in full', coupleWithTwo('[]', '[]'), -539],
    ['recorded: as recorded', coupleWithTwo('[]', KINDERGELD), -539],
    [
      'recorded with a parent: not twice',
      coupleWithTwo('[]', '[]').replace(
        'other_income: []',
        'other_income: [ { kind: kindergeld, amount: 518, from: 2026-01-01 } ]',
      ),
      -539,
    ],
    [
      'recorded with a parent for one child only: the other one is added',
      coupleWithTwo('[]', '[]').replace('other_income: []', KINDERGELD.replace('[', 'other_income: [')),
      -539,
    ],
  ])('%s', (_, yaml, expected) => {
    expect(surplus(yaml, AFTER)).toBe(expected)
  })

  it('an income of a parent whose kind is not said may be the Kindergeld already', () => {
    const yaml = coupleWithTwo('[]', '[]').replace(
      'other_income: []',
      'other_income: [ { amount: 518, from: 2026-01-01 } ]',
    )
    const { harmless } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), AFTER).totals
    expect([harmless.lo, harmless.hi]).toEqual([51_800, 2 * 51_800])
  })

  it('by the order of the children before 2023', () => {
    const children = ['2015', '2017', '2019', '2021'].map((year, i) => memberYaml(`c${i}`, `${year}-01-01`))
    const yaml = familyYaml(
      500,
      [0, 1, 2, 3].map((i) => `{ parent: a, child: c${i} }`),
      [memberYaml('a', '1985-01-01'), ...children],
    )
    const { lines } = calculate(personIn(yaml, 'a', '2022-06-01'), day('2022-06-01'), AFTER)
    expect(lines.filter((line) => line.kind === 'kindergeld').map((line) => line.amount.lo)).toEqual([
      21_900, 21_900, 22_500, 25_000,
    ])
  })

  it.each([
    ['at school', '[ { kind: gymnasium, from: 2018-08-01, attendance: regular } ]', 25_900],
    ['not at school', '[]', 0],
  ])('a child of 19 %s', (_, schooling, amount) => {
    const child = memberYaml('c', '2007-01-01', { marital_status: 'single', schooling })
    const yaml = familyYaml(500, ['{ parent: a, child: c }'], [memberYaml('a', '1985-01-01'), child])
    expect(exact(calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), AFTER).totals.harmless)).toBe(amount)
  })
})

describe('pay', () => {
  const earner = (work: string) =>
    personIn(familyYaml(500, [], [memberYaml('a', '1990-01-01', { work })]), 'a', '2026-11-22')
  const net = (work: string, d = '2026-11-22') => calculate(earner(work), day(d), TODAY).totals

  it('several jobs of one person share one set of deductions', () => {
    const totals = net('[ { from: 2024-01-01, gross: 500, net: 500 }, { from: 2024-01-01, gross: 400, net: 220 } ]')
    expect([euros(totals, 'net'), euros(totals, 'afterAll')]).toEqual([720, 422])
  })

  it('the deductions of one job do not reach below zero', () => {
    expect(euros(net('[ { from: 2024-01-01, gross: 80, net: 60 } ]'), 'afterAll')).toBe(0)
  })

  it('the entry of a month wins in that month', () => {
    const work =
      '[ { from: 2024-01-01, gross: 1650, net: 1240, months: [ { month: 2026-10, gross: 900, net: 720 } ] } ]'
    expect(
      [net(work, '2026-09-30'), net(work, '2026-10-01'), net(work, '2026-10-31'), net(work, '2026-11-01')].map((t) =>
        euros(t, 'net'),
      ),
    ).toEqual([1240, 720, 720, 1240])
  })

  it('a pupil keeps the higher base until the end of the third month after school (§ 11b Abs. 2b SGB II)', () => {
    const schooling = '[ { kind: gesamtschule, from: 2016-08-01, to: 2026-07-15, attendance: regular } ]'
    const yaml = familyYaml(500, [], [memberYaml('a', '2007-01-01', { schooling, work: job(600, 600) })])
    const person = personIn(yaml, 'a', '2026-11-22')
    const left = ['2026-07-15', '2026-10-31', '2026-11-01'].map((d) =>
      euros(calculate(person, day(d), TODAY).totals, 'afterAll'),
    )
    // 600 less 603 and a tier of 24; then 600 less 100, 84 and 24
    expect(left).toEqual([0, 0, 392])
  })

  it('a training that was broken off pays no longer', () => {
    const training =
      '[ { kind: qualified, from: 2024-09-01, to: 2027-08-31, broken_off: 2026-11-21, contract: signed, pay: { gross: 1150, net: 915 } } ]'
    const yaml = familyYaml(500, [], [memberYaml('a', '2000-01-01', { training })])
    const person = personIn(yaml, 'a', '2026-11-22')
    expect([day('2026-11-21'), day('2026-11-22')].map((d) => exact(calculate(person, d, TODAY).totals.net))).toEqual([
      91_500, 0,
    ])
  })
})

describe('other income', () => {
  const receiving = (fields: Readonly<Record<string, string>>, options: CalculationOptions = TODAY) => {
    const yaml = familyYaml(500, [], [memberYaml('a', '1990-01-01', fields)])
    return calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), options).totals
  }

  it.each([
    ['bafoeg', 100, 0],
    ['bab', 100, 0],
    ['kinderzuschlag', 100, 0],
    ['asylblg', 0, 100],
    ['sgb2', 0, 100],
    ['sgb12', 0, 100],
    ['wohngeld', 0, 100],
  ])('%s: %d harmless, %d harmful', (kind, harmless, harmful) => {
    const totals = receiving({ benefits: `[ { kind: ${kind}, amount: 100, from: 2026-01-01 } ]` })
    expect([euros(totals, 'harmless'), euros(totals, 'harmful')]).toEqual([harmless, harmful])
  })

  it('Wohngeld counts where a reading says so', () => {
    const benefits = '[ { kind: wohngeld, amount: 100, from: 2026-01-01 } ]'
    expect(euros(receiving({ benefits }, { ...TODAY, wohngeld: 'counts' }), 'harmless')).toBe(100)
  })
})
