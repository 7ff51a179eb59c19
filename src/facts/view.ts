/** What a fact function sees: one family, one day of knowledge, the amounts in force. */
import type { Parameters } from '../parameters/series.ts'
import type { Family } from '../profile/family.ts'
import type { Member } from '../profile/schema.ts'
import type { Day } from '../time/day.ts'
import { type Kinship, kinshipOf } from './kinship.ts'
import type { Series } from './series.ts'

export interface FamilyView {
  readonly family: Family
  /** The day of knowledge: up to and on it stands only what the file and enacted law say. */
  readonly on: Day
  readonly parameters: Parameters
  readonly kinship: Kinship
  readonly persons: ReadonlyMap<string, PersonView>
  /** Which status each path grants, and whether it alone does. */
  readonly grants: ReadonlyMap<string, Grant>
}

export interface Grant {
  readonly status: string
  readonly alone: boolean
}

export interface PersonView {
  readonly view: FamilyView
  readonly member: Member
  /** `members.<id>` */
  readonly address: string
  /** Computes once per person and key. */
  readonly once: <T>(key: string, make: () => T) => T
  /** Facts already derived, by slot. */
  readonly series: Map<string, Series>
}

export function familyView(
  family: Family,
  on: Day,
  parameters: Parameters,
  grants: ReadonlyMap<string, Grant> = new Map(),
): FamilyView {
  const persons = new Map<string, PersonView>()
  const view: FamilyView = { family, on, parameters, kinship: kinshipOf(family.profile), persons, grants }
  for (const member of family.profile.members) {
    const kept = new Map<string, unknown>()
    persons.set(member.id, {
      view,
      member,
      address: `members.${member.id}`,
      series: new Map(),
      once: <T>(key: string, make: () => T): T => {
        if (!kept.has(key)) kept.set(key, make())
        return kept.get(key) as T
      },
    })
  }
  return view
}

/** The view of a member that the schema has checked to exist. */
export function personOf(view: FamilyView, id: string): PersonView {
  const person = view.persons.get(id)
  if (!person) throw new Error(`no member ${id}`)
  return person
}
