/** What the file leaves open about a household on a day, spelled out as worlds: each a full answer to every question. */
import { addDays, type Day } from '../../time/day.ts'
import { afterYears, completeMonths } from '../../time/period.ts'
import { at } from '../../time/timeline.ts'
import type { Address } from '../series.ts'
import { NO, or, truthOf, UNKNOWN } from '../truth.ts'
import { type PersonView, personOf } from '../view.ts'
import { inOrder, piecewise } from './piecewise.ts'

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

/** A question about the household with every answer possible: an age, or 0 and 1. */
interface Question {
  readonly key: string
  readonly answers: readonly number[]
  readonly address: Address
}

type Answers = ReadonlyMap<string, number>

/** The members of the household of a person, the person included. */
export function housemates({ member, view }: PersonView): readonly string[] {
  return view.kinship.householdOf(member.id).members
}

/** Household and housing stand without a date: before `as_of` nothing is known of them. */
export function isBeforeAsOf({ view }: PersonView, d: Day): boolean {
  const asOf = view.family.profile.as_of
  return asOf !== undefined && d < asOf.last
}

/** The member on whose view everything about the household is kept. */
export function hostOf(person: PersonView): PersonView {
  return personOf(person.view, housemates(person)[0] ?? person.member.id)
}

/** The days on which ages, marriages or what is known of the household change. */
export function structureDays(person: PersonView): readonly Day[] {
  const host = hostOf(person)
  return host.once('livelihood.structure-days', () => {
    const { family, kinship, persons } = host.view
    const asOf = family.profile.as_of
    const births = [...persons.values()].flatMap(({ member: { born } }) =>
      AGES_THAT_MATTER.flatMap((age) => [afterYears(born.first, age), afterYears(born.last, age)]),
    )
    const marriages = housemates(host).flatMap((id) =>
      kinship.spouses(id).flatMap((s) => s.holds.map(({ from }) => from)),
    )
    return inOrder([...births, ...marriages, ...(asOf === undefined ? [] : [asOf.last, addDays(asOf.last, 1)])])
  })
}

/** What is open about the household of a person on a day. */
export function unsureOn(person: PersonView, d: Day): Unsure {
  const host = hostOf(person)
  const unsure = host.once('livelihood.unsure', () => piecewise(structureDays(host), (day) => worldsOn(host, day)))
  return unsure(d)
}

function worldsOn(person: PersonView, d: Day): Unsure {
  if (isBeforeAsOf(person, d)) return { worlds: [], missing: ['as_of'] }
  if (!person.view.kinship.complete) return { worlds: [], missing: ['relations'] }
  const questions = [...ageQuestions(person, d), ...wedQuestions(person, d), ...pairQuestions(person, d)]
  const open = questions.filter((q) => q.answers.length > 1)
  const missing = [...new Set(open.map((q) => q.address))]
  if (open.reduce((n, q) => n * q.answers.length, 1) > MOST_WORLDS) return { worlds: [], missing }
  const settled: Answers = new Map(questions.map((q) => [q.key, q.answers[0] ?? 0]))
  const all = open.reduce<readonly Answers[]>(
    (answers, q) => answers.flatMap((known) => q.answers.map((answer) => new Map(known).set(q.key, answer))),
    [settled],
  )
  return { worlds: all.map((answers) => worldOf(person, answers)), missing }
}

function worldOf(person: PersonView, answers: Answers): World {
  const { kinship, persons } = person.view
  const home = housemates(person)
  return new Map(
    [...persons.values()].map((view) => {
      const { id } = view.member
      const member: Member = {
        id,
        view,
        age: answers.get(`age ${id}`) ?? -1,
        atHome: home.includes(id),
        wed: answers.get(`wed ${id}`) === 1,
        partners: home.filter((other) => answers.get(pairKey(id, other)) === 1),
        parents: kinship.parents(id).map((parent) => parent.id),
        children: kinship.children(id).map((child) => child.id),
      }
      return [id, member] as const
    }),
  )
}

/** The completed years possible on a day; one where the difference does not matter. -1 before birth. */
export function agesOn({ member: { born } }: PersonView, d: Day): readonly number[] {
  const oldest = d < born.first ? -1 : Math.floor(completeMonths(born.first, d) / 12)
  const youngest = d < born.last ? -1 : Math.floor(completeMonths(born.last, d) / 12)
  return AGES_THAT_MATTER.some((age) => youngest < age && age <= oldest) ? [youngest, oldest] : [youngest]
}

function ageQuestions({ view }: PersonView, d: Day): readonly Question[] {
  return [...view.persons.values()].map((one) => ({
    key: `age ${one.member.id}`,
    answers: agesOn(one, d),
    address: `${one.address}.born`,
  }))
}

const UNMARRIED: ReadonlySet<string> = new Set(['single', 'divorced', 'widowed'])

/** Asked for children with a parent in the household; under 16 nobody is married (§ 1303 BGB). */
function wedQuestions(person: PersonView, d: Day): readonly Question[] {
  const home = housemates(person)
  return home.flatMap((id): readonly Question[] => {
    const one = personOf(person.view, id)
    if (!person.view.kinship.parents(id).some((parent) => home.includes(parent.id))) return []
    const status = one.member.marital_status
    const old = agesOn(one, d).some((age) => age >= 16)
    const answers = status !== undefined ? [UNMARRIED.has(status) ? 0 : 1] : old ? [0, 1] : [0]
    return [{ key: `wed ${id}`, answers, address: `${one.address}.marital_status` }]
  })
}

const pairKey = (a: string, b: string) => (a < b ? `pair ${a} ${b}` : `pair ${b} ${a}`)

/**
 * Couples who share the household. Parents of the same child in it are taken for a couple (§ 7 Abs. 3a Nr. 2 SGB II),
 * unless the file says of a marriage between them that it has ended.
 */
function pairQuestions(person: PersonView, d: Day): readonly Question[] {
  const { kinship } = person.view
  const home = housemates(person)
  const parentsAtHome = (id: string) => kinship.parents(id).filter((parent) => home.includes(parent.id))
  return home.flatMap((a, i) =>
    home.slice(i + 1).flatMap((b): readonly Question[] => {
      const marriages = kinship.spouses(a).filter((spouse) => spouse.id === b)
      const truth = truthOf(or(marriages.map((marriage) => at(marriage.holds, d))))
      const parents = home.some((id) => [a, b].every((one) => parentsAtHome(id).some((parent) => parent.id === one)))
      if (marriages.length === 0 && !parents) return []
      const answers = marriages.length === 0 ? [1] : truth === UNKNOWN ? [0, 1] : [truth === NO ? 0 : 1]
      return [
        { key: pairKey(a, b), answers, address: maritalAddress(person, a, b) ?? marriages[0]?.address ?? 'relations' },
      ]
    }),
  )
}

/** The marital status that is missing, if both are. */
function maritalAddress({ view }: PersonView, a: string, b: string): Address | undefined {
  const both = [a, b].map((id) => personOf(view, id))
  return both.some((one) => one.member.marital_status !== undefined) ? undefined : `${both[0]?.address}.marital_status`
}
