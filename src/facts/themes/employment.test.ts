import { table } from './testing.ts'

const ON = '2026-11-22'
const job = { from: '2024-11-22', qualified: true, matches_training: true, ba_consent: true }
const matching = { matches_training: true }

table('work.job', [
  { why: 'a fitting job', is: { work: [job], offers: [] }, params: matching, day: ON, expected: true },
  {
    why: 'an offer is enough',
    is: { work: [], offers: [{ ...job, from: '2027-01-01' }] },
    params: matching,
    day: ON,
    expected: true,
  },
  {
    why: 'a job that has ended',
    is: { work: [{ ...job, to: '2026-10-31' }], offers: [] },
    params: matching,
    day: ON,
    expected: false,
  },
  {
    why: 'it does not fit',
    is: { work: [{ ...job, matches_training: false }], offers: [] },
    params: matching,
    day: ON,
    expected: false,
  },
  {
    why: 'one job must meet all that is asked',
    is: {
      work: [
        { ...job, ba_consent: false },
        { ...job, matches_training: false },
      ],
      offers: [],
    },
    params: { matches_training: true, ba_consent: true },
    day: ON,
    expected: false,
  },
  { why: 'offers not said', is: { work: [] }, params: matching, day: ON, expected: 'unknown' },
])

table('work.skilledMonths', [
  { why: 'two years (§ 19d Abs. 1 Nr. 1 Buchst. b)', is: { work: [job] }, params: matching, day: ON, expected: 24 },
  { why: 'a day short', is: { work: [job] }, params: matching, day: '2026-11-21', expected: 23 },
  { why: 'not skilled', is: { work: [{ ...job, qualified: false }] }, day: ON, expected: 0 },
  { why: 'not said', is: { work: [{ from: '2024-11-22' }] }, day: ON, expected: [0, 24] },
])

const degree = { kind: 'university', date: '2014-06-30', recognised: true }

table('qualification.foreign', [
  {
    why: 'by its country',
    is: { qualifications: [{ ...degree, country: 'IRQ' }] },
    params: { any: ['university'] },
    day: ON,
    expected: true,
  },
  {
    why: 'German',
    is: { qualifications: [{ ...degree, country: 'DEU' }] },
    params: { any: ['university'] },
    day: ON,
    expected: false,
  },
  {
    why: 'before arrival it may still be German',
    is: { entered: '2015-10-01', qualifications: [degree] },
    params: { any: ['university'] },
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'not recognised',
    is: { qualifications: [{ ...degree, country: 'IRQ', recognised: false }] },
    params: { any: ['university'] },
    day: ON,
    expected: false,
  },
  {
    why: 'where is not said',
    is: { qualifications: [degree] },
    params: { any: ['university'] },
    day: ON,
    expected: 'unknown',
  },
])

const drawn = { benefits: [{ kind: 'asylblg', amount: 300, from: '2020-01-01', to: '2025-11-21' }] }

table('livelihood.freeMonths', [
  { why: 'a year from the day after', is: drawn, params: { any: ['asylblg'], whom: 'person' }, day: ON, expected: 12 },
  { why: 'a day short', is: drawn, params: { any: ['asylblg'], whom: 'person' }, day: '2026-11-21', expected: 11 },
  { why: 'still drawn', is: drawn, params: { any: ['asylblg'], whom: 'person' }, day: '2025-11-21', expected: 0 },
])
