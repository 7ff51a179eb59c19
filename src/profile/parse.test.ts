import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../time/day.ts'
import { type Parsed, parseProfile, parseProfileJson } from './parse.ts'

const HEAD = 'profile: 1\ncase: X\nmembers:\n  - id: amina\n    born: 2009\n'
const codes = (parsed: Parsed) =>
  (parsed.ok ? parsed.warnings : parsed.problems).map(
    (p) => `${p.line ?? '-'}:${p.column ?? '-'} ${p.code} ${p.address ?? ''}`,
  )

describe('what loads', () => {
  test('dates become ranges, euros become cents, a list that is empty stays', () => {
    const parsed = parseProfile(`${HEAD}    entered: 2017-09\n    stay: []\n    work: [ { net: 1620.37 } ]\n`, 'a.yaml')
    const member = parsed.ok ? parsed.family.profile.members[0] : undefined
    expect(member).toEqual({
      id: 'amina',
      born: { first: dayOf(2009, 1, 1), last: dayOf(2009, 12, 31) },
      entered: { first: dayOf(2017, 9, 1), last: dayOf(2017, 9, 30) },
      stay: [],
      work: [{ net: 162037 }],
    })
  })

  test('byte order mark and CRLF leave no trace', () => {
    const parsed = parseProfile(`\uFEFF${HEAD.replaceAll('\n', '\r\n')}`, 'a.yaml')
    expect(parsed.ok && parsed.family.text).toBe(HEAD)
  })

  test('anchors and aliases, a few', () => {
    const parsed = parseProfile(`${HEAD}    work: [ &job { net: 100 }, *job ]\n    offers: [ *job ]\n`, 'a.yaml')
    expect(parsed.ok && parsed.family.profile.members[0]?.offers).toEqual([{ net: 10000 }])
    expect(parsed.ok && parsed.family.lineOf('members.amina.offers[1].net')).toBe(6)
  })

  test('status and kind of an order may be unknown like every other field', () => {
    expect(parseProfile(`${HEAD}    stay: [ { from: 2019 } ]\n    orders: [ { from: 2019 } ]\n`, 'a.yaml').ok).toBe(
      true,
    )
  })

  const cases = fileURLToPath(new URL('../../fixtures/decided', import.meta.url))
  test('every decided case', () => {
    for (const name of readdirSync(cases).filter((f) => f.startsWith('H')))
      expect(codes(parseProfile(readFileSync(`${cases}/${name}`, 'utf8'), name))).toEqual([])
  })
})

describe('what does not load: code, place, address', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing but the version', 'profile: 1', ['1:1 missing-key case', '1:1 missing-key members']],
    ['a newer format', HEAD.replace('1', '2'), ['1:10 wrong-version profile']],
    ['no members', 'profile: 1\ncase: X\nmembers: []', ['3:10 wrong-length members']],
    ['no birth', 'profile: 1\ncase: X\nmembers:\n  - id: amina', ['4:5 missing-key members.amina.born']],
    ['an id with a blank', HEAD.replace('amina', 'amina k'), ['4:9 wrong-form members.amina k.id']],
    ['a number as id', HEAD.replace('amina', '12'), ['4:9 wrong-type members[1].id']],
    [
      'one slip in a relation, one complaint',
      `${HEAD}relations: [ { spouse: [amina, amina] } ]`,
      ['6:16 unknown-key relations[1].spouse'],
    ],
    ['household twice', `${HEAD}household: {}\nhouseholds: []`, ['7:13 household-and-households households']],
    [
      'two households for everybody',
      `${HEAD}households: [ {}, { members: [amina] } ]`,
      ['6:15 missing-key households[1].members'],
    ],
    ['a passport that is neither', `${HEAD}    passport: lost`, ['6:15 not-in-list members.amina.passport']],
    ['a key inside a union', `${HEAD}    passport: { valid: 2028 }`, ['6:17 unknown-key members.amina.passport.valid']],
    ['a text where a mapping belongs', `${HEAD}    german: B1`, ['6:13 wrong-type members.amina.german']],
    ['a list where a mapping belongs', `${HEAD}    german: [B1]`, ['6:13 wrong-type members.amina.german']],
    [
      'true where only false fits',
      `${HEAD}    civic: { democratic_order: true }`,
      ['6:32 wrong-type members.amina.civic.democratic_order'],
    ],
    ['a list as key', `${HEAD}    ? [a]\n    : b`, ['6:7 not-yaml ']],
    [
      'keys of Object.prototype',
      `${HEAD}    constructor: 1\n    toString: 2`,
      ['6:5 unknown-key members.amina.constructor', '7:5 unknown-key members.amina.toString'],
    ],
  ])('%s', (_, text, expected) => {
    const parsed = parseProfile(text, 'a.yaml')
    expect(parsed.ok).toBe(false)
    expect(codes(parsed)).toEqual(expected)
  })
})

test('evidence for a place that does not exist is a warning with the right spelling', () => {
  const parsed = parseProfile(
    `${HEAD}    german: { oral: B1 }\nevidence: [ { for: members.amina.germn }, { for: members.amina.german.oral } ]`,
    'a.yaml',
  )
  expect(parsed).toMatchObject({
    ok: true,
    warnings: [{ code: 'unknown-address', line: 7, suggestion: 'members.amina.german' }],
  })
})

describe('JSON', () => {
  const record = { profile: 1, case: 'X', members: [{ id: 'amina', born: '2009-05-14' }] }
  test('gives the same profile as YAML', () => {
    const parsed = parseProfileJson(JSON.stringify(record), 'a.ndjson', 7)
    const yaml = parseProfile(JSON.stringify(record), 'a.yaml')
    expect(parsed.ok && parsed.family.profile).toEqual(yaml.ok && yaml.family.profile)
    expect(parsed.ok && parsed.family.lineOf('members.amina.born')).toBe(7)
  })
  test.each([
    ['{', ['7:- not-json ']],
    ['', ['7:- empty ']],
    ['[]', ['7:- not-a-mapping ']],
    [JSON.stringify({ ...record, foo: 1 }), ['7:- unknown-key foo']],
    [
      JSON.stringify(record).replace('"born"', '"__proto__":{"a":1},"born"'),
      ['7:- unknown-key members.amina.__proto__'],
    ],
    ['['.repeat(101), ['7:101 too-deep ']],
  ])('%j', (text, expected) => {
    expect(codes(parseProfileJson(text, 'a.ndjson', 7))).toEqual(expected)
  })
})
