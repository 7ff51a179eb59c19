/**
 * A caseload under two sets of rules, read off columns: the same comparison as family by family, for many variants of the
 * rules in turn. Families whom a change does not reach keep where they stood; only the others are decided, twice.
 */
import type { Compiled } from '../../engine/compile.ts'
import type { Family } from '../../profile/family.ts'
import { afterYears } from '../../time/period.ts'
import { type Asked, asksOf } from '../columns/asks.ts'
import { chunkOf } from '../columns/chunk.ts'
import type { Loaded } from '../columns/load.ts'
import { touchedFamilies } from '../columns/moved.ts'
import { fitAsks, knownFor, type Population, populationOf, ruled } from '../columns/population.ts'
import { memories, outcomesOfChunk, type Rules } from '../columns/rounds.ts'
import { signatureOf } from '../columns/signature.ts'
import { subsetOf } from '../columns/subset.ts'
import { usedBy } from '../columns/used.ts'
import { possibleOf } from '../columns/widened.ts'
import { comparedIn, type Side, standingsIn } from './compared.ts'
import { type Comparer, peopleIn, type Who } from './comparison.ts'
import type { CompareSettings, PathCompared } from './family.ts'

/** Many people, laid out in columns for what some paths ask. */
export interface Crowd {
  readonly population: Population
  /** By row of the population. */
  readonly people: readonly Who[]
  /** Where people stand under the rules compared with, by what those rules say. */
  readonly standing: Map<string, Standing>
}

/** Some families that can be read again, and what is known of them from before. */
export interface Block {
  readonly families: () => Iterable<Family>
  /** By its number, in the same order. */
  readonly at: (family: number) => Family
  /** More variants of the rules will be asked for. */
  readonly variants: boolean
  crowd: Crowd | undefined
}

/**
 * Adds everybody of a block, and returns the families in which somebody stands elsewhere: on columns where they can
 * answer, else family by family.
 */
export function addBlock(block: Block, settings: CompareSettings, comparer: Comparer): readonly Family[] {
  let elsewhere = block.crowd && addCrowd(block.crowd, settings, comparer)
  if (!elsewhere) {
    block.crowd = crowdFor(settings, block.families, block.variants)
    elsewhere = block.crowd && addCrowd(block.crowd, settings, comparer)
  }
  return elsewhere?.map(block.at) ?? [...block.families()].filter((family) => comparer.add(family))
}

/** By row, in the order of the compared paths. */
type Standing = readonly (readonly PathCompared[])[]

/** Reads every family once; `variants`: others will follow. `undefined` where the rules ask what columns cannot say. */
export function crowdFor(
  settings: CompareSettings,
  read: () => Iterable<Family>,
  variants: boolean,
): Crowd | undefined {
  const sides = sidesOf(settings)
  if (!sides) return undefined
  const { on, horizonYears, layers } = settings
  const people: Who[] = []
  const noted = function* (): Generator<Family> {
    for (const family of read()) {
      people.push(...peopleIn(family, on))
      yield family
    }
  }
  let first = true
  // the people are noted once, however often a column is read again
  const again = () => {
    if (!first) return read()
    first = false
    return noted()
  }
  const population = populationOf([sides.base, sides.head], again, { on, horizonYears, layers, nearLimits: variants })
  return { population, people, standing: new Map() }
}

/** The two sets of rules, cut down to the paths that the comparison needs, and what they ask. */
interface Sides {
  readonly base: Compiled
  readonly head: Compiled
  readonly asked: Asked
  /** What the rules compared with say of the compared paths. */
  readonly key: string
}

const known = new WeakMap<CompareSettings, { readonly sides: Sides | undefined }>()

/** Once for all blocks of a caseload; `undefined` where columns cannot answer. */
function sidesOf(settings: CompareSettings): Sides | undefined {
  const before = known.get(settings) ?? { sides: cutSides(settings) }
  known.set(settings, before)
  return before.sides
}

function cutSides(settings: CompareSettings): Sides | undefined {
  const { concerned, on, horizonYears } = settings
  if (!concerned.sameFacts) return undefined
  const [base, head] = [settings.base, settings.head].map((compiled) => ({
    ...compiled,
    paths: compiled.paths.filter((path) => concerned.needed.has(path.id)),
  }))
  const asked = base && head && fitAsks([base, head], settings)
  if (!asked) return undefined
  const until = afterYears(on, horizonYears)
  const key = JSON.stringify([concerned.compared, base.paths.map((p) => [p.id, signatureOf(p, on, until)])])
  return { base, head, asked, key }
}

