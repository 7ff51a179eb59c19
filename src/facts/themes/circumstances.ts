/** A status held or once held, parents, children and convictions, as §§ 19d, 25b Abs. 6 and 60d ask for them. */
import * as z from 'zod/mini'
import { MARITAL_STATUS, STATUSES } from '../../profile/words.ts'
import { coalesce, combine, mapTimeline, merge, type Span, type Timeline } from '../../time/timeline.ts'
import { ANY_AMOUNT, type Bounds, exactly, plus, sameBounds } from '../bounds.ts'
import { booleanSeries } from '../entries.ts'
import { type Bilingual, defineFact, type FactDefinition } from '../fact.ts'
import { constantSeries, type Series, steps } from '../series.ts'
import { statusOf } from '../status.ts'
import { isIn } from '../status-words.ts'
import { NO, or, truthOf, UNKNOWN, type Verdict, YES } from '../truth.ts'
import type { PersonView } from '../view.ts'
import { answer, seriesOfFact } from './facts-of.ts'
import { minor } from './life.ts'
import { offenceFacts } from './offences.ts'
import { maritalStatus } from './person.ts'
import { begun, both, counted, either, only, openFields, said, told } from './said.ts'
import { convicted, detained, imposed } from './sentences.ts'
import { familyLife, ifRelated, livesWith } from './together.ts'

const words = z.array(z.enum([...STATUSES, 'permit', 'fiktion', 'claim', 'ended'])).check(z.minLength(1))

/** In one of the statuses; before the first listed day nothing counts. */
function held(person: PersonView, any: readonly string[]): Timeline<Verdict> {
  const before = mapTimeline(statusOf(person), (state) => state.before)
  return combine(before, isIn(person, any), (earlier, v) => (earlier ? NO : v))
}

/** On each day: has it ever been so up to then? */
function everSoFar(verdicts: Timeline<Verdict>): Timeline<Verdict> {
  let ever: Verdict = NO
  return coalesce(
    verdicts.map(({ from, value }): Span<Verdict> => {
      ever = or([ever, value])
      return { from, value: ever }
    }),
  )
}

/** A grave conviction of a minor unmarried child: § 54 Abs. 2 Nr. 1 and 2, § 29 Abs. 1 Satz 1 Nr. 1 BtMG (§ 54 Abs. 2 Nr. 3). */
function graveConviction(person: PersonView): Timeline<Verdict> {
  const longest = (id: string, months: number, params: object = {}) =>
    seriesOfFact(offenceFacts, id, person, params).compare('greaterThanInclusive', [months])
  return either(
    longest('offences.prisonMonths', 6),
    longest('offences.youthPenaltyMonths', 12, { suspended: 'only-unsuspended' }),
    answer(offenceFacts, 'offences.listed', person, { any: ['54-2-3'] }),
  )
}

const single = (person: PersonView): Timeline<Verdict> =>
  maritalStatus.derive(person, {}, undefined).compare('equal', [MARITAL_STATUS.indexOf('single')])

/** Convictions to a fine, imprisonment or youth penalty, whatever the offence, that count on the day. */
function entriesOf({ member, address }: PersonView): Series {
  const list = `${address}.offences`
  const { offences } = member
  if (offences === undefined) return constantSeries(ANY_AMOUNT, [list])
  const one = exactly(1)
  const entries = offences.map((offence) => {
    const punished = or([...detained(offence), fined(imposed(offence, 'day_fines'))])
    return mapTimeline(convicted(offence), (v) => counted(one, Math.min(truthOf(v), truthOf(punished))), sameBounds)
  })
  return steps(
    merge(entries, (all) => all.reduce(plus, exactly(0)), sameBounds),
    openFields(list, offences, ['convicted', 'sentence']),
  )
}

const fined = ({ lo, hi }: Bounds): Verdict => (lo > 0 ? YES : hi > 0 ? UNKNOWN : NO)

interface Plain {
  readonly id: string
  readonly ground: string
  readonly label: Bilingual
  readonly question: Bilingual
  readonly asks: FactDefinition['asks']
  readonly proof: readonly string[]
  readonly sensitivity: FactDefinition['sensitivity']
  readonly derive: (person: PersonView) => Series
}

const plain = (spec: Plain): FactDefinition => defineFact({ ...spec, kind: 'boolean', params: z.strictObject({}) })

const householdOf = ({ view, member }: PersonView) => view.kinship.householdOf(member.id).address

const asksStatus = ['abh', 'familie'] as const
const provesStatus = ['duldungspapiere', 'aufenthaltstitel', 'registerauszug'] as const

