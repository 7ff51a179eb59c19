import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { bounds, isKnown } from '../bounds.ts'
import type { FactDefinition } from '../fact.ts'
import { livelihoodFacts, pensionAgeMonths } from '../themes/livelihood.ts'
import { truthOf, YES } from '../truth.ts'
import { familyView, type PersonView, personOf } from '../view.ts'
import { calculate } from './calculation.ts'
import { FAMILIES, H33, H36_A, H36_B, SINGLE_MOTHER } from './families.ts'
import { sumOf } from './line.ts'
import { day, familyYaml, memberYaml, PARAMETERS, personIn } from './sample.ts'

function fact(id: string): FactDefinition {
  const found = livelihoodFacts.find((one) => one.id === id)
  if (!found) throw new Error(`no fact ${id}`)
  return found
}

const series = (person: PersonView, id: string, params: object, anchor?: PersonView) =>
  fact(id).derive(person, params, anchor)

const share = (person: PersonView, deduct: string, d: string) =>
  series(person, 'livelihood.earnedShare', { deduct, view: 'after-grant' }).at(day(d))

describe('decided cases', () => {
  it('H33, Jobcenter Oberberg: 1,301 EUR short; 58.8 % net, 33.9 % after allowances', () => {
    const he = personIn(H33, 'he', '2024-06-01')
    const { totals } = calculate(he, day('2024-06-01'), { view: 'today', whom: 'household', wohngeld: 'ignored' })
    expect([totals.need.lo, totals.incomeA.lo, totals.surplusA.lo]).toEqual([272_300, 142_200, -130_100])
    expect(series(he, 'livelihood.surplus', { view: 'today' }).at(day('2024-06-01'))).toEqual(bounds(-1301, -1301))
    expect(share(he, 'none', '2024-06-01').lo).toBeCloseTo(0.5876, 3)
    expect(share(he, 'all', '2024-06-01').lo).toBeCloseTo(0.3386, 3)
  })

  it.each([
    // case, net, after all deductions: more than half?
    ['H36-A: both readings agree', H36_A, true, true],
    ['H36-B: Kindergeld is not earned', H36_B, false, false],
  ])('%s', (_, yaml, net, all) => {
    const person = personIn(yaml, 'applicant', '2024-06-01')
    const over = (deduct: string) =>
      truthOf(
        at(
          series(person, 'livelihood.earnedShare', { deduct, view: 'after-grant' }).compare('greaterThan', [0.5]),
          day('2024-06-01'),
        ),
      )
    expect([over('none') === YES, over('all') === YES]).toEqual([net, all])
  })

  it('half is not more than half', () => {
    const yaml = familyYaml(
      437,
      [],
      [memberYaml('a', '1990-01-01', { work: '[ { from: 2024-01-01, gross: 500, net: 500 } ]' })],
    )
    expect(share(personIn(yaml, 'a', '2026-11-22'), 'none', '2026-11-22')).toEqual(bounds(0.5, 0.5))
  })

  it('says how many euros are missing to a share', () => {
    const person = personIn(H36_B, 'applicant', '2024-06-01')
    const gap = fact('livelihood.earnedShare').distance?.(
      person,
      { deduct: 'none', view: 'today' },
      undefined,
      day('2024-06-01'),
      0.5,
    )
    expect(gap).toEqual({ amount: 100, unit: 'EUR' })
  })
})

describe('amounts that are not enacted', () => {
  const surplusOn = (on: string, d: string) =>
    series(personIn(H36_A, 'applicant', on), 'livelihood.surplus', { view: 'today' }).at(day(d))

  it('an outlook goes on with the last amounts, and says so', () => {
    expect(surplusOn('2026-11-22', '2027-02-01')).toEqual({ ...surplusOn('2026-11-22', '2026-11-22'), assumed: true })
  })

  it('a check refuses to guess, and names the series', () => {
    expect(surplusOn('2027-02-01', '2027-02-01').lo).toBe(Number.NEGATIVE_INFINITY)
    const person = personIn(H36_A, 'applicant', '2027-02-01')
    const { unenacted, totals } = calculate(person, day('2027-02-01'), {
      view: 'today',
      whom: 'household',
      wohngeld: 'ignored',
    })
    expect(unenacted).toEqual(['regelbedarf'])
    expect([totals.need.hi, totals.net.lo]).toEqual([Number.POSITIVE_INFINITY, 136_800])
  })
})

