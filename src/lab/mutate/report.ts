/** What the trials come to. */

import type { Mutant } from './mutant.ts'
import type { Answer } from './trial.ts'

/** A mutant with its place in the file. */
export interface Placed extends Mutant {
  readonly line: number
  /** The file as the user knows it. */
  readonly shown: string
}

export interface MutationReport {
  /** Of the rules and cases. */
  readonly sha256: string
  readonly killed: number
  /** No value can tell them from the rules as they are: proven. */
  readonly equivalent: readonly Placed[]
  readonly survivors: readonly Placed[]
  /** How many of the mutants that can be noticed are; 1 where there are none. */
  readonly rate: number
  /** Answers taken from an earlier run. */
  readonly kept: number
}

export interface Judged {
  readonly mutant: Placed
  readonly answer: Answer
}

export function reportOf(
  judged: readonly Judged[],
  isEquivalent: (mutant: Mutant) => boolean,
  rest: Pick<MutationReport, 'sha256' | 'kept'>,
): MutationReport {
  const unnoticed = judged.filter((j) => j.answer.state === 'unnoticed').map((j) => j.mutant)
  const killed = judged.filter((j) => j.answer.state === 'killed').length
  const proven = new Set(unnoticed.filter(isEquivalent))
  const survivors = unnoticed.filter((m) => !proven.has(m))
  const all = killed + survivors.length
  return { ...rest, killed, equivalent: [...proven], survivors, rate: all === 0 ? 1 : killed / all }
}
