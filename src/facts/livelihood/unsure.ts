/** What the file leaves open about a household on a day, spelled out as worlds: each a full answer to every question. */
import { addDays, type Day } from '../../time/day.ts'
import { afterYears, completeMonths } from '../../time/period.ts'
import { at } from '../../time/timeline.ts'
import type { Address } from '../series.ts'
import { NO, or, truthOf, UNKNOWN } from '../truth.ts'
import { type PersonView, personOf } from '../view.ts'
import { inOrder, piecewise, starts } from './piecewise.ts'

/** A member of the family in one world. */
export interface Member {
  readonly id: string
  readonly view: PersonView
  /** Completed years; -1 before birth. */
  readonly age: number
  readonly atHome: boolean
  /** Married, and so not part of the parents' Bedarfsgemeinschaft. */
  readonly wed: boolean
  /** By id: partners in the same household, parents and children anywhere. */
  readonly partners: readonly string[]
  readonly parents: readonly string[]
  readonly children: readonly string[]
}

export type World = ReadonlyMap<string, Member>

interface Unsure {
  /** Every way it can be; empty where that cannot be told: `relations` missing, a day before `as_of`, too much open. */
  readonly worlds: readonly World[]
  /** What would settle it. */
  readonly missing: readonly Address[]
}

/** More open ways than this are not told apart. */
const MOST_WORLDS = 64

/** Ages at which need, pay or Kindergeld change. */
const AGES_THAT_MATTER = [0, 6, 7, 13, 14, 15, 16, 18, 25] as const

/** A question about the household, with every answer possible on a day: an age, or 0 and 1. */
interface Question {
  readonly answersOn: (d: Day) => readonly number[]
  readonly address: Address
}

/** A member of the family as the questions see her or him; questions by their number. */
interface Asked extends Pick<Member, 'id' | 'view' | 'atHome' | 'parents' | 'children'> {
  readonly age: number
  readonly wed: number | undefined
  readonly pairs: readonly { readonly with: string; readonly question: number }[]
}

interface Questions {
  readonly list: readonly Question[]
  readonly members: readonly Asked[]
}

/** The members of the household of a person, the person included. */
export function housemates({ member, view }: PersonView): readonly string[] {
  return view.kinship.householdOf(member.id).members
}

/** Household and housing stand without a date: before `as_of` nothing is known of them. */
export function isBeforeAsOf({ view }: PersonView, d: Day): boolean {
  const asOf = view.family.profile.as_of
  return asOf !== undefined && d < asOf.last
}

/** The member on whose view everything about the household is kept, whatever days are read. */
export function hostOf(person: PersonView): PersonView {
  return personOf(person.view.whole(), housemates(person)[0] ?? person.member.id)
}

/** The days on which ages, marriages or what is known of the household change. */
export function structureDays(person: PersonView): readonly Day[] {
  const host = hostOf(person)
  return host.once('livelihood.structure-days', () => {
    const { family, kinship, persons } = host.view
    const asOf = family.profile.as_of
    const days: Day[] = asOf === undefined ? [] : [asOf.last, addDays(asOf.last, 1)]
    for (const { member } of persons.values()) {
      const { first, last } = member.born
      for (const age of AGES_THAT_MATTER) {
        days.push(afterYears(first, age))
        if (last !== first) days.push(afterYears(last, age))
      }
    }
    for (const id of housemates(host)) for (const spouse of kinship.spouses(id)) days.push(...starts(spouse.holds))
    return inOrder(days)
  })
}

/** What is open about the household of a person on a day. */
export function unsureOn(person: PersonView, d: Day): Unsure {
  const host = hostOf(person)
  const unsure = host.once('livelihood.unsure', () => piecewise(structureDays(host), (day) => worldsOn(host, day)))
  return unsure(d)
}

function worldsOn(host: PersonView, d: Day): Unsure {
  if (isBeforeAsOf(host, d)) return { worlds: [], missing: ['as_of'] }
  if (!host.view.kinship.complete) return { worlds: [], missing: ['relations'] }
  const { list, members } = host.once('livelihood.questions', () => questionsOf(host))
  const answers = list.map((question) => question.answersOn(d))
  const missing = new Set<Address>()
  let ways = 1
  for (const [i, possible] of answers.entries()) {
    if (possible.length > 1) missing.add(list[i]?.address ?? '')
    ways *= possible.length
  }
  if (ways > MOST_WORLDS) return { worlds: [], missing: [...missing] }
  const worlds = combinations(answers).map((settled) => worldOf(members, settled))
  return { worlds, missing: [...missing] }
}

