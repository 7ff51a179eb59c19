/**
 * The iron promise: a missing field is unknown. Taking a key out of a profile leaves every value possible that was
 * possible before.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../time/day.ts'
import type { Bounds } from '../bounds.ts'
import { family } from './sample.ts'
import { type Asked, day, ON, profileOf, seriesOf } from './testing.ts'

const FACTS: readonly Pick<Asked, 'fact' | 'params'>[] = [
  { fact: 'asylum.months' },
  { fact: 'asylum.pending' },
  { fact: 'asylum.rejectedOn', params: { grounds: ['§ 30 Abs. 3 Nr. 2 AsylG'], until: '2019-06-30' } },
  { fact: 'asylum.rejectedOn', params: { grounds: ['§ 30 Abs. 3 Nr. 2 AsylG'], after: '2017-06-30' } },
  { fact: 'asylum.rejectedOrWithdrawn' },
  { fact: 'care.givesCare' },
  { fact: 'civic.democraticOrder' },
  { fact: 'civic.lifeInGermany' },
  { fact: 'conduct.deceivedSelf' },
  { fact: 'conduct.deceivedSelf', params: { since_age: 18 } },
  { fact: 'conduct.extremism' },
  { fact: 'conduct.preventsRemoval' },
  { fact: 'course.completed' },
  { fact: 'course.obliged' },
  { fact: 'course.possible' },
  { fact: 'education.current', params: { any: ['school'] } },
  { fact: 'education.current', params: { any: ['vocational', 'study'] } },
  { fact: 'education.current', params: { any: ['preparation'] } },
  { fact: 'entry.withVisa' },
  { fact: 'family.minorChild' },
  { fact: 'family.singleParent' },
  { fact: 'family.workUnreasonable' },
  { fact: 'german.oral' },
  { fact: 'german.written' },
  { fact: 'health.insured' },
  { fact: 'health.preventsGerman' },
  { fact: 'health.preventsLivelihood' },
  { fact: 'health.preventsSchool' },
  { fact: 'household.minorUnmarriedChild' },
  { fact: 'identity.clarified' },
  { fact: 'identity.reasonableSteps' },
  { fact: 'offences.anyExpulsionInterest' },
  { fact: 'offences.custodial', params: { youth_measures: 'counts' } },
  { fact: 'offences.custodial', params: { youth_measures: 'ignored' } },
  { fact: 'offences.dayFines', params: { law: 'any' } },
  { fact: 'offences.dayFines', params: { law: 'residence-or-asylum' } },
  { fact: 'offences.listed', params: { any: ['54-1-1a'] } },
  { fact: 'offences.listed', params: { any: ['54-1-1a', '54-2-2'], months_at_least: 12 } },
  { fact: 'offences.prisonMonths' },
  { fact: 'offences.youthPenaltyMonths', params: { suspended: 'any' } },
  { fact: 'offences.youthPenaltyMonths', params: { suspended: 'only-unsuspended' } },
  { fact: 'orders.inForce', params: { any: ['entry-ban', 'expulsion'] } },
  { fact: 'passport.valid' },
  { fact: 'pension.months' },
  { fact: 'proceedings.charged' },
  { fact: 'proceedings.open' },
  { fact: 'qualification.held', params: { any: ['school'] } },
  { fact: 'qualification.held', params: { any: ['vocational', 'university'] } },
  { fact: 'removal.measures' },
  { fact: 'removal.measures', params: { any: ['removal-booked'] } },
  { fact: 'schooling.attendance' },
  { fact: 'schooling.attendedIfObliged' },
  { fact: 'schooling.months' },
  { fact: 'schooling.promoted' },
  { fact: 'schooling.unexcusedDays' },
  { fact: 'training.current', params: { kinds: ['qualified'], state_recognised: true } },
  { fact: 'training.current', params: { kinds: ['qualified', 'assistant', 'study'] } },
  { fact: 'work.hours' },
  { fact: 'work.months', params: { hours_at_least: 20, social_insurance: true } },
  { fact: 'work.months', params: { gap_days: 30 } },
  { fact: 'work.permitted' },
]

const PAIRS: readonly Pick<Asked, 'fact' | 'params'>[] = [
  { fact: 'family.bothParentsOrSole', params: { sole: false } },
  { fact: 'family.bothParentsOrSole', params: { sole: true } },
  { fact: 'family.custodyOfAnchor' },
  { fact: 'family.livesWithAnchor' },
  { fact: 'family.livesWithParentOfAnchor', params: { sole: true } },
  { fact: 'family.relationToAnchor' },
]

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
      { numRuns: 300 },
    )
  })
})
