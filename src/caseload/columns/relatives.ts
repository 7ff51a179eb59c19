/** Leaves about relatives on planes: each of a sort or some of them, with what their open paths promise. */
import type { Leaf } from '../../engine/condition.ts'
import { bounds } from '../../facts/bounds.ts'
import { compareBounds } from '../../facts/operators.ts'
import { NO, type Truth, UNKNOWN, YES } from '../../facts/truth.ts'
import type { Chunk, Space } from './chunk.ts'
import type { Column } from './column.ts'
import type { Linked } from './load.ts'
import { fill, type Planes } from './plane.ts'
import { stretches } from './read.ts'
import { type Flags, truthIn } from './truths.ts'

/** What a relative's path promises to a person on one of the days of their family. */
export type Promised = (person: number, relative: number, path: string, day: number) => Truth

export interface Reading {
  readonly leaf: Leaf
  readonly chunk: Chunk
  readonly space: Space
  readonly column: Column
  readonly flags: Flags
  /** Asked of permits: what counts as held; `undefined`: only what really is. */
  readonly promised: Promised | undefined
}

/** As many days as a family has had so far. */
let truths = new Uint8Array(64)
let result = new Uint8Array(64)

function roomFor(count: number): void {
  if (truths.length >= count) return
  truths = new Uint8Array(count * 2)
  result = new Uint8Array(count * 2)
}

const codeTruth = ({ values, lo }: Column, code: number): number => values[lo[code] ?? 0] ?? 0

function hoped({ operator, operand }: Leaf, promise: Truth): Truth {
  return 'fact' in operand ? UNKNOWN : compareBounds(operator, bounds(promise === YES ? 1 : 0, 1), operand)
}

const pathOf = (leaf: Leaf): string => String(leaf.params['path'])

/** The truth about one relative on the only day, from a code of the column. */
function truthOnDay({ leaf, column, flags, promised }: Reading, code: number, person: number, relative: number): Truth {
  const held = truthIn(flags, code)
  if (promised === undefined || relative === person || codeTruth(column, code) === 1) return held
  const promise = promised(person, relative, pathOf(leaf), 0)
  return promise === NO ? held : hoped(leaf, promise)
}

/** The truths about one relative on the days of the family, into `truths`. */
function truthsOver(reading: Reading, person: number, relative: number, row: number, first: number, count: number) {
  const { leaf, chunk, column, flags, promised } = reading
  const hopes = promised !== undefined && relative !== person
  stretches(column, row, chunk.days, first, count, (from, until, code) => {
    const held = truthIn(flags, code)
    truths.fill(held, from, until)
    if (!hopes || codeTruth(column, code) === 1) return
    for (let i = from; i < until; i += 1) {
      const promise = promised(person, relative, pathOf(leaf), i)
      if (promise !== NO) truths[i] = hoped(leaf, promise)
    }
  })
}

function write(out: Planes, start: number, list: Uint8Array, count: number): void {
  let from = 0
  for (let i = 1; i <= count; i += 1) {
    if (i < count && list[i] === list[from]) continue
    const truth = list[from]
    if (truth !== UNKNOWN) fill(truth === YES ? out.yes : out.no, start + from, start + i)
    from = i
  }
}

/** The relative a path rests on. Nobody there: unknown. `pair`: the column is of pairs. */
export function anchorPlanes(reading: Reading, pair: boolean): Planes {
  const { chunk, space } = reading
  const out = { yes: space.pool.empty(), no: space.pool.empty() }
  for (let cell = 0; cell < space.until - space.from; cell += 1) {
    const [person, relative] = [space.person[cell] ?? 0, space.other[cell] ?? 0]
    if (relative === person) continue
    const row = pair ? space.from + cell : relative
    const start = space.starts[cell] ?? 0
    if (chunk.single) {
      const truth = truthOnDay(reading, reading.column.codes[row] ?? 0, person, relative)
      if (truth !== UNKNOWN) fill(truth === YES ? out.yes : out.no, start, start + 1)
      continue
    }
    const count = (space.starts[cell + 1] ?? 0) - start
    roomFor(count)
    truthsOver(reading, person, relative, row, chunk.dayStarts[person - chunk.persons.from] ?? 0, count)
    write(out, start, truths, count)
  }
  return out
}

/** Every relative of a sort, or some: whether the relation holds and the fact is so. */
export function relativesPlanes(reading: Reading, kind: Linked, pair: boolean): Planes {
  const { chunk, space, leaf } = reading
  const out = { yes: space.pool.empty(), no: space.pool.empty() }
  const { complete, links } = chunk.rowsOf
  const { starts } = links[kind]
  const neutral = leaf.each === 'every' ? YES : NO
  for (let cell = 0; cell < space.until - space.from; cell += 1) {
    const person = space.person[cell] ?? 0
    const [begin, end] = [space.starts[cell] ?? 0, space.starts[cell + 1] ?? 0]
    const [link, last] = [starts[person] ?? 0, starts[person + 1] ?? 0]
    if (link === last) {
      if (complete[person] === 1) fill(neutral === YES ? out.yes : out.no, begin, end)
    } else if (chunk.single) {
      const truth = linksOnDay(reading, kind, pair, person, link, last)
      if (truth !== UNKNOWN) fill(truth === YES ? out.yes : out.no, begin, end)
    } else {
      linksOver(reading, kind, pair, person, link, last, end - begin)
      write(out, begin, result, end - begin)
    }
  }
  return out
}

function linksOnDay(reading: Reading, kind: Linked, pair: boolean, person: number, first: number, last: number): Truth {
  const { chunk, leaf, column } = reading
  const { links, other, complete } = chunk.rowsOf
  const { pair: pairs, holds } = links[kind]
  const every = leaf.each === 'every'
  const unnamed = complete[person] === 0
  let found: number = every ? (unnamed ? UNKNOWN : YES) : unnamed ? UNKNOWN : NO
  for (let link = first; link < last; link += 1) {
    const pairRow = pairs[link] ?? 0
    const relative = other[pairRow] ?? 0
    const truth = truthOnDay(reading, column.codes[pair ? pairRow : relative] ?? 0, person, relative)
    const held = codeTruth(holds, holds.codes[link] ?? 0)
    found = every ? Math.min(found, Math.max(2 - held, truth)) : Math.max(found, Math.min(held, truth))
  }
  return found === YES ? YES : found === NO ? NO : UNKNOWN
}

function linksOver(
  reading: Reading,
  kind: Linked,
  pair: boolean,
  person: number,
  begin: number,
  last: number,
  count: number,
): void {
  const { chunk, leaf } = reading
  const { links, other, complete } = chunk.rowsOf
  const { pair: pairs, holds } = links[kind]
  const every = leaf.each === 'every'
  const first = chunk.dayStarts[person - chunk.persons.from] ?? 0
  roomFor(count)
  result.fill(complete[person] === 0 ? UNKNOWN : every ? YES : NO, 0, count)
  for (let link = begin; link < last; link += 1) {
    const pairRow = pairs[link] ?? 0
    const relative = other[pairRow] ?? 0
    truthsOver(reading, person, relative, pair ? pairRow : relative, first, count)
    stretches(holds, link, chunk.days, first, count, (from, until, code) => {
      const held = codeTruth(holds, code)
      for (let i = from; i < until; i += 1) {
        const truth = truths[i] ?? UNKNOWN
        const before = result[i] ?? UNKNOWN
        result[i] = every ? Math.min(before, Math.max(2 - held, truth)) : Math.max(before, Math.min(held, truth))
      }
    })
  }
}
