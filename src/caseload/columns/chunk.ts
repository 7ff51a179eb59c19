/**
 * Some families laid out for planes: a row for each person, or pair of relatives, and each day on which anything about
 * the family changes. Between two of those days every fact stays as it is.
 */
import type { Day } from '../../time/day.ts'
import type { Column } from './column.ts'
import { KINDS, LINKED, type Rows } from './load.ts'
import { emptyPlane, fill, type Plane } from './plane.ts'

/** The rows of the persons, or of the pairs, of a chunk. A cell is one of them with all its days. */
export interface Space {
  readonly kind: 'person' | 'pair'
  readonly rows: number
  /** First and behind-last index of the cells in the population. */
  readonly from: number
  readonly until: number
  /** First row of a cell, from `from`; one more for the end. */
  readonly starts: Uint32Array
  /** The person of a cell, and in a pair the other; indexes of the population. */
  readonly personOf: (cell: number) => number
  readonly otherOf: (cell: number) => number
}

export interface Chunk {
  readonly rowsOf: Rows
  readonly persons: Space
  readonly pairs: Space
  /** The days of the family of a person. */
  readonly daysOf: (person: number) => Int32Array
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

export function chunkOf(rows: Rows, first: number, last: number, used: Used): Chunk {
  const familyDays: Int32Array[] = []
  for (let f = first; f < last; f += 1) familyDays.push(daysOfFamily(rows, f, used))
  const at = (list: Uint32Array, i: number) => list[i] ?? 0
  const [from, until] = [at(rows.familyStarts, first), at(rows.familyStarts, last)]
  const familyOf = new Uint32Array(until - from)
  for (let f = first; f < last; f += 1)
    familyOf.fill(f - first, at(rows.familyStarts, f) - from, at(rows.familyStarts, f + 1) - from)
  const daysOf = (person: number) => familyDays[familyOf[person - from] ?? 0] ?? new Int32Array()
  const space = (kind: Space['kind'], cells: readonly [number, number], personOf: (cell: number) => number): Space => {
    const starts = new Uint32Array(cells[1] - cells[0] + 1)
    for (let cell = cells[0]; cell < cells[1]; cell += 1)
      starts[cell - cells[0] + 1] = at(starts, cell - cells[0]) + daysOf(personOf(cell)).length
    const otherOf = kind === 'person' ? (cell: number) => cell : (cell: number) => at(rows.other, cell)
    return { kind, rows: at(starts, starts.length - 1), from: cells[0], until: cells[1], starts, personOf, otherOf }
  }
  const persons = space('person', [from, until], (cell) => cell)
  const [pairFrom, pairUntil] = [at(rows.pairStarts, from), at(rows.pairStarts, until)]
  const personOfPair = new Uint32Array(pairUntil - pairFrom)
  for (let p = from; p < until; p += 1)
    personOfPair.fill(p, at(rows.pairStarts, p) - pairFrom, at(rows.pairStarts, p + 1) - pairFrom)
  const pairs = space('pair', [pairFrom, pairUntil], (cell) => at(personOfPair, cell - pairFrom))
  const planes = new Map<string, Plane>()
  return {
    rowsOf: rows,
    persons,
    pairs,
    daysOf,
    since: (s, day) => {
      const key = `${s.kind} ${day}`
      const known = planes.get(key) ?? sincePlane(s, daysOf, day)
      planes.set(key, known)
      return known
    },
  }
}

function sincePlane(space: Space, daysOf: Chunk['daysOf'], day: Day): Plane {
  const plane = emptyPlane(space.rows)
  for (let cell = space.from; cell < space.until; cell += 1) {
    const days = daysOf(space.personOf(cell))
    const first = days.findIndex((d) => d >= day)
    const end = space.starts[cell - space.from + 1] ?? 0
    if (first >= 0) fill(plane, (space.starts[cell - space.from] ?? 0) + first, end)
  }
  return plane
}

/** In order, each once; the first is the day asked. */
function daysOfFamily(rows: Rows, family: number, used: Used): Int32Array {
  const found: number[] = [used.from, ...used.days]
  const collect = (column: Column, from: number, until: number) => {
    const end = column.starts[until] ?? 0
    for (let i = column.starts[from] ?? 0; i < end; i += 1) found.push(column.days[i] ?? 0)
  }
  const [from, until] = [rows.familyStarts[family] ?? 0, rows.familyStarts[family + 1] ?? 0]
  for (const column of used.persons) collect(column, from, until)
  const [pairFrom, pairUntil] = [rows.pairStarts[from] ?? 0, rows.pairStarts[until] ?? 0]
  for (const column of used.pairs) collect(column, pairFrom, pairUntil)
  for (const kind of LINKED) {
    const { starts, holds } = rows.links[kind]
    collect(holds, starts[from] ?? 0, starts[until] ?? 0)
  }
  for (let row = from; row < until; row += 1)
    for (const { from: made } of rows.appraisals.get(row) ?? [])
      if (made > used.from && made <= used.until) found.push(made)
  return Int32Array.from(new Set(found)).sort()
}

/** Bits of the relatives a path can rest on. */
export function anchorBits(anchors: readonly (typeof KINDS)[number][]): number {
  return anchors.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0)
}
