/** Rifts of a family that come, go or move between two sets of rules. */
import { evaluateFamily } from '../../engine/family.ts'
import type { CheckResult, Rift } from '../../engine/result.ts'
import { riftResults } from '../../outlook/check.ts'
import { diff, type Move } from '../../outlook/diff.ts'
import { findRifts } from '../../outlook/rifts.ts'
import type { Family } from '../../profile/family.ts'
import type { CompareSettings } from './family.ts'

export interface RiftMove {
  readonly case: string
  readonly person: string
  readonly change: Move<Rift>['change']
  readonly kind: string
  /** First day, ISO; `null`: not under the rules of that side. */
  readonly from: string | null
  readonly to: string | null
}

/** Every path is evaluated: a rift runs between holdings of any kind. Only worth asking where somebody moved. */
export function riftMoves(family: Family, settings: CompareSettings): readonly RiftMove[] {
  const { base, head, on, horizonYears, layers, concerned } = settings
  const asked = { on, horizonYears, layers, futureOnly: true }
  const before = evaluateFamily(base, family, asked)
  const after = evaluateFamily(head, family, concerned.sameFacts ? { ...asked, view: before.view } : asked)
  const result = (evaluation: typeof before): CheckResult => ({
    ...NOTHING,
    family: { rifts: riftResults(findRifts(evaluation)), deadlines: [], blocks: [] },
  })
  return diff(result(before), result(after)).family.rifts.map(({ change, from, to }) => ({
    case: family.profile.case,
    person: (to ?? from)?.person ?? '',
    change,
    kind: (to ?? from)?.kind ?? '',
    from: from?.from ?? null,
    to: to?.from ?? null,
  }))
}

/** A result of which only the rifts are compared. */
const NOTHING: Omit<CheckResult, 'family'> = {
  format: 'bleibeweg.check/1',
  engine: '',
  on: '',
  at: '',
  rules: { sha256: '', layers: [], versions: {}, verified_until: '' },
  profile: { case: '', sha256: '' },
  persons: [],
  not_checked: [],
  four_eyes: { engine: 'json-rules-engine', conditions: 0, disagreements: 0 },
}
