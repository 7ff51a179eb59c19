/**
 * The fold: from the condition of a requirement and its exemptions to one finding (design of findings, in this order).
 *
 * base met → met · a `must` exemption holds → exempt · a `may` exemption certainly holds → appraisal, naming the power ·
 * base or a `must` exemption unknown → unknown · readings disagree → appraisal · a `may` exemption unknown → unknown ·
 * else unmet. A failing requirement that rests on guidance or memory only reads appraisal, `against`.
 */
import { NO, type Truth, UNKNOWN, YES } from '../facts/truth.ts'
import type { Finding } from './words.ts'

/** The base of a requirement: a truth, or readings that disagree, or a question only a person can answer. */
export type Base = Truth | 'open'

/** Readings together: all met → met, all unmet → unmet, one met and one unmet → open, else unknown. */
export function foldReadings(readings: readonly Truth[]): Base {
  const met = readings.includes(YES)
  const unmet = readings.includes(NO)
  if (met && unmet) return 'open'
  if (readings.includes(UNKNOWN)) return UNKNOWN
  return met ? YES : NO
}

export interface Folded {
  readonly finding: Finding
  /** The exemption that carries the finding is of this force. */
  readonly by: 'base' | 'must' | 'may'
  /** An appraisal in spite of an unknown base, or one that stands against the person. */
  readonly baseUnknown: boolean
  readonly against: boolean
}

const plain = (finding: Finding): Folded => ({ finding, by: 'base', baseUnknown: false, against: false })

/** `soft`: the requirement rests on guidance or memory, or is an appraisal with a regular sign. */
export function fold(base: Base, must: Truth, may: Truth, soft: boolean): Folded {
  if (base === YES) return plain('met')
  if (must === YES) return { ...plain('exempt'), by: 'must' }
  if (may === YES) return { ...plain('appraisal'), by: 'may', baseUnknown: base === UNKNOWN || must === UNKNOWN }
  if (base === UNKNOWN || must === UNKNOWN) return plain('unknown')
  if (base === 'open') return plain('appraisal')
  if (may === UNKNOWN) return plain('unknown')
  return soft ? { ...plain('appraisal'), against: true } : plain('unmet')
}
