/** `--strict`: only what is proven counts as known. */
import { type DayRange, dayOf, FIRST_YEAR, LAST_YEAR } from '../time/day.ts'
import { formatAddress, parseAddress } from './address.ts'
import { isDate } from './plausible/dates.ts'
import type { Profile } from './schema.ts'
import { isRecord } from './schema-walk.ts'

const ANY_DAY: DayRange = { first: dayOf(FIRST_YEAR, 1, 1), last: dayOf(LAST_YEAR, 12, 31) }
/** Not facts about a person: who it is, what was filed and weighed. */
const MEMBER_STAYS = ['id', 'born', 'applications', 'appraisals']
/** Who lives where: it chooses the layer of law, and who is meant. */
const HOUSEHOLD_STAYS = ['id', 'members', 'municipality', 'land']

type Proven = (address: string) => boolean

/**
 * The profile without every fact that no `evidence[].for` covers. Evidence proves the place it names and everything
 * below; a list is known only if all of it is proven, because a list with some entries left out would be a lie. A birth
 * that is not proven may lie on any day. The argument is left as it is.
 */
export function onlyProven(profile: Profile): Profile {
  const copy = structuredClone(profile)
  const proven = provenBy(profile)
  for (const member of copy.members) {
    const address = `members.${member.id}`
    prune(member, address, proven, MEMBER_STAYS)
    if (!proven(`${address}.born`)) member.born = { ...ANY_DAY }
  }
  if (copy.household) prune(copy.household, 'household', proven, HOUSEHOLD_STAYS)
  copy.households?.forEach((home, i) => {
    prune(home, `households[${i + 1}]`, proven, HOUSEHOLD_STAYS)
  })
  if (copy.relations && !whole(copy.relations, 'relations', proven)) delete copy.relations
  return copy
}

function provenBy(profile: Profile): Proven {
  const ids = profile.members.map((m) => m.id)
  const places = new Set<string>()
  for (const { for: address } of profile.evidence ?? []) {
    const path = parseAddress(address)
    if (path) places.add(formatAddress(path, ids))
  }
  return (address) => {
    const path = parseAddress(address) ?? []
    return path.some((_, i) => places.has(formatAddress(path.slice(0, i + 1), ids)))
  }
}

/** Takes out of a record what is not proven. */
function prune(record: Record<string, unknown>, address: string, proven: Proven, stays: readonly string[] = []): void {
  for (const [key, value] of Object.entries(record)) {
    const at = `${address}.${key}`
    if (stays.includes(key) || proven(at)) continue
    if (isRecord(value) && !isDate(value)) {
      prune(value, at, proven)
      if (Object.keys(value).length === 0) delete record[key]
    } else if (!Array.isArray(value) || !whole(value, at, proven)) delete record[key]
  }
}

/** Whether evidence covers every part of a value; an empty list has no parts, so that it needs evidence of its own. */
function whole(value: unknown, address: string, proven: Proven): boolean {
  if (proven(address)) return true
  if (Array.isArray(value))
    return value.length > 0 && value.every((item, i) => whole(item, `${address}[${i + 1}]`, proven))
  if (!isRecord(value) || isDate(value)) return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => whole(value[key], `${address}.${key}`, proven))
}
