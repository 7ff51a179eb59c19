import { table } from './testing.ts'

const german = { german: { oral: 'B1', written: 'A2', certified: '2025-05-20' } }

table('german.oral', [
  { why: 'from the certificate on', is: german, day: '2025-05-20', expected: 'B1' },
  { why: 'before, it may have been lower', is: german, day: '2025-05-19', expected: 'none–B1' },
  { why: 'levels do not fall', is: german, day: '2040-01-01', expected: 'B1' },
  { why: 'no certificate: an undated statement', is: { german: { oral: 'B1' } }, day: '2020-01-01', expected: 'B1' },
  {
    why: 'none is known',
    is: { german: { oral: 'none', certified: '2025-05-20' } },
    day: '2020-01-01',
    expected: 'none',
  },
  { why: 'not said', is: { german: { written: 'A2' } }, day: '2026-11-22', expected: 'unknown' },
])

table('german.written', [
  { why: 'a level of its own', is: german, day: '2026-11-22', expected: 'A2' },
  { why: 'no word about German', day: '2026-11-22', expected: 'unknown' },
])
