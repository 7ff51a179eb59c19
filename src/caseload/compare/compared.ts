/** What planes say of the persons of a chunk under one or two sets of rules, as `compareFamily` says it. */
import { type CompiledRequirement, wordingOn } from '../../engine/compile.ts'
import { type Finding, OUTCOMES } from '../../engine/words.ts'
import type { Day } from '../../time/day.ts'
import { codeAt } from '../columns/best.ts'
import { type Chunk, candidatesOf } from '../columns/chunk.ts'
import { differingRows } from '../columns/differences.ts'
import type { Marks } from '../columns/findings.ts'
import type { PathOutcomes } from '../columns/paths.ts'
import { bit, firstBit, type Plane } from '../columns/plane.ts'
import type { Memories, Round, Rules } from '../columns/rounds.ts'
import type { Possible } from '../columns/widened.ts'
import {
  CLOSED,
  type CompareSettings,
  type PathCompared,
  type PersonCompared,
  type Standing,
  type Through,
} from './family.ts'
import { bitOf } from './sets.ts'

/** A chunk under one set of rules. */
export interface Side {
  readonly rules: Rules
  readonly round: Round
  readonly possible: Possible
  readonly memo: Memories
}

/** A person on a path on the first day. */
interface Seen {
  readonly standing: Standing
  readonly findings: readonly (readonly [CompiledRequirement, Finding])[]
}

const FORESEEABLE = OUTCOMES.indexOf('foreseeable')

function seenIn(own: PathOutcomes, person: number, chunk: Chunk, anchored: boolean): Seen {
  const { persons } = chunk
  const row = persons.starts[person - persons.from] ?? 0
  const code = codeAt(own.best, row)
  const space = anchored ? chunk.pairs : persons
  const cell = (own.candidate?.[row] ?? person) - space.from
  const first = space.starts[cell] ?? 0
  const opening = code === FORESEEABLE ? firstBit(own.decided.opening, first + 1, space.starts[cell + 1] ?? 0) : -1
  const days = chunk.dayStarts[person - persons.from] ?? 0
  const opens = opening < 0 ? undefined : (chunk.days[days + opening - first] as Day | undefined)
  return {
    standing: { outcome: OUTCOMES[code] ?? 'closed', opens },
    findings: findingsIn(own, first),
  }
}

function findingsIn({ rulings }: PathOutcomes, row: number): Seen['findings'] {
  for (const { version, ordinary, extended, marks } of rulings) {
    const extending = bit(extended, row) === 1
    if (!extending && bit(ordinary, row) === 0) continue
    const requirements = extending ? (version.extension ?? []) : version.requirements
    return requirements.flatMap((requirement) => {
      const own = marks.get(requirement)
      return own ? [[requirement, findingAt(own, row)] as const] : []
    })
  }
  return []
}

function findingAt(marks: Marks, row: number): Finding {
  if (bit(marks.good, row) === 1) return bit(marks.exempt, row) === 1 ? 'exempt' : 'met'
  if (bit(marks.unmet, row) === 1) return 'unmet'
  return bit(marks.unknown, row) === 1 ? 'unknown' : 'appraisal'
}

const idsWith = (seen: Seen | undefined, finding: Finding): readonly string[] =>
  seen?.findings.flatMap(([r, found]) => (found === finding ? [r.id] : [])) ?? []

function throughOf(a: Seen | undefined, b: Seen | undefined, day: Day): readonly Through[] {
  const [before, after] = [a, b].map((seen) => new Map(seen?.findings.map((f) => [f[0].id, f] as const) ?? []))
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return [...ids].flatMap((id): Through[] => {
    const [x, y] = [before?.get(id), after?.get(id)]
    if (x?.[1] === y?.[1]) return []
    const shown = y?.[0] ?? x?.[0]
    return [{ id, cite: shown ? wordingOn(shown, day).cite : '', from: x?.[1] ?? null, to: y?.[1] ?? null }]
  })
}

const differences = new WeakMap<Possible, Map<string, Plane | undefined>>()

