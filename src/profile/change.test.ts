import { describe, expect, test } from 'vitest'
import { formatDay } from '../time/day.ts'
import { changeFamily, type Setting, settingText } from './change.ts'
import type { Family } from './family.ts'
import { parseProfile, parseProfileJson } from './parse.ts'

const TEXT = `
profile: 1
case: X-1
relations:
  - { spouses: [nadia, karim], since: 2005-06-01 }
  - { parent: nadia, child: amina }
members:
  - id: nadia
    born: 1985-01-02
    stay:
      - { status: gestattung, from: 2017-09-10, to: 2019-03-01 }   # a remark
      - { status: duldung, from: 2019-03-02 }
      - { status: duldung-60b, from: 2024-01-01 }
    passport: none
  - id: karim
    born: 1984-03-04
    german: { oral: A1, written: A1 }
    work: []
  - id: amina
    born: 2009-05-14
`

function family(): Family {
  const parsed = parseProfile(TEXT, 'x.yaml')
  if (!parsed.ok) throw new Error('the sample is in order')
  return parsed.family
}

/** `address=value`, or `-address` to delete. */
function setting(text: string): Setting {
  if (text.startsWith('-')) return { kind: 'unset', address: text.slice(1) }
  const cut = text.indexOf('=')
  return { kind: 'set', address: text.slice(0, cut), value: text.slice(cut + 1) }
}

const change = (...settings: string[]) => changeFamily(family(), settings.map(setting))

