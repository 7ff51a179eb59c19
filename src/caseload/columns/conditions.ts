/** Conditions as planes: a leaf reads its column, `all`, `any` and `not` are a few operations on 32 rows at a time. */
import { type Condition, isPersonal, type Leaf, namesRelativesPermit } from '../../engine/condition.ts'
import { bounds } from '../../facts/bounds.ts'
import { compareBounds } from '../../facts/operators.ts'
import { NO, type Truth, UNKNOWN, YES } from '../../facts/truth.ts'
import { askOf, limitOf } from './asks.ts'
import type { Chunk, Space } from './chunk.ts'
import type { Column } from './column.ts'
import type { Linked } from './load.ts'
import { allOf, anyOf, bit, emptyPlanes, fillTruth, negated, type Planes } from './plane.ts'

/** What a relative's path promises to a person on one of the days of their family. */
export type Promised = (person: number, relative: number, path: string, day: number) => Truth

export interface Asking {
  readonly chunk: Chunk
  readonly space: Space
  readonly path: string
  readonly columns: ReadonlyMap<string, Column>
  readonly limits: ReadonlyMap<string, readonly number[]>
  /** `undefined`: only permits really held count. */
  readonly promised: Promised | undefined
  /** Planes that are the same whatever the path, and those of the path. */
  readonly personal: Map<Condition, Planes>
  readonly own: Map<Condition, Planes>
  /** The same question about persons, where this one is about pairs. */
  readonly ofPersons: Asking | undefined
}

export function planesOf(condition: Condition, asking: Asking): Planes {
  if (asking.promised && namesRelativesPermit(condition)) return compute(condition, asking)
  const memory = isPersonal(condition) ? asking.personal : asking.own
  const known = memory.get(condition)
  if (known) return known
  const planes =
    asking.ofPersons && isPersonal(condition)
      ? spread(planesOf(condition, { ...asking.ofPersons, promised: undefined }), asking.ofPersons.space, asking.space)
      : compute(condition, { ...asking, promised: undefined })
  memory.set(condition, planes)
  return planes
}

function compute(condition: Condition, asking: Asking): Planes {
  const { rows } = asking.space
  const each = (parts: readonly Condition[]) => parts.map((part) => planesOf(part, asking))
  switch (condition.kind) {
    case 'leaf':
      return leafPlanes(condition, asking)
    case 'all':
      return allOf(each(condition.parts), rows)
    case 'any':
      return anyOf(each(condition.parts), rows)
    case 'not':
      return negated(planesOf(condition.part, asking))
    case 'named':
      return planesOf(condition.part, asking)
  }
}

/** What is true of a person is true of each pair of that person. */
function spread(planes: Planes, persons: Space, pairs: Space): Planes {
  const out = emptyPlanes(pairs.rows)
  for (let cell = pairs.from; cell < pairs.until; cell += 1) {
    const source = persons.starts[pairs.personOf(cell) - persons.from] ?? 0
    const target = pairs.starts[cell - pairs.from] ?? 0
    const end = pairs.starts[cell - pairs.from + 1] ?? 0
    for (let row = target; row < end; row += 1) {
      const from = source + row - target
      if (bit(planes.yes, from)) out.yes[row >>> 5] = (out.yes[row >>> 5] ?? 0) | (1 << (row & 31))
      else if (bit(planes.no, from)) out.no[row >>> 5] = (out.no[row >>> 5] ?? 0) | (1 << (row & 31))
    }
  }
  return out
}

/** Calls `emit` for each stretch of days of a family on which a row of a column stays the same. */
function stretches(
  column: Column,
  row: number,
  days: Int32Array,
  emit: (from: number, until: number, lo: number, hi: number) => void,
): void {
  const end = column.starts[row + 1] ?? 0
  let [lo, hi] = [column.lo[row] ?? 0, column.hi[row] ?? 0]
  let from = 0
  for (let i = column.starts[row] ?? 0; i < end; i += 1) {
    const day = column.days[i] ?? 0
    let until = from
    while (until < days.length && (days[until] ?? 0) < day) until += 1
    if (until > from) emit(from, until, lo, hi)
    from = until
    lo = column.los[i] ?? 0
    hi = column.his[i] ?? 0
  }
  if (from < days.length) emit(from, days.length, lo, hi)
}

type Judge = (lo: number, hi: number) => Truth

/** The comparison of a leaf on ranks, each pair of ranks judged once. */
function judgeOf(leaf: Leaf, column: Column, limits: readonly number[] | undefined): Judge {
  const { operator, operand } = leaf
  if ('fact' in operand) throw new Error('columns are compared with literals')
  const { values } = column
  const { length } = values
  // few enough pairs of ranks: a table; 3 stands for not judged yet
  const table = length <= 64 ? new Uint8Array(length * length).fill(3) : undefined
  const literal = limits ? [limits.indexOf(limitOf(operator, operand[0] ?? 0)) + 1] : operand
  if (limits && literal[0] === 0) throw new Error(`${leaf.slot} has no limit ${operand[0]}`)
  // how many limits are reached is a whole number: at least this one, or fewer
  const rising = operator === 'greaterThan' || operator === 'greaterThanInclusive'
  const compared = limits ? (rising ? 'greaterThanInclusive' : 'lessThan') : operator
  return (lo, hi) => {
    const before = table?.[lo * length + hi] ?? 3
    if (before < 3) return before === YES ? YES : before === NO ? NO : UNKNOWN
    const truth = compareBounds(compared, bounds(values[lo] ?? 0, values[hi] ?? 0), literal)
    if (table) table[lo * length + hi] = truth
    return truth
  }
}

