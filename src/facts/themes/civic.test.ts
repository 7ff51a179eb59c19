import { table } from './testing.ts'

const ON = '2026-11-22'
const civic = { civic: { democratic_order: '2026-01-10', life_in_germany: false } }

table('civic.democraticOrder', [
  { why: 'declared (§ 25b Abs. 1 Satz 2 Nr. 2)', is: civic, day: '2026-01-10', expected: true },
  { why: 'before, nobody asked', is: civic, day: '2026-01-09', expected: 'unknown' },
  { why: 'refused', is: { civic: { democratic_order: false } }, day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])

table('civic.lifeInGermany', [
  { why: 'failed', is: civic, day: ON, expected: false },
  { why: 'not said', is: { civic: {} }, day: ON, expected: 'unknown' },
])

const course = { integration_course: { possible: true, obliged: false, completed: '2024-07-01' } }

table('course.completed', [
  { why: 'on the day of the result', is: course, day: '2024-07-01', expected: true },
  { why: 'not before', is: course, day: '2024-06-30', expected: false },
  { why: 'not completed', is: { integration_course: { completed: false } }, day: ON, expected: false },
  { why: 'not said', is: { integration_course: {} }, day: ON, expected: 'unknown' },
])

table('course.obliged', [
  { why: 'not obliged (§ 60d Abs. 1 Nr. 11)', is: course, day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])

table('course.possible', [{ why: 'a course could be attended (§ 25b Abs. 6)', is: course, day: ON, expected: true }])
