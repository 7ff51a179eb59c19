/**
 * Which status a person has on which day: what the format and the standing assumptions say about `to`,
 * `expires`, the next period, partial dates and missing keys, one row each. And the iron promise: a key taken out of
 * the file never turns a yes into a no.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileSchema } from '../profile/schema.ts'
import { type Day, formatDay, parseDay } from '../time/day.ts'
import { afterDuration, parseDuration } from '../time/period.ts'
import { at, type Timeline } from '../time/timeline.ts'
import { growing } from './series.ts'
import { statusOf } from './status.ts'
import { isIn, tokensOf, wordsOf } from './status-words.ts'
import { assumedFrom, type StayCount, stayGrowth } from './stay-months.ts'
import { isAssumed, truthOf, type Verdict } from './truth.ts'
import { familyView, type PersonView, personOf } from './view.ts'

const ON = '2026-11-22'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`${text} is no day`)
  return d
}

/** The one person of a file that says this of her. */
function personWith(says: object, on = ON): PersonView {
  const profile = profileSchema.parse({ profile: 1, case: 'T', members: [{ id: 'p', born: '2000-01-01', ...says }] })
  const family = { profile, file: 'test', text: '', lineOf: () => undefined, rangeOf: () => undefined }
  const grants = new Map([
    ['aufenthg-25a-1', { status: 'ae-25a-1', alone: true }],
    ['aufenthg-25b-1', { status: 'ae-25b-1', alone: true }],
    ['aufenthg-26-4', { status: 'ne', alone: false }],
  ])
  return personOf(familyView(family, day(on), {}, grants), 'p')
}

const ANSWERS = ['no', 'unknown', 'yes'] as const
/** `yes`, `no`, `unknown`, with `assumed` where the answer rests on a standing assumption. */
const told = (v: Verdict) => `${ANSWERS[truthOf(v)]}${isAssumed(v) ? ', assumed' : ''}`

type Entry = Readonly<Record<string, string | boolean>>
interface Row {
  readonly why: string
  readonly stay: readonly Entry[]
  readonly is: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  readonly on?: string
  readonly applications?: readonly object[]
}

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows.map((row) => [row.why, row] as const))('%s', (_, { stay, is, answers, on, applications }) => {
      const verdicts = isIn(personWith({ stay, ...(applications ? { applications } : {}) }, on), is)
      const found = Object.fromEntries(Object.keys(answers).map((d) => [d, told(at(verdicts, day(d)))]))
      expect(found).toEqual(answers)
    })
  })
}

const GESTATTUNG = { status: 'gestattung', from: '2017-09-10' }
const DULDUNG = { status: 'duldung', from: '2019-03-02' }
const PERMIT = { status: 'ae-25b-1', from: '2024-05-01' }

