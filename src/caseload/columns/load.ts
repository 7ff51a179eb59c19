/** Families into columns: each person and each pair of relatives a row, each fact asked a column. */
import type { Compiled } from '../../engine/compile.ts'
import { seriesFor, subjectOf } from '../../engine/evaluate.ts'
import { endOfPermit } from '../../engine/path.ts'
import type { Bounds } from '../../facts/bounds.ts'
import type { Series } from '../../facts/series.ts'
import { heldAmbiguously, holdings } from '../../facts/themes/permits.ts'
import { NO, truthOf, YES } from '../../facts/truth.ts'
import { type Days, familyView, type PersonView, personOf } from '../../facts/view.ts'
import type { Family } from '../../profile/family.ts'
import type { Household } from '../../profile/schema.ts'
import { addDays, type Day } from '../../time/day.ts'
import { constant, mapTimeline, merge, stepAt, type Timeline, within } from '../../time/timeline.ts'
import type { Ask } from './asks.ts'
import { type Column, type ColumnBuilder, columnBuilder, type Turn } from './column.ts'

/** How one person is related to another, as anchors and leaves name it. */
export const KINDS = ['children', 'parents', 'siblings', 'spouse'] as const
export const LINKED = ['children', 'parents', 'spouse'] as const
export type Linked = (typeof LINKED)[number]

/** The relatives of one sort that leaves name, in the order of the file, somebody married twice to one person twice. */
export interface Links {
  /** Links of a person stand from `starts[row]` until `starts[row + 1]`. */
  readonly starts: Uint32Array
  readonly pair: Uint32Array
  /** By link, whether the relation holds: 0 no, 1 open, 2 yes. */
  readonly holds: Column
}

/** Who stands in which row: families in the order read, members in the order of their file. */
export interface Rows {
  readonly persons: number
  readonly families: number
  /** The persons of a family stand from `familyStarts[f]` until `familyStarts[f + 1]`. */
  readonly familyStarts: Uint32Array
  readonly ids: readonly string[]
  readonly cases: readonly string[]
  /** The pairs of a person stand from `pairStarts[row]` until `pairStarts[row + 1]`; the first is of the person alone. */
  readonly pairStarts: Uint32Array
  /** The other person of a pair; of the first pair the person. */
  readonly other: Uint32Array
  /** Bits of `KINDS`; 0 for the person alone. */
  readonly kinds: Uint8Array
  readonly links: Readonly<Record<Linked, Links>>
  /** 1 where the file names every relative. */
  readonly complete: Uint8Array
  /** What the household says about where it is, as an index of `places`. */
  readonly place: Uint32Array
  readonly places: readonly (Household | undefined)[]
  /** By the row of the person. */
  readonly appraisals: ReadonlyMap<number, readonly Appraised[]>
}

/** An appraisal that a person has recorded. */
export interface Appraised {
  readonly path: string
  readonly requirement: string
  readonly version: Day
  readonly met: boolean
  readonly from: Day
}

/** The permits of one path: 0 no, 1 open, 2 yes; whether the file leaves open what is held; after the end of a permit. */
export interface Holding {
  readonly held: Column
  readonly ambiguous: Column
  readonly extending: Column
}

export interface Loaded {
  readonly rows: Rows
  readonly columns: ReadonlyMap<string, Column>
  readonly holdings: ReadonlyMap<string, Holding>
}

const turnsOf = (timeline: Timeline<number>): readonly Turn[] =>
  timeline.map(({ from, value }) => ({ from, lo: value, hi: value }))

/** The values of a series on the days read; of a fact that grows, how many of the limits are reached. */
function turnsIn(series: Series, limits: readonly number[] | undefined, days: Days): readonly Turn[] {
  const cut = (timeline: Timeline<Bounds>): readonly Turn[] =>
    within(timeline, days.from, days.until).map(({ from, value: { lo, hi } }) => ({ from, lo, hi }))
  if (limits === undefined) {
    if (!series.values) throw new Error('a fact that grows is compared with limits')
    return joined(cut(series.values))
  }
  const reached = limits.map((n) => within(series.compare('greaterThanInclusive', [n]), days.from, days.until))
  const counts = merge(
    reached,
    (verdicts): Bounds => ({
      lo: verdicts.filter((v) => truthOf(v) === YES).length,
      hi: verdicts.filter((v) => truthOf(v) !== NO).length,
      assumed: false,
    }),
    (a, b) => a.lo === b.lo && a.hi === b.hi,
  )
  return cut(counts)
}

/** Without turns that only change what rests on an assumption. */
function joined(turns: readonly Turn[]): readonly Turn[] {
  if (turns.length === 1) return turns
  return turns.filter((turn, i) => {
    const before = turns[i - 1]
    return before === undefined || before.lo !== turn.lo || before.hi !== turn.hi
  })
}

export interface LoadOptions {
  readonly on: Day
  readonly days: Days
}

export interface Loader {
  readonly add: (family: Family) => void
  readonly done: () => Loaded
}

