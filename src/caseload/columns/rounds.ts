/** A chunk of families to a fixed point: relatives' open paths promise their permits, as `engine/family` has it. */
import { type Compiled, type CompiledPath, conditionsOf, versionOn, wordingOn } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import { restsOnRelatives } from '../../engine/family.ts'
import { OPEN, OUTCOMES } from '../../engine/words.ts'
import { NO, UNKNOWN, YES } from '../../facts/truth.ts'
import type { Day } from '../../time/day.ts'
import { codeAt } from './best.ts'
import type { Chunk, Space } from './chunk.ts'
import type { Column } from './column.ts'
import type { Asking, Promises } from './conditions.ts'
import type { Finder } from './findings.ts'
import { type Holding, LINKED } from './load.ts'
import { outcomesOfPath, type PathOutcomes } from './paths.ts'
import { bit, isSame } from './plane.ts'
import type { Promised } from './relatives.ts'

export interface Rules {
  readonly compiled: Compiled
  readonly paths: readonly CompiledPath[]
  readonly columns: ReadonlyMap<string, Column>
  readonly limits: ReadonlyMap<string, readonly number[]>
  readonly holdings: ReadonlyMap<string, Holding>
  readonly chosen: readonly string[] | undefined
  readonly from: Day
  readonly until: Day
}

const MOST_ROUNDS = 12
const LINKED_CODE = OUTCOMES.indexOf('linked')
/** What a path promises to relatives by its outcome: open, unclear, or nothing. */
export const PROMISES = OUTCOMES.map((outcome) => (OPEN.has(outcome) ? YES : outcome === 'unclear' ? UNKNOWN : NO))

/** The paths in one round, and what the round before promised. */
export interface Round {
  readonly outcomes: ReadonlyMap<string, PathOutcomes>
  readonly promises: Promises | undefined
}

export function outcomesOfChunk(chunk: Chunk, rules: Rules, memo: Memories = memories()): Round {
  const evaluate = (path: CompiledPath, promises: Promises | undefined): PathOutcomes =>
    evaluatePath(path, chunk, rules, memo, promises)
  let round: Round = {
    outcomes: new Map(rules.paths.map((p) => [p.id, evaluate(p, undefined)])),
    promises: undefined,
  }
  // nobody has relatives
  if (chunk.pairs.until - chunk.pairs.from === chunk.persons.until - chunk.persons.from) return round
  const derived = rules.paths.filter((path) => restsOnRelatives(path, rules.from, rules.until))
  for (let n = 1; n <= MOST_ROUNDS && derived.length > 0; n += 1) {
    const promises = promisesFrom(promisesOf(round, chunk, rules))
    const next = new Map(round.outcomes)
    for (const path of derived) next.set(path.id, evaluate(path, promises))
    const changed = derived.some(({ id }) => differ(round.outcomes.get(id), next.get(id), chunk))
    round = { outcomes: next, promises }
    if (!changed) break
  }
  return round
}

export function evaluatePath(
  path: CompiledPath,
  chunk: Chunk,
  rules: Rules,
  memo: Memories,
  promises: Promises | undefined,
): PathOutcomes {
  const holding = rules.holdings.get(path.id)
  if (!holding) throw new Error(`no permits of ${path.id}`)
  return outcomesOfPath(path, holding, finderFor(path, chunk, rules, memo, promises), rules)
}

export const promisesFrom = (promised: Promised): Promises => ({
  promised,
  leaves: new Map([
    ['person', new Map()],
    ['pair', new Map()],
  ]),
})

function differ(a: PathOutcomes | undefined, b: PathOutcomes | undefined, { persons }: Chunk): boolean {
  if (a === undefined || b === undefined) return true
  return a.best.some((plane, i) => !isSame(plane, b.best[i] ?? plane, persons.rows >>> 5) || tailDiffers(plane, b, i))

  function tailDiffers(plane: Uint32Array, other: PathOutcomes, i: number): boolean {
    const w = persons.rows >>> 5
    const mask = ~(0xffffffff << (persons.rows & 31))
    return (((plane[w] ?? 0) ^ (other.best[i]?.[w] ?? 0)) & mask) >>> 0 !== 0
  }
}

export interface Memories {
  readonly person: Pick<Finder, 'personal' | 'personalMarks' | 'leaves'>
  readonly pair: Pick<Finder, 'personal' | 'personalMarks' | 'leaves'>
  readonly own: Map<string, Pick<Finder, 'own' | 'ownMarks'>>
}

export const memories = (): Memories => ({
  person: { personal: new Map(), personalMarks: new Map(), leaves: new Map() },
  pair: { personal: new Map(), personalMarks: new Map(), leaves: new Map() },
  own: new Map(),
})

