/** What ties a person to the relative on whom a derived path rests. */
import * as z from 'zod/mini'
import { constant, mapTimeline, type Timeline } from '../../time/timeline.ts'
import { bounds, exactly, MAYBE, sameBounds } from '../bounds.ts'
import { undated } from '../entries.ts'
import { type Bilingual, defineFact, type FactDefinition, type FactKind } from '../fact.ts'
import type { ParentLink } from '../kinship.ts'
import { type Address, constantSeries, type Series, steps } from '../series.ts'
import { isAssumed, NO, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import { type FamilyView, type PersonView, personOf } from '../view.ts'
import { minor } from './life.ts'
import { both, either, saidToBe, told } from './said.ts'
import { familyLife, ifRelated, linkOf, livesWith, married, standing } from './together.ts'

/** Family life along the link of parent and child; of siblings with a common parent; of spouses in one household. */
function livesWithAnchor(person: PersonView, anchor: PersonView): Timeline<Verdict> {
  const { view, member } = person
  const [a, b] = [member.id, anchor.member.id]
  if (a === b) return constant<Verdict>(NO)
  const direct = [linkOf(view, a, b), linkOf(view, b, a)].flatMap((link) => (link ? [familyLife(view, link)] : []))
  const siblings = view.kinship.parents(a).flatMap((parent) => {
    const mine = linkOf(view, parent.id, a)
    const theirs = linkOf(view, parent.id, b)
    return mine && theirs ? [both(familyLife(view, mine), familyLife(view, theirs))] : []
  })
  return ifRelated(view, [...direct, ...siblings, both(married(person, b), livesWith(person, b))])
}

/**
 * One of both parents, or a parent with sole custody (§ 60a Abs. 2b), if `sole`; else any parent with custody (§ 25a
 * Abs. 2 Satz 1). Both parents: joint custody, in one household with the child; whether joint custody is enough where
 * they live apart is open.
 */
function parentWithRight(person: PersonView, anchor: PersonView, sole: boolean): Timeline<Verdict> {
  const { view, member } = person
  const child = anchor.member.id
  const link = linkOf(view, member.id, child)
  if (link === undefined) return ifRelated(view, [])
  if (link.custody !== 'joint' || !sole) return standing(view, saidToBe(link.custody, ['joint', 'sole']))
  const others = view.kinship.links.filter((other) => other.child === child && other.parent !== member.id)
  const withAll = others.map((other) =>
    both(standing(view, saidToBe(other.custody, ['joint'])), livesWith(person, other.parent), livesWith(person, child)),
  )
  const unknown = constant<Verdict>(UNKNOWN)
  return others.length === 0 ? unknown : either(unknown, both(...withAll))
}

/** A minor child of such a parent, in family life with that parent. */
function childOfParentWithRight(person: PersonView, anchor: PersonView, sole: boolean): Timeline<Verdict> {
  const { view, member } = person
  if (member.id === anchor.member.id) return constant<Verdict>(NO)
  const links = view.kinship.links.filter(
    (link) => link.child === member.id && linkOf(view, link.parent, anchor.member.id) !== undefined,
  )
  return ifRelated(
    view,
    links.map((link) =>
      both(minor(person), familyLife(view, link), parentWithRight(personOf(view, link.parent), anchor, sole)),
    ),
  )
}

/** From nothing to all; not the order of the profile's list. */
const CUSTODY = ['none', 'joint', 'sole']

const RELATIONS = ['parent', 'child', 'sibling', 'spouse', 'none'] as const
const rank = (word: (typeof RELATIONS)[number]) => exactly(RELATIONS.indexOf(word))

function relationTo(person: PersonView, anchor: PersonView, rests: readonly Address[]): Series {
  const { view, member } = person
  const [a, b] = [member.id, anchor.member.id]
  if (a === b) return constantSeries(rank('none'), rests)
  if (!view.kinship.complete) return constantSeries(bounds(0, RELATIONS.length - 1), rests)
  if (linkOf(view, a, b)) return constantSeries(rank('parent'), rests)
  if (linkOf(view, b, a)) return constantSeries(rank('child'), rests)
  if (view.kinship.siblings(a).some((sibling) => sibling.id === b)) return constantSeries(rank('sibling'), rests)
  const [spouse, none] = [rank('spouse').lo, rank('none').lo]
  const values = mapTimeline(
    married(person, b),
    (v) => bounds(truthOf(v) === NO ? none : spouse, truthOf(v) === YES ? spouse : none, isAssumed(v)),
    sameBounds,
  )
  return steps(values, rests)
}

/** The fields missing in the links that concern one of the two, then the list. */
function openLinks(
  view: FamilyView,
  ids: readonly string[],
  fields: readonly ('custody' | 'familyLife')[],
): readonly Address[] {
  const spelling = { custody: 'custody', familyLife: 'family_life' }
  const missing = (link: ParentLink) =>
    fields.filter((field) => link[field] === undefined).map((field) => `${link.address}.${spelling[field]}`)
  return [...view.kinship.links.filter((link) => ids.includes(link.child)).flatMap(missing), 'relations', 'household']
}

const known = ['relations']

interface Pair<P extends z.ZodMiniObject> {
  readonly id: string
  readonly kind: FactKind
  readonly words?: readonly string[]
  readonly params: P
  readonly label: Bilingual
  readonly question: Bilingual
  readonly ground: string
  readonly derive: (person: PersonView, anchor: PersonView, params: z.output<P>) => Series
}

/** A fact of the person and the anchor; unknown where no relative is there to rest on. */
function pair<P extends z.ZodMiniObject>({ derive, ...spec }: Pair<P>): FactDefinition {
  return defineFact({
    ...spec,
    pair: true,
    asks: ['familie', 'jugendamt', 'abh'],
    proof: ['meldebescheinigung', 'geburtsurkunde', 'sorgerechtsnachweis'],
    sensitivity: 'family',
    derive: (person, params, anchor) => {
      if (anchor) return derive(person, anchor, params)
      return constantSeries(spec.words ? bounds(0, spec.words.length - 1) : MAYBE, known)
    },
  })
}

const empty = z.strictObject({})
const soleParam = z.strictObject({ sole: z.boolean() })

export const anchorFacts: readonly FactDefinition[] = [
  pair({
    id: 'family.livesWithAnchor',
    kind: 'boolean',
    params: empty,
    label: { de: 'familiäre Lebensgemeinschaft', en: 'family life together' },
    question: {
      de: 'Lebt die Person mit dem Angehörigen in familiärer Lebensgemeinschaft?',
      en: 'Does the person live in family life with the relative?',
    },
    ground: '§ 25a Abs. 2 Satz 2',
    derive: (person, anchor) => {
      const ids = [person.member.id, anchor.member.id]
      return told(livesWithAnchor(person, anchor), known, openLinks(person.view, ids, ['familyLife']))
    },
  }),
  pair({
    id: 'family.custodyOfAnchor',
    kind: 'word',
    words: CUSTODY,
    params: empty,
    label: { de: 'Personensorge', en: 'custody' },
    question: {
      de: 'Hat die Person das Sorgerecht für das Kind, allein oder gemeinsam?',
      en: 'Does the person have custody of the child, alone or jointly?',
    },
    ground: '§ 25a Abs. 2 Satz 1',
    derive: (person, anchor) => {
      const { view, member } = person
      const link = linkOf(view, member.id, anchor.member.id)
      const any = bounds(0, CUSTODY.length - 1)
      if (link === undefined) return constantSeries(view.kinship.complete ? exactly(0) : any, known)
      const value = link.custody === undefined ? any : exactly(CUSTODY.indexOf(link.custody))
      return undated(person, value, any, [`${link.address}.custody`])
    },
  }),
  pair({
    id: 'family.relationToAnchor',
    kind: 'word',
    words: RELATIONS,
    params: empty,
    label: { de: 'Verwandtschaft', en: 'relation' },
    question: {
      de: 'Wie ist die Person mit dem Angehörigen verwandt oder verheiratet?',
      en: 'How is the person related or married to the relative?',
    },
    ground: '§ 25a Abs. 2',
    derive: (person, anchor) => relationTo(person, anchor, known),
  }),
  pair({
    id: 'family.bothParentsOrSole',
    kind: 'boolean',
    params: soleParam,
    label: { de: 'sorgeberechtigter Elternteil', en: 'parent with custody' },
    question: {
      de: 'Hat die Person die Personensorge für das Kind allein, oder leben beide Eltern mit ihm zusammen?',
      en: 'Does the person have sole custody of the child, or do both parents live together with it?',
    },
    ground: '§ 60a Abs. 2b',
    derive: (person, anchor, { sole }) =>
      told(parentWithRight(person, anchor, sole), known, openLinks(person.view, [anchor.member.id], ['custody'])),
  }),
  pair({
    id: 'family.livesWithParentOfAnchor',
    kind: 'boolean',
    params: soleParam,
    label: { de: 'minderjähriges Kind bei diesem Elternteil', en: 'minor child living with that parent' },
    question: {
      de: 'Lebt das minderjährige Kind in familiärer Lebensgemeinschaft mit einem solchen Elternteil?',
      en: 'Does the minor child live in family life with such a parent?',
    },
    ground: '§ 60a Abs. 2b',
    derive: (person, anchor, { sole }) =>
      told(
        childOfParentWithRight(person, anchor, sole),
        known,
        openLinks(person.view, [person.member.id, anchor.member.id], ['familyLife', 'custody']),
      ),
  }),
]
