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
  /** The days that will be read, where the past does not matter; `undefined`: every day. */
  readonly days: Days | undefined
  /** The same family with every day to be read. */
  readonly whole: () => FamilyView
}

/** From the first day to the last, both included. */
export interface Days {
  readonly from: Day
  readonly until: Day
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
  /** Computes once per person and key what is not `undefined`. */
  readonly once: <T>(key: string, make: () => T) => T
  /** Facts already derived, by slot. */
  readonly series: Map<string, Series>
}

export function familyView(
  family: Family,
  on: Day,
  parameters: Parameters,
  grants: ReadonlyMap<string, Grant> = new Map(),
  days?: Days,
): FamilyView {
  return viewOf({ family, on, parameters, grants, kinship: kinshipOf(family.profile) }, days)
}

type Given = Pick<FamilyView, 'family' | 'on' | 'parameters' | 'grants' | 'kinship'>

function viewOf(given: Given, days: Days | undefined): FamilyView {
  const persons = new Map<string, PersonView>()
  let all: FamilyView | undefined
  const whole = (): FamilyView => {
    all ??= days === undefined ? view : viewOf(given, undefined)
    return all
  }
  const view: FamilyView = { ...given, persons, days, whole }
  for (const member of given.family.profile.members) {
    const kept = new Map<string, unknown>()
    persons.set(member.id, {
      view,
      member,
      address: `members.${member.id}`,
      series: new Map(),
      once: <T>(key: string, make: () => T): T => {
        const known = kept.get(key)
        if (known !== undefined) return known as T
        const made = make()
        kept.set(key, made)
        return made
      },
    })
  }
  return view
}

/** A person with every day to be read. */
export function wholeLife({ view, member }: PersonView): PersonView {
  return personOf(view.whole(), member.id)
}

/** The view of a member that the schema has checked to exist. */
export function personOf(view: FamilyView, id: string): PersonView {
  const person = view.persons.get(id)
  if (!person) throw new Error(`no member ${id}`)
  return person
}