table('`to`, the next period, `expires`, in this order', [
  {
    why: '`from` and `to` are both days of the period',
    stay: [{ ...GESTATTUNG, to: '2019-03-01' }],
    is: ['gestattung'],
    answers: { '2017-09-09': 'unknown', '2017-09-10': 'yes', '2019-03-01': 'yes', '2019-03-02': 'unknown' },
  },
  {
    why: 'without `to` a period ends where the next begins',
    stay: [GESTATTUNG, DULDUNG],
    is: ['gestattung'],
    answers: { '2019-03-01': 'yes', '2019-03-02': 'no' },
  },
  {
    why: '`to` wins over the next period: the days between are unknown',
    stay: [{ ...GESTATTUNG, to: '2019-01-31' }, DULDUNG],
    is: ['gestattung'],
    answers: { '2019-01-31': 'yes', '2019-02-01': 'unknown', '2019-03-01': 'unknown', '2019-03-02': 'no' },
  },
  {
    why: '`to` wins over an earlier `expires`: it says the day it really ended',
    stay: [{ ...DULDUNG, expires: '2020-01-01', to: '2021-06-30' }],
    is: ['duldung'],
    answers: { '2020-01-02': 'yes', '2021-06-30': 'yes', '2021-07-01': 'unknown' },
  },
  {
    why: '`to` wins over a later `expires`: a permit withdrawn before its date',
    stay: [{ ...PERMIT, expires: '2028-04-30', to: '2025-06-30' }],
    is: ['permit'],
    answers: { '2025-06-30': 'yes', '2025-07-01': 'unknown' },
  },
  {
    why: 'the next period wins over `expires`: a paper renewed without a new entry',
    stay: [{ ...GESTATTUNG, expires: '2018-03-09' }, DULDUNG],
    is: ['gestattung'],
    answers: { '2018-03-10': 'yes', '2019-03-01': 'yes', '2019-03-02': 'no' },
  },
  {
    why: '`to` after the next begins: both are listed, so the day is open where they differ',
    stay: [{ ...GESTATTUNG, to: '2019-03-31' }, DULDUNG],
    is: ['gestattung'],
    answers: { '2019-03-01': 'yes', '2019-03-02': 'unknown', '2019-03-31': 'unknown', '2019-04-01': 'no' },
  },
  {
    why: 'two that overlap and are both meant: yes all along',
    stay: [{ ...GESTATTUNG, to: '2019-03-31' }, DULDUNG],
    is: ['gestattung', 'duldung'],
    answers: { '2019-03-01': 'yes', '2019-03-15': 'yes', '2019-04-01': 'yes' },
  },
  {
    why: 'of two that begin on one day without `to`, the one written later holds',
    stay: [{ status: 'duldung-60b', from: '2019-03-02' }, DULDUNG],
    is: ['duldung'],
    answers: { '2019-03-02': 'yes', '2020-01-01': 'yes' },
  },
  {
    why: 'written newest first: the order of the list does not count, the dates do',
    stay: [DULDUNG, GESTATTUNG],
    is: ['duldung'],
    answers: { '2019-03-01': 'no', '2019-03-02': 'yes', [ON]: 'yes' },
  },
  {
    why: 'a period within a longer one interrupts it, and neither is said to go on after it',
    stay: [
      { status: 'duldung', from: '2018-01-01' },
      { status: 'duldung-60b', from: '2019-01-01', to: '2019-06-30' },
    ],
    is: ['duldung'],
    answers: { '2018-12-31': 'yes', '2019-01-01': 'no', '2019-06-30': 'no', '2019-07-01': 'unknown' },
  },
])

table('the day of knowledge', [
  {
    why: 'a toleration goes on, assumed from the day after',
    stay: [DULDUNG],
    is: ['duldung'],
    answers: { [ON]: 'yes', '2026-11-23': 'yes, assumed', '2036-11-22': 'yes, assumed' },
  },
  {
    why: 'a toleration is taken to be renewed past its date',
    stay: [{ ...DULDUNG, expires: '2027-02-14' }],
    is: ['duldung'],
    answers: { '2026-11-23': 'yes', '2027-02-14': 'yes', '2027-02-15': 'yes, assumed' },
  },
  {
    why: 'Gestattung and fictions likewise',
    stay: [{ status: 'fiktion-81-4', from: '2026-01-01', expires: '2027-02-14' }],
    is: ['fiktion'],
    answers: { '2027-02-14': 'yes', '2027-02-15': 'yes, assumed' },
  },
  {
    why: 'a paper that ran out before `on` leaves the status unknown from then',
    stay: [{ ...DULDUNG, expires: '2026-08-31' }],
    is: ['duldung'],
    answers: { '2026-08-31': 'yes', '2026-09-01': 'unknown', [ON]: 'unknown', '2027-01-01': 'unknown' },
  },
  {
    why: 'a paper that runs out on `on`: valid on its last day, unknown from the next',
    stay: [{ ...DULDUNG, expires: ON }],
    is: ['duldung'],
    answers: { [ON]: 'yes', '2026-11-23': 'unknown' },
  },
  {
    why: 'a paper that runs out the day after `on` is renewed',
    stay: [{ ...DULDUNG, expires: '2026-11-23' }],
    is: ['duldung'],
    answers: { '2026-11-23': 'yes', '2026-11-24': 'yes, assumed' },
  },
  {
    why: 'a permit that ran out before `on` without a trace: unknown, not ended',
    stay: [{ ...PERMIT, expires: '2026-04-30' }],
    is: ['permit', 'ended'],
    applications: [],
    answers: { '2026-04-30': 'yes', '2026-05-01': 'unknown' },
  },
  {
    why: 'a permit ends with its date, if nothing was applied for',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['permit'],
    applications: [],
    answers: { '2026-11-23': 'yes', '2027-04-30': 'yes', '2027-05-01': 'no, assumed' },
  },
  {
    why: 'what it leaves is named `ended`',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['ended'],
    applications: [],
    answers: { '2027-04-30': 'no', '2027-05-01': 'yes, assumed' },
  },
  {
    why: 'a permit without `expires` is unknown after `on`',
    stay: [PERMIT],
    is: ['permit'],
    answers: { [ON]: 'yes', '2026-11-23': 'unknown, assumed' },
  },
  {
    why: 'a Niederlassungserlaubnis has no end, whatever its card says (§ 9 Abs. 1 Satz 1)',
    stay: [{ status: 'ne', from: '2024-05-01', expires: '2026-04-30' }],
    is: ['ne'],
    answers: { '2026-05-01': 'yes', '2046-01-01': 'yes' },
  },
  {
    why: 'a permit that begins after `on` is known for its term',
    stay: [DULDUNG, { status: 'ae-25b-1', from: '2027-01-01', expires: '2028-12-31' }],
    is: ['permit'],
    applications: [],
    answers: { '2026-12-31': 'no', '2027-01-01': 'yes', '2028-12-31': 'yes', '2029-01-01': 'no, assumed' },
  },
])

