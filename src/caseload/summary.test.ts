import { describe, expect, test } from 'vitest'
import type { DeadlineLine, FamilyLine, PersonLine } from './line.ts'
import { SORTS, type Sort, type State, stateOf, tally } from './summary.ts'

const person = (id: string, more: Partial<PersonLine> = {}): PersonLine => ({
  id,
  state: 'gaps',
  route: 'aufenthg-25b-1',
  from: null,
  until: null,
  unknown: 0,
  appraisals: 0,
  paths: { 'aufenthg-25b-1': 'gaps' },
  ...more,
})
const deadline = (
  date: string,
  persons: readonly string[],
  kind: DeadlineLine['kind'] = 'window-ends',
): DeadlineLine => ({
  date,
  kind,
  closes: ['aufenthg-25b-1'],
  persons,
  cause: '25b-1/age',
  about: 'a',
  leaves: persons,
})
const family = (name: string, deadlines: readonly DeadlineLine[] = [], more: Partial<FamilyLine> = {}): FamilyLine => ({
  format: 'bleibeweg.batch/1',
  case: name,
  sha256: '',
  engine: '',
  rules: '',
  on: '2026-11-22',
  at: '2026-11-22',
  horizon: 10,
  strict: false,
  layers: null,
  persons: [person('a'), person('b')],
  deadlines,
  gaps: [],
  opening: [],
  odd: [],
  four_eyes: null,
  ...more,
})

const FAMILIES: readonly FamilyLine[] = [
  family('D'),
  family('C', [deadline('2026-12-01', ['a'], 'paper-expires'), deadline('2027-05-01', ['a'])]),
  family('B', [deadline('2027-03-01', ['a'])]),
  family('E', [deadline('2027-03-01', ['a', 'b'])]),
  family('A', [deadline('2027-05-01', ['a'])]),
]

describe('a caseload in counts and lists', () => {
  test.each<readonly [Sort, readonly string[], string]>([
    [
      'deadline',
      ['E', 'B', 'A', 'C', 'D'],
      'date, then persons touched, then case; a paper to be renewed does not count',
    ],
    ['case', ['A', 'B', 'C', 'D', 'E'], 'by case'],
    ['input', ['D', 'C', 'B', 'E', 'A'], 'as read'],
  ])('by %s: %j (%s)', (sort, expected) => {
    expect(SORTS).toContain(sort)
    const { add, result } = tally({ most: 99, sort })
    for (const one of FAMILIES) add(one)
    expect(result().work.map((w) => w.case)).toEqual(expected)
  })

  test('keeps the first of each list and counts all, however many come', () => {
    const { add, result } = tally({ most: 2, sort: 'deadline' })
    for (let i = 0; i < 3000; i += 1) add(family(`Z${i}`, [deadline('2028-01-01', ['a'])]))
    for (const one of FAMILIES) add(one)
    const { families, persons, work } = result()
    expect({ families, persons, work: work.map((w) => w.case) }).toEqual({
      families: 3005,
      persons: 6010,
      work: ['E', 'B'],
    })
  })

  test.each<readonly [Partial<PersonLine>, State, string]>([
    [{ state: 'ready' }, 'ready', 'as it is'],
    [{ state: 'foreseeable', from: '2027-11-21' }, 'soon', 'within twelve months'],
    [{ state: 'foreseeable', from: '2027-11-22' }, 'foreseeable', 'a year later to the day is later'],
    [{ state: null, route: null }, 'none', 'nothing in sight'],
  ])('%j counts as %s (%s)', (given, state) => {
    expect(stateOf(person('a', given), '2026-11-22')).toBe(state)
  })

  test('a gap counts families and persons; most persons first', () => {
    const gap = (name: string, persons: readonly string[]) =>
      ({ gap: name, kind: 'unmet', step: null, persons }) as const
    const { add, result } = tally({ most: 9, sort: 'input' })
    add(family('A', [], { gaps: [gap('25b-1/german', ['a']), gap('25b-1/livelihood', ['a', 'b'])] }))
    add(family('B', [], { gaps: [gap('25b-1/livelihood', ['a'])] }))
    expect(result().gaps.map((g) => [g.gap, g.families, g.persons])).toEqual([
      ['25b-1/livelihood', 2, 3],
      ['25b-1/german', 1, 1],
    ])
  })

  test('the best route of a family is the one nearest to a decision', () => {
    const { add, result } = tally({ most: 9, sort: 'input' })
    const near = person('b', { route: 'aufenthg-25a-1', paths: { 'aufenthg-25a-1': 'ready-to-weigh' } })
    add(family('A', [], { persons: [person('a'), near] }))
    expect(result().work[0]?.best?.id).toBe('b')
  })
})

test('a case that comes again is odd, each time it does', () => {
  const { add, result } = tally({ most: 10, sort: 'input' })
  for (const name of ['A', 'B', 'A', 'a', 'A']) add(family(name))
  const again = { code: 'duplicate-case', address: 'case', case: 'A' }
  expect(result()).toMatchObject({ families: 5, odd: [again, again], oddByCode: { 'duplicate-case': 2 } })
})