/**
 * Adds everybody to the comparer, and returns the families in which somebody stands elsewhere, by number. `undefined`,
 * with nothing added, where columns cannot answer.
 */
export function addCrowd(crowd: Crowd, settings: CompareSettings, comparer: Comparer): readonly number[] | undefined {
  const sides = sidesOf(settings)
  const { population, people } = crowd
  const loaded = sides && knownFor(population, sides.base, sides.asked)
  if (!loaded) return undefined
  // a path whose permits nobody has looked for yet
  if ([...settings.concerned.needed].some((path) => !population.store.loaded.holdings.has(path))) return undefined
  const base = ruled(population, sides.base, loaded)
  const head = ruled(population, sides.head, loaded)
  const standing = standingOf(crowd, loaded, base, sides, settings)
  const changed = head.compiled.paths.filter((path) => settings.concerned.changed.includes(path.id))
  const known = changed.length === settings.concerned.changed.length
  const touched =
    (known ? touchedFamilies(loaded, head, sides.base, changed) : undefined) ?? numbersTo(loaded.rows.families)
  const compared = comparedFamilies(loaded, touched, base, head, sides.asked, settings)
  if (!compared) return undefined
  const elsewhere: number[] = []
  const { familyStarts } = loaded.rows
  for (let f = 0; f < loaded.rows.families; f += 1) {
    const [from, until] = [familyStarts[f] ?? 0, familyStarts[f + 1] ?? 0]
    const own = compared.get(f)
    if (!own) comparer.addUntouched(people.slice(from, until), standing.slice(from, until))
    else if (comparer.addFamily(people.slice(from, until), own)) elsewhere.push(f)
  }
  return elsewhere
}

const numbersTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

type Compared = Map<number, ReturnType<typeof comparedIn>>

/** The families decided by both sets of rules; `undefined` where what relatives promise each other comes to no end. */
function comparedFamilies(
  loaded: Loaded,
  numbers: readonly number[],
  base: Rules,
  head: Rules,
  { asks }: Asked,
  settings: CompareSettings,
): Compared | undefined {
  const part = numbers.length < loaded.rows.families ? subsetOf(loaded, numbers, new Set(asks.keys())) : loaded
  const paths = [...base.paths, ...head.paths]
  const days = [base, head].flatMap((rules) => usedBy(part, rules.compiled, paths, [], rules).days)
  const used = { ...usedBy(part, head.compiled, paths, [...asks.values()], head), days }
  const [before, after] = [base, head].map((rules) => ({
    ...rules,
    columns: part.columns,
    holdings: part.holdings,
  })) as [Rules, Rules]
  const sameLayers = JSON.stringify(base.compiled.pack.layers) === JSON.stringify(head.compiled.pack.layers)
  const found: Compared = new Map()
  for (let first = 0; first < part.rows.families; first += FAMILIES_AT_ONCE) {
    const last = Math.min(first + FAMILIES_AT_ONCE, part.rows.families)
    const chunk = chunkOf(part.rows, first, last, used)
    const memo = memories()
    const side = (rules: Rules, own = memo): Side | undefined => {
      const round = outcomesOfChunk(chunk, rules, own)
      const possible = possibleOf(round, chunk, rules, own)
      return possible && { rules, round, possible, memo: own }
    }
    const a = side(before)
    const b = side(after, sameLayers ? memo : memories())
    if (!a || !b) return undefined
    for (let f = first; f < last; f += 1) found.set(numbers[f] ?? f, comparedIn(chunk, f, a, b, settings))
  }
  return found
}

const FAMILIES_AT_ONCE = 256

/** Where everybody stands under the rules compared with; kept for the next variant. */
function standingOf(
  crowd: Crowd,
  loaded: Loaded,
  base: Rules,
  { key }: Sides,
  { concerned }: CompareSettings,
): Standing {
  const known = crowd.standing.get(key)
  if (known) return known
  const asks = [...asksOf([base.compiled], base.from, base.until).asks.values()]
  const used = usedBy(loaded, base.compiled, base.paths, asks, base)
  const standing: (readonly PathCompared[])[] = []
  for (let first = 0; first < loaded.rows.families; first += FAMILIES_AT_ONCE) {
    const last = Math.min(first + FAMILIES_AT_ONCE, loaded.rows.families)
    const chunk = chunkOf(loaded.rows, first, last, used)
    standing.push(...standingsIn(chunk, outcomesOfChunk(chunk, base), base, concerned.compared))
  }
  crowd.standing.clear()
  crowd.standing.set(key, standing)
  return standing
}
