import { describe, expect, it } from 'vitest'
import { type Bounds, isKnown } from '../bounds.ts'
import type { PersonView } from '../view.ts'
import { calculate } from './calculation.ts'
import { day, familyYaml, memberYaml, personIn } from './sample.ts'
import type { CalculationOptions, Totals } from './totals.ts'

const TODAY: CalculationOptions = { view: 'today', whom: 'household', wohngeld: 'ignored' }
const AFTER: CalculationOptions = { ...TODAY, view: 'after-grant' }

function exact(b: Bounds): number {
  expect(isKnown(b)).toBe(true)
  return b.lo
}

const euros = (totals: Totals, key: keyof Totals) => exact(totals[key]) / 100
const percent = (totals: Totals, key: keyof Totals) => Math.round(exact(totals[key]) * 10_000) / 100

const job = (gross: number, net: number) => `[ { from: 2022-01-01, gross: ${gross}, net: ${net} } ]`
const kindergeld = '[ { kind: kindergeld, amount: 259, from: 2026-01-01 } ]'

const single = (gross: number, net: number) =>
  familyYaml(520, [], [memberYaml('a', '1990-01-01', { work: job(gross, net) })])

const couple = (mother: string, income: string) =>
  familyYaml(
    980,
    [
      '{ spouses: [a, b] }',
      ...['a', 'b'].flatMap((parent) => ['c', 'd'].map((child) => `{ parent: ${parent}, child: ${child} }`)),
    ],
    [
      memberYaml('a', '1990-01-01', { marital_status: 'married', work: job(2600, 2060) }),
      memberYaml('b', '1991-01-01', { marital_status: 'married', work: mother }),
      memberYaml('c', '2017-01-01', { other_income: income }),
      memberYaml('d', '2022-01-01', { other_income: income }),
    ],
  )

const alone = (gross: number, net: number) =>
  familyYaml(
    640,
    ['{ parent: a, child: c }'],
    [
      memberYaml('a', '1990-01-01', { work: job(gross, net) }),
      memberYaml('c', '2021-01-01', {
        other_income:
          '[ { kind: kindergeld, amount: 259, from: 2026-01-01 }, { kind: unterhaltsvorschuss, amount: 227, from: 2026-01-01 } ]',
      }),
    ],
  )

interface Vector {
  readonly id: string
  readonly yaml: string
  readonly on: string
  readonly need: number
  readonly a: number
  readonly surplus: number
  readonly b: number
  readonly u1: number
  readonly u2: number
  readonly u3: number
}

const vector = (
  id: string,
  yaml: string,
  on: string,
  ...n: readonly [number, number, number, number, number, number, number]
): Vector => {
  const [need, a, surplus, b, u1, u2, u3] = n
  return { id, yaml, on, need, a, surplus, b, u1, u2, u3 }
}

