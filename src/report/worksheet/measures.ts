/** What a calculation comes to, by norm and reading. */
import type { Bounds } from '../../facts/bounds.ts'
import { floored, minus, NOTHING } from '../../facts/livelihood/money.ts'
import type { Totals } from '../../facts/livelihood/totals.ts'
import { compareBounds } from '../../facts/operators.ts'
import { NO, YES } from '../../facts/truth.ts'
import type { Reading } from '../../messages/worksheet.ts'

/** Does the income reach the need? `undefined`: cannot be told. */
export function isSecured(surplus: Bounds): boolean | undefined {
  return answer(compareBounds('greaterThanInclusive', surplus, [0]))
}

/** More than half: half is not enough. `undefined`: cannot be told. */
export function isOverHalf(share: Bounds): boolean | undefined {
  return answer(compareBounds('greaterThan', share, [0.5]))
}

const answer = (truth: number): boolean | undefined => (truth === YES ? true : truth === NO ? false : undefined)

/** What is missing to the need; nothing where the income reaches it. Cents. */
export function shortfallOf(surplus: Bounds): Bounds {
  return floored(minus(NOTHING, surplus))
}

export const READINGS: readonly Reading[] = ['net', 'middle', 'after_allowances', 'of_income']

/** The earned share by reading; of `of_income` within all income, of the others of the need. */
export const SHARE: Readonly<Record<Reading, (totals: Totals) => Bounds>> = {
  net: (t) => t.u1,
  middle: (t) => t.u2,
  after_allowances: (t) => t.u3,
  of_income: (t) => t.u4,
}

/** What stands above the line of the share. Cents. */
export const EARNED: Readonly<Record<Reading, (totals: Totals) => Bounds>> = {
  net: (t) => t.net,
  middle: (t) => t.afterBase,
  after_allowances: (t) => t.afterAll,
  of_income: (t) => t.net,
}
