import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { familyFrom, fixtureFiles, fixtureText } from '../../test/support/families.ts'
import { shippedRules } from '../../test/support/rules.ts'
import { type Compiled, compileWhole } from '../engine/compile.ts'
import { evaluateFamily } from '../engine/family.ts'
import { assemble } from '../rules/pack.ts'
import { readRules } from '../rules/read.ts'
import { parseDay } from '../time/day.ts'
import { findBlocks } from './blocks.ts'

const ON = parseDay('2026-11-22') ?? (0 as never)
const CIRCLE = fixtureText('circle.yaml')

const blocksIn = (text: string, compiled: Compiled = shippedRules()) =>
  findBlocks(evaluateFamily(compiled, familyFrom(text), { on: ON }))

describe('the circle of permit, income and permission to work', () => {
  test('is named link by link', () => {
    expect(blocksIn(CIRCLE)).toEqual([
      {
        kind: 'work',
        persons: ['adult'],
        circle: [
          { kind: 'requirement', person: 'adult', id: '25b-1/livelihood' },
          { kind: 'step', person: 'adult', id: 'find-work' },
          { kind: 'step', person: 'adult', id: 'work-permission' },
          { kind: 'path', person: 'adult', id: 'aufenthg-25b-1' },
        ],
        way_out: { step: 'cooperate', cite: '§ 60b Abs. 4' },
      },
    ])
  })

  test.each([
    [
      'an ordinary toleration: work should be permitted',
      'duldung-60b, from',
      'duldung, from',
      'work-permission',
      '§ 60a Abs. 5b',
    ],
    ['own deception: it must be put right', 'no-cooperation', 'own-deception', 'correct-identity', '§ 60b Abs. 4'],
  ])('way out: %s', (_why, old, now, step, cite) => {
    const text = CIRCLE.replace(old, now).replace(
      old === 'duldung-60b, from' ? 'no-cooperation' : '',
      old === 'duldung-60b, from' ? 'none' : '',
    )
    expect(blocksIn(text)[0]?.way_out).toEqual({ step, cite })
  })

  test('no way out is invented where work is banned for another reason', () => {
    const text = CIRCLE.replace('work_permission: none', 'work_permission: { banned_because: safe-country }')
      .replace('duldung-60b, from', 'duldung, from')
      .replace('no-cooperation', 'none')
    expect(blocksIn(text)[0]?.way_out).toBeNull()
  })

  test.each([
    ['work is permitted', 'work_permission: none', 'work_permission: { from: 2020-01-01 }'],
    ['nobody said whether work is permitted', 'work_permission: none', '# work_permission'],
    [
      'the livelihood is earned',
      'work: []',
      'work: [ { from: 2024-01-01, hours_week: 40, gross: 2900, net: 2000, social_insurance: true } ]',
    ],
  ])('no circle: %s', (_why, old, now) => {
    expect(blocksIn(CIRCLE.replace(old, now))).toEqual([])
  })

  test('besides, only the parents from a safe country, who may not work, go in a circle; the law names no way out', () => {
    const found = fixtureFiles().filter((f) => blocksIn(fixtureText(f)).length > 0)
    expect(found).toEqual(['circle.yaml', 'second-anchor.yaml'])
    const parents = blocksIn(fixtureText('second-anchor.yaml'))
    expect(parents.map((b) => [b.persons, b.way_out])).toEqual([
      [['mother'], null],
      [['father'], null],
    ])
  })
})

/** Two paths of which each asks for the other's permit of the spouse: no such law, but a rule author may write it. */
function rulesInACircle(): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-'))
  for (const [path, other] of [
    ['x-1', 'x-2'],
    ['x-2', 'x-1'],
  ]) {
    const place = join(folder, 'bund', 'aufenthg', `${path}`)
    mkdirSync(place, { recursive: true })
    writeFileSync(
      join(place, '2020-01-01.yaml'),
      `path: aufenthg-${path}
in_force: { from: 2020-01-01 }
source: { act: AufenthG, section: "25b", verified_until: 2026-08-19, status: draft }
sentences: { "1": 1 }
title: { de: "Probe", en: "Probe" }
track: family
effect: may
grants: ae-other
duration: P1Y
anchor: spouse
requirements:
  - id: holder
    cite: "§ 1"
    title: { de: "Titel des anderen", en: "Permit of the other" }
    binding: mandatory
    when: { fact: permit.held, params: { path: aufenthg-${other}, of: anchor }, operator: equal, value: true }
`,
    )
  }
  const shipped = fileURLToPath(new URL('../../rules', import.meta.url))
  const read = readRules([shipped, folder])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compileWhole(assemble(read.packed))
}

test('paths of two members that wait for each other', () => {
  const text = `profile: 1
case: PAIR
relations: [ { spouses: [a, b], since: 2015-01-01 } ]
members:
  - { id: a, born: 1990-01-01, marital_status: married, stay: [ { status: duldung, from: 2018-01-01, expires: 2027-06-30 } ] }
  - { id: b, born: 1991-01-01, marital_status: married, stay: [ { status: duldung, from: 2018-01-01, expires: 2027-06-30 } ] }
`
  const relatives = blocksIn(text, rulesInACircle()).filter((b) => b.kind === 'relatives')
  expect(relatives.map((b) => [b.persons, b.circle.map((n) => `${n.person} ${n.id}`), b.way_out])).toEqual([
    [['a', 'b'], ['a x-1/holder', 'b x-2/holder'], null],
    [['a', 'b'], ['a x-2/holder', 'b x-1/holder'], null],
  ])
})