describe('the worked examples of the dossier (C § 2.5), to the cent', () => {
  it.each([
    //      id             family                                     on             need   income A  surplus  income B   U1      U2      U3
    vector('E1a', single(1650, 1240), '2026-11-22', 1083, 892, -191, 1140, 114.5, 105.26, 82.36),
    vector('E1a-2023-03', single(1650, 1240), '2023-03-01', 1022, 940, -82, 1140, 121.33, 111.55, 91.98),
    vector('E1a-2023-08', single(1650, 1240), '2023-08-01', 1022, 892, -130, 1140, 121.33, 111.55, 87.28),
    vector('E1b', single(900, 720), '2026-11-22', 1083, 422, -661, 620, 66.48, 57.25, 38.97),
    vector('E1c', single(2000, 1431), '2026-11-22', 1083, 1083, 0, 1331, 132.13, 122.9, 100),
    vector('E1d', single(2000, 1430), '2026-11-22', 1083, 1082, -1, 1330, 132.04, 122.81, 99.91),
    vector('E2a', couple('[]', kindergeld), '2026-11-22', 2739, 2200, -539, 2478, 75.21, 71.56, 61.41),
    vector('E2b', couple('[]', '[]'), '2026-11-22', 2739, 1682, -1057, 1960, 75.21, 71.56, 61.41),
    vector('E2c', couple(job(603, 603), kindergeld), '2026-11-22', 2739, 2594.1, -144.9, 2981, 97.23, 89.92, 75.8),
    vector('E3a', alone(1400, 1140), '2026-11-22', 1762.68, 1258, -504.68, 1526, 64.67, 59, 43.8),
    vector('E3b', alone(2300, 1725), '2026-11-22', 1762.68, 1833, 70.32, 2111, 97.86, 92.19, 76.42),
  ])('$id', ({ yaml, on, ...expected }) => {
    const { totals } = calculate(personIn(yaml, 'a', on), day(on), TODAY)
    expect({
      id: expected.id,
      need: euros(totals, 'need'),
      a: euros(totals, 'incomeA'),
      surplus: euros(totals, 'surplusA'),
      b: euros(totals, 'incomeB'),
      u1: percent(totals, 'u1'),
      u2: percent(totals, 'u2'),
      u3: percent(totals, 'u3'),
    }).toEqual(expected)
  })

  it('E2a in the view of one person: own need 506 + 980/4, own earnings (OVG Schleswig-Holstein, 4 MB 49/21)', () => {
    const { totals } = calculate(personIn(couple('[]', kindergeld), 'a', '2026-11-22'), day('2026-11-22'), {
      ...TODAY,
      whom: 'person',
    })
    expect([euros(totals, 'need'), percent(totals, 'u3')]).toEqual([751, 223.97])
  })

  it('E4: a trainee of 19 in her own flat', () => {
    const training = '[ { kind: qualified, from: 2025-09-01, contract: signed, pay: { gross: 1150, net: 915 } } ]'
    const yaml = familyYaml(400, [], [memberYaml('a', '2007-03-01', { training })])
    const { totals, lines } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), TODAY)
    expect([euros(totals, 'need'), euros(totals, 'afterAll')]).toEqual([963, 153])
    expect(
      lines.filter((line) => line.section === 'deduction').map(({ kind, amount, cite }) => [kind, amount.lo, cite]),
    ).toEqual([
      ['training-base', 60_300, '§ 11b Abs. 2b SGB II'],
      ['tier', 14_400, '§ 11b Abs. 3 SGB II'],
      ['tier', 1500, '§ 11b Abs. 3 SGB II'],
    ])
  })
})

describe('supplements', () => {
  it.each([
    // what, how the family is made up, hot water in EUR
    ['one adult', single(0, 0), 12.95],
    ['couple with children of 9 and 4', couple('[]', '[]'), 30.82],
  ])('hot water heated in the flat, %s', (_, yaml, amount) => {
    const { totals } = calculate(
      personIn(yaml.replace('central', 'decentral'), 'a', '2026-11-22'),
      day('2026-11-22'),
      TODAY,
    )
    const central = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), TODAY).totals
    expect((exact(totals.need) - exact(central.need)) / 100).toBe(amount)
  })

  it.each([
    [[5], 36],
    [[9], 12],
    [[9, 12], 36],
    [[9, 16], 24],
    [[5, 16], 36],
    [[3, 8, 12], 36],
    [[3, 8, 12, 14], 48],
    [[1, 3, 8, 12, 14], 60],
    [[1, 3, 5, 8, 12, 14], 60],
    [[9, 18], 12],
    [[18], undefined],
  ])('a single parent with children of %j gets %s percent (§ 21 Abs. 3 SGB II)', (ages, percentage) => {
    const children = ages.map((age, i) => memberYaml(`c${i}`, `${2026 - age}-01-01`, { marital_status: 'single' }))
    const relations = ages.map((_, i) => `{ parent: a, child: c${i} }`)
    const yaml = familyYaml(500, relations, [memberYaml('a', '1985-01-01'), ...children])
    const { lines } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), TODAY)
    expect(lines.find((line) => line.kind === 'single-parent')?.percent).toBe(percentage)
  })
})

