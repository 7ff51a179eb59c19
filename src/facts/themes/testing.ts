/** For tests only: a family from a snippet of a profile, and tables of facts as a commentary would print them. */
import { describe, expect, test } from 'vitest'
import type { Parameters } from '../../parameters/series.ts'
import { type Profile, profileSchema } from '../../profile/schema.ts'
import { type Day, parseDay } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import { type Bounds, isKnown } from '../bounds.ts'
import { CATALOGUE } from '../catalogue.ts'
import type { Series } from '../series.ts'
import { truthOf } from '../truth.ts'
import { familyView, personOf } from '../view.ts'

export const ON = '2026-11-22'

export function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(`${text} is no day`)
  return found
}

/** § 10 Abs. 1 Nr. 3 SGB II as in `rules/bund/parameters/`. */
const PARAMETERS: Parameters = {
  'zumutbarkeit-alleinerziehende': {
    id: 'zumutbarkeit-alleinerziehende',
    title: { de: 'Alter des Kindes', en: 'age of the child' },
    source: '§ 10 Abs. 1 Nr. 3 SGB II',
    unit: 'months',
    rows: [
      {
        from: day('2005-01-01'),
        to: day('2026-06-30'),
        values: { child_age: 36 },
        confidence: 'text',
      },
      { from: day('2026-07-01'), values: { child_age: 14 }, confidence: 'text' },
    ],
  },
}

export interface Asked {
  readonly fact: string
  readonly params?: object
  /** `p` unless told. */
  readonly person?: string
  readonly anchor?: string
  readonly on?: string
}

/** A profile from what a test says of it. */
export function profileOf(snippet: object): Profile {
  return profileSchema.parse({ profile: 1, case: 'T', ...snippet })
}

export function seriesOf(profile: Profile, { fact, params = {}, person = 'p', anchor, on = ON }: Asked): Series {
  const family = { profile, file: 'test', text: '', lineOf: () => undefined, rangeOf: () => undefined }
  const view = familyView(family, day(on), PARAMETERS)
  const definition = CATALOGUE.get(fact)
  if (!definition) throw new Error(`no fact ${fact}`)
  definition.params.parse(params)
  return definition.derive(personOf(view, person), params, anchor === undefined ? undefined : personOf(view, anchor))
}

/** A value, a range, a word, or nothing known at all. */
type Expected = boolean | number | string | readonly [number, number] | 'unknown'

function shown(fact: string, value: Bounds): Expected {
  const { kind, words = [] } = CATALOGUE.get(fact) ?? { kind: 'number' }
  if (kind === 'boolean') return isKnown(value) ? value.lo === 1 : 'unknown'
  if (kind === 'number') return isKnown(value) ? value.lo : [value.lo, value.hi]
  const [first = '', last = ''] = [words[value.lo], words[value.hi]]
  if (value.lo === 0 && value.hi === words.length - 1) return 'unknown'
  return first === last ? first : `${first}–${last}`
}

export interface Row {
  readonly why: string
  readonly day: string
  readonly expected: Expected
  /** Fields of the one person `p`, born in 2000 unless told. */
  readonly is?: object
  /** Or the whole family, in which `p` is asked about. */
  readonly family?: object
  readonly params?: object
  readonly assumed?: boolean
  readonly on?: string
  readonly anchor?: string
}

/** One test a row. A growing fact must answer every threshold as it shows its value. */
export function table(fact: string, rows: readonly Row[]): void {
  describe(fact, () => {
    test.each(rows.map((row) => [`${row.day}: ${row.why}`, row] as const))('%s', (_, row) => {
      const { is = {}, family = { members: [{ id: 'p', born: '2000-01-01', ...is }] }, anchor, on } = row
      const asked: Asked = {
        fact,
        ...(row.params ? { params: row.params } : {}),
        ...(anchor ? { anchor } : {}),
        ...(on ? { on } : {}),
      }
      const series = seriesOf(profileOf(family), asked)
      const value = series.at(day(row.day))
      expect(shown(fact, value)).toEqual(row.expected)
      if (row.assumed !== undefined) expect(value.assumed).toBe(row.assumed)
      if (CATALOGUE.get(fact)?.growing) expectThresholds(series, day(row.day), value)
    })
  })
}

function expectThresholds(series: Series, d: Day, { lo, hi }: Bounds): void {
  const reached = (n: number) => truthOf(at(series.compare('greaterThanInclusive', [n]), d))
  expect([reached(lo), reached(hi + 1)]).toEqual([2, 0])
  if (lo < hi) expect([reached(lo + 1), reached(hi)]).toEqual([1, 1])
}
