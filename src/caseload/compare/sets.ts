/** Sets of outcomes as bits, in the order of `BEST_FIRST`: bit 0 is the best. */
import { BEST_FIRST, type Outcome } from '../../engine/words.ts'

/** Every outcome that the facts still missing could bring about. Never empty. */
export type OutcomeSet = number

const PLACE = new Map(BEST_FIRST.map((outcome, i) => [outcome, i]))
export const placeOf = (outcome: Outcome): number => PLACE.get(outcome) ?? BEST_FIRST.length - 1
export const bitOf = (outcome: Outcome): OutcomeSet => 1 << placeOf(outcome)
export const ALL_OUTCOMES: OutcomeSet = (1 << BEST_FIRST.length) - 1
export const OPEN_OUTCOMES: OutcomeSet = bitOf('ready') | bitOf('ready-to-weigh') | bitOf('linked')

export const isSingle = (set: OutcomeSet): boolean => (set & (set - 1)) === 0
export const includes = (set: OutcomeSet, outcome: Outcome): boolean => (set & bitOf(outcome)) !== 0
export const outcomesIn = (set: OutcomeSet): readonly Outcome[] => BEST_FIRST.filter((o) => includes(set, o))

/** What the best of several can be, each of which can be anything in its set: nothing worse than every set's worst. */
export function bestOfSets(sets: readonly OutcomeSet[]): OutcomeSet {
  let any = 0
  let limit = ALL_OUTCOMES
  for (const set of sets) {
    any |= set
    limit &= upToWorst(set)
  }
  return any & limit
}

/** Every outcome as good as the worst of a set, or better. */
export function upToWorst(set: OutcomeSet): OutcomeSet {
  let reach = 1
  while (reach <= set) reach <<= 1
  return reach - 1
}