describe('what is missing', () => {
  const without = (yaml: string, text: string, by = '') => personIn(yaml.replace(text, by), 'he', '2024-06-01')

  it.each([
    ['the rent', 'rent: 850, ', 'household.housing.rent'],
    ['the pay', '\n    work: [ { from: 2023-02-01, gross: 1600, net: 1200, costs: 240 } ]', 'members.he.work'],
    ['one net pay', 'gross: 400, net: 400', 'members.she.work[1]', 'gross: 400'],
    [
      'the income of a child',
      `\n    other_income: [ { kind: kindergeld, amount: 250, from: 2023-01-01 } ]`,
      'members.older.other_income',
    ],
  ])('%s is named first', (_, text, address, by = '') => {
    const person = without(H33, text, by)
    const rests = series(person, 'livelihood.surplus', { view: 'today' }).rests(day('2024-06-01'))
    expect(rests[0]?.startsWith(address)).toBe(true)
  })

  it('without relations others may belong: nothing is said about the household', () => {
    const person = personIn(H33.replace(/relations:.*\n/, ''), 'he', '2024-06-01')
    const values = series(person, 'livelihood.surplus', { view: 'today' })
    expect(values.at(day('2024-06-01'))).toEqual(bounds(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))
    expect(values.rests(day('2024-06-01'))[0]).toBe('relations')
  })

  it('without relations somebody else may draw a benefit', () => {
    const person = personIn(H33.replace(/relations:.*\n/, ''), 'he', '2024-06-01')
    const drawn = (whom: string) =>
      series(person, 'livelihood.drawsBenefits', { any: ['sgb2'], whom }).at(day('2024-06-01')).hi
    expect([drawn('person'), drawn('household')]).toEqual([0, 1])
  })

  it('gross pay alone leaves net pay open below it', () => {
    const person = without(H33, 'gross: 1600, net: 1200', 'gross: 1600')
    expect(share(person, 'none', '2024-06-01')).toEqual(bounds(400 / 2723, 2000 / 2723))
  })

  it('net pay alone leaves the tiers open above it', () => {
    const { totals } = calculate(without(H33, 'gross: 1600, net: 1200, costs: 240', 'net: 1200'), day('2024-06-01'), {
      view: 'today',
      whom: 'person',
      wohngeld: 'ignored',
    })
    expect(totals.afterAll).toEqual(bounds(120_000 - 37_800, 120_000 - 34_800))
  })
})

describe('benefits', () => {
  const mother = personIn(SINGLE_MOTHER, 'mother', '2026-11-22')

  it.each([
    ['mother', ['wohngeld'], 'person', '2026-11-22', 1],
    ['mother', ['wohngeld'], 'person', '2022-12-31', 0],
    ['mother', ['bab'], 'person', '2026-11-22', 0],
    ['mother', ['bab'], 'household', '2026-11-22', 1],
    ['mother', ['sgb2', 'asylblg'], 'household', '2026-11-22', 0],
  ])('%s draws %j (%s) on %s: %d', (_, any, whom, d, value) => {
    expect(series(mother, 'livelihood.drawsBenefits', { any, whom }).at(day(d)).lo).toBe(value)
  })

  it.each([
    ['earns and draws', H36_A, 1, 1],
    [
      'earns and draws nothing',
      H36_A.replaceAll('    benefits: [ { kind: asylblg, from: 2015-07-01 } ]', '    benefits: []'),
      0,
      0,
    ],
    ['draws and does not earn', H36_A.replace(/work: \[ .*\]/, 'work: []'), 0, 0],
    ['earns, benefits not said', H36_A.replaceAll('    benefits: [ { kind: asylblg, from: 2015-07-01 } ]\n', ''), 0, 1],
  ])('on top of pay (§ 25b Abs. 1 Satz 3 Nr. 2): %s', (_, yaml, lo, hi) => {
    const { lo: least, hi: most } = series(personIn(yaml, 'applicant', '2024-06-01'), 'livelihood.topUpOnly', {}).at(
      day('2024-06-01'),
    )
    expect([least, most]).toEqual([lo, hi])
  })
})

