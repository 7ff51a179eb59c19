/** What a step writes into the profile on the day it is finished. */

import type { PersonView } from '../../facts/view.ts'
import { type Path, parseAddress } from '../../profile/address.ts'
import type { Setting } from '../../profile/change.ts'
import type { Member } from '../../profile/schema.ts'
import { isRecord } from '../../profile/schema-walk.ts'
import type { Step } from '../../rules/schema.ts'
import { type Day, formatDay, parseDay } from '../../time/day.ts'

/** Stands in `achieves` for the day of completion. */
const DATE = '$date'

/** The step names what it achieves in fields of the profile, so that a plan with it can be evaluated. */
export function isWritable(step: Step): boolean {
  return (step.achieves?.length ?? 0) > 0
}

/** The settings of a finished step, as `whatif --set` takes them. */
export function settingsOf(person: string, step: Step, finished: Day): readonly Setting[] {
  return (step.achieves ?? []).map(({ field, value }) => ({
    kind: 'set',
    address: `members.${person}.${field}`,
    value: value === DATE ? formatDay(finished) : JSON.stringify(value).replace(/^"(.*)"$/, '$1'),
  }))
}

/** Everything the step achieves is in the profile already. */
export function isDone(person: PersonView, step: Step): boolean {
  return isWritable(step) && (step.achieves ?? []).every(({ field, value }) => holds(person, field, value))
}

function holds({ member, view }: PersonView, field: string, wanted: unknown): boolean {
  let inside: unknown = member
  for (const part of parseAddress(field) ?? []) inside = isRecord(inside) ? inside[String(part)] : undefined
  if (wanted !== DATE) return inside === wanted
  return isRecord(inside) && typeof inside['last'] === 'number' && inside['last'] <= view.on
}

/** The member with the step finished on a day: the same as `settingsOf`, on data already checked. */
export function withAchieved(member: Member, step: Step, finished: Day): Member {
  // the fields and words of `achieves` are tested against the schema of the profile
  return (step.achieves ?? []).reduce<Member>(
    (changed, { field, value }) => put(changed, parseAddress(field) ?? [], typed(value, finished)) as Member,
    member,
  )
}

function typed(value: unknown, finished: Day): unknown {
  const day = value === DATE ? finished : typeof value === 'string' ? parseDay(value) : undefined
  return day === undefined ? value : { first: day, last: day }
}

function put(inside: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  const record = isRecord(inside) ? inside : {}
  return { ...record, [String(step)]: put(record[String(step)], rest, value) }
}