const LINKS: Readonly<Record<string, Linked>> = { spouse: 'spouse', parents: 'parents', children: 'children' }

function leafPlanes(leaf: Leaf, asking: Asking): Planes {
  const { chunk, space, columns, limits, path } = asking
  const ask = askOf(leaf, path)
  const column = ask && columns.get(ask.key)
  if (!ask || !column) throw new Error(`no column for ${leaf.slot} of ${leaf.who}`)
  const judge = judgeOf(leaf, column, limits.get(ask.key))
  const out = emptyPlanes(space.rows)
  const write = (cell: number, row: number) => {
    const start = space.starts[cell - space.from] ?? 0
    if (column.starts[row] === column.starts[row + 1]) {
      // most facts never change
      const end = space.starts[cell - space.from + 1] ?? 0
      fillTruth(out, start, end, judge(column.lo[row] ?? 0, column.hi[row] ?? 0))
      return
    }
    stretches(column, row, chunk.daysOf(space.personOf(cell)), (from, until, lo, hi) => {
      fillTruth(out, start + from, start + until, judge(lo, hi))
    })
  }
  const kind = LINKS[leaf.who]
  for (let cell = space.from; cell < space.until; cell += 1) {
    if (kind) writeRelatives({ leaf, asking, column, judge, kind, pair: ask.space === 'pair' }, cell, out)
    else if (leaf.who === 'self') write(cell, ask.space === 'pair' ? aloneOr(cell, asking) : space.personOf(cell))
    else if (space.otherOf(cell) !== space.personOf(cell)) {
      if (asking.promised && leaf.fact.id === 'permit.held') writeAnchor({ leaf, asking, column, judge }, cell, out)
      else write(cell, ask.space === 'pair' ? cell : space.otherOf(cell))
    }
  }
  return out
}

/** The pair a cell stands for: of a person, the one without a relative. */
function aloneOr(cell: number, { space, chunk }: Asking): number {
  return space.kind === 'pair' ? cell : (chunk.rowsOf.pairStarts[cell] ?? 0)
}

interface Reading {
  readonly leaf: Leaf
  readonly asking: Asking
  readonly column: Column
  readonly judge: Judge
}

/** The truths about one relative on the days of the family: as held, or with what the relative's path promises. */
function truthsOf(reading: Reading, person: number, relative: number, row: number, days: Int32Array): Uint8Array {
  const { leaf, asking, column, judge } = reading
  const { promised } = asking
  const truths = new Uint8Array(days.length)
  const hopes = promised && leaf.fact.id === 'permit.held' && relative !== person
  stretches(column, row, days, (from, until, lo, hi) => {
    if (!hopes || column.values[lo] === 1) {
      truths.fill(judge(lo, hi), from, until)
      return
    }
    for (let i = from; i < until; i += 1) {
      const promise = promised(person, relative, String(leaf.params['path']), i)
      truths[i] = promise === NO ? judge(lo, hi) : judgeHoped(leaf, promise)
    }
  })
  return truths
}

function judgeHoped({ operator, operand }: Leaf, promise: Truth): Truth {
  return 'fact' in operand ? UNKNOWN : compareBounds(operator, bounds(promise === YES ? 1 : 0, 1), operand)
}

function writeTruths(out: Planes, start: number, truths: Uint8Array): void {
  let from = 0
  for (let i = 1; i <= truths.length; i += 1) {
    if (i < truths.length && truths[i] === truths[from]) continue
    const truth = truths[from]
    fillTruth(out, start + from, start + i, truth === YES ? YES : truth === NO ? NO : UNKNOWN)
    from = i
  }
}

function writeAnchor(reading: Reading, cell: number, out: Planes): void {
  const { chunk, space } = reading.asking
  const [person, relative] = [space.personOf(cell), space.otherOf(cell)]
  const truths = truthsOf(reading, person, relative, relative, chunk.daysOf(person))
  writeTruths(out, space.starts[cell - space.from] ?? 0, truths)
}

/** Each relative of a sort: whether the relation holds and the fact is so; every one of them, or some. */
function writeRelatives(
  reading: Reading & { readonly kind: Linked; readonly pair: boolean },
  cell: number,
  out: Planes,
): void {
  const { leaf, asking, kind, pair } = reading
  const { chunk, space } = asking
  const { rowsOf } = chunk
  const person = space.personOf(cell)
  const days = chunk.daysOf(person)
  const { starts, pair: pairs, holds } = rowsOf.links[kind]
  const every = leaf.each === 'every'
  const result = new Uint8Array(days.length).fill(every ? YES : NO)
  const end = starts[person + 1] ?? 0
  for (let link = starts[person] ?? 0; link < end; link += 1) {
    const pairRow = pairs[link] ?? 0
    const relative = rowsOf.other[pairRow] ?? 0
    const truths = truthsOf(reading, person, relative, pair ? pairRow : relative, days)
    stretches(holds, link, days, (from, until, rank) => {
      const held = holds.values[rank] ?? 0
      for (let i = from; i < until; i += 1) {
        const truth = truths[i] ?? UNKNOWN
        const one = every ? Math.max(2 - held, truth) : Math.min(held, truth)
        const before = result[i] ?? UNKNOWN
        result[i] = every ? Math.min(before, one) : Math.max(before, one)
      }
    })
  }
  if (rowsOf.complete[person] === 0)
    for (let i = 0; i < result.length; i += 1)
      result[i] = every ? Math.min(result[i] ?? 0, UNKNOWN) : Math.max(result[i] ?? 0, UNKNOWN)
  writeTruths(out, space.starts[cell - space.from] ?? 0, result)
}
