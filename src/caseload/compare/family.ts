/** One family under two sets of rules: who comes to stand elsewhere, through which requirement, and how sure that is. */
import type { Compiled } from '../../engine/compile.ts'
import { wordingOn } from '../../engine/compile.ts'
import { type Evaluation, evaluateFamily, type PersonPath } from '../../engine/family.ts'
import { type Stretch, stretchOn } from '../../engine/path.ts'
import { findingOf } from '../../engine/requirement.ts'
import { BEST_FIRST, type Finding, type Outcome } from '../../engine/words.ts'
import type { Family } from '../../profile/family.ts'
import type { Day } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import type { Concerned } from './concerned.ts'
import type { Direction } from './direction.ts'
import { type FamilySets, familySets } from './family-sets.ts'
import { alwaysSame } from './same.ts'
import { bitOf, type OutcomeSet, placeOf } from './sets.ts'

export interface CompareSettings {
  readonly base: Compiled
  readonly head: Compiled
  readonly concerned: Concerned
  /** The day of knowledge; outcomes are those of this day. */
  readonly on: Day
  readonly horizonYears: number
  readonly layers: readonly string[] | undefined
}

/** A requirement whose finding differs; `null`: the rules of that side do not ask for it. */
export interface Through {
  readonly id: string
  readonly cite: string
  readonly from: Finding | null
  readonly to: Finding | null
}

/** Where a person stands on a path. `opens`: foreseeable from that day. */
export interface Standing {
  readonly outcome: Outcome
  readonly opens: Day | undefined
}

export interface PathCompared {
  readonly path: string
  readonly before: Standing
  readonly after: Standing
  readonly through: readonly Through[]
  /** Requirements that are not met, or not known, under the second rules. */
  readonly unmet: readonly string[]
  readonly unknown: readonly string[]
  /** What the outcome can turn out to be; equal under both rules where `same`. */
  readonly possible: {
    readonly before: OutcomeSet
    readonly after: OutcomeSet
    readonly same: boolean
    readonly direction: Direction
    /** A permit held is held under both rules or under neither. */
    readonly sameHeld: boolean
  }
}

export interface PersonCompared {
  readonly id: string
  /** Every compared path, relevant or not. */
  readonly paths: readonly PathCompared[]
}

/** Neither closed nor made for others: worth telling. */
export const isRelevant = ({ outcome }: Standing): boolean => outcome !== 'closed' && outcome !== 'not-applicable'

/** The path stands elsewhere, opens on another day, or one of its findings differs. */
export function isMoved({ before, after, through }: PathCompared): boolean {
  if (!isRelevant(before) && !isRelevant(after)) return false
  return before.outcome !== after.outcome || before.opens !== after.opens || through.length > 0
}

export function compareFamily(family: Family, settings: CompareSettings): readonly PersonCompared[] {
  const { on, horizonYears, layers, concerned } = settings
  const asked = { on, layers, horizonYears, futureOnly: true, only: concerned.needed }
  const before = evaluateFamily(settings.base, family, asked)
  const after = evaluateFamily(settings.head, family, concerned.sameFacts ? { ...asked, view: before.view } : asked)
  const sets = [familySets(before, concerned.needed), familySets(after, concerned.needed)] as const
  const persons = [...before.view.persons.keys()]
  // where no change reaches anybody in the family, nothing that hangs on it can part either
  const untouched = persons.every((id) =>
    concerned.changed.every((path) => {
      const [x, y] = [sets[0].get(id)?.get(path), sets[1].get(id)?.get(path)]
      return x !== undefined && y !== undefined && alwaysSame(x.stretches, y.stretches, before)
    }),
  )
  return persons.map((id) => ({
    id,
    paths: concerned.compared.map((path) => comparePath(id, path, before, after, sets, untouched, settings)),
  }))
}

export const CLOSED: Standing = { outcome: 'closed', opens: undefined }

function comparePath(
  person: string,
  path: string,
  before: Evaluation,
  after: Evaluation,
  [setsBefore, setsAfter]: readonly [FamilySets, FamilySets],
  untouched: boolean,
  { on, concerned }: CompareSettings,
): PathCompared {
  const [a, b] = [before.paths.get(person)?.get(path), after.paths.get(person)?.get(path)]
  const [x, y] = [setsBefore.get(person)?.get(path), setsAfter.get(person)?.get(path)]
  const [seenA, seenB] = [a && seenOn(a, on), b && seenOn(b, on)]
  const closed = bitOf('closed')
  return {
    path,
    before: seenA?.standing ?? CLOSED,
    after: seenB?.standing ?? CLOSED,
    through: throughOf(seenA?.stretch, seenB?.stretch, on),
    unmet: idsWith(seenB?.stretch, 'unmet'),
    unknown: idsWith(seenB?.stretch, 'unknown'),
    possible: {
      before: x ? at(x.sets, on) : closed,
      after: y ? at(y.sets, on) : closed,
      same: untouched || (x !== undefined && y !== undefined && alwaysSame(x.stretches, y.stretches, before)),
      direction: concerned.directions.get(path),
      sameHeld: concerned.sameFacts,
    },
  }
}