table('the fiction of § 81 Abs. 4 Satz 1 after a permit', [
  {
    why: 'another permit applied for in time: the stay goes on as a fiction',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['fiktion'],
    applications: [{ path: 'aufenthg-26-4', filed: '2026-10-01' }],
    answers: { '2027-04-30': 'no', '2027-05-01': 'yes, assumed' },
  },
  {
    why: 'filed on the last day is in time',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['fiktion'],
    applications: [{ path: 'aufenthg-26-4', filed: '2027-04-30' }],
    answers: { '2027-05-01': 'yes, assumed' },
  },
  {
    why: 'filed a day late is not',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['fiktion'],
    applications: [{ path: 'aufenthg-26-4', filed: '2027-05-01' }],
    answers: { '2027-05-01': 'no, assumed' },
  },
  {
    why: '`applications` missing: whether one was filed is open',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['fiktion'],
    answers: { '2027-04-30': 'no', '2027-05-01': 'unknown, assumed' },
  },
  {
    why: 'filed without a date: open',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['fiktion'],
    applications: [{ path: 'aufenthg-26-4' }],
    answers: { '2027-05-01': 'unknown, assumed' },
  },
  {
    why: 'the path of the permit is not said, and it may be the one applied for: open',
    stay: [{ ...PERMIT, expires: '2027-04-30' }],
    is: ['ended'],
    applications: [{ path: 'aufenthg-25b-1', filed: '2026-10-01' }],
    answers: { '2027-05-01': 'unknown, assumed' },
  },
  {
    why: 'an application by its own path asks for the extension, which is decided by itself',
    stay: [{ ...PERMIT, path: 'aufenthg-25b-1', expires: '2027-04-30' }],
    is: ['ended'],
    applications: [{ path: 'aufenthg-25b-1', filed: '2026-10-01' }],
    answers: { '2027-05-01': 'yes, assumed' },
  },
  {
    why: 'a § 104c permit continues for § 25a and § 25b only (§ 104c Abs. 2 Satz 3)',
    stay: [{ status: 'ae-104c', from: '2025-12-01', expires: '2027-05-31' }],
    is: ['fiktion'],
    applications: [{ path: 'aufenthg-26-4', filed: '2026-10-01' }],
    answers: { '2027-06-01': 'no, assumed' },
  },
  {
    why: 'and does for § 25b, whatever its own path',
    stay: [{ status: 'ae-104c', from: '2025-12-01', expires: '2027-05-31' }],
    is: ['fiktion'],
    applications: [{ path: 'aufenthg-25b-1', filed: '2026-10-01' }],
    answers: { '2027-06-01': 'yes, assumed' },
  },
  {
    why: 'a date of which only the year is known: permit or fiction until its end, then the fiction',
    stay: [{ ...PERMIT, expires: '2027' }],
    is: ['permit'],
    applications: [{ path: 'aufenthg-26-4', filed: '2026-12-01' }],
    answers: {
      '2027-01-01': 'yes',
      '2027-01-02': 'unknown, assumed',
      '2027-12-31': 'unknown, assumed',
      '2028-01-01': 'no, assumed',
    },
  },
])

