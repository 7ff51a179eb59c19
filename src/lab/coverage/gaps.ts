/** What the cases have not shown, and what nothing could show. */
import type { Coverage, ExemptionSeen, PartSeen, Shown } from './seen.ts'

export const SHOWN = ['met', 'unmet', 'unknown'] as const satisfies readonly (keyof Shown)[]
export type ShownTruth = (typeof SHOWN)[number]

/** A truth that no family can show, with the reason. */
export interface Impossible {
  /** Where the reason holds: the fact, and only the files that begin so. */
  readonly fact: string
  readonly files: string
  readonly truths: readonly ShownTruth[]
  readonly why: { readonly de: string; readonly en: string }
}

export interface PartGap {
  readonly part: PartSeen
  readonly missing: readonly ShownTruth[]
}

export interface Tally {
  readonly leaves: number
  readonly leavesWhole: number
  readonly parts: number
  readonly partsWhole: number
  readonly exemptions: number
  readonly exemptionsSeen: number
}

export function missingOf(part: PartSeen, impossible: readonly Impossible[]): readonly ShownTruth[] {
  return SHOWN.filter((truth) => part.shown[truth] === undefined && reasonFor(part, truth, impossible) === undefined)
}

/** Why a truth of a leaf cannot be shown, if it cannot. */
export function reasonFor(
  { file, condition }: PartSeen,
  truth: ShownTruth,
  impossible: readonly Impossible[],
): Impossible | undefined {
  if (!('fact' in condition)) return undefined
  return impossible.find((i) => i.fact === condition.fact && file.startsWith(i.files) && i.truths.includes(truth))
}

export function gapsOf(coverage: Coverage, impossible: readonly Impossible[]): readonly PartGap[] {
  return coverage.parts.flatMap((part) => {
    const missing = missingOf(part, impossible)
    return missing.length > 0 ? [{ part, missing }] : []
  })
}

export function tallyOf(
  coverage: Coverage,
  exemptions: readonly ExemptionSeen[],
  impossible: readonly Impossible[],
): Tally {
  const whole = (parts: readonly PartSeen[]) => parts.filter((p) => missingOf(p, impossible).length === 0).length
  const leaves = coverage.parts.filter((p) => p.kind === 'leaf')
  const others = coverage.parts.filter((p) => p.kind !== 'leaf')
  return {
    leaves: leaves.length,
    leavesWhole: whole(leaves),
    parts: others.length,
    partsWhole: whole(others),
    exemptions: exemptions.length,
    exemptionsSeen: exemptions.filter((e) => e.by !== undefined).length,
  }
}