function seenOn(own: PersonPath, day: Day): { readonly standing: Standing; readonly stretch: Stretch | undefined } {
  const { candidate, state } = at(own.best, day)
  const timeline = own.candidates[candidate]
  return {
    standing: { outcome: state.outcome, opens: state.opens },
    stretch: timeline && stretchOn(timeline, day),
  }
}

function idsWith(stretch: Stretch | undefined, finding: Finding): readonly string[] {
  return stretch?.requirements.filter((_, i) => findingOf(stretch.marks[i] ?? 0) === finding).map((r) => r.id) ?? []
}

function throughOf(a: Stretch | undefined, b: Stretch | undefined, day: Day): readonly Through[] {
  const seen = (stretch: Stretch | undefined) =>
    new Map(stretch?.requirements.map((r, i) => [r.id, { r, finding: findingOf(stretch.marks[i] ?? 0) }]) ?? [])
  const [before, after] = [seen(a), seen(b)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Through[] => {
    const [x, y] = [before.get(id), after.get(id)]
    if (x?.finding === y?.finding) return []
    const shown = y?.r ?? x?.r
    return [{ id, cite: shown ? wordingOn(shown, day).cite : '', from: x?.finding ?? null, to: y?.finding ?? null }]
  })
}

/** A pair of outcomes that the missing facts allow, as places in `BEST_FIRST`: `before * 16 + after`. */
export type Pair = number
export const pairBefore = (pair: Pair): Outcome => BEST_FIRST[pair >> 4] ?? 'closed'
export const pairAfter = (pair: Pair): Outcome => BEST_FIRST[pair & 15] ?? 'closed'

const pairsKnown = new Map<string, readonly Pair[]>()
const NONE = BEST_FIRST.length
const NO_PATH: readonly Pair[] = [NONE * 16 + NONE]

/** Which pairs of best outcomes are possible over some paths. */
export function possiblePairs(paths: readonly PathCompared[]): readonly Pair[] {
  let key = ''
  let found = NO_PATH
  for (const { possible } of paths) {
    key += `${possible.before} ${possible.after} ${possible.same ? '=' : (possible.direction ?? '?')} ${possible.sameHeld};`
    const known = pairsKnown.get(key) ?? bestPairs(found, pairsOf(possible))
    pairsKnown.set(key, known)
    found = known
  }
  return found
}

function bestPairs(a: readonly Pair[], b: readonly Pair[]): readonly Pair[] {
  const found = new Set<Pair>()
  for (const x of a) for (const y of b) found.add(Math.min(x >> 4, y >> 4) * 16 + Math.min(x & 15, y & 15))
  return [...found]
}

const placesIn = (set: OutcomeSet): readonly number[] =>
  BEST_FIRST.map((_, i) => i).filter((i) => (set & (1 << i)) !== 0)

/** The pairs of one path: equal where nothing parts the rules, never worse where they can only help. */
function pairsOf({ before, after, same, direction, sameHeld }: PathCompared['possible']): readonly Pair[] {
  if (same) return placesIn(before & after || before).map((i) => i * 16 + i)
  return placesIn(before).flatMap((b) =>
    placesIn(after)
      .filter((a) => isPossible(b, a, direction, sameHeld))
      .map((a) => b * 16 + a),
  )
}

const [HELD, UNCLEAR, TO_WEIGH] = [placeOf('held'), placeOf('unclear'), placeOf('ready-to-weigh')]
const [ELSEWHERE, CLOSED_PLACE] = [placeOf('not-applicable'), placeOf('closed')]
/** A deviation that nothing cures is for a person to weigh; once time or a relative cures it, that comes first. */
const CURED: readonly number[] = [placeOf('linked'), placeOf('foreseeable'), placeOf('unclear')]

function isPossible(before: number, after: number, direction: Direction, sameHeld: boolean): boolean {
  if (sameHeld && (before === HELD) !== (after === HELD)) return false
  if (direction === undefined || direction === 'same') return true
  const [worse, better] = direction === 'wider' ? [before, after] : [after, before]
  // whether the path applies is asked the same way
  if ((before === ELSEWHERE) !== (after === ELSEWHERE) && before !== CLOSED_PLACE && after !== CLOSED_PLACE)
    return before === UNCLEAR || after === UNCLEAR
  // what was not met may become not known
  const asks = better === UNCLEAR && worse >= placeOf('foreseeable')
  return better <= worse || asks || (worse === TO_WEIGH && CURED.includes(better))
}

/** The best of the outcomes that a person has on some paths. */
export function bestStanding(paths: readonly PathCompared[], side: 'before' | 'after'): Standing {
  let best = CLOSED
  for (const path of paths) {
    const standing = path[side]
    const better = placeOf(standing.outcome) - placeOf(best.outcome)
    if (better < 0 || (better === 0 && (standing.opens ?? 0) < (best.opens ?? 0))) best = standing
  }
  return best
}
