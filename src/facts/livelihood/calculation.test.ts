import { describe, expect, it } from 'vitest'
import { calculate } from './calculation.ts'
import {
  coupleWithTwo,
  day,
  euros,
  exact,
  familyYaml,
  job,
  KINDERGELD,
  memberYaml,
  oneAdult,
  personIn,
  TODAY,
} from './sample.ts'
import type { Totals } from './totals.ts'

const percent = (totals: Totals, key: keyof Totals) => Math.round(exact(totals[key]) * 10_000) / 100

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

describe('the worked examples, to the cent', () => {
  it.each([
    //      id             family                                     on             need   income A  surplus  income B   U1      U2      U3
    vector('E1a', oneAdult(1650, 1240), '2026-11-22', 1083, 892, -191, 1140, 114.5, 105.26, 82.36),
    vector('E1a-2023-03', oneAdult(1650, 1240), '2023-03-01', 1022, 940, -82, 1140, 121.33, 111.55, 91.98),
    vector('E1a-2023-08', oneAdult(1650, 1240), '2023-08-01', 1022, 892, -130, 1140, 121.33, 111.55, 87.28),
    vector('E1b', oneAdult(900, 720), '2026-11-22', 1083, 422, -661, 620, 66.48, 57.25, 38.97),
    vector('E1c', oneAdult(2000, 1431), '2026-11-22', 1083, 1083, 0, 1331, 132.13, 122.9, 100),
    vector('E1d', oneAdult(2000, 1430), '2026-11-22', 1083, 1082, -1, 1330, 132.04, 122.81, 99.91),
    vector('E2a', coupleWithTwo('[]', KINDERGELD), '2026-11-22', 2739, 2200, -539, 2478, 75.21, 71.56, 61.41),
    vector('E2b', coupleWithTwo('[]', '[]'), '2026-11-22', 2739, 1682, -1057, 1960, 75.21, 71.56, 61.41),
    vector(
      'E2c',
      coupleWithTwo(job(603, 603), KINDERGELD),
      '2026-11-22',
      2739,
      2594.1,
      -144.9,
      2981,
      97.23,
      89.92,
      75.8,
    ),
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
    const { totals } = calculate(personIn(coupleWithTwo('[]', KINDERGELD), 'a', '2026-11-22'), day('2026-11-22'), {
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
