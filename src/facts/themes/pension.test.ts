import { table } from './testing.ts'

const record = { pension: { months: 14, as_of: '2026-10-31' }, work: [] }
const insured = { ...record, work: [{ from: '2025-01-01', social_insurance: true }] }

table('pension.months', [
  { why: 'on the day of the record (§ 9 Abs. 2 Satz 1 Nr. 3)', is: record, day: '2026-10-31', expected: 14 },
  { why: 'before it there were no more', is: record, day: '2025-10-31', expected: [0, 14] },
  {
    why: 'a month begun may count (§ 122 Abs. 1 SGB VI)',
    is: record,
    day: '2026-11-22',
    expected: [14, 15],
    assumed: false,
  },
  { why: 'months are not derived from work', is: insured, day: '2026-11-22', expected: [14, 15], assumed: false },
  {
    why: 'after the day of knowledge insured work is taken to go on',
    is: insured,
    day: '2027-11-23',
    expected: [26, 27],
    assumed: true,
  },
  { why: 'without it at least what is recorded', is: record, day: '2027-11-23', expected: [14, 27], assumed: false },
  {
    why: 'day of the record not said: at least so many today',
    is: { pension: { months: 14 }, work: [] },
    day: '2026-11-22',
    expected: [14, 1200],
  },
  { why: 'months not said', is: { pension: {} }, day: '2026-11-22', expected: [0, 1200] },
  { why: 'not said', day: '2026-11-22', expected: [0, 1200] },
])
