import { describe, expect, it } from 'vitest'
import { valueAt } from '../../profile/schema-walk.ts'
import type { Case } from '../../rules/cases.ts'
import { profileOf } from './profile.ts'

const bases = {
  one: { profile: 1, members: [{ id: 'amina', german: { oral: 'A1' }, stay: [{ status: 'duldung' }] }] },
}
const profileWith = (change: Partial<Case>) =>
  profileOf({ id: 'c', why: 'w', on: '2026-11-22', expect: {}, place: [], ...change }, { cases: [], bases })
const amina = (change: Partial<Case>): unknown => {
  const made = profileWith(change)
  if (!made.ok) throw new Error(made.word)
  return valueAt(made.data, ['members', 0])
}

describe('the profile of a case', () => {
  it.each<[string, Partial<Case>, object]>([
    ['the only base needs no name', {}, bases.one.members[0] ?? {}],
    ['a field is set', { set: { 'members.amina.german.oral': 'B1' } }, { german: { oral: 'B1' } }],
    [
      'mappings on the way are made',
      { set: { 'members.amina.health.prevents_german': true } },
      { health: { prevents_german: true } },
    ],
    [
      'a list entry is replaced',
      { set: { 'members.amina.stay[1]': { status: 'gestattung' } } },
      { stay: [{ status: 'gestattung' }] },
    ],
    [
      'one past the end is added',
      { set: { 'members.amina.stay[2]': { status: 'ne' } } },
      { stay: [{ status: 'duldung' }, { status: 'ne' }] },
    ],
  ])('%s', (_, change, expected) => {
    expect(amina(change)).toMatchObject(expected)
  })

  it('removes what is there, and leaves the base as it was', () => {
    expect(amina({ remove: ['members.amina.german'] })).not.toHaveProperty('german')
    expect(amina({ remove: ['members.amina.stay[1]'] })).toMatchObject({ stay: [] })
    expect(bases.one.members[0]).toHaveProperty('german')
  })

  it.each<[string, Partial<Case>, string]>([
    ['a base that is not there', { base: 'two' }, 'two'],
    ['a member that is not there', { set: { 'members.karim.german': {} } }, 'members.karim.german'],
    ['nothing to remove: a slip of the pen', { remove: ['members.amina.germann'] }, 'members.amina.germann'],
    ['a list entry far past the end', { set: { 'members.amina.stay[9]': {} } }, 'members.amina.stay[9]'],
    ['the prototype', { set: { 'members.amina.__proto__.x': 1 } }, 'members.amina.__proto__.x'],
  ])('refuses %s', (_, change, word) => {
    expect(profileWith(change)).toMatchObject({ ok: false, word })
  })
})