/** Rows in which the two sides differ on a path; `undefined`: one of them does not know it. Once a chunk. */
function differenceOf(path: string, chunk: Chunk, a: Side, b: Side): Plane | undefined {
  const known = differences.get(b.possible) ?? new Map<string, Plane | undefined>()
  differences.set(b.possible, known)
  if (known.has(path)) return known.get(path)
  const [x, y] = [a.possible.get(path)?.own, b.possible.get(path)?.own]
  const anchored = isAnchored(path, a) || isAnchored(path, b)
  const space = anchored ? chunk.pairs : chunk.persons
  const same = x && y && anchorsOf(path, a) === anchorsOf(path, b)
  const plane = same ? differingRows(x, y, space.pool) : undefined
  known.set(path, plane)
  return plane
}

const anchorsOf = (path: string, { rules }: Side) => rules.compiled.byId.get(path)?.anchors.join() ?? ''
const isAnchored = (path: string, side: Side): boolean => anchorsOf(path, side) !== ''

/** Whether nothing parts the two sides for a person on a path, whatever the missing facts are. */
function staysSame(path: string, person: number, chunk: Chunk, a: Side, b: Side): boolean {
  const plane = differenceOf(path, chunk, a, b)
  if (!plane) return false
  const { persons, pairs } = chunk
  if (!isAnchored(path, b)) {
    const cell = person - persons.from
    return firstBit(plane, persons.starts[cell] ?? 0, persons.starts[cell + 1] ?? 0) < 0
  }
  const kinds = b.rules.compiled.byId.get(path)?.anchors ?? []
  const cells = candidatesOf(person, kinds, chunk)
  return cells.every((pair) => {
    const cell = pair - pairs.from
    return firstBit(plane, pairs.starts[cell] ?? 0, pairs.starts[cell + 1] ?? 0) < 0
  })
}

/** Its findings turn on what relatives promise, which is read with more caution where the sides are told apart. */
const isDerived = (path: string, ...sides: readonly Side[]): boolean =>
  sides.some((side) => side.possible.get(path)?.own !== side.round.outcomes.get(path))

/** The persons of a family of the chunk, in the order of the file. */
export function comparedIn(
  chunk: Chunk,
  family: number,
  a: Side,
  b: Side,
  { on, concerned }: CompareSettings,
): readonly PersonCompared[] {
  const { familyStarts, ids } = chunk.rowsOf
  const persons: number[] = []
  for (let p = familyStarts[family] ?? 0; p < (familyStarts[family + 1] ?? 0); p += 1) persons.push(p)
  const untouched = persons.every((p) => concerned.changed.every((path) => staysSame(path, p, chunk, a, b)))
  const closed = bitOf('closed')
  return persons.map((person) => ({
    id: ids[person] ?? '',
    paths: concerned.compared.map((path): PathCompared => {
      const [x, y] = [a, b].map((side) => {
        const own = side.round.outcomes.get(path)
        return own && seenIn(own, person, chunk, isAnchored(path, side))
      })
      const row = chunk.persons.starts[person - chunk.persons.from] ?? 0
      const same = untouched || staysSame(path, person, chunk, a, b)
      return {
        path,
        before: x?.standing ?? CLOSED,
        after: y?.standing ?? CLOSED,
        through: same && !isDerived(path, a, b) ? [] : throughOf(x, y, on),
        unmet: idsWith(y, 'unmet'),
        unknown: idsWith(y, 'unknown'),
        possible: {
          before: a.possible.get(path)?.sets(row) ?? closed,
          after: b.possible.get(path)?.sets(row) ?? closed,
          same,
          direction: concerned.directions.get(path),
          sameHeld: concerned.sameFacts,
        },
      }
    }),
  }))
}

/** Everybody of a chunk under one set of rules, as if nothing had changed. */
export function standingsIn(
  chunk: Chunk,
  round: Round,
  rules: Rules,
  compared: readonly string[],
): readonly (readonly PathCompared[])[] {
  const { from, until } = chunk.persons
  const standings: (readonly PathCompared[])[] = []
  for (let person = from; person < until; person += 1)
    standings.push(
      compared.map((path): PathCompared => {
        const own = round.outcomes.get(path)
        const anchored = (rules.compiled.byId.get(path)?.anchors.length ?? 0) > 0
        const seen = own && seenIn(own, person, chunk, anchored)
        const standing = seen?.standing ?? CLOSED
        return {
          path,
          before: standing,
          after: standing,
          through: [],
          unmet: idsWith(seen, 'unmet'),
          unknown: [],
          possible: { before: 0, after: 0, same: true, direction: 'same', sameHeld: true },
        }
      }),
    )
  return standings
}
