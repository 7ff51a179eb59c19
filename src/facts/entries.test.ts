import { describe, expect, test } from 'vitest'
import { profileSchema } from '../profile/schema.ts'
import { addDays, type Day, parseDay, parseDayRange } from '../time/day.ts'
import { at, type Timeline } from '../time/timeline.ts'
import { exactly, MAYBE, TRUE } from './bounds.ts'
import { anyHolds, booleanSeries, holds, since, undated, undatedFlag, verdictBounds } from './entries.ts'
import { isAssumed, type Truth, truthOf, type Verdict, verdict } from './truth.ts'
import { familyView, personOf } from './view.ts'

const ON = '2026-11-22'
const AFTER = '2026-11-23'

function day(text: string): Day {
  const d = parseDay(text)
  if (d === undefined) throw new Error(`${text} is no day`)
  return d
}

const told = (v: Verdict) => `${['no', 'unknown', 'yes'][truthOf(v)]}${isAssumed(v) ? ', assumed' : ''}`
const answersOn = (timeline: Timeline<Verdict>, days: readonly string[]) =>
  Object.fromEntries(days.map((d) => [d, told(at(timeline, day(d)))]))
const entry = (dates: { readonly from?: string; readonly to?: string }) => ({
  from: dates.from === undefined ? undefined : parseDayRange(dates.from),
  to: dates.to === undefined ? undefined : parseDayRange(dates.to),
})

describe('when does an entry hold? (a missing field is unknown, a missing `to` goes on)', () => {
  test.each([
    [
      { from: '2024-02-01', to: '2024-02-29' },
      { '2024-01-31': 'no', '2024-02-01': 'yes', '2024-02-29': 'yes', '2024-03-01': 'no' },
      'both days belong to it',
    ],
    [
      { from: '2024-02-01', to: '2024-02-01' },
      { '2024-01-31': 'no', '2024-02-01': 'yes', '2024-02-02': 'no' },
      'one day',
    ],
    [
      { from: '2024-02-01' },
      { '2024-01-31': 'no', [ON]: 'yes', [AFTER]: 'yes, assumed' },
      'it goes on, assumed after the day of knowledge',
    ],
    [
      { from: '2027-01-01' },
      { [AFTER]: 'no', '2026-12-31': 'no', '2027-01-01': 'yes, assumed' },
      'before it begins nothing is assumed',
    ],
    [
      { from: '2027-01-01', to: '2027-01-31' },
      { '2027-01-01': 'yes', '2027-02-01': 'no' },
      'what is dated beyond needs no assumption',
    ],
    [
      { to: '2024-02-29' },
      { '1990-01-01': 'unknown', '2024-02-29': 'unknown', '2024-03-01': 'no' },
      '`from` missing: any day up to its end',
    ],
    [{}, { '1990-01-01': 'unknown', [ON]: 'unknown', [AFTER]: 'unknown, assumed' }, 'neither: any day'],
    [
      { from: '2024-02' },
      { '2024-01-31': 'no', '2024-02-01': 'unknown', '2024-02-28': 'unknown', '2024-02-29': 'yes' },
      'a month: surely from its last day',
    ],
    [
      { from: '2024-01-15', to: '2024-02' },
      { '2024-02-01': 'yes', '2024-02-02': 'unknown', '2024-02-29': 'unknown', '2024-03-01': 'no' },
      'a month: surely on its first day',
    ],
    [
      { from: '2024', to: '2024' },
      { '2023-12-31': 'no', '2024-01-01': 'unknown', '2024-12-31': 'unknown', '2025-01-01': 'no' },
      'within a year: never surely',
    ],
    [
      { from: '2024-02-01', to: '2024-01-01' },
      { '2024-01-01': 'no', '2024-01-15': 'no', '2024-02-01': 'no' },
      'ends before it begins: never',
    ],
  ] as const)('%j: %j, %s', (dates, answers, _) => {
    expect(answersOn(holds(entry(dates), day(ON)), Object.keys(answers))).toEqual(answers)
  })

  test('a key or the day of a date taken out never turns an answer around', () => {
    const written = ['2024-01-30', '2024-02-01', '2024-02-29', '2026-11-22', '2026-12-24']
    const less = (text: string) => [text, text.slice(0, 7), text.slice(0, 4)]
    const turned: unknown[] = []
    for (const from of written) {
      for (const to of [undefined, ...written.filter((t) => t >= from)]) {
        const before = holds(entry({ from, ...(to ? { to } : {}) }), day(ON))
        for (const f of [undefined, ...less(from)]) {
          for (const t of to ? less(to) : [undefined]) {
            const dates = { ...(f ? { from: f } : {}), ...(t ? { to: t } : {}) }
            const after = holds(entry(dates), day(ON))
            for (const { from: d } of [...before, ...after]) {
              if (Math.abs(truthOf(at(before, d)) - truthOf(at(after, d))) === 2) turned.push([from, to, dates, d])
            }
          }
        }
      }
    }
    expect(turned).toEqual([])
  })
})