table('what is missing is unknown', [
  { why: 'an empty list: nothing was ever listed', stay: [], is: ['duldung'], answers: { [ON]: 'unknown' } },
  {
    why: '`status` missing: some status, nobody knows which',
    stay: [{ from: '2019-03-02' }],
    is: ['duldung'],
    answers: { '2019-03-02': 'unknown', [ON]: 'unknown' },
  },
  {
    why: '`status` missing, and the paper runs out after `on`: neither renewed nor ended',
    stay: [{ from: '2019-03-02', expires: '2027-02-14' }],
    is: ['ended'],
    applications: [],
    answers: { '2027-02-15': 'unknown, assumed' },
  },
  {
    why: '`from` missing: possible on every day up to its end, unknown after it',
    stay: [{ status: 'duldung', to: '2020-06-30' }],
    is: ['duldung'],
    answers: { '2010-01-01': 'unknown', '2020-06-30': 'yes', '2020-07-01': 'unknown' },
  },
  {
    why: '`from` of the second missing: it may have begun any day, and ended the first',
    stay: [GESTATTUNG, { status: 'duldung' }],
    is: ['gestattung'],
    answers: { '2017-09-10': 'unknown', [ON]: 'unknown' },
  },
  {
    why: '`from` of the second missing, both are tolerations: yes since the first began',
    stay: [DULDUNG, { status: 'ausbildungsduldung-60c' }],
    is: ['duldung'],
    answers: { '2019-03-01': 'unknown', '2019-03-02': 'yes', [ON]: 'yes' },
  },
  {
    why: 'a period with both ends stands, whatever has no `from` beside it',
    stay: [{ ...GESTATTUNG, to: '2019-03-01' }, { status: 'duldung', to: '2018-01-01' }, DULDUNG],
    is: ['gestattung'],
    answers: { '2017-09-10': 'unknown', '2018-01-02': 'yes', '2019-03-01': 'yes', '2019-03-02': 'no' },
  },
  {
    why: 'of a list written newest first, one without `from` is not taken for the newest',
    stay: [DULDUNG, { status: 'gestattung' }],
    is: ['duldung'],
    answers: { [ON]: 'unknown' },
  },
])