describe('the anchor in education is left out of the parents’ sum (§ 25a Abs. 2 Satz 1 Nr. 2)', () => {
  const params = { view: 'today', without: 'anchor-in-education' }
  const family = (schooling: string) =>
    familyYaml(
      600,
      ['{ parent: a, child: c }'],
      [
        memberYaml('a', '1980-01-01', { work: '[ { from: 2020-01-01, gross: 2300, net: 1725 } ]' }),
        memberYaml('c', '2009-01-01', { marital_status: 'single', schooling }),
      ],
    )
  const surplus = (schooling: string, d: string) => {
    const person = personIn(family(schooling), 'a', '2026-11-22')
    return series(person, 'livelihood.surplus', params, personOf(person.view, 'c')).at(day(d))
  }
  // 1725 − 378 earned; 563 + 12 % of 563 + 300 needed; with the child 471 + 300 more
  const WITHOUT = 416.44
  const WHOLE = -354.56

  it.each([
    [
      'at school',
      '[ { kind: gymnasium, from: 2019-08-01, to: 2026-11-21, attendance: regular } ]',
      '2026-11-21',
      WITHOUT,
      WITHOUT,
    ],
    ['never at school', '[]', '2026-11-21', WHOLE, WHOLE],
    ['not said', '[ { kind: gymnasium, from: 2019-08-01 } ]', '2026-11-21', WHOLE, WITHOUT],
  ])('%s', (_, schooling, d, lo, hi) => {
    const found = surplus(schooling, d)
    expect([found.lo, found.hi]).toEqual([lo, hi])
  })
})

describe('regular pension age (§ 235 SGB VI)', () => {
  it.each([
    [1946, 65, 0],
    [1947, 65, 1],
    [1958, 66, 0],
    [1959, 66, 2],
    [1963, 66, 10],
    [1964, 67, 0],
    [1990, 67, 0],
  ])('born in %d: %d years and %d months', (year, years, months) => {
    expect(pensionAgeMonths(year)).toBe(years * 12 + months)
  })

  it('is reached on a day, and open within a partial date of birth', () => {
    const person = personIn(familyYaml(1, [], [memberYaml('a', '1960-05')]), 'a', '2026-11-22')
    const values = ['2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'].map((d) =>
      series(person, 'livelihood.pensionAge', {}).at(day(d)),
    )
    expect(values.map(({ lo, hi }) => [lo, hi])).toEqual([
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 1],
    ])
  })
})

describe('the series names every day on which something changes', () => {
  const anyDay = fc.integer({ min: day('2016-01-01'), max: day('2032-12-31') })
  it.each(FAMILIES)('%s: the same as calculating each day anew', (_, yaml) => {
    const first = personIn(yaml, yaml.match(/- id: (\w+)/)?.[1] ?? '', '2026-11-22')
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...first.view.persons.keys()),
        fc.constantFrom('today', 'after-grant'),
        (n, id, view) => {
          const d = n as Day
          const person = personOf(first.view, id)
          const surplus = series(person, 'livelihood.surplus', { view, wohngeld: 'counts' })
          const start = surplus.values?.[1]?.from ?? d
          fc.pre(d >= start)
          const fresh = personOf(familyView(first.view.family, first.view.on, PARAMETERS), id)
          const { surplusA } = calculate(fresh, d, { view, whom: 'household', wohngeld: 'counts' }).totals
          expect(surplus.at(d)).toEqual({ ...surplusA, lo: surplusA.lo / 100, hi: surplusA.hi / 100 })
        },
      ),
      { numRuns: 150, seed: 7 },
    )
  })

  it.each(FAMILIES)('%s: the lines of a calculation add up to its totals', (_, yaml) => {
    const first = personIn(yaml, yaml.match(/- id: (\w+)/)?.[1] ?? '', '2026-11-22')
    for (const person of first.view.persons.values()) {
      for (const text of ['2022-03-01', '2023-06-30', '2024-06-01', '2025-10-01', '2026-11-22', '2027-06-01']) {
        for (const view of ['today', 'after-grant'] as const) {
          const { lines, totals, open } = calculate(person, day(text), { view, whom: 'household', wohngeld: 'counts' })
          const exact = !open && Object.values(totals).every(isKnown)
          if (!exact) continue
          const sums = {
            need: sumOf(lines, 'need'),
            harmless: sumOf(lines, 'harmless'),
            harmful: sumOf(lines, 'harmful'),
          }
          expect(sums).toMatchObject({
            need: { lo: totals.need.lo, hi: totals.need.hi },
            harmless: { lo: totals.harmless.lo, hi: totals.harmless.hi },
            harmful: { lo: totals.harmful.lo, hi: totals.harmful.hi },
          })
          const net = lines.filter((line) => line.kind === 'net').reduce((n, line) => n + line.amount.lo, 0)
          expect(net).toBe(totals.net.lo)
        }
      }
    }
  })

  it('says nothing before the first fact of the file', () => {
    expect(share(personIn(H33, 'he', '2024-06-01'), 'none', '2010-01-01')).toEqual(bounds(0, Number.POSITIVE_INFINITY))
  })
})
