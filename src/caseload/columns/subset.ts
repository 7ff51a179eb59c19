/** Some families of a population as a population of their own. */
import type { Codes, Column } from './column.ts'
import { type Holding, LINKED, type Linked, type Links, type Loaded, type Rows } from './load.ts'

/** `families` by number, in rising order; of the columns only those named. */
export function subsetOf(loaded: Loaded, families: readonly number[], keys: ReadonlySet<string>): Loaded {
  const { rows } = loaded
  const persons = spans(families, rows.familyStarts)
  const pairs = spans(persons.list, rows.pairStarts)
  const renumbered = new Map(Array.from(persons.list, (old, now) => [old, now]))
  const pairNumber = new Map(Array.from(pairs.list, (old, now) => [old, now]))
  const links = Object.fromEntries(
    LINKED.map((kind) => {
      const all = rows.links[kind]
      const own = spans(persons.list, all.starts)
      const pair = own.list.map((link) => pairNumber.get(all.pair[link] ?? 0) ?? 0)
      return [kind, { starts: own.starts, pair, holds: gather(all.holds, own.list) } satisfies Links]
    }),
  ) as Record<Linked, Links>
  const ofPair = (list: Uint8Array) => Uint8Array.from(pairs.list, (old) => list[old] ?? 0)
  const subset: Rows = {
    persons: persons.list.length,
    families: families.length,
    familyStarts: persons.starts,
    ids: [],
    cases: [],
    pairStarts: pairs.starts,
    other: pairs.list.map((old) => renumbered.get(rows.other[old] ?? 0) ?? 0),
    kinds: ofPair(rows.kinds),
    links,
    complete: Uint8Array.from(persons.list, (old) => rows.complete[old] ?? 0),
    place: persons.list.map((old) => rows.place[old] ?? 0),
    places: rows.places,
    appraisals: new Map(
      Array.from(persons.list, (old, now) => [now, rows.appraisals.get(old) ?? []] as const).filter(
        ([, list]) => list.length > 0,
      ),
    ),
  }
  const gathered = (column: Column) => gather(column, column.codes.length === rows.persons ? persons.list : pairs.list)
  return {
    rows: subset,
    columns: new Map([...loaded.columns].flatMap(([key, c]) => (keys.has(key) ? [[key, gathered(c)] as const] : []))),
    holdings: new Map(
      [...loaded.holdings].map(([id, { held, ambiguous, extending }]): [string, Holding] => [
        id,
        {
          held: gather(held, persons.list),
          ambiguous: gather(ambiguous, persons.list),
          extending: gather(extending, persons.list),
        },
      ]),
    ),
  }
}

/** What stands in the spans of some cells, and where the span of each begins in the new list. */
function spans(
  cells: ArrayLike<number>,
  starts: Uint32Array,
): { readonly list: Uint32Array; readonly starts: Uint32Array } {
  const own = new Uint32Array(cells.length + 1)
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? 0
    own[i + 1] = (own[i] ?? 0) + (starts[cell + 1] ?? 0) - (starts[cell] ?? 0)
  }
  const list = new Uint32Array(own[cells.length] ?? 0)
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? 0
    const first = starts[cell] ?? 0
    const count = (own[i + 1] ?? 0) - (own[i] ?? 0)
    for (let n = 0; n < count; n += 1) list[(own[i] ?? 0) + n] = first + n
  }
  return { list, starts: own }
}

function gather(column: Column, rows: Uint32Array): Column {
  const take = (list: Codes, from: Uint32Array): Codes => {
    const made = sameWidth(list, from.length)
    for (let i = 0; i < from.length; i += 1) made[i] = list[from[i] ?? 0] ?? 0
    return made
  }
  const changes =
    column.days.length === 0 ? { list: new Uint32Array(), starts: new Uint32Array() } : spans(rows, column.starts)
  return {
    values: column.values,
    lo: column.lo,
    hi: column.hi,
    codes: take(column.codes, rows),
    starts: changes.starts,
    days: Int32Array.from(changes.list, (old) => column.days[old] ?? 0),
    turns: take(column.turns, changes.list),
  }
}

function sameWidth(list: Codes, length: number): Codes {
  if (list instanceof Uint8Array) return new Uint8Array(length)
  return list instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length)
}
