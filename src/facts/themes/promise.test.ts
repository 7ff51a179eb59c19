/**
 * The iron promise: a missing field is unknown. Taking a key out of a profile leaves every value possible that was
 * possible before.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as words from '../../profile/words.ts'
import { addDays, type Day } from '../../time/day.ts'
import type { Bounds } from '../bounds.ts'
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

const two = (n: number) => String(n).padStart(2, '0')
const date = fc
  .tuple(
    fc.integer({ min: 2010, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([y, m, d, kind]) => (kind === 0 ? `${y}` : kind === 1 ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`))

type Fields = Record<string, fc.Arbitrary<unknown>>
const some = (fields: Fields) => fc.record(fields, { requiredKeys: [] })
const few = (entry: fc.Arbitrary<unknown>) => fc.array(entry, { maxLength: 3 })
const yes = fc.boolean()
const word = (list: readonly string[]) => fc.constantFrom(...list)

/** Dates of one entry in the order in which such things happen. */
function inOrder(keys: readonly string[], others: Fields) {
  return fc
    .tuple(some(others), fc.array(date, { minLength: keys.length, maxLength: keys.length }), fc.subarray([...keys]))
    .map(([entry, dates, kept]) => {
      const sorted = [...dates].sort()
      return { ...entry, ...Object.fromEntries(kept.map((key) => [key, sorted[keys.indexOf(key)]])) }
    })
}

const period = (others: Fields) => inOrder(['from', 'to'], others)
const count = fc.integer({ min: 0, max: 40 })
const sentence = fc.oneof(
  some({ day_fines: count }),
  some({ months: count, suspended: yes }),
  some({ youth_penalty_months: count, suspended: yes }),
  some({ youth_measure: yes }),
)
const year = fc.integer({ min: 2018, max: 2027 }).map((y) => `${y}/${two((y + 1) % 100)}`)
const report = fc.tuple(year, some({ promoted: yes, unexcused_days: count })).map(([y, rest]) => ({ year: y, ...rest }))
const dateOrNo = fc.oneof(date, fc.constant(false))
const arrival = fc.oneof(some({ entered: date }), some({ born_in_germany: yes }))

const fields = some({
  marital_status: word(words.MARITAL_STATUS),
  stay: few(period({ status: word(words.STATUSES) })),
  asylum: few(
    fc.oneof(
      inOrder(['applied', 'decided', 'final'], {
        kind: word(words.ASYLUM_KINDS),
        decision: word(words.ASYLUM_DECISIONS.filter((decision) => decision !== 'pending')),
        ground: word(words.ASYLUM_GROUNDS),
        ground_numbers: few(word(['§ 30 Abs. 3 Nr. 2 AsylG', '§ 30 Abs. 3', '§ 30 Abs. 3 Nr. 1'])),
      }),
      some({ applied: date, kind: word(words.ASYLUM_KINDS), decision: fc.constant('pending') }),
    ),
  ),
  identity: some({ clarified: dateOrNo, all_reasonable_steps: yes }),
  passport: fc.oneof(fc.constant('none'), inOrder(['valid_from', 'valid_until'], { substitute: yes })),
  schooling: few(
    period({
      kind: word(words.SCHOOLS),
      attendance: word(words.ATTENDANCE),
      years: few(report),
      certificate_expected: yes,
    }),
  ),
  qualifications: few(some({ kind: word(words.QUALIFICATIONS), date, recognised: yes })),
  training: few(
    inOrder(['from', 'passed', 'to'], {
      kind: word(words.TRAININGS),
      contract: word(['signed', 'promised', 'none']),
      state_recognised: yes,
      broken_off: date,
    }),
  ),
  work: few(period({ hours_week: count, social_insurance: yes })),
  work_permission: fc.oneof(fc.constant('none'), period({ banned_because: fc.constant('x') })),
  german: some({ oral: word(words.LEVELS), written: word(words.LEVELS), certified: date }),
  integration_course: some({ possible: yes, obliged: yes, completed: dateOrNo }),
  civic: some({ democratic_order: dateOrNo, life_in_germany: dateOrNo }),
  offences: few(
    inOrder(['convicted', 'final_on'], {
      intentional: yes,
      law: word(words.OFFENCE_LAWS),
      sentence,
      expunged: yes,
      listed: word(['54-1-1a', '54-2-2', '54-2-3']),
    }),
  ),
  proceedings: few(inOrder(['opened', 'charged', 'closed'], {})),
  conduct: some({
    prevents_removal: word(words.PREVENTS_REMOVAL),
    deceived: few(period({ by: word(words.DECEIVERS) })),
    extremism: yes,
  }),
  orders: few(period({ kind: word(words.ORDERS) })),
  removal_measures: few(period({ kind: word(words.REMOVAL_MEASURES) })),
  health: some({ prevents_livelihood: yes, prevents_german: yes, prevents_school: yes }),
  health_insurance: yes,
  care: few(period({ level: fc.integer({ min: 0, max: 5 }) })),
  pension: some({ months: count, as_of: date }),
})

const born = (from: number, to: number) => fc.integer({ min: from, max: to }).map((y) => `${y}-06-15`)
const member = (id: string, birth: fc.Arbitrary<string>) =>
  fc.tuple(birth, arrival, fields).map(([b, a, rest]) => ({ id, born: b, ...a, ...rest }))
const link = (parent: string, child: string) =>
  some({ custody: word(words.CUSTODY), family_life: yes }).map((rest) => ({ parent, child, ...rest }))

/** Two adults and two children, some of them related. */
const family = fc
  .tuple(
    fc.tuple(
      member('p', born(1975, 2008)),
      member('q', born(1975, 2008)),
      member('c', born(2005, 2024)),
      member('d', born(2005, 2024)),
    ),
    fc.tuple(
      link('p', 'c'),
      link('q', 'c'),
      link('p', 'd'),
      some({ separated: date }).map((rest) => ({ spouses: ['p', 'q'], ...rest })),
    ),
    fc.subarray([0, 1, 2, 3]),
    fc.option(fc.subarray(['p', 'q', 'c', 'd'], { minLength: 1 })),
  )
  .map(([members, links, kept, together]) => ({
    members,
    relations: links.filter((_, i) => kept.includes(i)),
    ...(together ? { household: { members: together } } : {}),
  }))

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
  if (MAY_SETTLE.has(name)) return after.lo <= before.hi && after.hi >= before.lo
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
