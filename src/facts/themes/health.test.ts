import { table } from './testing.ts'

const ON = '2026-11-22'
const health = { health: { prevents_livelihood: true, prevents_german: false } }

table('health.preventsLivelihood', [
  { why: 'causally (§ 25b Abs. 3)', is: health, day: ON, expected: true },
  { why: 'not said', day: ON, expected: 'unknown' },
])
table('health.preventsGerman', [{ why: 'not', is: health, day: ON, expected: false }])
table('health.preventsSchool', [{ why: 'not said', is: health, day: ON, expected: 'unknown' }])
table('health.insured', [
  { why: 'insured (§ 2 Abs. 3 Satz 1)', is: { health_insurance: true }, day: ON, expected: true },
  { why: 'not said', day: ON, expected: 'unknown' },
])

const care = { care: [{ for: 'sami', from: '2024-01-01', to: '2026-06-30', level: 3 }] }

table('care.givesCare', [
  { why: 'from the first day (§ 25b Abs. 1 Satz 3 Nr. 4)', is: care, day: '2024-01-01', expected: true },
  { why: 'to the last', is: care, day: '2026-06-30', expected: true },
  { why: 'no longer', is: care, day: '2026-07-01', expected: false },
  {
    why: 'level not said: the entry says that care is needed',
    is: { care: [{ from: '2024-01-01' }] },
    day: ON,
    expected: true,
  },
  { why: 'no level yet', is: { care: [{ from: '2024-01-01', level: 0 }] }, day: ON, expected: 'unknown' },
  { why: 'beginning not said', is: { care: [{ level: 2 }] }, day: ON, expected: 'unknown' },
  { why: 'none', is: { care: [] }, day: ON, expected: false },
])
