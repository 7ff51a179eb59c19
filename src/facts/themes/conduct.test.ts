import { table } from './testing.ts'

const ON = '2026-11-22'
const deceived = (...entries: object[]) => ({ born: '2004-03-01', conduct: { deceived: entries } })

table('conduct.preventsRemoval', [
  { why: 'nothing', is: { conduct: { prevents_removal: 'none' } }, day: ON, expected: 'none' },
  {
    why: 'no cooperation (§ 25b Abs. 2 Nr. 1)',
    is: { conduct: { prevents_removal: 'no-cooperation' } },
    day: ON,
    expected: 'no-cooperation',
  },
  { why: 'not said', is: { conduct: {} }, day: ON, expected: 'unknown' },
])

table('conduct.extremism', [
  { why: 'none known', is: { conduct: { extremism: false } }, day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])

table('conduct.deceivedSelf', [
  { why: 'once is ever', is: deceived({ from: '2019-05-01', to: '2020-05-01', by: 'self' }), day: ON, expected: true },
  { why: 'not before', is: deceived({ from: '2019-05-01', by: 'self' }), day: '2019-04-30', expected: false },
  {
    why: 'what a representative did does not count against a child',
    is: deceived({ from: '2019-05-01', by: 'representative' }),
    day: ON,
    expected: false,
  },
  { why: 'by whom is not said', is: deceived({ from: '2019-05-01' }), day: ON, expected: 'unknown' },
  {
    why: 'only after the 18th birthday (§ 80)',
    is: deceived({ from: '2019-05-01', to: '2022-02-28', by: 'self' }),
    params: { since_age: 18 },
    day: ON,
    expected: false,
  },
  {
    why: 'to the birthday',
    is: deceived({ from: '2019-05-01', to: '2022-03-01', by: 'self' }),
    params: { since_age: 18 },
    day: ON,
    expected: true,
  },
  { why: 'never', is: deceived(), day: ON, expected: false },
  { why: 'not said', is: { conduct: {} }, day: ON, expected: 'unknown' },
])

const banned = { orders: [{ kind: 'entry-ban', from: '2020-01-01', to: '2022-12-31' }] }

table('orders.inForce', [
  { why: 'on the last day', is: banned, params: { any: ['entry-ban'] }, day: '2022-12-31', expected: true },
  { why: 'the day after', is: banned, params: { any: ['entry-ban'] }, day: '2023-01-01', expected: false },
  {
    why: 'another kind',
    is: banned,
    params: { any: ['expulsion', 'removal-58a'] },
    day: '2022-12-31',
    expected: false,
  },
  {
    why: 'without an end it goes on',
    is: { orders: [{ kind: 'expulsion', from: '2020-01-01' }] },
    params: { any: ['expulsion'] },
    day: ON,
    expected: true,
  },
  { why: 'none', is: { orders: [] }, params: { any: ['entry-ban'] }, day: ON, expected: false },
  { why: 'not said', params: { any: ['entry-ban'] }, day: ON, expected: 'unknown' },
])

const booked = { removal_measures: [{ kind: 'removal-booked', from: '2026-10-01' }] }

table('removal.measures', [
  { why: 'any (§ 60c Abs. 2 Nr. 5)', is: booked, day: ON, expected: true },
  { why: 'another kind', is: booked, params: { any: ['dublin-procedure'] }, day: ON, expected: false },
  {
    why: 'kind not said',
    is: { removal_measures: [{ from: '2026-10-01' }] },
    params: { any: ['dublin-procedure'] },
    day: ON,
    expected: 'unknown',
  },
  { why: 'none', is: { removal_measures: [] }, day: ON, expected: false },
])

const investigated = { proceedings: [{ opened: '2026-05-01', closed: '2026-09-30' }] }

table('proceedings.open', [
  { why: 'from the first day (§ 79 Abs. 2)', is: investigated, day: '2026-05-01', expected: true },
  { why: 'to the last', is: investigated, day: '2026-09-30', expected: true },
  { why: 'closed', is: investigated, day: '2026-10-01', expected: false },
  { why: 'no end written: open', is: { proceedings: [{ opened: '2026-05-01' }] }, day: ON, expected: true },
  {
    why: 'and assumed to stay so',
    is: { proceedings: [{ opened: '2026-05-01' }] },
    day: '2027-05-01',
    expected: true,
    assumed: true,
  },
  { why: 'beginning not said', is: { proceedings: [{}] }, day: ON, expected: 'unknown' },
  { why: 'none', is: { proceedings: [] }, day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])

table('proceedings.charged', [
  {
    why: 'from the charge on (§ 79 Abs. 5)',
    is: { proceedings: [{ opened: '2026-05-01', charged: '2026-08-01' }] },
    day: '2026-08-01',
    expected: true,
  },
  {
    why: 'an investigation alone is not enough',
    is: { proceedings: [{ opened: '2026-05-01', charged: '2026-08-01' }] },
    day: '2026-07-31',
    expected: false,
  },
  { why: 'whether charged is not said', is: { proceedings: [{ opened: '2026-05-01' }] }, day: ON, expected: 'unknown' },
  { why: 'over', is: { proceedings: [{ opened: '2026-05-01', closed: '2026-09-30' }] }, day: ON, expected: false },
])
