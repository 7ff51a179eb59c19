import { table } from './testing.ts'

const ON = '2026-11-22'

table('entry.age', [
  { why: 'the day before the 18th birthday', is: { entered: '2017-12-31' }, day: ON, expected: 17 },
  { why: 'on it', is: { entered: '2018-01-01' }, day: ON, expected: 18 },
  { why: 'born in Germany', is: { born_in_germany: true }, day: ON, expected: 0 },
  { why: 'year of entry only', is: { entered: '2018' }, day: ON, expected: 18 },
  { why: 'not said', day: ON, expected: [0, 120] },
])

table('work.employed', [
  { why: 'in work', is: { work: [{ from: '2024-01-01' }] }, day: ON, expected: true },
  { why: 'it has ended', is: { work: [{ from: '2024-01-01', to: '2026-11-21' }] }, day: ON, expected: false },
  { why: 'none', is: { work: [] }, day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])

const flat = (living_space_m2: number, ...born: readonly string[]) => ({
  household: { housing: { living_space_m2 } },
  members: [{ id: 'p', born: '1990-01-01' }, ...born.map((b, i) => ({ id: `c${i}`, born: b }))],
})

table('housing.spaceShare', [
  { why: 'twelve m² for an adult', family: flat(12), day: ON, expected: 1 },
  { why: 'from six on twelve', family: flat(24, '2020-11-22'), day: ON, expected: 1 },
  { why: 'under six ten', family: flat(22, '2020-11-23'), day: ON, expected: 1 },
  { why: 'from two on ten', family: flat(22, '2024-11-22'), day: ON, expected: 1 },
  { why: 'under two nothing (§ 2 Abs. 4 Satz 3)', family: flat(12, '2024-11-23'), day: ON, expected: 1 },
  { why: 'ten per cent short', family: flat(10.8), day: ON, expected: 0.9 },
  { why: 'not said', day: ON, expected: [0, Number.POSITIVE_INFINITY] },
])

const penalty = (sentence: object, more: object = {}) => ({
  offences: [{ convicted: '2024-01-10', final_on: '2024-02-10', intentional: true, sentence, ...more }],
})
const recent = { years: 3, day_fines: 90, prison_months: 3, youth_penalty_months: 6 }

table('offences.recent', [
  {
    why: 'ninety day fines (§ 35 Abs. 3 Satz 1 Nr. 2)',
    is: penalty({ day_fines: 90 }),
    params: recent,
    day: ON,
    expected: true,
  },
  { why: 'one less', is: penalty({ day_fines: 89 }), params: recent, day: ON, expected: false },
  { why: 'three months of imprisonment', is: penalty({ months: 3 }), params: recent, day: ON, expected: true },
  { why: 'two', is: penalty({ months: 2 }), params: recent, day: ON, expected: false },
  {
    why: 'six months of youth penalty',
    is: penalty({ youth_penalty_months: 6 }),
    params: recent,
    day: ON,
    expected: true,
  },
  { why: 'five', is: penalty({ youth_penalty_months: 5 }), params: recent, day: ON, expected: false },
  {
    why: 'negligence',
    is: penalty({ day_fines: 120 }, { intentional: false }),
    params: recent,
    day: ON,
    expected: false,
  },
  { why: 'expunged', is: penalty({ day_fines: 120 }, { expunged: true }), params: recent, day: ON, expected: false },
  {
    why: 'the last day of the three years',
    is: penalty({ months: 6 }),
    params: recent,
    day: '2027-01-09',
    expected: true,
  },
  {
    why: 'three years after the judgment',
    is: penalty({ months: 6 }),
    params: recent,
    day: '2027-01-10',
    expected: false,
  },
  { why: 'not final on the day', is: penalty({ months: 6 }), params: recent, day: '2024-02-09', expected: 'unknown' },
  {
    why: 'only when it became final is said',
    is: penalty({ months: 6 }, { convicted: undefined }),
    params: recent,
    day: ON,
    expected: 'unknown',
  },
  { why: 'before the judgment', is: penalty({ months: 6 }), params: recent, day: '2024-01-09', expected: false },
  {
    why: 'whether it is final is not said',
    is: penalty({ months: 6 }, { final_on: undefined }),
    params: recent,
    day: ON,
    expected: 'unknown',
  },
  { why: 'sentence not said', is: penalty({}), params: recent, day: ON, expected: 'unknown' },
  { why: 'none', is: { offences: [] }, params: recent, day: ON, expected: false },
  { why: 'not said', params: recent, day: ON, expected: 'unknown' },
])
