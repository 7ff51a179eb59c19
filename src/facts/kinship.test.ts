import { describe, expect, test } from 'vitest'
import { profileSchema } from '../profile/schema.ts'
import { type Day, parseDay } from '../time/day.ts'
import { at } from '../time/timeline.ts'
import { kinshipOf } from './kinship.ts'
import { truthOf } from './truth.ts'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`${text} is no day`)
  return d
}

const ANSWERS = ['no', 'unknown', 'yes'] as const
type Says = Readonly<Record<string, unknown>>

/** A family of parents, two children, a stepchild and a grandmother; `members` adds what the file says of them. */
function kinship(family: Says, members: Readonly<Record<string, Says>> = {}) {
  const ids = ['nadia', 'karim', 'amina', 'sami', 'step', 'oma']
  return kinshipOf(
    profileSchema.parse({
      profile: 1,
      case: 'T',
      members: ids.map((id) => ({ id, born: '1990-01-01', ...members[id] })),
      ...family,
    }),
  )
}

const child = (parent: string, of: string, more: Says = {}) => ({ parent, child: of, ...more })
const FAMILY = {
  relations: [
    { spouses: ['nadia', 'karim'], since: '2005-06-01' },
    child('nadia', 'amina', { custody: 'joint', family_life: true }),
    child('karim', 'amina'),
    child('nadia', 'sami'),
    child('karim', 'sami'),
    child('karim', 'step'),
    child('oma', 'nadia'),
  ],
}
const ids = (list: readonly { readonly id: string }[]) => list.map((r) => r.id)

describe('who is related to whom', () => {
  const k = kinship(FAMILY)
  test.each([
    ['nadia', { parents: ['oma'], children: ['amina', 'sami'], siblings: [], spouses: ['karim'] }, 'a mother'],
    [
      'karim',
      { parents: [], children: ['amina', 'sami', 'step'], siblings: [], spouses: ['nadia'] },
      'a father, with a child of his own',
    ],
    [
      'amina',
      { parents: ['nadia', 'karim'], children: [], siblings: ['sami', 'step'], spouses: [] },
      'siblings once each, the half-sister included',
    ],
    ['step', { parents: ['karim'], children: [], siblings: ['amina', 'sami'], spouses: [] }, 'only over the father'],
    ['oma', { parents: [], children: ['nadia'], siblings: [], spouses: [] }, 'grandchildren are not children'],
  ] as const)('%s: %j (%s)', (id, expected, _) => {
    expect({
      parents: ids(k.parents(id)),
      children: ids(k.children(id)),
      siblings: ids(k.siblings(id)),
      spouses: ids(k.spouses(id)),
    }).toEqual(expected)
  })
  test('each relation stands at its place in the file, and a child is one for ever', () => {
    expect(k.children('nadia').map((r) => r.address)).toEqual(['relations[2]', 'relations[4]'])
    expect(k.children('nadia').map((r) => r.holds)).toEqual([[{ from: -1e9, value: 2 }], [{ from: -1e9, value: 2 }]])
    expect(k.links[0]).toEqual({
      parent: 'nadia',
      child: 'amina',
      custody: 'joint',
      familyLife: true,
      address: 'relations[2]',
    })
    expect([k.links[1]?.custody, k.links[1]?.familyLife]).toEqual([undefined, undefined])
  })
  test('`relations` missing: nobody is known, somebody may be; present: it is the whole list', () => {
    expect([kinship({}).complete, kinship({ relations: [] }).complete, k.complete]).toEqual([false, true, true])
    expect(ids(kinship({}).parents('amina'))).toEqual([])
  })
})

