/**
 * Many people on one day, ready to be asked again and again under changed rules.
 *
 * The first load reads every family once and keeps what the rules ask of it in columns, with every later change within
 * the horizon; each further variant of the rules costs only planes of the paths it touches. What a variant asks that no
 * rule of the first load did (another fact, other params, another limit of a fact that grows) is read from the families
 * again, that column only. Amounts, grants and facts compared with facts are beyond columns: then every family is
 * evaluated by its timelines.
 */
import type { Compiled, CompiledPath } from '../../engine/compile.ts'
import { restsOnRelatives } from '../../engine/family.ts'
import type { Family } from '../../profile/family.ts'
import type { Day } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import { type Asked, asksOf, withNearLimits } from './asks.ts'
import { codeAt } from './best.ts'
import { byTimelines } from './by-timelines.ts'
import { type Chunk, chunkOf, type Used } from './chunk.ts'
import { sizeOf } from './column.ts'
import type { Code } from './decide.ts'
import { type Loaded, loader, type Rows } from './load.ts'
import { movedFamilies } from './moved.ts'
import type { Outcomes } from './outcomes.ts'
import { outcomesOfChunk, PROMISES, type Rules } from './rounds.ts'
import { pathsNamedBy, reachedFrom, signatureOf, touchedPaths } from './signature.ts'
import { subsetOf } from './subset.ts'
import { type Thinned, thinned } from './thin.ts'
import { usedBy } from './used.ts'

export interface PopulationOptions {
  /** The day of knowledge. */
  readonly on: Day
  /** Another day, seen from there; default: `on`. */
  readonly at?: Day | undefined
  readonly horizonYears?: number | undefined
  /** Facts that grow are noted for limits near those asked, too, so that variants find them known. */
  readonly nearLimits?: boolean | undefined
  /** Layers by id instead of those each household chooses. */
  readonly layers?: readonly string[] | undefined
}

/** Who stands in which row: families in the order read, members in the order of their file. */
export interface Population {
  readonly options: PopulationOptions
  readonly persons: number
  /** The number of the family of each row, from 0 in the order read. */
  readonly familyOf: Uint32Array
  /** The member id of each row. */
  readonly ids: readonly string[]
  /** The `case` of each family. */
  readonly cases: readonly string[]
  /** Reads the families again, in the same order. */
  readonly read: () => Iterable<Family>
  /** Bytes that the columns take. */
  readonly size: () => number
  readonly store: Store
}

/** What has been learnt so far; grows when a variant asks something new. */
export interface Store {
  /** The rules of the first load: amounts and grants are theirs. */
  readonly first: Compiled
  loaded: Loaded
  asked: Asked
  /** Outcomes of rules evaluated before, with the signature of each path. */
  readonly before: Evaluated[]
  readonly thinned: Thinned
}

interface Evaluated {
  readonly rules: Compiled
  readonly signatures: ReadonlyMap<string, string>
  readonly outcomes: Outcomes
}

/** Reads every family once. `rules`: all the variants known from the start, at least one; `read` may be called again. */
export function populationOf(
  rules: readonly Compiled[],
  read: () => Iterable<Family>,
  options: PopulationOptions,
): Population {
  const [first] = rules
  if (!first) throw new Error('a population is read for at least one set of rules')
  const { from, until } = daysOf(options)
  const own = asksOf(rules, from, until)
  const asked = options.nearLimits ? withNearLimits(own) : own
  const loaded = load(first, read, asked, options)
  const { rows } = loaded
  const familyOf = new Uint32Array(rows.persons)
  for (let f = 0; f < rows.families; f += 1) familyOf.fill(f, rows.familyStarts[f], rows.familyStarts[f + 1])
  const store: Store = { first, loaded, asked, before: [], thinned: new WeakMap() }
  const size = () => {
    const holdings = [...store.loaded.holdings.values()].flatMap((h) => [h.held, h.ambiguous, h.extending])
    return [...store.loaded.columns.values(), ...holdings].reduce((sum, column) => sum + sizeOf(column), 0)
  }
  return { options, persons: rows.persons, familyOf, ids: rows.ids, cases: rows.cases, read, size, store }
}

function daysOf(options: PopulationOptions): { readonly from: Day; readonly until: Day } {
  return { from: options.at ?? options.on, until: afterYears(options.on, options.horizonYears ?? 10) }
}

function load(first: Compiled, read: () => Iterable<Family>, asked: Asked, options: PopulationOptions): Loaded {
  const { add, done } = loader(first, [...asked.asks.values()], asked.limits, { on: options.on, days: daysOf(options) })
  for (const family of read()) add(family)
  return done()
}

