import { describe, expect, test } from 'vitest'
import { familyFrom, fixture } from '../../test/support/families.ts'
import { shippedRules } from '../../test/support/rules.ts'
import { evaluateFamily } from '../engine/family.ts'
import { parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { compareInFormat, isEntryList, openPlaces, patternOf } from './forms.ts'
import { spliceValue } from './splice.ts'
import { readYaml } from './yaml-tree.ts'

test.each([
  [['members', 2, 'stay', 0, 'from'], 'members.*.stay[].from'],
  [['household', 'housing', 'rent'], 'household.housing.rent'],
  [['households', 1, 'housing', 'rent'], 'household.housing.rent'],
  [['relations', 0, 'custody'], 'relations[].custody'],
] as const)('%j reads %s', (path, pattern) => {
  expect(patternOf(path)).toBe(pattern)
})

describe('what is open at a place', () => {
  const data = {
    relations: [{ parent: 'a', child: 'b' }, { spouses: ['a', 'c'] }],
    members: [
      {
        born: 1990,
        stay: [{ status: 'duldung', from: '2019-03' }, {}],
        asylum: [{ applied: '2017-01-01', kind: 'first', decision: 'pending' }],
        pension: { months: 3 },
        work: [],
      },
    ],
  }
  test.each([
    ['a partial date', ['members', 0, 'born'], ['exact members.*.born']],
    [
      'a list with a gap at the end',
      ['members', 0, 'stay'],
      ['exact members.*.stay[].from', 'another members.*.stay[]'],
    ],
    ['a pending procedure has no ground and no end', ['members', 0, 'asylum'], []],
    ['a mapping with a field missing', ['members', 0, 'pension'], ['missing members.*.pension.as_of']],
    ['a known nothing', ['members', 0, 'work'], []],
    ['a paper is asked for as a whole', ['members', 0, 'passport'], ['missing members.*.passport']],
    ['only parents have custody', ['relations'], ['missing relations[].custody', 'missing relations[].family_life']],
  ] as const)('%s', (_, path, open) => {
    expect(openPlaces(data, path).map((place) => `${place.kind} ${patternOf(place.path)}`)).toEqual(open)
  })
})

test('in the order of the format: the family, then persons, then fields', () => {
  const paths = [
    ['members', 1, 'born'],
    ['members', 0, 'work', 0, 'net'],
    ['members', 0, 'stay'],
    ['household', 'land'],
  ] as const
  expect([...paths].sort(compareInFormat).map((p) => p.join('.'))).toEqual([
    'household.land',
    'members.0.stay',
    'members.0.work.0.net',
    'members.1.born',
  ])
})

/** An interview broken off in a list leaves an empty entry: whatever stood open or closed because of it is unknown. */
describe('an empty entry decides nothing by itself', () => {
  const on = parseDay('2026-11-22')
  const outcomes = (text: string) => {
    if (on === undefined) throw new Error('no day')
    const { paths } = evaluateFamily(shippedRules(), familyFrom(text), { on })
    return [...paths].flatMap(([id, own]) =>
      [...own].map(([path, p]) => ({ key: `${id} ${path}`, outcome: at(p.best, on).state.outcome })),
    )
  }
  const { text } = fixture('rift.yaml')
  const read = readYaml(text, '')
  const lists = ['stay', 'work', 'offences', 'proceedings']
  test.each(lists)('%s', (list) => {
    const place = ['members', 0, list]
    expect(isEntryList(place)).toBe(true)
    if (!read.ok) throw new Error('not YAML')
    const empty = spliceValue(text, place, [{}])
    const nothing = spliceValue(text, place, [])
    if (empty === undefined || nothing === undefined) throw new Error('no place')
    const before = new Map(outcomes(nothing).map((o) => [o.key, o.outcome]))
    for (const { key, outcome } of outcomes(empty)) {
      // what is known to be open without an entry may become unclear by it, never barred or closed
      if (before.get(key) !== outcome) expect([key, outcome]).not.toEqual([key, 'ready'])
      if (before.get(key) === 'ready-to-weigh' || before.get(key) === 'linked')
        expect(['closed', 'barred', 'not-applicable'], `${key} ${outcome}`).not.toContain(outcome)
    }
  })
})
