import { table } from './testing.ts'

const BORN = '2009-05-14'
const ENTERED = '2017-09-02'
const year = (label: string, promoted?: boolean, unexcused_days?: number) => ({
  year: label,
  ...(promoted === undefined ? {} : { promoted }),
  ...(unexcused_days === undefined ? {} : { unexcused_days }),
})

const pupil = (...schooling: object[]) => ({ born: BORN, entered: ENTERED, qualifications: [], schooling })
const since2018 = { kind: 'gesamtschule', from: '2018-08-01', attendance: 'regular' }

table('schooling.months', [
  {
    why: 'three years are complete on the same number (§ 188 Abs. 2 BGB)',
    is: pupil(since2018),
    day: '2021-08-01',
    expected: 36,
  },
  { why: 'and not the day before', is: pupil(since2018), day: '2021-07-31', expected: 35 },
  { why: 'an open period goes on, assumed', is: pupil(since2018), day: '2027-08-01', expected: 108, assumed: true },
  {
    why: 'on the day of knowledge nothing is assumed',
    is: pupil(since2018),
    day: '2026-11-22',
    expected: 99,
    assumed: false,
  },
  {
    why: 'school before entry was not in Germany',
    is: pupil({ ...since2018, from: '2015-08-01' }),
    day: '2018-09-02',
    expected: 12,
  },
  {
    why: 'without a day of entry it may have been abroad',
    is: { born: BORN, schooling: [since2018] },
    day: '2019-08-01',
    expected: [0, 12],
  },
  {
    why: 'born here, all of it was in Germany',
    is: { born: BORN, born_in_germany: true, schooling: [since2018] },
    day: '2019-08-01',
    expected: 12,
  },
  {
    why: 'attendance not said: perhaps refused',
    is: pupil({ from: '2018-08-01' }),
    day: '2019-08-01',
    expected: [0, 12],
  },
  {
    why: 'refused attendance does not count',
    is: pupil({ ...since2018, attendance: 'refused' }),
    day: '2020-08-01',
    expected: 0,
  },
  {
    why: 'irregular attendance counts; success is another question',
    is: pupil({ ...since2018, attendance: 'irregular' }),
    day: '2019-08-01',
    expected: 12,
  },
  {
    why: 'the summer between two schools counts',
    is: pupil({ ...since2018, to: '2021-07-02' }, { ...since2018, from: '2021-08-18' }),
    day: '2021-08-01',
    expected: 36,
  },
  {
    why: 'a break of exactly three months counts',
    is: pupil({ ...since2018, to: '2019-07-31' }, { ...since2018, from: '2019-11-01' }),
    day: '2020-08-01',
    expected: 24,
  },
  {
    why: 'a day more begins anew',
    is: pupil({ ...since2018, to: '2019-07-31' }, { ...since2018, from: '2019-11-02' }),
    day: '2020-11-02',
    expected: 12,
  },
  {
    why: 'three months after the end the run still speaks',
    is: pupil({ ...since2018, to: '2021-07-31' }),
    day: '2021-10-31',
    expected: 36,
  },
  { why: 'then it is over', is: pupil({ ...since2018, to: '2021-07-31' }), day: '2021-11-01', expected: 0 },
  {
    why: 'after the end it does not grow',
    is: pupil({ ...since2018, to: '2021-06-30' }),
    day: '2021-09-01',
    expected: 35,
  },
  {
    why: 'the month of the start is known',
    is: pupil({ ...since2018, from: '2018-08' }),
    day: '2019-08-15',
    expected: [11, 12],
  },
  {
    why: 'a start nobody wrote: since entry at most',
    is: pupil({ attendance: 'regular' }),
    day: '2018-09-02',
    expected: [0, 12],
  },
  { why: 'never at school', is: pupil(), day: '2021-08-01', expected: 0 },
  { why: 'no word about school', is: { born: BORN, entered: ENTERED }, day: '2018-09-02', expected: [0, 12] },
])

const passed = { ...since2018, certificate_expected: false, years: [year('2024/25', true), year('2025/26', true)] }