/** `rules` gives amounts, grants and the paths whose permits are looked for. */
export function loader(
  rules: Compiled,
  asks: readonly Ask[],
  limits: ReadonlyMap<string, readonly number[]>,
  options: LoadOptions,
): Loader {
  const { on, days } = options
  const builders = asks.map((ask) => ({ ask, limits: limits.get(ask.key), column: columnBuilder() }))
  const permits = rules.paths.map(({ id }) => ({
    id,
    held: columnBuilder(),
    ambiguous: columnBuilder(),
    extending: columnBuilder(),
  }))
  const links = { children: linkBuilder(), parents: linkBuilder(), spouse: linkBuilder() }
  const ids: string[] = []
  const cases: string[] = []
  const familyStarts: number[] = [0]
  const pairStarts: number[] = [0]
  const other: number[] = []
  const kinds: number[] = []
  const complete: number[] = []
  const place: number[] = []
  const places = new Map<string, { readonly index: number; readonly household: Household | undefined }>()
  const appraisals = new Map<number, readonly Appraised[]>()

  const addPerson = (person: PersonView, rowOf: ReadonlyMap<string, number>): void => {
    const { member, view } = person
    const row = rowOf.get(member.id) ?? 0
    const kin = {
      children: view.kinship.children(member.id),
      parents: view.kinship.parents(member.id),
      siblings: view.kinship.siblings(member.id),
      spouse: view.kinship.spouses(member.id),
    }
    const pairs = new Map<string, number>()
    KINDS.forEach((kind, bit) => {
      for (const { id } of kin[kind]) pairs.set(id, (pairs.get(id) ?? 0) | (1 << bit))
    })
    const relatives = [undefined, ...[...pairs.keys()].map((id) => personOf(view, id))]
    const firstPair = other.length
    for (const relative of relatives) {
      other.push(relative ? (rowOf.get(relative.member.id) ?? row) : row)
      kinds.push(relative ? (pairs.get(relative.member.id) ?? 0) : 0)
    }
    pairStarts.push(other.length)
    const order = [...pairs.keys()]
    for (const kind of LINKED)
      links[kind].add(
        kin[kind].map(({ id, holds }) => ({
          pair: firstPair + 1 + order.indexOf(id),
          turns: joined(turnsOf(within(mapTimeline(holds, truthOf), days.from, days.until))),
        })),
      )
    complete.push(view.kinship.complete ? 1 : 0)
    const { household } = view.kinship.householdOf(member.id)
    const where = household ? JSON.stringify([household.land, household.municipality]) : ''
    const known = places.get(where) ?? { index: places.size, household }
    places.set(where, known)
    place.push(known.index)
    const recorded = (member.appraisals ?? []).flatMap((a): Appraised[] => {
      const { path, requirement, version, result, on: made } = a
      const dated = version && version.first === version.last && made
      return dated ? [{ path, requirement, version: version.first, met: result === 'met', from: made.last }] : []
    })
    // oldest first, as they settle one after the other
    if (recorded.length > 0)
      appraisals.set(
        row,
        recorded.sort((a, b) => a.from - b.from),
      )
    for (const { ask, limits: reached, column } of builders) {
      if (ask.space === 'person') {
        const series = seriesFor(ask.ref, person, subjectOf(person, undefined, ask.path), undefined)
        column.add(turnsIn(series, reached, days))
      } else
        for (const relative of relatives) {
          const about = ask.about === 'other' ? (relative ?? person) : person
          const subject = subjectOf(person, relative, ask.path)
          column.add(turnsIn(seriesFor(ask.ref, about, subject, undefined), reached, days))
        }
    }
    for (const { id, held, ambiguous, extending } of permits) {
      const holding = holdings(person, id)
      const end = endOfPermit(person, holding)
      const after = end === undefined ? constant(0) : stepAt(addDays(end, 1), 0, 1)
      held.add(joined(turnsOf(within(mapTimeline(holding, truthOf), days.from, days.until))))
      ambiguous.add(turnsOf(within(mapTimeline(heldAmbiguously(person, id), Number), days.from, days.until)))
      extending.add(turnsOf(within(after, days.from, days.until)))
    }
  }

  return {
    add: (family) => {
      const first = ids.length
      const view = familyView(family, on, rules.pack.parameters, rules.grants, days)
      const rowOf = new Map(family.profile.members.map((m, i) => [m.id, first + i]))
      for (const person of view.persons.values()) addPerson(person, rowOf)
      for (const { id } of family.profile.members) ids.push(id)
      familyStarts.push(ids.length)
      cases.push(family.profile.case)
    },
    done: () => ({
      rows: {
        persons: ids.length,
        families: cases.length,
        familyStarts: Uint32Array.from(familyStarts),
        ids,
        cases,
        pairStarts: Uint32Array.from(pairStarts),
        other: Uint32Array.from(other),
        kinds: Uint8Array.from(kinds),
        links: { children: links.children.done(), parents: links.parents.done(), spouse: links.spouse.done() },
        complete: Uint8Array.from(complete),
        place: Uint32Array.from(place),
        places: [...places.values()].map(({ household }) => household),
        appraisals,
      },
      columns: new Map(builders.map(({ ask, column }) => [ask.key, column.done()])),
      holdings: new Map(
        permits.map(({ id, held, ambiguous, extending }) => [
          id,
          { held: held.done(), ambiguous: ambiguous.done(), extending: extending.done() },
        ]),
      ),
    }),
  }
}

interface LinkBuilder {
  readonly add: (links: readonly { readonly pair: number; readonly turns: readonly Turn[] }[]) => void
  readonly done: () => Links
}

function linkBuilder(): LinkBuilder {
  const starts: number[] = [0]
  const pair: number[] = []
  const holds: ColumnBuilder = columnBuilder()
  return {
    add: (found) => {
      for (const link of found) {
        pair.push(link.pair)
        holds.add(link.turns)
      }
      starts.push(pair.length)
    },
    done: () => ({ starts: Uint32Array.from(starts), pair: Uint32Array.from(pair), holds: holds.done() }),
  }
}