describe('Kindergeld after the grant (O-14)', () => {
  const surplus = (yaml: string, options: CalculationOptions, on = '2026-11-22') =>
    euros(calculate(personIn(yaml, 'a', on), day(on), options).totals, 'surplusA')

  it.each([
    ['not recorded: assumed in full', couple('[]', '[]'), -539],
    ['recorded: as recorded', couple('[]', kindergeld), -539],
    [
      'recorded with a parent: not twice',
      couple('[]', '[]').replace(
        'other_income: []',
        'other_income: [ { kind: kindergeld, amount: 518, from: 2026-01-01 } ]',
      ),
      -539,
    ],
    [
      'recorded with a parent for one child only: the other one is added',
      couple('[]', '[]').replace('other_income: []', kindergeld.replace('[', 'other_income: [')),
      -539,
    ],
  ])('%s', (_, yaml, expected) => {
    expect(surplus(yaml, AFTER)).toBe(expected)
  })

  it('an income of a parent whose kind is not said may be the Kindergeld already', () => {
    const yaml = couple('[]', '[]').replace('other_income: []', 'other_income: [ { amount: 518, from: 2026-01-01 } ]')
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

describe('who belongs to the Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II)', () => {
  const home = (child: string, fields: Readonly<Record<string, string>> = {}, relations: readonly string[] = []) =>
    familyYaml(
      600,
      ['{ parent: a, child: c }', ...relations],
      [
        memberYaml('a', '1980-01-01', { marital_status: 'single' }),
        memberYaml('c', child, { marital_status: 'single', ...fields }),
      ],
    )
  const counted = (person: PersonView, d = '2026-11-22') => {
    const { lines, totals } = calculate(person, day(d), TODAY)
    const steps = lines
      .filter((line) => line.kind === 'regelbedarf')
      .map((line) => `${line.person} ${line.steps?.join('/')}`)
    return { steps, housing: lines.find((line) => line.kind === 'housing')?.amount.lo ?? 0, need: totals.need }
  }

  it.each([
    ['the day before the 6th birthday', '2020-11-23', ['a rbs1', 'c rbs6']],
    ['the 6th birthday', '2020-11-22', ['a rbs1', 'c rbs5']],
    ['the day before the 14th birthday', '2012-11-23', ['a rbs1', 'c rbs5']],
    ['the 14th birthday', '2012-11-22', ['a rbs1', 'c rbs4']],
    ['the day before the 18th birthday', '2008-11-23', ['a rbs1', 'c rbs4']],
    ['the 18th birthday', '2008-11-22', ['a rbs1', 'c rbs3']],
    ['the day before the 25th birthday', '2001-11-23', ['a rbs1', 'c rbs3']],
    ['the 25th birthday: a household of its own, and half the rent', '2001-11-22', ['a rbs1']],
  ])('%s', (_, born, steps) => {
    const found = counted(personIn(home(born), 'a', '2026-11-22'))
    expect(found.steps).toEqual(steps)
    expect(found.housing).toBe(steps.length * 30_000)
  })

  it('a child asks: the parents’ Bedarfsgemeinschaft answers', () => {
    expect(counted(personIn(home('2010-01-01'), 'c', '2026-11-22')).steps).toEqual(['a rbs1', 'c rbs4'])
  })

  it('a married child has a household of its own', () => {
    expect(counted(personIn(home('2004-01-01', { marital_status: 'married' }), 'c', '2026-11-22')).steps).toEqual([
      'c rbs1',
    ])
  })

  it('a child that is not born yet does not count', () => {
    expect(counted(personIn(home('2026-11-23'), 'a', '2026-11-22')).steps).toEqual(['a rbs1'])
  })

  it('two partners need step 2 each; a partner under age leaves the adult step 1', () => {
    const married = (born: string) =>
      familyYaml(
        600,
        ['{ spouses: [a, b] }'],
        [
          memberYaml('a', '1990-01-01', { marital_status: 'married' }),
          memberYaml('b', born, { marital_status: 'married' }),
        ],
      )
    expect(counted(personIn(married('1991-01-01'), 'a', '2026-11-22')).steps).toEqual(['a rbs2', 'b rbs2'])
    expect(counted(personIn(married('2009-01-01'), 'a', '2026-11-22')).steps).toEqual(['a rbs1', 'b rbs4'])
  })

  it('parents of a child in the household count as a couple (§ 7 Abs. 3a Nr. 2 SGB II)', () => {
    const yaml = familyYaml(
      600,
      ['{ parent: a, child: c }', '{ parent: b, child: c }'],
      [memberYaml('a', '1990-01-01'), memberYaml('b', '1991-01-01'), memberYaml('c', '2020-01-01')],
    )
    expect(counted(personIn(yaml, 'a', '2026-11-22')).steps).toEqual(['a rbs2', 'b rbs2', 'c rbs5'])
  })

  it('a child of 20 whose marital status is not said may belong or not', () => {
    const members = [memberYaml('a', '1980-01-01'), memberYaml('c', '2006-01-01')]
    const yaml = familyYaml(600, ['{ parent: a, child: c }'], members)
    const { need } = counted(personIn(yaml, 'a', '2026-11-22'))
    expect([need.lo, need.hi]).toEqual([56_300 + 30_000, 56_300 + 45_100 + 60_000])
  })

  it('two spouses whose marital status is not said may live apart', () => {
    const yaml = familyYaml(
      600,
      ['{ spouses: [a, b] }'],
      [memberYaml('a', '1990-01-01'), memberYaml('b', '1991-01-01')],
    )
    const { need } = counted(personIn(yaml, 'a', '2026-11-22'))
    expect([need.lo, need.hi]).toEqual([56_300 + 30_000, 2 * 50_600 + 60_000])
  })

  it('parents who are separated under one roof are neither a couple nor single parents', () => {
    const yaml = familyYaml(
      600,
      ['{ spouses: [a, b], separated: 2025-01-01 }', '{ parent: a, child: c }', '{ parent: b, child: c }'],
      [
        memberYaml('a', '1990-01-01', { marital_status: 'separated' }),
        memberYaml('b', '1991-01-01', { marital_status: 'separated' }),
        memberYaml('c', '2020-01-01'),
      ],
    )
    const { lines } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), TODAY)
    expect(lines.map(({ kind, person }) => `${kind} ${person ?? ''}`.trim())).toEqual([
      'regelbedarf a',
      'regelbedarf c',
      'housing',
      'net a',
    ])
  })

  it('the child left out takes its need, its head share and its income along (F3)', () => {
    const yaml = familyYaml(
      600,
      ['{ parent: a, child: c }'],
      [
        memberYaml('a', '1980-01-01', { work: job(2300, 1725) }),
        memberYaml('c', '2010-01-01', { marital_status: 'single', other_income: kindergeld }),
      ],
    )
    const { totals } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), { ...TODAY, without: ['c'] })
    // 563 + 12 % of 563 for living alone with c + 300; top tier still for the minor child
    expect([euros(totals, 'need'), euros(totals, 'incomeA')]).toEqual([563 + 67.56 + 300, 1725 - 378])
  })

  it('a child that covers its own need is named (§ 7 Abs. 3 Nr. 4 SGB II, O-20)', () => {
    const income =
      '[ { kind: kindergeld, amount: 259, from: 2026-01-01 }, { kind: maintenance, amount: 600, from: 2026-01-01 } ]'
    expect(
      calculate(personIn(home('2010-01-01', { other_income: income }), 'a', '2026-11-22'), day('2026-11-22'), TODAY)
        .selfSupporting,
    ).toEqual(['c'])
    expect(calculate(personIn(home('2010-01-01'), 'a', '2026-11-22'), day('2026-11-22'), TODAY).selfSupporting).toEqual(
      [],
    )
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

  it('Wohngeld counts where a reading says so (O-13)', () => {
    const benefits = '[ { kind: wohngeld, amount: 100, from: 2026-01-01 } ]'
    expect(euros(receiving({ benefits }, { ...TODAY, wohngeld: 'counts' }), 'harmless')).toBe(100)
  })
})
