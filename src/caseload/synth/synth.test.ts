import { beforeAll, describe, expect, test } from 'vitest'
import type { Family } from '../../profile/family.ts'
import { parseProfileJson } from '../../profile/parse.ts'
import { implausible } from '../../profile/plausible.ts'
import type { Member } from '../../profile/schema.ts'
import { parseDay } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import { ASSUMPTIONS } from './assumptions.ts'
import { synthesise } from './family.ts'
import { randomOf } from './random.ts'

const on = parseDay('2026-11-22') ?? (0 as never)
const lines = (persons: number, seed: number) => [...synthesise({ persons, seed, on })].map((f) => JSON.stringify(f))

const families: Family[] = []
const members: Member[] = []
beforeAll(() => {
  for (const [i, line] of lines(3000, 1).entries()) {
    const parsed = parseProfileJson(line, 'synthetic', i + 1)
    if (!parsed.ok) throw new Error(`${line}\n${JSON.stringify(parsed.problems)}`)
    families.push(parsed.family)
    members.push(...parsed.family.profile.members)
  }
})

describe('a synthetic caseload', () => {
  test.each([1, 2, 3, 7, 50, 501])('%i persons are that many exactly', (persons) => {
    const count = [...synthesise({ persons, seed: 3, on })].reduce((sum, f) => sum + (f as Counted).members.length, 0)
    expect(count).toBe(persons)
  })

  test('the same seed gives the same families, another one others', () => {
    expect(lines(200, 5)).toEqual(lines(200, 5))
    expect(lines(200, 6)).not.toEqual(lines(200, 5))
  })

  test('a larger one begins with the smaller one', () => {
    expect(lines(300, 5).slice(0, 100)).toEqual(lines(200, 5).slice(0, 100))
  })

  test('every file is valid, each case once, and few are odd', () => {
    expect(new Set(families.map((f) => f.profile.case)).size).toBe(families.length)
    const odd = families.flatMap((f) => implausible(f, on)).map((o) => o.code)
    expect(new Set(odd)).toEqual(new Set(['toleration-gap', 'long-expired']))
    expect(odd.length / members.length).toBeLessThan(0.06)
  })

  const lastStatus = (m: Member) => m.stay?.at(-1)?.status
  test.each<readonly [string, number, (m: Member) => boolean, string]>([
    ['minors', 0.279, (m) => afterYears(m.born.first, 18) > on, '27.9 % on 2019-01-31'],
    ['§ 60b', 0.089, (m) => lastStatus(m) === 'duldung-60b', '16,226 of 182,727 on 2024-07-31'],
    ['§ 60c', 0.018, (m) => lastStatus(m) === 'ausbildungsduldung-60c', 'about 3,400 of 193,972 on 2023-12-31'],
    ['§ 60d', 0.008, (m) => lastStatus(m) === 'beschaeftigungsduldung-60d', '1,543 of 193,972 on 2023-12-31'],
    ['from Iraq', 0.11, (m) => m.nationality === 'IRQ', 'the largest group'],
    ['here for 8 years', 0.19, (m) => (m.entered ?? m.born).first <= afterYears(on, -8), 'about 19 %, spring 2025'],
  ])('%s are near the published share of %d', (_, expected, is) => {
    const share = members.filter(is).length / members.length
    expect(Math.abs(share - expected)).toBeLessThan(0.012 + 0.25 * expected)
  })

  test('North Rhine-Westphalia has near 24 % of the persons', () => {
    const there = families.filter((f) => (f.profile.household ?? f.profile.households?.[0])?.land === 'NW')
    const share = there.reduce((sum, f) => sum + f.profile.members.length, 0) / members.length
    expect(Math.abs(share - 0.24)).toBeLessThan(0.04)
  })

  test.each<readonly [string, (f: Family) => boolean]>([
    ['several members', (f) => f.profile.members.length >= 4],
    ['parents who live apart', (f) => f.profile.households?.length === 2],
    ['a permit under § 104c', (f) => f.profile.members.some((m) => lastStatus(m) === 'ae-104c')],
    ['a permit under § 25b', (f) => f.profile.members.some((m) => lastStatus(m) === 'ae-25b-1')],
    ['a permit under § 25a', (f) => f.profile.members.some((m) => lastStatus(m) === 'ae-25a-1')],
    ['a trainee', (f) => f.profile.members.some((m) => (m.training?.length ?? 0) > 0)],
    ['somebody without an identity clarified', (f) => f.profile.members.some((m) => m.identity?.clarified === false)],
    ['a partial date of birth', (f) => f.profile.members.some((m) => m.born.first < m.born.last)],
    ['a file in which nobody asked about German', (f) => f.profile.members.every((m) => m.german === undefined)],
    ['an application filed', (f) => f.profile.members.some((m) => (m.applications?.length ?? 0) > 0)],
    ['a conviction', (f) => f.profile.members.some((m) => (m.offences?.length ?? 0) > 0)],
  ])('holds %s', (_, is) => {
    expect(families.some(is)).toBe(true)
  })

  test('whatever is called published or derived names its source', () => {
    const bare = Object.entries(ASSUMPTIONS).filter(([, a]) => a.basis !== 'assumption' && !('source' in a))
    expect(bare.map(([id]) => id)).toEqual([])
  })
})

interface Counted {
  readonly members: readonly unknown[]
}

describe('chance', () => {
  test('is even, and streams of one seed are not alike', () => {
    const draws = (stream: number) =>
      Array.from(
        { length: 4000 },
        (
          (r) => () =>
            r.next()
        )(randomOf(9, stream)),
      )
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
    for (const stream of [0, 1, 2, 1000]) expect(Math.abs(mean(draws(stream)) - 0.5)).toBeLessThan(0.02)
    const firsts = Array.from({ length: 4000 }, (_, stream) => randomOf(9, stream).next())
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(0.02)
    expect(new Set(firsts).size).toBe(4000)
  })

  test('whole numbers reach both ends and no further', () => {
    const random = randomOf(1, 1)
    expect(new Set(Array.from({ length: 200 }, () => random.int(3, 5)))).toEqual(new Set([3, 4, 5]))
  })
})
