/** Conditions as planes: a leaf reads its column, `all`, `any` and `not` are a few operations on 32 rows at a time. */
import { type Condition, isPersonal, type Leaf, leafKey, namesRelativesPermit } from '../../engine/condition.ts'
import { askOf } from './asks.ts'
import type { Chunk, Space } from './chunk.ts'
import type { Column } from './column.ts'
import type { Linked } from './load.ts'
import { allOf, anyOf, bit, negated, type Planes } from './plane.ts'
import { readColumn, type Sources } from './read.ts'
import { anchorPlanes, type Promised, type Reading, relativesPlanes } from './relatives.ts'
import { flagsFor } from './truths.ts'

/** What relatives' paths promised in one round, and the planes of the leaves that read it. */
export interface Promises {
  readonly promised: Promised
  readonly leaves: ReadonlyMap<Space['kind'], Map<string, Planes>>
}

export interface Asking {
  readonly chunk: Chunk
  readonly space: Space
  readonly path: string
  readonly columns: ReadonlyMap<string, Column>
  readonly limits: ReadonlyMap<string, readonly number[]>
  /** `undefined`: only permits really held count. */
  readonly promises: Promises | undefined
  /** Planes that are the same whatever the path, and those of the path. */
  readonly personal: Map<Condition, Planes>
  readonly own: Map<Condition, Planes>
  /** Planes of leaves, by what they ask. */
  readonly leaves: Map<string, Planes>
  /** The same question about persons, where this one is about pairs. */
  readonly ofPersons: Asking | undefined
}

export function planesOf(condition: Condition, asking: Asking): Planes {
  if (asking.promises && namesRelativesPermit(condition)) return compute(condition, asking)
  const memory = isPersonal(condition) ? asking.personal : asking.own
  const known = memory.get(condition)
  if (known) return known
  const held = asHeld(asking)
  const planes =
    held.ofPersons && isPersonal(condition)
      ? spread(planesOf(condition, asHeld(held.ofPersons)), held.ofPersons.space, held.space, held.chunk)
      : compute(condition, held)
  memory.set(condition, planes)
  return planes
}

const asHeld = (asking: Asking): Asking => (asking.promises ? { ...asking, promises: undefined } : asking)

function compute(condition: Condition, asking: Asking): Planes {
  const each = (parts: readonly Condition[]) => parts.map((part) => planesOf(part, asking))
  switch (condition.kind) {
    case 'leaf':
      return leafOnce(condition, asking)
    case 'all':
      return allOf(each(condition.parts), asking.space.pool)
    case 'any':
      return anyOf(each(condition.parts), asking.space.pool)
    case 'not':
      return negated(planesOf(condition.part, asking))
    case 'named':
      return planesOf(condition.part, asking)
  }
}

/** What is true of a person is true of each pair of that person. */
function spread(planes: Planes, persons: Space, pairs: Space, { single }: Chunk): Planes {
  const [yes, no] = [pairs.pool.empty(), pairs.pool.empty()]
  const cells = pairs.until - pairs.from
  for (let cell = 0; cell < cells; cell += 1) {
    const person = (pairs.person[cell] ?? 0) - persons.from
    const target = pairs.starts[cell] ?? 0
    const count = single ? 1 : (pairs.starts[cell + 1] ?? 0) - target
    const source = single ? person : (persons.starts[person] ?? 0)
    for (let i = 0; i < count; i += 1) {
      const row = target + i
      yes[row >>> 5] = (yes[row >>> 5] ?? 0) | (bit(planes.yes, source + i) << (row & 31))
      no[row >>> 5] = (no[row >>> 5] ?? 0) | (bit(planes.no, source + i) << (row & 31))
    }
  }
  return { yes, no }
}

const asksPermit = (leaf: Leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self'

/** The same leaf stands in many conditions of many paths. */
function leafOnce(leaf: Leaf, asking: Asking): Planes {
  const key = leaf.when.kind === 'application' ? `${leafKey(leaf)} ${asking.path}` : leafKey(leaf)
  const hopes = asking.promises && asksPermit(leaf) ? asking.promises : undefined
  const memory = hopes?.leaves.get(asking.space.kind) ?? asking.leaves
  const planes = memory.get(key) ?? leafPlanes(leaf, asking, hopes?.promised)
  memory.set(key, planes)
  return planes
}

const LINKS: Readonly<Record<string, Linked>> = { spouse: 'spouse', parents: 'parents', children: 'children' }

function leafPlanes(leaf: Leaf, asking: Asking, promised: Promised | undefined): Planes {
  const { chunk, space, columns, limits, path } = asking
  const ask = askOf(leaf, path)
  const column = ask && columns.get(ask.key)
  if (!ask || !column) throw new Error(`no column for ${leaf.slot} of ${leaf.who}`)
  const flags = flagsFor(leaf, column, limits.get(ask.key))
  const reading: Reading = { leaf, chunk, space, column, flags, promised }
  const pair = ask.space === 'pair'
  const kind = LINKS[leaf.who]
  if (kind) return relativesPlanes(reading, kind, pair)
  if (leaf.who !== 'self') return anchorPlanes(reading, pair)
  return readColumn(column, flags, sourcesOf(space, pair, chunk), space, chunk)
}

/** In which row of its column the fact of each cell stands; of a person about relatives, in the pair without one. */
function sourcesOf(space: Space, pair: boolean, { rowsOf }: Chunk): Sources {
  if (space.kind === 'pair') return pair ? undefined : space.person
  return pair ? rowsOf.pairStarts.subarray(space.from, space.until) : undefined
}
