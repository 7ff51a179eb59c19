/** A chunk of families to a fixed point: relatives' open paths promise their permits, as `engine/family` has it. */
import { type Compiled, type CompiledPath, conditionsOf, versionOn, wordingOn } from '../../engine/compile.ts'
import { leavesOf } from '../../engine/condition.ts'
import { restsOnRelatives } from '../../engine/family.ts'
import { OUTCOMES } from '../../engine/words.ts'
import { NO, UNKNOWN, YES } from '../../facts/truth.ts'
import type { Day } from '../../time/day.ts'
import type { Chunk, Space } from './chunk.ts'
import type { Column } from './column.ts'
import type { Asking, Promised } from './conditions.ts'
import type { Finder } from './findings.ts'
import { type Holding, LINKED } from './load.ts'
import { outcomesOfPath, type PathOutcomes } from './paths.ts'
import { bit } from './plane.ts'

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
const LINKED_BYTE = OUTCOMES.indexOf('linked')
const UNCLEAR = OUTCOMES.indexOf('unclear')
const OPEN_BYTES = new Set([OUTCOMES.indexOf('ready'), OUTCOMES.indexOf('ready-to-weigh'), LINKED_BYTE])

/** The paths in one round, and what the round before promised. */
interface Round {
  readonly outcomes: ReadonlyMap<string, PathOutcomes>
  readonly promised: Promised | undefined
}

export function outcomesOfChunk(chunk: Chunk, rules: Rules): ReadonlyMap<string, PathOutcomes> {
  const memo = memories()
  const evaluate = (path: CompiledPath, promised: Promised | undefined): PathOutcomes => {
    const holding = rules.holdings.get(path.id)
    if (!holding) throw new Error(`no permits of ${path.id}`)
    return outcomesOfPath(path, holding, finderFor(path, chunk, rules, memo, promised), rules)
  }
  let round: Round = { outcomes: new Map(rules.paths.map((p) => [p.id, evaluate(p, undefined)])), promised: undefined }
  const derived = rules.paths.filter((path) => restsOnRelatives(path, rules.from, rules.until))
  for (let n = 1; n <= MOST_ROUNDS && derived.length > 0; n += 1) {
    const promised = promisesOf(round, chunk, rules)
    const next = new Map(round.outcomes)
    for (const path of derived) next.set(path.id, evaluate(path, promised))
    const changed = derived.some(({ id }) => differ(round.outcomes.get(id), next.get(id)))
    round = { outcomes: next, promised }
    if (!changed) break
  }
  return round.outcomes
}

const differ = (a: PathOutcomes | undefined, b: PathOutcomes | undefined): boolean =>
  a === undefined || b === undefined || a.best.some((byte, i) => byte !== b.best[i])

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
  promised: Promised | undefined,
): Finder {
  const own = memo.own.get(path.id) ?? { own: new Map(), ownMarks: new Map() }
  memo.own.set(path.id, own)
  const shared = { chunk, path: path.id, columns: rules.columns, limits: rules.limits, promised }
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
function promisesOf(round: Round, chunk: Chunk, rules: Rules): Promised {
  return (person, relative, path, day) => {
    const own = round.outcomes.get(path)
    if (!own) return NO
    const byte = own.best[rowOf(chunk, relative, day)] ?? 0
    if (byte === UNCLEAR) return UNKNOWN
    if (!OPEN_BYTES.has(byte)) return NO
    return byte === LINKED_BYTE && leadsTo(round, chunk, rules, { person: relative, path }, person, day) ? NO : YES
  }
}

const rowOf = ({ persons }: Chunk, person: number, day: number): number =>
  (persons.starts[person - persons.from] ?? 0) + day

interface Link {
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
  const path = rules.compiled.byId.get(link.path)
  const own = round.outcomes.get(link.path)
  const date = chunk.daysOf(link.person)[day] as Day | undefined
  if (!path || !own || date === undefined || !round.promised) return []
  const { promised } = round
  const version = versionOn(path, date)
  const cell = own.candidate[rowOf(chunk, link.person, day)] ?? 0
  const space = path.anchors.length === 0 ? chunk.persons : chunk.pairs
  const row = (space.starts[cell - space.from] ?? 0) + day
  const requirements = (bit(own.extending, row) ? version?.extension : version?.requirements) ?? []
  return requirements.flatMap((requirement) => {
    const hangs = own.hanging.get(requirement)
    if (!requirement.relative || !hangs || !bit(hangs, row)) return []
    return conditionsOf(wordingOn(requirement, date))
      .flatMap(leavesOf)
      .filter((leaf) => leaf.fact.id === 'permit.held' && leaf.who !== 'self')
      .flatMap((leaf) =>
        relativesOf(chunk, leaf.who, link.person, space.otherOf(cell)).flatMap((relative): Link[] => {
          const next = { person: relative, path: String(leaf.params['path']) }
          return promised(link.person, relative, next.path, day) === YES ? [next] : []
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
