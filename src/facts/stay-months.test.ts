/**
 * Counting stay: what counts, what is skipped, what cuts, what is open; and
 * the same again by a counter that walks day by day.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileSchema } from '../profile/schema.ts'
import { addDays, type Day, formatDay, parseDay } from '../time/day.ts'
import { parseDuration } from '../time/period.ts'
import { at } from '../time/timeline.ts'
import { assumedFrom, type StayCount, stayGrowth } from './stay-months.ts'
import { familyView, type PersonView, personOf } from './view.ts'

const ON = '2026-11-22'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`${text} is no day`)
  return d
}

function personWith(says: object, on = ON): PersonView {
  const profile = profileSchema.parse({ profile: 1, case: 'T', members: [{ id: 'p', born: '2000-01-01', ...says }] })
  const family = { profile, file: 'test', text: '', lineOf: () => undefined, rangeOf: () => undefined }
  return personOf(familyView(family, day(on), {}), 'p')
}

/** § 25b as the rule files count it. */
const RULE: StayCount = {
  counts: ['duldung', 'gestattung', 'permit', 'fiktion'],
  skips: ['duldung-60b'],
  asks: ['claim'],
  gap_days: 7,
  absence: parseDuration('P3M'),
}

type Entry = Readonly<Record<string, string | boolean>>
interface Row {
  readonly why: string
  readonly stay?: readonly Entry[]
  readonly absences?: readonly Entry[] | 'missing'
  readonly says?: object
  readonly rule?: Partial<StayCount>
  /** Day → months, or `least-most`. */
  readonly months: Readonly<Record<string, string>>
}

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows.map((row) => [row.why, row] as const))(
      '%s',
      (_, { stay, absences = [], says = {}, rule = {}, months }) => {
        const listed = { ...(stay ? { stay } : {}), ...(absences === 'missing' ? {} : { absences }), ...says }
        const person = personWith(listed)
        const [least, most] = [
          stayGrowth(person, { ...RULE, ...rule }, 'least'),
          stayGrowth(person, { ...RULE, ...rule }, 'most'),
        ]
        const found = Object.keys(months).map((text) => {
          const d = day(text)
          const [lo, hi] = [least.at(d), most.at(d)]
          for (const [growth, n] of [
            [least, lo],
            [most, hi],
          ] as const) {
            expect([at(growth.reaches(n), d), at(growth.reaches(n + 1), d)]).toEqual([true, false])
          }
          return [text, lo === hi ? `${lo}` : `${lo}-${hi}`]
        })
        expect(Object.fromEntries(found)).toEqual(months)
      },
    )
  })
}

const d = (from: string, to: string, status = 'duldung'): Entry => ({ status, from, to })

table('n months on start + n months (§ 187 Abs. 2, § 188 Abs. 2, 3 BGB)', [
  {
    why: 'on the same number, not the day before',
    stay: [{ status: 'duldung', from: '2020-11-22' }],
    months: {
      '2020-11-21': '0',
      '2020-11-22': '0',
      '2020-12-21': '0',
      '2020-12-22': '1',
      '2026-11-21': '71',
      '2026-11-22': '72',
    },
  },
  {
    why: 'a missing number: the first of the next month',
    stay: [{ status: 'duldung', from: '2023-01-31' }],
    months: { '2023-02-28': '0', '2023-03-01': '1', '2023-03-30': '1', '2023-03-31': '2' },
  },
  {
    why: 'on 29 February',
    stay: [{ status: 'duldung', from: '2020-02-29' }],
    months: { '2021-02-28': '11', '2021-03-01': '12', '2024-02-29': '48' },
  },
  {
    why: 'different statuses that all count are one stay (BVerwG 1 C 34.18, headnotes 3, 4)',
    stay: [
      d('2020-01-01', '2020-12-31', 'gestattung'),
      d('2021-01-01', '2021-06-30'),
      { status: 'ae-25-5', from: '2021-07-01' },
    ],
    months: { '2022-01-01': '24' },
  },
  {
    why: '30 months in the asylum procedure',
    stay: [d('2016-03-10', '2018-09-09', 'gestattung')],
    rule: { counts: ['gestattung'] },
    months: { '2018-09-09': '29', '2018-09-10': '0-30' },
  },
  {
    why: 'B11: three months of toleration from 2026-01-10',
    stay: [{ status: 'duldung', from: '2026-01-10' }],
    months: { '2026-04-09': '2', '2026-04-10': '3' },
  },
])