table('schooling.promoted', [
  { why: 'the last two complete years were passed', is: pupil(passed), day: '2026-11-22', expected: true },
  {
    why: 'one of them was failed, no certificate in sight',
    is: pupil({ ...passed, years: [year('2024/25', false), year('2025/26', true)] }),
    day: '2026-11-22',
    expected: false,
  },
  {
    why: 'a failed year counts from 1 August on',
    is: pupil({ ...passed, years: [year('2023/24', true), year('2024/25', true), year('2025/26', false)] }),
    day: '2026-07-31',
    expected: true,
  },
  {
    why: 'and then it does',
    is: pupil({ ...passed, years: [year('2023/24', true), year('2024/25', true), year('2025/26', false)] }),
    day: '2026-08-01',
    expected: false,
  },
  {
    why: 'a certificate to be expected settles it',
    is: pupil({ ...passed, years: [year('2025/26', false)], certificate_expected: true }),
    day: '2026-11-22',
    expected: true,
  },
  {
    why: 'whether one is to be expected is not said',
    is: pupil({ ...since2018, years: [year('2024/25', true), year('2025/26', false)] }),
    day: '2026-11-22',
    expected: 'unknown',
  },
  {
    why: 'a certificate reached settles it (OVG: weak marks do not undo it)',
    is: {
      ...pupil({ ...passed, to: '2026-07-31', years: [year('2025/26', false)] }),
      qualifications: [{ kind: 'school', date: '2026-06-30', recognised: true }],
    },
    day: '2026-08-01',
    expected: true,
  },
  {
    why: 'promotion not said',
    is: pupil({ ...passed, years: [year('2024/25', true), year('2025/26')] }),
    day: '2026-11-22',
    expected: 'unknown',
  },
  {
    why: 'a year without an entry',
    is: pupil({ ...passed, years: [year('2024/25', true)] }),
    day: '2026-11-22',
    expected: 'unknown',
  },
  {
    why: 'one school year only, passed',
    is: pupil({ ...passed, from: '2025-08-01', years: [year('2025/26', true)] }),
    day: '2026-11-22',
    expected: true,
  },
  {
    why: 'the first school year still runs',
    is: pupil({ ...passed, from: '2026-08-01', years: [] }),
    day: '2026-11-22',
    expected: 'unknown',
  },
  {
    why: 'coming years are taken to be passed',
    is: pupil({ ...passed, years: [year('2024/25', true), year('2025/26', false)] }),
    day: '2028-08-01',
    expected: true,
    assumed: true,
  },
  {
    why: 'the failed year stands until two others are complete',
    is: pupil({ ...passed, years: [year('2024/25', true), year('2025/26', false)] }),
    day: '2028-07-31',
    expected: false,
  },
  {
    why: 'years of somebody who has left school: the last two attended',
    is: pupil({ ...passed, to: '2025-07-31', years: [year('2023/24', true), year('2024/25', true)] }),
    day: '2026-11-22',
    expected: true,
  },
  { why: 'never at school', is: pupil(), day: '2026-11-22', expected: false },
  { why: 'no word about school', is: { born: BORN, qualifications: [] }, day: '2026-11-22', expected: 'unknown' },
])

table('schooling.unexcusedDays', [
  {
    why: 'the worse of the last two years',
    is: pupil({ ...since2018, years: [year('2023/24', true, 40), year('2024/25', true, 3), year('2025/26', true, 1)] }),
    day: '2026-11-22',
    expected: 3,
  },
  {
    why: 'the year that runs counts, too, where the file has it',
    is: pupil({
      ...since2018,
      years: [year('2024/25', true, 3), year('2025/26', true, 1), year('2026/27', undefined, 9)],
    }),
    day: '2026-11-22',
    expected: 9,
  },
  {
    why: 'days not said',
    is: pupil({ ...since2018, years: [year('2024/25', true, 3), year('2025/26')] }),
    day: '2026-11-22',
    expected: [3, Number.POSITIVE_INFINITY],
  },
  { why: 'no entries at all', is: pupil(since2018), day: '2026-11-22', expected: [0, Number.POSITIVE_INFINITY] },
  { why: 'never at school, never absent', is: pupil(), day: '2026-11-22', expected: 0 },
])
