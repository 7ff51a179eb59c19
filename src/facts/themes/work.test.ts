import { table } from './testing.ts'

const ON = '2026-11-22'
const INFINITE = Number.POSITIVE_INFINITY
const job = { from: '2025-01-01', hours_week: 20, social_insurance: true }
const works = (...work: object[]) => ({ work })

table('work.permitted', [
  { why: 'from the day on', is: { work_permission: { from: '2024-02-01' } }, day: '2024-02-01', expected: true },
  { why: 'not before', is: { work_permission: { from: '2024-02-01' } }, day: '2024-01-31', expected: false },
  {
    why: 'taken to be renewed',
    is: { work_permission: { from: '2024-02-01' } },
    day: '2027-01-01',
    expected: true,
    assumed: true,
  },
  { why: 'none', is: { work_permission: 'none' }, day: ON, expected: false },
  {
    why: 'banned (§ 60a Abs. 6)',
    is: { work_permission: { banned_because: '§ 60a Abs. 6 Satz 1 Nr. 3' } },
    day: ON,
    expected: false,
  },
  { why: 'since when is not said', is: { work_permission: {} }, day: ON, expected: 'unknown' },
  {
    why: 'permitted and banned at once: ask',
    is: { work_permission: { from: '2024-02-01', banned_because: 'x' } },
    day: ON,
    expected: 'unknown',
  },
  { why: 'not said', day: ON, expected: 'unknown' },
])

const twelve = { hours_at_least: 20, social_insurance: true }

table('work.months', [
  { why: 'twelve months (§ 60d Abs. 1 Nr. 3)', is: works(job), params: twelve, day: '2026-01-01', expected: 12 },
  { why: 'the day before', is: works(job), params: twelve, day: '2025-12-31', expected: 11 },
  { why: 'too few hours', is: works({ ...job, hours_week: 19.5 }), params: twelve, day: ON, expected: 0 },
  {
    why: 'hours of two jobs add up',
    is: works({ ...job, hours_week: 10 }, { ...job, hours_week: 10 }),
    params: twelve,
    day: '2026-01-01',
    expected: 12,
  },
  {
    why: 'hours not said',
    is: works({ from: '2025-01-01', social_insurance: true }),
    params: twelve,
    day: '2026-01-01',
    expected: [0, 12],
  },
  {
    why: 'insurance not said',
    is: works({ from: '2025-01-01', hours_week: 20 }),
    params: twelve,
    day: '2026-01-01',
    expected: [0, 12],
  },
  { why: 'a minijob', is: works({ ...job, social_insurance: false }), params: twelve, day: ON, expected: 0 },
  {
    why: 'from one job into the next',
    is: works({ ...job, to: '2025-06-30' }, { ...job, from: '2025-07-01' }),
    day: '2026-01-01',
    expected: 12,
  },
  {
    why: 'a day between cuts',
    is: works({ ...job, to: '2025-06-29' }, { ...job, from: '2025-07-01' }),
    day: '2026-01-01',
    expected: 6,
  },
  {
    why: 'unless short gaps are tolerated (§ 60d Abs. 3 Satz 2)',
    is: works({ ...job, to: '2025-06-29' }, { ...job, from: '2025-07-01' }),
    params: { gap_days: 1 },
    day: '2026-01-01',
    expected: 12,
  },
  { why: 'over', is: works({ ...job, to: '2026-06-30' }), day: ON, expected: 0 },
  { why: 'work goes on, assumed', is: works(job), day: '2027-01-01', expected: 24, assumed: true },
  { why: 'never worked', is: works(), day: ON, expected: 0 },
  { why: 'not said', is: { born: '2006-11-22' }, day: ON, expected: [0, 240] },
])

table('work.hours', [
  { why: 'all running jobs', is: works(job, { ...job, hours_week: 7.5 }), day: ON, expected: 27.5 },
  { why: 'hours of one not said', is: works(job, { from: '2025-01-01' }), day: ON, expected: [20, INFINITE] },
  { why: 'one may not have begun', is: works({ ...job, from: '2026-11' }), day: ON, expected: [0, 20] },
  { why: 'none', is: works(), day: ON, expected: 0 },
  { why: 'not said', day: ON, expected: [0, INFINITE] },
])
