import { describe, expect, it } from 'vitest'
import { lastDayWithin } from './entry.ts'
import { day, table } from './testing.ts'

const ON = '2026-11-22'
const by = (date: string) => ({ date })

table('entry.by', [
  { why: 'on the day', is: { entered: '2016-12-31' }, params: by('2016-12-31'), day: ON, expected: true },
  { why: 'a day later', is: { entered: '2017-01-01' }, params: by('2016-12-31'), day: ON, expected: false },
  { why: 'within the year', is: { entered: '2016' }, params: by('2016-06-30'), day: ON, expected: 'unknown' },
  { why: 'not said', params: by('2016-12-31'), day: ON, expected: 'unknown' },
  { why: 'born here: by birth', is: { born_in_germany: true }, params: by('2016-12-31'), day: ON, expected: true },
  {
    why: 'born here and entered: open',
    is: { born_in_germany: true, entered: '2018-01-01' },
    params: by('2016-12-31'),
    day: ON,
    expected: 'unknown',
  },
])

describe('the last day of a period after an event (§ 188 Abs. 2 and 3 BGB)', () => {
  it.each([
    ['2020-01-01', '2020-07-01'],
    ['2020-08-31', '2021-02-28'],
    ['2020-02-29', '2020-08-29'],
    ['2019-08-30', '2020-02-29'],
  ])('six months after %s: %s', (start, last) => expect(lastDayWithin(day(start), 6)).toBe(day(last)))
})

const six = { months: 6 }
const entered = { entered: '2020-01-01' }

table('identity.clarifiedAfterEntry', [
  {
    why: 'on the last day',
    is: { ...entered, identity: { clarified: '2020-07-01' } },
    params: six,
    day: ON,
    expected: true,
  },
  {
    why: 'a day late',
    is: { ...entered, identity: { clarified: '2020-07-02' } },
    params: six,
    day: ON,
    expected: false,
  },
  {
    why: 'not yet',
    is: { ...entered, identity: { clarified: '2020-07-01' } },
    params: six,
    day: '2020-06-30',
    expected: false,
  },
  { why: 'never', is: { ...entered, identity: { clarified: false } }, params: six, day: ON, expected: false },
  { why: 'entry not said', is: { identity: { clarified: '2020-07-01' } }, params: six, day: ON, expected: 'unknown' },
  { why: 'not said', is: entered, params: six, day: ON, expected: 'unknown' },
])

const took = (all: boolean | undefined, ...dates: string[]) => ({
  ...entered,
  identity: { all_reasonable_steps: all, steps: dates.map((date) => ({ date, kind: 'embassy-visit' })) },
})

table('identity.stepsTaken', [
  { why: 'from the last step on', is: took(true, '2020-03-01', '2020-06-01'), day: '2020-06-01', expected: true },
  { why: 'open between the steps', is: took(true, '2020-03-01', '2020-06-01'), day: '2020-05-31', expected: 'unknown' },
  { why: 'not before the first', is: took(true, '2020-03-01', '2020-06-01'), day: '2020-02-29', expected: false },
  { why: 'not all that was reasonable', is: took(false, '2020-03-01'), day: ON, expected: false },
  { why: 'without steps nobody knows when', is: took(true), day: ON, expected: 'unknown' },
  { why: 'whether all is not said', is: took(undefined, '2020-03-01'), day: ON, expected: 'unknown' },
])

table('identity.stepsAfterEntry', [
  { why: 'on the last day', is: took(true, '2020-07-01'), params: six, day: ON, expected: true },
  { why: 'a day late', is: took(true, '2020-07-02'), params: six, day: ON, expected: false },
  {
    why: 'not all that was reasonable',
    is: { identity: { all_reasonable_steps: false } },
    params: six,
    day: ON,
    expected: false,
  },
])

table('person.nationality', [
  { why: 'one of them', is: { nationality: 'TUR' }, params: { any: ['TUR', 'MAR'] }, day: ON, expected: true },
  { why: 'another', is: { nationality: 'IRQ' }, params: { any: ['TUR'] }, day: ON, expected: false },
  { why: 'stateless', is: { nationality: 'stateless' }, params: { any: ['TUR'] }, day: ON, expected: false },
  { why: 'unclarified', is: { nationality: 'unclarified' }, params: { any: ['TUR'] }, day: ON, expected: 'unknown' },
  { why: 'not said', params: { any: ['TUR'] }, day: ON, expected: 'unknown' },
])

const filed = (entry: object) => ({ asylum: [{ applied: '2015-09-01', kind: 'first', ...entry }] })
const late = { after: '2015-08-31', decisions: ['rejected'] }

table('asylum.filed', [
  { why: 'any', is: filed({}), day: ON, expected: true },
  { why: 'none', is: { asylum: [] }, day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
  {
    why: 'after the day and rejected',
    is: filed({ decision: 'rejected', decided: '2017-01-01' }),
    params: late,
    day: '2017-01-01',
    expected: true,
  },
  {
    why: 'not decided yet',
    is: filed({ decision: 'rejected', decided: '2017-01-01' }),
    params: late,
    day: '2016-12-31',
    expected: false,
  },
  {
    why: 'on the day itself',
    is: filed({ applied: '2015-08-31', decision: 'rejected', decided: '2017-01-01' }),
    params: late,
    day: ON,
    expected: false,
  },
  {
    why: 'inadmissible is open',
    is: filed({ decision: 'inadmissible', decided: '2017-01-01' }),
    params: late,
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'only its finality is dated',
    is: filed({ decision: 'rejected', final: '2017-01-01' }),
    params: late,
    day: '2016-12-31',
    expected: 'unknown',
  },
  { why: 'by a day', is: filed({}), params: { until: '2015-09-01' }, day: ON, expected: true },
])
