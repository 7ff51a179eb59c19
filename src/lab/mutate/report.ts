/** What the trials come to. */

import type { Cases } from '../../rules/cases.ts'
import type { Bilingual, RulePack } from '../../rules/pack.ts'
import type { Mutant } from './mutant.ts'
import type { Answer } from './trial.ts'

/** A mutant with its place in the file. */
export interface Placed extends Mutant {
  readonly line: number
  /** The file as the user knows it. */
  readonly shown: string
}

/** A mistake that no case notices, with the reason that stands beside the cases. */
export interface Survivor extends Placed {
  readonly why: Bilingual | undefined
}

/** Why a mistake goes unnoticed, written beside the cases; without `mistake` … it holds for every one in the place. */
export type Reason = NonNullable<Cases['unnoticed']>[number]

export const reasonsIn = ({ cases }: RulePack): readonly Reason[] => cases.flatMap((c) => c.cases.unnoticed ?? [])

export interface MutationReport {
  /** Of the rules and cases. */
  readonly sha256: string
  readonly killed: number
  /** No value can tell them from the rules as they are: proven. */
  readonly equivalent: readonly Placed[]
  readonly survivors: readonly Survivor[]
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
  reasons: readonly Reason[],
  rest: Pick<MutationReport, 'sha256' | 'kept'>,
): MutationReport {
  const unnoticed = judged.filter((j) => j.answer.state === 'unnoticed').map((j) => j.mutant)
  const killed = judged.filter((j) => j.answer.state === 'killed').length
  const proven = new Set(unnoticed.filter(isEquivalent))
  const survivors = unnoticed
    .filter((m) => !proven.has(m))
    .map((m) => ({ ...m, why: reasons.find((r) => isAbout(r, m))?.why }))
  const all = killed + survivors.length
  return { ...rest, killed, equivalent: [...proven], survivors, rate: all === 0 ? 1 : killed / all }
}

const isAbout = (r: Reason, m: Mutant): boolean =>
  r.where === m.where &&
  (r.mistake ?? m.mistake) === m.mistake &&
  (r.about ?? m.about) === m.about &&
  (r.before ?? m.before) === m.before &&
  (r.after ?? m.after) === m.after