describe('does any entry hold?', () => {
  test.each([
    [undefined, 'unknown', 'a missing list'],
    [[], 'no', 'an empty list: a known nothing'],
    [[{ from: '2020-01-01', to: '2020-12-31' }], 'no', 'one that is over'],
    [[{ from: '2020-01-01', to: '2020-12-31' }, { from: '2024-01-01' }], 'yes', 'one that goes on'],
    [[{ from: '2020-01-01', to: '2020-12-31' }, {}], 'unknown', 'one without dates'],
    [[{ from: '2024-01-01' }, {}], 'yes', 'one that goes on and one without dates'],
  ] as const)('%j: %s (%s)', (list, expected, _) => {
    expect(told(at(anyHolds(list?.map(entry), day(ON)), day(ON)))).toBe(expected)
  })
  test('one that is dated beyond keeps the answer firm beside one that only goes on', () => {
    const list = [entry({ from: '2024-01-01' }), entry({ from: '2024-01-01', to: '2030-12-31' })]
    expect(answersOn(anyHolds(list, day(ON)), [AFTER, '2030-12-31', '2031-01-01'])).toEqual({
      [AFTER]: 'yes',
      '2030-12-31': 'yes',
      '2031-01-01': 'yes, assumed',
    })
  })
})

describe('once and for all', () => {
  test.each([
    ['2024-02-10', { '2024-02-09': 'no', '2024-02-10': 'yes', '2099-01-01': 'yes' }],
    ['2024-02', { '2024-01-31': 'no', '2024-02-01': 'unknown', '2024-02-28': 'unknown', '2024-02-29': 'yes' }],
    ['2024', { '2023-12-31': 'no', '2024-06-01': 'unknown', '2024-12-31': 'yes' }],
  ] as const)('since %s: %j', (text, answers) => {
    const range = parseDayRange(text)
    expect(range && answersOn(since(range), Object.keys(answers))).toEqual(answers)
  })
})

describe('verdicts as values', () => {
  test.each([0, 1, 2] as const)('truth %i', (t: Truth) => {
    for (const assumed of [false, true]) {
      expect(verdictBounds(verdict(t, assumed))).toEqual({ lo: t === 2 ? 1 : 0, hi: t === 0 ? 0 : 1, assumed })
    }
  })
  test('a boolean fact says yes, no and unknown as its verdicts do', () => {
    const verdicts = holds(entry({ from: '2024-02', to: '2024-06-30' }), day(ON))
    const series = booleanSeries(verdicts, ['x'])
    for (const { from } of verdicts) {
      expect(at(series.compare('equal', [1]), from)).toBe(at(verdicts, from))
      expect(truthOf(at(series.compare('equal', [0]), from))).toBe(2 - truthOf(at(verdicts, from)))
    }
  })
})

describe('what the file says without a date (`as_of`)', () => {
  const asOf = (as_of: string | undefined) => {
    const profile = profileSchema.parse({
      profile: 1,
      case: 'T',
      ...(as_of ? { as_of } : {}),
      members: [{ id: 'p', born: '2000-01-01' }],
    })
    const family = { profile, file: 'test', text: '', lineOf: () => undefined, rangeOf: () => undefined }
    return personOf(familyView(family, day(ON), {}), 'p')
  }
  test('without `as_of` it holds for all days', () => {
    expect(undated(asOf(undefined), exactly(7), MAYBE, []).values).toHaveLength(1)
  })
  test.each([
    ['2026-10-31', '2026-10-30', MAYBE, 'unknown before'],
    ['2026-10-31', '2026-10-31', exactly(7), 'known on the day'],
    ['2026-10-31', '2026-11-01', exactly(7, true), 'assumed after'],
    ['2026-10', '2026-10-30', MAYBE, 'of a month: known on its last day'],
    ['2026-10', '2026-10-31', exactly(7), 'of a month: known on its last day'],
  ])('as of %s, on %s: %j, %s', (as_of, d, expected) => {
    expect(undated(asOf(as_of), exactly(7), MAYBE, ['x']).at(day(d))).toEqual(expected)
  })
  test('a flag that is missing is unknown on every day', () => {
    const flag = (value: boolean | undefined, d: string) => undatedFlag(asOf('2026-10-31'), value, []).at(day(d))
    expect([flag(undefined, '2026-10-31'), flag(undefined, '2026-10-30')]).toEqual([MAYBE, MAYBE])
    expect([flag(true, '2026-10-31'), flag(false, '2026-10-31')]).toEqual([TRUE, exactly(0)])
    expect(flag(true, formatNext('2026-10-31'))).toEqual(exactly(1, true))
  })
})

const formatNext = (text: string) => {
  const d = new Date(addDays(day(text), 1) * 86_400_000)
  return d.toISOString().slice(0, 10)
}
