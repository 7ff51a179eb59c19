/** Who lives in the household, and what having children means for the law. */
import * as z from 'zod/mini'
import { inForce } from '../../parameters/series.ts'
import { MARITAL_STATUS } from '../../profile/words.ts'
import { constant, join, mapTimeline, type Timeline } from '../../time/timeline.ts'
import { since } from '../entries.ts'
import { type Actor, type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import { numberIn } from '../livelihood/amounts.ts'
import type { Address, Series } from '../series.ts'
import { ASSUMED, UNKNOWN, type Verdict } from '../truth.ts'
import { type PersonView, personOf } from '../view.ts'
import { minor, monthsAfter } from './life.ts'
import { maritalStatus } from './person.ts'
import { both, either, opposite, told } from './said.ts'
import { familyLife, ifRelated, livesWith, minorChildrenAtHome, singleParent } from './together.ts'

const unmarried = (person: PersonView): Timeline<Verdict> =>
  maritalStatus.derive(person, {}, undefined).compare('equal', [MARITAL_STATUS.indexOf('single')])

const othersOf = (person: PersonView): readonly PersonView[] =>
  [...person.view.persons.values()].filter((other) => other !== person)

/** Any minor unmarried child in the household; the words of § 25b do not ask for an own one. */
function minorUnmarriedChild(person: PersonView): Timeline<Verdict> {
  return either(
    ...othersOf(person).map((other) => both(livesWith(person, other.member.id), minor(other), unmarried(other))),
  )
}

function minorChild(person: PersonView): Timeline<Verdict> {
  const { view, member } = person
  const links = view.kinship.links.filter((link) => link.parent === member.id)
  return ifRelated(
    view,
    links.map((link) => both(minor(personOf(view, link.child)), familyLife(view, link))),
  )
}

const EXPECTED_TO_WORK = 'zumutbarkeit-alleinerziehende'

/** Younger than the age up to which § 10 Abs. 1 Nr. 3 SGB II does not expect work, in months. */
function tooYoung({ view, member }: PersonView): Timeline<Verdict> {
  const reigns = inForce(view.parameters, EXPECTED_TO_WORK, view.on).map(({ from, value: { row, assumed } }) => {
    if (row === undefined) return { from, timeline: constant<Verdict>(UNKNOWN) }
    const limit = numberIn(row, 'child_age')
    const young = both(since(member.born), opposite(since(monthsAfter(member.born, limit))))
    return { from, timeline: assumed ? mapTimeline(young, (v) => v | ASSUMED) : young }
  })
  return join(reigns)
}

function workUnreasonable(person: PersonView): Timeline<Verdict> {
  const young = minorChildrenAtHome(person).map(({ child, here }) => both(here, tooYoung(child)))
  return ifRelated(person.view, [both(singleParent(person), either(...young))])
}

interface Plain {
  readonly id: string
  readonly ground: string
  readonly label: Bilingual
  readonly question: Bilingual
  readonly asks: readonly Actor[]
  readonly proof: readonly string[]
  readonly derive: (person: PersonView) => Series
}

const plain = (spec: Plain): FactDefinition =>
  defineFact({ ...spec, kind: 'boolean', params: z.strictObject({}), sensitivity: 'family' })

const household = ({ view, member }: PersonView): Address => view.kinship.householdOf(member.id).address

const familyLives = ({ view, member }: PersonView): readonly Address[] =>
  view.kinship.links
    .filter((link) => link.parent === member.id && link.familyLife === undefined)
    .map((link) => `${link.address}.family_life`)

export const familyFacts: readonly FactDefinition[] = [
  plain({
    id: 'household.minorUnmarriedChild',
    label: { de: 'minderjähriges lediges Kind im Haushalt', en: 'minor unmarried child in the household' },
    question: {
      de: 'Lebt die Person mit einem minderjährigen ledigen Kind in einem Haushalt?',
      en: 'Does the person live in one household with a minor unmarried child?',
    },
    asks: ['familie', 'abh', 'sozialamt'],
    proof: ['meldebescheinigung', 'geburtsurkunde'],
    ground: '§ 25b Abs. 1 Satz 2 Nr. 1',
    derive: (person) => {
      const open = othersOf(person)
        .filter(({ member }) => member.marital_status === undefined)
        .map(({ address }) => `${address}.marital_status`)
      return told(minorUnmarriedChild(person), [household(person)], [household(person), ...open])
    },
  }),
  plain({
    id: 'family.minorChild',
    label: { de: 'minderjähriges Kind', en: 'minor child' },
    question: {
      de: 'Hat die Person ein minderjähriges Kind, mit dem sie familiär zusammenlebt?',
      en: 'Does the person have a minor child with whom there is family life?',
    },
    asks: ['familie', 'jugendamt', 'abh'],
    proof: ['geburtsurkunde', 'meldebescheinigung'],
    ground: '§ 25b Abs. 1 Satz 3 Nr. 2',
    derive: (person) => told(minorChild(person), ['relations'], [...familyLives(person), 'relations']),
  }),
  plain({
    id: 'family.singleParent',
    label: { de: 'alleinerziehend', en: 'single parent' },
    question: {
      de: 'Erzieht die Person ein minderjähriges Kind allein, ohne Partner im Haushalt?',
      en: 'Does the person bring up a minor child alone, without a partner in the household?',
    },
    asks: ['familie', 'jugendamt', 'sozialamt'],
    proof: ['meldebescheinigung', 'sorgerechtsnachweis'],
    ground: '§ 25b Abs. 1 Satz 3 Nr. 3',
    derive: (person) => told(singleParent(person), ['relations', household(person)]),
  }),
  plain({
    id: 'family.workUnreasonable',
    label: { de: 'Arbeit wegen kleinen Kindes unzumutbar', en: 'work unreasonable because of a small child' },
    question: {
      de: 'Ist die Person alleinerziehend mit einem kleinen Kind, sodass Arbeit noch nicht zumutbar ist?',
      en: 'Is the person a single parent with a small child, so that work cannot be expected yet?',
    },
    asks: ['familie', 'jobcenter', 'sozialamt'],
    proof: ['geburtsurkunde', 'meldebescheinigung'],
    ground: '§ 10 Abs. 1 Nr. 3 SGB II',
    derive: (person) => told(workUnreasonable(person), ['relations', household(person)]),
  }),
]
