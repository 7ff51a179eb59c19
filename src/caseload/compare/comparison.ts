/** A caseload under two sets of rules: the counts, and everybody who comes to stand elsewhere. */
import type { Finding, Outcome } from '../../engine/words.ts'
import { OPEN } from '../../engine/words.ts'
import type { Family } from '../../profile/family.ts'
import { addDays, type Day, formatDay } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import {
  bestStanding,
  type CompareSettings,
  compareFamily,
  isMoved,
  isRelevant,
  type PathCompared,
  type PersonCompared,
  possiblePairs,
} from './family.ts'
import { type OutcomeSet, outcomesIn, placeOf } from './sets.ts'
import { addPerson, addUntouched, emptyTally, type Tally } from './tally.ts'

/** By what the counts can be split. */
export const GROUPINGS = ['track', 'path', 'age', 'municipality'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface PathMove {
  readonly path: string
  readonly before: { readonly outcome: Outcome; readonly from: string | null }
  readonly after: { readonly outcome: Outcome; readonly from: string | null }
  readonly through: readonly {
    readonly id: string
    readonly cite: string
    readonly from: Finding | null
    readonly to: Finding | null
  }[]
  readonly possible: { readonly before: readonly Outcome[]; readonly after: readonly Outcome[] }
}

export interface Mover {
  readonly case: string
  readonly person: string
  /** Whatever the missing facts are, the person stands elsewhere. */
  readonly sure: boolean
  /** Better or worse by the best path; `date`: the same, from another day; `finding`: a gap more or less. */
  readonly kind: 'better' | 'worse' | 'date' | 'finding'
  readonly paths: readonly PathMove[]
}

export interface Comparison {
  readonly all: Tally
  readonly groups: ReadonlyMap<Grouping, ReadonlyMap<string, Tally>>
  readonly movers: readonly Mover[]
  /** Requirements not met by those who have no open path afterwards, most first: `25b-1/german`. */
  readonly narrow: readonly (readonly [string, number])[]
  /** From outcome to outcome, by the best path: for the picture. */
  readonly flows: readonly { readonly from: Outcome; readonly to: Outcome; readonly persons: number }[]
  readonly families: number
}

/** Somebody, and what the counts can be split by. */
export interface Who {
  readonly case: string
  readonly id: string
  readonly age: string
  readonly municipality: string
}

/** In the order of the file. */
export function peopleIn(family: Family, on: Day): readonly Who[] {
  const { profile } = family
  return profile.members.map(({ id }) => ({
    case: profile.case,
    id,
    age: ageGroup(family, id, on),
    municipality: municipalityOf(family, id),
  }))
}

function tallyIn(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally()
  tallies.set(key, tally)
  return tally
}

/** Takes in one family after the other. */
export class Comparer {
  private readonly settings: CompareSettings
  private readonly all = emptyTally()
  private readonly groups = new Map<Grouping, Map<string, Tally>>()
  private readonly movers: Mover[] = []
  private readonly narrow = new Map<string, number>()
  private readonly flows = new Map<string, number>()
  private families = 0

  constructor(settings: CompareSettings, groupings: readonly Grouping[]) {
    this.settings = settings
    for (const grouping of groupings) this.groups.set(grouping, new Map())
  }

  /** True where a path of somebody in the family stands elsewhere, so that its rifts are worth a look. */
  add(family: Family): boolean {
    return this.addFamily(peopleIn(family, this.settings.on), compareFamily(family, this.settings))
  }

  /** The same of a family compared elsewhere; `people` in the order of `persons`. */
  addFamily(people: readonly Who[], persons: readonly PersonCompared[]): boolean {
    const before = this.movers.length
    this.families += 1
    persons.forEach((person, i) => {
      const who = people[i]
      if (who) this.addPerson(who, person.paths)
    })
    return this.movers.slice(before).some((mover) => mover.paths.some(standsElsewhere))
  }

  /** A family that no change of the rules reaches. */
  addUntouched(people: readonly Who[], persons: readonly (readonly PathCompared[])[]): void {
    this.families += 1
    people.forEach((who, i) => {
      const paths = persons[i] ?? []
      addUntouched(this.all, paths, this.settings.on)
      for (const [grouping, tallies] of this.groups)
        for (const [key, own] of this.groupsOf(grouping, who, paths))
          addUntouched(tallyIn(tallies, key), own, this.settings.on)
      this.addFlow(paths)
    })
  }

  result(): Comparison {
    return {
      all: this.all,
      groups: new Map(
        [...this.groups].map(([g, tallies]) => [g, new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))]),
      ),
      movers: this.movers,
      narrow: [...this.narrow].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
      flows: [...this.flows].map(([key, persons]) => {
        const [from, to] = key.split(' ') as [Outcome, Outcome]
        return { from, to, persons }
      }),
      families: this.families,
    }
  }

  private addPerson(who: Who, paths: readonly PathCompared[]): void {
    const { on } = this.settings
    addPerson(this.all, paths, on)
    for (const [grouping, tallies] of this.groups)
      for (const [key, own] of this.groupsOf(grouping, who, paths)) addPerson(tallyIn(tallies, key), own, on)
    this.addFlow(paths)
    if (paths.some(isMoved)) this.movers.push(moverOf(who, paths))
  }

  /** From where to where, and what blocks afterwards. */
  private addFlow(paths: readonly PathCompared[]): void {
    const [before, after] = [bestStanding(paths, 'before'), bestStanding(paths, 'after')]
    const flow = `${before.outcome} ${after.outcome}`
    this.flows.set(flow, (this.flows.get(flow) ?? 0) + 1)
    if (isRelevant(after) && !OPEN.has(after.outcome) && after.outcome !== 'held') {
      const best = paths.find((p) => p.after === after)
      for (const requirement of best?.unmet ?? []) {
        const code = `${best?.path.replace(/^aufenthg-/, '')}/${requirement}`
        this.narrow.set(code, (this.narrow.get(code) ?? 0) + 1)
      }
    }
  }

  private groupsOf(
    grouping: Grouping,
    who: Who,
    paths: readonly PathCompared[],
  ): readonly (readonly [string, readonly PathCompared[]])[] {
    switch (grouping) {
      case 'path':
        return paths.map((p) => [p.path.replace(/^aufenthg-/, ''), [p]])
      case 'track': {
        const track = (p: PathCompared) => this.trackOf(p.path)
        return [...new Set(paths.map(track))].map((t) => [t, paths.filter((p) => track(p) === t)])
      }
      case 'age':
        return [[who.age, paths]]
      case 'municipality':
        return [[who.municipality, paths]]
    }
  }

  private trackOf(path: string): string {
    const found = this.settings.head.byId.get(path) ?? this.settings.base.byId.get(path)
    return found?.versions.at(-1)?.raw.track ?? ''
  }
}