table('a partial date leaves its days open', [
  {
    why: '`from` a month: open until its last day',
    stay: [{ status: 'duldung', from: '2019-03' }],
    is: ['duldung'],
    answers: { '2019-02-28': 'unknown', '2019-03-01': 'unknown', '2019-03-30': 'unknown', '2019-03-31': 'yes' },
  },
  {
    why: 'the one before it lasts until it begins: one of the two, and both are tolerations',
    stay: [DULDUNG, { status: 'ausbildungsduldung-60c', from: '2023' }],
    is: ['duldung'],
    answers: { '2022-12-31': 'yes', '2023-06-01': 'yes', '2023-12-31': 'yes' },
  },
  {
    why: 'the one before it lasts until it begins: which of the two is open',
    stay: [GESTATTUNG, { status: 'duldung', from: '2019' }],
    is: ['gestattung'],
    answers: { '2018-12-31': 'yes', '2019-01-01': 'unknown', '2019-12-30': 'unknown', '2019-12-31': 'no' },
  },
  {
    why: '`to` a year: surely on its first day, possible to its last',
    stay: [{ status: 'duldung', from: '2017-01-01', to: '2019' }],
    is: ['duldung'],
    answers: { '2019-01-01': 'yes', '2019-01-02': 'unknown', '2019-12-31': 'unknown', '2020-01-01': 'unknown' },
  },
  {
    why: 'ended and begun in one year: there may be days between',
    stay: [
      { status: 'duldung', from: '2017', to: '2019' },
      { status: 'ausbildungsduldung-60c', from: '2019' },
    ],
    is: ['duldung'],
    answers: { '2019-01-01': 'yes', '2019-06-01': 'unknown', '2019-12-31': 'yes' },
  },
  {
    why: 'a year and a day in it: either may have come first, so either may hold today',
    stay: [
      { status: 'gestattung', from: '2020' },
      { status: 'duldung', from: '2020-03-01' },
    ],
    is: ['duldung'],
    answers: { '2020-03-01': 'unknown', '2021-01-01': 'unknown' },
  },
  {
    why: 'but one that ended before began before',
    stay: [
      { status: 'gestattung', from: '2020', to: '2020-02-29' },
      { status: 'duldung', from: '2020-03-01' },
    ],
    is: ['duldung'],
    answers: { '2020-02-28': 'unknown', '2020-02-29': 'no', '2020-03-01': 'yes', '2021-01-01': 'yes' },
  },
  {
    why: '`expires` a month that begins before `on` and ends after it: it may have run out',
    stay: [{ ...DULDUNG, expires: '2026-11' }],
    is: ['duldung'],
    answers: { '2026-11-01': 'yes', '2026-11-02': 'unknown', [ON]: 'unknown', '2027-01-01': 'unknown' },
  },
  {
    why: '`expires` a month after `on`: a permit may end on any of its days',
    stay: [{ ...PERMIT, expires: '2027-04' }],
    is: ['permit'],
    applications: [],
    answers: {
      '2027-04-01': 'yes',
      '2027-04-02': 'unknown, assumed',
      '2027-04-30': 'unknown, assumed',
      '2027-05-01': 'no, assumed',
    },
  },
])

