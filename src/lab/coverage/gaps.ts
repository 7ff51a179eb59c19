/** What the cases have not shown, and what nothing could show. */
import type { Cases } from '../../rules/cases.ts'
import type { RulePack } from '../../rules/pack.ts'
import type { RawLeaf } from '../../rules/schema.ts'
import { SHOWN_TRUTHS, type ShownTruth } from '../../rules/words.ts'
import type { Coverage, ExemptionSeen, PartSeen } from './seen.ts'

/** Truths that no family can show, with the reason; written beside the cases. */
export type Impossible = NonNullable<Cases['impossible']>[number]

export const impossibleIn = ({ cases }: RulePack): readonly Impossible[] =>
  cases.flatMap((c) => c.cases.impossible ?? [])

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
  return SHOWN_TRUTHS.filter(
    (truth) => part.shown[truth] === undefined && reasonFor(part, truth, impossible) === undefined,
  )
}

/** Why a truth of a leaf cannot be shown, if it cannot. */
export function reasonFor(
  { file, condition }: PartSeen,
  truth: ShownTruth,
  impossible: readonly Impossible[],
): Impossible | undefined {
  if (!('fact' in condition)) return undefined
  return impossible.find((i) => i.truths.includes(truth) && file.startsWith(i.file) && isAbout(i, condition))
}

const isAbout = (i: Impossible, leaf: RawLeaf): boolean =>
  i.fact === leaf.fact &&
  (i.value === undefined || same(i.value, leaf.value)) &&
  Object.entries(i.params ?? {}).every(([key, value]) => same(value, leaf.params?.[key]))

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

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