export function finderFor(
  path: CompiledPath,
  chunk: Chunk,
  rules: Rules,
  memo: Memories,
  promises: Promises | undefined,
): Finder {
  const own = memo.own.get(path.id) ?? { own: new Map(), ownMarks: new Map() }
  memo.own.set(path.id, own)
  const shared = { chunk, path: path.id, columns: rules.columns, limits: rules.limits, promises }
  const asking = (space: Space, kept: Memories['person'], ofPersons: Asking | undefined): Asking => {
    return { ...shared, space, personal: kept.personal, leaves: kept.leaves, own: own.own, ofPersons }
  }
  const layers = { layers: rules.compiled.pack.layers, chosen: rules.chosen, ownMarks: own.ownMarks }
  const persons = asking(chunk.persons, memo.person, undefined)
  if (path.anchors.length === 0) return { ...persons, ...layers, personalMarks: memo.person.personalMarks }
  const pairs = asking(chunk.pairs, memo.pair, { ...persons, own: new Map() })
  return { ...pairs, ...layers, personalMarks: memo.pair.personalMarks }
}

/** What the paths of a round promise to the relatives: nothing that leads back to the person concerned. */
export function promisesOf(round: Round, chunk: Chunk, rules: Rules): Promised {
  return (person, relative, path, day) => {
    const own = round.outcomes.get(path)
    if (!own) return NO
    const code = codeAt(own.best, rowOf(chunk, relative, day))
    const promise = PROMISES[code] ?? NO
    return code === LINKED_CODE && leadsTo(round, chunk, rules, { person: relative, path }, person, day) ? NO : promise
  }
}

const rowOf = ({ persons }: Chunk, person: number, day: number): number =>
  (persons.starts[person - persons.from] ?? 0) + day

export interface Link {
  readonly person: number
  readonly path: string
}

/** Does the chain of a linked path come to a person? */
function leadsTo(round: Round, chunk: Chunk, rules: Rules, from: Link, person: number, day: number): boolean {
  const seen = new Set<string>()
  const walk = (link: Link): boolean =>
    linksOf(round, chunk, rules, link, day).some((next) => {
      const key = `${next.person} ${next.path}`
      if (seen.has(key)) return false
      seen.add(key)
      return next.person === person || walk(next)
    })
  return walk(from)
}

/** The relatives' open paths that one path hangs on. */
function linksOf(round: Round, chunk: Chunk, rules: Rules, link: Link, day: number): readonly Link[] {
  return awaitedBy(round, chunk, rules, link, day).filter((a) => a.hanging && a.open)
}

interface Awaited extends Link {
  /** The requirement that names the permit hangs on somebody's open path. */
  readonly hanging: boolean
  /** This relative's path is open, and does not lead back to the person. */
  readonly open: boolean
}

/** The relatives' permits that the requirements of a path name on a day, as `engine/family` has it. */
export function awaitedBy(round: Round, chunk: Chunk, rules: Rules, link: Link, day: number): readonly Awaited[] {
  const path = rules.compiled.byId.get(link.path)
  const own = round.outcomes.get(link.path)
  const days = chunk.dayStarts[link.person - chunk.persons.from] ?? 0
  const date = chunk.days[days + day] as Day | undefined
  const { promises } = round
  if (!path || !own || date === undefined) return []
  const version = versionOn(path, date)
  const space = path.anchors.length === 0 ? chunk.persons : chunk.pairs
  const cell = own.candidate?.[rowOf(chunk, link.person, day)] ?? link.person
  const row = (space.starts[cell - space.from] ?? 0) + day
  const requirements = (bit(own.extending, row) === 1 ? version?.extension : version?.requirements) ?? []
  const marks = own.rulings.find((ruling) => ruling.version === version)?.marks
  return requirements.flatMap((requirement) => {
    const hangs = marks?.get(requirement)?.hangs
    if (!requirement.relative || !hangs) return []
    const hanging = bit(hangs, row) === 1
    return conditionsOf(wordingOn(requirement, date))
      .flatMap(leavesOf)
      .filter((leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self')
      .flatMap((leaf) =>
        relativesOf(chunk, leaf.who, link.person, space.other[cell - space.from] ?? link.person).map((relative) => {
          const next = String(leaf.params['path'])
          const open = promises?.promised(link.person, relative, next, day) === YES
          return { person: relative, path: next, hanging, open }
        }),
      )
  })
}

function relativesOf({ rowsOf }: Chunk, who: string, person: number, other: number): readonly number[] {
  if (who === 'anchor') return other === person ? [] : [other]
  const kind = LINKED.find((one) => one === who)
  if (!kind) return []
  const { starts, pair } = rowsOf.links[kind]
  return [...pair.subarray(starts[person] ?? 0, starts[person + 1] ?? 0)].map((p) => rowsOf.other[p] ?? person)
}
