/** Counts over many people: before, after, and what the missing facts allow of the difference. */
import { BEST_FIRST, OPEN, type Outcome } from '../../engine/words.ts'
import type { Day } from '../../time/day.ts'
import { afterMonths } from '../../time/period.ts'
import { bestStanding, isMoved, isRelevant, type PathCompared, pairAfter, pairBefore, possiblePairs } from './family.ts'

/** One outcome before and after. The bounds are of the difference once every fact is known. */
export interface StateRow {
  readonly before: number
  readonly after: number
  readonly least: number
  readonly most: number
}

export interface Tally {
  persons: number
  /** For whom one of the paths is neither closed nor made for others, before or after. */
  relevant: number
  /** Some finding, outcome or date differs. */
  moved: number
  /** Nothing differs on what is known, and something could once the rest is. */
  mayMove: number
  readonly states: Record<Outcome, { before: number; after: number; least: number; most: number }>
  /** An open path (ready, ready but for appraisal, depending on a relative's) or a permit held. */
  readonly open: { before: number; after: number; least: number; most: number }
  /** Foreseeable within twelve months. */
  readonly soon: { before: number; after: number }
}

const zero = () => ({ before: 0, after: 0, least: 0, most: 0 })

export function emptyTally(): Tally {
  const states = Object.fromEntries(BEST_FIRST.map((o) => [o, zero()])) as Tally['states']
  return { persons: 0, relevant: 0, moved: 0, mayMove: 0, states, open: zero(), soon: { before: 0, after: 0 } }
}

const isOpen = (outcome: Outcome) => OPEN.has(outcome) || outcome === 'held'
const SOON_MONTHS = 12

/** Adds a person, standing where her or his best path of these stands. */
export function addPerson(tally: Tally, paths: readonly PathCompared[], on: Day): void {
  const [before, after] = [bestStanding(paths, 'before'), bestStanding(paths, 'after')]
  const pairs = possiblePairs(paths)
  const moved = paths.some(isMoved)
  tally.persons += 1
  if (isRelevant(before) || isRelevant(after)) tally.relevant += 1
  if (moved) tally.moved += 1
  else if (pairs.some((pair) => pair >> 4 !== (pair & 15))) tally.mayMove += 1
  tally.states[before.outcome].before += 1
  tally.states[after.outcome].after += 1
  for (const outcome of BEST_FIRST) bound(tally.states[outcome], pairs, (o) => o === outcome)
  if (isOpen(before.outcome)) tally.open.before += 1
  if (isOpen(after.outcome)) tally.open.after += 1
  bound(tally.open, pairs, isOpen)
  const soon = afterMonths(on, SOON_MONTHS)
  if (before.opens !== undefined && before.opens < soon) tally.soon.before += 1
  if (after.opens !== undefined && after.opens < soon) tally.soon.after += 1
}

/** The same of a person whom no change of the rules reaches: before is after, whatever the missing facts are. */
export function addUntouched(tally: Tally, paths: readonly PathCompared[], on: Day): void {
  const standing = bestStanding(paths, 'after')
  tally.persons += 1
  if (isRelevant(standing)) tally.relevant += 1
  const state = tally.states[standing.outcome]
  state.before += 1
  state.after += 1
  if (isOpen(standing.outcome)) {
    tally.open.before += 1
    tally.open.after += 1
  }
  if (standing.opens !== undefined && standing.opens < afterMonths(on, SOON_MONTHS)) {
    tally.soon.before += 1
    tally.soon.after += 1
  }
}

function bound(row: { least: number; most: number }, pairs: readonly number[], counts: (o: Outcome) => boolean): void {
  let least = 1
  let most = -1
  for (const pair of pairs) {
    const change = Number(counts(pairAfter(pair))) - Number(counts(pairBefore(pair)))
    if (change < least) least = change
    if (change > most) most = change
  }
  if (least <= most) {
    row.least += least
    row.most += most
  }
}

/** The part of a difference that no missing fact can take back. */
export function sureOf({ least, most }: Pick<StateRow, 'least' | 'most'>): number {
  return least > 0 ? least : most < 0 ? most : 0
}