/** The outcome of every path for every person under `rules`: the same as the timelines say on the day. */
export function outcomesOf(population: Population, rules: Compiled): Outcomes {
  const { store, options } = population
  const { from, until } = daysOf(options)
  const asked = asksOf([rules], from, until)
  if (asked.unfit.length > 0 || !sameGround(store.first, rules)) return byTimelines(population, rules)
  learn(population, asked)
  const layers = JSON.stringify(rules.pack.layers)
  const signatures = new Map(rules.paths.map((p) => [p.id, `${layers} ${signatureOf(p, from, until)}`]))
  const outcomes = evaluate(population, rules, signatures)
  store.before.push({ rules, signatures, outcomes })
  if (store.before.length > MOST_KEPT) store.before.splice(1, 1)
  return outcomes
}

/** The first rules and the last few variants. */
const MOST_KEPT = 4

const grounds = new WeakMap<Compiled['grants'], string>()

/** Amounts and statuses to be granted: where they are the same, every fact is. */
function groundOf({ pack, grants }: Compiled): string {
  const ground = grounds.get(grants) ?? JSON.stringify([pack.parameters, [...grants]])
  grounds.set(grants, ground)
  return ground
}

const sameGround = (a: Compiled, b: Compiled): boolean => a === b || groundOf(a) === groundOf(b)

/** What rules ask in the days of a population; `undefined` where columns cannot say it. */
export function fitAsks(rules: readonly Compiled[], options: PopulationOptions): Asked | undefined {
  const { from, until } = daysOf(options)
  const [first] = rules
  const asked = asksOf(rules, from, until)
  return asked.unfit.length === 0 && rules.every((one) => first && sameGround(first, one)) ? asked : undefined
}

/** What the population knows for some rules, read again where it must be; `undefined` where their amounts are others. */
export function knownFor(population: Population, rules: Compiled, asked: Asked): Loaded | undefined {
  const { store } = population
  if (!sameGround(store.first, rules)) return undefined
  learn(population, asked)
  return thinned(store.loaded, store.asked.limits, asked.limits, store.thinned)
}

/** Reads again what no rule before has asked. */
function learn(population: Population, asked: Asked): void {
  const { store, options, read } = population
  const limits = new Map(store.asked.limits)
  const asks = [...asked.asks.values()].filter(({ key }) => {
    const known = limits.get(key) ?? []
    const wanted = asked.limits.get(key) ?? []
    const isNew = !store.asked.asks.has(key) || wanted.some((n) => !known.includes(n))
    if (isNew && wanted.length > 0)
      limits.set(
        key,
        [...new Set([...known, ...wanted])].sort((a, b) => a - b),
      )
    return isNew
  })
  if (asks.length === 0) return
  const fresh: Asked = { asks: new Map(asks.map((ask) => [ask.key, ask])), limits, unfit: [] }
  const more = load(store.first, read, fresh, options)
  store.loaded = { ...store.loaded, columns: new Map([...store.loaded.columns, ...more.columns]) }
  store.asked = { asks: new Map([...store.asked.asks, ...fresh.asks]), limits, unfit: [] }
}

function evaluate(population: Population, rules: Compiled, signatures: ReadonlyMap<string, string>): Outcomes {
  const { store, options, persons } = population
  const days = daysOf(options)
  const named = new Map(rules.paths.map((p) => [p.id, pathsNamedBy(p, days.from, days.until)]))
  const base = bestBase(store, signatures)
  const changed = rules.paths.filter((p) => base?.signatures.get(p.id) !== signatures.get(p.id))
  const touched = touchedPaths(changed, named)
  const paths = rules.paths.filter((p) => reachedFrom(touched, named).has(p.id))
  const ids = rules.paths.map((p) => p.id)
  const bytes = new Uint8Array(ids.length * persons)
  ids.forEach((id, p) => {
    const source = base?.outcomes.paths.indexOf(id) ?? -1
    if (base && source >= 0)
      bytes.set(base.outcomes.bytes.subarray(source * persons, (source + 1) * persons), p * persons)
  })
  if (paths.length === 0) return { paths: ids, persons, bytes }
  const { asks } = asksOf([{ ...rules, paths }], days.from, days.until)
  const all = ruled(population, rules)
  const { loaded } = store
  const target: Target = { outcomes: { paths: ids, persons, bytes }, touched, familyStarts: loaded.rows.familyStarts }
  const moved = base && movedFamilies(loaded, all, base.rules, changed)
  const own = moved && turningFamilies(loaded, moved, all, base.rules, changed, target)
  // nobody else: the changed paths are decided, and what they promise to relatives is the same as before
  if (own && own.length === 0) return target.outcomes
  const some = own && own.length < loaded.rows.families ? own : undefined
  const part = some ? subsetOf(loaded, some, new Set(asks.keys())) : loaded
  const shared = { ...all, paths, columns: part.columns, holdings: part.holdings }
  const used = usedBy(part, rules, paths, [...asks.values()], days)
  inChunks(part.rows, used, (chunk, first, last) => {
    const found = outcomesOfChunk(chunk, shared).outcomes
    copy(target, chunk, first, last, some, (id) => found.get(id)?.best)
  })
  return target.outcomes
}

