import { describe, expect, test } from 'vitest'
import { fallsUnder } from './settlement-titles.ts'
import { table } from './testing.ts'

const SECTION_5 = { any: ['§ 25 Abs. 3', '§ 25 Abs. 5', '§ 25a', '§ 25b', '§ 104c'] }
const DAY = '2024-01-01'
const holding = (period: object, ...rest: readonly object[]) => ({ stay: [{ from: '2022-01-01', ...period }, ...rest] })

table('permit.under', [
  { why: 'by its status', is: holding({ status: 'ae-25b-1' }), params: SECTION_5, day: DAY, expected: true },
  { why: 'another section', is: holding({ status: 'ae-19d' }), params: SECTION_5, day: DAY, expected: false },
  {
    why: 'by its basis',
    is: holding({ status: 'ae-other', basis: '§ 25 Abs. 3' }),
    params: SECTION_5,
    day: DAY,
    expected: true,
  },
  {
    why: 'basis too vague',
    is: holding({ status: 'ae-other', basis: '§ 25' }),
    params: SECTION_5,
    day: DAY,
    expected: 'unknown',
  },
  { why: 'basis not said', is: holding({ status: 'ae-other' }), params: SECTION_5, day: DAY, expected: 'unknown' },
  { why: 'no permit', is: holding({ status: 'duldung' }), params: SECTION_5, day: DAY, expected: false },
  {
    why: 'a settlement permit is none',
    is: holding({ status: 'ne', basis: '§ 25b' }),
    params: SECTION_5,
    day: DAY,
    expected: false,
  },
  {
    why: 'deemed to continue (§ 81 Abs. 4 Satz 1)',
    is: holding({ status: 'ae-25b-1', to: '2023-12-31' }, { status: 'fiktion-81-4', from: DAY }),
    params: SECTION_5,
    day: DAY,
    expected: true,
  },
  {
    why: 'a fiction of another permit',
    is: holding({ status: 'ae-19d', to: '2023-12-31' }, { status: 'fiktion-81-4', from: DAY }),
    params: SECTION_5,
    day: DAY,
    expected: false,
  },
  {
    why: 'a fiction of nobody knows what',
    is: holding({ status: 'fiktion-81-4' }),
    params: SECTION_5,
    day: DAY,
    expected: 'unknown',
  },
  {
    why: 'settlement permit of a skilled worker (§ 9 Abs. 3a)',
    is: holding({ status: 'ne', basis: '§ 18c Abs. 2' }),
    params: { any: ['§ 18c'], title: 'settlement' },
    day: DAY,
    expected: true,
  },
  {
    why: 'not said which',
    is: holding({ status: 'ne' }),
    params: { any: ['§ 18c'], title: 'settlement' },
    day: DAY,
    expected: 'unknown',
  },
  { why: 'stay not said', params: SECTION_5, day: DAY, expected: 'unknown' },
])

describe('fallsUnder', () => {
  test.each([
    ['§ 25a Abs. 1', '§ 25a', 2],
    ['§ 25a', '§ 25', 0],
    ['§ 25 Absatz 2 Satz 2', '§ 25 Abs. 2 Satz 2', 2],
    ['§ 25 Abs. 2', '§ 25 Abs. 2 Satz 2', 1],
    ['§ 25 Abs. 2 Satz 1 Alt. 2', '§ 25 Abs. 2 Satz 1 Alt. 2', 2],
    ['§ 23 Abs. 4 AufenthG', '§ 23 Abs. 1', 0],
    ['25 Abs. 5', '§ 25 Abs. 5', 2],
    ['humanitär', '§ 25 Abs. 5', 1],
  ])('%s under %s', (given, asked, expected) => expect(fallsUnder(given, asked)).toBe(expected))
})
