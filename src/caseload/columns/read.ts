/** A column into planes: each cell from its row, on one day in words of 32 cells, over many days stretch by stretch. */
import type { Chunk, Space } from './chunk.ts'
import type { Codes, Column } from './column.ts'
import { fill, type Planes } from './plane.ts'
import type { Flags } from './truths.ts'

/** By cell of a space, from its first: the row of the column. `undefined`: the cell itself. */
export type Sources = Uint32Array | undefined

/** Where a fact of each cell surely holds and surely fails. */
export function readColumn(column: Column, flags: Flags, sources: Sources, space: Space, chunk: Chunk): Planes {
  const { pool } = space
  if (flags.length === 1) {
    // a fact that is the same for everybody
    const [all, none] = [pool.full(), pool.empty()]
    return { yes: flags[0] === 1 ? all : none, no: flags[0] === 2 ? all : none }
  }
  const out = { yes: pool.take(), no: pool.take() }
  if (chunk.single) {
    if (sources) readThrough(column.codes, flags, sources, out)
    else readStraight(column.codes, flags, space.from, space.until - space.from, out)
    return out
  }
  out.yes.fill(0, 0, pool.words)
  out.no.fill(0, 0, pool.words)
  const cells = space.until - space.from
  for (let cell = 0; cell < cells; cell += 1)
    readCell(column, flags, sources ? (sources[cell] ?? 0) : space.from + cell, cell, space, chunk, out)
  return out
}

function readStraight(codes: Codes, flags: Flags, from: number, count: number, { yes, no }: Planes): void {
  for (let first = 0; first < count; first += 32) {
    const end = Math.min(first + 32, count)
    let [y, n] = [0, 0]
    for (let i = first; i < end; i += 1) {
      const f = flags[codes[from + i] ?? 0] ?? 0
      y |= (f & 1) << (i & 31)
      n |= (f >>> 1) << (i & 31)
    }
    yes[first >>> 5] = y
    no[first >>> 5] = n
  }
}

function readThrough(codes: Codes, flags: Flags, sources: Uint32Array, { yes, no }: Planes): void {
  const count = sources.length
  for (let first = 0; first < count; first += 32) {
    const end = Math.min(first + 32, count)
    let [y, n] = [0, 0]
    for (let i = first; i < end; i += 1) {
      const f = flags[codes[sources[i] ?? 0] ?? 0] ?? 0
      y |= (f & 1) << (i & 31)
      n |= (f >>> 1) << (i & 31)
    }
    yes[first >>> 5] = y
    no[first >>> 5] = n
  }
}

function put(planes: Planes, from: number, until: number, flags: number): void {
  if (flags === 1) fill(planes.yes, from, until)
  else if (flags === 2) fill(planes.no, from, until)
}

function readCell(
  column: Column,
  flags: Flags,
  row: number,
  cell: number,
  space: Space,
  { days, dayStarts, persons }: Chunk,
  out: Planes,
): void {
  const { starts, turns } = column
  const end = space.starts[cell + 1] ?? 0
  let at = space.starts[cell] ?? 0
  let found = flags[column.codes[row] ?? 0] ?? 0
  const last = starts[row + 1] ?? 0
  const offset = (dayStarts[(space.person[cell] ?? 0) - persons.from] ?? 0) - at
  let turn = at
  for (let i = starts[row] ?? 0; i < last; i += 1) {
    const day = column.days[i] ?? 0
    while (turn < end && (days[offset + turn] ?? 0) < day) turn += 1
    const next = flags[turns[i] ?? 0] ?? 0
    if (next === found) continue
    put(out, at, turn, found)
    at = turn
    found = next
  }
  put(out, at, end, found)
}

/** Calls `emit` for each stretch of the days of a cell on which a row of a column keeps its code. */
export function stretches(
  { codes, starts, days: turning, turns }: Column,
  row: number,
  days: Int32Array,
  first: number,
  count: number,
  emit: (from: number, until: number, code: number) => void,
): void {
  const end = starts[row + 1] ?? 0
  let code = codes[row] ?? 0
  let from = 0
  for (let i = starts[row] ?? 0; i < end; i += 1) {
    const day = turning[i] ?? 0
    let until = from
    while (until < count && (days[first + until] ?? 0) < day) until += 1
    if (until > from) emit(from, until, code)
    from = until
    code = turns[i] ?? 0
  }
  if (from < count) emit(from, count, code)
}
