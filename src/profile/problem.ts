/**
 * What is wrong with a file that somebody wrote: a value with a code and a position, never an exception.
 *
 * The texts stand in `messages/problems.ts`, keyed by the code, so that a code without a text does not compile.
 */

/** A file that cannot be read at all. */
const READING = [
  'too-large',
  'binary',
  'not-utf8',
  'empty',
  'not-yaml',
  'not-json',
  'tab-indent',
  'many-documents',
  'not-a-mapping',
  'too-deep',
  'too-many-aliases',
  'circular-alias',
  'unknown-alias',
  'unknown-tag',
  'merge-key',
] as const

/** A value that does not have the shape asked for. */
const SHAPE = [
  'unknown-key',
  'duplicate-key',
  'missing-key',
  'empty-value',
  'wrong-type',
  'wrong-form',
  'wrong-version',
  'not-in-list',
  'word-for-boolean',
  'not-a-date',
  'no-such-date',
  'negative-amount',
  'fraction-of-cent',
  'out-of-range',
  'too-long',
  'empty-text',
  'wrong-length',
  'control-character',
] as const

/** Values that are fine alone and do not fit together. */
const REFERENCE = [
  'duplicate-id',
  'unknown-member',
  'unknown-address',
  'unknown-rule-address',
  'shared-requirement',
  'two-households',
  'household-and-households',
  'own-relative',
  'parent-circle',
  'duplicate-relation',
] as const

/** Form fine, content odd: always warnings. */
const ODD = [
  'unknown-country',
  'ends-before-start',
  'out-of-order',
  'overlap',
  'toleration-gap',
  'parent-too-young',
  'before-birth',
  'long-expired',
  'in-the-future',
  'wrong-school-year',
  'school-year-outside',
  'young-spouse',
  'no-amount',
  'duplicate-case',
] as const

export const PROBLEM_CODES = [...READING, ...SHAPE, ...REFERENCE, ...ODD] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What a place takes, where it is not a list of words; in `expected` beside the words themselves. */
export const KINDS = [
  '<date>',
  '<amount>',
  '<boolean>',
  '<number>',
  '<whole number>',
  '<text>',
  '<list>',
  '<mapping>',
  '<id>',
  '<country>',
  '<school year>',
  '<month>',
] as const
export type Kind = (typeof KINDS)[number]

export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** The path as the user gave it. */
  readonly file: string
  /** Counted from 1; missing where the reader knows no positions. */
  readonly line?: number
  /** Counted from 1, in UTF-16 units. */
  readonly column?: number
  /** `members.amina.stay[1].from` */
  readonly address?: string
  /** What stands there, raw: pass it through `printable` before it reaches a terminal. */
  readonly found?: string
  /** Words allowed there, or kinds of value (`<date>`), or the other place that contradicts. */
  readonly expected?: readonly string[]
  /** What was probably meant, spelled as it belongs into the file. */
  readonly suggestion?: string
}

/** Everything about a problem but the file and the position in it. */
export type Complaint = Pick<Problem, 'code' | 'found' | 'expected' | 'suggestion'>

/** Top to bottom, the same complaint at the same place once. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map<string, Problem>()
  for (const p of problems) {
    const key = `${p.line}:${p.column}:${p.code}:${p.found}:${p.line === undefined ? p.address : ''}`
    if (!once.has(key)) once.set(key, p)
  }
  return [...once.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