const standsElsewhere = ({ before, after }: PathMove) => before.outcome !== after.outcome || before.from !== after.from

/** Bounds at which the law changes: reason, school, youth, work, pension. */
const AGES = [0, 14, 18, 27, 65] as const

/** `14-17`; `?` where the year of birth leaves two groups open. */
function ageGroup({ profile }: Family, id: string, on: Day): string {
  const born = profile.members.find((m) => m.id === id)?.born
  if (!born) return '?'
  const group = (day: Day) => AGES.findLastIndex((age) => afterYears(day, age) <= on)
  const [oldest, youngest] = [group(born.first), group(born.last)]
  if (oldest !== youngest) return '?'
  const [from, next] = [AGES[oldest] ?? 0, AGES[oldest + 1]]
  return next === undefined ? `${from}+` : `${from}-${next - 1}`
}

function municipalityOf({ profile }: Family, id: string): string {
  const households = profile.households ?? (profile.household ? [profile.household] : [])
  const own = households.find((h) => h.members?.includes(id)) ?? (households.length === 1 ? households[0] : undefined)
  return own?.municipality ?? '?'
}

function moverOf(who: Who, paths: readonly PathCompared[]): Mover {
  const [before, after] = [bestStanding(paths, 'before'), bestStanding(paths, 'after')]
  const step = placeOf(before.outcome) - placeOf(after.outcome)
  const kind = step > 0 ? 'better' : step < 0 ? 'worse' : before.opens !== after.opens ? 'date' : 'finding'
  const moved = paths.filter(isMoved)
  return {
    case: who.case,
    person: who.id,
    sure: possiblePairs(paths).every((pair) => pair >> 4 !== (pair & 15)),
    kind,
    paths: moved.map(
      (p): PathMove => ({
        path: p.path,
        before: { outcome: p.before.outcome, from: isoOf(p.before.opens) },
        after: { outcome: p.after.outcome, from: isoOf(p.after.opens) },
        through: p.through,
        possible: { before: wordsOf(p.possible.before), after: wordsOf(p.possible.after) },
      }),
    ),
  }
}

const isoOf = (day: Day | undefined) => (day === undefined ? null : formatDay(day))
const wordsOf = (set: OutcomeSet) => outcomesIn(set)

/** The first day that a comparison reads. */
export const firstDayOf = (on: Day): Day => addDays(on, -1)