table('times with the note of § 60b are skipped (§ 60b Abs. 5 Satz 1)', [
  {
    why: 'the 31 days are added behind',
    stay: [
      d('2022-01-01', '2022-06-30'),
      d('2022-07-01', '2022-07-31', 'duldung-60b'),
      { status: 'duldung', from: '2022-08-01' },
    ],
    months: {
      '2022-06-30': '5',
      '2022-07-01': '6',
      '2022-07-31': '6',
      '2022-08-31': '6',
      '2022-09-01': '7',
      '2023-01-31': '11',
      '2023-02-01': '12',
    },
  },
  {
    why: 'what is reached before the skipped days stays reached',
    stay: [d('2022-01-01', '2022-06-30'), { status: 'duldung-60b', from: '2022-07-01' }],
    months: { '2022-07-01': '6', '2026-01-01': '6' },
  },
  {
    why: 'two stretches, in order: the second counts only if it begins before the day',
    stay: [
      d('2022-01-01', '2022-01-31'),
      d('2022-02-01', '2022-02-10', 'duldung-60b'),
      d('2022-02-11', '2022-03-10'),
      d('2022-03-11', '2022-03-20', 'duldung-60b'),
      { status: 'duldung', from: '2022-03-21' },
    ],
    months: { '2022-03-10': '1', '2022-03-11': '2', '2022-04-20': '2', '2022-04-21': '3' },
  },
  {
    why: 'at the beginning it counts nothing',
    stay: [d('2022-01-01', '2022-06-30', 'duldung-60b'), { status: 'duldung', from: '2022-07-01' }],
    months: { '2022-07-31': '0', '2022-08-01': '1' },
  },
  {
    why: 'a stay tolerated all through February is one month, whatever came before the skipped days',
    stay: [
      d('2022-01-28', '2022-01-28'),
      d('2022-01-29', '2022-01-31', 'duldung-60b'),
      { status: 'duldung', from: '2022-02-01' },
    ],
    months: { '2022-02-28': '0', '2022-03-01': '1' },
  },
  {
    why: 'not named by the rule, it cuts',
    stay: [
      d('2022-01-01', '2022-06-30'),
      d('2022-07-01', '2022-07-31', 'duldung-60b'),
      { status: 'duldung', from: '2022-08-01' },
    ],
    rule: { skips: undefined },
    months: { '2022-07-01': '0', '2022-08-31': '0', '2022-09-01': '1' },
  },
])

