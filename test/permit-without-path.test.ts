/** A permit listed without `path:` may be the permit of every path that grants it: unclear there, never a no. */
import { describe, expect, test } from 'vitest'
import { secondLook } from '../src/engine/four-eyes.ts'
import { check } from '../src/outlook/check.ts'
import { parseProfile } from '../src/profile/parse.ts'
import { parseDay } from '../src/time/day.ts'
import { shippedRules } from './support/rules.ts'

const compiled = shippedRules()

async function outcomesOf(stay: string): Promise<ReadonlyMap<string, string>> {
  const text = `profile: 1\ncase: one\nrelations: []\nmembers: [ { id: a, born: 1990-01-01, applications: [], stay: [ ${stay} ] } ]\n`
  const parsed = parseProfile(text, 'one.yaml')
  const on = parseDay('2026-07-01')
  if (!parsed.ok || on === undefined) throw new Error('the file is in order')
  const options = { on, profileSha256: '', engineVersion: '' }
  const { result } = await check(compiled, parsed.family, options, secondLook)
  return new Map(result.persons[0]?.paths.map((p) => [p.path.replace('aufenthg-', ''), p.outcome]))
}

describe('a permit without path', () => {
  test.each<[stay: string, granting: readonly string[], why: string]>([
    ['{ status: ne, from: 2018-01-01 }', ['26-4', '26-4-35', '35', '9'], 'four ways lead to a settlement permit'],
    [
      '{ status: duldung, from: 2012-01-01, to: 2017-12-31 }, { status: ne, from: 2018-01-01 }',
      ['26-4', '26-4-35', '35', '9'],
      'whatever was held before',
    ],
    ['{ status: ae-25b-1, from: 2025-01-01, expires: 2027-01-01 }', ['25b-1', '25b-6'], '§ 25b Abs. 1 or Abs. 6'],
    ['{ status: ae-19d, from: 2025-01-01, expires: 2027-01-01 }', ['19d-1', '19d-1a'], '§ 19d Abs. 1 or Abs. 1a'],
    [
      '{ status: ae-104c, from: 2025-06-01, expires: 2026-11-30 }',
      ['104c-1', '104c-2'],
      'of one’s own or through a relative',
    ],
    [
      '{ status: ae-25a-2, from: 2025-01-01, expires: 2027-01-01 }',
      ['25a-2-children', '25a-2-parents', '25a-2-siblings', '25a-2-spouse'],
      'a relative need not be in the file for the permit to exist',
    ],
  ])('%s: unclear on %j: %s', async (stay, granting, _) => {
    const found = await outcomesOf(stay)
    expect(granting.map((path) => [path, found.get(path)])).toEqual(granting.map((path) => [path, 'unclear']))
  })

  test.each<[stay: string, path: string]>([
    ['{ status: ne, path: aufenthg-9, from: 2018-01-01 }', '9'],
    ['{ status: ae-25a-2, path: aufenthg-25a-2-parents, from: 2025-01-01, expires: 2027-01-01 }', '25a-2-parents'],
    ['{ status: ae-25b-4, from: 2025-01-01, expires: 2027-01-01 }', '25b-4'],
  ])('%s: held by § %s, and by no other', async (stay, path) => {
    const found = await outcomesOf(stay)
    expect([...found].filter(([, outcome]) => outcome === 'held')).toEqual([[path, 'held']])
  })
})
