import type { Day, DayRange } from '../../time/day.ts'
import { formatAddress } from '../address.ts'
import type { Member } from '../schema.ts'
import { isRecord } from '../schema-walk.ts'
import { certainlyBefore, exactly, formatRange, type Oddity, outOfOrder } from './oddity.ts'

/** Whether a value of a loaded profile is a date; no record of the format has `first` and `last`. */
export function isDate(value: unknown): value is DayRange {
  return isRecord(value) && typeof value['first'] === 'number' && typeof value['last'] === 'number'
}

/** Keys and positions below an address, spelled out only where something is odd: hardly any place is. */
type Below = (string | number)[]

const spelled = (address: string, below: Readonly<Below>) => formatAddress([address, ...below])

/** Every date at or below a value, in the order of the file. */
function eachDate(value: unknown, below: Below, visit: (date: DayRange) => void): void {
  if (isDate(value)) visit(value)
  else eachPart(value, below, (part) => eachDate(part, below, visit))
}

/** Every mapping at or below a value that is no date, from the outside in. */
function eachRecord(value: unknown, below: Below, visit: (record: Record<string, unknown>) => void): void {
  if (isDate(value)) return
  if (isRecord(value)) visit(value)
  eachPart(value, below, (part) => eachRecord(part, below, visit))
}

/** What a list or mapping holds but scalars, with `below` leading there meanwhile. */
function eachPart(value: unknown, below: Below, visit: (part: unknown) => void): void {
  const look = (step: string | number, part: unknown) => {
    if (typeof part !== 'object') return
    below.push(step)
    visit(part)
    below.pop()
  }
  if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) look(i, value[i])
  else if (isRecord(value)) for (const key of Object.keys(value)) look(key, value[key])
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

function hasDates(record: Record<string, unknown>, least: number): boolean {
  let dates = 0
  for (const key of Object.keys(record)) if (isDate(record[key])) dates += 1
  return dates >= least
}

/** Periods that end before they begin and events in the wrong order, at or below an address. */
export function orderOddities(value: unknown, address: string): readonly Oddity[] {
  const odd: Oddity[] = []
  const below: Below = []
  eachRecord(value, below, (record) => {
    if (!hasDates(record, 2)) return
    const pair = (code: 'ends-before-start' | 'out-of-order', [a, b]: readonly [string, string]) => {
      const [first, second] = [record[a], record[b]]
      if (isDate(first) && isDate(second) && certainlyBefore(second, first))
        odd.push(outOfOrder(code, spelled(address, [...below, b]), first, second))
    }
    for (const names of PERIODS) pair('ends-before-start', names)
    for (const names of SEQUENCES) pair('out-of-order', names)
  })
  return odd
}

/** Dates of a member that lie before their birth. */
export function beforeBirth(member: Member, address: string): readonly Oddity[] {
  const { born } = member
  const odd: Oddity[] = []
  const below: Below = []
  eachDate(member, below, (date) => {
    if (!certainlyBefore(date, born)) return
    odd.push({
      code: 'before-birth',
      address: spelled(address, below),
      found: formatRange(date),
      expected: [formatRange(born)],
    })
  })
  return odd
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