table('gaps without status of up to seven days', [
  {
    why: 'exactly seven listed days count',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-07', 'none'), claim: false },
      { status: 'duldung', from: '2022-07-08' },
    ],
    months: { '2022-07-05': '6', '2022-07-08': '6', '2023-01-01': '12' },
  },
  {
    why: 'eight cut',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-08', 'none'), claim: false },
      { status: 'duldung', from: '2022-07-09' },
    ],
    months: { '2022-07-01': '0', '2022-08-08': '0', '2022-08-09': '1' },
  },
  {
    why: 'seven unlisted days count as well',
    stay: [d('2022-01-01', '2022-06-30'), { status: 'duldung', from: '2022-07-08' }],
    months: { '2022-07-05': '6', '2023-01-01': '12' },
  },
  {
    why: 'eight unlisted days are unknown: cut or counted',
    stay: [d('2022-01-01', '2022-06-30'), { status: 'duldung', from: '2022-07-09' }],
    months: { '2022-07-01': '0-6', '2022-08-09': '1-7', '2023-01-09': '6-12' },
  },
  {
    why: 'listed and unlisted days together are one gap of eight',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-04', 'none'), claim: false },
      { status: 'duldung', from: '2022-07-09' },
    ],
    months: { '2023-01-09': '6-12' },
  },
  {
    why: 'no gap is tolerated where the rule names none (§ 104c)',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-01', 'none'), claim: false },
      { status: 'duldung', from: '2022-07-02' },
    ],
    rule: { gap_days: undefined },
    months: { '2022-08-01': '0', '2022-08-02': '1' },
  },
  {
    why: 'a gap that goes on leads to nothing',
    stay: [d('2022-01-01', '2022-06-30'), { status: 'none', from: '2022-07-01', claim: false }],
    months: { '2022-06-30': '5', '2022-07-01': '0' },
  },
  {
    why: 'after one that has ended something unlisted follows, which may count',
    stay: [d('2022-01-01', '2022-06-30'), { ...d('2022-07-01', '2022-07-05', 'none'), claim: false }],
    months: { '2022-06-30': '5', '2022-07-01': '0-6' },
  },
  {
    why: 'a gap before the first counting day begins nothing',
    stay: [
      d('2021-01-01', '2022-06-30', 'visa'),
      { ...d('2022-07-01', '2022-07-05', 'none'), claim: false },
      { status: 'duldung', from: '2022-07-06' },
    ],
    months: { '2022-08-05': '0', '2022-08-06': '1' },
  },
  {
    why: 'a short gap into a status that cuts does not count',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-05', 'none'), claim: false },
      d('2022-07-06', '2022-07-31', 'visa'),
    ],
    months: { '2022-07-03': '0' },
  },
  {
    why: 'a short status that cuts is no gap',
    stay: [
      d('2022-01-01', '2022-06-30'),
      d('2022-07-01', '2022-07-02', 'visa'),
      { status: 'duldung', from: '2022-07-03' },
    ],
    months: { '2022-08-02': '0', '2022-08-03': '1' },
  },
])

table('a claim to toleration without paper', [
  {
    why: 'asked for: it may count and may not',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-12-31', 'none'), claim: true },
      { status: 'duldung', from: '2023-01-01' },
    ],
    months: { '2022-10-01': '0-9', '2023-07-01': '6-18' },
  },
  {
    why: 'no claim: a gap',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-12-31', 'none'), claim: false },
      { status: 'duldung', from: '2023-01-01' },
    ],
    months: { '2022-10-01': '0', '2023-07-01': '6' },
  },
  {
    why: '`claim` missing: either',
    stay: [
      d('2022-01-01', '2022-06-30'),
      d('2022-07-01', '2022-12-31', 'none'),
      { status: 'duldung', from: '2023-01-01' },
    ],
    months: { '2022-10-01': '0-9', '2023-07-01': '6-18' },
  },
  {
    why: 'counted by the rule (BVerwG 1 C 34.18, headnote 4)',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-12-31', 'none'), claim: true },
      { status: 'duldung', from: '2023-01-01' },
    ],
    rule: { counts: ['duldung', 'claim'], asks: undefined },
    months: { '2023-07-01': '18' },
  },
  {
    why: 'for seven days it is no worse than a gap',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-07', 'none'), claim: true },
      { status: 'duldung', from: '2022-07-08' },
    ],
    months: { '2023-01-01': '12' },
  },
  {
    why: 'not named by the rule, eight days of it cut',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-08', 'none'), claim: true },
      { status: 'duldung', from: '2022-07-09' },
    ],
    rule: { asks: undefined },
    months: { '2022-08-08': '0', '2022-08-09': '1' },
  },
  {
    why: 'a Grenzübertrittsbescheinigung with a claim is asked for, without one it cuts',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-12-31', 'gbb'), claim: true },
      { status: 'duldung', from: '2023-01-01' },
    ],
    months: { '2023-07-01': '6-18' },
  },
])

