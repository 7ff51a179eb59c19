import { describe, expect, test } from 'vitest'
import { plainGround } from './grounds.ts'
import { table } from './testing.ts'

const ON = '2026-11-22'
const rejected = {
  kind: 'first',
  applied: '2017-09-10',
  decision: 'rejected',
  decided: '2018-12-01',
  final: '2021-02-20',
}
const asked = (...asylum: object[]) => ({ asylum })
const without = (key: keyof typeof rejected) => {
  const { [key]: _, ...rest } = rejected
  return rest
}

table('asylum.pending', [
  { why: 'from the application on (§ 10 Abs. 1 Satz 1)', is: asked(rejected), day: '2017-09-10', expected: true },
  { why: 'still before the court', is: asked(rejected), day: '2021-02-19', expected: true },
  { why: 'final', is: asked(rejected), day: '2021-02-20', expected: false },
  { why: 'not yet decided', is: asked({ applied: '2026-01-01', decision: 'pending' }), day: ON, expected: true },
  {
    why: 'and assumed to go on',
    is: asked({ applied: '2026-01-01', decision: 'pending' }),
    day: '2027-01-01',
    expected: true,
    assumed: true,
  },
  { why: 'decision not said', is: asked({ applied: '2017-09-10' }), day: ON, expected: 'unknown' },
  {
    why: 'finality not said: a court case may take years',
    is: asked(without('final')),
    day: '2020-06-01',
    expected: 'unknown',
  },
  { why: 'but before the decision it was pending', is: asked(without('final')), day: '2018-11-30', expected: true },
  { why: 'never applied', is: asked(), day: ON, expected: false },
  { why: 'not said', day: ON, expected: 'unknown' },
])

const grounds = { grounds: ['§ 30 Abs. 3 Nr. 2 AsylG'] }
const unfounded = { ...rejected, ground: 'manifestly-unfounded' }

table('asylum.rejectedOn', [
  {
    why: 'the same number, otherwise spelled',
    is: asked({ ...unfounded, ground_numbers: ['§30 abs.3 Nr.2 AsylVfG'] }),
    params: grounds,
    day: ON,
    expected: true,
  },
  {
    why: 'before the decision',
    is: asked({ ...unfounded, ground_numbers: ['§ 30 Abs. 3 Nr. 2'] }),
    params: grounds,
    day: '2018-11-30',
    expected: false,
  },
  {
    why: 'another number',
    is: asked({ ...unfounded, ground_numbers: ['§ 30 Abs. 3 Nr. 1 AsylG'] }),
    params: grounds,
    day: ON,
    expected: false,
  },
  {
    why: 'the number is missing in the citation',
    is: asked({ ...unfounded, ground_numbers: ['§ 30 Abs. 3 AsylG'] }),
    params: grounds,
    day: ON,
    expected: 'unknown',
  },
  {
    why: 'known not to rest on a number',
    is: asked({ ...unfounded, ground_numbers: [] }),
    params: grounds,
    day: ON,
    expected: false,
  },
  { why: 'numbers not said', is: asked(unfounded), params: grounds, day: ON, expected: 'unknown' },
  {
    why: 'a simple rejection',
    is: asked({ ...rejected, ground: 'simple' }),
    params: grounds,
    day: ON,
    expected: false,
  },
  { why: 'kind of rejection not said', is: asked(rejected), params: grounds, day: ON, expected: 'unknown' },
  {
    why: 'decided up to the day (§ 104 Abs. 19)',
    is: asked({ ...unfounded, ground_numbers: ['§ 30 Abs. 3 Nr. 2'] }),
    params: { ...grounds, until: '2018-12-01' },
    day: ON,
    expected: true,
  },
  {
    why: 'decided later',
    is: asked({ ...unfounded, ground_numbers: ['§ 30 Abs. 3 Nr. 2'] }),
    params: { ...grounds, until: '2018-11-30' },
    day: ON,
    expected: false,
  },
  {
    why: 'not after that day',
    is: asked({ ...unfounded, ground_numbers: ['§ 30 Abs. 3 Nr. 2'] }),
    params: { ...grounds, after: '2018-12-01' },
    day: ON,
    expected: false,
  },
])

table('asylum.rejectedOrWithdrawn', [
  { why: 'rejected without appeal (§ 10 Abs. 3 Satz 1)', is: asked(rejected), day: '2021-02-20', expected: true },
  { why: 'an appeal was possible', is: asked(rejected), day: '2021-02-19', expected: false },
  { why: 'withdrawn', is: asked({ ...without('final'), decision: 'withdrawn' }), day: '2018-12-01', expected: true },
  { why: 'granted', is: asked({ ...rejected, decision: 'granted' }), day: ON, expected: false },
  { why: 'never applied', is: asked(), day: ON, expected: false },
])

table('asylum.months', [
  { why: 'complete months of the procedure (§ 26 Abs. 4 Satz 3)', is: asked(rejected), day: ON, expected: 41 },
  { why: 'while it runs', is: asked(rejected), day: '2018-09-10', expected: 12 },
  { why: 'follow-up applications do not count', is: asked({ ...rejected, kind: 'follow-up' }), day: ON, expected: 0 },
  {
    why: 'finality not said: to the decision at least',
    is: asked(without('final')),
    day: '2019-12-10',
    expected: [14, 27],
  },
  { why: 'first or follow-up is not said', is: asked(without('kind')), day: ON, expected: [0, 41] },
  { why: 'never applied', is: asked(), day: ON, expected: 0 },
])

describe('plainGround', () => {
  test.each([
    ['§ 30 Abs. 3 Nr. 2 AsylG', '§30abs3nr2'],
    ['§ 30 Absatz 3 Nummer 2 des Asylgesetzes', '§30abs3nr2'],
    ['Art. 42 Abs. 1 UAbs. 1 Buchst. c VO (EU) 2024/1348', 'art42abs1uabs1buchstc'],
    ['Artikel 42 Absatz 1 Unterabsatz 1 lit. c der Verordnung (EU) 2024/1348', 'art42abs1uabs1buchstc'],
  ])('%s', (text, expected) => expect(plainGround(text)).toBe(expected))
})
