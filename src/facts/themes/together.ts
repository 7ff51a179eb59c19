/**
 * Who lives with whom, and who is a family to whom, on each day. Household and family life are undated: they hold for
 * all days unless the file has `as_of`, and are taken to go on after the day of knowledge.
 */
import { addDays, DAWN, earlier } from '../../time/day.ts'
import { coalesce, constant, type Timeline } from '../../time/timeline.ts'
import type { ParentLink } from '../kinship.ts'
import { ASSUMED, NO, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { type FamilyView, type PersonView, personOf } from '../view.ts'
import { ageAtLeast, minor } from './life.ts'
import { both, either, opposite, said } from './said.ts'

/** A state of the family that stands as the file says it. */
export function standing({ family, on }: FamilyView, verdict: Verdict): Timeline<Verdict> {
  const asOf = family.profile.as_of?.last
  const before =
    asOf === undefined
      ? [{ from: DAWN, value: verdict }]
      : [
          { from: DAWN, value: UNKNOWN },
          { from: asOf, value: verdict },
        ]
  const known = asOf === undefined ? on : earlier(asOf, on)
  return coalesce<Verdict>([...before, { from: addDays(known, 1), value: verdict | ASSUMED }])
}

/** The household lists its members, else it is everybody; of those on no list nobody knows where they live. */
function sameHousehold({ household, households }: FamilyView['family']['profile'], a: string, b: string): Verdict {
  const lists = (households ?? [household]).map((h) => h?.members)
  if (households === undefined && lists[0] === undefined) return YES
  if (lists.some((list) => list?.includes(a) && list.includes(b))) return YES
  if (lists.includes(undefined)) return UNKNOWN
  return lists.some((list) => list?.includes(a) || list?.includes(b)) ? NO : UNKNOWN
}

export function livesWith({ view, member }: PersonView, other: string): Timeline<Verdict> {
  return standing(view, sameHousehold(view.family.profile, member.id, other))
}

export function linkOf({ kinship }: FamilyView, parent: string, child: string): ParentLink | undefined {
  return kinship.links.find((link) => link.parent === parent && link.child === child)
}

/** Where `relations` is missing, anybody may be related to anybody. */
export function ifRelated({ kinship }: FamilyView, found: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  return kinship.complete ? either(...found) : constant<Verdict>(UNKNOWN)
}

export function familyLife(view: FamilyView, link: ParentLink): Timeline<Verdict> {
  return standing(view, said(link.familyLife))
}

export function married({ view, member }: PersonView, other: string): Timeline<Verdict> {
  const marriages = view.kinship.spouses(member.id).filter((spouse) => spouse.id === other)
  return ifRelated(
    view,
    marriages.map((marriage) => marriage.holds),
  )
}

/** When each own minor child lives in the household. */
export function minorChildrenAtHome(person: PersonView): readonly { child: PersonView; here: Timeline<Verdict> }[] {
  return person.view.kinship.children(person.member.id).map(({ id }) => {
    const child = personOf(person.view, id)
    return { child, here: both(minor(child), livesWith(person, id)) }
  })
}

/**
 * Is somebody of the household the person's partner? A spouse while the marriage holds; the other parent of a child;
 * not a relative. Of any other adult nobody knows.
 */
function partner(person: PersonView, other: PersonView): Timeline<Verdict> {
  const { view, member } = person
  const { kinship } = view
  const id = other.member.id
  if (kinship.spouses(member.id).some((spouse) => spouse.id === id)) return married(person, id)
  const children = kinship.children(member.id).map((child) => child.id)
  if (kinship.children(id).some((child) => children.includes(child.id))) return constant<Verdict>(YES)
  const relatives = [...kinship.children(member.id), ...kinship.parents(member.id), ...kinship.siblings(member.id)]
  if (relatives.some((relative) => relative.id === id)) return constant<Verdict>(NO)
  return both(constant<Verdict>(UNKNOWN), ageAtLeast(other, 18))
}

/** Lives with an own minor child, and with no partner. */
export function singleParent(person: PersonView): Timeline<Verdict> {
  const { view } = person
  const others = [...view.persons.values()].filter((other) => other !== person)
  const withPartner = either(...others.map((other) => both(livesWith(person, other.member.id), partner(person, other))))
  const withChild = either(...minorChildrenAtHome(person).map(({ here }) => here))
  return ifRelated(view, [both(withChild, opposite(withPartner))])
}