const long = [{ status: 'duldung', from: '2022-01-01' }]
table('absences (U4, T7a: three months; T8: what was before a longer one is lost)', [
  {
    why: 'exactly three months count',
    stay: long,
    absences: [{ from: '2022-07-01', to: '2022-09-30' }],
    months: { '2022-08-01': '7', '2023-01-01': '12' },
  },
  {
    why: 'one day more cuts',
    stay: long,
    absences: [{ from: '2022-07-01', to: '2022-10-01' }],
    months: { '2022-07-01': '0', '2022-10-01': '0', '2022-11-01': '0', '2022-11-02': '1' },
  },
  {
    why: 'three months from 30 November end with February (§ 188 Abs. 3 BGB)',
    stay: long,
    absences: [{ from: '2022-11-30', to: '2023-02-28' }],
    months: { '2023-01-01': '12' },
  },
  {
    why: 'and a day later they are over',
    stay: long,
    absences: [{ from: '2022-11-30', to: '2023-03-01' }],
    months: { '2023-04-01': '0', '2023-04-02': '1' },
  },
  {
    why: 'no absence is tolerated where the rule names none',
    stay: long,
    absences: [{ from: '2022-07-01', to: '2022-07-01' }],
    rule: { absence: undefined },
    months: { '2022-08-01': '0', '2022-08-02': '1' },
  },
  {
    why: 'departure ends the toleration (§ 60a Abs. 5 Satz 1): a short absence explains the gap',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-08-31', 'none'), claim: false },
      { status: 'duldung', from: '2022-09-01' },
    ],
    absences: [{ from: '2022-07-01', to: '2022-08-31' }],
    months: { '2022-08-01': '7', '2023-01-01': '12' },
  },
  {
    why: 'and what is left of the gap may be short',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-08-31', 'none'), claim: false },
      { status: 'duldung', from: '2022-09-01' },
    ],
    absences: [{ from: '2022-07-01', to: '2022-08-24' }],
    months: { '2023-01-01': '12' },
  },
  {
    why: 'or too long',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-08-31', 'none'), claim: false },
      { status: 'duldung', from: '2022-09-01' },
    ],
    absences: [{ from: '2022-07-01', to: '2022-08-23' }],
    months: { '2022-10-01': '1' },
  },
  {
    why: 'an absence without `to` goes on',
    stay: long,
    absences: [{ from: '2022-07-01' }],
    months: { '2022-06-30': '5', '2022-07-01': '0', [ON]: '0' },
  },
  {
    why: 'an absence without `from` may have been long and early, or short',
    stay: long,
    absences: [{ to: '2022-07-01' }],
    months: { '2022-06-30': '0-5', '2022-08-02': '1-7' },
  },
  {
    why: 'a month of which the days are unknown is surely short; whether it explains the whole gap is open',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-07-20', 'none'), claim: false },
      { status: 'duldung', from: '2022-07-21' },
    ],
    absences: [{ from: '2022-07', to: '2022-07-20' }],
    months: { '2022-08-21': '1-7' },
  },
  {
    why: '`absences` missing: nobody knows whether the stay was ever interrupted',
    stay: long,
    absences: 'missing',
    months: { '2023-01-01': '0-12' },
  },
  {
    why: '`absences` missing: a gap may have been a short journey',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { ...d('2022-07-01', '2022-08-31', 'none'), claim: false },
      { status: 'duldung', from: '2022-09-01' },
    ],
    absences: 'missing',
    months: { '2023-01-01': '0-12' },
  },
])

