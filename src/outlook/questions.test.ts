import { describe, expect, test } from 'vitest'
import { familyFrom, fixtureText } from '../../test/support/families.ts'
import { shippedRules } from '../../test/support/rules.ts'
import { evaluateFamily } from '../engine/family.ts'
import { readYaml } from '../profile/yaml-tree.ts'
import { parseDay } from '../time/day.ts'
import { type OpenQuestion, openQuestions } from './questions.ts'

const ON = parseDay('2026-11-22')

function questions(text: string, only: { person?: string; path?: string } = {}): readonly OpenQuestion[] {
  const read = readYaml(text, 'test.yaml')
  if (!read.ok || ON === undefined) throw new Error('not YAML')
  const evaluation = evaluateFamily(shippedRules(), familyFrom(text), { on: ON })
  return openQuestions(evaluation, { day: ON, data: read.tree.value, ...only })
}

const addresses = (text: string, only = {}): readonly string[] => questions(text, only).map((q) => q.address)
const file = (...lines: string[]) => ['profile: 1', 'case: T', ...lines, ''].join('\n')
const ONE = ['relations: []', 'members:', '  - id: p', '    born: 1985-05-14', '    marital_status: single']

describe('what is open', () => {
  const cases: { why: string; text: string; open?: readonly string[]; settled?: readonly string[]; path?: string }[] = [
    {
      why: 'a missing field is asked for by its address',
      text: file(...ONE),
      open: ['members.p.german.oral', 'members.p.stay', 'household.housing.rent'],
      path: 'aufenthg-25b-1',
    },
    {
      why: 'a known nothing is not asked again',
      text: file(...ONE, '    offences: []', '    work: []'),
      settled: ['members.p.offences', 'members.p.work'],
      path: 'aufenthg-25b-1',
    },
    {
      why: 'in an entry the fields that are missing are asked for, not the list',
      text: file(...ONE, '    stay: [ { status: duldung } ]'),
      open: ['members.p.stay[1].from'],
      settled: ['members.p.stay', 'members.p.stay[1].status', 'members.p.stay[1].to'],
      path: 'aufenthg-25b-1',
    },
    {
      why: 'an empty entry says that there is more: it is asked for as one',
      text: file(...ONE, '    stay: [ { status: duldung, from: 2024-01-01 }, {} ]'),
      open: ['members.p.stay[2]'],
      path: 'aufenthg-25b-1',
    },
    {
      why: 'several persons without relations: who is related',
      text: file('members:', '  - { id: p, born: 1985-05-14 }', '  - { id: k, born: 2012-01-01 }'),
      open: ['relations'],
    },
    {
      why: 'custody and family life of a parent, each at its relation',
      text: file(
        'relations: [ { parent: p, child: k } ]',
        'members:',
        '  - { id: p, born: 1985-05-14 }',
        '  - { id: k, born: 2010-01-01 }',
      ),
      open: ['relations[1].custody', 'relations[1].family_life'],
      settled: ['relations'],
    },
  ]
  test.each(cases)('$why', ({ text, open = [], settled = [], path }) => {
    const found = addresses(text, path === undefined ? {} : { path })
    expect(found).toEqual(expect.arrayContaining([...open]))
    for (const address of settled) expect(found).not.toContain(address)
  })
})

test('an answer that settles a fact takes its question away', () => {
  const before = addresses(file(...ONE), { path: 'aufenthg-25b-1' })
  const after = addresses(file(...ONE, '    german: { oral: A2 }'), { path: 'aufenthg-25b-1' })
  expect(before).toContain('members.p.german.oral')
  expect(after).not.toContain('members.p.german.oral')
})

describe('what comes first', () => {
  const all = questions(fixtureText('first-meeting.yaml'))
  const score = (q: OpenQuestion) => 3 * q.decides.length + q.touches.length

  test('outcomes that wait for information count three times, open points beside a result once', () => {
    const missing = all.filter((q) => q.kind !== 'exact').map(score)
    expect(missing).toEqual([...missing].sort((a, b) => b - a))
    expect(missing[0]).toBeGreaterThan(missing.at(-1) ?? 0)
  })

  test('dates that lack only their day come after everything that is missing', () => {
    const kinds = all.map((q) => q.kind)
    expect(kinds.indexOf('exact')).toBeGreaterThan(kinds.lastIndexOf('missing'))
  })

  test('ties go by the order of the file and of the format', () => {
    const housing = all.map((q) => q.address).filter((a) => a.startsWith('household.housing'))
    expect(housing.slice(0, 4)).toEqual([
      'household.housing.rent',
      'household.housing.utilities',
      'household.housing.heating',
      'household.housing.hot_water',
    ])
    expect(questions(fixtureText('first-meeting.yaml'))).toEqual(all)
  })

  test('a person or a path alone asks for what matters there', () => {
    const lea = questions(fixtureText('first-meeting.yaml'), { person: 'lea', path: 'aufenthg-25a-1' })
    expect(lea.length).toBeGreaterThan(0)
    for (const q of lea)
      for (const stake of [...q.decides, ...q.touches])
        expect(stake).toMatchObject({ person: 'lea', path: 'aufenthg-25a-1' })
  })
})

test('paths that are closed or do not apply ask for nothing', () => {
  const all = questions(fixtureText('first-meeting.yaml')).flatMap((q) => [...q.decides, ...q.touches])
  expect(all.map((s) => s.outcome)).not.toContain('closed')
  expect(all.map((s) => s.outcome)).not.toContain('not-applicable')
})
