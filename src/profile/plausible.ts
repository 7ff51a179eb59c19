/** What is well-formed and odd: slips of the hand that would quietly move a date. Warnings, never refusals. */
import type { Day } from '../time/day.ts'
import type { Family } from './family.ts'
import { beforeBirth, futureOddities, orderOddities } from './plausible/dates.ts'
import { amountOddities, nationalityOddities, schoolOddities } from './plausible/person.ts'
import { relationOddities } from './plausible/relations.ts'
import { stayOddities } from './plausible/stay.ts'
import { inFileOrder, type Problem } from './problem.ts'

/**
 * Everything odd about a family as known on `on`, in the order of the file. Partial dates are odd only where every day
 * they may stand for is.
 */
export function implausible(family: Family, on: Day): readonly Problem[] {
  const { profile } = family
  const oddities = [
    ...relationOddities(profile, on),
    ...orderOddities(profile.relations, 'relations'),
    ...profile.members.flatMap((member) => {
      const address = `members.${member.id}`
      return [
        ...nationalityOddities(member, address),
        ...stayOddities(member, address, on),
        ...orderOddities(member, address),
        ...beforeBirth(member, address),
        ...futureOddities(member, address, on),
        ...schoolOddities(member, address),
        ...amountOddities(member, address),
      ]
    }),
  ]
  return inFileOrder(
    oddities.map(({ address, ...oddity }): Problem => {
      const line = family.lineOf(address)
      return { ...oddity, severity: 'warning', file: family.file, address, ...(line !== undefined && { line }) }
    }),
  )
}