table('what is missing', [
  {
    why: '`stay` missing: from nothing to the time since entry',
    says: { entered: '2022-01-15' },
    months: { '2022-01-15': '0', '2023-01-14': '0-11', '2023-01-15': '0-12' },
  },
  {
    why: '`entered` missing too: to the time since birth',
    says: { born: '2022-01-15' },
    months: { '2023-01-15': '0-12' },
  },
  { why: 'a month of entry: from its first day', says: { entered: '2022-01' }, months: { '2023-01-01': '0-12' } },
  { why: 'an empty list says as little', stay: [], says: { entered: '2022-01-15' }, months: { '2023-01-15': '0-12' } },
  {
    why: 'before the first listed day nothing counts',
    stay: long,
    says: { entered: '2020-01-01' },
    months: { '2021-12-31': '0', '2023-01-01': '12' },
  },
  {
    why: '`from` of the first missing: since entry at most',
    stay: [
      { status: 'duldung', to: '2022-06-30' },
      { status: 'duldung', from: '2022-07-01' },
    ],
    says: { entered: '2022-01-01' },
    months: { '2022-06-30': '0-5', '2022-08-01': '1-7' },
  },
  {
    why: '`from` of a later one missing: perhaps the earliest of all',
    stay: [
      { status: 'duldung', from: '2022-07-01' },
      { status: 'duldung', to: '2022-06-30' },
    ],
    says: { entered: '2022-01-01' },
    months: { '2022-08-01': '1-7' },
  },
  {
    why: '`status` missing: counted or not',
    stay: [
      d('2022-01-01', '2022-06-30'),
      { from: '2022-07-01', to: '2022-12-31' },
      { status: 'duldung', from: '2023-01-01' },
    ],
    months: { '2022-10-01': '0-9', '2023-02-01': '1-13' },
  },
  {
    why: 'a partial start: from its last day surely, from its first perhaps',
    stay: [{ status: 'duldung', from: '2022-01' }],
    months: { '2022-02-28': '0-1', '2022-03-01': '1-2', '2022-03-31': '2' },
  },
  {
    why: 'listed before the entry: the file contradicts itself',
    stay: [{ status: 'gestattung', from: '2022-01-01' }],
    says: { entered: '2022-04-01' },
    months: { '2022-03-01': '0-2', '2022-07-01': '3-6' },
  },
])

test('days after the day of knowledge rest on an assumption', () => {
  expect(formatDay(assumedFrom(personWith({ stay: long })))).toBe('2026-11-23')
  expect(formatDay(assumedFrom(personWith({ stay: [{ ...long[0], expires: '2027-02-14' }] })))).toBe('2027-02-15')
})

/* The same, walked day by day. */

type Class = 'counts' | 'skips' | 'cuts' | 'gap' | 'bridged'
interface Walked {
  readonly status: string
  readonly claim?: boolean
  readonly from: Day
  readonly to: Day
}
interface Trip {
  readonly from: Day
  readonly to: Day
}

/** § 188 Abs. 2, 3 BGB in plain `Date`s. */
function months(start: Day, n: number): number {
  const s = new Date(start * 86_400_000)
  const first = Date.UTC(s.getUTCFullYear(), s.getUTCMonth() + n, 1) / 86_400_000
  const next = Date.UTC(s.getUTCFullYear(), s.getUTCMonth() + n + 1, 1) / 86_400_000
  return Math.min(first + s.getUTCDate() - 1, next)
}

function classesBy(
  days: readonly Day[],
  list: readonly Walked[],
  trips: readonly Trip[],
  rule: StayCount,
  most: boolean,
): Class[] {
  const names = (words: readonly string[] | undefined, word: string) => words?.includes(word) === true
  const first = Math.min(...list.map((p) => p.from))
  const classes = days.map((x): Class => {
    if (x < first) return 'cuts'
    const period = list.find((p) => p.from <= x && x <= p.to)
    if (!period) return most ? 'counts' : 'gap'
    const open = period.status === 'none' || period.status === 'gbb'
    const words = !open
      ? [period.status]
      : period.claim === true
        ? ['claim']
        : period.claim === false
          ? [period.status]
          : [period.status, 'claim']
    const each = words.map((word): Class => {
      const plain = word === 'none' || word === 'claim' ? 'gap' : 'cuts'
      if (names(rule.counts, word)) return 'counts'
      if (names(rule.skips, word)) return 'skips'
      return names(rule.asks, word) && most ? 'counts' : plain
    })
    for (const one of most
      ? (['counts', 'skips', 'gap', 'cuts'] as const)
      : (['cuts', 'gap', 'skips', 'counts'] as const))
      if (each.includes(one)) return one
    return 'cuts'
  })
  for (const trip of trips) {
    const short = rule.absence !== undefined && trip.to + 1 <= months(trip.from, rule.absence.months)
    days.forEach((x, i) => {
      if (x < trip.from || x > trip.to) return
      if (!short) classes[i] = 'cuts'
      else if (classes[i] === 'gap') classes[i] = 'bridged'
    })
  }
  for (let i = 0; i < classes.length; i += 1) {
    if (classes[i] !== 'gap') continue
    let end = i
    while (classes[end] === 'gap') end += 1
    const short = end - i <= (rule.gap_days ?? 0) && end < classes.length && classes[end] !== 'cuts'
    classes.fill(short ? 'bridged' : 'cuts', i, end)
  }
  return classes
}