function changed(...settings: string[]) {
  const result = change(...settings)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

describe('what a setting does', () => {
  const member = (n: number, ...settings: string[]) => changed(...settings).family.profile.members[n]
  test.each([
    ['a word', () => member(1, 'members.karim.german.oral=A2')?.german?.oral, 'A2'],
    ['a mapping that was missing', () => member(2, 'members.amina.german.oral=B1')?.german, { oral: 'B1' }],
    ['a list', () => member(1, 'members.karim.absences=[]')?.absences, []],
    [
      'an entry behind the last, in cents',
      () => member(1, 'members.karim.work[+]={ gross: 2150, net: 1620.50 }')?.work,
      [{ gross: 215000, net: 162050 }],
    ],
    [
      'the first entry of a list nobody had told',
      () => member(2, 'members.amina.work[+]={ gross: 1 }')?.work,
      [{ gross: 100 }],
    ],
    [
      'a field of a new entry',
      () => member(0, 'members.nadia.stay[+].status=ae-25b-1')?.stay?.at(-1),
      { status: 'ae-25b-1' },
    ],
    [
      'a mapping where a word stood',
      () => Object.keys(member(0, 'members.nadia.passport.valid_until=2030-01-01')?.passport ?? {}),
      ['valid_until'],
    ],
    ['an entry by position, members too', () => member(0, 'members[1].stay[2].status=none')?.stay?.[1]?.status, 'none'],
    ['a deletion makes it unknown', () => member(1, '-members.karim.german')?.german, undefined],
    [
      'positions are those of the file, whatever else is deleted',
      () =>
        member(0, '-members.nadia.stay[1]', 'members.nadia.stay[3].status=none', '-members.nadia.stay[2]')?.stay?.map(
          (s) => s.status,
        ),
      ['none'],
    ],
    [
      'deletions come first, so that a list can be replaced',
      () => member(0, 'members.nadia.stay[+]={ status: ne }', '-members.nadia.stay')?.stay,
      [{ status: 'ne' }],
    ],
    ['a new member', () => changed('members[+]={ id: sami, born: 2026-01-05 }').family.profile.members.length, 4],
    [
      'a member of the same call can be named',
      () => member(3, 'members[+]={ id: sami, born: 2026-01-05 }', 'members.sami.nationality=IRQ')?.nationality,
      'IRQ',
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected)
  })

  test('a date is a date', () => {
    const born = changed('members.amina.born=2010-02-03').family.profile.members[2]?.born
    expect(born && formatDay(born.first)).toBe('2010-02-03')
  })

  test('the family it starts from stays as it was', () => {
    const before = family()
    const copy = structuredClone(before.profile)
    changeFamily(before, [setting('members.karim.german.oral=A2'), setting('-relations[1]')])
    expect(before.profile).toEqual(copy)
    expect(before.text).toBe(TEXT)
  })

  test('what stood there and what stands there now is told as YAML on one line', () => {
    const { applied } = changed(
      'members.karim.german={ oral: A2 }',
      '-members.nadia.passport',
      'members.karim.work[+]={}',
    )
    expect(applied.map(({ before, after }) => [before, after])).toEqual([
      ['none', undefined],
      ['{ oral: A1, written: A1 }', '{ oral: A2 }'],
      [undefined, '{}'],
    ])
  })

  test('a family that came as JSON', () => {
    const parsed = parseProfileJson(
      '{\n\t"profile": 1, "case": "Y", "members": [{ "id": "a", "born": "1990" }]}',
      'y.json',
    )
    const result = parsed.ok && changeFamily(parsed.family, [setting('members.a.nationality=IRQ')])
    expect(result ? result.ok && result.family.profile.members[0]?.nationality : undefined).toBe('IRQ')
  })
})

describe('a wrong setting is told with the right one', () => {
  test.each([
    ['members.karim.germn.oral=A2', 'unknown-key', 'members.karim.german.oral'],
    ['members.karim.deutsch.mündlich=A2', 'unknown-address', undefined],
    ['members.karim.german.muendlich=A2', 'unknown-key', 'members.karim.german.oral'],
    ['members.karym.german.oral=A2', 'unknown-member', 'members.karim.german.oral'],
    ['member.karim.germn.oral=A2', 'unknown-key', 'members.karim.german.oral'],
    ['members.nadia.stay.status=ne', 'unknown-address', 'members.nadia.stay[3].status'],
    ['members.karim.work.gross=2000', 'unknown-address', 'members.karim.work[+].gross'],
    ['members.nadia.stay[7].status=ne', 'unknown-address', 'members.nadia.stay[+].status'],
    ['-members.nadia.stay[7]', 'unknown-address', undefined],
    ['members.karim.german[1].oral=A2', 'unknown-address', 'members.karim.german.oral'],
    ['members.karim.born.year=1990', 'unknown-address', 'members.karim.born'],
    ['members.karim.zzzzzz=1', 'unknown-key', undefined],
    ['members.karim.__proto__.x=1', 'unknown-key', undefined],
    ['members.karim.constructor=1', 'unknown-key', undefined],
    ['-members.amina.german', 'unknown-address', undefined],
    ['=5', 'unknown-address', undefined],
    ['[+]=5', 'unknown-address', undefined],
    ['members..karim=5', 'unknown-address', undefined],
  ])('%s', (text, code, suggestion) => {
    const result = change(text)
    expect(!result.ok && result.problems.map((p) => [p.file, p.code, p.suggestion])).toEqual([
      [settingText(setting(text)), code, suggestion],
    ])
  })
})

describe('values are checked like a file, and the setting is named', () => {
  test.each([
    ['members.karim.german.oral=A7', 'not-in-list', 'members.karim.german.oral'],
    ['members.karim.born=1984-02-30', 'no-such-date', 'members.karim.born'],
    ['members.karim.health_insurance=nein', 'word-for-boolean', 'members.karim.health_insurance'],
    ['members.karim.german.oral=', 'empty-value', 'members.karim.german.oral'],
    ['members.karim.german={ oral: [', 'not-yaml', undefined],
    ['members.karim.german={ orl: A2 }', 'unknown-key', 'members.karim.german.orl'],
    ['members.karim.work[+]={ gross: -1 }', 'negative-amount', 'members.karim.work[1].gross'],
    ['-members.karim.born', 'missing-key', 'members.karim.born'],
    ['-members.amina', 'unknown-member', 'relations[2].child'],
    ['members[+]={ id: karim, born: 2000 }', 'duplicate-id', 'members[4].id'],
  ])('%s', (text, code, address) => {
    const result = change(text)
    expect(!result.ok && result.problems.map((p) => [p.file, p.code, p.address])).toEqual([
      [settingText(setting(text)), code, address],
    ])
  })

  test('all problems of all settings, each with its own', () => {
    const wrong = ['members.karim.german.oral=A7', 'members.nadia.born=x', 'members.amina.zzzzzz=1']
    const result = change(wrong[0] ?? '', 'members.nadia.nationality=IRQ', wrong[1] ?? '', wrong[2] ?? '')
    expect(!result.ok && result.problems.map((p) => p.file).sort()).toEqual(wrong.map((w) => `--set ${w}`).sort())
  })
})