export const circumstanceFacts: readonly FactDefinition[] = [
  defineFact({
    id: 'status.held',
    kind: 'boolean',
    params: z.strictObject({ any: words }),
    label: {
      de: 'in diesem Status, soweit Zeiten eingetragen sind',
      en: 'in this status, as far as periods are listed',
    },
    question: {
      de: 'Welchen Status hatte die Person an diesem Tag?',
      en: 'Which status did the person have on that day?',
    },
    asks: asksStatus,
    proof: provesStatus,
    ground: '§ 104 Abs. 18',
    sensitivity: 'ordinary',
    derive: (person, { any }) => booleanSeries(held(person, any), [`${person.address}.stay`]),
  }),
  defineFact({
    id: 'status.was',
    kind: 'boolean',
    params: z.strictObject({ any: words }),
    label: { de: 'hatte diesen Status schon', en: 'has held this status' },
    question: {
      de: 'Hatte die Person diesen Status, von wann bis wann?',
      en: 'Did the person hold this status, from when until when?',
    },
    asks: asksStatus,
    proof: provesStatus,
    ground: '§ 19d Abs. 1a',
    sensitivity: 'ordinary',
    derive: (person, { any }) => booleanSeries(everSoFar(held(person, any)), [`${person.address}.stay`]),
  }),
  plain({
    id: 'household.withParent',
    label: { de: 'wohnt bei einem Elternteil', en: 'lives with a parent' },
    question: {
      de: 'Wohnt die Person bei ihren Eltern oder einem Elternteil?',
      en: 'Does the person live with the parents or one of them?',
    },
    asks: ['familie', 'abh'],
    proof: ['meldebescheinigung'],
    ground: '§ 2 Abs. 3 Satz 5',
    sensitivity: 'family',
    derive: (person) => {
      const { view, member } = person
      const parents = view.kinship.parents(member.id).map((parent) => livesWith(person, parent.id))
      return told(ifRelated(view, parents), ['relations', householdOf(person)])
    },
  }),
  plain({
    id: 'family.withParent',
    label: { de: 'familiäre Lebensgemeinschaft mit einem Elternteil', en: 'family life with a parent' },
    question: {
      de: 'Lebt das Kind in familiärer Lebensgemeinschaft mit seinen Eltern oder einem Elternteil?',
      en: 'Does the child live in family life with its parents or one of them?',
    },
    asks: ['familie', 'jugendamt', 'abh'],
    proof: ['geburtsurkunde', 'meldebescheinigung'],
    ground: '§ 60d Abs. 2',
    sensitivity: 'family',
    derive: ({ view, member }) => {
      const links = view.kinship.links.filter((link) => link.child === member.id)
      const open = links.filter((link) => link.familyLife === undefined).map((link) => `${link.address}.family_life`)
      return told(
        ifRelated(
          view,
          links.map((link) => familyLife(view, link)),
        ),
        ['relations'],
        [...open, 'relations'],
      )
    },
  }),
  plain({
    id: 'offences.graveAsMinor',
    label: {
      de: 'schwere Verurteilung eines minderjährigen ledigen Kindes',
      en: 'grave conviction of a minor unmarried child',
    },
    question: {
      de: 'Wurde das Kind rechtskräftig zu Freiheitsstrafe, Jugendstrafe ohne Bewährung oder wegen Drogenhandels verurteilt?',
      en: 'Was the child finally sentenced to imprisonment, to youth penalty without probation, or for drug dealing?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['registerauszug-bzr', 'urteil'],
    ground: '§ 60d Abs. 1 Nr. 10',
    sensitivity: 'offence',
    derive: (person) => {
      const list = `${person.address}.offences`
      const open = openFields(list, person.member.offences, ['final_on', 'intentional', 'sentence', 'listed'])
      return told(both(minor(person), single(person), graveConviction(person)), [list], open)
    },
  }),
  plain({
    id: 'course.droppedOutExcusably',
    label: { de: 'Integrationskurs ohne Verschulden abgebrochen', en: 'integration course broken off without fault' },
    question: {
      de: 'Hat die Person einen Integrationskurs abgebrochen, wann, und hat sie das zu vertreten?',
      en: 'Has the person broken off an integration course, when, and was it her or his fault?',
    },
    asks: ['bamf', 'sprachkurs', 'familie'],
    proof: ['zulassung-integrationskurs', 'attest'],
    ground: '§ 60d Abs. 1 Nr. 11',
    sensitivity: 'ordinary',
    derive: ({ member, address }) => {
      const broken = member.integration_course?.dropped_out
      const rests = [`${address}.integration_course.dropped_out`]
      return booleanSeries(only(said(broken?.excusable), begun(broken?.on)), rests)
    },
  }),
  defineFact({
    id: 'offences.entries',
    kind: 'number',
    unit: 'count',
    params: z.strictObject({}),
    label: { de: 'Verurteilungen zu einer Strafe', en: 'convictions to a penalty' },
    question: {
      de: 'Wie oft wurde die Person zu einer Geldstrafe, Freiheitsstrafe oder Jugendstrafe verurteilt?',
      en: 'How often was the person sentenced to a fine, imprisonment or youth penalty?',
    },
    asks: ['abh', 'familie', 'beratung'],
    proof: ['registerauszug-bzr', 'urteil'],
    ground: '§ 32 Abs. 2 Nr. 5 Buchst. a BZRG',
    sensitivity: 'offence',
    derive: entriesOf,
  }),
]
