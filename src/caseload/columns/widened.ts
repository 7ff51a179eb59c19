/**
 * The outcomes possible for every path of a chunk, relatives' paths included, as `compare/family-sets` has them: what a
 * relative's path promises is certain only where its own outcomes are.
 */
import type { CompiledPath } from '../../engine/compile.ts'
import { restsOnRelatives } from '../../engine/family.ts'
import { NO, UNKNOWN } from '../../facts/truth.ts'
import { alone } from '../compare/family-sets.ts'
import {
  ALL_OUTCOMES,
  bestOfSets,
  bitOf,
  isSingle,
  OPEN_OUTCOMES,
  type OutcomeSet,
  upToWorst,
} from '../compare/sets.ts'
import { anchorBits, type Chunk } from './chunk.ts'
import type { Finder } from './findings.ts'
import type { PathOutcomes } from './paths.ts'
import { possibleOutcomes, type SetPlanes, setAt } from './possible.ts'
import type { Promised } from './relatives.ts'
import {
  awaitedBy,
  evaluatePath,
  finderFor,
  type Link,
  type Memories,
  promisesFrom,
  type Round,
  type Rules,
} from './rounds.ts'

/** A path with the sets of its outcomes by row of the persons, and its candidates with careful promises. */
export interface PossiblePath {
  readonly sets: (row: number) => OutcomeSet
  readonly own: PathOutcomes
}

export type Possible = ReadonlyMap<string, PossiblePath>
const MOST_ROUNDS = 12

/** `undefined`: the promises come to no end, and anything is possible. */
export function possibleOf(round: Round, chunk: Chunk, rules: Rules, memo: Memories): Possible | undefined {
  const finder = (path: CompiledPath, promised: Promised | undefined) =>
    finderFor(path, chunk, rules, memo, promised && promisesFrom(promised))
  const first = new Map<string, PossiblePath>()
  for (const path of rules.paths) {
    const own = round.outcomes.get(path.id)
    if (own) first.set(path.id, { own, sets: setsOf(path, own, finder(path, undefined)) })
  }
  const { persons, pairs } = chunk
  const derived = rules.paths.filter((path) => restsOnRelatives(path, rules.from, rules.until))
  if (derived.length === 0 || pairs.until - pairs.from === persons.until - persons.from) return first
  let possible: Possible = first
  const known = new Map(derived.map(({ id }) => [id, listed(first.get(id), persons.rows)]))
  for (let n = 0; n < MOST_ROUNDS; n += 1) {
    const promises = promisesFrom(carefully(round, possible, chunk, rules))
    const next = new Map(possible)
    let changed = false
    for (const path of derived) {
      const own = evaluatePath(path, chunk, rules, memo, promises)
      const sets = setsOf(path, own, finder(path, undefined))
      const before = known.get(path.id) ?? new Uint16Array(persons.rows)
      const after = before.slice()
      for (let row = 0; row < persons.rows; row += 1) {
        after[row] = (before[row] ?? 0) | sets(row)
        if (after[row] !== before[row]) changed = true
      }
      known.set(path.id, after)
      next.set(path.id, { own, sets: (row) => after[row] ?? ALL_OUTCOMES })
    }
    possible = next
    if (!changed) return possible
  }
  return undefined
}

function listed(possible: PossiblePath | undefined, rows: number): Uint16Array {
  return Uint16Array.from({ length: rows }, (_, row) => possible?.sets(row) ?? 0)
}

function setsOf(path: CompiledPath, own: PathOutcomes, finder: Finder): PossiblePath['sets'] {
  const planes = possibleOutcomes(own, finder)
  return path.anchors.length === 0 ? (row) => setAt(planes, row) : overCandidates(path, planes, finder)
}

/** The best of the candidates; nobody there: not applicable, but for a permit held or a path closed. */
function overCandidates(path: CompiledPath, planes: SetPlanes, { chunk, space }: Finder): PossiblePath['sets'] {
  const { persons, rowsOf } = chunk
  const { kinds, pairStarts, complete } = rowsOf
  const wanted = anchorBits(path.anchors)
  const found = new Uint16Array(persons.rows)
  for (let cell = 0; cell < persons.until - persons.from; cell += 1) {
    const person = persons.from + cell
    const [first, last] = [pairStarts[person] ?? 0, pairStarts[person + 1] ?? 0]
    const pairs: number[] = []
    for (let pair = first; pair < last; pair += 1) if (((kinds[pair] ?? 0) & wanted) !== 0) pairs.push(pair)
    const lonely = pairs.length === 0
    if (lonely) pairs.push(first)
    const [begin, end] = [persons.starts[cell] ?? 0, persons.starts[cell + 1] ?? 0]
    for (let row = begin; row < end; row += 1) {
      const at = (pair: number) => setAt(planes, (space.starts[pair - space.from] ?? 0) + row - begin)
      const best = pairs.length === 1 ? at(pairs[0] ?? first) : bestOfSets(pairs.map(at))
      found[row] = complete[person] === 0 ? best | upToWorst(best) : lonely ? alone(best) : best
    }
  }
  return (row) => found[row] ?? 0
}

const UNCLEAR_ONLY = bitOf('unclear')
const SURELY_OPEN = bitOf('ready') | bitOf('ready-to-weigh')

/** What a relative's path promises, and unknown where facts still missing could change that. */
function carefully(round: Round, possible: Possible, chunk: Chunk, rules: Rules): Promised {
  const rowOf = (person: number, day: number) => (chunk.persons.starts[person - chunk.persons.from] ?? 0) + day
  const setOf = ({ person, path }: Link, day: number) => possible.get(path)?.sets(rowOf(person, day))
  const isCertain = (link: Link, day: number, seen: Set<string>): boolean =>
    awaitedBy(round, chunk, rules, link, day).every((next) => {
      const key = `${next.person} ${next.path}`
      if (seen.has(key)) return true
      seen.add(key)
      const set = setOf(next, day)
      return set === undefined || (isSingle(set) && isCertain(next, day, seen))
    })
  const concrete = round.promises?.promised
  return (person, relative, path, day) => {
    const promise = concrete?.(person, relative, path, day) ?? NO
    const link = { person: relative, path }
    const set = setOf(link, day)
    if (set === undefined) return promise
    if ((set & OPEN_OUTCOMES) === 0) return set === UNCLEAR_ONLY ? promise : NO
    if ((set & ~SURELY_OPEN) === 0) return promise
    return isSingle(set) && isCertain(link, day, new Set()) ? promise : UNKNOWN
  }
}