describe('the words of a rule', () => {
  test.each([
    [
      ['duldung'],
      'a § 60b paper is a word of its own (§ 60b Abs. 5 Satz 1)',
      ['duldung', 'duldung-60a-2b', 'ausbildungsduldung-60c', 'beschaeftigungsduldung-60d'],
    ],
    [['fiktion'], '§ 81 Abs. 3 and 4', ['fiktion-81-3', 'fiktion-81-4']],
    [['duldung-60b'], 'every status is a word', ['duldung-60b']],
  ])('%j: %s', (given, _, expected) => {
    expect([...tokensOf(given)]).toEqual(expected)
  })
  test('permit names every Aufenthaltserlaubnis and the Niederlassungserlaubnis, no visa', () => {
    const tokens = tokensOf(['permit'])
    expect([tokens.has('ae-other'), tokens.has('ne'), tokens.has('visa'), tokens.has('fiktion-81-4')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  test.each([
    [{ status: 'none', claim: true }, ['claim']],
    [{ status: 'none', claim: false }, ['none']],
    [{ status: 'none' }, ['none', 'claim']],
    [{ status: 'gbb', claim: true }, ['claim']],
    [{ status: 'gbb' }, ['gbb', 'claim']],
    [{ status: 'duldung' }, ['duldung']],
    [{ status: 'duldung', claim: false }, ['duldung']],
    [{}, []],
  ] as const)('%j may be %j', (period, expected) => {
    expect(wordsOf(period)).toEqual(expected)
  })
})

describe('a fiction that carries the permit on (`continued`)', () => {
  const asked = (stay: readonly Entry[], d: string, applications: readonly object[] = []) =>
    told(at(isIn(personWith({ stay, applications }), ['ae-104c'], true), day(d)))
  const chance = { status: 'ae-104c', from: '2023-05-01' }
  const fiction = { status: 'fiktion-81-4', from: '2024-11-01' }
  test.each([
    ['the permit itself', [chance], '2023-05-01', 'yes'],
    ['a fiction from the day after its `to`', [{ ...chance, to: '2024-10-31' }, fiction], '2024-11-01', 'yes'],
    ['a fiction a day later leaves a break', [{ ...chance, to: '2024-10-30' }, fiction], '2024-11-01', 'no'],
    ['without `to` the permit lasts until the fiction begins', [chance, fiction], '2024-11-01', 'yes'],
    ['something else between', [chance, { status: 'duldung', from: '2024-06-01' }, fiction], '2024-11-01', 'no'],
    ['a fiction after another permit', [{ ...chance, status: 'ae-25-5' }, fiction], '2024-11-01', 'no'],
    ['the permit has no `status`', [{ from: '2023-05-01' }, fiction], '2024-11-01', 'unknown'],
    ['the permit has no `from`', [{ status: 'ae-104c', to: '2024-10-31' }, fiction], '2024-11-01', 'yes'],
    ['the permit has neither', [{ status: 'ae-104c' }, fiction], '2024-11-01', 'unknown'],
    [
      'the end of the permit is a year',
      [
        { ...chance, to: '2024' },
        { ...fiction, from: '2025-01-01' },
      ],
      '2025-01-01',
      'unknown',
    ],
    ['a fiction from before the permit', [{ ...fiction, from: '2023-01-01' }, chance], '2023-02-01', 'no'],
  ] as const)('%s', (_, stay, d, expected) => {
    expect(asked(stay, d)).toBe(expected)
  })
  test('one that arises from an application (§ 81 Abs. 4 Satz 1)', () => {
    const stay = [{ status: 'ae-104c', from: '2025-12-01', expires: '2027-05-31' }]
    expect(asked(stay, '2027-06-01', [{ path: 'aufenthg-25b-1', filed: '2026-10-01' }])).toBe('yes, assumed')
    expect(asked(stay, '2027-06-01')).toBe('no, assumed')
  })
})

describe('the state of a day', () => {
  const state = (stay: readonly Entry[] | undefined, d: string) =>
    at(statusOf(personWith(stay ? { stay } : {})), day(d))
  test.each([
    ['`stay` missing', undefined, ON, { anything: true, unlisted: true, before: false }],
    ['`stay` empty', [], ON, { anything: true, unlisted: true, before: false }],
    ['before the first listed day', [DULDUNG], '2019-03-01', { anything: true, unlisted: true, before: true }],
    [
      'the first listed day',
      [DULDUNG],
      '2019-03-02',
      { anything: false, unlisted: false, before: false, periods: [0] },
    ],
    [
      'no first day where one has no `from`',
      [DULDUNG, { status: 'visa', to: '2018-01-01' }],
      '2001-01-01',
      { anything: true, unlisted: false, before: false },
    ],
    [
      'between two listed periods',
      [{ ...GESTATTUNG, to: '2018-01-01' }, DULDUNG],
      '2018-06-01',
      { anything: true, unlisted: true, before: false },
    ],
  ] as const)('%s', (_, stay, d, expected) => {
    expect(state(stay, d)).toMatchObject(expected)
  })
})

/* The iron promise. */

const WORD_SETS = [
  ['duldung'],
  ['duldung', 'duldung-60b'],
  ['permit'],
  ['gestattung', 'permit', 'fiktion', 'visa'],
  ['claim'],
  ['none'],
  ['ended'],
  ['fiktion'],
] as const

const P3M = parseDuration('P3M')
const RULES: readonly StayCount[] = [
  { counts: ['duldung'], skips: ['duldung-60b'], asks: ['claim', 'fiktion-81-3'], gap_days: 7 },
  {
    counts: ['duldung', 'gestattung', 'permit', 'fiktion', 'visa', 'claim'],
    skips: ['duldung-60b'],
    asks: ['gbb'],
    gap_days: 7,
    absence: P3M,
  },
  { counts: ['duldung', 'duldung-60b', 'permit'], asks: ['none'], gap_days: 0, absence: P3M },
  { counts: ['permit', 'gestattung'], skips: ['duldung', 'none'], gap_days: 40 },
]
const MONTHS = [1, 2, 6, 11, 12, 24, 36]

type Fields = Readonly<Record<string, unknown>>
type Says = Readonly<Record<string, unknown>>

/** The answers that matter, each a timeline. */
function answersOf(says: Says, on: string): ReadonlyMap<string, Timeline<Verdict>> {
  const person = personWith(says, on)
  const out = new Map<string, Timeline<Verdict>>()
  for (const set of WORD_SETS) {
    out.set(`in ${set.join(' ')}`, isIn(person, set))
    out.set(`in or continued ${set.join(' ')}`, isIn(person, set, true))
  }
  RULES.forEach((rule, i) => {
    const months = growing(stayGrowth(person, rule, 'least'), stayGrowth(person, rule, 'most'), assumedFrom(person), [])
    for (const n of MONTHS) out.set(`rule ${i}: ${n} months`, months.compare('greaterThanInclusive', [n]))
  })
  return out
}

type Answers = ReturnType<typeof answersOf>

/** The first answer that turned around, on the first day it did; both are timelines, so their starts are all days. */
function turned(old: Answers, after: Says, on: string): string | undefined {
  for (const [question, now] of answersOf(after, on)) {
    const was = old.get(question) ?? []
    for (const { from } of [...was, ...now]) {
      const [a, b] = [truthOf(at(was, from)), truthOf(at(now, from))]
      if (Math.abs(a - b) === 2) return `${question} on ${formatDay(from)}: ${ANSWERS[a]} → ${ANSWERS[b]}`
    }
  }
  return undefined
}

const two = (n: number) => String(n).padStart(2, '0')
/** Days that lie close together or on month ends more often than chance would have it. */
const anyDay = fc.oneof(
  fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 15, 28)),
  fc.tuple(fc.constantFrom(2020), fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 29 })),
  fc.constantFrom([2020, 1, 30] as const, [2020, 1, 31] as const, [2019, 12, 31] as const, [2022, 8, 31] as const),
)
const date = anyDay.map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const partly = (text: string, cut: number) => (cut === 0 ? text.slice(0, 4) : cut === 1 ? text.slice(0, 7) : text)
const vague = fc.tuple(date, fc.integer({ min: 0, max: 9 })).map(([text, cut]) => partly(text, cut))

