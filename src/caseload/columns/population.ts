/**
 * Many people on one day, ready to be asked again and again under changed rules.
 *
 * The first load reads every family once and keeps what the rules ask of it in columns; each further variant of the
 * rules costs only planes. What a variant asks that no rule of the first load did is read from the families again.
 */
import type { Compiled } from '../../engine/compile.ts'
import { evaluateFamily } from '../../engine/family.ts'
import { OUTCOMES } from '../../engine/words.ts'
import type { Family } from '../../profile/family.ts'
import { type Day, earlier } from '../../time/day.ts'
import { at } from '../../time/timeline.ts'
import type { Outcomes } from './outcomes.ts'

export interface PopulationOptions {
  /** The day of knowledge. */
  readonly on: Day
  /** Another day, seen from there; default: `on`. */
  readonly at?: Day | undefined
  readonly horizonYears?: number | undefined
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
}

/** Reads every family once. `rules`: all the variants known from the start; `read` may be called again later. */
export function populationOf(
  _rules: readonly Compiled[],
  read: () => Iterable<Family>,
  options: PopulationOptions,
): Population {
  const ids: string[] = []
  const cases: string[] = []
  const familyOf: number[] = []
  for (const { profile } of read()) {
    for (const member of profile.members) {
      ids.push(member.id)
      familyOf.push(cases.length)
    }
    cases.push(profile.case)
  }
  return { options, persons: ids.length, familyOf: Uint32Array.from(familyOf), ids, cases, read }
}

/** The outcome of every path for every person under `rules`: the same as the timelines say on the day. */
export function outcomesOf(population: Population, rules: Compiled): Outcomes {
  return byTimelines(population, rules)
}

/** The plain way: every family anew by the one evaluator. What the planes are tested against. */
export function byTimelines({ options, persons, read }: Population, rules: Compiled): Outcomes {
  const { on, horizonYears, layers } = options
  const day = options.at ?? on
  const paths = rules.paths.map((p) => p.id)
  const bytes = new Uint8Array(paths.length * persons)
  let row = 0
  for (const family of read()) {
    const evaluation = evaluateFamily(rules, family, {
      on,
      from: earlier(on, day),
      layers,
      ...(horizonYears === undefined ? {} : { horizonYears }),
    })
    for (const own of evaluation.paths.values()) {
      paths.forEach((path, p) => {
        const found = own.get(path)
        if (found) bytes[p * persons + row] = OUTCOMES.indexOf(at(found.best, day).state.outcome)
      })
      row += 1
    }
  }
  return { paths, persons, bytes }
}
