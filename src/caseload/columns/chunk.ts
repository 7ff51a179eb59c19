/**
 * Some families laid out for planes: a row for each person, or pair of relatives, and each day on which anything about
 * the family changes. Between two of those days every fact stays as it is.
 */
import type { Day } from '../../time/day.ts'
import type { Column } from './column.ts'
import { KINDS, LINKED, type Rows } from './load.ts'
import { fill, type Plane, PlanePool, wordsFor } from './plane.ts'

/** The rows of the persons, or of the pairs, of a chunk. A cell is one of them with all its days. */
export interface Space {
  readonly kind: 'person' | 'pair'
  readonly rows: number
  /** First and behind-last index of the cells in the population. */
  readonly from: number
  readonly until: number
  /** By cell, from `from`: its first row; one more for the end. */
  readonly starts: Uint32Array
  /** By cell, from `from`: the person, and in a pair the other; indexes of the population. */
  readonly person: Uint32Array
  readonly other: Uint32Array
  /** Planes of this space. */
  readonly pool: PlanePool
}

export interface Chunk {
  readonly rowsOf: Rows
  readonly persons: Space
  readonly pairs: Space
  /** Every family has one day only, so that a row is a cell. */
  readonly single: boolean
  /** The days of all families; by person, from the first of the chunk, where those of the family begin. */
  readonly days: Int32Array
  readonly dayStarts: Uint32Array
  /** Rows on or after a day. */
  readonly since: (space: Space, day: Day) => Plane
}

export interface Used {
  readonly persons: readonly Column[]
  readonly pairs: readonly Column[]
  /** Days on which the rules themselves change. */
  readonly days: readonly Day[]
  readonly from: Day
  readonly until: Day
}

/** What one chunk after the other is worked in. */
interface Workshop {
  readonly persons: PlanePool
  readonly pairs: PlanePool
}

/** One is enough: chunks are worked one after the other. */
const shop: Workshop = { persons: new PlanePool(), pairs: new PlanePool() }

/** The planes of the chunk before are no longer those of their conditions. */
export function chunkOf(rows: Rows, first: number, last: number, used: Used): Chunk {
  const single = used.until <= used.from
  const at = (list: Uint32Array, i: number) => list[i] ?? 0
  const [from, until] = [at(rows.familyStarts, first), at(rows.familyStarts, last)]
  const { days, familyStarts } = single ? oneDay(last - first, used.from) : daysOfFamilies(rows, first, last, used)
  const dayStarts = new Uint32Array(until - from)
  const starts = new Uint32Array(until - from + 1)
  for (let f = first; f < last; f += 1) {
    const [begin, end] = [at(familyStarts, f - first), at(familyStarts, f - first + 1)]
    for (let p = at(rows.familyStarts, f); p < at(rows.familyStarts, f + 1); p += 1) {
      dayStarts[p - from] = begin
      starts[p - from + 1] = at(starts, p - from) + end - begin
    }
  }
  const [pairFrom, pairUntil] = [at(rows.pairStarts, from), at(rows.pairStarts, until)]
  const ofPersons = Uint32Array.from({ length: until - from }, (_, i) => from + i)
  const ofPairs = new Uint32Array(pairUntil - pairFrom)
  const pairStarts = new Uint32Array(pairUntil - pairFrom + 1)
  for (let p = from; p < until; p += 1)
    for (let pair = at(rows.pairStarts, p); pair < at(rows.pairStarts, p + 1); pair += 1) {
      ofPairs[pair - pairFrom] = p
      const count = at(starts, p - from + 1) - at(starts, p - from)
      pairStarts[pair - pairFrom + 1] = at(pairStarts, pair - pairFrom) + count
    }
  const persons: Space = {
    kind: 'person',
    rows: at(starts, until - from),
    from,
    until,
    starts,
    person: ofPersons,
    other: ofPersons,
    pool: shop.persons,
  }
  const pairs: Space = {
    kind: 'pair',
    rows: at(pairStarts, pairUntil - pairFrom),
    from: pairFrom,
    until: pairUntil,
    starts: pairStarts,
    person: ofPairs,
    other: rows.other.subarray(pairFrom, pairUntil),
    pool: shop.pairs,
  }
  for (const space of [persons, pairs]) space.pool.begin(wordsFor(space.rows))
  const planes = new Map<string, Plane>()
  const chunk: Chunk = {
    rowsOf: rows,
    persons,
    pairs,
    single,
    days,
    dayStarts,
    since: (space, day) => {
      const key = `${space.kind} ${day}`
      const known = planes.get(key) ?? sincePlane(space, chunk, day, used)
      planes.set(key, known)
      return known
    },
  }
  return chunk
}