const STATUS_WORDS = [
  'duldung',
  'duldung-60b',
  'gestattung',
  'fiktion-81-4',
  'ae-25b-1',
  'ae-104c',
  'ne',
  'visa',
  'gbb',
  'none',
  'none',
] as const
const entry = (dates: fc.Arbitrary<string>) =>
  fc
    .record(
      {
        status: fc.constantFrom(...STATUS_WORDS),
        span: fc.array(dates, { minLength: 2, maxLength: 2 }),
        ends: fc.boolean(),
        expires: dates,
        claim: fc.boolean(),
        path: fc.constantFrom('aufenthg-25b-1', 'aufenthg-25a-1'),
      },
      { requiredKeys: ['span', 'ends', 'status'] },
    )
    .map(({ span, ends, ...rest }): Fields => {
      const [from, to] = [...span].sort()
      return { ...rest, from, ...(ends ? { to } : {}) }
    })

const absence = (dates: fc.Arbitrary<string>) =>
  fc.tuple(dates, dates, fc.boolean()).map(([a, b, ends]): Fields => {
    const [from, to] = [a, b].sort()
    return { from, ...(ends ? { to } : {}), country: 'IRQ' }
  })

/** Absences that explain gaps: short ones. */
const trip = date.chain((from) =>
  fc
    .integer({ min: 0, max: 100 })
    .map((days): Fields => ({ from, to: formatDay(afterDuration(day(from), { months: 0, days })) })),
)