/** On which days are `n` months complete? Every counting day may be the start. */
function completeBy(days: readonly Day[], classes: readonly Class[], n: number): boolean[] {
  const out = days.map(() => false)
  days.forEach((start, s) => {
    if (classes[s] !== 'counts') return
    let target = months(start, n)
    for (let i = s; i < days.length && classes[i] !== 'cuts'; i += 1) {
      if ((days[i] ?? 0) >= target) out[i] = true
      else if (classes[i] === 'skips') target += 1
    }
  })
  return out
}

describe('against a counter that walks day by day', () => {
  const first = day('2020-01-20')
  const days = Array.from({ length: 480 }, (_, i) => addDays(first, i - 5))
  const length = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 20, max: 150 }))
  const status = fc.constantFrom('duldung', 'duldung', 'gestattung', 'duldung-60b', 'none', 'gbb', 'visa')
  const claim = fc.constantFrom(true, false, undefined)
  const list = fc
    .array(fc.tuple(status, claim, length, fc.constantFrom(0, 0, 0, 6, 7, 8)), { minLength: 1, maxLength: 7 })
    .map((entries) => {
      let x = first
      return entries.map(([word, claims, more, gap]): Walked => {
        const from = x
        const to = addDays(from, more)
        x = addDays(to, 1 + gap)
        return { status: word, from, to, ...(claims === undefined ? {} : { claim: claims }) }
      })
    })
  const trip = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 5, 30, 59, 60, 61, 62))
    .map(([start, more]): Trip => ({ from: addDays(first, start), to: addDays(first, start + more) }))
  const rule = fc.record({
    counts: fc.constantFrom(['duldung'], ['duldung', 'gestattung'], ['duldung', 'gestattung', 'claim']),
    skips: fc.constantFrom(undefined, ['duldung-60b'], ['duldung-60b', 'visa']),
    asks: fc.constantFrom(undefined, ['claim'], ['gbb', 'visa']),
    gap_days: fc.constantFrom(undefined, 0, 7, 40),
    absence: fc.constantFrom(undefined, parseDuration('P2M')),
  })

  test.each([
    ['cautious', 'least'],
    ['generous', 'most'],
  ] as const)('the %s count', (_, side) => {
    fc.assert(
      fc.property(list, fc.array(trip, { maxLength: 2 }), rule, (periods, trips, counted) => {
        const dated = (p: Trip) => ({ ...p, from: formatDay(p.from), to: formatDay(p.to) })
        const growth = stayGrowth(
          personWith({ stay: periods.map(dated), absences: trips.map(dated) }, '2025-01-01'),
          counted,
          side,
        )
        const classes = classesBy(days, periods, trips, counted, side === 'most')
        const table = [1, 2, 3, 5, 8, 12].map((n) => [n, completeBy(days, classes, n)] as const)
        for (const [n, complete] of table) expect([n, days.map((x) => at(growth.reaches(n), x))]).toEqual([n, complete])
        expect(days.map((x) => growth.at(x) >= 3)).toEqual(table[2]?.[1])
      }),
      { numRuns: 100, seed: 25 },
    )
  })
})
