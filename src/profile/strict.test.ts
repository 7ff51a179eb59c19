import { describe, expect, test } from 'vitest'
import { dayOf } from '../time/day.ts'
import { parseProfile } from './parse.ts'
import type { Profile } from './schema.ts'
import { onlyProven } from './strict.ts'

function load(...evidence: readonly string[]): Profile {
  const parsed = parseProfile(
    `profile: 1
case: X
household: { land: NW, members: [amina], housing: { rent: 640, heating: 95 } }
relations: [ { parent: nadia, child: amina } ]
members:
  - { id: nadia, born: 1985-01-01 }
  - id: amina
    born: 2009-05-14
    nationality: IRQ
    stay: [ { status: gestattung, from: 2017-09-10 }, { status: duldung, from: 2019-03-02 } ]
    absences: []
    german: { oral: B1, written: A2 }
    applications: [ { path: aufenthg-25a-1, filed: 2026-06-01 } ]
evidence: [ ${evidence.map((e) => `{ for: ${JSON.stringify(e)} }`).join(', ')} ]
`,
    'a.yaml',
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.family.profile
}

const ALWAYS = ['id', 'born', 'applications']

describe('members.amina', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing proven', [], []],
    ['a field', ['members.amina.nationality'], ['nationality']],
    ['a field of somebody else', ['members.nadia.nationality'], []],
    ['a whole list', ['members.amina.stay'], ['stay']],
    ['one entry of two', ['members.amina.stay[2]'], []],
    ['both entries', ['members.amina.stay[1]', 'members.amina.stay[2]'], ['stay']],
    [
      'an entry field by field',
      ['members.amina.stay[1]', 'members.amina.stay[2].status', 'members.amina.stay[2].from'],
      ['stay'],
    ],
    ['an empty list', ['members.amina.absences'], ['absences']],
    ['by position', ['members[2].nationality'], ['nationality']],
    ['everything', ['members.amina'], ['nationality', 'stay', 'absences', 'german']],
    ['a wrong address', ['members..amina'], []],
  ])('%s: %j', (_, evidence, kept) => {
    const member = onlyProven(load(...evidence)).members[1] ?? {}
    expect(new Set(Object.keys(member))).toEqual(new Set([...ALWAYS, ...kept]))
  })

  test('evidence for a part proves that part', () => {
    expect(onlyProven(load('members.amina.german.oral')).members[1]?.german).toEqual({ oral: 'B1' })
  })

  test('a birth without proof may lie on any day', () => {
    expect(onlyProven(load()).members[1]?.born).toEqual({ first: dayOf(1800, 1, 1), last: dayOf(2299, 12, 31) })
    expect(onlyProven(load('members.amina.born')).members[1]?.born.first).toBe(dayOf(2009, 5, 14))
  })
})

test('household and relations need evidence; who lives where stays', () => {
  expect(onlyProven(load()).household).toEqual({ land: 'NW', members: ['amina'] })
  expect(onlyProven(load('household.housing.rent')).household?.housing).toEqual({ rent: 64000 })
  expect(onlyProven(load()).relations).toBeUndefined()
  expect(onlyProven(load('relations[1]')).relations).toHaveLength(1)
})

test('the profile given stays as it is', () => {
  const profile = load()
  const before = structuredClone(profile)
  onlyProven(profile)
  expect(profile).toEqual(before)
})