const member = (dates: fc.Arbitrary<string>) =>
  fc.record(
    {
      stay: fc.array(entry(dates), { minLength: 1, maxLength: 4 }),
      absences: fc.array(fc.oneof(absence(dates), trip), { maxLength: 2 }),
      entered: dates,
      applications: fc.array(fc.record({ path: fc.constantFrom('aufenthg-25b-1', 'aufenthg-26-4'), filed: dates }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: ['stay', 'absences'] },
  )

/** Consecutive periods as registers list them: each ends, the next begins on one of the days after. */
const consecutive = fc
  .tuple(
    date,
    fc.array(
      fc.tuple(
        fc.constantFrom(...STATUS_WORDS),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(0, 0, 0, 3, 7, 8, 60),
        fc.boolean(),
      ),
      { minLength: 2, maxLength: 4 },
    ),
    fc.array(trip, { maxLength: 2 }),
  )
  .map(([first, list, absences]) => {
    let d = day(first)
    const stay = list.map(([status, length, gap, ends]): Fields => {
      const from = formatDay(d)
      const to = formatDay(afterDuration(d, { months: 0, days: length }))
      d = afterDuration(d, { months: 0, days: length + 1 + gap })
      return { status, from, ...(ends ? { to } : {}) }
    })
    return { stay, absences }
  })

type Place = readonly (string | number)[]

/** Everything that can be taken out of what the file says of the person, but `to`: its absence says "goes on". */
function removable(says: Says): readonly Place[] {
  const within = ['stay', 'absences', 'applications'].flatMap((list) => {
    const entries = (says[list] ?? []) as readonly Fields[]
    return entries.flatMap((fields, i) =>
      Object.keys(fields)
        .filter((key) => key !== 'to' && !(list === 'applications' && key === 'path'))
        .map((key) => [list, i, key] as const),
    )
  })
  return [...Object.keys(says).map((key) => [key]), ...within]
}

function without(says: Says, [list = '', index, key]: Place): Says {
  if (index === undefined) return Object.fromEntries(Object.entries(says).filter(([name]) => name !== list))
  const entries = (says[list] ?? []) as readonly Fields[]
  const less = entries.map((fields, i) =>
    i === index ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key)) : fields,
  )
  return { ...says, [list]: less }
}

describe('taking a key out of the file', () => {
  const on = '2022-06-15'
  test.each([
    ['entries in any order, overlapping, with all their keys', member(date)],
    ['with partial dates', member(vague)],
    ['one after the other, with gaps', consecutive],
  ] as const)('never turns a yes into a no or a no into a yes: %s', (_, families) => {
    fc.assert(
      fc.property(families as fc.Arbitrary<Says>, (says) => {
        const old = answersOf(says, on)
        const broken = removable(says).flatMap((place) => turned(old, without(says, place), on) ?? [])
        expect(broken).toEqual([])
      }),
      { numRuns: 100, seed: 104 },
    )
  })

  test('nor does any number of them', () => {
    const families = fc.oneof(member(vague), consecutive) as fc.Arbitrary<Says>
    fc.assert(
      fc.property(families, fc.array(fc.nat(), { minLength: 2, maxLength: 5 }), (says, picks) => {
        const less = picks.reduce((left, pick) => {
          const places = removable(left)
          const place = places[pick % Math.max(places.length, 1)]
          return place === undefined || (place.length === 1 && place[0] === 'stay') ? left : without(left, place)
        }, says)
        expect([less, turned(answersOf(says, on), less, on)]).toEqual([less, undefined])
      }),
      { numRuns: 600, seed: 105 },
    )
  })

  test('nor does a date of which less is known', () => {
    const families = fc.oneof(member(date), consecutive) as fc.Arbitrary<Says>
    fc.assert(
      fc.property(
        families,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
        (says, cuts) => {
          let n = 0
          const blur = (value: unknown): unknown => {
            if (typeof value === 'string' && parseDay(value) !== undefined) {
              n += 1
              return partly(value, cuts[n % cuts.length] ?? 0)
            }
            if (Array.isArray(value)) return value.map(blur)
            return typeof value === 'object' && value !== null
              ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, blur(v)]))
              : value
          }
          const less = blur(says) as Says
          expect([less, turned(answersOf(says, on), less, on)]).toEqual([less, undefined])
        },
      ),
      { numRuns: 600, seed: 106 },
    )
  })
})
