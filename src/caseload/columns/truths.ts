/** The comparison of a leaf, judged once for every pair of bounds that a column knows. */
import type { Leaf } from '../../engine/condition.ts'
import { leafKey } from '../../engine/condition.ts'
import { bounds } from '../../facts/bounds.ts'
import { compareBounds } from '../../facts/operators.ts'
import { NO, type Truth, UNKNOWN, YES } from '../../facts/truth.ts'
import { limitOf } from './asks.ts'
import type { Column } from './column.ts'

/** By code of a column: bit 0 surely yes, bit 1 surely no, neither unknown. */
export type Flags = Uint8Array

const FLAGS: Readonly<Record<Truth, number>> = { [NO]: 2, [UNKNOWN]: 0, [YES]: 1 }
const TRUTHS: readonly Truth[] = [UNKNOWN, YES, NO]

export const truthIn = (flags: Flags, code: number): Truth => TRUTHS[flags[code] ?? 0] ?? UNKNOWN
export const flagsOf = (truth: Truth): number => FLAGS[truth]

/** By the bounds of a column, which a part of a population shares with the whole; then by leaf and limits. */
const known = new WeakMap<Uint32Array, Map<string, Flags>>()

/** `limits`: of a fact that grows, the numbers it is compared with. */
export function flagsFor(leaf: Leaf, column: Column, limits: readonly number[] | undefined): Flags {
  const own = known.get(column.lo) ?? new Map<string, Flags>()
  known.set(column.lo, own)
  const key = limits ? `${leafKey(leaf)} ${limits.join()}` : leafKey(leaf)
  const flags = own.get(key) ?? judged(leaf, column, limits)
  own.set(key, flags)
  return flags
}

function judged({ operator, operand, slot }: Leaf, column: Column, limits: readonly number[] | undefined): Flags {
  if ('fact' in operand) throw new Error('columns are compared with literals')
  const { values, lo, hi } = column
  const literal = limits ? [limits.indexOf(limitOf(operator, operand[0] ?? 0)) + 1] : operand
  if (limits && literal[0] === 0) throw new Error(`${slot} has no limit ${operand[0]}`)
  // how many limits are reached is a whole number: at least this one, or fewer
  const rising = operator === 'greaterThan' || operator === 'greaterThanInclusive'
  const compared = limits ? (rising ? 'greaterThanInclusive' : 'lessThan') : operator
  return Uint8Array.from(lo, (rank, code) =>
    flagsOf(compareBounds(compared, bounds(values[rank] ?? 0, values[hi[code] ?? 0] ?? 0), literal)),
  )
}
