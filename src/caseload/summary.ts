/** A caseload in counts and short lists, built line by line; all it keeps of each family is a short hash of its case. */
import { createHash } from 'node:crypto'
import type { IsoDate } from '../engine/result.ts'
import { BEST_FIRST, type Outcome } from '../engine/words.ts'
import type { ProblemCode } from '../profile/problem.ts'
import { formatDay, parseDay } from '../time/day.ts'
import { afterMonths } from '../time/period.ts'
import type { DeadlineLine, FamilyLine, OddLine, OpeningLine, PersonLine } from './line.ts'

/** Where persons stand, in the order in which a report lists them. `none`: no path found among those examined. */
export const STATES = [
  'ready',
  'ready-to-weigh',
  'linked',
  'soon',
  'foreseeable',
  'gaps',
  'unclear',
  'barred',
  'held',
  'none',
] as const
export type State = (typeof STATES)[number]

export const SORTS = ['deadline', 'case', 'input'] as const
export type Sort = (typeof SORTS)[number]

/** A family in the work list. */
export interface WorkItem {
  /** Its place among the families read, from 0. */
  readonly place: number
  readonly case: string
  readonly persons: number
  /** The next deadline by which a path or a permit is lost; papers that are renewed do not count. */
  readonly deadline: DeadlineLine | undefined
  /** The best route of the family, and whose it is. */
  readonly best: PersonLine | undefined
  /** Requirements of all routes that the file cannot answer. */
  readonly unknown: number
  /** Gaps of the best route. */
  readonly gaps: readonly string[]
}

export interface GapCount {
  readonly gap: string
  readonly kind: 'unmet' | 'unknown'
  readonly step: string | null
  readonly families: number
  readonly persons: number
}

export interface Opening extends OpeningLine {
  readonly case: string
}

export interface Odd extends OddLine {
  readonly case: string
}

export interface Summary {
  readonly families: number
  readonly persons: number
  readonly states: Readonly<Record<State, number>>
  readonly unknown: number
  readonly work: readonly WorkItem[]
  /** Most persons first. */
  readonly gaps: readonly GapCount[]
  /** The next to open, and how many persons by path. */
  readonly opening: readonly Opening[]
  readonly openingByPath: Readonly<Record<string, number>>
  readonly odd: readonly Odd[]
  readonly oddByCode: Readonly<Partial<Record<ProblemCode, number>>>
}

export interface SummaryOptions {
  /** How many lines each list keeps. */
  readonly most: number
  readonly sort: Sort
}

export interface Tally {
  readonly add: (family: FamilyLine) => void
  readonly result: () => Summary
}

/** Counts and keeps the first of each list, whatever the number of families. */
export function tally({ most, sort }: SummaryOptions): Tally {
  let families = 0
  let persons = 0
  let unknown = 0
  const states = new Map<State, number>()
  const gaps = new Map<string, { -readonly [K in keyof GapCount]: GapCount[K] }>()
  const openingByPath = new Map<string, number>()
  const oddByCode = new Map<ProblemCode, number>()
  const work = firstOf(most, byOrder(sort))
  const opening = firstOf<Opening>(most, (a, b) => compare(a.date, b.date) || compare(a.case, b.case))
  const odd: Odd[] = []
  const cases = new Set<string>()
  const repeated = (family: FamilyLine): readonly OddLine[] => {
    const hash = shortHash(family.case)
    if (cases.has(hash)) return [{ code: 'duplicate-case', address: 'case' }]
    cases.add(hash)
    return []
  }
  return {
    add: (family) => {
      const item = workItem(family, families)
      families += 1
      persons += family.persons.length
      unknown += item.unknown
      for (const person of family.persons) count(states, stateOf(person, family.on))
      for (const { gap, kind, step, persons: who } of family.gaps) {
        const key = `${gap} ${kind}`
        const known = gaps.get(key) ?? { gap, kind, step, families: 0, persons: 0 }
        known.families += 1
        known.persons += who.length
        gaps.set(key, known)
      }
      for (const line of family.opening) {
        opening.add({ ...line, case: family.case })
        count(openingByPath, line.path)
      }
      for (const line of [...family.odd, ...repeated(family)]) {
        count(oddByCode, line.code)
        if (odd.length < most) odd.push({ ...line, case: family.case })
      }
      work.add(item)
    },
    result: () => ({
      families,
      persons,
      states: Object.fromEntries(STATES.map((s) => [s, states.get(s) ?? 0])) as Record<State, number>,
      unknown,
      work: work.list(),
      gaps: [...gaps.values()].sort(
        (a, b) => b.persons - a.persons || b.families - a.families || compare(a.gap, b.gap) || compare(a.kind, b.kind),
      ),
      opening: opening.list(),
      openingByPath: Object.fromEntries([...openingByPath].sort(([a], [b]) => compare(a, b))),
      odd,
      oddByCode: Object.fromEntries([...oddByCode].sort(([a], [b]) => compare(a, b))),
    }),
  }
}