function sincePlane(space: Space, { days, dayStarts, persons }: Chunk, day: Day, { from, until }: Used): Plane {
  if (day <= from) return space.pool.full()
  const plane = space.pool.empty()
  if (day > until) return plane
  for (let cell = 0; cell < space.until - space.from; cell += 1) {
    const begin = dayStarts[(space.person[cell] ?? 0) - persons.from] ?? 0
    const [row, end] = [space.starts[cell] ?? 0, space.starts[cell + 1] ?? 0]
    let first = row
    while (first < end && (days[begin + first - row] ?? 0) < day) first += 1
    fill(plane, first, end)
  }
  return plane
}

interface FamilyDays {
  readonly days: Int32Array
  /** By family, from the first; one more for the end. */
  readonly familyStarts: Uint32Array
}

const oneDay = (families: number, day: Day): FamilyDays => ({
  days: new Int32Array(families).fill(day),
  familyStarts: Uint32Array.from({ length: families + 1 }, (_, i) => i),
})

/** Of each family in order, each day once; the first is the day asked. */
function daysOfFamilies(rows: Rows, first: number, last: number, used: Used): FamilyDays {
  const { from, until } = used
  // a bit for each day of the horizon: sorted and without doubles as it is filled
  const found = new Uint32Array(wordsFor(until - from + 1))
  const mark = (day: number) => {
    const i = day - from
    if (i >= 0 && day <= until) found[i >>> 5] = (found[i >>> 5] ?? 0) | (1 << (i & 31))
  }
  const collect = ({ starts, days }: Column, begin: number, end: number) => {
    const stop = starts[end] ?? 0
    for (let i = starts[begin] ?? 0; i < stop; i += 1) mark(days[i] ?? 0)
  }
  const familyStarts = new Uint32Array(last - first + 1)
  let days = new Int32Array(1024)
  let count = 0
  for (let f = first; f < last; f += 1) {
    found.fill(0)
    mark(from)
    for (const day of used.days) mark(day)
    const [person, end] = [rows.familyStarts[f] ?? 0, rows.familyStarts[f + 1] ?? 0]
    for (const column of used.persons) collect(column, person, end)
    const [pair, pairEnd] = [rows.pairStarts[person] ?? 0, rows.pairStarts[end] ?? 0]
    for (const column of used.pairs) collect(column, pair, pairEnd)
    for (const kind of LINKED) {
      const { starts, holds } = rows.links[kind]
      collect(holds, starts[person] ?? 0, starts[end] ?? 0)
    }
    if (rows.appraisals.size > 0)
      for (let row = person; row < end; row += 1) for (const a of rows.appraisals.get(row) ?? []) mark(a.from)
    for (let w = 0; w < found.length; w += 1) {
      for (let word = found[w] ?? 0; word !== 0; word &= word - 1) {
        if (count === days.length) {
          const longer = new Int32Array(count * 2)
          longer.set(days)
          days = longer
        }
        days[count] = from + w * 32 + 31 - Math.clz32(word & -word)
        count += 1
      }
    }
    familyStarts[f - first + 1] = count
  }
  return { days: days.slice(0, count), familyStarts }
}

/** Bits of the relatives a path can rest on. */
export function anchorBits(anchors: readonly (typeof KINDS)[number][]): number {
  return anchors.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0)
}

/** The pairs of a person that can be candidates of a path; nobody there: the person alone. */
export function candidatesOf(
  person: number,
  anchors: readonly (typeof KINDS)[number][],
  { rowsOf }: Chunk,
): readonly number[] {
  const bits = anchorBits(anchors)
  const [first, last] = [rowsOf.pairStarts[person] ?? 0, rowsOf.pairStarts[person + 1] ?? 0]
  const found: number[] = []
  for (let pair = first; pair < last; pair += 1) if (((rowsOf.kinds[pair] ?? 0) & bits) !== 0) found.push(pair)
  return found.length > 0 ? found : [first]
}
