/**
 * The iron promise: a missing field is unknown. Taking a key out of a profile leaves every value possible that was
 * possible before.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../time/day.ts'
import type { Bounds } from '../bounds.ts'
import { family } from './zzsample.ts'
import { type Asked, day, ON, profileOf, seriesOf } from './testing.ts'

const FACTS: readonly Pick<Asked, 'fact' | 'params'>[] = [
  { fact: 'permit.months', params: { asylum: 'counts', fiction: 'if-extended', gaps: 'cut' } },
  { fact: 'permit.months', params: { asylum: 'counts', fiction: 'if-extended', gaps: 'cut', provisions: ['§ 25a', '§ 25b', '§ 25 Abs. 5'] } },
  { fact: 'permit.months', params: { asylum: 'ignored', fiction: 'counts', gaps: 'bridged' } },
  { fact: 'permit.months', params: { asylum: 'counts', fiction: 'counts', gaps: 'bridged', old_toleration: 'counts', former_settlement: 'counts' } },
  { fact: 'permit.under', params: { any: ['§ 25a', '§ 25 Abs. 5', '§ 16g Abs. 8'] } },
  { fact: 'permit.under', params: { any: ['§ 18c'], title: 'settlement' } },
  { fact: 'entry.age' },
  { fact: 'work.employed' },
  { fact: 'housing.spaceShare' },
  { fact: 'offences.recent', params: { years: 3, day_fines: 20, prison_months: 3, youth_penalty_months: 6 } },
]
const PAIRS: readonly Pick<Asked, 'fact' | 'params'>[] = []

/**
 * Keys that are no statement when they are missing. The documented defaults: an end that is not written has not come
 * (`to`, and `closed` like it), the household is everybody, under 16 is single, nothing is expunged or suspended.
 * `id`, `born` and who is related to whom are never missing.
 */
const DEFAULTS = new Set([
  ...['to', 'closed', 'household', 'members', 'marital_status', 'expunged', 'suspended'],
  ...['id', 'born', 'parent', 'child', 'spouses', 'year'],
])

/** The end of a training that is not written has not come, either; whether it was passed is another question. */
const ENDS = new Set(['training.passed', 'training.broken_off'])
const ENDED = new Set(['education.current', 'training.current', 'schooling.attendedIfObliged'])

/** Keys beside which another one changes its meaning: without them an open value may settle, but none turns around. */
const MAY_SETTLE = new Set([
  ...['passport.valid_from', 'passport.valid_until', 'passport.substitute', 'german.certified', 'care.level'],
  ...['work_permission.from', 'work_permission.banned_because', 'pension.as_of'],
])

type Path = readonly (string | number)[]

function keysOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => keysOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(DEFAULTS.has(key) ? [] : [[...path, key]]),
    ...keysOf(inner, [...path, key]),
  ])
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? without(item, rest) : item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([k, inner]) =>
      k !== key ? [[k, inner]] : rest.length === 0 ? [] : [[k, without(inner, rest)]],
    ),
  )
}

const DAYS: readonly Day[] = [
  ...Array.from({ length: 26 }, (_, i) => [day(`${2008 + i}-03-10`), day(`${2008 + i}-08-01`)]).flat(),
  ...[0, 1, 200].map((n) => addDays(day(ON), n)),
]

/** `training.passed`: the last two names of a path. */
const nameOf = (path: Path): string =>
  path
    .filter((part) => typeof part === 'string')
    .slice(-2)
    .join('.')

function kept(fact: string, before: Bounds, after: Bounds, path: Path): boolean {
  const name = nameOf(path)
  if (ENDS.has(name) && ENDED.has(fact)) return true
  if (MAY_SETTLE.has(name) || ENDS.has(name)) return after.lo <= before.hi && after.hi >= before.lo
  return after.lo <= before.lo && after.hi >= before.hi
}

/** The first fact and day on which something that was possible no longer is; `undefined` if the promise is kept. */
function broken(before: object, after: object, path: Path): string | undefined {
  const [was, is] = [profileOf(before), profileOf(after)]
  const asked: Asked[] = [
    ...['p', 'c'].flatMap((person) => FACTS.map((fact) => ({ ...fact, person }))),
    ...PAIRS.flatMap((fact) =>
      [
        ['p', 'c'],
        ['d', 'c'],
        ['p', 'q'],
      ].map(([person = '', anchor = '']) => ({ ...fact, person, anchor })),
    ),
  ]
  for (const one of asked) {
    const [a, b] = [seriesOf(was, one), seriesOf(is, one)]
    const found = DAYS.find((d) => !kept(one.fact, a.at(d), b.at(d), path))
    if (found !== undefined) {
      return `${path.join('.')}: ${JSON.stringify(one)} ${found} ${JSON.stringify([a.at(found), b.at(found)])}`
    }
  }
  return undefined
}

describe('the iron promise', () => {
  test('a key taken away makes a value less certain, never another', () => {
    const cases = family.chain((profile) => {
      const paths = keysOf(profile)
      return fc.record({ profile: fc.constant(profile), path: fc.constantFrom(...paths) })
    })
    fc.assert(
      fc.property(cases, ({ profile, path }) => {
        const after = without(profile, path)
        expect(broken(profile, Object(after), path)).toBeUndefined()
      }),
      { numRuns: 2500 },
    )
  })
})
