import { describe, expect, it } from 'vitest'
import type { PersonView } from '../view.ts'
import { calculate } from './calculation.ts'
import { day, euros, familyYaml, job, KINDERGELD, memberYaml, personIn, TODAY } from './sample.ts'

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

  it('the child left out takes its need, its head share and its income along', () => {
    const yaml = familyYaml(
      600,
      ['{ parent: a, child: c }'],
      [
        memberYaml('a', '1980-01-01', { work: job(2300, 1725) }),
        memberYaml('c', '2010-01-01', { marital_status: 'single', other_income: KINDERGELD }),
      ],
    )
    const { totals } = calculate(personIn(yaml, 'a', '2026-11-22'), day('2026-11-22'), { ...TODAY, without: ['c'] })
    // 563 + 12 % of 563 for living alone with c + 300; top tier still for the minor child
    expect([euros(totals, 'need'), euros(totals, 'incomeA')]).toEqual([563 + 67.56 + 300, 1725 - 378])
  })

  it('a child that covers its own need is named (§ 7 Abs. 3 Nr. 4 SGB II)', () => {
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
