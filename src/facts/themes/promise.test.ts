/**
 * The iron promise: a missing field is unknown. Taking a key out of a profile leaves every value possible that was
 * possible before.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, formatDay } from '../../time/day.ts'
import { type Bounds, MAYBE } from '../bounds.ts'
import { family, personWith } from './sample.ts'
import { type Asked, day, ON, profileOf, seriesOf } from './testing.ts'

type Question = Pick<Asked, 'fact' | 'params' | 'anchor'>

const education = (...any: string[]): Question => ({ fact: 'education.current', params: { any } })
const grounds = ['§ 30 Abs. 3 Nr. 2 AsylG']

const THEMES: readonly (readonly [string, fc.Arbitrary<object>, readonly Question[]])[] = [
  [
    'school and training',
    personWith(['schooling', 'qualifications', 'training']),
    [
      { fact: 'schooling.months' },
      { fact: 'schooling.promoted' },
      { fact: 'schooling.unexcusedDays' },
      { fact: 'schooling.attendance' },
      { fact: 'schooling.attendedIfObliged' },
      education('school'),
      education('vocational', 'study'),
      education('preparation'),
      { fact: 'qualification.held', params: { any: ['school'] } },
      { fact: 'qualification.held', params: { any: ['vocational', 'university'] } },
      { fact: 'training.current', params: { kinds: ['qualified'], state_recognised: true } },
      { fact: 'training.current', params: { kinds: ['qualified', 'assistant', 'study'] } },
    ],
  ],
  [
    'identity, passport, entry',
    personWith(['identity', 'passport', 'stay']),
    [
      { fact: 'identity.clarified' },
      { fact: 'identity.reasonableSteps' },
      { fact: 'passport.valid' },
      { fact: 'entry.withVisa' },
    ],
  ],
  [
    'language, course, health and care',
    personWith(['german', 'integration_course', 'civic', 'health', 'health_insurance', 'care']),
    [
      { fact: 'german.oral' },
      { fact: 'german.written' },
      { fact: 'course.completed' },
      { fact: 'course.obliged' },
      { fact: 'course.possible' },
      { fact: 'civic.democraticOrder' },
      { fact: 'civic.lifeInGermany' },
      { fact: 'health.insured' },
      { fact: 'health.preventsGerman' },
      { fact: 'health.preventsLivelihood' },
      { fact: 'health.preventsSchool' },
      { fact: 'care.givesCare' },
    ],
  ],
  [
    'conduct, orders, proceedings',
    personWith(['conduct', 'orders', 'removal_measures', 'proceedings']),
    [
      { fact: 'conduct.deceivedSelf' },
      { fact: 'conduct.deceivedSelf', params: { since_age: 18 } },
      { fact: 'conduct.extremism' },
      { fact: 'conduct.preventsRemoval' },
      { fact: 'orders.inForce', params: { any: ['entry-ban', 'expulsion'] } },
      { fact: 'removal.measures' },
      { fact: 'removal.measures', params: { any: ['removal-booked'] } },
      { fact: 'proceedings.open' },
      { fact: 'proceedings.charged' },
    ],
  ],
  [
    'asylum',
    personWith(['asylum']),
    [
      { fact: 'asylum.months' },
      { fact: 'asylum.pending' },
      { fact: 'asylum.rejectedOn', params: { grounds, until: '2019-06-30' } },
      { fact: 'asylum.rejectedOn', params: { grounds, after: '2017-06-30' } },
      { fact: 'asylum.rejectedOrWithdrawn' },
    ],
  ],
  [
    'offences',
    personWith(['offences']),
    [
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
    ],
  ],
  [
    'work and pension',
    personWith(['work', 'work_permission', 'pension']),
    [
      { fact: 'work.hours' },
      { fact: 'work.months', params: { hours_at_least: 20, social_insurance: true } },
      { fact: 'work.months', params: { gap_days: 30 } },
      { fact: 'work.permitted' },
      { fact: 'pension.months' },
    ],
  ],
  [
    'family',
    family,
    [
      { fact: 'household.minorUnmarriedChild' },
      { fact: 'family.minorChild' },
      { fact: 'family.singleParent' },
      { fact: 'family.workUnreasonable' },
      ...['c', 'q', 'd'].flatMap((anchor) => [
        { fact: 'family.bothParentsOrSole', params: { sole: false }, anchor },
        { fact: 'family.bothParentsOrSole', params: { sole: true }, anchor },
        { fact: 'family.custodyOfAnchor', anchor },
        { fact: 'family.livesWithAnchor', anchor },
        { fact: 'family.livesWithParentOfAnchor', params: { sole: true }, anchor },
        { fact: 'family.relationToAnchor', anchor },
      ]),
    ],
  ],
]

/**
 * Keys that are no statement when they are missing. The documented defaults: an end that is not written has not come
 * (`to`, and `closed` like it), the household is everybody, under 16 is single, nothing is expunged or suspended.
 * `id`, `born` and who is related to whom are never missing.
 */
const DEFAULTS = new Set([
  ...['to', 'closed', 'household', 'households', 'members', 'marital_status', 'expunged', 'suspended'],
  ...['id', 'born', 'parent', 'child', 'spouses', 'year'],
])

/** The end of a training that is not written has not come, either; whether it was passed is another question. */
const ENDS = new Set(['training.passed', 'training.broken_off'])
const ENDED = new Set(['education.current', 'training.current', 'schooling.attendedIfObliged'])

/** Keys beside which another one changes its meaning: without them an open value may settle, but none turns around. */
const MAY_SETTLE = new Set([
  ...['passport.valid_from', 'passport.valid_until', 'passport.substitute', 'german.certified', 'care.level'],
  ...['work_permission.from', 'work_permission.banned_because', 'pension.as_of', 'relations.separated'],
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

/** The keys and facts whose values turn into others when the key is taken away, at most one day each. */
function broken(profile: object, questions: readonly Question[], people: readonly string[]): readonly string[] {
  const was = profileOf(profile)
  const asked = people.flatMap((person) => questions.map((question): Asked => ({ ...question, person })))
  const before = asked.map((one) => DAYS.map((d) => seriesOf(was, one).at(d)))
  return keysOf(profile).flatMap((path) => {
    const is = profileOf(Object(without(profile, path)))
    return asked.flatMap((one, i) => {
      const series = seriesOf(is, one)
      const at = DAYS.findIndex((d, n) => !kept(one.fact, before[i]?.[n] ?? MAYBE, series.at(d), path))
      const found = DAYS[at]
      if (found === undefined) return []
      return [`${path.join('.')} ${JSON.stringify(one)} ${formatDay(found)}: ${JSON.stringify(series.at(found))}`]
    })
  })
}

describe('a key taken away makes a value less certain, never another', () => {
  test.each(THEMES)('%s', (theme, families, questions) => {
    const people = theme === 'family' ? ['p', 'd'] : ['p']
    fc.assert(
      fc.property(families, (profile) => {
        expect(broken(profile, questions, people)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
