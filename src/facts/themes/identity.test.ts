import { table } from './testing.ts'

const ON = '2026-11-22'

table('identity.clarified', [
  { why: 'from the day on', is: { identity: { clarified: '2023-04-02' } }, day: '2023-04-02', expected: true },
  { why: 'not before', is: { identity: { clarified: '2023-04-02' } }, day: '2023-04-01', expected: false },
  {
    why: 'within the month known it is open',
    is: { identity: { clarified: '2023-04' } },
    day: '2023-04-15',
    expected: 'unknown',
  },
  { why: 'not clarified', is: { identity: { clarified: false } }, day: ON, expected: false },
  { why: 'not said', is: { identity: {} }, day: ON, expected: 'unknown' },
  { why: 'no word about identity', day: ON, expected: 'unknown' },
])

table('identity.reasonableSteps', [
  { why: 'all taken (§ 25b Abs. 8 Satz 2)', is: { identity: { all_reasonable_steps: true } }, day: ON, expected: true },
  { why: 'not said', is: { identity: { clarified: false } }, day: ON, expected: 'unknown' },
  {
    why: 'undated: unknown before the day of the file',
    family: { as_of: '2026-10-01', members: [{ id: 'p', born: '2000', identity: { all_reasonable_steps: true } }] },
    day: '2026-09-30',
    expected: 'unknown',
  },
])

table('passport.valid', [
  { why: 'on its last day', is: { passport: { valid_until: '2028-03-31' } }, day: '2028-03-31', expected: true },
  { why: 'the day after', is: { passport: { valid_until: '2028-03-31' } }, day: '2028-04-01', expected: false },
  {
    why: 'run out before the day of knowledge',
    is: { passport: { valid_until: '2026-11-21' } },
    day: ON,
    expected: false,
  },
  { why: 'none', is: { passport: 'none' }, day: ON, expected: false },
  { why: 'not said until when', is: { passport: {} }, day: ON, expected: 'unknown' },
  { why: 'no word about a passport', day: ON, expected: 'unknown' },
  {
    why: 'a substitute meets the duty (§ 3 Abs. 1 Satz 2, § 48 Abs. 2)',
    is: { passport: { substitute: true } },
    day: ON,
    expected: true,
  },
  {
    why: 'substitute beside a date that has passed: which paper?',
    is: { passport: { substitute: true, valid_until: '2024-01-01' } },
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'before the day of knowledge, without a day of issue',
    is: { passport: { valid_until: '2028-03-31' } },
    day: '2026-11-21',
    expected: 'unknown',
  },
  {
    why: 'with one',
    is: { passport: { valid_until: '2028-03-31', valid_from: '2018-04-01' } },
    day: '2018-04-01',
    expected: true,
  },
  {
    why: 'the day before it was issued',
    is: { passport: { valid_until: '2028-03-31', valid_from: '2018-04-01' } },
    day: '2018-03-31',
    expected: false,
  },
])

const arrived = (status: string, from: string, entered = '2017-09-02') => ({ entered, stay: [{ status, from }] })

table('entry.withVisa', [
  { why: 'first paper is a visa', is: arrived('visa', '2017-09-02'), day: ON, expected: true },
  { why: 'first paper is a Gestattung', is: arrived('gestattung', '2017-09-10'), day: ON, expected: false },
  { why: 'within twelve months', is: arrived('duldung', '2018-09-02'), day: ON, expected: false },
  { why: 'later papers say nothing of the entry', is: arrived('duldung', '2018-09-03'), day: ON, expected: 'unknown' },
  { why: 'a permit can follow either', is: arrived('ae-25-5', '2017-09-10'), day: ON, expected: 'unknown' },
  { why: 'born here, no visa needed', is: { born_in_germany: true }, day: ON, expected: true },
  {
    why: 'day of entry not said',
    is: { stay: [{ status: 'visa', from: '2017-09-02' }] },
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'the first of several by date',
    is: {
      entered: '2017-09-02',
      stay: [
        { status: 'duldung', from: '2019-01-01' },
        { status: 'visa', from: '2017-09-02' },
      ],
    },
    day: ON,
    expected: true,
  },
  {
    why: 'one without a date may be the first',
    is: { entered: '2017-09-02', stay: [{ status: 'visa', from: '2017-09-02' }, { status: 'duldung' }] },
    day: ON,
    expected: 'unknown',
  },
])
