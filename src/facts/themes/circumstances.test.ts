import { table } from './testing.ts'

const ON = '2026-11-22'
const worked = {
  stay: [
    { status: 'duldung', from: '2022-04-01', to: '2024-06-14' },
    { status: 'beschaeftigungsduldung-60d', from: '2024-06-15', to: '2026-12-14' },
    { status: 'duldung', from: '2026-12-15' },
  ],
}
const sixty = { any: ['beschaeftigungsduldung-60d'] }

table('status.was', [
  { why: 'held before', is: worked, params: sixty, day: '2027-01-01', expected: true },
  { why: 'not yet', is: worked, params: sixty, day: '2024-06-14', expected: false },
  { why: 'not said', params: sixty, day: ON, expected: 'unknown' },
])

table('status.held', [
  { why: 'before the first listed day', is: worked, params: { any: ['duldung'] }, day: '2022-03-31', expected: false },
  { why: 'on it', is: worked, params: { any: ['duldung'] }, day: '2022-04-01', expected: true },
])

const home = (together: boolean) => ({
  members: [
    { id: 'p', born: '2010-05-14' },
    { id: 'q', born: '1985-03-10' },
  ],
  relations: [{ parent: 'q', child: 'p', family_life: together }],
  household: { members: together ? ['p', 'q'] : ['p'] },
})

table('household.withParent', [
  { why: 'in one household', family: home(true), day: ON, expected: true },
  { why: 'apart', family: home(false), day: ON, expected: false },
])

table('family.withParent', [
  { why: 'family life', family: home(true), day: ON, expected: true },
  { why: 'none', family: home(false), day: ON, expected: false },
])

const sentenced = (sentence: object, born = '2010-05-14') => ({
  born,
  marital_status: 'single',
  offences: [
    { convicted: '2025-06-01', final_on: '2025-07-01', intentional: true, law: 'general', listed: [], sentence },
  ],
})

table('offences.graveAsMinor', [
  {
    why: 'youth penalty of a year',
    is: sentenced({ youth_penalty_months: 12, suspended: false }),
    day: ON,
    expected: true,
  },
  { why: 'suspended', is: sentenced({ youth_penalty_months: 12, suspended: true }), day: ON, expected: false },
  { why: 'eleven months', is: sentenced({ youth_penalty_months: 11, suspended: false }), day: ON, expected: false },
  { why: 'half a year of prison', is: sentenced({ months: 6 }), day: ON, expected: true },
  { why: 'of age', is: sentenced({ months: 6 }, '2008-11-22'), day: ON, expected: false },
])

const fine = { convicted: '2025-06-01', intentional: true, law: 'general', sentence: { day_fines: 30 } }

table('offences.entries', [
  { why: 'two fines', is: { offences: [fine, fine] }, day: ON, expected: 2 },
  {
    why: 'youth measures are no entry',
    is: { offences: [{ ...fine, sentence: { youth_measure: true } }] },
    day: ON,
    expected: 0,
  },
  { why: 'expunged', is: { offences: [{ ...fine, expunged: true }] }, day: ON, expected: 0 },
  { why: 'not said', day: ON, expected: [0, Number.POSITIVE_INFINITY] },
])

const course = (dropped_out: object | undefined) => ({ integration_course: { obliged: true, dropped_out } })

table('course.droppedOutExcusably', [
  { why: 'without fault', is: course({ on: '2025-03-01', excusable: true }), day: ON, expected: true },
  { why: 'with fault', is: course({ on: '2025-03-01', excusable: false }), day: ON, expected: false },
  { why: 'not said', is: course(undefined), day: ON, expected: 'unknown' },
])