describe('a marriage holds from `since` until `separated`', () => {
  const married = { marital_status: 'married' }
  const apart = { marital_status: 'separated' }
  const holds = (dates: Says, nadia: Says, karim: Says, d: string) => {
    const [spouse] = kinship({ relations: [{ spouses: ['nadia', 'karim'], ...dates }] }, { nadia, karim }).spouses(
      'karim',
    )
    return spouse && ANSWERS[truthOf(at(spouse.holds, day(d)))]
  }
  const SINCE = { since: '2005-06-01' }
  const BOTH = { ...SINCE, separated: '2020-03-01' }
  test.each([
    [SINCE, married, married, '2005-06-01', 'yes', 'from its day'],
    [SINCE, married, {}, '2026-11-22', 'yes', 'one of the two says it'],
    [
      SINCE,
      { marital_status: 'partnership' },
      {},
      '2026-11-22',
      'yes',
      'a registered partnership likewise (§ 27 Abs. 2)',
    ],
    [SINCE, married, married, '2005-05-31', 'unknown', 'before it they may have been a couple'],
    [{}, married, married, '1999-01-01', 'yes', 'no date: on every day'],
    [SINCE, {}, {}, '2026-11-22', 'unknown', 'nobody says they still live in it'],
    [SINCE, apart, married, '2026-11-22', 'unknown', 'the two contradict each other'],
    [SINCE, apart, apart, '2026-11-22', 'unknown', 'separated, nobody says since when'],
    [BOTH, apart, apart, '2020-02-29', 'yes', 'until the day before the separation'],
    [BOTH, apart, apart, '2020-03-01', 'no', 'separated from that day'],
    [BOTH, {}, {}, '2020-02-29', 'yes', 'the date of separation says they lived together until then'],
    [BOTH, {}, {}, '2020-03-01', 'no', 'separated from that day'],
    [BOTH, married, {}, '2020-03-01', 'unknown', 'separated by date, married by status'],
    [{ ...SINCE, separated: '2020' }, apart, {}, '2019-12-31', 'yes', 'a year of separation: until it begins'],
    [{ ...SINCE, separated: '2020' }, apart, {}, '2020-12-30', 'unknown', 'a year of separation: open within'],
    [{ ...SINCE, separated: '2020' }, apart, {}, '2020-12-31', 'no', 'a year of separation: over with its last day'],
    [{ since: '2005' }, married, married, '2005-12-30', 'unknown', 'a year of marriage: open within'],
    [{ since: '2005' }, married, married, '2005-12-31', 'yes', 'a year of marriage: surely on its last day'],
  ] as const)('%j, she %j, he %j, on %s: %s, %s', (dates, nadia, karim, d, expected, _) => {
    expect(holds(dates, nadia, karim, d)).toBe(expected)
    expect(holds(dates, karim, nadia, d)).toBe(expected)
  })

  test('a key taken out never turns an answer around', () => {
    const turned: unknown[] = []
    const words = [{}, married, apart, { marital_status: 'divorced' }, { marital_status: 'single' }]
    const some = (dates: Says, keys: readonly string[]): Says =>
      Object.fromEntries(Object.entries(dates).filter(([key]) => !keys.includes(key)))
    for (const dates of [BOTH, SINCE, { since: '2005' }, { ...SINCE, separated: '2020' }, { separated: '2020' }, {}]) {
      for (const nadia of words) {
        for (const karim of words) {
          const lesser = [some(dates, ['since']), some(dates, ['separated'])].map(
            (left) => [left, nadia, karim] as const,
          )
          for (const [left, she, he] of [...lesser, [dates, {}, karim] as const, [dates, nadia, {}] as const]) {
            for (const d of [
              '2005-05-31',
              '2005-06-01',
              '2005-12-31',
              '2010-01-01',
              '2020-02-29',
              '2020-03-01',
              '2020-12-31',
              '2026-11-22',
            ]) {
              const pair = [holds(dates, nadia, karim, d), holds(left, she, he, d)]
              if (pair.includes('yes') && pair.includes('no'))
                turned.push([dates, nadia, karim, left, she, he, d, pair])
            }
          }
        }
      }
    }
    expect(turned).toEqual([])
  })
})

describe('who lives with whom', () => {
  test('everybody in the one household, unless it names its members', () => {
    expect(kinship({}).householdOf('oma').members).toHaveLength(6)
    expect(kinship({ household: { land: 'NW' } }).householdOf('oma').members).toHaveLength(6)
    const named = kinship({ household: { members: ['nadia', 'amina'] } })
    expect([named.householdOf('amina').members, named.householdOf('karim').members]).toEqual([
      ['nadia', 'amina'],
      ['karim'],
    ])
  })
  test('a family that lives apart', () => {
    const k = kinship({
      households: [
        { id: 'a', members: ['nadia', 'amina'] },
        { id: 'b', members: ['karim'] },
      ],
    })
    expect(k.householdOf('karim')).toMatchObject({ address: 'households[2]', members: ['karim'] })
    expect(k.householdOf('oma')).toMatchObject({ household: undefined, members: ['oma'] })
  })
})