interface Target {
  readonly outcomes: Outcomes
  readonly touched: ReadonlySet<string>
  readonly familyStarts: Uint32Array
}

export function inChunks(rows: Rows, used: Used, each: (chunk: Chunk, first: number, last: number) => void): void {
  const atOnce = used.until > used.from ? FAMILIES_AT_ONCE : FAMILIES_OF_A_DAY
  for (let first = 0; first < rows.families; first += atOnce) {
    const last = Math.min(first + atOnce, rows.families)
    each(chunkOf(rows, first, last, used), first, last)
  }
}

/** Puts the outcomes of the first day of a chunk where they belong. `numbers`: which families the chunk's are, if not all. */
function copy(
  { outcomes: { paths, persons, bytes }, touched, familyStarts }: Target,
  { persons: cells, rowsOf }: Chunk,
  first: number,
  last: number,
  numbers: readonly number[] | undefined,
  found: (path: string) => Code | undefined,
): void {
  for (const [p, id] of paths.entries()) {
    const best = touched.has(id) ? found(id) : undefined
    if (!best) continue
    for (let f = first; f < last; f += 1) {
      const target = p * persons + (familyStarts[numbers ? (numbers[f] ?? 0) : f] ?? 0)
      const own = rowsOf.familyStarts[f] ?? 0
      for (let n = 0; n < (rowsOf.familyStarts[f + 1] ?? 0) - own; n += 1)
        bytes[target + n] = codeAt(best, cells.starts[own + n - cells.from] ?? 0)
    }
  }
}

/**
 * Decides the changed paths of the families that may move, before and after, and returns those in which a relative's
 * path may follow; `undefined` where a changed path rests on relatives itself.
 */
function turningFamilies(
  loaded: Loaded,
  moved: readonly number[],
  rules: Rules,
  base: Compiled,
  changed: readonly CompiledPath[],
  target: Target,
): readonly number[] | undefined {
  if (changed.some((path) => restsOnRelatives(path, rules.from, rules.until))) return undefined
  const olds = changed.flatMap((path) => base.byId.get(path.id) ?? [])
  const asked = asksOf(
    [
      { ...base, paths: olds },
      { ...rules.compiled, paths: changed },
    ],
    rules.from,
    rules.until,
  ).asks
  const part = subsetOf(loaded, moved, new Set(asked.keys()))
  const used = usedBy(part, rules.compiled, [...olds, ...changed], [...asked.values()], rules)
  const shared = { ...rules, columns: part.columns, holdings: part.holdings }
  const turning: number[] = []
  inChunks(part.rows, used, (chunk, first, last) => {
    const was = outcomesOfChunk(chunk, { ...shared, compiled: base, paths: olds }).outcomes
    const is = outcomesOfChunk(chunk, { ...shared, paths: changed }).outcomes
    copy(target, chunk, first, last, moved, (id) => is.get(id)?.best)
    const { starts, from } = chunk.persons
    for (let f = first; f < last; f += 1) {
      const [begin, end] = [part.rows.familyStarts[f] ?? 0, part.rows.familyStarts[f + 1] ?? 0]
      const [row, until] = [starts[begin - from] ?? 0, starts[end - from] ?? 0]
      const turns = changed.some(({ id }) => promisesDiffer(was.get(id)?.best, is.get(id)?.best, row, until))
      if (turns) turning.push(moved[f] ?? 0)
    }
  })
  return turning
}

function promisesDiffer(a: Code | undefined, b: Code | undefined, from: number, until: number): boolean {
  if (!a || !b) return a !== b
  for (let row = from; row < until; row += 1) if (PROMISES[codeAt(a, row)] !== PROMISES[codeAt(b, row)]) return true
  return false
}

/** The rules of a population as chunks read them. */
export function ruled({ store, options }: Population, rules: Compiled, loaded = store.loaded): Rules {
  const { columns, holdings } = loaded
  const shared = { compiled: rules, paths: rules.paths, columns, holdings, limits: store.asked.limits }
  return { ...shared, chosen: options.layers, ...daysOf(options) }
}

/** So many that the planes of a chunk stay in the processor's cache. */
const FAMILIES_AT_ONCE = 256
const FAMILIES_OF_A_DAY = 8192

/** Of the rules evaluated before, those with the most paths in common. */
function bestBase(store: Store, signatures: ReadonlyMap<string, string>): Store['before'][number] | undefined {
  const common = (known: ReadonlyMap<string, string>) => [...signatures].filter(([id, s]) => known.get(id) === s).length
  return [...store.before].sort((a, b) => common(b.signatures) - common(a.signatures))[0]
}

/** Rows of a population, for reports. */
export const rowsOf = ({ store }: Population): Rows => store.loaded.rows