/** Nine bytes, one letter each: small enough for millions, and no two cases share one by chance. */
const shortHash = (text: string) => createHash('sha256').update(text).digest().toString('latin1', 0, 9)

/** The state of a person as counted; `on` divides what is foreseeable. */
export function stateOf({ state, from }: Pick<PersonLine, 'state' | 'from'>, on: IsoDate): State {
  if (state === null || state === 'closed' || state === 'not-applicable') return 'none'
  if (state !== 'foreseeable') return state
  return from !== null && from < inAYear(on) ? 'soon' : 'foreseeable'
}

const years = new Map<IsoDate, IsoDate>()

function inAYear(on: IsoDate): IsoDate {
  const known = years.get(on)
  if (known !== undefined) return known
  const day = parseDay(on)
  const limit = day === undefined ? on : formatDay(afterMonths(day, 12))
  years.set(on, limit)
  return limit
}

export function workItem(family: FamilyLine, place: number): WorkItem {
  const rank = (p: PersonLine) => BEST_FIRST.indexOf(outcomeOf(p) ?? 'closed')
  const [best] = family.persons.filter((p) => p.route !== null).sort((a, b) => rank(a) - rank(b))
  const short = best?.route?.replace(/^aufenthg-/, '') ?? ''
  return {
    place,
    case: family.case,
    persons: family.persons.length,
    deadline: family.deadlines.find((d) => d.kind !== 'paper-expires'),
    best,
    unknown: family.persons.reduce((sum, p) => sum + p.unknown, 0),
    gaps: family.gaps
      .filter(
        (g) => g.kind === 'unmet' && best !== undefined && g.gap.startsWith(`${short}/`) && g.persons.includes(best.id),
      )
      .map((g) => g.gap),
  }
}

/** The outcome of the route itself, also of somebody who holds another permit. */
export function outcomeOf({ route, paths }: PersonLine): Outcome | undefined {
  return route === null ? undefined : paths[route]
}

/** By deadline: the next first, then the most persons it touches; families without one last. */
export function byOrder(sort: Sort): (a: WorkItem, b: WorkItem) => number {
  if (sort === 'input') return (a, b) => a.place - b.place
  if (sort === 'case') return (a, b) => compare(a.case, b.case) || a.place - b.place
  const touched = (item: WorkItem) => item.deadline?.persons.length ?? 0
  return (a, b) =>
    compare(a.deadline?.date ?? '9999', b.deadline?.date ?? '9999') ||
    touched(b) - touched(a) ||
    compare(a.case, b.case) ||
    a.place - b.place
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The first `most` in an order, out of any number. */
function firstOf<T>(most: number, order: (a: T, b: T) => number): { add: (item: T) => void; list: () => readonly T[] } {
  let kept: T[] = []
  const prune = () => {
    kept.sort(order)
    if (kept.length > most) kept = kept.slice(0, most)
  }
  return {
    add: (item) => {
      kept.push(item)
      if (kept.length > 4 * most + 1000) prune()
    },
    list: () => {
      prune()
      return kept
    },
  }
}
