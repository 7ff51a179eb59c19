import type { Day, DayRange } from '../../time/day.ts'
import type { Member } from '../schema.ts'
import { isRecord } from '../schema-walk.ts'
import { certainlyBefore, exactly, formatRange, type Oddity, order } from './oddity.ts'

interface Dated {
  readonly address: string
  readonly date: DayRange
}

/** Whether a value of a loaded profile is a date; no record of the format has `first` and `last`. */
export function isDate(value: unknown): value is DayRange {
  return isRecord(value) && typeof value['first'] === 'number' && typeof value['last'] === 'number'
}

/** Every date at or below an address. */
function datesIn(value: unknown, address: string): readonly Dated[] {
  if (isDate(value)) return [{ address, date: value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => datesIn(item, `${address}[${i + 1}]`))
  if (!isRecord(value)) return []
  return Object.keys(value).flatMap((key) => datesIn(value[key], `${address}.${key}`))
}

/** Pairs of fields of which the first comes first, wherever one mapping has both. */
const PERIODS = [
  ['from', 'to'],
  ['from', 'expires'],
  ['valid_from', 'valid_until'],
  ['opened', 'closed'],
  ['since', 'separated'],
] as const
const SEQUENCES = [
  ['applied', 'decided'],
  ['decided', 'final'],
  ['committed', 'convicted'],
  ['convicted', 'final_on'],
  ['from', 'passed'],
  ['from', 'broken_off'],
] as const

/** Periods that end before they begin and events in the wrong order, at or below an address. */
export function orderOddities(value: unknown, address: string): readonly Oddity[] {
  if (isDate(value)) return []
  if (Array.isArray(value)) return value.flatMap((item, i) => orderOddities(item, `${address}[${i + 1}]`))
  if (!isRecord(value)) return []
  const pair = (code: 'ends-before-start' | 'out-of-order', [a, b]: readonly [string, string]): readonly Oddity[] => {
    const first = value[a]
    const second = value[b]
    return isDate(first) && isDate(second) ? order(code, `${address}.${b}`, first, second) : []
  }
  return [
    ...PERIODS.flatMap((names) => pair('ends-before-start', names)),
    ...SEQUENCES.flatMap((names) => pair('out-of-order', names)),
    ...Object.keys(value).flatMap((key) => orderOddities(value[key], `${address}.${key}`)),
  ]
}

/** Dates of a member that lie before their birth. */
export function beforeBirth(member: Member, address: string): readonly Oddity[] {
  const { born, ...rest } = member
  return datesIn(rest, address)
    .filter(({ date }) => certainlyBefore(date, born))
    .map(({ address: at, date }) => ({
      code: 'before-birth',
      address: at,
      found: formatRange(date),
      expected: [formatRange(born)],
    }))
}

/** Birth, entry and filing are past events: after `on` nobody can know them. */
export function futureOddities(member: Member, address: string, on: Day): readonly Oddity[] {
  const past: readonly (readonly [string, DayRange | undefined])[] = [
    ['born', member.born],
    ['entered', member.entered],
    ...(member.applications ?? []).map((a, i): readonly [string, DayRange | undefined] => [
      `applications[${i + 1}].filed`,
      a.filed,
    ]),
  ]
  return past.flatMap(([field, date]): readonly Oddity[] =>
    date && date.first > on
      ? [
          {
            code: 'in-the-future',
            address: `${address}.${field}`,
            found: formatRange(date),
            expected: [formatRange(exactly(on))],
          },
        ]
      : [],
  )
}
