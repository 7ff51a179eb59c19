import { table } from './testing.ts'

const ON = '2026-11-22'
const fine = {
  convicted: '2022-03-01',
  final_on: '2022-04-01',
  intentional: true,
  law: 'general',
  sentence: { day_fines: 30 },
}
const prison = { ...fine, sentence: { months: 8 } }
const youth = { ...fine, sentence: { youth_penalty_months: 14 } }
const did = (...offences: object[]) => ({ offences })
const law = (name: string) => ({ params: { law: name } })
const INFINITE = Number.POSITIVE_INFINITY

table('offences.dayFines', [
  { why: 'from the conviction on', is: did(fine), ...law('general'), day: '2022-03-01', expected: 30 },
  { why: 'not before', is: did(fine), ...law('general'), day: '2022-02-28', expected: 0 },
  {
    why: 'fines add up ("insgesamt", § 25a Abs. 3)',
    is: did(fine, { ...fine, sentence: { day_fines: 25 } }),
    ...law('general'),
    day: ON,
    expected: 55,
  },
  {
    why: 'the other kind of offence apart',
    is: did(fine, { ...fine, law: 'residence-or-asylum' }),
    ...law('residence-or-asylum'),
    day: ON,
    expected: 30,
  },
  {
    why: 'both together',
    is: did(fine, { ...fine, law: 'residence-or-asylum' }),
    ...law('any'),
    day: ON,
    expected: 60,
  },
  { why: 'by negligence', is: did({ ...fine, intentional: false }), ...law('any'), day: ON, expected: 0 },
  {
    why: 'deleted from the register (§ 51 BZRG)',
    is: did({ ...fine, expunged: true }),
    ...law('any'),
    day: ON,
    expected: 0,
  },
  { why: 'committed abroad', is: did({ ...fine, committed_abroad: true }), ...law('any'), day: ON, expected: 0 },
  {
    why: 'intent not said',
    is: did({ convicted: '2022-03-01', law: 'general', sentence: { day_fines: 30 } }),
    ...law('any'),
    day: ON,
    expected: [0, 30],
  },
  {
    why: 'law not said',
    is: did({ convicted: '2022-03-01', intentional: true, sentence: { day_fines: 30 } }),
    ...law('general'),
    day: ON,
    expected: [0, 30],
  },
  {
    why: 'sentence not said',
    is: did({ convicted: '2022-03-01', intentional: true, law: 'general' }),
    ...law('general'),
    day: ON,
    expected: [0, INFINITE],
  },
  { why: 'imprisonment is no fine', is: did(prison), ...law('general'), day: ON, expected: 0 },
  { why: 'none', is: did(), ...law('general'), day: ON, expected: 0 },
  { why: 'not said', ...law('general'), day: ON, expected: [0, INFINITE] },
])

const measures = (youth_measures: string) => ({ params: { youth_measures } })

table('offences.custodial', [
  { why: 'imprisonment', is: did(prison), ...measures('ignored'), day: ON, expected: true },
  { why: 'a fine only', is: did(fine), ...measures('counts'), day: ON, expected: false },
  {
    why: 'a youth measure is a conviction in § 25a Abs. 3',
    is: did({ ...fine, sentence: { youth_measure: true } }),
    ...measures('counts'),
    day: ON,
    expected: true,
  },
  {
    why: 'but spared by § 104c Abs. 1 Satz 1 Nr. 2',
    is: did({ ...fine, sentence: { youth_measure: true } }),
    ...measures('ignored'),
    day: ON,
    expected: false,
  },
  {
    why: 'sentence not said',
    is: did({ convicted: '2022-03-01', intentional: true }),
    ...measures('counts'),
    day: ON,
    expected: 'unknown',
  },
  { why: 'none', is: did(), ...measures('counts'), day: ON, expected: false },
])

table('offences.prisonMonths', [
  { why: 'from the day it is final (§ 54 Abs. 2 Nr. 1)', is: did(prison), day: '2022-04-01', expected: 8 },
  { why: 'not before', is: did(prison), day: '2022-03-31', expected: 0 },
  { why: 'the longest', is: did(prison, { ...prison, sentence: { months: 5 } }), day: ON, expected: 8 },
  {
    why: 'finality not said',
    is: did({ convicted: '2022-03-01', intentional: true, sentence: { months: 8 } }),
    day: ON,
    expected: [0, 8],
  },
  { why: 'a fine only', is: did(fine), day: ON, expected: 0 },
])

const suspended = { ...youth, sentence: { youth_penalty_months: 14, suspended: true } }

table('offences.youthPenaltyMonths', [
  {
    why: 'unsuspended (§ 54 Abs. 2 Nr. 2)',
    is: did(youth),
    params: { suspended: 'only-unsuspended' },
    day: ON,
    expected: 14,
  },
  { why: 'suspended', is: did(suspended), params: { suspended: 'only-unsuspended' }, day: ON, expected: 0 },
  { why: 'either', is: did(suspended), params: { suspended: 'any' }, day: ON, expected: 14 },
])

const robbery = { ...prison, sentence: { months: 14 }, listed: '54-1-1a' }

table('offences.listed', [
  { why: 'named', is: did(robbery), params: { any: ['54-1-1a'] }, day: ON, expected: true },
  {
    why: 'one of several',
    is: did({ ...robbery, listed: ['54-1-1', '54-1-1b'] }),
    params: { any: ['54-1-1b'] },
    day: ON,
    expected: true,
  },
  { why: 'another', is: did(robbery), params: { any: ['54-1-1b'] }, day: ON, expected: false },
  { why: 'not final yet', is: did(robbery), params: { any: ['54-1-1a'] }, day: '2022-03-31', expected: 'unknown' },
  {
    why: 'not said, and the sentence could reach a year',
    is: did({ ...prison, sentence: { months: 14 } }),
    params: { any: ['54-1-1a'], months_at_least: 12 },
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'not said, but the sentence is too short',
    is: did(prison),
    params: { any: ['54-1-1a'], months_at_least: 12 },
    day: ON,
    expected: false,
  },
  { why: 'none', is: did(), params: { any: ['54-1-1a'] }, day: ON, expected: false },
])

table('offences.anyExpulsionInterest', [
  { why: 'a listed offence', is: did({ ...fine, listed: '54-2-3' }), day: ON, expected: true },
  { why: 'imprisonment for intent', is: did(prison), day: ON, expected: true },
  {
    why: 'a single fine: "not merely isolated or minor" is open (§ 54 Abs. 2 Nr. 10)',
    is: did(fine),
    day: ON,
    expected: 'unknown',
  },
  { why: 'before the conviction', is: did(prison), day: '2022-02-28', expected: false },
  {
    why: 'abroad: § 54 Abs. 2 Nr. 10 knows that, too',
    is: did({ ...prison, committed_abroad: true }),
    day: ON,
    expected: 'unknown',
  },
  { why: 'none', is: did(), day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])
