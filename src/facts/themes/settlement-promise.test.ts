/** The iron promise for the facts of settlement: a key taken away leaves every value possible that was possible before. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STATUSES } from '../../profile/words.ts'
import { type Day, formatDay } from '../../time/day.ts'
import { type Asked, day, profileOf, seriesOf } from './testing.ts'

const SECTION_5 = ['§ 25', '§ 25a', '§ 25b']
const FACTS: readonly Asked[] = [
  { fact: 'permit.months', params: { asylum: 'counts', fiction: 'if-extended', gaps: 'cut' } },
  { fact: 'permit.months', params: { asylum: 'counts', fiction: 'if-extended', gaps: 'cut', provisions: SECTION_5 } },
  { fact: 'permit.months', params: { asylum: 'ignored', fiction: 'counts', gaps: 'bridged' } },
  {
    fact: 'permit.months',
    params: {
      asylum: 'counts',
      fiction: 'counts',
      gaps: 'bridged',
      old_toleration: 'counts',
      former_settlement: 'counts',
    },
  },
  { fact: 'permit.under', params: { any: ['§ 25a', '§ 25 Abs. 5', '§ 16g Abs. 8'] } },
  { fact: 'permit.under', params: { any: ['§ 18c'], title: 'settlement' } },
  { fact: 'entry.age' },
  { fact: 'offences.recent', params: { years: 3, day_fines: 90, prison_months: 3, youth_penalty_months: 6 } },
]

const date = fc
  .tuple(fc.integer({ min: 2002, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }))
  .map(([y, m, kind]) => (kind === 0 ? `${y}` : `${y}-${String(m).padStart(2, '0')}${kind < 3 ? '' : '-11'}`))
const word = (...words: readonly string[]) => fc.constantFrom(...words)

/** An entry with some of its dates, in the order in which such things happen. */
const inOrder = (keys: readonly string[], others: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record(others, { requiredKeys: [] }),
      fc.array(date, { minLength: keys.length, maxLength: keys.length }),
      fc.subarray([...keys]),
    )
    .map(([entry, dates, kept]) => {
      const sorted = [...dates].sort()
      return { ...entry, ...Object.fromEntries(kept.map((key) => [key, sorted[keys.indexOf(key)]])) }
    })
const few = (entry: fc.Arbitrary<object>) => fc.array(entry, { maxLength: 4 })

const period = fc.record(
  {
    status: fc.oneof(word(...STATUSES), word('ae-other', 'ae-25b-1', 'ae-16g', 'fiktion-81-4', 'gestattung', 'ne')),
    basis: word('§ 25 Abs. 5', '§ 18c Abs. 1', '§ 16g Abs. 8', '§ 25', '§ 16b'),
  },
  { requiredKeys: [] },
)
/** One period after the other, some with their dates. */
const stay = fc
  .tuple(fc.array(period, { maxLength: 4 }), fc.array(date, { minLength: 8, maxLength: 8 }), fc.array(fc.nat(3)))
  .map(([periods, dates, kept]) => {
    const sorted = [...dates].sort()
    return periods.map((one, i) => ({
      ...one,
      ...(kept[2 * i] === 0 ? {} : { from: sorted[2 * i] }),
      ...(kept[2 * i + 1] === 0 ? {} : { to: sorted[2 * i + 1] }),
    }))
  })
const asylum = few(
  inOrder(['applied', 'decided', 'final'], {
    kind: word('first', 'follow-up'),
    decision: word('rejected', 'withdrawn'),
  }),
)
const offences = few(
  inOrder(['convicted', 'final_on'], {
    intentional: fc.boolean(),
    sentence: fc.oneof(fc.record({ day_fines: word('80', '90').map(Number) }), fc.record({ months: fc.constant(3) })),
  }),
)
const arrival = fc.oneof(
  fc.record({ entered: word('1999-07-01', '2000-03', '2001') }, { requiredKeys: [] }),
  fc.record({ born_in_germany: fc.boolean() }, { requiredKeys: [] }),
)
const person = fc
  .tuple(
    arrival,
    fc.record({ stay, asylum, offences, absences: few(inOrder(['from', 'to'], {})) }, { requiredKeys: [] }),
  )
  .map(([a, b]) => ({ id: 'p', born: '1999-06-15', ...a, ...b }))

/** An end that is not written has not come. */
const DEFAULTS: ReadonlySet<string> = new Set(['id', 'born', 'to'])
type Path = readonly (string | number)[]

function keysOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => keysOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(DEFAULTS.has(key) ? [] : [[...path, key]]),
    ...keysOf(inner, [...path, key]),
  ])
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? without(item, rest) : item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([k, inner]) =>
      k !== key ? [[k, inner]] : rest.length === 0 ? [] : [[k, without(inner, rest)]],
    ),
  )
}

const DAYS: readonly Day[] = Array.from({ length: 34 }, (_, i) => day(`${1999 + i}-08-20`))

/** Thirty left-over days are a month (§ 191 BGB): how a time is divided can be worth a month. */
const ROUNDING: Readonly<Record<string, number>> = { 'permit.months': 1 }

/** The first fact and day on which a value is no value, or something that was possible no longer is. */
function broken(profile: object, path: Path | undefined): string | undefined {
  const before = profileOf({ members: [profile] })
  const after = path && profileOf({ members: [Object(without(profile, path))] })
  for (const asked of FACTS) {
    const was = seriesOf(before, asked)
    const is = after && seriesOf(after, asked)
    const slack = ROUNDING[asked.fact] ?? 0
    for (const d of DAYS) {
      const [a, b] = [was.at(d), is?.at(d)]
      if (a.lo > a.hi || (b && (b.lo > a.lo + slack || b.hi < a.hi - slack)))
        return `${asked.fact} on ${formatDay(d)} without ${path?.join('.')}: ${JSON.stringify([a, b])}`
    }
  }
  return undefined
}

test('a key taken away makes a value less certain, never another', () => {
  const cases = person.chain((profile) => {
    const paths = keysOf(profile)
    return paths.length === 0
      ? fc.constant({ profile, path: undefined })
      : fc.record({ profile: fc.constant(profile), path: fc.constantFrom<Path | undefined>(...paths) })
  })
  fc.assert(
    fc.property(cases, ({ profile, path }) => {
      expect(broken(profile, path)).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})
