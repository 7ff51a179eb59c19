import { describe, expect, test } from 'vitest'
import { parseProfile } from './parse.ts'
import { profileSchema } from './schema.ts'
import { keysOf, schemaAt } from './schema-walk.ts'
import { template } from './template.ts'

const MEMBER_KEYS = keysOf(schemaAt(profileSchema, ['members', 0], {}) ?? profileSchema, {})
/** Every example switched on; the two relations name persons who are not there. */
const shape = (lang: 'de' | 'en') => template(lang).replace(/^(\s*)#(?=[a-z -]+)(?! )/gm, '$1')

describe.each(['de', 'en'] as const)('template in %s', (lang) => {
  test('is valid as it stands, and knows only what is required', () => {
    const parsed = parseProfile(template(lang), 'new.yaml')
    expect(parsed).toMatchObject({ ok: true, warnings: [] })
    if (!parsed.ok) return
    expect(Object.keys(parsed.family.profile)).toEqual(['profile', 'case', 'members'])
    expect(Object.keys(parsed.family.profile.members[0] ?? {})).toEqual(['id', 'born'])
  })

  test('stays valid with every example switched on', () => {
    const parsed = parseProfile(shape(lang), 'full.yaml')
    expect(parsed).toMatchObject({ ok: true, warnings: [] })
    if (!parsed.ok) return
    expect(new Set(Object.keys(parsed.family.profile.members[0] ?? {}))).toEqual(new Set(MEMBER_KEYS))
    expect(Object.keys(parsed.family.profile)).toContain('releases')
  })

  test('names its schema on the first line', () => {
    expect(template(lang)).toMatch(/^# yaml-language-server: \$schema=\.\//)
  })
})

test.each(['MS-014', '4711', 'a: b # c', 'no', '"; $& \\', 'x\ny'])('the case %j comes back as text', (name) => {
  const parsed = parseProfile(template('de', { case: name }), 'new.yaml')
  expect(parsed.ok && parsed.family.profile.case).toBe(name)
})
