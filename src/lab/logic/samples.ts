/** Values of a fact that between them stand for every value: one on, beside and between all limits it is compared with. */
import type { FactDefinition } from '../../facts/fact.ts'

export interface Range {
  readonly lo: number
  readonly hi: number
  /** Only whole numbers are possible. */
  readonly whole: boolean
}

/** The values a fact can have. Booleans are 0 and 1, words their ranks; months, years and counts are whole and never below 0. */
export function rangeOf({ kind, unit, words }: FactDefinition): Range {
  if (kind === 'boolean') return { lo: 0, hi: 1, whole: true }
  if (kind !== 'number') return { lo: 0, hi: (words?.length ?? 1) - 1, whole: true }
  const whole = unit !== 'EUR' && unit !== 'share' && unit !== 'hours'
  return { lo: unit === 'EUR' ? Number.NEGATIVE_INFINITY : 0, hi: Number.POSITIVE_INFINITY, whole }
}

/** Rising. Two values between the same neighbours compare alike with every limit. */
export function samplesOf(fact: FactDefinition, limits: readonly number[]): readonly number[] {
  const { lo, hi, whole } = rangeOf(fact)
  if (Number.isFinite(lo) && Number.isFinite(hi)) return Array.from({ length: hi - lo + 1 }, (_, i) => lo + i)
  const sorted = [...new Set(limits)].sort((a, b) => a - b)
  const beside = whole
    ? sorted.flatMap((n) => [Math.floor(n) - 1, Math.floor(n), Math.ceil(n), Math.ceil(n) + 1])
    : sorted.flatMap((n, i) => [n, (n + (sorted[i + 1] ?? n + 2)) / 2, ...(i === 0 ? [n - 1] : [])])
  const inside = beside.filter((n) => n >= lo && n <= hi)
  return [...new Set([...(Number.isFinite(lo) ? [lo] : []), ...inside])].sort((a, b) => a - b)
}
