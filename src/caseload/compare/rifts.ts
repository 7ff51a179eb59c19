/** Rifts of a family that come, go or move between two sets of rules. */
import { type Diff, diff } from '../../outlook/diff.ts'
import { check } from '../../outlook/check.ts'
import type { Family } from '../../profile/family.ts'
import type { Compiled } from '../../engine/compile.ts'
import type { CompareSettings } from './family.ts'

export interface RiftMove {
  readonly case: string
  readonly person: string
  readonly change: Diff['family']['rifts'][number]['change']
  readonly kind: string
  /** First day, ISO; `null`: not under the rules of that side. */
  readonly from: string | null
  readonly to: string | null
}

/** What `diff` says of the whole family; only worth asking where somebody moved. */
export async function familyDiff(family: Family, { base, head, on, horizonYears, layers }: CompareSettings): Promise<Diff> {
  const checked = async (compiled: Compiled) => {
    const options = { on, horizonYears, layers, profileSha256: '', engineVersion: '' }
    return (await check(compiled, family, options, async () => [])).result
  }
  return diff(await checked(base), await checked(head))
}

export function riftMovesOf(family: Family, { family: { rifts } }: Diff): readonly RiftMove[] {
  return rifts.map(({ change, from, to }) => ({
    case: family.profile.case,
    person: (to ?? from)?.person ?? '',
    change,
    kind: (to ?? from)?.kind ?? '',
    from: from?.from ?? null,
    to: to?.from ?? null,
  }))
}