/** Every way to answer each question, the last ones first to vary. */
function combinations(answers: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [answers.map((possible) => possible[0] ?? 0)]
  answers.forEach((possible, i) => {
    if (possible.length > 1) all = all.flatMap((known) => possible.map((answer) => known.with(i, answer)))
  })
  return all
}

function worldOf(members: readonly Asked[], answers: readonly number[]): World {
  const world = new Map<string, Member>()
  for (const { id, view, atHome, age, wed, pairs, parents, children } of members) {
    world.set(id, {
      id,
      view,
      age: answers[age] ?? -1,
      atHome,
      wed: wed !== undefined && answers[wed] === 1,
      partners: pairs.filter((pair) => answers[pair.question] === 1).map((pair) => pair.with),
      parents,
      children,
    })
  }
  return world
}

/** All that can be open about a household: ages first, then who is married, then who is a couple. */
function questionsOf(host: PersonView): Questions {
  const { kinship, persons } = host.view
  const everybody = [...persons.values()]
  const home = housemates(host)
  const list: Question[] = everybody.map((one) => ({
    answersOn: (d) => agesOn(one, d),
    address: `${one.address}.born`,
  }))
  const wed = new Map<string, number>()
  for (const id of home) {
    const question = wedQuestion(personOf(host.view, id), home)
    if (question) wed.set(id, list.push(question) - 1)
  }
  const pairs = new Map<string, number>()
  home.forEach((a, i) => {
    for (const b of home.slice(i + 1)) {
      const question = pairQuestion(host, a, b)
      if (question) pairs.set(pairKey(a, b), list.push(question) - 1)
    }
  })
  const pairsOf = (id: string) =>
    home.flatMap((other) => {
      const question = pairs.get(pairKey(id, other))
      return question === undefined ? [] : [{ with: other, question }]
    })
  const members = everybody.map((view, age): Asked => {
    const { id } = view.member
    return {
      id,
      view,
      atHome: home.includes(id),
      age,
      wed: wed.get(id),
      pairs: pairsOf(id),
      parents: kinship.parents(id).map((parent) => parent.id),
      children: kinship.children(id).map((child) => child.id),
    }
  })
  return { list, members }
}

/** The completed years possible on a day; one where the difference does not matter. -1 before birth. */
export function agesOn({ member: { born } }: PersonView, d: Day): readonly number[] {
  const oldest = ageOn(born.first, d)
  const youngest = born.last === born.first ? oldest : ageOn(born.last, d)
  const matters = youngest < oldest && AGES_THAT_MATTER.some((age) => youngest < age && age <= oldest)
  return matters ? [youngest, oldest] : [youngest]
}

const ageOn = (born: Day, d: Day): number => (d < born ? -1 : Math.floor(completeMonths(born, d) / 12))

const UNMARRIED: ReadonlySet<string> = new Set(['single', 'divorced', 'widowed'])

/** Asked for children with a parent in the household; under 16 nobody is married (§ 1303 BGB). */
function wedQuestion(one: PersonView, home: readonly string[]): Question | undefined {
  if (!one.view.kinship.parents(one.member.id).some((parent) => home.includes(parent.id))) return undefined
  const status = one.member.marital_status
  const said = status === undefined ? undefined : [UNMARRIED.has(status) ? 0 : 1]
  return {
    answersOn: (d) => said ?? (agesOn(one, d).some((age) => age >= 16) ? [0, 1] : [0]),
    address: `${one.address}.marital_status`,
  }
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * Couples who share the household. Parents of the same child in it are taken for a couple (§ 7 Abs. 3a Nr. 2 SGB II),
 * unless the file says of a marriage between them that it has ended.
 */
function pairQuestion(host: PersonView, a: string, b: string): Question | undefined {
  const { kinship } = host.view
  const home = housemates(host)
  const isParent = (of: string, id: string) => kinship.parents(of).some((parent) => parent.id === id)
  const marriages = kinship.spouses(a).filter((spouse) => spouse.id === b)
  if (marriages.length === 0 && !home.some((id) => isParent(id, a) && isParent(id, b))) return undefined
  return {
    answersOn: (d) => {
      if (marriages.length === 0) return [1]
      const truth = truthOf(or(marriages.map((marriage) => at(marriage.holds, d))))
      return truth === UNKNOWN ? [0, 1] : [truth === NO ? 0 : 1]
    },
    address: maritalAddress(host, a, b) ?? marriages[0]?.address ?? 'relations',
  }
}

/** The marital status that is missing, if both are. */
function maritalAddress({ view }: PersonView, a: string, b: string): Address | undefined {
  const both = [a, b].map((id) => personOf(view, id))
  return both.some((one) => one.member.marital_status !== undefined) ? undefined : `${both[0]?.address}.marital_status`
}
