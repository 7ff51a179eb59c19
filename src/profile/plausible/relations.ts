import type { Day, DayRange } from '../../time/day.ts'
import { afterYears } from '../../time/period.ts'
import type { Profile } from '../schema.ts'
import { certainlyBefore, exactly, formatRange, type Oddity } from './oddity.ts'

const YOUNGEST_PARENT = 12
const YOUNGEST_SPOUSE = 16

/** Parents younger than 12 at the birth; spouses under 16 at the wedding, or on `on` where its date is missing. */
export function relationOddities(profile: Profile, on: Day): readonly Oddity[] {
  const born = new Map<string, DayRange>(profile.members.map((m) => [m.id, m.born]))
  return (profile.relations ?? []).flatMap((relation, i): readonly Oddity[] => {
    const address = `relations[${i + 1}]`
    if ('parent' in relation) {
      const parent = born.get(relation.parent)
      const child = born.get(relation.child)
      if (!parent || !child || child.last >= afterYears(parent.first, YOUNGEST_PARENT)) return []
      return [{ code: 'parent-too-young', address, found: formatRange(child), expected: [formatRange(parent)] }]
    }
    const wedding = relation.since ?? exactly(on)
    return relation.spouses.flatMap((id, j): readonly Oddity[] => {
      const birth = born.get(id)
      if (!birth) return []
      if (certainlyBefore(relation.since, birth))
        return [
          {
            code: 'before-birth',
            address: `${address}.since`,
            found: formatRange(wedding),
            expected: [formatRange(birth)],
          },
        ]
      if (wedding.last >= afterYears(birth.first, YOUNGEST_SPOUSE)) return []
      return [{ code: 'young-spouse', address: `${address}.spouses[${j + 1}]`, found: id }]
    })
  })
}
